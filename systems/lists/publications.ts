import type { Publication } from '../../kernel/file/publication.ts'

/** The four lists with their conditions in words; the conditions as rules are for programs. */
export const publications: readonly Publication[] = [
  {
    of: 'list-item',
    title: '四张清单',
    where: { state: 'listed' },
    shows: [
      'kind',
      'itemCode',
      'field',
      'violation',
      'article',
      'ground',
      'conditionText',
      'measures',
      'range',
      'docNumber',
      'validFrom',
      'validTo',
    ],
    by: 'validFrom',
  },
]
