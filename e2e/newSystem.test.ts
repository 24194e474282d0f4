import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { marketStallsSystem } from '../examples/market-stalls/index.ts'
import { countyCode, sampleAccounts } from '../sample/index.ts'
import { type Serving, serve } from '../server/main.ts'
import { passingKeyRing } from '../store/keys/keyRing.ts'
import { openStore } from '../store/store.ts'
import { type TestDatabase, testDatabase } from '../store/testing/database.ts'
import * as ours from '../systems/index.ts'
import { wholeSample } from './testing/wholeSample.ts'

// One folder, and one line in the list of systems; all else is drawn from it.
const systems = [...ours.systems, marketStallsSystem]
const definitions = {
  ...ours,
  systems,
  procedures: new Map(systems.flatMap((system) => system.procedures.map((procedure) => [procedure.type, procedure] as const))),
  catalogue: new Map([...ours.catalogue, ...marketStallsSystem.figures.map((figure) => [figure.id, figure] as const)]),
}

let database: TestDatabase
let serving: Serving
let headers: Record<string, string>
const get = async <T>(path: string): Promise<T> => (await (await fetch(`${serving.url}${path}`, { headers })).json()) as T

beforeAll(async () => {
  database = await testDatabase()
  const keys = passingKeyRing()
  const { procedures, catalogue } = definitions
  const store = await openStore({ url: database.ownerUrl, as: database.url, procedures, catalogue, keys })
  const base = new Set(['county-setting', 'unit', 'person'])
  await store.load(
    countyCode,
    (await wholeSample()).filter(({ type }) => base.has(type)),
  )
  const { password, title: _, ...account } = sampleAccounts.find(({ login }) => login === 'zhifa') ?? { password: '', title: '' }
  await store.accounts.put({ county: countyCode, ...account } as Parameters<typeof store.accounts.put>[0], password, false)
  await store.close()
  serving = await serve({ url: database.ownerUrl, as: database.url, county: countyCode, definitions, keys, port: 0, jobs: false })
  const answer = await fetch(`${serving.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'zhifa', password }),
  })
  const { csrf } = (await answer.json()) as { csrf: string }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  headers = { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' }
}, 300_000)
afterAll(async () => {
  await serving?.close()
  await database?.drop()
})

test('a system of one folder has its form, route, list, export, figure and drill-down without a line elsewhere', async () => {
  const { acts } = await get<{ acts: { form: { required: string[] } }[] }>('/api/definitions/stall-round')
  expect(acts[0]?.form.required).toEqual(['street', 'stalls'])
  const { paths } = await get<{ paths: object }>('/api/openapi.json')
  expect(Object.keys(paths)).toContain('/api/stall-round/acts/hold')
  const post = (data: object) =>
    fetch(`${serving.url}/api/stall-round/acts/hold`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id: randomUUID(), on: '2024-03-11', capacity: 'officer', data }),
    })
  expect((await post({ street: '府前街', stalls: 12 })).status).toBe(201)
  expect((await post({ street: '集贸路', stalls: 30 })).status).toBe(201)
  const refused = (await (await post({ street: '集贸路' })).json()) as { refusals: { message: string }[] }
  expect(refused.refusals[0]?.message).toContain('摊点数')
  expect(await get<object>('/api/stall-round?count=1')).toMatchObject({ total: 2 })
  expect((await fetch(`${serving.url}/api/stall-round/export`, { headers })).headers.get('content-type')).toContain('spreadsheetml')
  const figure = await get<{ list: object[] }>('/api/figures/STALL.SEEN?period=2024-to-date&list=1')
  expect(figure).toMatchObject({ value: 42, shown: '42个次' })
  expect(figure.list).toHaveLength(2)
})
