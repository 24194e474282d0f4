import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { ForeignCase, LogColumns } from '../kernel/file/foreignLog.ts'
import { readCsvLog } from './log/csvLog.ts'
import { UnreadableLog } from './log/unreadableLog.ts'
import { readXesLog } from './log/xesLog.ts'

/**
 * The cases of an event log: .xes or .csv, either also as .gz. An XES is read trace by trace; the cases of a CSV are known only at its end.
 * @param columns how the log names its columns; what is left out goes by the names of pm4py and XES
 * @throws UnreadableLog where the file cannot be opened, is no log, or an event has no case, activity or day; it says which line
 */
export async function* readEventLog(path: string, columns: LogColumns = {}): AsyncGenerator<ForeignCase> {
  const [, format, zipped] = /\.(xes|csv)(\.gz)?$/i.exec(path) ?? []
  if (format === undefined) throw new UnreadableLog(`“${path}”不是可读取的日志，应为 .xes、.xes.gz、.csv 或者 .csv.gz 文件`)
  const read = format.toLowerCase() === 'xes' ? readXesLog : readCsvLog
  try {
    yield* read(chunksOf(path, zipped !== undefined), columns)
  } catch (error) {
    throw worded(error, path)
  }
}

/** The file's text, piece by piece; bytes that are no UTF-8 are refused rather than guessed at. */
async function* chunksOf(path: string, zipped: boolean): AsyncGenerator<string> {
  const file = createReadStream(path)
  const gunzip = zipped ? createGunzip() : undefined
  // A pipe does not carry an error on: without this a missing file would never be told.
  if (gunzip) file.once('error', (error) => gunzip.destroy(error))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of gunzip ? file.pipe(gunzip) : file) yield decoder.decode(bytes as Buffer, { stream: true })
  yield decoder.decode()
}

function worded(error: unknown, path: string): unknown {
  if (error instanceof UnreadableLog) return new UnreadableLog(`“${path}”${error.message}`)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = whys[code] ?? (code.startsWith('Z_') ? '不是完好的 gzip 文件，请重新取得该文件' : undefined)
  return why === undefined ? error : new UnreadableLog(`“${path}”${why}`)
}

const whys: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请核对路径',
  EACCES: '无权读取，请核对文件权限',
  EISDIR: '是文件夹，请写明日志文件',
  ERR_ENCODING_INVALID_ENCODED_DATA: '不是 UTF-8 文本，请转换编码后再读取',
}
