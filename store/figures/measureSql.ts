import type { Query } from '../../kernel/figure/answer.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { settled } from '../horizon.ts'
import { placeOf, UnsearchableFact } from './columns.ts'
import { Parameters, type SqlWords, whereSql } from './whereSql.ts'

export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What every figure may ask of a row, present or past. */
const asked =
  'county, id, type, number, title, unit, sees, state, outcome, edition, opened, closed, holder, ' +
  'recorded_at, kind1, kind2, kind3, kind4, kind5, kind6, day1, day2, day3, day4, amount1, amount2, amount3, amount4, terms'

/**
 * A measure as SQL: rows of a list (id, type, number, title, unit, day, amount, key), or sums by key (key, value).
 * The days of the period are constants worked out here. What only its holder reads yet (盲评) is in no figure and no list behind one.
 * @throws UnsearchableFact, TooRecent
 */
export function measureSql(county: string, query: Query, procedure: Procedure, { words, now }: { words?: SqlWords; now?: Date } = {}): Sql {
  const { measure, period, units, by, asOf, list } = query
  const parameters = new Parameters()
  const [of, type] = [parameters.add(county), parameters.add(measure.of)]
  const standing = measure.at === 'standing'
  const day = standing ? 'f.opened' : columnOf(procedure, measure.at, 'text')
  const [from, to] = [parameters.add(period.from), parameters.add(period.to)]
  const inPeriod = standing
    ? `f.opened <= ${to} and (f.closed is null or f.closed > ${to}) and ${from} is not null`
    : `${day} >= ${from} and ${day} <= ${to}`
  const where = whereSql(measure.where ?? {}, parameters, {
    procedure,
    moment: { on: period.to, today: period.to },
    ...(words && { words }),
  })
  const kept = units ? `and ${keptSql(procedure, measure.sharedBy, units, parameters)}` : ''
  const amount = measure.kind === 'count' ? '1' : `coalesce(${columnOf(procedure, measure.column, 'number')}, 0)`
  const key = by ? keySql(procedure, by === 'unit' ? (measure.sharedBy ?? by) : by, day, parameters) : `''`
  const source = asOf ? knownAt(of, type, parameters.add(settled(asOf, now).toISOString(), 'timestamptz')) : 'file'
  const sealed = procedure.blind ? `and f.state <> all(${parameters.add(procedure.blind, 'text[]')})` : ''
  const rows = `from ${source} f where f.county = ${of} and f.type = ${type} and f.state <> '$void' ${sealed} and ${inPeriod} and ${where} ${kept}`
  const text = list
    ? `select f.id, f.type, f.number, f.title, f.unit, ${day} as day, ${amount} as amount, ${key} as key ${rows} order by day, f.id`
    : `select ${key} as key, ${measure.kind === 'count' ? 'count(*)' : `sum(${amount})`} as value ${rows} group by 1`
  return { text, values: parameters.values }
}

/** The rows as they were known at an instant: those that stand since before it, and the past ones that were replaced after it. */
export function knownAt(county: string, type: string, at: string): string {
  const rows = (table: string, until: string) =>
    `select ${asked} from ${table} where county = ${county} and type = ${type} and recorded_at <= ${at}${until}`
  return `(${rows('file', '')} union all ${rows('file_past', ` and until > ${at}`)})`
}

function columnOf(procedure: Procedure, name: string, holds: 'text' | 'number'): string {
  const place = placeOf(procedure, name)
  if (place.kind === 'term' || place.holds !== holds)
    throw new UnsearchableFact(procedure, name, holds === 'text' ? '统计日期应为日期列' : '求和的项应为数值列')
  return place.sql
}

/** Files kept by one of the units, or done by one of them together with others. */
function keptSql(procedure: Procedure, sharedBy: string | undefined, units: readonly string[], parameters: Parameters): string {
  if (!sharedBy) return `f.unit = any(${parameters.add(units, 'text[]')})`
  const place = placeOf(procedure, sharedBy)
  if (place.kind !== 'term') throw new UnsearchableFact(procedure, sharedBy, '共同举办的单位应为检索项')
  return `f.terms && ${parameters.add(
    units.map((unit) => `${place.name}=${unit}`),
    'text[]',
  )}`
}

/** What stands between the keys of a file that is in several groups. */
export const KEY_SEPARATOR = '\u001f'

function keySql(procedure: Procedure, by: string, day: string, parameters: Parameters): string {
  if (by === 'unit') return 'f.unit'
  if (by === 'month') return `substr(${day}, 1, 7)`
  const place = placeOf(procedure, by)
  if (place.kind === 'column') return `coalesce(${place.sql}::text, '')`
  const name = parameters.add(`${place.name}=`)
  return `coalesce((select string_agg(substr(x, length(${name}) + 1), chr(31) order by at) from unnest(f.terms) with ordinality as u(x, at) where starts_with(x, ${name})), '')`
}
