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
  const rows: { row: ListRow; key: string }[] = []
  for (const file of files) {
    if (file.type !== measure.of || file.state === VOIDED || (units && !units.includes(file.unit))) continue
    const look = lookup(file)
    const day = dayIn(file, query)
    if (day === undefined || !holds(measure.where ?? {}, look, { on: query.period.to, today: query.period.to })) continue
    const amount = measure.kind === 'count' ? 1 : Number(look(measure.column) ?? 0)
    const key = by === 'unit' ? file.unit : by === 'month' ? day.slice(0, 7) : by ? String(look(by) ?? '') : ''
    rows.push({ row: { id: file.id, type: file.type, title: file.title, unit: file.unit, day, amount }, key })
  }
  rows.sort((a, b) => compare(a.row.day ?? '', b.row.day ?? '') || compare(a.row.id, b.row.id))
  const value = rows.reduce((total, { row }) => total + row.amount, 0)
  return { value, ...(by && { groups: groupsOf(rows) }), ...(list && { list: rows.map(({ row }) => row) }) }
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

function groupsOf(rows: readonly { row: ListRow; key: string }[]): { key: string; value: number }[] {
  const groups = new Map<string, number>()
  for (const { row, key } of rows) groups.set(key, (groups.get(key) ?? 0) + row.amount)
  return [...groups].map(([key, value]) => ({ key, value })).sort((a, b) => compare(a.key, b.key))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
