import { type Source, showSource } from '../law/cite.ts'

/** Why an act cannot be entered. A value, not an exception: the clerk can act on it. */
export interface Refusal {
  readonly code:
    | 'unknown-act'
    | 'wrong-state'
    | 'not-entitled'
    | 'bad-data'
    | 'guard'
    | 'read'
    | 'future'
    | 'before-opening'
    | 'no-such-act'
  /** The act's title, or the field's. */
  readonly title: string
  /** The fact, field or file concerned. */
  readonly about?: string
  readonly says: string
  readonly way: string
  readonly source?: Source
}

/** What is wrong, under which article, and what to do: one sentence for the clerk. */
export function explain(refusal: Refusal): string {
  const article = refusal.source ? `（${showSource(refusal.source)}）` : ''
  return `${refusal.says}${article}；${refusal.way}。`
}
