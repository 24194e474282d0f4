import { createHash, sign, verify as verifySignature } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { ListRow, Records } from '../kernel/figure/answer.ts'
import type { Measure } from '../kernel/figure/indicator.ts'
import type { Period } from '../kernel/figure/period.ts'
import { type Versions, versionFor } from '../kernel/figure/versions.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { day } from '../kernel/time/day.ts'
import { canonical, noHash } from './canonical.ts'
import type { Db } from './connection.ts'
import { records } from './figures/records.ts'
import { horizon, horizonSeconds } from './horizon.ts'
import type { KeyRing } from './keys/keyRing.ts'
import { countyScope, withScope } from './scope.ts'

/** One metric of a closed period, for one unit or ('') the whole county. */
export interface Closing {
  readonly period: string
  readonly metric: string
  readonly unit: string
  /** 1 as first closed; higher for corrections. */
  readonly n: number
  readonly from: string
  readonly to: string
  readonly files: number
  readonly value: number
  /** SM3 of the list behind it, hex. */
  readonly digest: string
  /** The instant as of which it was counted, ISO. */
  readonly asOf: string
  readonly reason: string
  /** Its place in the county's chain. */
  readonly place: number
  /** Which version of the metric's definition was counted. */
  readonly version: number
}

interface ClosingRow extends Omit<Closing, 'from' | 'to' | 'asOf' | 'value' | 'digest'> {
  readonly day_from: string
  readonly day_to: string
  readonly value: string
  readonly digest: Buffer
  readonly as_of: Date
  readonly prev: Buffer
  readonly hash: Buffer
  readonly signature: Buffer
}

interface Counted {
  readonly metric: string
  readonly version: number
  readonly unit: string
  readonly files: number
  readonly value: number
  readonly digest: string
}

/**
 * Closes a period: every measure's count or sum for the county and each unit, with the digest of its list, as of a minute ago; signed and chained. Closing it
 * again adds later rows for what has changed since, and nothing where nothing has. Returns the rows added.
 */
export async function closePeriod(
  db: Db,
  county: string,
  procedures: ReadonlyMap<string, Procedure>,
  of: { period: Period; measures: ReadonlyMap<string, Versioned>; keys: KeyRing; reason: string; now?: Date },
): Promise<Closing[]> {
  const asOf = horizon(of.now).toISOString()
  const counted = await countAll(recordsOf(db, county, procedures, asOf), of.measures, of.period, asOf)
  return withScope(db, countyScope(county), async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [county])
    const last = await latest(client, county, of.period.title)
    // What no longer has any file is nought now, not absent.
    const gone = [...last.values()].filter(
      ({ metric, unit, files }) =>
        files > 0 && of.measures.has(metric) && !counted.some((row) => row.metric === metric && row.unit === unit),
    )
    const none = { files: 0, value: 0, digest: digestOf([]) }
    const all = [...counted, ...gone.map(({ metric, unit }) => ({ metric, unit, ...none, version: of.measures.get(metric)?.version ?? 1 }))]
    const changed = all.filter(({ metric, unit, value, digest, version }) => {
      const was = last.get(`${metric}/${unit}`)
      return !was || Number(was.value) !== value || was.digest.toString('hex') !== digest || was.version !== version
    })
    let { place, hash } = await end(client, county)
    const added: Closing[] = []
    for (const row of changed) {
      place++
      const n = (last.get(`${row.metric}/${row.unit}`)?.n ?? 0) + 1
      const closing: Closing = {
        period: of.period.title,
        from: of.period.from,
        to: of.period.to,
        asOf,
        reason: of.reason,
        ...row,
        n,
        place,
      }
      const prev = hash
      hash = hashOf(prev, closing)
      const signature = sign('sm3', Buffer.from(hash, 'hex'), of.keys.signing)
      await client.query(
        `insert into closing (county, period, metric, unit, n, day_from, day_to, files, value, digest, as_of, reason, place, prev, hash, signature, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [
          county,
          closing.period,
          closing.metric,
          closing.unit,
          n,
          closing.from,
          closing.to,
          closing.files,
          closing.value,
          Buffer.from(closing.digest, 'hex'),
          asOf,
          of.reason,
          place,
          Buffer.from(prev, 'hex'),
          Buffer.from(hash, 'hex'),
          signature,
          closing.version,
        ],
      )
      added.push(closing)
    }
    return added
  })
}

/** The periods closed so far, each with when it was first and last closed and how many rows were added later (勘误). */
export async function closedPeriods(db: Db, county: string): Promise<ClosedPeriod[]> {
  const { rows } = await withScope(db, countyScope(county), (client) =>
    client.query<{ period: string; day_from: string; day_to: string; first: Date; last: Date; rows: number; corrections: number }>(
      `select period, min(day_from) as day_from, max(day_to) as day_to, min(as_of) as first, max(as_of) as last, count(*)::integer as rows,
              count(*) filter (where n > 1)::integer as corrections
       from closing where county = $1 group by period order by min(day_from), max(day_to), period`,
      [county],
    ),
  )
  return rows.map(({ day_from, day_to, first, last, ...row }) => ({
    ...row,
    from: day_from,
    to: day_to,
    first: first.toISOString(),
    last: last.toISOString(),
  }))
}

export interface ClosedPeriod {
  readonly period: string
  readonly from: string
  readonly to: string
  readonly first: string
  readonly last: string
  readonly rows: number
  readonly corrections: number
}

/** A row with its place in the chain: the hash of the row before it, and its own, which the county's key has signed. */
export interface ChainedClosing extends Closing {
  readonly prev: string
  readonly hash: string
}

/** The rows of a closed period, corrections after what they correct. */
export async function closings(db: Db, county: string, period: string): Promise<ChainedClosing[]> {
  const { rows } = await withScope(db, countyScope(county), (client) =>
    client.query<ClosingRow>('select * from closing where county = $1 and period = $2 order by place', [county, period]),
  )
  return rows.map((row) => ({ ...closingOf(row), prev: row.prev.toString('hex'), hash: row.hash.toString('hex') }))
}

/** Closings that are not what counting as of their instant makes, are not signed by our key, or do not follow from the one before. */
export async function closingFaults(
  db: Db,
  county: string,
  procedures: ReadonlyMap<string, Procedure>,
  { keys, measures, versions }: { keys: KeyRing; measures: ReadonlyMap<string, Measure>; versions?: Versions },
): Promise<{ where: 'closing'; what: string }[]> {
  const { rows } = await withScope(db, countyScope(county), (client) =>
    client.query<ClosingRow>('select * from closing where county = $1 order by place', [county]),
  )
  const faults: { where: 'closing'; what: string }[] = []
  const recounted = new Map<string, Counted[]>()
  let prev = noHash
  for (const [at, row] of rows.entries()) {
    const closing = closingOf(row)
    const { period, metric, unit, n } = closing
    const say = (what: string) =>
      faults.push({ where: 'closing', what: `${period} ${metric}${unit && `（${unit}）`}第${n}次结账：${what}` })
    if (row.prev.toString('hex') !== prev || row.place !== at + 1) say('与前一条衔接不上')
    if (hashOf(row.prev.toString('hex'), closing) !== row.hash.toString('hex')) say('内容与哈希不符')
    if (!verifySignature('sm3', row.hash, keys.verifying, row.signature)) say('签名不符')
    prev = row.hash.toString('hex')
    const measure = definedAs(metric, closing.version, measures, versions)
    if (!measure) {
      say('指标已不在目录中，无法重算')
      continue
    }
    const key = JSON.stringify([metric, closing.version, closing.from, closing.to, closing.asOf])
    const again =
      recounted.get(key) ??
      (await count(
        recordsOf(db, county, procedures, closing.asOf),
        { measure, version: closing.version },
        { from: day(closing.from), to: day(closing.to), title: period },
        closing.asOf,
      ))
    recounted.set(key, again)
    const own = again.find((each) => each.unit === unit) ?? { files: 0, value: 0, digest: digestOf([]) }
    if (own.value !== closing.value || own.files !== closing.files || own.digest !== closing.digest)
      say(`重算为${own.value}，留存为${closing.value}，或者清单不同`)
  }
  return faults
}

/** The instant was settled when the period was closed, and is asked about again and again. */
function recordsOf(db: Db, county: string, procedures: ReadonlyMap<string, Procedure>, asOf: string): Records {
  return records(db, countyScope(county), procedures, async () => undefined, new Date(Date.parse(asOf) + horizonSeconds * 1000))
}

/** A measure, and which version of its definition it is; 1 where that is not said. */
export type Versioned = Measure & { readonly version?: number }

/** The measures of a county as they are defined for a period. */
export function measuresFor(versions: Versions, period: Period): ReadonlyMap<string, Versioned> {
  const found = new Map<string, Versioned>()
  for (const [id, all] of versions) {
    const version = versionFor(all, period)
    if (version?.figure.kind === 'count' || version?.figure.kind === 'sum') found.set(id, { ...version.figure, version: version.n })
  }
  return found
}

function definedAs(metric: string, n: number, measures: ReadonlyMap<string, Measure>, versions: Versions | undefined): Measure | undefined {
  const figure = versions ? versions.get(metric)?.find((one) => one.n === n)?.figure : n === 1 ? measures.get(metric) : undefined
  return figure?.kind === 'count' || figure?.kind === 'sum' ? figure : undefined
}

async function countAll(source: Records, measures: ReadonlyMap<string, Versioned>, period: Period, asOf: string): Promise<Counted[]> {
  const all: Counted[] = []
  for (const measure of measures.values()) all.push(...(await count(source, { measure, version: measure.version ?? 1 }, period, asOf)))
  return all
}

async function count(
  source: Records,
  { measure, version }: { readonly measure: Measure; readonly version: number },
  period: Period,
  asOf: string,
): Promise<Counted[]> {
  const { list = [] } = await source.measure({ measure, period, asOf, list: true })
  const units = [...new Set(list.map(({ unit }) => unit))].sort()
  const line = (unit: string, rows: readonly ListRow[]): Counted => ({
    metric: measure.id,
    version,
    unit,
    files: rows.length,
    value: rows.reduce((sum, { amount }) => sum + amount, 0),
    digest: digestOf(rows),
  })
  return [
    line('', list),
    ...units.map((unit) =>
      line(
        unit,
        list.filter((row) => row.unit === unit),
      ),
    ),
  ]
}

const digestOf = (rows: readonly ListRow[]): string =>
  createHash('sm3')
    .update(canonical(rows.map(({ id, unit, day: on, amount }) => [id, unit, on ?? null, amount])))
    .digest('hex')

/** A first version is not named: what was hashed before there were versions keeps its hash. */
function hashOf(prev: string, { place: _, version, ...closing }: Closing): string {
  const text = canonical({ ...closing, ...(version > 1 && { version }) })
  return createHash('sm3').update(Buffer.from(prev, 'hex')).update(text).digest('hex')
}

async function latest(client: ClientBase, county: string, period: string): Promise<Map<string, ClosingRow>> {
  const { rows } = await client.query<ClosingRow>(
    'select distinct on (metric, unit) * from closing where county = $1 and period = $2 order by metric, unit, n desc',
    [county, period],
  )
  return new Map(rows.map((row) => [`${row.metric}/${row.unit}`, row]))
}

async function end(client: ClientBase, county: string): Promise<{ place: number; hash: string }> {
  const { rows } = await client.query<ClosingRow>('select place, hash from closing where county = $1 order by place desc limit 1', [county])
  return rows[0] ? { place: rows[0].place, hash: rows[0].hash.toString('hex') } : { place: 0, hash: noHash }
}

function closingOf({
  period,
  metric,
  unit,
  n,
  day_from,
  day_to,
  files,
  value,
  digest,
  as_of,
  reason,
  place,
  version,
}: ClosingRow): Closing {
  return {
    period,
    metric,
    unit,
    n,
    from: day_from,
    to: day_to,
    files,
    value: Number(value),
    digest: digest.toString('hex'),
    asOf: as_of.toISOString(),
    reason,
    place,
    version,
  }
}
