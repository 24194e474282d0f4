import { answer, type Catalogue, type Records } from '../../kernel/figure/answer.ts'
import type { Period } from '../../kernel/figure/period.ts'
import type { Measurement } from '../../kernel/figure/scoredBlock.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { Item } from './item.ts'

export interface Measuring {
  readonly period: Period
  readonly today: Day
  /** The assessed unit that a unit's files count for: itself or one above it. */
  readonly home: (unit: string) => string | undefined
  readonly catalogue: Catalogue
  readonly records: Records
  /** As the records were known at this instant. */
  readonly asOf?: string
}

/** What each item's figure is for each unit: a rate without a base is missing, a count without a file is zero. */
export type Measured = (unit: string, code: string) => Measurement | undefined

/**
 * Measures every item that names a figure, one question per item for all units at once. A figure's files count for the unit that the
 * item's column names, and those of units below count for the unit above.
 */
export async function measureUnits(
  items: readonly Item[],
  { period, today, home, catalogue, records, asOf }: Measuring,
): Promise<Measured> {
  const told = await Promise.all(
    items.map(async ({ code, figure, byColumn }) => {
      if (figure === undefined || byColumn === undefined) return []
      const { groups = [] } = await answer(figure, { period, today, by: byColumn, ...(asOf && { asOf }) }, catalogue, records)
      return [[code, groups] as const]
    }),
  )
  return measuredOf(items, new Map(told.flat()), home, catalogue)
}

/** What the groups of each item's figure come to for the assessed units. */
export function measuredOf(
  items: readonly Pick<Item, 'code' | 'figure'>[],
  told: ReadonlyMap<string, readonly Told[]>,
  home: (unit: string) => string | undefined,
  catalogue: Catalogue,
): Measured {
  const isRate = (figure: string | undefined) => figure !== undefined && catalogue.get(figure)?.kind === 'ratio'
  const rates = new Set(items.flatMap(({ code, figure }) => (isRate(figure) ? [code] : [])))
  const all = new Map([...told].map(([code, groups]) => [code, gathered(groups, home, rates.has(code))]))
  return (unit, code) => all.get(code)?.get(unit) ?? (all.has(code) && !rates.has(code) ? { numerator: 0 } : undefined)
}

/** One group of a figure's answer. */
export interface Told {
  readonly key: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}

function gathered(groups: readonly Told[], home: (unit: string) => string | undefined, isRate: boolean): ReadonlyMap<string, Measurement> {
  const of = new Map<string, Measurement>()
  for (const { key, value, numerator = value ?? 0, denominator } of groups) {
    const unit = home(key)
    if (unit === undefined) continue
    const before = of.get(unit)
    of.set(unit, {
      numerator: (before?.numerator ?? 0) + numerator,
      ...(isRate && { denominator: (before?.denominator ?? 0) + (denominator ?? 0) }),
    })
  }
  return of
}
