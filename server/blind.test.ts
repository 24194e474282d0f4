import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { period } from '../kernel/figure/period.ts'
import { day } from '../kernel/time/day.ts'
import { zipEntries } from '../office/xlsx/zipEntries.ts'
import { askedItems } from './fileReview.ts'
import { react } from './jobs/reactions.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import { actBody, type Client } from './testing/toyServer.ts'

const today = '2024-03-11'
const sheets = { first: 'sheet-1', second: 'sheet-2', third: 'sheet-3' } as const
/** Who has nothing to read on a sealed sheet: the other reviewer, colleagues of the author, who organises, and who sees the whole county. */
const others = ['ping-2', 'ping-3', 'tongshi', 'neiqin', 'beiping', 'jiandu', 'yifa', 'xianzhang'] as const
/** Written on the first sheet and nowhere else. */
const secret = '只在评查人一的表上的话'
const score = 933
const isTold = (text: string) => text.includes(secret) || new RegExp(`[":>]${score}[",<}\\]]`).test(text)

let server: CountyServer
let paths: string[]

beforeAll(async () => {
  server = await countyServer([
    ['ping-1', 'EVA', 'longtai'],
    ['ping-2', 'EVA', 'shiqiao'],
    ['ping-3', 'EVA', 'bureau'],
    ['tongshi', 'EVA', 'longtai'],
    ['neiqin', 'UADM', 'longtai'],
    ['beiping', 'UADM', 'market'],
    ['jiandu', 'SUP', 'bureau'],
    ['yifa', 'ASO', 'bureau'],
    ['xianzhang', 'LDR', 'root'],
    ['aud', 'AUD', 'bureau'],
  ])
  await server.put(
    'unit',
    'market',
    'establish',
    '2021-01-01',
    { name: '市场局', shortName: '市场局', kind: 'government', parent: 'root' },
    'countyOffice',
  )
  const campaign = {
    name: '抽查',
    mode: 'spot',
    caseKind: 'penalty',
    standard: 'penalty-2022',
    scope: ['market'],
    closedFrom: '2024-01-01',
    closedTo: '2024-02-29',
    seed: '种子',
    wanted: 1,
  }
  await server.put('evaluation-campaign', 'campaign', 'plan', today, campaign, 'justiceBureau', 'bureau')
  await server.put('evaluation-campaign', 'campaign', 'draw', today, { candidates: 1, digest: 'x', drawn: 1 }, 'justiceBureau', 'bureau')
  const clue = { source: 'complaint', clue: '举报', agency: 'market', field: 'market', violation: '无照经营', place: '东街' }
  const shop = { partyKind: 'organisation', party: { kind: 'legal', name: '某店' } }
  await server.put('penalty', 'case-1', 'register-source', '2024-01-03', { ...clue, ...shop }, 'handler', 'market')
  const drawn = {
    campaign: 'campaign',
    dossier: 'case-1',
    dossierTitle: '某店案',
    evaluated: 'market',
    standard: 'penalty-2022',
    drawMethod: 'random',
  }
  await server.put('evaluation', 'eva', 'draw', today, drawn, 'justiceBureau', 'bureau')
  await server.put(
    'evaluation',
    'eva',
    'machine',
    today,
    { machineScore: 1000, machineFailed: ['none'], machineFindings: [] },
    'system',
    'bureau',
  )
  for (const [slot, reviewer, unit] of [
    ['first', 'p-ping-1', 'longtai'],
    ['second', 'p-ping-2', 'shiqiao'],
  ] as const)
    await assign(slot, reviewer, unit)
  const document = await server.app.inject('/api/openapi.json')
  paths = Object.entries(document.json().paths as Record<string, object>)
    .filter(([path, methods]) => 'get' in methods && !ofOtherTypes(path))
    .map(([path]) => path)
})
afterAll(() => server?.end())

/** The routes drawn for the other types of file are the same code as those of this one. */
const ofOtherTypes = (path: string) => {
  const type = path.split('/')[2] ?? ''
  return server.serving.definitions.procedures.has(type) && type !== 'score-sheet' && type !== 'evaluation'
}

const assign = (slot: keyof typeof sheets, reviewer: string, reviewerUnit: string) =>
  server.put(
    'score-sheet',
    sheets[slot],
    'assign',
    today,
    { evaluation: 'eva', slot, reviewer, reviewerUnit, evaluated: 'market' },
    'justiceBureau',
    'bureau',
  )

async function follow(type: string, id: string): Promise<void> {
  const { row } = await server.store.system.read({ county: '411798', unit: 'root', person: 'p0' }, { type, id })
  await react(server.work, { type, file: id, seq: row?.file.seq ?? 0 })
}

/** Hands a sheet in that loses so many tenths on one item and on the next. */
async function handIn(login: string, slot: keyof typeof sheets, minus: readonly number[], why: string) {
  const heavy = askedItems.filter(({ points = 0 }) => points >= 40)
  const remarks = minus.map((tenths, at) => ({ item: heavy[at]?.item, minus: tenths, why }))
  const client = await server.as(login)
  const answer = await client.send('POST', `/api/file-reviews/sheets/${sheets[slot]}/submit`, { id: randomUUID(), remarks })
  await follow('score-sheet', sheets[slot])
  return answer.status
}

const conclude = async () => {
  const answer = await (await server.as('jiandu')).send('POST', '/api/file-reviews/evaluations/eva/conclude')
  await follow('evaluation', 'eva')
  return answer.status
}

/** Every address of the program asked for this sheet and its dossier, whatever it has in its path or takes as a question. */
async function whatIsRead(client: Pick<Client, 'cookie'>): Promise<string[]> {
  const found: string[] = []
  const fill = (path: string) => [
    ...new Set(
      [
        { type: 'score-sheet', id: sheets.first },
        { type: 'evaluation', id: 'eva' },
      ].map(({ type, id }) =>
        path
          .replace('{type}', type)
          .replace(/\{(seq|n)\}/g, '2')
          .replace(/\{[^}]+\}/g, id),
      ),
    ),
  ]
  const more = `?q=评分表&file=${sheets.first}&type=score-sheet&period=2024-to-date&list=1&pages=1`
  for (const path of paths.flatMap(fill).flatMap((one) => [one, `${one}${more}`])) {
    const answer = await server.app.inject({ method: 'GET', url: encodeURI(path), headers: { cookie: client.cookie } })
    const packed = answer.rawPayload.subarray(0, 2).toString('latin1') === 'PK'
    const text = packed ? [...zipEntries(answer.rawPayload).values()].map((part) => part().toString()).join('') : answer.payload
    if (answer.statusCode === 200 && isTold(text)) found.push(path)
  }
  return found
}

describe('盲评', () => {
  test('one sheet in: no address of the program gives it to anybody but who wrote it', async () => {
    expect(await handIn('ping-1', 'first', [37, 30], secret)).toBe(201)
    const own = await whatIsRead(await server.as('ping-1'))
    expect(own).toEqual(expect.arrayContaining([`/api/score-sheet/${sheets.first}`, `/api/file-reviews/sheets/${sheets.first}`]))
    for (const login of ['ping-2', 'neiqin', 'jiandu', 'xianzhang', 'aud'])
      expect(await whatIsRead(await server.as(login)), login).toEqual([])
    expect(await whatIsRead({ cookie: '' }), 'nobody signed in').toEqual([])
  }, 120_000)

  test('no list counts it, no filter finds it, no figure adds it up, and who wrote it cannot take it back to show it', async () => {
    for (const login of others) {
      const client = await server.as(login)
      for (const where of ['', `&score=${score}`, '&state=submitted']) {
        const { body } = await client.get(`/api/score-sheet?count=1${where}`)
        const rows = body.rows as { id: string }[]
        expect(
          rows.map(({ id }) => id),
          `${login} ${where}`,
        ).not.toContain(sheets.first)
        expect(body.total, `${login} ${where}`).toBe(rows.length)
      }
    }
    const [author, bureau] = await Promise.all([server.as('ping-1'), server.as('jiandu')])
    expect((await bureau.get('/api/figures/EVA.ISSUES?period=2024-to-date')).body).toMatchObject({ value: 0 })
    // Nor does a figure that a county defines itself, which says nothing of states.
    const words = { id: 'OWN', title: '评查得分', unit: '分' as const, definition: '评分表得分之和。' }
    const measure = { kind: 'sum' as const, ...words, of: 'score-sheet', at: 'on.submit', column: 'score' }
    const span = period('2024-to-date', day(today))
    const records = server.store.records({ county: '411798', unit: 'root', person: 'p-xianzhang' })
    expect(await records.measure({ measure, period: span, list: true })).toMatchObject({ value: 0, list: [] })
    for (const kind of ['$void', '$correct']) {
      const change = (client: Client, capacity: string) =>
        client.send('POST', `/api/score-sheet/${sheets.first}/acts/${kind}`, actBody(capacity, today, { seq: 2, reason: '想改', data: {} }))
      expect((await change(author, 'evaluator')).status).toBe(422)
      expect((await change(bureau, 'justiceBureau')).status).toBe(404)
    }
    expect(await conclude()).toBe(409)
  })

  test('more than five points apart: a third is asked, and the two stay sealed until the third is in', async () => {
    expect(await handIn('ping-2', 'second', [], '')).toBe(201)
    expect(await conclude()).toBe(200)
    expect((await (await server.as('jiandu')).get('/api/evaluation/eva')).body).toMatchObject({ state: { code: 'third' } })
    await assign('third', 'p-ping-3', 'bureau')
    for (const login of ['ping-3', 'jiandu']) expect(await whatIsRead(await server.as(login)), login).toEqual([])
    expect(await handIn('ping-3', 'third', [40, 20], '回证缺项')).toBe(201)
    expect(await conclude()).toBe(200)
  }, 120_000)

  test('put together, all are opened at once: those who organise read them, the result is the mean of the closest two', async () => {
    const bureau = await server.as('jiandu')
    expect((await bureau.get('/api/evaluation/eva')).body).toMatchObject({ state: { code: 'provisional' }, outcome: 'qualified' })
    expect(
      (await server.store.system.read({ county: '411798', unit: 'root', person: 'p0' }, { type: 'evaluation', id: 'eva' })).row?.file.facts,
    ).toMatchObject({ finalScore: 937, difference: 67 })
    for (const id of Object.values(sheets))
      expect((await bureau.get(`/api/score-sheet/${id}`)).body).toMatchObject({ state: { code: 'opened' } })
    expect((await bureau.get('/api/figures/EVA.ISSUES?period=2024-to-date')).body).toMatchObject({ value: 4 })
    expect(JSON.stringify((await bureau.get(`/api/score-sheet/${sheets.first}`)).body)).toContain(secret)
    // The other reviewer still reads only the own sheet, and the unit under review none.
    for (const login of ['ping-2', 'beiping'])
      expect((await (await server.as(login)).get(`/api/score-sheet/${sheets.first}`)).status).toBe(404)
  })
})
