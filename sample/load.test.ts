import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleDatabase } from '../e2e/testing/sampleDatabase.ts'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import { answer } from '../kernel/figure/answer.ts'
import { period } from '../kernel/figure/period.ts'
import { delegatedUnits, unequalPenalties, unqualified } from '../server/findings.ts'
import { openStore, type Store } from '../store/store.ts'
import { type TestDatabase, testDatabase } from '../store/testing/database.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { countyCode, defects, type Loaded, lateFiles, today } from './index.ts'

const scope = { county: countyCode, unit: 'unit-county', person: 'system' }

describe('the whole county, loaded', () => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await sampleDatabase()
    store = await openStore({ url: database.ownerUrl, as: database.url, procedures })
  }, 300_000)
  afterAll(async () => {
    await store?.close()
    await database?.drop()
  })

  test('answers its figures from the database', async () => {
    const records = store.records(scope)
    const shown = async (id: string, span: string) => (await answer(id, { period: period(span, today), today }, catalogue, records)).shown
    expect(await shown('REC.CORRECTION', '2023')).toBe('30.5%')
    expect(await shown('LIT.LOSS', '2023')).toBe('16.3%')
    expect(await shown('LIT.LOSS.CHANGE', '2023')).toBe('-11.9个百分点')
    expect(await shown('MED.CLOSED', '2023')).toBe('6234件')
    expect(await shown('MED.WRITTEN', '2023')).toBe('2947件')
    expect(await shown('TRN.ATTENDANCES', '2023')).toBe('612人次')
    expect(await shown('CERT.VALID', '2023')).toBe('1238个')
    expect(await shown('POW.HELD', '2023')).toBe('1080项次')
    expect(await shown('ORG.ASSESSED', '2023')).toBe('126个')
    expect(await shown('PEN.DECIDED', '2023')).toBe('1120件')
    expect(await shown('PEN.NOT-PUNISHED', '2023')).toBe('214件')
    expect(await shown('FIL.FILED', '2023')).toBe('47件')
    expect(await shown('LIST.MILDER', '2023')).toBe('272项')
  })

  test('shows the nine late files on the county’s desk', async () => {
    expect((await store.county(countyCode)).today()).toBe(today)
    const late = (await store.desk(scope, { today, within: 15 })).filter(({ standing }) => standing === 'late')
    expect(new Set(late.map(({ file }) => file))).toEqual(new Set(lateFiles.map(({ file }) => file)))
  })

  test('one query lists the acts of officers who were not qualified on the day: those planted, and no other', async () => {
    const looked = { store, county: await store.county(countyCode), procedures, scope }
    const rows = await unqualified(looked)
    const wanted = defects.filter(({ rule }) => rule === 'officers').map(({ file }) => file)
    expect([...new Set(rows.map(({ file }) => file))]).toEqual(wanted)
    expect(rows.every(({ says }) => says.includes('暂扣'))).toBe(true)
  })

  test('like cases decided unlike are compared across townships', async () => {
    const looked = { store, county: await store.county(countyCode), procedures, scope }
    const townships = await delegatedUnits(looked)
    expect(townships).toHaveLength(20)
    const groups = await unequalPenalties(looked, { units: townships }, 0)
    for (const { cases, facts } of groups) {
      expect(new Set(cases.map(({ unit }) => unit)).size).toBeGreaterThan(1)
      expect(cases.every((one) => townships.includes(one.unit) && JSON.stringify(one.facts) === JSON.stringify(facts))).toBe(true)
    }
    expect(groups.length).toBeGreaterThan(0)
    const spreads = groups.map(({ spreadFen }) => spreadFen)
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
    const decidedUnlike = await unequalPenalties(looked, { units: townships }, 1_000_000_000)
    expect(decidedUnlike.every(({ cases }) => new Set(cases.map(({ decision }) => decision)).size > 1)).toBe(true)
  })

  test('gives official numbers without a gap, in the order in which they were given', async () => {
    const { rows } = await query<{ number: string }>(
      database,
      `select number from file where type = 'reconsideration' and number like '%〔2023〕%' order by id`,
    )
    const given = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(given).toEqual(Array.from({ length: 72 }, (_, at) => at + 1))
  })

  test('numbers the decisions of a unit as they were recorded, however many batches they came in', async () => {
    const { rows } = await query<{ number: string }>(
      database,
      `select f.number from file f join act a on a.county = f.county and a.file = f.id and a.kind = 'decide'
       where f.type = 'penalty' and f.unit = 'unit-market' and f.number like '%〔2023〕%' order by a.recorded_at`,
    )
    const given = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]))
    expect(given).toEqual(Array.from({ length: 236 }, (_, at) => at + 1))
  })
})

describe('some of the county, entered act by act as people would', () => {
  let databases: TestDatabase[]
  let stores: Store[]
  let some: Loaded[]
  beforeAll(async () => {
    databases = [await testDatabase(), await testDatabase()]
    stores = await Promise.all(databases.map((database) => openStore({ url: database.ownerUrl, as: database.url, procedures })))
    some = await excerpt()
    await stores[0]?.load(countyCode, some)
    // A county's units are there before anybody acts: both ways begin with them.
    const isUnit = ({ type }: Loaded) => type === 'county-setting' || type === 'unit'
    await stores[1]?.load(countyCode, some.filter(isUnit))
    await enterAll(
      stores[1] as Store,
      some.filter((each) => !isUnit(each)),
    )
  }, 300_000)
  afterAll(async () => {
    for (const store of stores ?? []) await store.close()
    for (const database of databases ?? []) await database.drop()
  })

  test('is what its acts make it, for every type of file and either way: chains, projections and seals hold', async () => {
    for (const store of stores) {
      const { acts, faults } = await store.verify(countyCode)
      expect(acts).toBeGreaterThan(1000)
      expect(faults).toEqual([])
    }
  }, 120_000)

  test.each(['act', 'file', 'clock', 'finding', 'term', 'link'])('is the same in table %s, but for when it was recorded', async (table) => {
    const [loaded, entered] = await Promise.all(databases.map((database) => rowsOf(database, table)))
    expect(loaded?.length).toBeGreaterThan(table === 'finding' ? -1 : 100)
    expect(entered).toEqual(loaded)
  })
})

/** Units and the setting whole, and of each other type the first lawful files, with what they refer to. */
async function excerpt(): Promise<Loaded[]> {
  const whole = await wholeSample()
  const broken = unlawful(whole)
  const all = whole.filter(({ id }) => !broken.has(id))
  const byId = new Map(all.map((each) => [each.id, each]))
  const wanted = new Map<string, Loaded>()
  const want = (each: Loaded | undefined): void => {
    if (!each || wanted.has(each.id)) return
    wanted.set(each.id, each)
    for (const { data, seen } of each.acts) {
      for (const id of Object.keys(seen ?? {})) want(byId.get(id))
      for (const value of words(data)) want(byId.get(value))
    }
  }
  const few = new Map<string, number>()
  for (const each of all) {
    const taken = few.get(each.type) ?? 0
    if (each.type !== 'unit' && taken >= (each.type === 'dispute' ? 30 : 5)) continue
    few.set(each.type, taken + 1)
    want(each)
  }
  // In the order of the whole: what is referred to first.
  return all.filter(({ id }) => wanted.has(id))
}

/** Every text in an act's data, however deep: one of them may be the id of a file. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(words) : []
}

/** Files with an act that nobody could enter, and those that refer to them. */
function unlawful(all: readonly Loaded[]): ReadonlySet<string> {
  const broken = new Set(defects.flatMap(({ kind, file }) => (kind === 'finding' ? [file] : [])))
  const refers = ({ acts }: Loaded) => acts.some(({ data }) => words(data).some((value) => broken.has(value)))
  for (let before = -1; before < broken.size; ) {
    before = broken.size
    for (const each of all) if (refers(each)) broken.add(each.id)
  }
  return broken
}

/** Every act through `store.enter`, in the order in which they were recorded: judged, and seeing what stands there then. */
async function enterAll(store: Store, files: readonly Loaded[]): Promise<void> {
  const acts = files.flatMap(({ type, id, acts: own }, order) => own.map((act) => ({ type, id, act, order })))
  acts.sort((a, b) =>
    a.act.recordedAt < b.act.recordedAt ? -1 : a.act.recordedAt > b.act.recordedAt ? 1 : a.order - b.order || a.act.seq - b.act.seq,
  )
  for (const { type, id, act } of acts) {
    const { seq, recordedAt: _, seen: __, ...bare } = act
    const entered = await store.system.enter(scope, { type, id, act: bare, expect: seq - 1 })
    if (!entered.ok) throw new Error(`${type} ${id} ${act.kind} ${act.on}: ${JSON.stringify(entered)}`)
  }
}

/**
 * All rows of a table without times of recording and what hangs on them: official numbers, which a load gives in the order of recording
 * within each of its batches only, and the words that are searched, which hold the number.
 */
async function rowsOf(database: TestDatabase, table: string): Promise<unknown[]> {
  const { rows } = await query<{ row: Record<string, unknown> }>(database, `select to_jsonb(t) as row from ${table} t`)
  return rows
    .map(({ row: { recorded_at: _, number: __, search: ___, words: ____, ...row } }) => JSON.stringify(row))
    .sort()
    .map((text) => JSON.parse(text) as unknown)
}

async function query<R extends pg.QueryResultRow>(database: TestDatabase, text: string): Promise<pg.QueryResult<R>> {
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  try {
    return await client.query<R>(text)
  } finally {
    await client.end()
  }
}
