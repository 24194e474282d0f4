import type { Publication } from '../../kernel/file/publication.ts'

/** Plans in force that are open to the public: where to go and whom to ask, without the lists of households and telephones. */
export const publications: readonly Publication[] = [
  {
    of: 'emergency-plan',
    title: '应急预案',
    where: { state: 'in-force', sensitivity: 'open' },
    shows: ['level', 'category', 'hazard', 'docNumber', 'issuedOn', 'reviseBy', 'shelters', 'filingNumber'],
    by: 'issuedOn',
  },
]
