import { type Day, day, isDay } from '../../kernel/time/day.ts'
import { dayOfSerial } from '../xlsx/dayOfSerial.ts'
import { chineseNumber } from './chineseNumber.ts'
import { empty, narrow, ok, type Read, saysNothing, stop } from './read.ts'

/** What the column's habit decides, once somebody has said it. */
export interface DayHabit {
  /** The year of days written without one. */
  readonly year?: number
  /** The century of years written with two digits: 2000 or 1900. */
  readonly century?: number
}

const earliest = '1900-01-01'
const latest = '2100-12-31'

/**
 * A day as ledgers write it: 2023.3.5, 2023/3/5, 2023年3月5日, 20230305, 二〇二三年三月五日, an Excel serial, with or without a time of day.
 * A year left out, or of two digits, is asked; a range or a bare month is stopped, since limits count from days.
 */
export function readDay(raw: string, { year, century }: DayHabit = {}): Read<Day> {
  if (saysNothing(raw)) return empty
  const text = inDigits(narrow(raw).replace(/\s+/g, ' '))
  if (isZero(text)) return empty
  const bare = withoutTime(text)
  const parts = partsOf(bare)
  if (parts) {
    const [y, m, d] = parts
    if (y.length === 4) return whole(raw, Number(y), m, d)
    if (century !== undefined) return whole(raw, century + Number(y), m, d)
    return { status: 'ask', why: 'two-digit-year', says: '年份只有两位数', offers: [`20${y}`, `19${y}`] }
  }
  const short = /^(\d{1,2})[-/.月](\d{1,2})(日|号)?$/.exec(bare)
  if (short && Number(short[1]) >= 1 && Number(short[1]) <= 12 && Number(short[2]) >= 1 && Number(short[2]) <= 31) {
    if (year !== undefined) return whole(raw, year, short[1]!, short[2]!)
    return { status: 'ask', why: 'year-missing', says: '没有写年份' }
  }
  if (/^\d{5}(\.\d+)?$/.test(bare)) return serial(raw, Number(bare))
  if (isRange(bare)) return stop('是一段时间或者只到月份，期限要从某一天起算；请填写具体日期')
  return stop('不是日期；请按“2024-03-11”填写')
}

/** 二〇二三年三月五日 in digits. */
function inDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text
  return text.replace(/([〇○零一二三四五六七八九十]+)(?=[年月日号])/g, (words) => String(chineseNumber(words) ?? words))
}

const isZero = (text: string): boolean =>
  /^(0+|1899-12-3[01]|1900-01-00|1900-0?1-0?0|0{4}-0{2}-0{2})([ T]0{1,2}:0{2}(:0{2}(\.0+)?)?)?$/.test(text)

const withoutTime = (text: string): string =>
  text
    .replace(/[ T]*\(?(星期|周)[一二三四五六日天]\)?/g, '')
    .replace(/(?:[ T]+|(?<=[日号]))(上午|下午|am|pm)?\s*\d{1,2}(:\d{1,2}(:\d{1,2}(\.\d+)?)?|[时点](\d{1,2}分?)?)\s*(am|pm|Z)?$/i, '')
    .trim()

function partsOf(text: string): [string, string, string] | undefined {
  const found =
    /^(\d{4}|\d{2}) ?(?<same>[-/.．·]) ?(\d{1,2}) ?\k<same> ?(\d{1,2})(日|号|\.)?$/.exec(text)?.toSpliced(2, 1) ??
    /^(\d{4}|\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?(日|号)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(text)
  return found ? [found[1]!, found[2]!, found[3]!] : undefined
}

function whole(raw: string, year: number, month: string, date: string): Read<Day> {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(written)) return stop(`“${raw.trim()}”没有这一天；请核对日期`)
  if (written < earliest || written > latest) return stop(`“${raw.trim()}”的年份不对；请核对日期`)
  return ok(day(written))
}

/** A number that Excel meant as a day, where it is one between 1990 and 2100. */
function serial(raw: string, value: number): Read<Day> {
  if (value < 32_874 || value >= 73_415) return stop(`“${raw.trim()}”不是日期；请按“2024-03-11”填写`)
  return ok(day(dayOfSerial(Math.floor(value))))
}

function isRange(text: string): boolean {
  return (
    /^\d{4}[-/.年]\d{1,2}月?$/.test(text) ||
    /^\d{4}年?$/.test(text) ||
    /(至|到|~|～|—|–|--)/.test(text) ||
    /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?-\d{1,2}/.test(text) ||
    /(上半年|下半年|季度|[上中下]旬|年初|年底|月初|月底)/.test(text)
  )
}
