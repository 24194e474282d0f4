import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { day } from '../../kernel/time/day.ts'
import { passingKeyRing } from '../../store/keys/keyRing.ts'
import { openStore, type Store } from '../../store/store.ts'
import { testDatabase } from '../../store/testing/database.ts'
import { buildApp } from '../app.ts'
import type { Work } from '../jobs/system.ts'
import { ourDefinitions } from '../ourDefinitions.ts'
import type { Serving } from '../serving.ts'
import { type Client, signIn } from './toyServer.ts'

const county = '411798'
const password = 'ningchuan-2024'

export interface CountyServer {
  /** Address of the database as its owner. */
  readonly url: string
  readonly app: FastifyInstance
  readonly store: Store
  readonly serving: Serving
  readonly work: Work
  /** Enters an act as the program, past the front door. @throws Error with the refusals */
  put(type: string, id: string, kind: string, on: string, data: Record<string, unknown>, capacity: string, unit?: string): Promise<void>
  as(login: string): Promise<Client>
  end(): Promise<void>
}

/** Accounts: login, role, unit. */
export type TestAccount = readonly [login: string, role: string, unit: string]

/**
 * A whole server with the county's own systems over an empty database: the county, its justice bureau and two townships (龙台镇, 石桥镇),
 * demonstration day 2024-03-11. Call `end` in `afterAll`.
 */
export async function countyServer(accounts: readonly TestAccount[]): Promise<CountyServer> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-attachments-'))
  const { procedures, catalogue } = ourDefinitions
  const store = await openStore({ url: database.ownerUrl, as: database.url, procedures, catalogue, keys: passingKeyRing(), folder })
  const put: CountyServer['put'] = async (type, id, kind, on, data, capacity, unit = 'root') => {
    const { row } = await store.system.read({ county, unit: 'root', person: 'p0' }, { type, id })
    const entered = await store.system.enter(
      { county, unit: 'root', person: 'p0' },
      {
        type,
        id,
        act: {
          id: `${id}-${kind}-${(row?.file.seq ?? 0) + 1}`,
          kind,
          on: day(on),
          data,
          actor: { person: 'p0', name: '建县人', unit, capacity },
        },
      },
    )
    if (!entered.ok) throw new Error(JSON.stringify(entered))
  }
  const found = (type: string, id: string, kind: string, data: Record<string, unknown>) =>
    put(type, id, kind, '2021-01-01', data, 'countyOffice')
  await found('county-setting', 'setting', 'set-up', {
    code: county,
    name: '宁川县',
    short: '宁',
    demonstration: true,
    today: '2024-03-11',
    city: '天中市',
    court: '宁川县人民法院',
    cityCourt: '天中市中级人民法院',
  })
  await found('unit', 'root', 'establish', { name: '宁川县', shortName: '宁川县', kind: 'county' })
  for (const [id, name, more] of [
    ['bureau', '县司法局', { kind: 'government', docWord: '司' }],
    ['longtai', '龙台镇', { kind: 'township', delegated: true, docWord: '龙政' }],
    ['shiqiao', '石桥镇', { kind: 'township', delegated: true, docWord: '石政' }],
  ] as const)
    await found('unit', id, 'establish', { name, shortName: name, parent: 'root', ...more })
  for (const [login, role, unit] of accounts)
    await store.accounts.put({ county, login, person: `p-${login}`, name: `人员${login}`, unit, grants: [{ role, unit }] }, password, false)
  const serving: Serving = {
    store,
    definitions: ourDefinitions,
    settings: { county, cookieSecret: 'c'.repeat(32), insecureCookie: true, signInsPerMinute: 1000 },
  }
  const app = await buildApp(serving)
  const work: Work = {
    store,
    definitions: ourDefinitions,
    county: await store.county(county),
    log: { info: () => {}, warn: () => {} },
  }
  const clients = new Map<string, Promise<Client>>()
  return {
    url: database.ownerUrl,
    app,
    store,
    serving,
    work,
    put,
    as: (login) => {
      const known = clients.get(login) ?? signIn(app, login, password)
      clients.set(login, known)
      return known
    },
    end: async () => {
      await app.close()
      await store.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
