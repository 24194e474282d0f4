import { type File, lookup, VOIDED } from '../file/file.ts'
import type { ListRow, Measured, Query, Records } from './answer.ts'
import { holds } from './where.ts'

/**
 * Measures over folded files in memory: the plain reading of a definition, which the SQL must equal.
 * Voided files are never counted. The order of the list is by day, then id.
 */
export function overFiles(files: readonly File[]): Records {
  return { measure: async (query) => measureFiles(files, query) }
}

/** @see overFiles */
export function measureFiles(files: readonly File[], query: Query): Measured {
  const { measure, units, by, list } = query
  const lines: Line[] = []
  for (const file of files) {
    const look = lookup(file)
    if (file.type !== measure.of || file.state === VOIDED || (units && !unitsOf(file, query).some((unit) => units.includes(unit)))) continue
    const day = dayIn(file, query)
    if (day === undefined || !holds(measure.where ?? {}, look, { on: query.period.to, today: query.period.to })) continue
    const amount = measure.kind === 'count' ? 1 : Number(look(measure.column) ?? 0)
    const keys = by === 'unit' ? unitsOf(file, query) : by === 'month' ? [day.slice(0, 7)] : by ? valuesOf(look(by)) : []
    lines.push({ row: { id: file.id, type: file.type, title: file.title, unit: file.unit, day, amount }, amount, keys })
  }
  lines.sort((a, b) => compare(a.row.day ?? '', b.row.day ?? '') || compare(a.row.id, b.row.id))
  return measuredFrom(lines, query, list ? lines.map(({ row }) => row) : undefined)
}

/** What is added up: an amount, and the groups it stands in. */
export interface Grouped {
  readonly amount: number
  readonly keys: readonly string[]
}

interface Line extends Grouped {
  readonly row: ListRow
}

/** Adds up; an amount that stands in several groups is in each of them and once in the value. */
export function measuredFrom(lines: readonly Grouped[], { by }: Pick<Query, 'by'>, list?: readonly ListRow[]): Measured {
  const value = lines.reduce((total, { amount }) => total + amount, 0)
  const overlaps = by !== undefined && lines.some(({ keys }) => keys.length > 1)
  return { value, ...(by && { groups: groupsOf(lines) }), ...(overlaps && { overlaps }), ...(list && { list }) }
}

/** The units a file counts for: who keeps it, or those who did it together. */
function unitsOf(file: File, { measure }: Query): readonly string[] {
  return measure.sharedBy ? valuesOf(lookup(file)(measure.sharedBy)) : [file.unit]
}

/** Each value of a fact once; of a missing one the empty word. */
function valuesOf(fact: unknown): readonly string[] {
  const values = [...new Set([fact].flat().flatMap((value) => (value === undefined || value === null ? [] : [String(value)])))]
  return values.length > 0 ? values : ['']
}

/** The day that puts the file into the period, or `undefined` where it is not in it. */
function dayIn(file: File, { measure, period }: Query): string | undefined {
  if (measure.at === 'standing') {
    const stands = file.opened <= period.to && (!file.closed || file.closed > period.to)
    return stands ? file.opened : undefined
  }
  const day = lookup(file)(measure.at)
  return typeof day === 'string' && day >= period.from && day <= period.to ? day : undefined
}

function groupsOf(lines: readonly Grouped[]): { key: string; value: number }[] {
  const groups = new Map<string, number>()
  for (const { amount, keys } of lines) for (const key of keys) groups.set(key, (groups.get(key) ?? 0) + amount)
  return [...groups].map(([key, value]) => ({ key, value })).sort((a, b) => compare(a.key, b.key))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
