import { createRequire } from 'node:module'
import type ExcelJS from '@protobi/exceljs'
import { zipWrite } from '../../office/xlsx/zipWrite.ts'

const excel = createRequire(import.meta.url)('@protobi/exceljs') as typeof ExcelJS
export type Cell = string | number | Date | null

/** A workbook of one sheet, with merged cells where the ledger has them. */
export async function workbook(rows: readonly (readonly Cell[])[], merges: readonly string[] = [], sheet = '台账'): Promise<Buffer> {
  const book = new excel.Workbook()
  const page = book.addWorksheet(sheet)
  for (const row of rows) page.addRow([...row])
  for (const range of merges) page.mergeCells(range)
  page.getColumn(1).width = 18
  return Buffer.from(await book.xlsx.writeBuffer())
}

export async function openBook(content: Buffer): Promise<ExcelJS.Workbook> {
  const book = new excel.Workbook()
  await book.xlsx.load(content as unknown as ArrayBuffer)
  return book
}

export const saved = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer())

export const reconsiderationHead = [
  '序号',
  '立卷日期',
  '申请人·姓名或名称',
  '申请人·类别',
  '被申请人',
  '申请方式',
  '被申请行政复议的行政行为',
  '行政复议事项',
  '行政管理类别',
  '行政复议请求',
  '事实和理由',
  '案件涉及款额（万元）',
]

/** A row of a ledger of reconsideration in which nothing is amiss. @param n tells it from others */
export const application = (n: number, of: { readonly day?: string; readonly amount?: string | number | null } = {}): Cell[] => [
  n,
  of.day ?? `2023-0${1 + (n % 9)}-${String(1 + (n % 27)).padStart(2, '0')}`,
  `申请人${n}号`,
  '自然人',
  '县公安局',
  '当面',
  `罚款决定（台账第${n}号）`,
  '行政处罚（罚款）',
  '公安',
  '撤销',
  `认为认定事实不清，见材料第${n}页`,
  of.amount === undefined ? 2 : of.amount,
]

/** A workbook under an opening password, as far as a reader gets: the container, and the stream that says it is encrypted. */
export function lockedWorkbook(): Buffer {
  const sector = 512
  const [unused, end, table] = [0xffffffff, 0xfffffffe, 0xfffffffd]
  const head = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(1, 44)
  head.writeUInt32LE(1, 48)
  head.writeUInt32LE(4096, 56)
  head.writeUInt32LE(end, 60)
  head.writeUInt32LE(end, 68)
  for (let at = 76; at < sector; at += 4) head.writeUInt32LE(unused, at)
  head.writeUInt32LE(0, 76)
  const allocation = Buffer.alloc(sector, 0xff)
  allocation.writeUInt32LE(table, 0)
  allocation.writeUInt32LE(end, 4)
  const directory = Buffer.alloc(sector)
  for (const [at, name, type] of [
    [0, 'Root Entry', 5],
    [128, 'EncryptedPackage', 2],
  ] as const) {
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory[at + 66] = type
    directory.writeUInt32LE(end, at + 116)
  }
  return Buffer.concat([head, allocation, directory])
}

/**
 * A workbook written out by hand, its texts in the cells themselves. The library that makes the others cuts a character beyond the first plane in
 * two where its buffer ends, which a test that looks at every character cannot have.
 */
export function plainWorkbook(rows: readonly (readonly string[])[]): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const letters = (at: number) => String.fromCharCode(65 + at)
  const lines = rows.map((row, n) => {
    const cells = row.map(
      (text, at) => `<c r="${letters(at)}${n + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    return `<row r="${n + 1}">${cells.join('')}</row>`
  })
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  }
  return zipWrite(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)] as const))
}
