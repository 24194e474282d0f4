import { addDays, addMonths, type Day, day, firstOfMonth, lastOfMonth } from '../time/day.ts'

/** A span of days, both included, with the name it is printed under. */
export interface Period {
  readonly from: Day
  readonly to: Day
  readonly title: string
}

/** What cannot be read as a period; the message says what can. */
export class NotAPeriod extends Error {
  override readonly name = 'NotAPeriod'
  constructor(text: string) {
    super(
      `“${text}”不是可用的统计期间；可写：2023（全年）、2023-H1（上半年）、2023-Q3（三季度）、2023-07（月）、last-5@2023-12（截至该月的近5个月）、2023-01-01..2023-06-30、2024-to-date（年初至今）`,
    )
  }
}

/**
 * Reads a period: year, half, quarter, month, last n months, from-to, or the year up to today.
 * @param today the county's today, the end of `to-date` and of `last-n`
 * @throws NotAPeriod
 */
export function period(text: string, today: Day): Period {
  const [, year, part] = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2}|to-date))?$/.exec(text) ?? []
  if (year) return inYear(year, part, today)
  const [, n, end] = /^last-(\d{1,2})(?:@(\d{4}-\d{2}))?$/.exec(text) ?? []
  if (n) return lastMonths(Number(n), end ? day(`${end}-01`) : addMonths(firstOfMonth(today), -1))
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (from && to && from <= to) return { from: day(from), to: day(to), title: `${from}至${to}` }
  throw new NotAPeriod(text)
}

/** The same span a number of years earlier, for changes. */
export function yearsBefore(span: Period, years: number): Period {
  const from = addMonths(span.from, -12 * years)
  return { from, to: addDays(addMonths(addDays(span.to, 1), -12 * years), -1), title: `${span.title}的上${years === 1 ? '' : years}年同期` }
}

/** The months of a period, cut at its ends. */
export function monthsOf(span: Period): Period[] {
  const months: Period[] = []
  for (let first = firstOfMonth(span.from); first <= span.to; first = addMonths(first, 1)) {
    const last = lastOfMonth(first)
    months.push({ from: first < span.from ? span.from : first, to: last > span.to ? span.to : last, title: first.slice(0, 7) })
  }
  return months
}

function inYear(year: string, part: string | undefined, today: Day): Period {
  if (!part) return { from: day(`${year}-01-01`), to: day(`${year}-12-31`), title: `${year}年` }
  if (part === 'to-date') {
    if (!today.startsWith(year)) throw new NotAPeriod(`${year}-to-date`)
    return { from: day(`${year}-01-01`), to: today, title: `${year}年至${today}` }
  }
  if (part === 'H1') return { from: day(`${year}-01-01`), to: day(`${year}-06-30`), title: `${year}年上半年` }
  if (part === 'H2') return { from: day(`${year}-07-01`), to: day(`${year}-12-31`), title: `${year}年下半年` }
  if (part.startsWith('Q')) {
    const from = addMonths(day(`${year}-01-01`), (Number(part[1]) - 1) * 3)
    return { from, to: addDays(addMonths(from, 3), -1), title: `${year}年第${'一二三四'[Number(part[1]) - 1]}季度` }
  }
  if (Number(part) < 1 || Number(part) > 12) throw new NotAPeriod(`${year}-${part}`)
  const from = day(`${year}-${part}-01`)
  return { from, to: lastOfMonth(from), title: `${year}年${Number(part)}月` }
}

function lastMonths(n: number, month: Day): Period {
  if (n < 1) throw new NotAPeriod(`last-${n}`)
  return { from: addMonths(month, 1 - n), to: lastOfMonth(month), title: `截至${month.slice(0, 7)}的近${n}个月` }
}
