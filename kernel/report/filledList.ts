import { z } from 'zod'
import { fieldMeta, inWholes } from '../file/fields.ts'
import { type File, lookup } from '../file/file.ts'
import type { Block } from './documentTree.ts'
import type { FillWords } from './fill.ts'
import { shownValue } from './shownValue.ts'

/**
 * A list of things with several properties (证据、听取的意见、查封的财物) as a table headed by what the properties are called; a property that no
 * item has is no column. Undefined where the fact is no such list, is empty, or would have a
 * single column.
 */
export function filledList(name: string, file: File, words: FillWords): Block | undefined {
  const fact = words.procedure.facts.shape[name] as z.ZodType | undefined
  const schema = fact instanceof z.ZodOptional ? (fact.unwrap() as z.ZodType) : fact
  const items = lookup(file)(name)
  if (!(schema instanceof z.ZodArray) || fieldMeta(schema)?.kind !== 'list' || !Array.isArray(items) || items.length === 0) return undefined
  const item = schema.element as z.ZodType
  if (!(item instanceof z.ZodObject)) return undefined
  const shown = (value: unknown, field: z.ZodType, key: string) => {
    // A unit of a frozen table is kept as text: it gives nobody sight of the file.
    if (key === 'unit' && typeof value === 'string') return words.unit?.(value) ?? value
    const meta = fieldMeta(field)
    // Decimals stand under one another.
    return typeof value === 'number' && meta?.per ? inWholes(value, meta).toFixed(meta.per === 10 ? 1 : 2) : shownValue(value, field, words)
  }
  const columns = Object.entries(item.shape as Readonly<Record<string, z.ZodType>>).filter(([key, field]) => {
    const { kind, of } = fieldMeta(field) ?? {}
    const beside = of === 'figure' && ('title' in item.shape || 'name' in item.shape)
    return !beside && kind !== 'file' && items.some((one) => shown(one[key], field, key) !== undefined)
  })
  if (columns.length < 2) return undefined
  return {
    kind: 'table',
    head: columns.map(([key, field]) => fieldMeta(field)?.title ?? key),
    rows: items.map((one) => columns.map(([key, field]) => shown(one[key], field, key) ?? '')),
  }
}
