import { z } from 'zod'
import { isName, type Procedure } from '../../kernel/file/procedure.ts'

/** Where a name of a condition is found in SQL. `text` columns also hold days. */
export type Place =
  | { readonly kind: 'column'; readonly sql: string; readonly holds: 'text' | 'boolean' | 'number' }
  | { readonly kind: 'term'; readonly name: string; readonly holds: 'text' | 'boolean' | 'number'; readonly list: boolean }

/** A condition asks for what SQL does not search: only typed columns and terms are. The definition has to be changed, not the question. */
export class UnsearchableFact extends Error {
  override readonly name = 'UnsearchableFact'
  constructor(procedure: Procedure, name: string, why?: string) {
    const { kinds = [], days = [], amounts = [] } = procedure.columns
    const known = [...own, ...kinds, ...days, ...amounts, ...procedure.terms]
    super(`“${procedure.title}”不能按“${name}”检索${why ? `：${why}` : ''}；可用：${known.join('、')}`)
  }
}

const own = ['state', 'edition', 'unit', 'outcome', 'opened', 'closed', 'holder', 'title', 'id', 'type'] as const

/** @throws UnsearchableFact for a fact that is neither a typed column nor a term */
export function placeOf(procedure: Procedure, name: string): Place {
  const { kinds = [], days = [], amounts = [] } = procedure.columns
  if ((own as readonly string[]).includes(name)) return { kind: 'column', sql: `f.${name}`, holds: 'text' }
  if (kinds.includes(name)) return { kind: 'column', sql: `f.kind${kinds.indexOf(name) + 1}`, holds: heldBy(procedure, name).holds }
  if (days.includes(name)) return { kind: 'column', sql: `f.day${days.indexOf(name) + 1}`, holds: 'text' }
  if (amounts.includes(name)) return { kind: 'column', sql: `f.amount${amounts.indexOf(name) + 1}`, holds: 'number' }
  if (procedure.terms.includes(name)) return { kind: 'term', name, ...heldBy(procedure, name) }
  throw new UnsearchableFact(procedure, name, isName(procedure, name) ? '该项没有建立检索列' : '没有这一项')
}

/** What a fact holds, by its schema; a path's end is not looked for and is text. */
function heldBy(procedure: Procedure, name: string): { holds: 'text' | 'boolean' | 'number'; list: boolean } {
  const schema = bare(procedure.facts.shape[name] as z.ZodType | undefined)
  const list = schema instanceof z.ZodArray
  const inner = list ? bare(schema.element as z.ZodType) : schema
  const holds = inner instanceof z.ZodBoolean ? 'boolean' : inner instanceof z.ZodNumber ? 'number' : 'text'
  return { holds, list }
}

const bare = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema
