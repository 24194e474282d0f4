import { z } from 'zod'
import { fieldMeta } from '../file/fields.ts'
import { type File, lookup } from '../file/file.ts'
import type { Procedure } from '../file/procedure.ts'
import type { Block } from './documentTree.ts'
import { inWholes } from './inWholes.ts'
import { type Names, shownValue } from './shownValue.ts'

/**
 * A list of things with several properties (证据、听取的意见、查封的财物) as a table headed by what the properties are called; a property that no
 * item has is no column, nor is the id of a figure, which stands beside its title. Undefined where the fact is no such list, is empty, or would have a single column.
 */
export function filledList(name: string, file: File, words: Names & { readonly procedure: Procedure }): Block | undefined {
  const fact = words.procedure.facts.shape[name] as z.ZodType | undefined
  const schema = fact instanceof z.ZodOptional ? (fact.unwrap() as z.ZodType) : fact
  const items = lookup(file)(name)
  if (!(schema instanceof z.ZodArray) || fieldMeta(schema)?.kind !== 'list' || !Array.isArray(items) || items.length === 0) return undefined
  const item = schema.element as z.ZodType
  if (!(item instanceof z.ZodObject)) return undefined
  const shown = (value: unknown, field: z.ZodType, key: string) => {
    // A unit of a frozen table is kept as text: it gives nobody sight of the file.
    if (key === 'unit' && typeof value === 'string') return words.unit?.(value) ?? value
    const { by } = inWholes(fieldMeta(field)?.title ?? '')
    return shownValue(typeof value === 'number' && by > 1 ? (value / by).toFixed(by === 10 ? 1 : 2) : value, field, words)
  }
  const columns = Object.entries(item.shape as Readonly<Record<string, z.ZodType>>).filter(
    ([key, field]) =>
      key !== 'figure' && fieldMeta(field)?.kind !== 'file' && items.some((one) => shown(one[key], field, key) !== undefined),
  )
  if (columns.length < 2) return undefined
  return {
    kind: 'table',
    head: columns.map(([key, field]) => inWholes(fieldMeta(field)?.title ?? key).title),
    rows: items.map((one) => columns.map(([key, field]) => shown(one[key], field, key) ?? '')),
  }
}
