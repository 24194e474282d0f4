import { dayWritten, type ForeignEvent, type LogColumns } from '../../kernel/file/foreignLog.ts'
import { UnreadableLog } from './unreadableLog.ts'

/** The names of pm4py and XES for what every event must say. */
export const usual = {
  case: 'case:concept:name',
  activity: 'concept:name',
  at: 'time:timestamp',
  resource: 'org:resource',
  casePrefix: 'case:',
}

export const columnsOf = (columns: LogColumns): typeof usual => ({ ...usual, ...columns })

/**
 * An event from its attributes. The three that make it are taken out of them; blanks are left out.
 * @param line where the event stands, for the message
 * @throws UnreadableLog where activity or instant are missing or no instant can be read
 */
export function logEvent(of: string, all: Readonly<Record<string, string>>, names: typeof usual, line: number): ForeignEvent {
  const { [names.activity]: activity = '', [names.at]: at = '', [names.resource]: resource = '', ...attributes } = all
  if (of === '') throw new UnreadableLog(`第${line}行：缺少案件编号（${names.case}），请核对列名或者补全`)
  if (activity === '') throw new UnreadableLog(`第${line}行：案件“${of}”的一个事件缺少活动名称（${names.activity}），请补全`)
  const day = dayWritten(at)
  const time = day && timeOf(at)
  if (day === undefined || time === undefined)
    throw new UnreadableLog(`第${line}行：案件“${of}”的“${activity}”时间（${names.at}）为“${at}”，应写作 2011-10-11 13:45:40+02:00 的样式`)
  return { case: of, activity, at, time, day, ...(resource && { resource }), attributes }
}

const shape = /^\d{4}-\d\d-\d\d(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/

/** Milliseconds since 1970; without an offset as if written in UTC, since only order within the log is asked of it. */
function timeOf(at: string): number | undefined {
  const found = shape.exec(at)
  if (!found) return undefined
  const [, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = found
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined
  const [year = 0, month = 1, date = 1] = at.slice(0, 10).split('-').map(Number)
  const local = Date.UTC(year, month - 1, date, Number(hour), Number(minute), Number(second)) + Number(`0.${fraction || '0'}`) * 1000
  return local - offsetOf(zone) * 60_000
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}
