import type { Period } from '../figure/period.ts'
import { yearsBefore } from '../figure/period.ts'
import { addMonths, type Day, day, isDay, lastOfMonth } from '../time/day.ts'
import { fold } from './fold.ts'
import { chineseNumeral } from './numerals.ts'
import type { Placed, Sentence } from './sentences.ts'

/** The period a number speaks of, and the words of the text that say so; no words where the report's own year is meant. */
export interface PeriodCue extends Period {
  readonly words: string
}

interface Found {
  readonly at: number
  readonly end: number
  readonly words: string
  readonly cue: PeriodCue
  /** 较上年, 比去年: names what is compared with, not when this happened. */
  readonly compared: boolean
}

const N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const YEAR_NUMBER = '(?:(?:19|20)\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})'
const YEAR = `${YEAR_NUMBER}年(?:度)?`
const CUE = new RegExp(
  [
    `(?<fromYear>${YEAR_NUMBER}年?)(?:度)?(?:至|到|-|—|–)+(?<toYear>${YEAR})`,
    `截[至止]到?(?<untilYear>${YEAR}|今年|去年)?(?:(?<untilMonth>${N})月(?:(?<untilDay>${N})日|底|末|份)?|年底|目前|今|日前)`,
    `(?<!每)(?<year>${YEAR}|今年|本年度?|去年|上年度?|上一年度?|前一年)?(?<half>上半年|下半年|前三季度|第?[1-4一二三四]季度)`,
    `(?<months>(?<mYear>${YEAR}|今年|去年)?(?<m1>${N})月?(?:至|到|-|—|–)+(?<m2>${N})月)`,
    `(?<dYear>${YEAR}|今年|去年)?(?<month>${N})月(?:(?<date>${N})日|份|底|末|初)?`,
    `(?<!附|最)(?:最?近|过去)(?<lastMonths>${N})个月`,
    `(?:最?近|过去)(?<lastYears>${N})年|(?<![第满])(?<yearsNow>${N})年以?来`,
    '(?<same>(?:去年|上年)?同期)',
    `(?<whole>${YEAR})(?:以来|来|期间|全年|内|末|底)?`,
    '(?<before>(?:上一年度?|上年度?|去年|前一年)(?:全年)?)(?!度?(?:结转|遗留))',
    '(?<this>今年以?来?|本年度?|全年度?|年内|年度内)',
  ].join('|'),
  'g',
)

/**
 * The year a report speaks of: the first 20XX年度 or 20XX年 of its opening (the title), else of the text. `undefined` when it
 * names none; a plan's years in 《》 do not count.
 */
export function reportYearOf(text: string): number | undefined {
  const plain = fold(text).replace(/《[^》]*》/g, '')
  const found =
    /((?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{2}) ?年度/.exec(plain.slice(0, 400)) ??
    /((?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{2}) ?年/.exec(plain)
  return found ? numberOf(found[1]!) : undefined
}

/**
 * The period of a number: a cue right before it wins over one farther off in its clause, that over the earlier clauses of the
 * sentence, and the report's year stands where nothing is said. 近5个月 are the last five months of the report's year.
 *
 * @param change the number is a change: words like 较上年 then name the comparison and no period
 */
export function periodOf(sentence: Sentence, number: Placed, change: boolean, reportYear: number): PeriodCue {
  const whole = { ...yearPeriod(reportYear), words: '' }
  const cues = cuesOf(sentence.heard, reportYear)
  const behind = /^\((?<cue>[^()]{2,12})\)/.exec(sentence.heard.slice(number.to))?.groups?.cue
  if (behind) {
    const cue = cuesOf(behind, reportYear).find((c) => c.at === 0 && c.end === behind.length)
    if (cue) return cue.cue
  }
  const start = clauseStart(sentence, number)
  const turned = /.*(?:增长|增加|上升|下降|减少|降低|提高|提升|回落|压缩|升|降|增|减)(?:到|至|为)/.exec(
    sentence.heard.slice(start, number.from),
  )
  const own = cues.filter((c) => c.at >= start + (turned?.[0].length ?? 0) && c.end <= number.from)
  for (const cue of own.reverse()) {
    if (!cue.compared || (!change && /^(?:的|同期|的同期|同期的|全年的?)?$/.test(sentence.heard.slice(cue.end, number.from))))
      return cue.cue
  }
  const earlier = cues.filter(
    (c) => c.end <= start && !c.compared && (sentence.depth[c.at] ?? 0) <= number.depth && !spent(sentence, c, number),
  )
  return earlier.at(-1)?.cue ?? whole
}

/** A cue such as 上年同期 or 上半年 serves its own clause; a number stands on it there, so it does not reach farther. */
function spent(sentence: Sentence, cue: Found, number: Placed): boolean {
  if (/^(?:今年|全年|本年|年内|(?:19|20)\d\d年|二[〇零○]|截)/.test(cue.words) && !/半年|季度|月/.test(cue.words.replace(/^截.*/, '')))
    return false
  const clause = sentence.clause[cue.at]
  return sentence.mentions.some((m) => m.mention.kind === 'number' && m.clause === clause && m.from >= cue.end && m.to <= number.from)
}

function clauseStart(sentence: Sentence, number: Placed): number {
  let start = number.from
  while (start > 0 && sentence.clause[start - 1] === number.clause) start--
  return start
}

function cuesOf(heard: string, reportYear: number): Found[] {
  const found: Found[] = []
  for (const match of heard.matchAll(CUE)) {
    const earlier = found.findLast((f) => !f.compared && !/^[上去前]/.test(f.words))?.cue
    const period = read(match.groups ?? {}, reportYear, earlier)
    const compared =
      /(?:较|比|与|同|和)$/.test(heard.slice(0, match.index)) || /^(?:相比|比)/.test(heard.slice(match.index + match[0].length))
    if (period)
      found.push({ at: match.index, end: match.index + match[0].length, words: match[0], cue: { ...period, words: match[0] }, compared })
  }
  return found
}

function read(g: Record<string, string | undefined>, year: number, earlier: Period | undefined): Period | null {
  const yearIn = (words: string | undefined) =>
    words === undefined || /^[今本]年/.test(words) ? year : /年/.test(words) && /[去上前]/.test(words) ? year - 1 : numberOf(words)
  if (g.toYear) return span(`${yearIn(g.fromYear)}-01-01`, `${yearIn(g.toYear)}-12-31`, `${yearIn(g.fromYear)}年至${yearIn(g.toYear)}年`)
  if (g.half) return halfOf(yearIn(g.year), g.half)
  if (g.months) return monthsOf(yearIn(g.mYear), numberOf(g.m1!), numberOf(g.m2!))
  if (g.month)
    return g.date
      ? dateOf(yearIn(g.dYear), numberOf(g.month), numberOf(g.date))
      : monthsOf(yearIn(g.dYear), numberOf(g.month), numberOf(g.month))
  if (g.lastMonths) return monthsBack(year, numberOf(g.lastMonths))
  const years = g.lastYears ?? g.yearsNow
  if (years && numberOf(years) === 1) return yearPeriod(year)
  if (years) return span(`${year - numberOf(years) + 1}-01-01`, `${year}-12-31`, `近${numberOf(years)}年`)
  if (g.same) return yearsBefore(earlier ?? yearPeriod(year), 1)
  if (g.whole) return yearPeriod(yearIn(g.whole))
  if (g.before) return yearPeriod(year - 1)
  if (g.this) return yearPeriod(year)
  return until(yearIn(g.untilYear), g.untilMonth, g.untilDay)
}

const yearPeriod = (year: number): Period => ({ from: day(`${year}-01-01`), to: day(`${year}-12-31`), title: `${year}年` })

function halfOf(year: number, words: string): Period | null {
  if (words === '上半年') return monthsOf(year, 1, 6, `${year}年上半年`)
  if (words === '下半年') return monthsOf(year, 7, 12, `${year}年下半年`)
  if (words === '前三季度') return monthsOf(year, 1, 9, `${year}年前三季度`)
  const quarter = numberOf(/[1-4一二三四]/.exec(words)![0])
  return monthsOf(year, quarter * 3 - 2, quarter * 3, `${year}年第${'一二三四'[quarter - 1]}季度`)
}

function monthsOf(
  year: number,
  first: number,
  last: number,
  title = first === last ? `${year}年${first}月` : `${year}年${first}至${last}月`,
): Period | null {
  const [from, start] = [`${year}-${pad(first)}-01`, `${year}-${pad(last)}-01`]
  return isDay(from) && isDay(start) && from <= start ? { from, to: lastOfMonth(start), title } : null
}

function monthsBack(year: number, n: number): Period | null {
  return n < 1 ? null : { from: addMonths(day(`${year + 1}-01-01`), -n), to: day(`${year}-12-31`), title: `${year}年最后${n}个月` }
}

function dateOf(year: number, month: number, date: number): Period | null {
  const text = `${year}-${pad(month)}-${pad(date)}`
  return isDay(text) ? { from: text, to: text, title: `${year}年${month}月${date}日` } : null
}

function until(year: number, month: string | undefined, date: string | undefined): Period | null {
  const last = month === undefined ? day(`${year}-12-31`) : lastDay(year, numberOf(month), date)
  return last && { from: day(`${year}-01-01`), to: last, title: `截至${last}` }
}

function lastDay(year: number, month: number, date: string | undefined): Day | null {
  const text = `${year}-${pad(month)}-${date === undefined ? '01' : pad(numberOf(date))}`
  return isDay(text) ? (date === undefined ? lastOfMonth(text) : text) : null
}

function span(from: string, to: string, title: string): Period | null {
  return isDay(from) && isDay(to) && from <= to ? { from, to, title } : null
}

const numberOf = (words: string): number => {
  const text = words.replace(/年度?$/, '')
  return /^\d+$/.test(text) ? Number(text) : Number(chineseNumeral(text.replaceAll('○', '〇'))?.n ?? 0n)
}
const pad = (n: number): string => String(n).padStart(2, '0')
