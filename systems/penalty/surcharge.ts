import type { Act } from '../../kernel/file/act.ts'
import { type Day, dayOf, serialOf } from '../../kernel/time/day.ts'

/** Stopped on `from`, going on from `to`: the days after `from` up to and including `to` do not count, as in every clock. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/**
 * The surcharge (加处罚款) on a fine paid late, in fen: three per cent of the fine for every day after the last day of payment, never
 * more than the fine. Days while the decision is under reconsideration or in court do not count; overlapping spans count once.
 *
 * @param fineFen whole fen
 * @param dueDay the last day of payment, already moved off a holiday
 * @param pausedSpans in any order
 * @source 行政处罚法 第七十二条第一款第一项、第七十三条第三款; 行政强制法 第四十五条第二款
 * @example surcharge(2_000_000, day('2023-10-07'), day('2023-11-20'), []) // 2_000_000: 44 days would be 132 per cent
 */
export function surcharge(fineFen: number, dueDay: Day, paidDay: Day, pausedSpans: readonly Span[] = []): number {
  const days = overdueDays(dueDay, paidDay, pausedSpans)
  return Math.min(fineFen, Math.round((fineFen * 3 * days) / 100))
}

/** Days that count, from the day after `dueDay` to `paidDay`. */
export function overdueDays(dueDay: Day, paidDay: Day, pausedSpans: readonly Span[] = []): number {
  const [due, paid] = [serialOf(dueDay), serialOf(paidDay)]
  let paused = 0
  let reached = due
  for (const span of [...pausedSpans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = Math.max(serialOf(span.from), reached)
    const to = Math.min(serialOf(span.to), paid)
    if (to <= from) continue
    paused += to - from
    reached = to
  }
  return Math.max(0, paid - due - paused)
}

/** The first day on which the surcharge has reached the fine, where nothing stops it: the thirty-fourth day overdue. */
export const capDay = (dueDay: Day): Day => dayOf(serialOf(dueDay) + 34)

/**
 * The spans in which a case's decision was under reconsideration or in court, by its acts `challenge` and `challenge-ended`; a
 * challenge that has not ended pauses until `today`. Voided acts must have been left out.
 * @source 行政处罚法 第七十三条第三款
 */
export function challengedSpans(acts: readonly Pick<Act, 'kind' | 'on'>[], today: Day): Span[] {
  const spans: Span[] = []
  let from: Day | undefined
  for (const { kind, on } of acts) {
    if (kind === 'challenge') from ??= on
    if (kind !== 'challenge-ended' || from === undefined) continue
    spans.push({ from, to: on })
    from = undefined
  }
  return from === undefined || from >= today ? spans : [...spans, { from, to: today }]
}
