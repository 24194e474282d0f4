import type { Day } from '../time/day.ts'

/** Who acted, as on the day of the act: kept with the act, whatever becomes of the person later. */
export interface Actor {
  readonly person: string
  readonly name: string
  readonly unit: string
  /** Post at the time (职务). */
  readonly post?: string
  /** The capacity worn, one of those the procedure allows. */
  readonly capacity: string
  readonly certificate?: string
  /** On whose behalf, when acting under a delegation (授权代办). */
  readonly behalf?: string
}

/** What a guard saw of another file on the day of the act; kept, so that replay needs no other file. */
export interface Seen {
  readonly type: string
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** One dated thing somebody did (行为). Appended, hash-chained, never changed. */
export interface Act {
  /** Chosen by the client; a repeat with the same id is the same act. */
  readonly id: string
  readonly seq: number
  readonly kind: string
  /** The legal day. */
  readonly on: Day
  readonly actor: Actor
  readonly data: Readonly<Record<string, unknown>>
  /** States of the files referred to, by file id. */
  readonly seen?: Readonly<Record<string, Seen>>
}

/** Acts that every file may take, whatever its procedure: corrections instead of edits, the move to a new edition, and papers put into it. */
export const amendments = {
  $correct: '更正',
  $void: '作废',
  $edition: '改用新版规定',
  $keep: '材料入卷',
} as const
export type Amendment = keyof typeof amendments

export function isAmendment(kind: string): kind is Amendment {
  return Object.hasOwn(amendments, kind)
}
