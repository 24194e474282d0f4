import { type AnyRule, whyNoClock } from '../law/rules.ts'
import { addWorkdays, type Calendar, isProvisional, nextWorkday, previousWorkday, workdaysBetween } from './calendar.ts'
import { addDays, addMonths, addYears, type Day, daysBetween, isDay, lastOfMonth, NotADay, yearOf } from './day.ts'
import { addHours, dayOfMoment, type Moment, moment } from './moment.ts'

/** Stopped on `from`, resumed on `to`: the days after `from` up to and including `to` do not count. */
export type Pause = { from: Day; to: Day }

export type ReckonOptions = {
  calendar: Calendar
  pauses?: readonly Pause[]
  /** true extends by what the rule allows; a number by so many of the rule's units. */
  extend?: boolean | number
  /** For limits that fall on a date of the year. Without it, the first such date on or after the start. */
  year?: number
}

/** When a limit ends, and what else a clerk needs to know about that day. */
export type Due = {
  /** The last day in time; of a waiting period, the last day to wait; counted back, the last day to act. */
  due: Day
  /** The moment itself, where the rule counts hours and the start was given with its time. */
  at?: Moment
  /** After a waiting period, the first day one may act. */
  opens?: Day
  /** The last workday on or before a `due` that does not move. */
  warn?: Day
  /** Counted back under the lenient reading, the day after which nobody calls it in time. */
  lenient?: Day
  /** A holiday notice not yet published may still change this. */
  provisional: boolean
}

/** Thrown when a question has no answer: what is wrong and what to do, in Chinese. */
export class CannotReckon extends Error {
  override readonly name = 'CannotReckon'
}

/**
 * When a statutory limit ends.
 *
 * The day of the event is not counted. Months and years end on the corresponding day, or the month's last. A pause leaves
 * its days out (of a workday limit, its workdays). An extension is part of the length from the start. Then the last day
 * moves to the next workday where the rule lets it. Counted back, `due` leaves the full length between itself and the
 * event; `lenient` is one unit later.
 *
 * @param from the day of the event, or 'YYYY-MM-DDTHH:mm' for limits in hours; of a limit counted back, the day of the hearing or expiry
 * @throws CannotReckon for rates and amounts, ill-formed pauses, and pauses or extensions where the rule knows none
 * @source 民法典 第二百零一至二百零三条; 民事诉讼法 第八十五条
 */
export function reckon(rule: AnyRule, from: Day | Moment | string, options: ReckonOptions): Due {
  const plan = planOf(rule, from, options)
  const { due, at } = plan
  const answer: Due = { due, provisional: isUncertain(plan, options.calendar) }
  if (at !== undefined) answer.at = at
  if (rule.bound === 'min' && rule.direction === 'after') answer.opens = addDays(due, 1)
  if (plan.lenient !== undefined) answer.lenient = plan.lenient
  if (warns(rule)) answer.warn = previousWorkday(options.calendar, due)
  return answer
}

/** How an answer was reached; the day ledger is drawn from the same plan. */
export type Plan = {
  kind: 'after' | 'before' | 'hours' | 'date'
  start: Day
  startsAt?: Moment
  /** Units to count, extension included. Months and years are counted as the days they come to. */
  count: number
  pauses: readonly Pause[]
  /** The last day before any roll. */
  end: Day
  due: Day
  at?: Moment
  lenient?: Day
  counts: 'day' | 'workday' | 'hour'
}

/** The steps of an answer, for `reckon` and the ledger alike. Throws as `reckon` does. */
export function planOf(rule: AnyRule, from: string, options: ReckonOptions): Plan {
  const noClock = whyNoClock(rule)
  if (noClock !== undefined) throw new CannotReckon(noClock)
  const at = moment(from)
  const start = at === undefined ? from : dayOfMoment(at)
  if (!isDay(start)) throw new NotADay(from)
  const fixed = rule.bound === 'by-date' || rule.direction === 'before'
  const pauses = merge(options.pauses ?? [], start)
  if ((options.pauses?.length ?? 0) > 0 && (fixed || rule.unit === 'hour'))
    throw new CannotReckon(`“${rule.title}”不适用中止，请去掉中止期间`)
  const extra = extension(rule, options.extend)
  if (extra !== 0 && (fixed || rule.unit === 'hour')) throw new CannotReckon(`“${rule.title}”不适用延长，请去掉延长`)
  if (rule.bound === 'by-date') return datePlan(rule, start, options.year)
  if (rule.unit === 'hour') return hourPlan(rule, start, at)
  if (rule.direction === 'before') return beforePlan(rule, start, options.calendar)
  return afterPlan(rule, start, rule.length + extra, pauses, options.calendar)
}

/** Whether the rule lets a last day on a day off move to the next workday. */
export const rolls = (rule: AnyRule): boolean => rule.roll === 'statute' || rule.roll === 'analogy'

function afterPlan(rule: AnyRule, start: Day, length: number, pauses: readonly Pause[], cal: Calendar): Plan {
  const inWorkdays = rule.unit === 'workday'
  const roll = (d: Day) => (rolls(rule) && rule.unit !== 'workday' ? nextWorkday(cal, d) : d)
  let end = addUnits(rule, start, length, cal)
  const count = inWorkdays ? length : daysBetween(start, end)
  for (const pause of pauses) {
    if (pause.from > roll(end)) break
    // Stopped after the count was full but while the roll still held: nothing is left to count, so the day of resuming is the last.
    if (pause.from > end) end = pause.to
    else if (inWorkdays) end = addWorkdays(cal, end, workdaysBetween(cal, pause.from, pause.to))
    else end = addDays(end, daysBetween(pause.from, pause.to))
    // Only where the last workday itself was the day of stopping and work resumes on a day off.
    if (end < pause.to) end = nextWorkday(cal, pause.to)
  }
  return { kind: 'after', start, count, pauses, end, due: roll(end), counts: inWorkdays ? 'workday' : 'day' }
}

/** Strict: the full length lies between the day of acting and the event. */
function beforePlan(rule: AnyRule, start: Day, cal: Calendar): Plan {
  const due = rule.unit === 'workday' ? addWorkdays(cal, start, -(rule.length + 1)) : addDays(addUnits(rule, start, -rule.length, cal), -1)
  const lenient = addUnits(rule, start, -rule.length, cal)
  const counts = rule.unit === 'workday' ? 'workday' : 'day'
  const count = counts === 'workday' ? rule.length : daysBetween(due, start) - 1
  return { kind: 'before', start, count, pauses: [], end: due, due, lenient, counts }
}

/** Where only the day of the start is known, so is only the day of the end. */
function hourPlan(rule: AnyRule, start: Day, startsAt: Moment | undefined): Plan {
  const at = startsAt === undefined ? undefined : addHours(startsAt, rule.length)
  const due = at === undefined ? addDays(start, Math.ceil(rule.length / 24)) : dayOfMoment(at)
  return { kind: 'hours', start, startsAt, count: rule.length, pauses: [], end: due, due, at, counts: 'hour' }
}

/** A licence's last day does not move: when it has passed, silence has already renewed the licence (行政许可法第五十条). */
function datePlan(rule: AnyRule, start: Day, year: number | undefined): Plan {
  const on = rule.byDate === 'expiry' ? start : dateIn(rule, year ?? yearOf(start))
  const due = year === undefined && on < start ? dateIn(rule, yearOf(start) + 1) : on
  return { kind: 'date', start, count: 0, pauses: [], end: due, due, counts: 'day' }
}

function dateIn(rule: AnyRule, year: number): Day {
  const text = rule.byDate === '02-end' ? '02-01' : rule.byDate
  const on = `${String(year).padStart(4, '0')}-${text}`
  if (!isDay(on)) throw new CannotReckon(`年度应为四位数字，现为“${year}”`)
  return rule.byDate === '02-end' ? lastOfMonth(on) : on
}

function addUnits(rule: AnyRule, start: Day, n: number, cal: Calendar): Day {
  switch (rule.unit) {
    case 'workday':
      return addWorkdays(cal, start, n)
    case 'month':
      return addMonths(start, n)
    case 'year':
      return addYears(start, n)
    case 'day':
    case 'hour':
      return addDays(start, n)
  }
}

/** Units added to the length. A bare `true` takes what the rule names, and is refused where it names none. */
function extension(rule: AnyRule, extend: boolean | number | undefined): number {
  if (extend === undefined || extend === false) return 0
  if (typeof extend === 'number') {
    if (!Number.isInteger(extend) || rule.length + extend < 1) throw new CannotReckon(`延长数应为整数，现为“${extend}”`)
    return extend
  }
  if (rule.extend === null) throw new CannotReckon(`“${rule.title}”（${rule.law}${rule.article}）没有延长的规定，请去掉延长`)
  if (rule.extend.by === null) throw new CannotReckon(`“${rule.title}”可延长多久法律未定，请写明延长数；决定人：${rule.extend.who}`)
  return rule.extend.by
}

/** Pauses in order, overlaps joined, cut to what lies after the start. */
function merge(pauses: readonly Pause[], start: Day): Pause[] {
  for (const { from, to } of pauses) if (to < from) throw new CannotReckon(`中止期间“${from}..${to}”的恢复日早于中止日，请核对`)
  const joined: Pause[] = []
  for (const { from, to } of [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1)
    if (to <= start || from === to) continue
    if (last !== undefined && from <= last.to) last.to = later(to, last.to)
    else joined.push({ from: later(from, start), to })
  }
  return joined
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** A waiting period needs no warning before its end: there is nothing to be done by then. */
function warns(rule: AnyRule): boolean {
  if (rule.unit === 'hour') return false
  return rule.direction === 'before' || rule.byDate !== undefined || (rule.roll === 'do-not-roll' && rule.bound !== 'min')
}

function isUncertain(plan: Plan, cal: Calendar): boolean {
  if (plan.counts === 'hour') return false
  return isProvisional(cal, plan.due) || (plan.counts === 'workday' && isProvisional(cal, plan.start))
}
