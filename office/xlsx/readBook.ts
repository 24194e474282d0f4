import { compoundStreams, isCompound } from './compoundFile.ts'
import { BadLedger } from './readSheet.ts'
import { decodeText, readText } from './readText.ts'
import { readXls } from './readXls.ts'
import { readXlsx } from './readXlsx.ts'
import type { Book } from './sheetBook.ts'
import { BadZip, zipEntries } from './zipEntries.ts'

/** The largest ledger that is taken. */
export const mostBytes = 50 * 1024 * 1024

/**
 * A ledger in whatever form an office has it: xlsx, xls, CSV or tab text in any encoding, a web table named .xls. What it is, its
 * first bytes say, never its name.
 * @param watch told how many lines are read so far; may throw to stop
 * @throws BadLedger where it cannot be read; the message says what to do in WPS or Excel
 */
export async function readBook(bytes: Buffer, name: string, watch?: (lines: number) => void): Promise<Book> {
  if (bytes.length === 0) throw new BadLedger(`“${name}”是空文件。`)
  if (bytes.length > mostBytes) throw new BadLedger(`“${name}”超过50MB，请按年份或者单位拆成几个文件后分别导入。`)
  const ending = /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const lies = (is: string, ...endings: string[]) => (endings.includes(ending) ? [] : [`扩展名是“${ending}”，实际是${is}`])
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    let stopped: unknown
    const told = (lines: number) => {
      try {
        watch?.(lines)
      } catch (reason) {
        stopped = reason
        throw reason
      }
    }
    try {
      return await readXlsx(zipEntries(bytes), lies('xlsx', 'xlsx'), told)
    } catch (error) {
      if (error instanceof BadLedger || error === stopped) throw error
      throw new BadLedger(
        `无法读取“${name}”：${error instanceof BadZip ? error.message : '不是有效的工作簿'}，请在 WPS 或者 Excel 中打开后另存为 xlsx 重试。`,
      )
    }
  }
  if (isCompound(bytes)) return readCompound(bytes, name, ending, lies('xls', 'xls'))
  if (
    bytes.subarray(0, 5).toString('latin1') === '%PDF-' ||
    /^(\u0089PNG|\u00ff\u00d8\u00ff)/.test(bytes.subarray(0, 4).toString('latin1'))
  )
    throw new BadLedger(`“${name}”是图片或者 PDF，不是表格；请向填报单位索取电子表格，或者下载空白表填写。`)
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0')) throw new BadLedger(`无法读取“${name}”：不是表格文件，请另存为 xlsx 后重试。`)
  return readText(text, [`${encoding} 编码`, ...lies('文本', 'csv', 'txt', 'tsv')])
}

function readCompound(bytes: Buffer, name: string, ending: string, said: readonly string[]): Book {
  let streams: Map<string, () => Buffer>
  try {
    streams = compoundStreams(bytes)
  } catch {
    throw new BadLedger(`无法读取“${name}”：文件不完整，请重新复制或者另存为 xlsx 后重试。`)
  }
  if (streams.has('EncryptedPackage'))
    throw new BadLedger(`“${name}”设了打开密码；请在 WPS 或者 Excel 中打开，在“文件 → 文档加密”中清除密码，另存后重试。`)
  const workbook = streams.get('Workbook') ?? streams.get('Book')
  if (ending === 'et' || !workbook)
    throw new BadLedger(`“${name}”是 WPS 表格的专用格式；请在 WPS 中“文件 → 另存为”，类型选“Microsoft Excel 文件（*.xlsx）”后重试。`)
  if ([...streams.keys()].some((stream) => stream.startsWith('_VBA_PROJECT')))
    throw new BadLedger(`“${name}”带有宏，不予打开；请在 WPS 或者 Excel 中另存为不含宏的 xlsx 后重试。`)
  try {
    return readXls(workbook(), said)
  } catch (error) {
    if (error instanceof BadLedger) throw error
    throw new BadLedger(`无法读取“${name}”：文件不完整，请在 WPS 或者 Excel 中另存为 xlsx 后重试。`)
  }
}
