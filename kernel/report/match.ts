import { changeOf, type Direction } from './change.ts'
import { fold } from './fold.ts'
import type { Mention } from './numbers.ts'
import type { Phrase, Spoken } from './phrase.ts'
import { respectively } from './respectively.ts'
import type { Placed, Sentence } from './sentences.ts'
import { isPercent, isPoints } from './units.ts'

/** The figure a number speaks of, and the direction of the change it states, if it states one. */
export interface Match {
  readonly figure: Spoken
  readonly direction?: Direction
  /** Higher is surer; only for choosing between figures. */
  readonly score: number
}

const POINTS_FOR_A_LETTER = 12
const A_CLAUSE_BACK = 18
const BEHIND = 4
const ANOTHER_BETWEEN = 10

/**
 * The figure that a number speaks of: every group of a phrase is heard near it, the last group (what is counted) by the number
 * itself and not by another number in between; more and nearer words win. `undefined` where no phrase is heard.
 */
export function figureOf(sentence: Sentence, number: Placed, figures: readonly Spoken[]): Match | undefined {
  const change = changeOf(sentence, number)
  let best: Match | undefined
  for (const figure of figures) {
    const isChange = figure.kind === 'change-percent' || figure.kind === 'change-points'
    if (isChange && !change) continue
    for (const phrase of figure.phrases) {
      if (change && !isChange && !phrase.says.flat().some((word) => word.includes(change.verb))) continue
      if (!unitFits(number.mention, phrase, figure) || (number.mention.kind === 'ordinal' && !figure.external)) continue
      const score = heardAt(sentence, number, phrase, isChange || number.mention.kind === 'ordinal')
      if (score === null || (best && best.score >= score)) continue
      best = { figure, score, ...(isChange && change && { direction: change.direction }) }
    }
  }
  return best
}

/** A change of percentages is often written with %, which is a flag and not another figure; a nought needs no unit (败诉案件为零). */
function unitFits({ unit, value }: Mention, phrase: Phrase, figure: Spoken): boolean {
  if (figure.kind === 'change-points') return isPercent(unit) || isPoints(unit)
  return phrase.units.includes(unit) || (unit === '' && value?.n === 0n && figure.kind !== 'ratio')
}

/** How well a phrase is heard at a number, or `null`. */
function heardAt(sentence: Sentence, number: Placed, phrase: Phrase, follows: boolean): number | null {
  if (phrase.never?.some((word) => places(sentence, tidy(word)).some((at) => sentence.clause[at] === number.clause))) return null
  let score = 0
  for (const [i, group] of phrase.says.entries()) {
    const last = i === phrase.says.length - 1
    const heard = group.map((word) => nearest(sentence, number, tidy(word), last, follows)).filter((points) => points !== null)
    if (heard.length === 0) return null
    score += Math.max(...heard)
  }
  return follows || !(ofAnother(sentence, number, phrase) || namesAnother(sentence, number, phrase)) ? score : null
}

/** What may go on behind 385个 without being what is counted. */
const GOES_ON = /^(?:[的并和与及或以进被为均已至到,、;:。()!?]|增|上升|下降|减|提|覆盖|实现|组成|参加|参与|分布|其中|左右|全|分别|$)/

/** 6个县直单位 counts units, whatever stands before it: behind 个, 名 and 家 the thing counted follows, if a word follows at all. */
function namesAnother(sentence: Sentence, number: Placed, phrase: Phrase): boolean {
  const behind = sentence.heard.slice(number.to)
  if (!['个', '名', '家', '位'].includes(number.mention.unit) || GOES_ON.test(behind)) return false
  const next = sentence.mentions.find((m) => m.from >= number.to && counts(m))?.from ?? sentence.heard.length
  const named = (at: number) => at >= number.to && at < next && sentence.clause[at] === number.clause
  return !phrase.says.flat().some((word) => places(sentence, tidy(word)).some(named))
}

/** Words that may stand between what is counted and its number without naming another thing. */
const NEUTRAL = /案件|行政|一审|申请|人员|总[数量]|各类|数量?|[共计达到为约的了有是于已均近]/g

/**
 * Where the topic is only heard in an earlier clause, the own clause must not name another: after 审结行政诉讼案件86件 the 300 in
 * 受理投诉300件 are no lawsuits received, nor are the 12 in 审结涉企12件 all lawsuits concluded.
 */
function ofAnother(sentence: Sentence, number: Placed, phrase: Phrase): boolean {
  const inOwn = (word: string) => places(sentence, tidy(word)).filter((at) => sentence.clause[at] === number.clause && at < number.from)
  if (phrase.says.every((group) => group.some((word) => places(sentence, tidy(word)).some((at) => sentence.clause[at] === number.clause))))
    return false
  const ends = (phrase.says.at(-1) ?? []).flatMap((word) => inOwn(word).map((at) => at + tidy(word).length))
  if (ends.length === 0) return false
  const words = phrase.says
    .flat()
    .map(tidy)
    .sort((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), sentence.heard.slice(Math.min(...ends), number.from))
  return rest.replace(NEUTRAL, '') !== ''
}

function nearest(sentence: Sentence, number: Placed, word: string, last: boolean, follows: boolean): number | null {
  const points = places(sentence, word)
    .map((at) => worth(sentence, number, at, word.length, last, follows))
    .filter((value) => value !== null)
  return points.length ? Math.max(...points) : null
}

/** The points of one word at one place; `null` where it cannot speak of this number. */
function worth(sentence: Sentence, number: Placed, at: number, length: number, last: boolean, follows: boolean): number | null {
  const end = at + length
  const told = last ? respectively(sentence, number) : undefined
  if (told?.own && at >= told.own.from && end <= told.own.to) return POINTS_FOR_A_LETTER * length
  if (told && at >= told.list.from && end <= told.list.to) return null
  const own = sentence.clause[at] === number.clause
  const behind = at >= number.to
  const [from, to] = behind ? [number.to, at] : [end, number.from]
  const between = sentence.mentions.filter((m) => counts(m) && m !== number && m.from >= from && m.to <= to && m.depth <= number.depth)
  const full = POINTS_FOR_A_LETTER * length - Math.min(Math.abs(to - from), 30)
  if (own) return full - (behind ? BEHIND : 0) - ANOTHER_BETWEEN * between.length
  if (at >= number.from || (sentence.depth[at] ?? 0) > number.depth) return null
  if (last && taken(sentence, between, follows)) return null
  const clauses = new Set(sentence.clause.slice(end, number.from)).size
  return full - A_CLAUSE_BACK * Math.min(clauses, 4)
}

/** A word before another number belongs to that number; a change or a rank belongs to the value right before it (审结95件,上年68件,同比增长…). */
function taken(sentence: Sentence, between: readonly Placed[], follows: boolean): boolean {
  if (!follows) return between.length > 0
  const values = between.filter(
    (m) => !/(?:去年|上年|同期|20\d\d年)[^,;]{0,6}$/.test(sentence.heard.slice(Math.max(0, m.from - 10), m.from)),
  )
  return values.length > 1
}

const counts = ({ mention }: Placed): boolean => mention.kind === 'number' || (mention.kind === 'hole' && mention.unit !== '')

function places(sentence: Sentence, word: string): number[] {
  const found: number[] = []
  for (let at = sentence.heard.indexOf(word); word !== '' && at >= 0; at = sentence.heard.indexOf(word, at + 1)) found.push(at)
  return found
}

const tidy = (word: string): string => fold(word).replace(/[\s“”‘’「」『』]/g, '')
