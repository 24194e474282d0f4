import type { ListRow, Measured, Query, Records } from '../../kernel/figure/answer.ts'
import { measuredFrom } from '../../kernel/figure/overFiles.ts'
import type { Period } from '../../kernel/figure/period.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Db } from '../connection.ts'
import { settled } from '../horizon.ts'
import { ask, type Scope } from '../scope.ts'
import { UnsearchableFact } from './columns.ts'
import { KEY_SEPARATOR, knownAt, measureSql } from './measureSql.ts'
import { Parameters, whereSql } from './whereSql.ts'

/** A file as it was known at an instant; see `asKnownAt`. */
type Known = (type: string, id: string, at: string) => Promise<File | undefined>

/**
 * The records of a scope, for `answer` of the kernel: measures run as SQL over what the scope sees.
 * @param now for `asOf`: by when the instant asked for is settled; otherwise the machine's clock
 */
export function records(db: Db, scope: Scope, procedures: ReadonlyMap<string, Procedure>, known: Known, now?: Date): Records {
  return {
    measure: (query) => measure(db, scope, procedures, query, now),
    stated: (id, period, asOf) => stated(db, scope, procedures, known, id, period, asOf),
  }
}

export interface Line {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly unit: string
  readonly day: string
  readonly amount: string | number
  readonly key: string
  readonly value: string
}

async function measure(db: Db, scope: Scope, procedures: ReadonlyMap<string, Procedure>, query: Query, now?: Date): Promise<Measured> {
  const procedure = procedures.get(query.measure.of)
  if (!procedure) return { value: 0, ...(query.by && { groups: [] }), ...(query.list && { list: [] }) }
  const { text, values } = measureSql(scope.county, query, procedure, { now })
  const { rows } = await ask<Line>(db, scope, text, values)
  return measuredOf(rows, query)
}

/** What the rows of `measureSql` add up to; the same as the plain reading over files in memory. */
export function measuredOf(rows: readonly Line[], query: Query): Measured {
  const lines = rows.map((row) => ({
    amount: Number(query.list ? row.amount : row.value),
    keys: [...new Set(row.key.split(KEY_SEPARATOR))],
  }))
  return measuredFrom(lines, query, query.list ? rows.map(listRow) : undefined)
}

function listRow({ id, type, number, title, unit, day, amount }: Line): ListRow {
  return { id, type, ...(number && { number }), title, unit, day, amount: Number(amount) }
}

/** Types whose files state a figure for a span of days (填报, 外部事实). */
const statedTypes = ['reported-figure', 'outside-fact'] as const

async function stated(
  db: Db,
  scope: Scope,
  procedures: ReadonlyMap<string, Procedure>,
  known: Known,
  id: string,
  period: Period,
  asOf?: string,
): ReturnType<NonNullable<Records['stated']>> {
  for (const type of statedTypes) {
    const procedure = procedures.get(type)
    if (!procedure) continue
    const { text, values } = statedSql(scope.county, procedure, id, period, asOf)
    const { rows } = await ask<{ id: string; number: string | null }>(db, scope, text, values)
    if (!rows[0]) continue
    const { number } = rows[0]
    const file = asOf ? await known(type, rows[0].id, asOf) : await bodyOf(db, scope, rows[0].id)
    const value = Number(file?.facts.value)
    if (!file || !Number.isFinite(value)) continue
    const row: ListRow = {
      id: file.id,
      type,
      ...(number && { number }),
      title: file.title,
      unit: file.unit,
      day: file.opened,
      amount: value,
    }
    return { value, source: file.title, list: [row] }
  }
  return undefined
}

async function bodyOf(db: Db, scope: Scope, id: string): Promise<File | undefined> {
  const { rows } = await ask<{ body: File }>(db, scope, 'select body from file where county = $1 and id = $2', [scope.county, id])
  return rows[0]?.body
}

/** The newest statement of a figure for exactly this span of days. */
function statedSql(
  county: string,
  procedure: Procedure,
  figure: string,
  period: Period,
  asOf?: string,
): { text: string; values: unknown[] } {
  const parameters = new Parameters()
  const [of, type] = [parameters.add(county), parameters.add(procedure.type)]
  const [from, to] = [dayColumn(procedure, 'spanFrom', 'periodFrom'), dayColumn(procedure, 'spanTo', 'periodTo')]
  const where = whereSql({ figure, [from]: period.from, [to]: period.to }, parameters, { procedure })
  const source = asOf ? knownAt(of, type, parameters.add(settled(asOf).toISOString(), 'timestamptz')) : 'file'
  return {
    text: `select f.id, f.number from ${source} f where f.county = ${of} and f.type = ${type} and f.state <> '$void' and ${where} order by f.recorded_at desc, f.id limit 1`,
    values: parameters.values,
  }
}

function dayColumn(procedure: Procedure, ...names: readonly string[]): string {
  const found = names.find((name) => procedure.columns.days?.includes(name))
  if (!found) throw new UnsearchableFact(procedure, names[0] ?? '', '填报数据须以统计期起止日为检索列')
  return found
}
