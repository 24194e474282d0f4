import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { File } from '../kernel/file/file.ts'
import { advance } from '../kernel/file/step.ts'
import { type Loaded, LoadRefused } from './load.ts'
import { openStore, type Store } from './store.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'
import { toyCounty, toyProcedures } from './testing/toy.ts'
import { toyHistories } from './testing/toyHistories.ts'

let databases: TestDatabase[]
let stores: Store[]
beforeAll(async () => {
  databases = [await testDatabase(), await testDatabase()]
  stores = await Promise.all(
    databases.map((database) => openStore({ url: database.ownerUrl, as: database.url, procedures: toyProcedures })),
  )
})
afterAll(async () => {
  for (const store of stores ?? []) await store.close()
  for (const database of databases ?? []) await database.drop()
})

/** Appends the acts of all files one at a time, as they were recorded; nothing is judged, as nothing is in a load. */
async function appendAll(store: Store, histories: readonly Loaded[]): Promise<void> {
  const all = histories.flatMap(({ type, id, acts }) => acts.map((act) => ({ type, id, act })))
  all.sort((a, b) =>
    a.act.recordedAt < b.act.recordedAt
      ? -1
      : a.act.recordedAt > b.act.recordedAt
        ? 1
        : a.id < b.id
          ? -1
          : a.id > b.id
            ? 1
            : a.act.seq - b.act.seq,
  )
  const scope = { county: toyCounty, unit: 'u1', person: 'p1' }
  for (const { type, id, act } of all) {
    const procedure = toyProcedures.get(type)!
    const county = await store.county(toyCounty)
    const { row: before } = await store.system.read(scope, { type, id })
    const { recordedAt, ...bare } = act
    const earlier = await store.system.history(scope, id)
    const next: File = advance(id, before?.file, bare, () => earlier.map(({ recordedAt: _, hash: __, number: ___, ...each }) => each), {
      ...county,
      procedure,
    })
    expect(await store.system.append(scope, { procedure, act: bare, next, recordedAt, ...(before && { before }) })).toMatchObject({
      seq: act.seq,
    })
  }
}

async function everything(url: string, table: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`)
    return rows.map(({ row }) => row)
  } finally {
    await client.end()
  }
}

describe('files loaded at once and files grown act by act', () => {
  const histories = toyHistories(80)
  beforeAll(async () => {
    await stores[0]!.load(toyCounty, histories)
    await appendAll(stores[1]!, histories)
    // The first files were there before the units they name; a load sees to that by itself.
    await stores[1]!.rebuild(toyCounty)
  })

  test.each(['act', 'file', 'file_past', 'term', 'clock', 'finding', 'link', 'number'])('are the same in table %s', async (table) => {
    const [loaded, grown] = await Promise.all(databases.map(({ ownerUrl }) => everything(ownerUrl, table)))
    expect(loaded!.length).toBeGreaterThan(0)
    expect(loaded).toEqual(grown)
  })

  test('and the histories were of all sorts', async () => {
    const [files, findings, links, past] = await Promise.all(
      ['file', 'finding', 'link', 'file_past'].map((table) => everything(databases[0]!.ownerUrl, table)),
    )
    const states = new Set(files!.map((row) => (row as { state: string }).state))
    expect([...states]).toEqual(
      expect.arrayContaining(['received', 'accepted', 'suspended', 'decided', 'refused', '$void', 'valid', 'void']),
    )
    expect(findings!.length).toBeGreaterThan(20)
    expect(past!.length).toBeGreaterThan(100)
    const targets = links!.map((row) => (row as { target: string | null }).target)
    expect(targets.includes(null) && targets.some((target) => target !== null)).toBe(true)
  })
})

describe('a load is refused', () => {
  const [setting, ...rest] = toyHistories(3)
  test('for a county that is no demonstration and names no import', async () => {
    await expect(stores[0]!.load('990777', rest)).rejects.toThrow(LoadRefused)
    await expect(stores[0]!.load('990777', rest, { importedUnder: 'nothing' })).rejects.toThrow(/数据导入/)
  })
  test('where a history has a hole', async () => {
    const holed = { ...setting!, acts: setting!.acts.map((act) => ({ ...act, seq: 2 })) }
    await expect(stores[0]!.load(toyCounty, [holed])).rejects.toThrow(/应从1起连续/)
  })
  test('where a file is here already, and nothing of the batch stays', async () => {
    const before = await everything(databases[0]!.ownerUrl, 'act')
    const fresh = toyHistories(3).at(-1)!
    const renamed = { ...fresh, id: 'fresh', acts: fresh.acts.map((act) => ({ ...act, id: `fresh-${act.seq}` })) }
    await expect(stores[0]!.load(toyCounty, [renamed, setting!])).rejects.toThrow(/已经在库中/)
    expect(await everything(databases[0]!.ownerUrl, 'act')).toEqual(before)
  })
})
