import { addDays, addMonths, day, lastOfMonth } from '../kernel/time/day.ts'
import type { Random } from './random.ts'
import type { HandlingItem } from './servicesItems.ts'
import type { World } from './world.ts'

/** Matters handled in 2023, those handled file by file included. */
const handledInAll = 412_306

interface Line {
  readonly item: string
  readonly handled: number
  readonly online: number
}

/**
 * What each unit handled outside this platform, month by month: 2023 whole, January and February 2024. Every item appears in at least one
 * month of 2023, the busy ones in all.
 * @param whole matters of 2023 that are files of their own and so are not in the reports
 */
export function planTallies(random: Random, world: World, items: readonly HandlingItem[], whole: number): void {
  const months = Array.from({ length: 12 }, (_, at) => addMonths(day('2023-01-01'), at))
  const cells = items.flatMap((item) => monthsOf(item).map((month) => ({ item, month, handled: 1 })))
  let left = handledInAll - whole - cells.length
  const weights = cells.reduce((sum, { item }) => sum + item.weight, 0)
  for (const cell of cells) {
    const share = Math.floor(((handledInAll - whole - cells.length) * cell.item.weight) / weights)
    cell.handled += share
    left -= share
  }
  // What rounding left over.
  for (let at = 0; left > 0; at++, left--) (cells[at % cells.length] as (typeof cells)[0]).handled++

  for (const month of months)
    for (const [unit, own] of byUnit(cells.filter((cell) => cell.month === month)))
      report(
        unit,
        month,
        own.map(({ item, handled }) => line(item, handled)),
      )
  for (const month of [day('2024-01-01'), day('2024-02-01')])
    for (const [unit, own] of byUnit(items.filter(({ weight }) => weight >= 40).map((item) => ({ item }))))
      report(
        unit,
        month,
        own.map(({ item }) => line(item, Math.max(1, Math.floor(item.weight / 2)))),
      )

  function monthsOf({ weight }: HandlingItem): readonly string[] {
    return random.shuffle(months).slice(0, weight >= 100 ? 12 : weight >= 20 ? 4 : random.int(1, 2))
  }

  function line(item: HandlingItem, handled: number): Line {
    return { item: item.id, handled, online: Math.floor(handled * (0.55 + random.next() * 0.35)) }
  }

  function report(unit: string, month: string, lines: readonly Line[]): void {
    const spanTo = lastOfMonth(day(month))
    world.plan('service-tally', `service-tally-${month.slice(0, 7)}-${unit.slice(5)}`, [
      {
        kind: 'hold',
        on: spanTo,
        actor: { person: 'system', name: '系统', unit, capacity: 'system' },
        data: { organ: unit, spanFrom: month, spanTo, lines, origin: 'platform' },
        recordedAt: `${addDays(spanTo, 0)}T15:${String(random.int(10, 50))}:00.000Z`,
      },
    ])
  }
}

function byUnit<T extends { readonly item: HandlingItem }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(one.item.unit, [...(found.get(one.item.unit) ?? []), one])
  return found
}
