import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { actBody, answerOf, application, type Client, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let rec: Client
let head: Client
beforeAll(async () => {
  server = await toyServer()
  rec = await server.as('rec')
  head = await server.as('recl')
})
afterAll(() => server?.end())

const receive = (more: object = {}, body: object = {}) =>
  rec.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-05', application(more), body))
const accept = (id: string, more: object = {}) =>
  rec.send('POST', `/api/appeal/${id}/acts/accept`, actBody('reconOffice', '2024-03-06', { handler: 'p-rec' }, more))

test('an act is entered with its number, its state and the capacity worn', async () => {
  const entered = await receive()
  expect(entered).toMatchObject({ status: 201, body: { seq: 1, state: { code: 'received', title: '已收到' }, repeated: false } })
  expect(entered.body.number).toMatch(/^宁政复〔2024〕\d+号$/)
  const page = await rec.get(`/api/appeal/${entered.body.id}`)
  expect(page.body.timeline).toMatchObject([
    { actor: { name: '人员rec', unit: { id: 'bureau', name: '县司法局' }, capacity: { title: '行政复议机构' } } },
  ])
})

test('the same act again gets the first answer and 200; the same id for something else is refused', async () => {
  const body = actBody('reconOffice', '2024-03-05', application())
  const first = await rec.send('POST', '/api/appeal/acts/receive', body)
  await accept(first.body.id)
  const again = await rec.send('POST', '/api/appeal/acts/receive', body)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toMatchObject({ id: first.body.id, seq: 1, repeated: true, number: first.body.number })
  const other = await rec.send('POST', '/api/appeal/acts/receive', { ...body, data: application({ claim: '另一请求' }) })
  expect(other).toMatchObject({ status: 409, body: { code: 'act-reused' } })
})

test('of two who act on the same sight of a file, one is first and the other is told what happened', async () => {
  const { body } = await receive()
  const answers = await Promise.all([accept(body.id, { expect: 1 }), accept(body.id, { expect: 1 })])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const lost = answers.find(({ status }) => status === 409)
  expect(lost?.body).toMatchObject({ code: 'moved', acts: [{ seq: 2, title: '受理', name: '人员rec' }] })
  expect(lost?.body.message).toContain('受理')
})

test('every refusal comes at once, each with what is wrong, the article and the way out; nothing is kept', async () => {
  const { body } = await receive({ claim: undefined })
  const refused = await rec.send(
    'POST',
    `/api/appeal/${body.id}/acts/decide`,
    actBody('reconOffice', '2024-03-12', { result: 'annul', nonsense: 1 }),
  )
  expect(refused.status).toBe(422)
  const { refusals } = refused.body
  expect(refusals.map(({ code }) => code)).toEqual(expect.arrayContaining(['wrong-state', 'not-entitled', 'future', 'bad-data', 'guard']))
  expect(refusals.map(({ says }) => says)).toEqual(expect.arrayContaining(['撤销决定没有理由', '申请没有请求']))
  for (const refusal of refusals) expect(refusal.message).toMatch(/；.+。$/)
  expect(refusals.find(({ says }) => says === '申请没有请求')?.source).toBe('《行政复议法》第二十二条')
  expect((await rec.get(`/api/appeal/${body.id}`)).body.seq).toBe(1)
})

test('a capacity the account does not hold is refused together with everything else that is wrong', async () => {
  const { body } = await receive()
  const refused = await rec.send('POST', `/api/appeal/${body.id}/acts/decide`, actBody('authorityHead', '2024-03-06', {}))
  expect(refused.status).toBe(422)
  expect(refused.body.refusals[0]).toMatchObject({ about: 'capacity', says: '本账号不具有“行政复议机关负责人”身份' })
  expect(refused.body.refusals.map(({ code }) => code)).toContain('wrong-state')
})

test('what cannot be read is a 400 in Chinese with every fault', async () => {
  const post = (payload: string, type = 'application/json') =>
    answerOf(server.app, {
      method: 'POST',
      url: '/api/appeal/acts/receive',
      headers: { cookie: rec.cookie, 'x-csrf-token': rec.csrf, 'content-type': type },
      payload,
    })
  expect(await post('{"id": ')).toMatchObject({ status: 400, body: { message: '请求正文不是有效的JSON' } })
  expect(await post('[]')).toMatchObject({ status: 400 })
  expect(await post('"x"')).toMatchObject({ status: 400 })
  expect(await post('<a/>', 'application/xml')).toMatchObject({ status: 415 })
  const faults = await post(JSON.stringify({ id: 'x', on: '2024-02-30', data: [], extra: 1 }))
  expect(faults.status).toBe(400)
  expect(faults.body.refusals.map(({ about }) => about).sort()).toEqual(['capacity', 'data', 'extra', 'id', 'on'])
  expect(faults.body.refusals.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
  const huge = await post(JSON.stringify(actBody('reconOffice', '2024-03-05', { claim: '长'.repeat(600_000) })))
  expect(huge).toMatchObject({ status: 413 })
  expect(JSON.stringify([faults.body, huge.body])).not.toMatch(/node_modules|at .*\.ts/)
})

test('keys that would reach into objects are just unknown fields', async () => {
  const raw = `{"id":"${randomUUID()}","on":"2024-03-05","capacity":"reconOffice","data":{"__proto__":{"x":1},"constructor":{"prototype":1}}}`
  const sent = await answerOf(server.app, {
    method: 'POST',
    url: '/api/appeal/acts/receive',
    headers: { cookie: rec.cookie, 'x-csrf-token': rec.csrf, 'content-type': 'application/json' },
    payload: raw,
  })
  expect([400, 422]).toContain(sent.status)
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('a file of another unit is not there, for reading and for writing', async () => {
  const made = await (await server.as('admin')).send('POST', '/api/card/acts/enter', actBody('unitAdmin', '2024-01-05', { name: '甲' }))
  expect(made.status).toBe(201)
  const longtai = await server.as('longtai')
  expect(await longtai.get(`/api/card/${made.body.id}`)).toMatchObject({ status: 404 })
  expect(await longtai.send('POST', `/api/card/${made.body.id}/acts/revoke`, actBody('unitAdmin', '2024-03-05'))).toMatchObject({
    status: 404,
  })
  expect((await longtai.get('/api/card')).body.rows).toEqual([])
  expect(((await head.get('/api/card')).body.rows as unknown[]).length).toBe(1)
  expect(await head.get('/api/appeal/no-such-file')).toMatchObject({ status: 404 })
})

test('own reach: a case nobody holds yet is open to its office, then only to who handles it or acted on it', async () => {
  const { body } = await receive()
  const colleague = await server.as('rec2')
  expect(await rec.get(`/api/appeal/${body.id}`)).toMatchObject({ status: 200 })
  expect(await colleague.get(`/api/appeal/${body.id}`)).toMatchObject({ status: 200 })
  await accept(body.id)
  expect(await colleague.get(`/api/appeal/${body.id}`)).toMatchObject({ status: 404 })
  expect(await colleague.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', '2024-03-06'))).toMatchObject({
    status: 404,
  })
  const listed = async (client: Client) => ((await client.get('/api/appeal?limit=200')).body.rows as { id: string }[]).map(({ id }) => id)
  expect([(await listed(rec)).includes(body.id), (await listed(colleague)).includes(body.id)]).toEqual([true, false])
  const other = await receive()
  await rec.send('POST', `/api/appeal/${other.body.id}/acts/accept`, actBody('reconOffice', '2024-03-06', { handler: 'p-rec2' }))
  expect([(await rec.get(`/api/appeal/${other.body.id}`)).status, (await colleague.get(`/api/appeal/${other.body.id}`)).status]).toEqual([
    200, 200,
  ])
})

test('a correction and a voiding are acts with a reason; the first act stays in the record', async () => {
  const { body } = await receive({ claim: undefined })
  const path = `/api/appeal/${body.id}/acts`
  const held = ((await rec.get(`/api/appeal/${body.id}`)).body.facts as { name: string; value: { idNumber: { ref: string } }[] }[]).find(
    ({ name }) => name === 'applicants',
  )
  const again = { kind: 'natural', name: '张三', idNumber: { ref: held?.value[0]?.idNumber.ref } }
  const data = { seq: 1, data: { applicants: [again], respondent: 'police', claim: '补填的请求' } }
  expect(await rec.send('POST', `${path}/$correct`, actBody('reconOffice', '2024-03-06', data))).toMatchObject({
    status: 422,
    body: { refusals: [{ about: 'reason' }] },
  })
  expect(await rec.send('POST', `${path}/$correct`, actBody('reconOffice', '2024-03-06', data, { reason: '漏填' }))).toMatchObject({
    status: 201,
    body: { seq: 2 },
  })
  const corrected = await rec.get(`/api/appeal/${body.id}`)
  expect(corrected.body.facts).toContainEqual(expect.objectContaining({ name: 'claim', value: '补填的请求' }))
  expect(corrected.body.timeline).toMatchObject([{ seq: 1, changed: [{ seq: 2, title: '更正', reason: '漏填' }] }, { title: '更正' }])
  expect(await rec.send('POST', `${path}/$void`, actBody('reconOffice', '2024-03-07', { seq: 9 }, { reason: '误录' }))).toMatchObject({
    status: 422,
    body: { refusals: [{ code: 'no-such-act' }] },
  })
  expect(await rec.send('POST', `${path}/$void`, actBody('reconOffice', '2024-03-07', { seq: 1 }, { reason: '重复立卷' }))).toMatchObject({
    status: 201,
    body: { state: { title: '已作废' } },
  })
  expect(
    await rec.send('POST', `${path}/$edition`, actBody('reconOffice', '2024-03-07', { edition: '1999' }, { reason: 'x' })),
  ).toMatchObject({ status: 422 })
})

test('the page says of every act whether it is open, and if not, why', async () => {
  const { body } = await receive()
  const page = await rec.get(`/api/appeal/${body.id}?ledger=1`)
  const choices = page.body.choices as { act: string; open: boolean; refusals: { says: string }[] }[]
  expect(choices.map(({ act }) => act)).toEqual(['receive', 'accept', 'deem', 'decide'])
  expect(choices.find(({ act }) => act === 'accept')).toMatchObject({ open: true, refusals: [] })
  expect(
    choices
      .find(({ act }) => act === 'decide')
      ?.refusals.map(({ says }) => says)
      .join(),
  ).toContain('不能办理“作出决定”')
  const clocks = page.body.clocks as { name: string; due: string; ledger: { day: string; reason: string }[] }[]
  expect(clocks).toMatchObject([{ name: 'review', due: '2024-03-12', standing: 'running', daysLeft: 1 }])
  expect(clocks[0]?.ledger.at(-1)?.day).toBe('2024-03-12')
})

test('under a delegation an act says on whose behalf, and the post of the day; once it is taken back, no more', async () => {
  const admin = await server.as('admin')
  const enter = (type: string, kind: string, data: object) =>
    admin.send('POST', `/api/${type}/acts/${kind}`, actBody('unitAdmin', '2024-03-01', data))
  const police = await server.as('police')
  const certify = () =>
    police.send('POST', '/api/card/acts/enter', actBody('unitAdmin', '2024-03-05', { name: '乙' }, { behalf: 'p-admin' }))
  expect(await certify()).toMatchObject({ status: 403, body: { code: 'no-delegation' } })
  // The register of people goes by the person's own id, which only the program can choose.
  await server.store.system.enter(
    { county: '411798', unit: 'root', person: 'p0' },
    {
      type: 'people',
      id: 'p-admin',
      act: {
        id: 'people-p-admin',
        kind: 'enter',
        on: day('2024-03-01'),
        data: { name: '人员admin', workUnit: 'bureau', post: '办公室主任' },
        actor: { person: 'p0', name: '建县人', unit: 'root', capacity: 'unitAdmin' },
      },
    },
  )
  const granted = await enter('proxy', 'grant', { grantor: 'p-admin', delegate: 'p-police', roleCode: 'UADM' })
  const made = await certify()
  expect(made.status).toBe(201)
  const page = await admin.get(`/api/card/${made.body.id}`)
  expect(page.body).toMatchObject({
    unit: { id: 'bureau' },
    timeline: [{ actor: { name: '人员police', behalf: 'p-admin', unit: { id: 'bureau' } } }],
  })
  await admin.send('POST', `/api/proxy/${granted.body.id}/acts/revoke`, actBody('unitAdmin', '2024-03-05'))
  expect(await certify()).toMatchObject({ status: 403 })
})
