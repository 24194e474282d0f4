import type { AnyWhere } from '../kernel/figure/where.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Day } from '../kernel/time/day.ts'
import type { Db } from './connection.ts'
import { placeOf, UnsearchableFact } from './figures/columns.ts'
import { Parameters, whereSql } from './figures/whereSql.ts'
import type { Row } from './read.ts'
import { ask, type Scope } from './scope.ts'

export interface Listing {
  readonly type: string
  readonly where?: AnyWhere
  /** Title, parties or number contain it; two characters suffice. */
  readonly text?: string
  /** Only files that bear this tag. */
  readonly tag?: string
  /** A file column, a day, a kind or an amount column; with `-` before it, from the highest. Files without a value come last. Default `-opened`. */
  readonly sort?: string
  /** At most 200. */
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
  readonly today?: Day
}

export interface Page {
  readonly rows: readonly Row[]
  /** Where the next page begins; absent on the last. */
  readonly next?: string
}

/** `after` is not what a page gave. */
export class BadPage extends Error {
  override readonly name = 'BadPage'
  constructor() {
    super('翻页位置无效，请从第一页重新查看')
  }
}

interface Found {
  readonly body: File
  readonly number: string | null
  readonly recorded_at: Date
  readonly hash: Buffer
  readonly key: string | number | null
}

/** A page of the files of one type that the unit sees. Voided files are not listed unless the condition names that state. */
export async function list(db: Db, scope: Scope, procedure: Procedure, listing: Listing): Promise<Page> {
  const limit = Math.max(1, Math.min(200, listing.limit))
  const { text, values } = listSql(scope.county, procedure, { ...listing, limit: limit + 1 })
  const { rows } = await ask<Found>(db, scope, text, values)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => rowOf(row, scope.county)),
    ...(rows.length > limit && last && { next: Buffer.from(JSON.stringify([last.key, last.body.id])).toString('base64url') }),
  }
}

export const rowOf = ({ body, number, recorded_at, hash }: Omit<Found, 'key'>, county: string): Row => ({
  file: body,
  ...(number && { number }),
  recordedAt: recorded_at.toISOString(),
  hash: hash.toString('hex'),
  county,
})

/** How many files the unit sees that a list of the same condition would show, over all its pages. */
export async function countFiles(db: Db, scope: Scope, procedure: Procedure, listing: Omit<Listing, 'limit'>): Promise<number> {
  const parameters = new Parameters()
  const lines = conditions(scope.county, procedure, listing, parameters)
  const { rows } = await ask<{ n: string }>(db, scope, `select count(*) as n from file f where ${lines.join(' and ')}`, parameters.values)
  return Number(rows[0]?.n ?? 0)
}

/** The page's query. Paging goes on from the last row's key, so no page grows slower than another and none repeats a row. */
export function listSql(county: string, procedure: Procedure, { where = {}, text, tag, sort = '-opened', limit, after, today }: Listing) {
  const parameters = new Parameters()
  const falling = sort.startsWith('-')
  const { sql: column, numeric } = sortColumn(procedure, falling ? sort.slice(1) : sort)
  const lines = [
    ...conditions(county, procedure, { where, ...(text && { text }), ...(tag && { tag }), ...(today && { today }) }, parameters),
    ...(after ? [afterSql(after, column, falling, numeric, parameters)] : []),
  ]
  const way = falling ? 'desc' : 'asc'
  // A column that always has a value is read off the index in either direction.
  const order = `${column} ${way}${falling && !alwaysSet(column) ? ' nulls last' : ''}, f.id ${way}`
  const sql = `select f.body, f.number, f.recorded_at, f.hash, ${column} as key from file f where ${lines.join(' and ')} order by ${order} limit ${parameters.add(limit, 'integer')}`
  return { text: sql, values: parameters.values }
}

function conditions(
  county: string,
  procedure: Procedure,
  { where = {}, text, tag, today }: Pick<Listing, 'where' | 'text' | 'tag' | 'today'>,
  parameters: Parameters,
) {
  const [of, type] = [parameters.add(county), parameters.add(procedure.type)]
  return [
    `f.county = ${of}`,
    `f.type = ${type}`,
    whereSql(where, parameters, { procedure, terms: 'table', moment: { ...(today && { on: today, today }) } }),
    ...('state' in where ? [] : [`f.state <> '$void'`]),
    ...(text ? [`f.id in (select s.id from found(${parameters.add(text)}, 1000) s)`] : []),
    ...(tag ? [`f.id in (select tagged(${parameters.add(tag)}))`] : []),
  ]
}

function sortColumn(procedure: Procedure, name: string): { sql: string; numeric: boolean } {
  if (name === 'number') return { sql: 'f.number', numeric: false }
  const place = placeOf(procedure, name)
  if (place.kind === 'term') throw new UnsearchableFact(procedure, name, '不能按该项排序')
  return { sql: place.sql, numeric: place.holds === 'number' }
}

function afterSql(after: string, column: string, falling: boolean, numeric: boolean, parameters: Parameters): string {
  const [key, id] = parsed(after)
  const than = falling ? '<' : '>'
  const last = parameters.add(id)
  if (key === null) return `(${column} is null and f.id ${than} ${last})`
  const value = parameters.add(key, numeric ? 'bigint' : 'text')
  // One row comparison is one range of the index.
  const beyond = `(${column}, f.id) ${than} (${value}, ${last})`
  return alwaysSet(column) ? beyond : `(${beyond} or ${column} is null)`
}

const alwaysSet = (column: string): boolean => /^f\.(opened|state|unit|title|id|type|edition)$/.test(column)

function parsed(after: string): [string | number | null, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      typeof value[1] === 'string' &&
      ['string', 'number'].includes(typeof (value[0] ?? ''))
    )
      return value as [string | number | null, string]
  } catch {
    // Told below, as any other text that is no page.
  }
  throw new BadPage()
}
