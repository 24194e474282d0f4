import { UnreadableLog } from './unreadableLog.ts'

export type CsvRow = { cells: string[]; line: number }

/**
 * The rows of a CSV (RFC 4180): commas, quoted cells with doubled quotes and line breaks inside, a byte-order mark passed over,
 * empty lines left out. `line` is the line of the file on which the row begins.
 * @throws UnreadableLog where a quote is never closed or stands behind the end of a quoted cell
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let cells: string[] = []
  let cell = ''
  let state: 'start' | 'plain' | 'quoted' | 'after' = 'start'
  let line = 1
  let began = 1
  let first = true
  for await (const chunk of chunks) {
    for (const c of first ? chunk.replace(/^\uFEFF/, '') : chunk) {
      if (state === 'quoted') {
        if (c === '"') state = 'after'
        else cell += c
      } else if (c === '"' && state !== 'plain') {
        // A quote right after a closing one was no closing one, but a quote inside the cell.
        if (state === 'after') cell += c
        state = 'quoted'
      } else if (c === ',' || c === '\n') {
        cells.push(cell)
        cell = ''
        state = 'start'
        if (c === '\n') {
          if (cells.length > 1 || cells[0] !== '') yield { cells, line: began }
          cells = []
          began = line + 1
        }
      } else if (c !== '\r') {
        if (state === 'after') throw new UnreadableLog(`第${line}行：引号之后还有“${c}”，请核对引号`)
        cell += c
        state = 'plain'
      }
      if (c === '\n') line++
    }
    if (chunk !== '') first = false
  }
  if (state === 'quoted') throw new UnreadableLog(`第${began}行：引号没有闭合，请核对`)
  if (cell !== '' || cells.length > 0) yield { cells: [...cells, cell], line: began }
}
