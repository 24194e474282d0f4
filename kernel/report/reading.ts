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
  return all.flatMap((sentence) =>
    sentence.mentions
      .filter(({ mention }) => mention.kind === 'number' || mention.kind === 'hole' || mention.kind === 'ordinal')
      .map((number) => {
        const change = changeOf(sentence, number)
        const match = figureOf(sentence, number, figures)
        const period = year === undefined ? undefined : periodOf(sentence, number, change !== null, year)
        return { sentence, number, change, ...(match && { match }), ...(period && { period }) }
      }),
  )
}
