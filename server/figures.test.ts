import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { actBody, answerOf, application, type Client, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let head: Client
beforeAll(async () => {
  server = await toyServer()
  head = await server.as('recl')
  for (const [on, result] of [
    ['2024-01-10', 'annul'],
    ['2024-02-10', 'uphold'],
    ['2024-02-20', undefined],
  ] as const) {
    const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', on, application()))
    await head.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', on, { handler: 'p-rec' }))
    if (result)
      await head.send('POST', `/api/appeal/${body.id}/acts/decide`, actBody('authorityHead', '2024-03-01', { result, grounds: '程序违法' }))
  }
})
afterAll(() => server?.end())

test('a figure says its value, its definition and the files behind it', async () => {
  const found = await head.get('/api/figures/TOY.RATE?period=2024&list=1')
  expect(found.body).toMatchObject({ value: 50, shown: '50.0%', numerator: 1, denominator: 2, definition: '撤销除以决定' })
  expect(found.body.list).toHaveLength(1)
  expect((await head.get('/api/figures/TOY.RECEIVED?period=2024&by=month')).body.groups).toEqual([
    { key: '2024-01', title: '2024-01', value: 1 },
    { key: '2024-02', title: '2024-02', value: 2 },
  ])
  expect((await head.get('/api/figures/TOY.RECEIVED?period=2024&by=unit')).body.groups).toEqual([
    { key: 'bureau', value: 3, title: '县司法局' },
  ])
  expect((await head.get('/api/figures/TOY.RECEIVED?period=2024&unit=police')).body.value).toBe(0)
})

test('what cannot be asked is told in Chinese with what can', async () => {
  expect(await head.get('/api/figures/NO.SUCH')).toMatchObject({ status: 404 })
  expect((await head.get('/api/figures/TOY.RATE?period=last week')).body.message).toContain('2023-H1')
  expect((await head.get('/api/figures/TOY.RECEIVED?period=2024&by=claim')).body).toMatchObject({
    way: expect.stringContaining('respondent'),
  })
  expect(await head.get('/api/figures/TOY.RECEIVED?asOf=yesterday')).toMatchObject({ status: 400 })
  expect(await head.get('/api/figures/TOY.RECEIVED?period=2024&period=2023')).toMatchObject({ status: 400 })
})

test('lists filter by typed columns and spans, search by text and page', async () => {
  expect((await head.get('/api/appeal?state=accepted')).body.rows).toHaveLength(1)
  expect((await head.get('/api/appeal?opened=2024-02-01..')).body.rows).toHaveLength(2)
  expect((await head.get('/api/appeal?q=张三&outcome=annul,uphold')).body.rows).toHaveLength(2)
  const first = await head.get('/api/appeal?limit=2')
  const rest = await head.get(`/api/appeal?limit=2&after=${encodeURIComponent(String(first.body.next))}`)
  const ids = [...(first.body.rows as { id: string }[]), ...(rest.body.rows as { id: string }[])].map(({ id }) => id)
  expect([ids.length, new Set(ids).size]).toEqual([3, 3])
  expect(await head.get('/api/appeal?claim=x')).toMatchObject({ status: 400 })
  expect(await head.get('/api/appeal?limit=0')).toMatchObject({ status: 400 })
  expect(await head.get('/api/appeal?after=nonsense')).toMatchObject({ status: 400 })
})

test('the desk says of each line why it is there and what would settle it', async () => {
  const { body } = await head.get('/api/desk?within=366')
  const due = body.due as { clock: string; why: string; steps: { title: string; by: string[] }[]; mine: boolean }[]
  expect(due).toMatchObject([{ clock: 'decide', steps: [{ title: '作出决定', by: ['行政复议机关负责人'] }], mine: true }])
  expect(due[0]?.why).toMatch(/^“审理期限”还有\d+日，2024-\d\d-\d\d届满$/)
})

test('a register answers as of a day', async () => {
  const admin = await server.as('admin')
  const { body } = await admin.send('POST', '/api/card/acts/enter', actBody('unitAdmin', '2024-01-05', { name: '甲', level: 1 }))
  await admin.send('POST', `/api/card/${body.id}/acts/amend`, actBody('unitAdmin', '2024-02-05', { level: 2 }))
  await admin.send('POST', `/api/card/${body.id}/acts/revoke`, actBody('unitAdmin', '2024-03-05'))
  const on = async (day: string) =>
    (await admin.get(`/api/registers/card?on=${day}`)).body.rows as { state: { code: string }; facts: { name: string; value: unknown }[] }[]
  expect(await on('2024-01-04')).toEqual([])
  expect((await on('2024-01-31'))[0]).toMatchObject({ state: { code: 'valid' }, facts: [{}, { name: 'level', value: 1 }] })
  expect((await on('2024-03-06'))[0]).toMatchObject({ state: { code: 'revoked' }, facts: [{}, { name: 'level', value: 2 }] })
  expect(await admin.get('/api/registers/card?on=2024-13-01')).toMatchObject({ status: 400 })
})

test('a rate is rounded, or cut, as the county has set it', async () => {
  const waiting = (await head.get('/api/appeal?state=accepted')).body.rows as { id: string }[]
  const decided = actBody('authorityHead', '2024-03-05', { result: 'annul', grounds: '程序违法' })
  await head.send('POST', `/api/appeal/${waiting[0]?.id}/acts/decide`, decided)
  const shown = async () => (await head.get('/api/figures/TOY.RATE?period=2024')).body.shown
  expect(await shown()).toBe('66.7%')
  const scope = { county: '411798', unit: 'root', person: 'p0' }
  const actor = { person: 'p0', name: '建县人', unit: 'root', capacity: 'countyOffice' }
  const act = { id: randomUUID(), kind: 'amend', on: day('2024-03-11'), data: { rounding: 'truncate' }, actor }
  expect(await server.store.system.enter(scope, { type: 'county-setting', id: 'setting', act })).toMatchObject({ ok: true })
  expect(await shown()).toBe('66.6%')
})

test('definitions, health, metrics and the first page', async () => {
  const definitions = await head.get('/api/definitions')
  expect((definitions.body.procedures as { type: string }[]).map(({ type }) => type)).toContain('appeal')
  const open = (url: string) => answerOf(server.app, { method: 'GET', url })
  expect((await open('/health')).body).toMatchObject({ ok: true, today: '2024-03-11' })
  expect((await open('/metrics')).text).toContain('zhunsheng_requests_total')
  expect(await answerOf(server.app, { method: 'GET', url: '/metrics', remoteAddress: '10.0.0.9' })).toMatchObject({ status: 403 })
  const page = await open('/')
  expect(page.text).toContain('演示数据')
  expect(page.text).toContain('撤销率')
  // The one script is the portal's own; nothing is read from elsewhere.
  const ownScript = /<script src="\/portal\/[a-p]+\.js" defer><\/script>/
  expect(page.text.replace(ownScript, '')).not.toContain('<script')
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  expect(await open('/api/seals')).toMatchObject({ status: 200 })
  const docs = await open('/api-docs?q=/api/appeal/acts/receive')
  expect(docs.text).toContain('<a href="/api-docs/appeal#POST-api-appeal-acts-receive"><code>POST /api/appeal/acts/receive</code></a>')
  const group = await open('/api-docs/appeal')
  for (const part of ['id="POST-api-appeal-acts-receive"', '<code>data.', '不能办理，全部原因一次列出', '须登录，并带防跨站令牌'])
    expect(group.text, part).toContain(part)
  expect(group.text.replace(ownScript, '')).not.toMatch(/<script|https?:\/\//)
  expect(await open('/api-docs/nothing')).toMatchObject({ status: 404 })
  expect((await open('/nowhere')).body).toMatchObject({ code: 'no-such-path' })
})
