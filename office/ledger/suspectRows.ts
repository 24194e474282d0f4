import { columnLetters } from '../xlsx/ledgerColumns.ts'
import type { ClaimedTotal } from './claimedTotals.ts'
import { readCount } from './readCount.ts'
import { readMoney } from './readMoney.ts'
import type { MappedColumn } from './readRow.ts'
import type { LedgerTable } from './table.ts'

/** A row that may be why a ledger's own total and the sum of its rows differ. */
export interface Suspect {
  readonly row: number
  readonly cell: string
  readonly raw: string
  readonly says: string
}

/** Of each kind of reason at most so many are told. */
const most = 5

/**
 * The rows that would explain why a total differs, the likeliest first: a row that is the whole difference, one that would be right in another
 * unit or with another digit, one whose cell could not be read and so counted as nothing. Empty where no single row explains it.
 */
export function suspectRows(table: LedgerTable, columns: readonly MappedColumn[], total: ClaimedTotal): readonly Suspect[] {
  const mapped = columns.find(({ column }) => column.name === total.column)
  if (!mapped || total.difference === 0) return []
  const { column, target } = mapped
  const since = partStart(table, total.row)
  const rows = table.rows.filter(({ row }) => row < total.row && row > since)
  const read = (raw: string): number | 'nothing' | undefined => {
    const found = target.kind === 'money' ? readMoney(raw, /[元万]/.test(raw) ? undefined : (column.unit ?? '元')) : readCount(raw)
    if (found.status === 'empty') return 'nothing'
    if (found.status !== 'ok') return undefined
    return target.kind === 'money' ? found.value / 100 : found.value
  }
  const close = (a: number, b: number) => Math.abs(a - b) < 0.005
  const whole: Suspect[] = []
  const slipped: Suspect[] = []
  const unread: Suspect[] = []
  for (const { row, cells } of rows) {
    const raw = cells[column.at]?.text.trim() ?? ''
    const value = read(raw)
    if (value === 'nothing') continue
    const found = (says: string): Suspect => ({ row, cell: `${columnLetters(column.at + 1)}${row}`, raw, says })
    if (value === undefined) unread.push(found('读不出数额，相加时按0计'))
    else if (value === 0) continue
    else if (close(-total.difference, value)) whole.push(found('数额恰好等于差额，合计里可能没有算它，或者它重复了'))
    else
      for (const [factor, says] of slips)
        if (close(value * factor - value, total.difference)) {
          slipped.push(found(says))
          break
        }
  }
  return [...whole.slice(0, most), ...slipped.slice(0, most), ...unread.slice(0, most)]
}

const slips = [
  [10_000, '若单位是万元，差额就没有了'],
  [1 / 10_000, '若单位是元，差额就没有了'],
  [10, '若多写一位，差额就没有了'],
  [1 / 10, '若少写一位，差额就没有了'],
  [100, '若多写两位，差额就没有了'],
  [1 / 100, '若少写两位，差额就没有了'],
] as const

/** A 小计 stands for the rows since the one before it; anything else for all. */
function partStart({ aside, headRow }: LedgerTable, row: number): number {
  const totals = aside.filter(({ kind }) => kind === 'total')
  const own = totals.find((one) => one.row === row)
  if (!own || !/小\s*计/.test(own.text.slice(0, 12))) return headRow
  return totals.findLast((one) => one.row < row)?.row ?? headRow
}
