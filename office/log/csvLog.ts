import type { ForeignCase, LogColumns } from '../../kernel/file/foreignLog.ts'
import { csvRows } from './csvRows.ts'
import { columnsOf, logEvent, type usual } from './logEvent.ts'
import { UnreadableLog } from './unreadableLog.ts'

type Growing = { id: string; attributes: Record<string, string>; events: ForeignCase['events'][number][] }

/**
 * The cases of a CSV, one event a row, in the order in which their first events stand. Rows of one case need not stand
 * together, so nothing is given before the last row is read. What the rows of a case disagree on goes by its first row.
 */
export async function* readCsvLog(chunks: AsyncIterable<string>, columns: LogColumns): AsyncGenerator<ForeignCase> {
  const names = columnsOf(columns)
  const cases = new Map<string, Growing>()
  let header: readonly string[] | undefined
  for await (const { cells, line } of csvRows(chunks)) {
    if (header === undefined) header = proveHeader(cells, names)
    else if (cells.length !== header.length)
      throw new UnreadableLog(`第${line}行：有${cells.length}列，表头有${header.length}列，请核对引号和逗号`)
    else addRow(cases, header, cells, names, line)
  }
  if (header === undefined) throw new UnreadableLog('是空文件，没有表头')
  yield* cases.values()
}

function addRow(cases: Map<string, Growing>, header: readonly string[], cells: readonly string[], names: typeof usual, line: number): void {
  const ofCase: Record<string, string> = {}
  const ofEvent: Record<string, string> = {}
  let id = ''
  for (const [at, name] of header.entries()) {
    const cell = cells[at] ?? ''
    if (name === names.case) id = cell
    else if (cell === '') continue
    else if (names.casePrefix !== '' && name.startsWith(names.casePrefix)) ofCase[name.slice(names.casePrefix.length)] = cell
    else ofEvent[name] = cell
  }
  const event = logEvent(id, ofEvent, names, line)
  const known = cases.get(id)
  if (known) known.events.push(event)
  else cases.set(id, { id, attributes: ofCase, events: [event] })
}

function proveHeader(header: readonly string[], names: typeof usual): readonly string[] {
  const missing = [names.case, names.activity, names.at].filter((name) => !header.includes(name))
  if (missing.length === 0) return header
  throw new UnreadableLog(`第1行：表头缺少“${missing.join('”、“')}”，现有：${header.join('、')}；列名不同的，请在程序文件的 columns 中写明`)
}
