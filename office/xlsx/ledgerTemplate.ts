import ExcelJS from '@protobi/exceljs'
import { styleHead, widthOf } from './ledger.ts'
import { columnLetters, type LedgerColumn } from './ledgerColumns.ts'
import { dayTitle, howToFill } from './readLedger.ts'

/** Rows that offer the choices of a column. */
const offered = 2000

/** Excel takes no longer list in place. */
const longestList = 255

/** An empty ledger to be filled in: the head with required columns marked by colour, choices to pick from, and a sheet 填写说明. */
export async function writeTemplate(path: string, title: string, columns: readonly LedgerColumn[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [{ header: dayTitle, width: 12 }, ...columns.map((column) => ({ header: column.title, width: widthOf(column) }))]
  styleHead(sheet.getRow(1))
  for (const [at, { required }] of [{ required: true }, ...columns].entries())
    if (required) sheet.getCell(1, at + 1).font = { bold: true, color: { argb: 'FFC00000' } }
  for (const [at, { meta, many, items }] of columns.entries()) {
    const letters = columnLetters(at + 2)
    if (!many && !items) offer(sheet, letters, meta.kind === 'yes-no' ? ['是', '否'] : Object.values(meta.options ?? {}))
    // What looks like a number must stay as it is typed.
    if (!['count', 'money'].includes(meta.kind)) sheet.getColumn(at + 2).numFmt = '@'
  }
  const about = book.addWorksheet('填写说明')
  about.columns = [
    { header: '列', width: 28 },
    { header: '是否必填', width: 10 },
    { header: '填写方法', width: 90 },
  ]
  styleHead(about.getRow(1))
  about.addRow([dayTitle, '必填', `“${title}”开始的日期，如 2024-03-11`])
  for (const column of columns) about.addRow([column.title, column.required ? '必填' : '', howToFill(column)])
  await book.xlsx.writeFile(path)
}

interface Validated {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
}

/** The library has this for whole ranges; its types leave it out. */
function offer(sheet: ExcelJS.Worksheet, letters: string, options: readonly string[]): void {
  const list = options.join(',')
  if (options.length === 0 || list.length > longestList || options.some((option) => option.includes(','))) return
  const rule: ExcelJS.DataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
  ;(sheet as unknown as Validated).dataValidations.add(`${letters}2:${letters}${offered}`, rule)
}
