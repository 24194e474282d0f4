import { dutyPeriod } from '../../kernel/file/dutyPeriod.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Day } from '../../kernel/time/day.ts'

/** A squad's week may hold so many orders; a county parameter, for the dispatcher's eye and no bar. */
export const ordersAWeek = 4

export interface Clash {
  readonly why: 'same-day' | 'full-week'
  readonly squad: string
  /** The speaker of a clash on one day; the week (ISO) of one that is too full. */
  readonly about: string
  readonly orders: readonly string[]
}

/**
 * What a dispatcher should look at before sending: one speaker promised twice on a day, and squads with more orders in a week than they
 * can do. Only orders still to be delivered count.
 */
export function clashes(orders: readonly File[]): Clash[] {
  const waiting = orders.filter(({ state, facts }) => ['dispatched', 'accepted'].includes(state) && facts.scheduledOn)
  const byDay = grouped(waiting, ({ facts }) => [facts.squad, `${String(facts.speaker)}，${String(facts.scheduledOn)}`])
  const byWeek = grouped(waiting, ({ facts }) => [facts.squad, dutyPeriod('week', facts.scheduledOn as Day).title])
  return [
    ...byDay.filter(({ orders: all }) => all.length > 1).map((one) => ({ why: 'same-day' as const, ...one })),
    ...byWeek.filter(({ orders: all }) => all.length > ordersAWeek).map((one) => ({ why: 'full-week' as const, ...one })),
  ]
}

function grouped(
  files: readonly File[],
  key: (file: File) => readonly [unknown, string],
): { squad: string; about: string; orders: string[] }[] {
  const groups = new Map<string, { squad: string; about: string; orders: string[] }>()
  for (const file of files) {
    const [squad, about] = key(file)
    const at = JSON.stringify([squad, about])
    const group = groups.get(at) ?? { squad: String(squad), about, orders: [] }
    group.orders.push(file.id)
    groups.set(at, group)
  }
  return [...groups.values()]
}
