import type { Day } from '../time/day.ts'
import type { Refusal } from './refusal.ts'

/** Something the history broke, or did late: what it was, by which act, on which day, under which article. */
export interface Finding {
  readonly code: Refusal['code'] | 'late' | 'early'
  /** Act, clock or guard that was broken. */
  readonly rule: string
  readonly act: number
  readonly on: Day
  readonly text: string
  readonly source?: { readonly law: string; readonly article: string }
}
