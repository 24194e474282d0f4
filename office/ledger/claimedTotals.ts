import { columnLetters } from '../xlsx/ledgerColumns.ts'
import { narrow } from './read.ts'
import { readCount } from './readCount.ts'
import { readMoney } from './readMoney.ts'
import type { MappedColumn } from './readRow.ts'
import type { LedgerTable } from './table.ts'

/** What the ledger says its rows sum to, and what they do sum to. */
export interface ClaimedTotal {
  readonly sheet: string
  readonly row: number
  readonly cell: string
  readonly column: string
  readonly unit: '件' | '元' | '个'
  /** Yuan for amounts. */
  readonly claimed: number
  readonly ours: number
  readonly difference: number
}

/** Compares every 小计 and 合计 with the rows it stands under: a part's since the one before, the whole's with all. */
export function claimedTotals(table: LedgerTable, columns: readonly MappedColumn[]): ClaimedTotal[] {
  const totals = table.aside.filter(({ kind }) => kind === 'total')
  const found: ClaimedTotal[] = []
  let since = table.headRow
  for (const { row, text, cells } of totals) {
    const isPart = /小\s*计/.test(text.slice(0, 12))
    const rows = table.rows.filter((one) => one.row < row && (!isPart || one.row > since))
    since = row
    const [, cases] = /[:：]?\s*(\d+)\s*件/.exec(narrow(text)) ?? []
    const tell = (at: number, column: string, unit: ClaimedTotal['unit'], claimed: number, ours: number) =>
      found.push({
        sheet: table.sheet,
        row,
        cell: `${columnLetters(at + 1)}${row}`,
        column,
        unit,
        claimed,
        ours,
        difference: Math.round((claimed - ours) * 100) / 100,
      })
    if (cases !== undefined) tell(0, '件数', '件', Number(cases), rows.length)
    for (const { column, target } of columns) {
      const raw = cells[column.at]?.text.trim() ?? ''
      if (!/\d/.test(raw)) continue
      if (target.kind === 'money') {
        const unit = column.unit ?? '元'
        const yuan = (text: string) => {
          const read = readMoney(text, /[元万]/.test(text) ? undefined : unit)
          return read.status === 'ok' ? read.value / 100 : 0
        }
        tell(
          column.at,
          column.name,
          '元',
          yuan(raw),
          Math.round(rows.reduce((sum, one) => sum + yuan(one.cells[column.at]?.text ?? ''), 0) * 100) / 100,
        )
      } else if (target.kind === 'count') {
        const number = (text: string) => {
          const read = readCount(text)
          return read.status === 'ok' ? read.value : 0
        }
        tell(
          column.at,
          column.name,
          '个',
          number(raw),
          rows.reduce((sum, one) => sum + number(one.cells[column.at]?.text ?? ''), 0),
        )
      }
    }
  }
  return found
}
