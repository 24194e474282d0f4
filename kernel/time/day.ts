/**
 * A day of law, 'YYYY-MM-DD', Asia/Shanghai. It is its own type so that an instant cannot be passed by accident.
 * Days compare with `<` and `===` because the text sorts as the calendar does.
 */
export type Day = string & { readonly __day: true }

/** Thrown by `day` when the text names no day of the calendar. */
export class NotADay extends Error {
  override readonly name = 'NotADay'
  readonly text: string
  constructor(text: string) {
    super(`“${text}”不是日期，请按“年-月-日”填写，如 2024-03-11`)
    this.text = text
  }
}

/** The day a text names. Throws `NotADay` for another shape and for days that do not exist (2023-02-29). */
export function day(text: string): Day {
  if (!isDay(text)) throw new NotADay(text)
  return text
}

/** Whether a text names a day that exists. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false
  for (const at of DIGITS) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > ZERO + 9) return false
  }
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month)
}

export const yearOf = (d: Day): number => digits(d, 0, 4)
/** 1 to 12. */
export const monthOf = (d: Day): number => digits(d, 5, 7)
const dateOf = (d: Day): number => digits(d, 8, 10)

/** The day `n` days later; earlier when `n` is negative. */
export const addDays = (d: Day, n: number): Day => dayOf(serialOf(d) + n)

/** Days from `from` to `to`, the first not counted: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from)

/**
 * The corresponding day `n` months later, or the month's last day where there is none.
 * @source 民法典 第二百零二条
 * @example addMonths(day('2023-08-31'), 6) // 2024-02-29
 */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return write(year, month, Math.min(dateOf(d), monthLength(year, month)))
}

/** The corresponding day `n` years later; 29 February becomes 28 February in a common year. */
export const addYears = (d: Day, n: number): Day => addMonths(d, n * 12)

/** 1 Monday to 7 Sunday. */
export const weekday = (d: Day): number => weekdayOfSerial(serialOf(d))

export const firstOfMonth = (d: Day): Day => write(yearOf(d), monthOf(d), 1)
export const lastOfMonth = (d: Day): Day => write(yearOf(d), monthOf(d), monthLength(yearOf(d), monthOf(d)))

/** The ISO week a day lies in, 'YYYY-Www'; its year is the year of the week's Thursday. */
export function isoWeek(d: Day): string {
  const thursday = addDays(d, 4 - weekday(d))
  const week = Math.floor(daysBetween(write(yearOf(thursday), 1, 1), thursday) / 7) + 1
  return `${pad(yearOf(thursday), 4)}-W${pad(week, 2)}`
}

/** Every day from `from` to `to`, both included; empty when `to` lies before. */
export function dayList(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let at = serialOf(from), end = serialOf(to); at <= end; at++) days.push(dayOf(at))
  return days
}

/** Days since 0000-03-01, for arithmetic on many days; counting years from March puts the leap day last. */
export function serialOf(d: Day): number {
  const month = monthOf(d)
  const year = month > 2 ? yearOf(d) : yearOf(d) - 1
  const fromMarch = month > 2 ? month - 3 : month + 9
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    dateOf(d) -
    1
  )
}

/** The day of a serial number, the inverse of `serialOf`. */
export function dayOf(serial: number): Day {
  const era = Math.floor(serial / 146097)
  const inEra = serial - era * 146097
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365)
  const inYear = inEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1)
  return write(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

/** 1 Monday to 7 Sunday, of a serial number; 0000-03-01 was a Wednesday. */
export const weekdayOfSerial = (serial: number): number => ((((serial + 2) % 7) + 7) % 7) + 1

const DASH = 45
const ZERO = 48
const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9]

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO
  return value
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** Arithmetic that leaves the years 1 to 9999 names no day we can write. */
function write(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new NotADay(`${year}-${pad(month, 2)}-${pad(date, 2)}`)
  return `${year < 1000 ? pad(year, 4) : year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day
}
