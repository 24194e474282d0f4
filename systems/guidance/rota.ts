import { dutyPeriods } from '../../kernel/file/dutyPeriod.ts'
import type { Day } from '../../kernel/time/day.ts'
import { weeklyGuidance } from './duty.ts'

/** One township's turn in one week: who goes. */
export interface Turn {
  readonly week: string
  readonly from: Day
  readonly township: string
  readonly guide: string
}

/** The weeks of the transition, each with its Monday and Sunday: 2023-W14 to W39. */
export const guidanceWeeks = dutyPeriods(weeklyGuidance, '2023-04-03' as Day, '2023-10-01' as Day)

/**
 * A rota (轮值表) that sends some guide to each township every week. The turn moves on by one each week, so that every township meets
 * every guide, and nobody goes more often than the fair share rounded up.
 * @param guides in any order; the order is made the same, so that the rota is
 */
export function proposeRota(guides: readonly string[], townships: readonly string[], weeks = guidanceWeeks): Turn[] {
  const [going, visited] = [[...guides].sort(), [...townships].sort()]
  if (going.length === 0) return []
  return weeks.flatMap(({ title, from }, week) =>
    visited.map((township, at) => ({ week: title, from, township, guide: going[(at + week) % going.length] ?? '' })),
  )
}
