import type { SheetCell } from '../xlsx/sheetBook.ts'
import type { TableRow } from './table.ts'

/** How a row is marked: struck through, or all of one colour. */
export function markOf({ cells }: TableRow): string | undefined {
  const filled = cells.filter((cell): cell is SheetCell => cell !== undefined && cell.text.trim() !== '')
  if (filled.length === 0) return undefined
  if (filled.filter(({ struck }) => struck).length > filled.length / 2) return '删除线'
  const fills = filled.map(({ fill }) => fill)
  const [first] = fills
  return first !== undefined && fills.filter((fill) => fill === first).length > filled.length / 2 ? first : undefined
}
