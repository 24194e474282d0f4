import { type FieldMeta, inWholes, type Sealed } from '../../kernel/file/fields.ts'
import { itemSeparator, type LedgerColumn } from './ledgerColumns.ts'

/** What ids are called. */
export interface Words {
  readonly unit: (id: string) => string
  readonly person: (id: string) => string
  readonly file: (id: string) => string
}

/** Amounts are numbers in yuan, counts numbers; everything else is text. */
export type LedgerCell = string | number | null

/** Excel takes no more characters in one cell. */
const longest = 32_767

/** One fact, or one field of its parties or items, as people write it into a ledger. Identifiers appear as their masks only. */
export function ledgerCell(column: LedgerColumn, facts: Readonly<Record<string, unknown>>, words: Words): LedgerCell {
  const value = facts[column.fact]
  if (value === undefined || value === null) return null
  if (!column.field) return fitting(shown(value, column.meta, words))
  const items = [value].flat() as Readonly<Record<string, unknown>>[]
  const cells = items.map((item) => shown(item[column.field ?? ''], column.meta, words))
  return fitting(cells.length === 1 ? (cells[0] ?? null) : cells.every((cell) => cell === null) ? null : cells.join(itemSeparator))
}

function shown(value: unknown, meta: FieldMeta, words: Words): LedgerCell {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map((each) => shown(each, meta, words)).join('、')
  switch (meta.kind) {
    case 'money':
      return Number(value) / 100
    case 'count':
      return inWholes(Number(value), meta)
    case 'yes-no':
      return value === true ? '是' : '否'
    case 'unit':
      return words.unit(String(value))
    case 'person':
      return words.person(String(value))
    case 'ref':
      return words.file(String(value))
    case 'secret':
      return (value as Sealed).mask
    case 'file':
      return '有附件'
    default:
      // A party within an item is told by its name.
      if (typeof value === 'object') return 'name' in value ? String(value.name) : null
      return meta.options?.[String(value)] ?? String(value)
  }
}

function fitting(cell: LedgerCell): LedgerCell {
  if (typeof cell !== 'string' || cell.length <= longest) return cell
  return `${cell.slice(0, longest - 10)}…（全文见案卷）`
}
