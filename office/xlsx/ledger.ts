import { rename, rm } from 'node:fs/promises'
import ExcelJS from '@protobi/exceljs'
import type { File } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { type LedgerCell, ledgerCell, type Words } from './ledgerCell.ts'
import { distinct, type LedgerColumn, ledgerColumns } from './ledgerColumns.ts'

/** A file as a ledger takes it. */
export interface LedgerFile {
  readonly file: File
  readonly number?: string
}

interface Column {
  readonly title: string
  readonly width: number
  readonly format?: string
  readonly cell: (one: LedgerFile, words: Words) => LedgerCell
}

/** A line of the explanatory sheet. */
export type Note = readonly [string, LedgerCell]

/**
 * Writes the ledger (台账) of one type, as its procedure describes it: number, title, unit, state, days, every fact, the due day of every
 * clock; and a sheet 说明. Rows go to the file as they come, so memory does not grow with them.
 * @param notes told the number of rows, for the sheet 说明
 * @returns how many files were written
 */
export async function writeLedger(
  path: string,
  procedure: Procedure,
  files: AsyncIterable<readonly LedgerFile[]>,
  words: Words,
  notes: (rows: number) => readonly Note[],
): Promise<number> {
  const draft = `${path}.part`
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: draft, useStyles: true, useSharedStrings: false })
    const sheet = book.addWorksheet('台账', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
    const columns = columnsOf(procedure)
    sheet.columns = columns.map(({ title, width, format }) => ({ header: title, width, ...(format && { style: { numFmt: format } }) }))
    styleHead(sheet.getRow(1))
    sheet.getRow(1).commit()
    let rows = 0
    for await (const page of files) {
      for (const one of page) sheet.addRow(columns.map(({ cell }) => cell(one, words))).commit()
      rows += page.length
    }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
    sheet.commit()
    const about = book.addWorksheet('说明')
    about.columns = [{ width: 16 }, { width: 80 }]
    for (const note of notes(rows)) about.addRow([...note]).commit()
    about.commit()
    await book.commit()
    await rename(draft, path)
    return rows
  } finally {
    await rm(draft, { force: true })
  }
}

/** Bold, shaded, wrapped: the row that names the columns. */
export function styleHead(row: ExcelJS.Row): void {
  row.font = { bold: true }
  row.alignment = { vertical: 'middle', wrapText: true }
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } }
}

/** Titles of the columns before the facts. */
export const ownTitles = {
  number: '文号',
  title: '案卷标题',
  unit: '管卷单位',
  state: '状态',
  opened: '立卷日期',
  closed: '结卷日期',
} as const

function columnsOf(procedure: Procedure): Column[] {
  const own: Column[] = [
    { title: ownTitles.number, width: 22, cell: ({ number }) => number ?? null },
    { title: ownTitles.title, width: 36, cell: ({ file }) => file.title },
    { title: ownTitles.unit, width: 22, cell: ({ file }, words) => words.unit(file.unit) },
    { title: ownTitles.state, width: 12, cell: ({ file }) => procedure.states[file.state] ?? file.state },
    { title: ownTitles.opened, width: 12, cell: ({ file }) => file.opened },
    { title: ownTitles.closed, width: 12, cell: ({ file }) => file.closed ?? null },
  ]
  const facts = ledgerColumns(procedure.facts.shape).map(
    (column): Column => ({
      title: headed(column.title, column.meta.kind),
      width: widthOf(column),
      ...(column.meta.kind === 'money' && !column.items && { format: '#,##0.00' }),
      cell: ({ file }, words) => ledgerCell(column, file.facts, words),
    }),
  )
  const clocks = Object.entries(procedure.clocks).map(
    ([name, { title }]): Column => ({
      title: `${title}（届满日）`,
      width: 14,
      cell: ({ file }) => file.clocks.findLast((clock) => clock.name === name)?.due ?? null,
    }),
  )
  return distinct([...own, ...facts, ...clocks, { title: '卷编号', width: 38, cell: ({ file }) => file.id }])
}

/** An amount's heading says its unit, so that the ledger is read back as it was written. */
export const headed = (title: string, kind: string): string => (kind === 'money' ? `${title}（元）` : title)

/** In characters; Chinese ones are two wide. */
export function widthOf({ title, meta }: Pick<LedgerColumn, 'title' | 'meta'>): number {
  const wanted = { day: 12, money: 14, count: 8, 'yes-no': 8, long: 40, unit: 22, ref: 30 } as Partial<Record<string, number>>
  return Math.max(wanted[meta.kind] ?? 18, Math.min(30, title.length * 2 + 2))
}
