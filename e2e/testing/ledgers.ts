import { createRequire } from 'node:module'
import type ExcelJS from '@protobi/exceljs'

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
