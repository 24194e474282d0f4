import type { Period } from '../figure/period.ts'
import { addDays, addMonths, type Day, day, firstOfMonth, isoWeek, monthOf, weekday, yearOf } from '../time/day.ts'
import type { Duty } from './duty.ts'

/** The week, month, quarter or year that a day lies in, with the name its files are printed under: 2023-W14, 2023-07, 2023-Q3, 2023. */
export function dutyPeriod(per: Duty['per'], on: Day): Period {
  const year = String(yearOf(on)).padStart(4, '0')
  if (per === 'week') {
    const monday = addDays(on, 1 - weekday(on))
    return { from: monday, to: addDays(monday, 6), title: isoWeek(on) }
  }
  if (per === 'year') return { from: day(`${year}-01-01`), to: day(`${year}-12-31`), title: year }
  const months = per === 'quarter' ? 3 : 1
  const from = addMonths(firstOfMonth(on), -((monthOf(on) - 1) % months))
  const title = per === 'quarter' ? `${year}-Q${((monthOf(on) - 1) / 3 + 1) | 0}` : on.slice(0, 7)
  return { from, to: addDays(addMonths(from, months), -1), title }
}

/**
 * The periods of a duty that have begun between two days, both included. The first and the last count only if they lie whole within
 * the duty's own span: nobody owes a week of which only a day was left.
 */
export function dutyPeriods(duty: Pick<Duty, 'per' | 'from' | 'to'>, from: Day, to: Day): Period[] {
  const found: Period[] = []
  const [start, end] = [day(duty.from), duty.to === undefined ? undefined : day(duty.to)]
  for (let span = dutyPeriod(duty.per, from < start ? start : from); span.from <= to; span = dutyPeriod(duty.per, addDays(span.to, 1)))
    if (span.from >= start && (end === undefined || span.to <= end)) found.push(span)
    else if (end !== undefined && span.from > end) break
  return found
}
