import type { ColumnResult, Remark } from '../../systems/organisation/importTold.ts'
import { columnLetters } from '../xlsx/ledgerColumns.ts'
import type { MappedColumn } from './readRow.ts'
import type { LedgerTable } from './table.ts'

/** A table as it was read: its rows' texts by column, with corrections. */
export interface TableRead {
  readonly table: LedgerTable
  readonly columns: readonly MappedColumn[]
  readonly texts: readonly { readonly row: number; readonly texts: readonly string[] }[]
}

/** Each column of a table, counted once everything about its rows is known. */
export function columnResults(
  { table, columns, texts }: TableRead,
  { problems, flags }: { readonly problems: readonly Remark[]; readonly flags: readonly Remark[] },
): ColumnResult[] {
  const targets = new Map(columns.map(({ column, target: { id } }) => [column.name, id]))
  const [bad, odd] = [rowsByColumn(table, problems), rowsByColumn(table, flags)]
  return table.columns.map(({ name, at, nameless, unit }) => {
    const filled = texts.filter((row) => (row.texts[at] ?? '').trim() !== '')
    const stopped = bad.get(name) ?? new Set()
    return {
      sheet: table.sheet,
      column: name,
      letters: columnLetters(at + 1),
      target: targets.get(name) ?? null,
      samples: samplesOf(table, at),
      nameless,
      ...(unit && { unit }),
      usable: filled.filter(({ row }) => !stopped.has(row)).length,
      empty: table.rows.length - filled.length,
      problems: stopped.size,
      flags: odd.get(name)?.size ?? 0,
    }
  })
}

function rowsByColumn({ sheet }: LedgerTable, remarks: readonly Remark[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>()
  for (const remark of remarks) {
    if (remark.sheet !== sheet) continue
    const known = rows.get(remark.column) ?? new Set()
    rows.set(remark.column, known.add(remark.row))
  }
  return rows
}

function samplesOf({ rows }: LedgerTable, at: number): string[] {
  const texts = rows.slice(0, 60).map(({ cells }) => cells[at]?.text.trim().slice(0, 80) ?? '')
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3)
}
