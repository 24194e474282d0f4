import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from '@protobi/exceljs'
import { type Note, styleHead } from './ledger.ts'
import type { LedgerCell } from './ledgerCell.ts'

export interface TableColumn {
  readonly title: string
  readonly width?: number
  /** Days become date cells and money (given in fen) yuan with two decimals; text stays text, whatever digits it holds. */
  readonly holds: 'text' | 'day' | 'count' | 'number' | 'money'
}

/**
 * A table as a workbook: sheet 数据 with the rows in the order they come, sheet 说明 with what they are. Written as it is read, so memory does
 * not grow with the rows.
 * @param notes told the number of rows
 */
export function tableBook(
  columns: readonly TableColumn[],
  rows: AsyncIterable<readonly (readonly LedgerCell[])[]>,
  notes: (rows: number) => readonly Note[],
): Readable {
  const stream = new PassThrough()
  write(stream, columns, rows, notes).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}

const formats = { text: '@', day: 'yyyy-mm-dd', count: '0', number: 'General', money: '#,##0.00' } as const

async function write(
  stream: PassThrough,
  columns: readonly TableColumn[],
  rows: AsyncIterable<readonly (readonly LedgerCell[])[]>,
  notes: (rows: number) => readonly Note[],
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ title, width = 18, holds }) => ({ header: title, width, style: { numFmt: formats[holds] } }))
  styleHead(sheet.getRow(1))
  sheet.getRow(1).commit()
  let count = 0
  for await (const page of rows) {
    for (const row of page) sheet.addRow(row.map((value, at) => cell(value, columns[at]?.holds ?? 'text'))).commit()
    count += page.length
  }
  sheet.commit()
  const about = book.addWorksheet('说明')
  about.columns = [{ width: 16 }, { width: 80 }]
  for (const note of notes(count)) about.addRow([...note]).commit()
  about.commit()
  await book.commit()
}

function cell(value: LedgerCell, holds: TableColumn['holds']): string | number | Date | null {
  if (value === null || value === '') return null
  if (holds === 'day') return new Date(`${value}T00:00:00Z`)
  if (holds === 'money') return Number(value) / 100
  return holds === 'count' || holds === 'number' ? Number(value) : String(value)
}
