import type { Phrase } from '../report/phrase.ts'
import type { Rounding } from './rounding.ts'
import type { AnyWhere } from './where.ts'

/** What every figure (指标) says of itself. */
interface Spoken {
  /** Upper-case and dotted, e.g. `REC.CLOSED`. */
  readonly id: string
  readonly title: string
  /** What it is printed with: 件, 人次, %, 个百分点. */
  readonly unit: string
  /** What is counted over what, in plain Chinese, as printed under the number. */
  readonly definition: string
  readonly phrases?: readonly Phrase[]
}

/** A question about files of one type: which of them, and by which day they fall into a period. */
export interface Question {
  /** The type of file. */
  readonly of: string
  readonly where?: AnyWhere
  /**
   * The day that puts a file into a period: `opened`, `closed`, or a day column.
   * `standing`: files entered and not yet ended on the last day of the period (registers).
   */
  readonly at: string
  /**
   * The term naming the units that did it together (共同举办): by unit the file counts for each of them, in all it counts once.
   * Absent: it counts for the unit that keeps it.
   */
  readonly sharedBy?: string
}

/** Number of files: the length of the list behind it. */
export interface Count extends Spoken, Question {
  readonly kind: 'count'
}

/** Sum of a column that the list shows: persons, days, fen, daily counts. */
export interface Sum extends Spoken, Question {
  readonly kind: 'sum'
  readonly column: string
}

/** Several measures added: what is kept file by file and what is kept as daily counts. */
export interface Total extends Spoken {
  readonly kind: 'total'
  readonly of: readonly string[]
}

/** How many different units, fields, sittings a measure is spread over: the groups in which it is more than nought (涉及多少个). */
export interface Distinct extends Spoken {
  readonly kind: 'distinct'
  readonly of: string
  /** `unit`, or a kind column or term of what is measured. */
  readonly by: string
}

/** Share of one measure, or of several added, in another; in per cent. */
export interface Ratio extends Spoken {
  readonly kind: 'ratio'
  readonly hit: readonly string[]
  readonly base: string
  /** The share of what is left of the base without the hits: by how much promised days are fewer than statutory ones. */
  readonly rest?: boolean
  readonly digits: number
  readonly rounding?: Rounding
}

/** Against the same period a year or more before: of a measure in per cent, of a ratio in percentage points (个百分点). */
export interface Change extends Spoken {
  readonly kind: 'change'
  readonly of: string
  readonly as: 'percent' | 'points'
  readonly years: number
  readonly digits: number
  readonly rounding?: Rounding
}

/** Whether one measure stands in a relation to another, or to its own past: 首次超过, 双下降. */
export interface Compare extends Spoken {
  readonly kind: 'compare'
  readonly all: readonly {
    readonly left: string
    readonly is: 'above' | 'below' | 'at-least'
    readonly right: string
    /** The right side is taken so many years before. */
    readonly yearsBefore?: number
    /** Both sides are. */
    readonly bothYearsBefore?: number
  }[]
}

/** How many months on end, back from the end of the period, the measure stays at or below a value. */
export interface Streak extends Spoken {
  readonly kind: 'streak'
  readonly of: string
  readonly atMost: number
}

/** A figure filled in and stamped by a unit that is not yet on board (填报); never added to computed ones. */
export interface Reported extends Spoken {
  readonly kind: 'reported'
}

/** A fact from outside with its source file; never computed. */
export interface Outside extends Spoken {
  readonly kind: 'outside'
}

export type Measure = Count | Sum
export type Indicator = Measure | Total | Distinct | Ratio | Change | Compare | Streak | Reported | Outside

type Bare<I extends Indicator> = Omit<I, 'kind'>
export const count = (figure: Bare<Count>): Count => ({ kind: 'count', ...figure })
export const sum = (figure: Bare<Sum>): Sum => ({ kind: 'sum', ...figure })
export const total = (figure: Bare<Total>): Total => ({ kind: 'total', ...figure })
export const distinct = (figure: Bare<Distinct>): Distinct => ({ kind: 'distinct', ...figure })
export const ratio = (figure: Bare<Ratio>): Ratio => ({ kind: 'ratio', ...figure })
export const change = (figure: Omit<Bare<Change>, 'years'> & { years?: number }): Change => ({ kind: 'change', years: 1, ...figure })
export const compare = (figure: Bare<Compare>): Compare => ({ kind: 'compare', ...figure })
export const streak = (figure: Bare<Streak>): Streak => ({ kind: 'streak', ...figure })
export const reported = (figure: Bare<Reported>): Reported => ({ kind: 'reported', ...figure })
export const outside = (figure: Bare<Outside>): Outside => ({ kind: 'outside', ...figure })
