import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../cli/check.ts'
import { writeReport } from '../cli/report.ts'
import { answer } from '../kernel/figure/answer.ts'
import { period } from '../kernel/figure/period.ts'
import type { CheckedNumber, CheckResult } from '../kernel/report/check.ts'
import { countyCode } from '../sample/index.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import * as definitions from '../systems/index.ts'
import { type SampleServer, sampleServer } from './testing/sampleServer.ts'

/** A county's real report, kept outside the product; without it the part of this file that reads it is skipped. */
const reportPath = fileURLToPath(new URL('../../shared/mission/report-2023.txt', import.meta.url))
const report = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : undefined

let server: SampleServer
let store: Store
let county: County
const scope = () => ({ county: countyCode, unit: county.root, person: 'test' })
const checked = (text: string) => check(text, undefined, { store, county, scope: scope() })

beforeAll(async () => {
  server = await sampleServer()
  store = server.store
  county = await store.county(countyCode)
}, 300_000)

afterAll(() => server?.close())

const tell = (id: string, span: string, asOf?: string) =>
  answer(
    id,
    { period: period(span, county.today()), today: county.today(), ...(asOf && { asOf }), list: true },
    definitions.catalogue,
    store.records(scope()),
  )

describe('县的一年在数据库里', () => {
  test.each([
    ['REC.CLOSED', '2023', 95],
    ['REC.CLOSED', '2022', 68],
    ['REC.CLOSED.CHANGE', '2023', 39.7],
    ['REC.CORRECTION', '2023', 30.5],
    ['REC.CORRECTION.MERITS', '2023', 40.3],
    ['REC.BROAD', '2023', 48.4],
    ['REC.EXCEEDS', '2023', true],
    ['REC.EXCEEDS', '2022', false],
    ['LIT.RECEIVED', '2023', 90],
    ['LIT.RECEIVED', '2022', 118],
    ['LIT.CONCLUDED', '2023', 86],
    ['LIT.LOSS', '2023', 16.3],
    ['LIT.LOSS', '2022', 28.2],
    ['LIT.LOSS', '2023-H1', 29.6],
    ['LIT.LOSS.CHANGE', '2023', -11.9],
    ['LIT.LOSS.JUDGED', '2023', 34.1],
    ['LIT.LOST', 'last-5@2023-12', 1],
    ['LIT.LOST', '2024-01-01..2024-03-11', 0],
    ['LIT.DOUBLE', '2023', true],
    ['LIT.SETTLED', '2023', 45],
    ['ACC.LISTED', '2023', 4],
    ['MED.COMMITTEES', '2023', 385],
    ['MED.MEDIATORS', '2023', 1284],
    ['MED.CLOSED', '2023', 6234],
    ['MED.SUCCESS', '2023', 6172],
    ['MED.RATE', '2023', 99],
    ['MED.DOSSIERS', '2023', 2947],
    ['MED.ORAL', '2023', 3225],
    ['MED.FAILED', '2023', 62],
    ['TRN.SESSIONS', '2023', 11],
    ['TRN.ATTENDANCES', '2023', 612],
    ['POW.ITEMS', '2023', 54],
    ['POW.TOWNSHIPS', '2023', 20],
    ['PEN.DECIDED', '2023', 1120],
    ['PEN.NOT-PUNISHED', '2023', 214],
    ['PEN.TOWNSHIP', '2023', 158],
    ['PEN.SUMMARY', '2023', 640],
    ['FIL.SHOULD', '2023', 48],
    ['FIL.FILED', '2023', 47],
    ['FIL.MISSING', '2023', 1],
    ['LIST.NOPENALTY', '2023', 166],
    ['LIST.MILDER', '2023', 272],
    ['LIST.NOCOERCION', '2023', 14],
    ['ORG.ASSESSED', '2023', 126],
    ['ORG.VILLAGES', '2023', 353],
    ['EXM.PAPERS', '2023', 2640],
    ['EXM.SUSPENDED', '2023', 2],
    ['GUI.VISITS', '2023', 548],
    ['GUI.OWED', '2023', 520],
    ['SUP.CHECKS', '2023', 20],
    ['SUP.FINDINGS', '2023', 64],
    ['EVA.FILES', '2023', 88],
    ['EVA.FILES', '2023-11', 88],
    ['OVS.MAIN', '2023', 536],
    ['OVS.MAIN.RATE', '2023', 100],
    ['OVS.SUB.RATE', '2023', 100],
    ['OVS.ACTS', '2023', 14870],
    ['SET.SETTLED', '2023', 45],
    ['SET.MATCHES', '2023', true],
  ])('%s %s', async (id, span, value) => expect((await tell(id, span)).value).toBe(value))

  test('数等于清单：件数是清单的长度，人次是清单一列之和', async () => {
    const ours = ['REC.CLOSED', 'LIT.LOST', 'MED.DOSSIERS', 'TRN.ATTENDANCES', 'PEN.NOT-PUNISHED', 'FIL.FILED', 'LIST.NOPENALTY']
    for (const id of [...ours, 'OVS.MAIN', 'GUI.VISITS', 'EVA.FILES', 'SET.SETTLED']) {
      const told = await tell(id, '2023')
      expect(told.list?.reduce((total, row) => total + row.amount, 0)).toBe(told.value)
    }
  })

  test('按当时所知，去年七月一日的败诉率不同于今天', async () => {
    const then = await tell('LIT.LOSS', '2023', '2023-07-01T00:00:00Z')
    expect(then.denominator).toBeLessThan(86)
    expect((await tell('LIT.LOSS', '2023', '2024-03-11T00:00:00Z')).value).toBe(16.3)
  })

  test('到期未办的恰好九卷', async () => {
    const desk = await store.desk(scope(), { today: county.today() })
    expect(new Set(desk.filter((line) => line.standing === 'late').map((line) => line.file)).size).toBe(9)
  })

  test('自己写出的报告，逐数核对全部相符，没有空缺', async () => {
    const written = await writeReport({ store, county, scope: scope() }, 2023)
    expect(written.holes).toEqual([])
    const result = await checked(written.markdown.split('\n[^')[0]?.replace(/\[\^[A-Z0-9.-]+\]/g, '') ?? '')
    expect(result.numbers.filter((one) => one.verdict === 'differs')).toEqual([])
    expect(result.summary.agrees).toBeGreaterThanOrEqual(30)
  })
})

describe.skipIf(!report)('一份真实的年度报告', () => {
  const text = report ?? ''
  const verdictOf = ({ numbers }: CheckResult) => new Map(numbers.map((one) => [`${one.at}`, one.verdict]))
  const ours = ({ numbers }: CheckResult): CheckedNumber[] => numbers.filter((one) => one.figure !== undefined && one.verdict !== 'hole')

  test('各系统管到的数全部相符，其余的指明尚未覆盖', async () => {
    const result = await checked(text)
    expect(result.summary.differs).toBe(0)
    expect(result.summary.contradictions).toBe(0)
    // What comes from outside, the rank of a city, is known by its paper and computed by nobody.
    expect(ours(result).filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'external')).toEqual([])
    for (const id of [
      'REC.CLOSED',
      'REC.CLOSED.CHANGE',
      'REC.CORRECTION',
      'LIT.LOSS',
      'LIT.LOSS.CHANGE',
      'LIT.LOST',
      'LIT.SETTLED',
      'MED.COMMITTEES',
      'MED.MEDIATORS',
      'MED.CLOSED',
      'MED.RATE',
      'MED.DOSSIERS',
      'TRN.SESSIONS',
      'TRN.ATTENDANCES',
      'POW.ITEMS',
      'POW.TOWNSHIPS',
      'ORG.ASSESSED',
      'EVA.FILES',
      'OVS.MAIN',
      'OVS.MAIN.RATE',
      'OVS.SUB.RATE',
      'FIL.FILED',
      'LIST.NOPENALTY',
      'LIST.MILDER',
      'LIST.NOCOERCION',
      'ASM.GROUPS',
      'SRV.COMPRESSION',
      'NDOC.COMMENTS',
      'LEC.HELD',
    ])
      expect(
        ours(result).some((one) => one.figure === id),
        id,
      ).toBe(true)
  })

  test('改动任何一个相符的数，恰好它一处变为不符', async () => {
    const before = await checked(text)
    for (const one of before.numbers.filter((number) => number.verdict === 'agrees')) {
      // Two teams are written 两组.
      const changed = one.text.replace(/[0-9两]/, (digit) => (digit === '两' ? '三' : String((Number(digit) % 9) + 1)))
      expect(changed).not.toBe(one.text)
      const result = await checked(text.slice(0, one.at) + changed + text.slice(one.end))
      const flipped = result.numbers.filter((number) => number.verdict === 'differs')
      expect(
        flipped.map((number) => number.text),
        `${one.text} -> ${changed}`,
      ).toContain(changed)
      for (const number of flipped) expect(number.at === one.at || number.sentence.includes(changed)).toBe(true)
    }
  }, 120_000)

  test('在平台上作废一件败诉案，败诉率及其同比变为不符，别的不变', async () => {
    const before = verdictOf(await checked(text))
    const lost = (await tell('LIT.LOST', '2023-H1')).list?.[0]
    const cookie = await signIn('yingsu-of', lost?.unit ?? '')
    const response = await fetch(`${server.url}/api/litigation/${lost?.id}/acts/$void`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...cookie },
      body: JSON.stringify({ id: crypto.randomUUID(), on: '2024-03-11', capacity: 'defendantUnit', data: { seq: 1, reason: '重复登记' } }),
    })
    expect(response.status, await response.clone().text()).toBe(201)
    const after = await checked(text)
    const flipped = after.numbers.filter((one) => one.verdict !== before.get(`${one.at}`))
    expect(new Set(flipped.map((one) => one.figure))).toEqual(new Set(['LIT.LOSS', 'LIT.LOSS.CHANGE']))
    expect(flipped.every((one) => one.verdict === 'differs')).toBe(true)
  })
})

/** Signs in a litigation clerk of the unit that lost, made for the occasion. */
async function signIn(login: string, unit: string): Promise<Record<string, string>> {
  const password = 'Ceshi-2024-kouling'
  await store.accounts.put(
    { county: countyCode, login, person: 'person-test', name: '测试应诉', unit, grants: [{ role: 'LIT', unit }] },
    password,
    false,
  )
  const response = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: login, password }),
  })
  expect(response.status, await response.clone().text()).toBe(201)
  const { csrf } = (await response.json()) as { csrf: string }
  return {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    'x-csrf-token': csrf,
  }
}
