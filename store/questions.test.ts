import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Query } from '../kernel/figure/answer.ts'
import { measureFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { type AnyWhere, holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { addDays, day } from '../kernel/time/day.ts'
import { deskSql } from './desk.ts'
import { measureSql } from './figures/measureSql.ts'
import { listSql } from './list.ts'
import { type Scope, withScope } from './scope.ts'
import { searchSql } from './search.ts'
import { openStore, type Store } from './store.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'
import { petition, toyCounty, toyFigures, toyProcedures, toyUnits } from './testing/toy.ts'
import { toyHistories } from './testing/toyHistories.ts'

let database: TestDatabase
let store: Store
let app: pg.Pool
let files: File[]
const scope: Scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
const today = day('2024-03-11')
const many = 10_000

beforeAll(async () => {
  database = await testDatabase()
  store = await openStore({ url: database.ownerUrl, as: database.url, procedures: toyProcedures })
  await store.load(toyCounty, toyHistories(many))
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  // Neighbours in the same database, so that one county is a part of the table as it is in a province's.
  await owner.query(`
    insert into file select (jsonb_populate_record(f, jsonb_build_object('county', k::text, 'words', '[]'::jsonb, 'body', '{}'::jsonb))).* from file f, generate_series(110001, 110004) k;
    insert into clock select (jsonb_populate_record(c, jsonb_build_object('county', k::text))).* from clock c, generate_series(110001, 110004) k;
    insert into term select (jsonb_populate_record(t, jsonb_build_object('county', k::text))).* from term t, generate_series(110001, 110004) k`)
  await owner.query('vacuum analyze')
  files = (
    await owner.query<{ body: File }>(`select body from file where county = $1 and type = 'petition' order by id`, [toyCounty])
  ).rows.map(({ body }) => body)
  await owner.end()
  app = new pg.Pool({ connectionString: database.url('zhunsheng_app'), max: 2 })
}, 120_000)
afterAll(async () => {
  await app?.end()
  await store?.close()
  await database?.drop()
})

const seen = (where: AnyWhere = {}) => files.filter((file) => file.state !== '$void' && holds(where, lookup(file)))

describe('a list', () => {
  async function all(listing: Partial<Parameters<Store['list']>[1]>): Promise<string[]> {
    const ids: string[] = []
    for (let after: string | undefined; ; ) {
      const { rows, next } = await store.list(scope, { type: 'petition', limit: 200, ...listing, ...(after && { after }) })
      ids.push(...rows.map(({ file }) => file.id))
      if (!next) return ids
      after = next
    }
  }

  test.each(['-opened', 'opened', '-closed', 'closed', 'amount', '-place', 'number', '-on.decide'])(
    'by %s goes through every file once, in order',
    async (sort) => {
      const where = { subject: '事由3', persons: { to: 3 } }
      const ids = await all({ sort, where })
      expect([...ids].sort()).toEqual(seen(where).map(({ id }) => id))
      if (sort === 'number') return
      const name = sort.replace('-', '')
      const keys = ids.map((id) => lookup(files.find((file) => file.id === id)!)(name)).filter((key) => key !== undefined) as (
        | string
        | number
      )[]
      const inOrder = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(keys).toEqual(sort.startsWith('-') ? inOrder.reverse() : inOrder)
    },
  )

  test('by text and condition', async () => {
    const { rows } = await store.list(scope, { type: 'petition', text: '事由10', where: { urgent: true, state: 'received' }, limit: 20 })
    expect(rows.length).toBeGreaterThan(0)
    for (const { file } of rows) expect(file).toMatchObject({ state: 'received', facts: { urgent: true, subject: '事由10' } })
  })

  test('a page that is none of ours is refused', async () => {
    await expect(store.list(scope, { type: 'petition', limit: 5, after: 'xx' })).rejects.toThrow(/翻页位置无效/)
  })
})

describe('search', () => {
  test.each([
    ['two characters', '李四'],
    ['a party', '王小五'],
    ['a number', '信字〔2023〕7号'],
    ['small and large letters alike', '欧阳"娜'],
    ['what stands nowhere', '火星文'],
  ])('finds by %s', async (_title, text) => {
    const hits = await store.search(scope, text, 200)
    const expected = files.filter(
      (file) =>
        file.state !== '$void' &&
        (file.title.includes(text) || JSON.stringify(file.facts.applicants).includes(JSON.stringify(text).slice(1, -1))),
    )
    if (!text.includes('号')) expect(hits.length).toBe(Math.min(200, expected.length))
    else expect(hits.some(({ number }) => number === '试信字〔2023〕7号')).toBe(true)
  })

  test('one character finds nothing, and signs of patterns mean themselves', async () => {
    expect(await store.search(scope, '李', 10)).toEqual([])
    expect(await store.search(scope, '%%', 10)).toEqual([])
    expect(await store.search(scope, '赵\t', 10)).not.toEqual([])
  })
})

describe('the desk', () => {
  test('is the clocks not yet met, soonest first, in every standing', async () => {
    const lines = await store.desk(scope, { today: day('2022-02-20'), limit: 2000 })
    const running = files.flatMap((file) =>
      file.clocks.filter(({ met, stopped }) => !met && !stopped).map(({ name, due }) => ({ file: file.id, name, due })),
    )
    expect(lines).toHaveLength(Math.min(2000, running.length))
    expect(lines.map(({ due }) => due)).toEqual(
      running
        .map(({ due }) => due)
        .toSorted()
        .slice(0, 2000),
    )
    expect(new Set(lines.map(({ standing }) => standing))).toEqual(new Set(['late', 'waiting', 'running']))
    const soon = await store.desk(scope, { today: day('2022-02-20'), within: 5, limit: 2000 })
    expect(new Set(soon.map(({ standing }) => standing))).toEqual(new Set(['late', 'due']))
  })

  test('of a person and of a capacity', async () => {
    const mine = await store.desk(scope, { today, holder: 'p3', within: 60 })
    expect(mine.length).toBeGreaterThan(0)
    for (const line of mine) expect(line).toMatchObject({ holder: 'p3', type: 'petition' })
    for (const line of mine) expect(line.due <= addDays(today, 60)).toBe(true)
    expect(await store.desk(scope, { today, capacities: ['mediator'] })).toEqual([])
    expect((await store.desk(scope, { today, capacities: ['reconOffice'] })).length).toBeGreaterThan(0)
  })
})

describe('figures', () => {
  test.each(toyFigures.map((figure) => [figure.id, figure] as const))('%s equals the figure over folded files', async (_id, measure) => {
    for (const span of ['2022', '2023', '2023-H1', '2024-to-date'])
      for (const by of [undefined, 'unit', 'month', 'field']) {
        const query: Query = { measure, period: period(span, today), ...(by && { by }), list: true }
        const measured = await store.records(scope).measure(query)
        expect({ ...measured, list: measured.list?.map(({ number: _, ...row }) => row) }).toEqual(measureFiles(files, query))
        const bare = await store.records(scope).measure({ ...query, list: false })
        expect(bare.value).toBe(measured.value)
      }
  })

  test('as known at an instant, and refused for one that is not settled', async () => {
    const query: Query = { measure: toyFigures[1]!, period: period('2023', today), asOf: '2023-07-01T00:00:00Z' }
    const then = await store.records(scope).measure(query)
    const now = await store.records(scope).measure({ ...query, asOf: undefined })
    expect(then.value).toBeGreaterThan(0)
    expect(then.value).toBeLessThan(now.value)
    await expect(store.records(scope).measure({ ...query, asOf: new Date().toISOString() })).rejects.toThrow(/不足一分钟/)
  })

  test('a file as known at an instant is the fold of what was recorded by then', async () => {
    const closed = files.find((file) => file.state === 'decided' && file.seq >= 4)!
    const acts = await store.history(scope, closed.id)
    const at = (seq: number) => store.asKnownAt(scope, 'petition', closed.id, acts[seq - 1]!.recordedAt)
    expect(await at(1)).toMatchObject({ seq: 1, state: 'received' })
    expect(await at(2)).toMatchObject({ seq: 2, state: 'accepted' })
    expect(await at(acts.length)).toEqual(closed)
    expect(await store.asKnownAt(scope, 'petition', closed.id, '2000-01-01T00:00:00Z')).toBeUndefined()
    expect(await store.asKnownAt({ ...scope, unit: 'nobody' }, 'petition', closed.id, acts[0]!.recordedAt)).toBeUndefined()
  })

  test('stated figures are those of exactly the span, newest first', async () => {
    const act = (id: string, value: string) => ({
      id,
      kind: 'hold',
      on: day('2024-01-10'),
      data: { figure: 'X.A', spanFrom: '2023-01-01', spanTo: '2023-12-31', value, reporter: toyUnits.office },
      actor: { person: 'p1', name: '周正', unit: toyUnits.office, capacity: 'unitAdmin' },
    })
    for (const [id, value] of [
      ['r1', '12'],
      ['r2', '12.5'],
    ] as const)
      expect(await store.enter(scope, { type: 'reported-figure', id, act: act(id, value) })).toMatchObject({ ok: true })
    expect(await store.records(scope).stated?.('X.A', period('2023', today))).toMatchObject({ value: 12.5, list: [{ id: 'r2' }] })
    expect(await store.records(scope).stated?.('X.A', period('2023-H1', today))).toBeUndefined()
  })
})

describe('no question scans the whole of table file', () => {
  async function plan(text: string, values: readonly unknown[]): Promise<string> {
    return withScope({ pool: app, role: 'zhunsheng_app' }, scope, async (client) => {
      const { rows } = await client.query(`explain ${text}`, [...values])
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
  }
  const scansFile = /Seq Scan on (file|file_past|clock|term|act)\b/

  test.each(toyFigures.map((figure) => [figure.id, figure] as const))('figure %s', async (_id, measure) => {
    for (const list of [true, false])
      for (const span of ['2023-07', '2024-to-date']) {
        const { text, values } = measureSql(toyCounty, { measure, period: period(span, today), list }, petition)
        expect(await plan(text, values)).not.toMatch(scansFile)
      }
  })
  test.each([
    ['first page', {}],
    ['later page', { after: Buffer.from('["2023-05-05","w00100"]').toString('base64url') }],
    ['by term', { where: { subject: '事由3' } }],
    ['by text', { text: '李四' }],
  ])('list, %s', async (_title, more) => {
    const { text, values } = listSql(toyCounty, petition, { type: 'petition', limit: 50, ...more })
    expect(await plan(text, values)).not.toMatch(scansFile)
  })
  test('desk', async () => {
    for (const asked of [
      { today, within: 5 },
      { today, holder: 'p1' },
    ]) {
      const { text, values } = deskSql(toyCounty, toyProcedures, asked)
      expect(await plan(text, values)).not.toMatch(scansFile)
    }
  })
  test('search, both outside and inside its function, and a scan would be noticed', async () => {
    expect(await plan(searchSql, ['李四', 20])).not.toMatch(scansFile)
    const inside = (
      await planAsSearch(`select id from file f where f.words @> bigrams('${toyCounty}', '李四') and f.county = '${toyCounty}'`)
    ).join('\n')
    expect(inside).toMatch(/file_words/)
    expect(inside).not.toMatch(scansFile)
    expect((await planAsSearch(`select id from file where search like '%李四%'`)).join('\n')).toMatch(scansFile)
  })

  async function planAsSearch(text: string): Promise<string[]> {
    const client = new pg.Client(database.url('zhunsheng_search'))
    await client.connect()
    try {
      return (await client.query(`explain ${text}`)).rows.map((row) => row['QUERY PLAN'])
    } finally {
      await client.end()
    }
  }
})
