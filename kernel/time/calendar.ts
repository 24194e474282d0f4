import { type Day, day, dayOf, serialOf, weekdayOfSerial } from './day.ts'

/** Named days: the day, and the holiday or the reason it belongs to. */
export type NamedDays = Readonly<Record<string, string>>

/** What a county adds to the state's calendar: days off of its own, and days it works although the state does not. */
export type CalendarOverrides = { offDays?: NamedDays; workdays?: NamedDays }

/** A calendar as it is written down. Days outside `coveredFrom` to `coveredTo` are known by their weekday only. */
export type CalendarData = {
  offDays: NamedDays
  makeUpWorkdays: NamedDays
  coveredTo: string
  coveredFrom?: string
  overrides?: CalendarOverrides
}

type Mark = { works: boolean; kind: 'holiday' | 'make-up' | 'override'; name: string }

/** Weekends, holidays (法定节假日), make-up workdays (调休上班) and a county's own days. Make one with `calendar`. */
export type Calendar = {
  readonly data: CalendarData
  readonly coveredFrom: Day | undefined
  readonly coveredTo: Day
  /** Days that differ from a plain week, by serial number. */
  readonly marks: ReadonlyMap<number, Mark>
  /** Serial numbers at which the count of workdays departs from a plain week, ascending. */
  readonly turns: readonly number[]
  /** Workdays gained or lost up to and including the turn of the same index. */
  readonly drift: readonly number[]
}

/** Why a day is not a workday. */
export type DayOff = { kind: 'weekend' | 'holiday' | 'override'; name: string }

/**
 * A calendar from its data. A county's override wins over the state's holiday, a holiday over the week.
 * Throws `NotADay` when the data names a day that does not exist.
 */
export function calendar(data: CalendarData): Calendar {
  const marks = new Map<number, Mark>()
  const put = (days: NamedDays | undefined, works: boolean, kind: Mark['kind']) => {
    for (const [text, name] of Object.entries(days ?? {})) marks.set(serialOf(day(text)), { works, kind, name })
  }
  put(data.offDays, false, 'holiday')
  put(data.makeUpWorkdays, true, 'make-up')
  put(data.overrides?.offDays, false, 'override')
  put(data.overrides?.workdays, true, 'override')

  const turns = [...marks].filter(([at, mark]) => mark.works !== weekdayOfSerial(at) < 6).map(([at]) => at)
  turns.sort((a, b) => a - b)
  let sum = 0
  const drift = turns.map((at) => {
    sum += marks.get(at)?.works ? 1 : -1
    return sum
  })
  const coveredFrom = data.coveredFrom === undefined ? undefined : day(data.coveredFrom)
  return { data, coveredFrom, coveredTo: day(data.coveredTo), marks, turns, drift }
}

/** The same calendar with a county's own days added. */
export const withOverrides = (cal: Calendar, overrides: CalendarOverrides): Calendar =>
  calendar({
    ...cal.data,
    overrides: {
      offDays: { ...cal.data.overrides?.offDays, ...overrides.offDays },
      workdays: { ...cal.data.overrides?.workdays, ...overrides.workdays },
    },
  })

/** Whether offices work on that day. */
export const isWorkday = (cal: Calendar, d: Day): boolean => works(cal, serialOf(d))

/** Why that day is off, or undefined when it is a workday. */
export function whyNot(cal: Calendar, d: Day): DayOff | undefined {
  const at = serialOf(d)
  if (works(cal, at)) return undefined
  const mark = cal.marks.get(at)
  if (mark === undefined) return { kind: 'weekend', name: weekdayOfSerial(at) === 6 ? '星期六' : '星期日' }
  return { kind: mark.kind === 'override' ? 'override' : 'holiday', name: mark.name }
}

/** Whether that day is a Saturday or Sunday worked in exchange for a holiday (调休上班). */
export const isMakeUp = (cal: Calendar, d: Day): boolean => cal.marks.get(serialOf(d))?.kind === 'make-up'

/** Whether that day lies outside the published holiday notices, so that a notice may still change the answer. */
export const isProvisional = (cal: Calendar, d: Day): boolean => d > cal.coveredTo || (cal.coveredFrom !== undefined && d < cal.coveredFrom)

/** That day if it is a workday, or the first workday after it. */
export function nextWorkday(cal: Calendar, d: Day): Day {
  let at = serialOf(d)
  while (!works(cal, at)) at++
  return dayOf(at)
}

/** That day if it is a workday, or the last workday before it. */
export function previousWorkday(cal: Calendar, d: Day): Day {
  let at = serialOf(d)
  while (!works(cal, at)) at--
  return dayOf(at)
}

/** Workdays after `from` up to and including `to`; negative when `to` lies before. */
export const workdaysBetween = (cal: Calendar, from: Day, to: Day): number => rank(cal, serialOf(to)) - rank(cal, serialOf(from))

/**
 * The `n`th workday after `from`, which is not counted itself; before `from` when `n` is negative; `from` when `n` is 0.
 * Found by binary search over the running count of workdays, so a hundred days cost no more than five.
 */
export function addWorkdays(cal: Calendar, from: Day, n: number): Day {
  if (n === 0) return from
  const start = serialOf(from)
  // Counting back, the day wanted is the first to reach this rank: from itself is not counted even where it is a workday.
  const wanted = n > 0 ? rank(cal, start) + n : rank(cal, start - 1) + n + 1
  const reach = Math.abs(n) * 2 + cal.turns.length + 14
  let low = n > 0 ? start + 1 : start - reach
  let high = n > 0 ? start + reach : start
  while (low < high) {
    const middle = (low + high) >> 1
    if (rank(cal, middle) >= wanted) high = middle
    else low = middle + 1
  }
  return dayOf(low)
}

function works(cal: Calendar, at: number): boolean {
  const mark = cal.marks.get(at)
  return mark === undefined ? weekdayOfSerial(at) < 6 : mark.works
}

/** Workdays from serial 0 up to and including `at`: those of a plain week, corrected by the turns passed. */
function rank(cal: Calendar, at: number): number {
  // Serial 0 is a Wednesday; two days earlier the count starts on a Monday.
  const sinceMonday = at + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5) + driftAt(cal, at)
}

function driftAt(cal: Calendar, at: number): number {
  let low = 0
  let high = cal.turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cal.turns[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : cal.drift[low - 1]!
}
