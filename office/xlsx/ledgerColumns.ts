import { z } from 'zod'
import { type FieldMeta, fieldMeta } from '../../kernel/file/fields.ts'

/** A column of a ledger: a fact, or one field of a party or of an item of a list. */
export interface LedgerColumn {
  readonly title: string
  readonly fact: string
  /** The field within the party or item. */
  readonly field?: string
  readonly meta: FieldMeta
  /** Several values in one cell, of a fact that holds a list of codes, units, files. */
  readonly many: boolean
  /** The fact is a list of parties or items; each has its place in the cell, between “；”. */
  readonly items: boolean
  readonly required: boolean
}

/** What separates the parties or items of one cell, so that the cells of one row read across. */
export const itemSeparator = '；'

/**
 * The columns of a set of facts, in their order. Parties and items become a column per field.
 * @param attachments whether facts that are attachments have a column too
 */
export function ledgerColumns(shape: z.ZodRawShape, attachments = true): LedgerColumn[] {
  const columns = Object.entries(shape).flatMap(([fact, schema]) => columnsOf(fact, schema as z.ZodType))
  return distinct(columns.filter(({ meta }) => attachments || meta.kind !== 'file'))
}

function columnsOf(fact: string, schema: z.ZodType): LedgerColumn[] {
  const meta = fieldMeta(schema)
  if (!meta) return []
  const required = !(schema instanceof z.ZodOptional)
  const inner = bare(schema)
  const one = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : inner
  const many = inner instanceof z.ZodArray
  if (!(one instanceof z.ZodObject) || meta.kind === 'secret') return [{ title: meta.title, fact, meta, many, items: false, required }]
  return Object.entries(one.shape).flatMap(([field, of]) => {
    const own = fieldMeta(of as z.ZodType)
    if (!own) return []
    return [
      {
        title: `${meta.title}·${own.title}`,
        fact,
        field,
        meta: own,
        many: bare(of as z.ZodType) instanceof z.ZodArray,
        items: many,
        required: required && !(of instanceof z.ZodOptional),
      },
    ]
  })
}

const bare = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema)

/** Two facts of one title are told apart by a number, so that a title always names one column. */
export function distinct<C extends { readonly title: string }>(columns: readonly C[], taken: readonly string[] = []): C[] {
  const seen = new Map<string, number>(taken.map((title) => [title, 1]))
  return columns.map((column) => {
    const n = (seen.get(column.title) ?? 0) + 1
    seen.set(column.title, n)
    return n === 1 ? column : { ...column, title: `${column.title}（${n}）` }
  })
}

/** A column's letters, as Excel shows them; `at` counts from 1. */
export function columnLetters(at: number): string {
  const rest = Math.floor((at - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((at - 1) % 26))
}
