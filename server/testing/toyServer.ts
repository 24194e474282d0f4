import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { day } from '../../kernel/time/day.ts'
import { connect } from '../../store/connection.ts'
import { passingKeyRing } from '../../store/keys/keyRing.ts'
import { openStore, type Store } from '../../store/store.ts'
import { type TestDatabase, testDatabase } from '../../store/testing/database.ts'
import { buildApp } from '../app.ts'
import type { Serving } from '../serving.ts'
import type { Settings } from '../settings.ts'
import { toy } from './toy.ts'

export const county = '411798'
export const password = 'ningchuan-2024'

/** Accounts of the toy county: login, roles, unit. */
const people = [
  ['sys', ['SYS'], 'bureau'],
  ['sec', ['SEC'], 'bureau'],
  ['aud', ['AUD'], 'bureau'],
  ['rec', ['REC'], 'bureau'],
  ['rec2', ['REC'], 'bureau'],
  ['recl', ['RECL'], 'bureau'],
  ['admin', ['UADM'], 'bureau'],
  ['police', ['OFC', 'UADM'], 'police'],
  ['longtai', ['OFC', 'UADM'], 'longtai'],
] as const
export type Login = (typeof people)[number][0]

/** What a browser does: keeps the cookie, sends the token. */
export interface Client {
  get(url: string): ReturnType<typeof answerOf>
  send(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>): ReturnType<typeof answerOf>
  readonly cookie: string
  readonly csrf: string
}

export interface ToyServer {
  readonly app: FastifyInstance
  readonly store: Store
  readonly serving: Serving
  readonly database: TestDatabase
  /** Signs somebody in, once. */
  as(login: Login): Promise<Client>
  /** Asks the database as its owner. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>
  end(): Promise<void>
}

/** A whole server over a database of its own, with a county of three units and nine people. Call `end` in `afterAll`. */
export async function toyServer(settings: Partial<Settings> = {}): Promise<ToyServer> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-attachments-'))
  const store = await openStore({
    url: database.ownerUrl,
    as: database.url,
    procedures: toy.procedures,
    catalogue: toy.catalogue,
    keys: passingKeyRing(),
    folder,
  })
  await foundCounty(store)
  for (const [login, roles, unit] of people)
    await store.accounts.put(
      { county, login, person: `p-${login}`, name: `人员${login}`, unit, grants: roles.map((role) => ({ role, unit })) },
      password,
      false,
    )
  const serving: Serving = {
    store,
    definitions: toy,
    settings: { county, cookieSecret: 'c'.repeat(32), insecureCookie: true, signInsPerMinute: 1000, ...settings },
  }
  const app = await buildApp(serving)
  const clients = new Map<Login, Promise<Client>>()
  return {
    app,
    store,
    serving,
    database,
    as: (login) => {
      const known = clients.get(login) ?? signIn(app, login)
      clients.set(login, known)
      return known
    },
    sql: async (text) => {
      // The address is the owner's; the role only names the connection.
      const { pool } = connect(database.ownerUrl, 'zhunsheng_app', 1)
      try {
        return (await pool.query(text)).rows
      } finally {
        await pool.end()
      }
    },
    end: async () => {
      await app.close()
      await store.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function foundCounty(store: Store): Promise<void> {
  const scope = { county, unit: 'root', person: 'p0' }
  const actor = { person: 'p0', name: '建县人', unit: 'root', capacity: 'countyOffice' }
  const put = async (type: string, id: string, kind: string, data: Record<string, unknown>) => {
    const entered = await store.system.enter(scope, { type, id, act: { id: randomUUID(), kind, on: day('2021-01-01'), data, actor } })
    if (!entered.ok) throw new Error(JSON.stringify(entered))
  }
  const words = { city: '天中市', court: '宁川县人民法院', cityCourt: '天中市中级人民法院' }
  await put('county-setting', 'setting', 'set-up', {
    code: county,
    name: '宁川县',
    short: '宁',
    demonstration: true,
    today: '2024-03-11',
    ...words,
  })
  await put('unit', 'root', 'establish', { name: '宁川县', shortName: '宁川县', kind: 'county' })
  for (const [id, name, more] of [
    ['bureau', '县司法局', { kind: 'government', docWord: '司' }],
    ['police', '县公安局', { kind: 'government', docWord: '公' }],
    ['longtai', '龙台镇', { kind: 'township', delegated: true }],
  ] as const)
    await put('unit', id, 'establish', { name, shortName: name, parent: 'root', ...more })
}

/** Signs in by the front door. */
export async function signIn(app: FastifyInstance, name: string, word = password): Promise<Client> {
  const response = await app.inject({ method: 'POST', url: '/api/session', payload: { name, password: word } })
  if (response.statusCode !== 201) throw new Error(`${name}: ${response.body}`)
  const cookie = String(response.headers['set-cookie']).split(';')[0] ?? ''
  const { csrf } = response.json() as { csrf: string }
  return {
    cookie,
    csrf,
    get: (url) => answerOf(app, { method: 'GET', url, headers: { cookie } }),
    send: (method, url, body, headers = {}) =>
      answerOf(app, {
        method,
        url,
        headers: { cookie, 'x-csrf-token': csrf, ...headers },
        ...(body !== undefined && { payload: body as object }),
      }),
  }
}

export async function answerOf(app: FastifyInstance, options: InjectOptions) {
  const response = await app.inject(options)
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return { status: response.statusCode, headers: response.headers, text: response.body, body: (isJson ? response.json() : {}) as Answered }
}

/** Answers as tests read them. */
export interface Answered {
  readonly [name: string]: unknown
  readonly id: string
  readonly seq: number
  readonly message: string
  readonly refusals: readonly {
    readonly code: string
    readonly about?: string
    readonly says: string
    readonly message: string
    readonly source?: string
  }[]
}

/** The body of an act, as a form sends it. */
export const actBody = (capacity: string, on: string, data: object = {}, more: object = {}) => ({
  id: randomUUID(),
  on,
  capacity,
  data,
  ...more,
})

export const application = (more: object = {}) => ({
  applicants: [{ kind: 'natural', name: '张三', idNumber: '11010519491231002X', phone: '13812345678' }],
  respondent: 'police',
  claim: '请求撤销处罚决定',
  ...more,
})
