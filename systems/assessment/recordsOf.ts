import { answer, type Catalogue, type ListRow, type Records } from '../../kernel/figure/answer.ts'
import { narrowed } from '../../kernel/figure/narrowed.ts'
import type { Period } from '../../kernel/figure/period.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { Item } from './item.ts'
import type { VetoRecord } from './reckon.ts'

export interface Listing {
  readonly period: Period
  readonly today: Day
  readonly catalogue: Catalogue
  readonly records: Records
  /** A unit and those below it. */
  readonly unitsBelow: (unit: string) => readonly string[]
}

/** A file behind a figure; of a rate, whether it is one of those the rate counts, or only of those it is measured against. */
export type TraceRow = ListRow & { readonly counted: boolean }

/** The files behind one item's figure for one unit: what its points open to. Of a rate also those that were not counted, for they cost. */
export async function recordsOf(item: Pick<Item, 'figure' | 'byColumn'>, unit: string, listing: Listing): Promise<readonly TraceRow[]> {
  const { figure, byColumn } = item
  if (figure === undefined || byColumn === undefined) return []
  const { period, today, catalogue, records, unitsBelow } = listing
  const own = byColumn === 'unit' ? catalogue : narrowed(catalogue, figure, byColumn, unit)
  const ask = { period, today, list: true, ...(byColumn === 'unit' && { units: unitsBelow(unit) }) }
  const counted = (await answer(figure, ask, own, records)).list ?? []
  const definition = catalogue.get(figure)
  const base = definition?.kind === 'ratio' ? ((await answer(definition.base, ask, own, records)).list ?? []) : []
  const ids = new Set(counted.map(({ id }) => id))
  return [
    ...counted.map((row) => ({ ...row, counted: true })),
    ...base.filter(({ id }) => !ids.has(id)).map((row) => ({ ...row, counted: false })),
  ]
}

/** Every record of the year that triggers a veto for this unit, with its item: the veto rests on these and on nothing else. */
export async function vetoRecordsOf(items: readonly Item[], unit: string, listing: Listing): Promise<readonly VetoRecord[]> {
  const found = await Promise.all(
    items
      .filter(({ block, figure }) => block === 'veto' && figure !== undefined)
      .map(async (item) => {
        const rows = await recordsOf(item, unit, listing)
        if (rows.length < item.atLeast) return []
        return rows.map(({ id, type, title }): VetoRecord => ({ item: item.code, effect: item.effect, type, record: id, title }))
      }),
  )
  return found.flat()
}
