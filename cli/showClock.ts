import { type Rule, showTrust, type Trust, type Unit } from '../kernel/law/rules.ts'
import { type Day, isDay, weekday, yearOf } from '../kernel/time/day.ts'
import type { LedgerDay } from '../kernel/time/ledger.ts'
import { type Due, type Pause, type ReckonOptions, rolls } from '../kernel/time/reckon.ts'
import { calendarSource, stateCalendar } from '../kernel/time/stateCalendar.ts'

/** What `clock --json` prints; a batch answers the same without the ledger. */
export type ClockAnswer = Omit<Due, 'due' | 'at'> & {
  rule: string
  from: string
  /** A day, or of a limit in hours the minute. */
  due: string
  ledger?: LedgerDay[]
  source: { law: string; article: string; trust: Trust; text: string }
}

/** A clock's answer for a person to read: the last day first, then the law, then each day. */
export function showClock(rule: Rule, answer: ClockAnswer, options: ReckonOptions): string {
  const lines = [
    `${rule.title}（${rule.id}）`,
    `${dueWord(rule)}：${showDay(answer.due)}${answer.provisional ? '（暂定）' : ''}`,
    ...(answer.opens === undefined ? [] : [`可以办理：自 ${showDay(answer.opens)} 起`]),
    ...(answer.warn === undefined || answer.warn === answer.due ? [] : [`最后一个工作日：${showDay(answer.warn)}，请在此前办结`]),
    ...(answer.lenient === undefined ? [] : [`从宽理解：${showDay(answer.lenient)}`]),
    `期限：${lengthOf(rule)}${rollWord(rule)}`,
    `起算：${answer.from}，${rule.starts}`,
    ...(options.pauses ?? []).map((pause: Pause) => `中止：${pause.from} 至 ${pause.to}`),
    ...(options.extend
      ? [`延长：${options.extend === true ? rule.extend?.by : options.extend}${unitName[rule.unit]}${approval(rule)}`]
      : []),
    `依据：${answer.source.text}（${edition(rule)}）${trustMark(rule)}`,
    ...(rule.consequence === undefined ? [] : [`后果：${rule.consequence}`]),
    ...warnings(rule, answer, options),
    '',
    ...folded(answer.ledger ?? []).map(showRow),
  ]
  return lines.join('\n')
}

const unitName: Record<Unit, string> = { day: '日', workday: '个工作日', month: '个月', year: '年', hour: '小时' }

function dueWord(rule: Rule): string {
  if (rule.direction === 'before') return '最迟办理日'
  if (rule.bound === 'min') return '等待至'
  return '届满日'
}

function lengthOf(rule: Rule): string {
  if (rule.bound === 'by-date') return rule.byDate === 'expiry' ? '有效期届满前' : '每年固定日期前'
  const length = `${rule.length}${unitName[rule.unit]}`
  if (rule.direction === 'before') return `提前${length}`
  return rule.bound === 'min' ? `不少于${length}` : rule.bound === 'exact' ? `满${length}` : `${length}内`
}

function rollWord(rule: Rule): string {
  if (rule.bound === 'by-date' || rule.roll === 'do-not-roll') return '，末日遇休假日不顺延'
  return rolls(rule) ? '，末日遇休假日顺延' : ''
}

const approval = (rule: Rule): string => (rule.extend === null ? '' : `（${rule.extend.who}）`)
const edition = (rule: Rule): string =>
  `${rule.version}年文本，${rule.effectiveFrom}${rule.effectiveTo === null ? '起施行' : `至${rule.effectiveTo}施行`}`
const trustMark = (rule: Rule): string => (rule.trust === 'verified' ? '' : `【${showTrust(rule.trust)}】`)

/** What a clerk must know before relying on the answer. */
function warnings(rule: Rule, answer: ClockAnswer, options: ReckonOptions): string[] {
  const from = answer.from.slice(0, 10)
  const due = answer.due.slice(0, 10)
  const notes: string[] = []
  if (from < rule.effectiveFrom) notes.push(`提示：起算日早于该文本施行日 ${rule.effectiveFrom}，请核对应适用的文本`)
  if (rule.effectiveTo !== null && from > rule.effectiveTo) notes.push(`提示：该文本施行至 ${rule.effectiveTo}，只适用于此前受理的案件`)
  if (answer.provisional && due > stateCalendar.coveredTo)
    notes.push(`提示：节假日安排只公布到 ${stateCalendar.coveredTo}，新安排公布后须重新推算`)
  if (answer.provisional && from < (stateCalendar.coveredFrom ?? ''))
    notes.push(`提示：${stateCalendar.coveredFrom} 以前没有节假日数据，只按周末计算`)
  if (isDay(due) && calendarSource(yearOf(due)) === 'library') notes.push('提示：2018年至2020年的节假日取自历法资料，未逐年核对通知')
  if ((options.pauses?.length ?? 0) > 0) notes.push(`提示：可不计入期限的事由：${rule.pausedBy?.join('、') ?? '本条未规定，请核对依据'}`)
  if (options.extend && rule.extend === null) notes.push('提示：本条没有延长的规定，请核对延长的依据')
  return notes
}

type Row = { from: Day; to: Day; counted: boolean; reason: string }

/** Runs of days that differ only in their number become one row, so that a limit of years still fits a page. */
function folded(ledger: readonly LedgerDay[]): Row[] {
  const rows: (Row & { first: number | undefined; plain: string })[] = []
  for (const { day, counted, n, reason } of ledger) {
    const plain = reason.replace(/^计第\d+日$/, '计第日')
    const last = rows.at(-1)
    if (last !== undefined && last.plain === plain && (plain === '计第日' || plain.startsWith('中止'))) {
      last.to = day
      if (plain === '计第日') last.reason = `计第${last.first}日至第${n}日`
    } else rows.push({ from: day, to: day, counted, reason, first: n, plain })
  }
  return rows
}

function showRow(row: Row): string {
  const days = row.from === row.to ? showDay(row.from) : `${row.from} 至 ${row.to}`
  return `${row.counted ? '●' : '○'} ${days}  ${row.reason}`
}

function showDay(text: string): string {
  const on = text.slice(0, 10)
  return isDay(on) ? `${text.replace('T', ' ')} 星期${'一二三四五六日'[weekday(on) - 1]}` : text
}
