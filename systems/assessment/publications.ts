import type { Publication } from '../../kernel/file/publication.ts'

/** The scheme once it is issued; of each unit its grade and rank once they are confirmed. Points, scorers and what was lost are not shown. */
export const publications: readonly Publication[] = [
  {
    of: 'assessment-scheme',
    title: '法治建设考核方案',
    where: { state: { in: ['issued', 'published', 'confirmed', 'closed'] } },
    shows: ['name', 'forYear', 'cutoff', 'items', 'gapPercent', 'topPercent'],
    by: 'on.issue',
  },
  {
    of: 'assessment',
    title: '法治建设考核结果',
    where: { state: { in: ['rectifying', 'final'] } },
    shows: ['forYear', 'group', 'rank', 'grade'],
    by: 'on.finalise',
  },
]
