import type { Publication } from '../../kernel/file/publication.ts'

/** Agencies that may enforce (行政执法主体). */
export const publications: readonly Publication[] = [
  {
    of: 'unit',
    title: '行政执法主体',
    where: { enforcement: true, state: 'active' },
    shows: ['kind', 'delegated', 'address', 'phone'],
    by: 'opened',
  },
]
