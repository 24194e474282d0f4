import type { RowFix } from '../../systems/organisation/importTold.ts'
import { columnLetters } from '../xlsx/ledgerColumns.ts'
import { answers, type Questions } from './questions.ts'
import { narrow } from './read.ts'
import type { MappedColumn, Reading } from './readRow.ts'
import type { LedgerTable, TableRow } from './table.ts'

const dittoMarks = /^(〃|″|”|"|同上|同前|''|〞|々)$/

/** A row's texts by column, with what was put right by hand, and with ditto marks worked in where that was agreed. @param above the row's before */
export function rowTexts(
  { table, columns, questions }: Reading,
  row: TableRow,
  above: readonly string[],
  cells: RowFix['cells'] = {},
): string[] {
  const texts = row.cells.map((cell, at) => cells[columnLetters(at + 1)] ?? cell?.text ?? '')
  for (const mapped of columns) {
    const { at } = mapped.column
    const ditto = dittoMarks.test(narrow(texts[at] ?? ''))
    if (!ditto && !isBlankBelow(table, mapped, texts, above)) continue
    const answer = askFillDown(questions, mapped, row.row, ditto)
    if (answer === answers.yes) texts[at] = above[at] ?? ''
    else if (ditto && answer === answers.no) texts[at] = ''
  }
  return texts
}

/** Blank under a value, in a column that should not be, or that mostly is: it may mean the same again. */
function isBlankBelow(
  { rows }: LedgerTable,
  { column: { at, filled }, target }: MappedColumn,
  texts: readonly string[],
  above: readonly string[],
): boolean {
  return narrow(texts[at] ?? '') === '' && (above[at] ?? '') !== '' && (filled < rows.length / 2 || target.required)
}

function askFillDown(questions: Questions, { column: { name, at } }: MappedColumn, row: number, ditto: boolean): string | undefined {
  return questions.ask(
    {
      id: `fill-down:${name}`,
      kind: 'fill-down',
      column: name,
      says: `“${name}”有${ditto ? '“同上”' : '空格'}，是否照上一行填？`,
      offers: [
        { answer: answers.no, title: '不填' },
        { answer: answers.yes, title: '照上一行填' },
      ],
      free: false,
      needed: ditto,
    },
    `${columnLetters(at + 1)}${row}`,
  )
}
