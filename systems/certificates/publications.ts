import type { Publication } from '../../kernel/file/publication.ts'

/** Who may enforce, with the state of the certificate (执法人员公示): the name is that of an office; identity number and telephone are not shown. */
export const publications: readonly Publication[] = [
  {
    of: 'certificate',
    title: '行政执法人员',
    where: { state: { in: ['valid', 'suspended'] } },
    shows: ['certNumber', 'state', 'agency', 'certKind', 'fields', 'area', 'validFrom', 'validTo'],
    by: 'validFrom',
  },
]
