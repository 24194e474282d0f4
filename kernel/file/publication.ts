import { z } from 'zod'
import type { AnyWhere } from '../figure/where.ts'
import { fieldMeta } from './fields.ts'
import { BadDefinition, isName, type Procedure } from './procedure.ts'

/**
 * The public face of files (公开): which files of a type everybody may see, and which of their facts. What is not named is not shown;
 * a fact that holds a person's identifier cannot be named at all.
 */
export interface Publication {
  /** The type of file. */
  readonly of: string
  /** The heading of the public list. */
  readonly title: string
  /** A file is public while this holds; may name typed columns and terms only, for it is searched. */
  readonly where: AnyWhere
  /** Facts in the order in which they are shown; the file's title, number, unit and state are shown always. */
  readonly shows: readonly string[]
  /** The day by which the list is sorted, latest first. */
  readonly by: string
}

/** What may never be shown to everybody, whatever a definition says. */
const kept = new Set(['secret', 'party', 'person', 'file'])

/** @throws BadDefinition where a publication shows what its procedure does not know, or what nobody may publish */
export function provePublication({ shows, by }: Publication, procedure: Procedure): void {
  const { columns } = procedure
  for (const name of [...shows, by])
    if (!isName(procedure, name)) throw new BadDefinition(procedure.type, `“${name}” is neither a fact nor a column`)
  if (![...(columns.days ?? []), 'opened'].includes(by)) throw new BadDefinition(procedure.type, `“${by}” is no day column`)
  for (const name of shows) {
    const kind = keptIn(procedure.facts.shape[name] as z.ZodType | undefined)
    if (kind) throw new BadDefinition(procedure.type, `“${name}” (${kind}) may not be published`)
  }
}

/** What a fact, or an item of a list, holds that is kept from the public. */
function keptIn(fact: z.ZodType | undefined): string | undefined {
  if (!fact) return undefined
  const kind = fieldMeta(fact)?.kind
  if (kind && kept.has(kind)) return kind
  const bare = fact instanceof z.ZodOptional ? (fact.unwrap() as z.ZodType) : fact
  if (!(bare instanceof z.ZodArray) || !(bare.element instanceof z.ZodObject)) return undefined
  return Object.values(bare.element.shape as Record<string, z.ZodType>)
    .map(keptIn)
    .find((found) => found !== undefined)
}
