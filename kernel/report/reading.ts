import { changeOf, type Direction } from './change.ts'
import { figureOf, type Match } from './match.ts'
import { type PeriodCue, periodOf } from './period.ts'
import type { Spoken } from './phrase.ts'
import type { Placed, Sentence } from './sentences.ts'

/** A number as understood: its sentence, the figure it speaks of, the period, and the change it states. */
export interface Reading {
  readonly sentence: Sentence
  readonly number: Placed
  readonly match?: Match
  readonly change: { readonly direction: Direction; readonly verb: string } | null
  /** Absent only where the text names no year at all and the caller gave none. */
  readonly period?: PeriodCue
}

/** Reads every number, ordinal and masked number of the sentences. */
export function readings(all: readonly Sentence[], figures: readonly Spoken[], year: number | undefined): Reading[] {
  const read: Reading[] = []
  for (const sentence of all) {
    for (const number of sentence.mentions) {
      if (!['number', 'hole', 'ordinal'].includes(number.mention.kind)) continue
      const change = changeOf(sentence, number)
      const match = figureOf(sentence, number, figures) ?? (change ? undefined : ofYearBefore(sentence, number, read))
      const period = year === undefined ? undefined : periodOf(sentence, number, change !== null, year)
      const reading = { sentence, number, change, ...(match && { match }), ...(period && { period }) }
      const { match: _, ...plain } = reading
      read.push(partOf(reading, read) ? plain : reading)
    }
  }
  return read
}

/** In 审结95件,较上年同期的68件增长39.7% the second number is of the figure of the first. */
function ofYearBefore(sentence: Sentence, number: Placed, read: readonly Reading[]): Match | undefined {
  if (!/(?:上年|去年|同期)(?!度?(?:结转|遗留))的?[^,;]{0,2}$/.test(sentence.heard.slice(Math.max(0, number.from - 8), number.from)))
    return undefined
  const before = read.findLast((r) => r.sentence === sentence && r.number.depth <= number.depth && !r.change)
  return before?.number.mention.unit === number.mention.unit ? before.match : undefined
}

/** In 调解员1500人,其中专职调解员320名 the second number is a part of the figure, not the figure again. */
function partOf({ sentence, number, match, period }: Reading, read: readonly Reading[]): boolean {
  const among = Math.max(...['其中', '包括', '(含'].map((word) => sentence.heard.lastIndexOf(word, number.from - 1)))
  if (!match || among < 0) return false
  return read.some(
    (r) =>
      r.sentence === sentence &&
      r.number.to <= among &&
      r.match?.figure.id === match.figure.id &&
      r.period?.from === period?.from &&
      r.period?.to === period?.to,
  )
}
