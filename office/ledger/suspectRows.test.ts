import { expect, test } from 'vitest'
import { claimedTotals } from './claimedTotals.ts'
import type { MappedColumn } from './readRow.ts'
import { suspectRows } from './suspectRows.ts'
import type { LedgerTable } from './table.ts'

const cell = (text: string) => ({ text, kind: 'text' as const })
function ledger(amounts: readonly string[], total: string, head = '合计'): [LedgerTable, MappedColumn[]] {
  const column = { at: 1, raw: '罚款（万元）', name: '罚款', unit: '万元' as const, nameless: false, filled: amounts.length }
  const table: LedgerTable = {
    sheet: '表',
    headRow: 1,
    columns: [column],
    rows: amounts.map((text, at) => ({ row: at + 2, hidden: false, cells: [cell(`第${at}件`), cell(text)] })),
    aside: [{ row: amounts.length + 2, kind: 'total', text: `${head} ${total}`, cells: [cell(head), cell(total)] }],
    about: {},
  }
  return [table, [{ column, target: { id: 'fact:fine', title: '罚款', kind: 'money', required: false } }]]
}

test.each([
  ['a total that agrees suspects nobody', ['2', '3'], '5', []],
  ['the row that is the whole difference', ['2', '3', '4'], '7', ['B2']],
  ['the row that would be right with one digit more', ['2', '3', '1'], '33', ['B3']],
  ['a row in yuan among rows in 万元', ['2', '30000', '1'], '6', ['B3']],
  ['a row that cannot be read counts as nothing', ['2', '叁仟', '1'], '3.3', ['B3']],
  ['no single row explains it', ['2', '3', '4'], '8.5', []],
] as const)('%s', (_title, amounts, total, cells) => {
  const [table, columns] = ledger(amounts, total)
  const [told] = claimedTotals(table, columns)
  expect(told && suspectRows(table, columns, told).map((one) => one.cell)).toEqual(cells)
})
