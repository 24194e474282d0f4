import type { z } from 'zod'
import { fieldMeta } from './fields.ts'
import { type File, lookup } from './file.ts'
import type { Procedure } from './procedure.ts'

/** A file's title by its procedure's pattern: `{fact}` and `{path.0.name}`; units print as names, codes as their Chinese words. */
export function titleOf(procedure: Procedure, facts: File['facts'], unitName: (unit: string) => string): string {
  const look = lookup({ facts })
  let title = ''
  for (const piece of piecesOf(procedure)) title += typeof piece === 'string' ? piece : shown(look(piece.name), piece.meta, unitName)
  return title
}

type Piece = string | { readonly name: string; readonly meta: ReturnType<typeof fieldMeta> }

/** The pattern taken apart once per procedure: plain words, and facts with what they are. */
function piecesOf(procedure: Procedure): readonly Piece[] {
  const known = pieces.get(procedure)
  if (known) return known
  // Of what `split` gives, every second piece is a name.
  const found = procedure.titled.split(/\{([^}]+)\}/).map((piece, at): Piece => {
    if (at % 2 === 0) return piece
    const schema = procedure.facts.shape[piece.split('.')[0] ?? ''] as z.ZodType | undefined
    return { name: piece, meta: schema && fieldMeta(schema) }
  })
  pieces.set(procedure, found)
  return found
}
const pieces = new WeakMap<Procedure, readonly Piece[]>()

function shown(value: unknown, meta: ReturnType<typeof fieldMeta>, unitName: (unit: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => shown(item, meta, unitName)).join('、')
  if (value !== null && typeof value === 'object') return 'name' in value ? String(value.name) : ''
  if (value === undefined || value === null) return ''
  if (meta?.kind === 'unit') return unitName(String(value))
  return meta?.options?.[String(value)] ?? String(value)
}

/** The plain words of an official number; `{n}` is filled in by the store, when the act is sealed. */
export function numberPattern(pattern: string, words: { short: string; unit: string; year: number }): string {
  return pattern.replace('{short}', words.short).replace('{unit}', words.unit).replace('{year}', String(words.year))
}
