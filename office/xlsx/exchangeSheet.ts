import { BadLedger, openSheet } from './readSheet.ts'
import { writtenBook } from './writtenBook.ts'

export interface ExchangeTable {
  readonly title: string
  readonly columns: readonly { readonly column: string; readonly title: string; readonly required?: true }[]
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>>; readonly problems: readonly string[] }[]
}

/**
 * A table of the upper platform's exchange as xlsx: names of columns in the first row, their titles in the second, every cell as text; a
 * second sheet says what the platform would reject.
 */
export const exchangeSheet = ({ title, columns, rows }: ExchangeTable): Promise<Buffer> =>
  writtenBook((book) => {
    const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 2 }] })
    sheet.addRow(columns.map(({ column }) => column))
    sheet.addRow(columns.map((one) => (one.required ? `${one.title}*` : one.title))).font = { bold: true }
    for (const { cells } of rows) sheet.addRow(columns.map(({ column }) => cells[column] ?? ''))
    for (const [at, one] of columns.entries()) {
      sheet.getColumn(at + 1).width = Math.max(12, one.title.length * 2.2)
      sheet.getColumn(at + 1).numFmt = '@'
    }
    const bad = book.addWorksheet('会被退回的')
    bad.addRow(['行', '问题']).font = { bold: true }
    for (const [at, { problems }] of rows.entries()) if (problems.length > 0) bad.addRow([at + 3, problems.join('；')])
    bad.getColumn(2).width = 80
  })

/** A line of a receipt as the platform writes it. */
export interface ReceiptLine {
  readonly actNumber: string
  readonly accepted: boolean
  readonly reason?: string
}

/**
 * The receipts in a sheet with the columns 行为编号, 状态 (接收 or 退回) and 原因.
 * @throws BadLedger with the cell that cannot be read
 */
export async function readReceipts(path: string, content?: Uint8Array): Promise<ReceiptLine[]> {
  const { titles, rows } = await openSheet(path, content)
  const missing = ['行为编号', '状态'].filter((name) => !titles.includes(name))
  if (missing.length > 0) throw new BadLedger(`“${path}”第1行缺少列：${missing.join('、')}。应有：行为编号、状态、原因。`)
  return rows(['行为编号', '状态', '原因']).map(({ row, cells }) => {
    const [actNumber = '', state = '', reason = ''] = ['行为编号', '状态', '原因'].map((name) => (cells[name] ?? '').trim())
    if (!actNumber) throw new BadLedger(`“${path}”第${row}行没有行为编号。`)
    if (!['接收', '退回'].includes(state)) throw new BadLedger(`“${path}”第${row}行状态“${state}”不认识，应为“接收”或者“退回”。`)
    return { actNumber, accepted: state === '接收', ...(reason && { reason }) }
  })
}
