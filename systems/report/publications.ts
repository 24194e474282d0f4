import type { Publication } from '../../kernel/file/publication.ts'

/** Reports from the day they are published on; text, figures and corrections stand on a page of their own. */
export const publications: readonly Publication[] = [
  {
    of: 'annual-report',
    title: '法治政府建设年度报告',
    where: { state: { in: ['published', 'archived'] }, 'on.publish': { exists: true } },
    shows: ['year', 'level', 'reporter', 'medium', 'address'],
    by: 'on.publish',
  },
]
