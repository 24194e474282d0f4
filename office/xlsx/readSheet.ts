import { readFile } from 'node:fs/promises'
import ExcelJS from '@protobi/exceljs'

/** A ledger that cannot be used; the message says which file, which cell, and what to do. */
export class BadLedger extends Error {
  override readonly name = 'BadLedger'
}

/** One line of a sheet: its row number as the user sees it, and the text of each named column. */
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * The first sheet of an xlsx as lines under its head, every cell as plain text, not one character altered.
 * @param columns the names the head must have; others are ignored
 * @throws BadLedger where the file cannot be read or the head lacks a column
 */
export async function readSheet(path: string, columns: readonly string[]): Promise<SheetRow[]> {
  const { titles, rows } = await openSheet(path)
  const missing = columns.filter((name) => !titles.includes(name))
  if (missing.length > 0) throw new BadLedger(`“${path}”第1行缺少列：${missing.join('、')}。应有：${columns.join('、')}。`)
  return rows(columns)
}

/** A sheet whose head is not known beforehand: the title of each column (from column A on, '' where there is none), and its lines. */
export interface OpenSheet {
  readonly titles: readonly string[]
  rows(columns: readonly string[]): SheetRow[]
}

/**
 * The first sheet of an xlsx.
 * @param path what the file is called; read from there unless its content is given
 * @throws BadLedger where the file cannot be read
 */
export async function openSheet(path: string, content?: Uint8Array): Promise<OpenSheet> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load((content ?? (await readFile(path))) as unknown as ArrayBuffer)
  } catch (error) {
    throw new BadLedger(
      `无法读取“${path}”：${(error as NodeJS.ErrnoException).code === 'ENOENT' ? '没有这个文件' : '不是有效的 xlsx 文件'}，请另存为 xlsx 后重试。`,
    )
  }
  const sheet = book.worksheets[0]
  if (!sheet) throw new BadLedger(`“${path}”里没有工作表。`)
  const titles: string[] = []
  sheet.getRow(1).eachCell({ includeEmpty: true }, (cell, at) => {
    titles[at - 1] = plain(cell.value).trim()
  })
  return {
    titles,
    rows: (columns) => {
      const places = columns.map((name) => [name, titles.lastIndexOf(name) + 1] as const)
      const rows: SheetRow[] = []
      sheet.eachRow((line, row) => {
        if (row === 1) return
        const cells = Object.fromEntries(places.map(([name, at]) => [name, at > 0 ? plain(line.getCell(at).value) : '']))
        if (Object.values(cells).some((text) => text.trim() !== '')) rows.push({ row, cells })
      })
      return rows
    },
  }
}

/** A cell's text: formulas by their result, rich text and links by their words. */
function plain(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return plain(value.text as ExcelJS.CellValue)
  if ('result' in value) return plain(value.result as ExcelJS.CellValue)
  return ''
}
