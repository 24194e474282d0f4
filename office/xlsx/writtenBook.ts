import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from '@protobi/exceljs'

/** What a workbook is filled through: sheets are added, and cells in any order until the sheet is done. */
export type BookInMaking = Pick<ExcelJS.stream.xlsx.WorkbookWriter, 'addWorksheet'>

/**
 * A workbook's bytes, its texts in the cells themselves.
 *
 * The library's `writeBuffer` hands each part to its zip as one string, which is encoded in slices of 16 K: a character beyond the first
 * plane (𠮷, 𣵦, as names of people and villages have) that lies across an edge comes out as two broken halves. Its streaming writer
 * encodes each row by itself.
 */
export async function writtenBook(fill: (book: BookInMaking) => void): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  fill(book)
  await book.commit()
  return bytes
}
