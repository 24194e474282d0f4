import type { Publication } from '../../kernel/file/publication.ts'

/** The plan is everybody's to read once it is issued; how far each unit is with its tasks is the county's own. */
export const publications: readonly Publication[] = [
  {
    of: 'annual-plan',
    title: '法治政府建设年度实施方案',
    where: { state: { in: ['issued', 'closed'] } },
    shows: ['name', 'forYear', 'approvedBy', 'parts', 'summary'],
    by: 'on.issue',
  },
]
