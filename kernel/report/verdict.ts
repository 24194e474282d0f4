import type { PeriodCue } from './period.ts'

export type Verdict = 'agrees' | 'differs' | 'external' | 'not-ours' | 'hole'
export type Flag = 'vague' | 'unit-wording' | 'contradiction'

/** What the check says of one numeral, hole or vague word of a draft. */
export interface CheckedNumber {
  /** Position in the text, for marking. */
  readonly at: number
  readonly end: number
  readonly text: string
  readonly sentence: string
  /** Id and title of the figure it speaks of. */
  readonly figure?: string
  readonly title?: string
  readonly period?: PeriodCue
  /** What the records give, as the county prints it. */
  readonly computed?: string
  readonly verdict: Verdict
  /** Only with 'not-ours': true for what is no figure (a year, an ordinal, a name), false for a figure no record covers yet. */
  readonly covered?: boolean
  readonly flags: readonly Flag[]
  readonly note: string
}
