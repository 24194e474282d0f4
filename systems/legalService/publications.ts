import type { Publication } from '../../kernel/file/publication.ts'

/** The directory of lawyers and who advises which village; who asked what is nobody's to see. */
export const publications: readonly Publication[] = [
  {
    of: 'lawyer',
    title: '律师名录',
    where: { state: 'practising' },
    shows: ['kind', 'licence', 'firm', 'firmPhone', 'areas', 'practisingFrom', 'review', 'reviewYear'],
    by: 'practisingFrom',
  },
  {
    of: 'village-adviser',
    title: '一村一法律顾问',
    where: { state: 'serving' },
    shows: ['village', 'lawyer', 'firm', 'termFrom', 'termTo'],
    by: 'termFrom',
  },
]
