import type { Publication } from '../../kernel/file/publication.ts'

/** Who the county's counsel are is public; opinions and contracts are not. */
export const publications: readonly Publication[] = [
  {
    of: 'counsel',
    title: '法律顾问名单',
    where: { state: 'appointed' },
    shows: ['name', 'kind', 'firm', 'serves', 'termFrom', 'termTo'],
    by: 'on.appoint',
  },
]
