import { cite, showSource } from '../law/cite.ts'
import type { AnyRule } from '../law/rules.ts'
import { type Calendar, isMakeUp, isWorkday, previousWorkday, whyNot } from './calendar.ts'
import { type Day, dayList, daysBetween } from './day.ts'
import { minuteOf } from './moment.ts'
import { type Plan, planOf, type ReckonOptions, rolls } from './reckon.ts'

/** One day of a limit: whether it counted, as which, and why (in Chinese). Of a limit in hours `n` is the hours run by that day's end. */
export type LedgerDay = { day: Day; counted: boolean; n?: number; reason: string }

/**
 * The day ledger of a limit: every day from the event to the due day (counted back: from the due day to the event), in order.
 * Drawn from the plan `reckon` answers by; takes and throws the same.
 */
export function explainDays(rule: AnyRule, from: string, options: ReckonOptions): LedgerDay[] {
  const plan = planOf(rule, from, options)
  switch (plan.kind) {
    case 'after':
      return afterDays(rule, plan, options.calendar)
    case 'before':
      return beforeDays(plan, options.calendar)
    case 'hours':
      return hourDays(plan)
    case 'date':
      return [{ day: plan.due, counted: false, reason: dateReason(rule, plan.due, options.calendar) }]
  }
}

function afterDays(rule: AnyRule, plan: Plan, cal: Calendar): LedgerDay[] {
  let n = 0
  return dayList(plan.start, plan.due).map((day) => {
    if (day === plan.start) return { day, counted: false, reason: '起算日不计入' }
    if (plan.pauses.some((pause) => pause.from < day && day <= pause.to))
      return { day, counted: false, reason: pausedReason(rule, plan, day) }
    const off = plan.counts === 'workday' ? offReason(cal, day) : undefined
    if (off !== undefined) return { day, counted: false, reason: off }
    if (n === plan.count) return { day, counted: false, reason: rollReason(rule, plan, day, cal) }
    n++
    return { day, counted: true, n, reason: countReason(rule, plan, day, n, cal) }
  })
}

function beforeDays(plan: Plan, cal: Calendar): LedgerDay[] {
  const days = dayList(plan.due, plan.start)
  let n = 0
  const back = days.reverse().map((day): LedgerDay => {
    if (day === plan.start) return { day, counted: false, reason: '届期之日不计入，自前一日倒计' }
    if (day === plan.due) return { day, counted: false, reason: '最迟应于本日办理' }
    const off = plan.counts === 'workday' ? offReason(cal, day) : undefined
    if (off !== undefined) return { day, counted: false, reason: off }
    n++
    return { day, counted: true, n, reason: plan.counts === 'workday' ? `倒计第${n}个工作日${makeUp(cal, day)}` : `倒计第${n}日` }
  })
  return back.reverse()
}

function hourDays(plan: Plan): LedgerDay[] {
  const { startsAt, at, start, due } = plan
  if (startsAt === undefined || at === undefined) {
    return [
      { day: start, counted: false, reason: `自本日起计${plan.count}小时；未记时刻，只能算到日` },
      { day: due, counted: true, n: plan.count, reason: `本日同一时刻满${plan.count}小时` },
    ]
  }
  return dayList(start, due).map((day) => {
    const n = day === due ? plan.count : Math.floor((daysBetween(start, day) * 1440 + 1440 - minuteOf(startsAt)) / 60)
    const reason = day === due ? `${at.slice(11)}满${plan.count}小时` : `自${startsAt.slice(11)}起计，至本日终了满${n}小时`
    return { day, counted: true, n, reason: `${reason}（休假日不停计）` }
  })
}

function dateReason(rule: AnyRule, due: Day, cal: Calendar): string {
  const what =
    rule.byDate === 'expiry' ? '有效期届满日，应在届满前作出决定' : `每年${Number(due.slice(5, 7))}月${Number(due.slice(8))}日为最后一日`
  return isWorkday(cal, due) ? what : `${what}；当日${offReason(cal, due)}，不顺延，应在${previousWorkday(cal, due)}前办结`
}

function countReason(rule: AnyRule, plan: Plan, day: Day, n: number, cal: Calendar): string {
  const counted = plan.counts === 'workday' ? `计第${n}个工作日${makeUp(cal, day)}` : `计第${n}日`
  if (day !== plan.end) return counted
  const full = `${counted}，期间届满${corresponding(rule, plan)}`
  const off = plan.counts === 'day' ? offReason(cal, day) : undefined
  if (off === undefined) return full
  if (rolls(rule)) return `${full}；当日${off}，顺延`
  return rule.bound === 'min' ? full : `${full}；当日${off}，不顺延，应在${previousWorkday(cal, day)}前办结`
}

/** Months end where their last month has no such day; the clerk should see that it was meant. */
function corresponding(rule: AnyRule, plan: Plan): string {
  if ((rule.unit !== 'month' && rule.unit !== 'year') || plan.pauses.length > 0) return ''
  const same = plan.end.slice(8) === plan.start.slice(8)
  return same ? '（对应日）' : `（该月无对应日，以末日为届满日，${showSource(cite('民法典', 202))}）`
}

function pausedReason(rule: AnyRule, plan: Plan, day: Day): string {
  return day === plan.due && rule.unit !== 'hour' ? '中止期间，本日恢复，期间届满' : '中止期间，不计入'
}

function rollReason(rule: AnyRule, plan: Plan, day: Day, cal: Calendar): string {
  const off = offReason(cal, day)
  if (off !== undefined) return `${off}，顺延`
  return day === plan.due ? `顺延至本日届满（${rollSource(rule)}）` : '期间已满'
}

/** Which text moves the last day: procedure law where a statute says so, the Civil Code by analogy otherwise. */
function rollSource(rule: AnyRule): string {
  if (rule.roll === 'analogy') return `参照${showSource(cite('民法典', 203))}`
  const litigation = rule.law.includes('行政诉讼法')
  return showSource(litigation ? cite('最高人民法院关于适用《行政诉讼法》的解释', 48) : cite('民事诉讼法', 85))
}

function offReason(cal: Calendar, day: Day): string | undefined {
  const off = whyNot(cal, day)
  if (off === undefined) return undefined
  return off.kind === 'weekend' ? `周末（${off.name}）` : off.kind === 'holiday' ? `法定节假日（${off.name}）` : `本地休息日（${off.name}）`
}

const makeUp = (cal: Calendar, day: Day): string => (isMakeUp(cal, day) ? '（调休上班）' : '')
