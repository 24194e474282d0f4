import type { z } from 'zod'
import { measuresOf } from '../kernel/figure/measuresOf.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { Definitions } from './definitions.ts'

/** Files that name nobody in a party field and yet are each about one person. */
const alsoPeople = new Set(['legal-consultation', 'certificate', 'person'])

/** Whether a figure counts files that are about people, so that a small number of it may give somebody away. */
export function tellsOfPeople(id: string, { catalogue, procedures }: Pick<Definitions, 'procedures' | 'catalogue'>): boolean {
  if (!catalogue.has(id)) return false
  return measuresOf(id, catalogue).some(({ measure: { of } }) => {
    const shape = (procedures.get(of)?.facts.shape ?? {}) as Readonly<Record<string, z.ZodType>>
    return alsoPeople.has(of) || Object.values(shape).some((fact) => fieldMeta(fact)?.kind === 'party')
  })
}
