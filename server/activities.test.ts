import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import { answerOf, type Client } from './testing/toyServer.ts'

let server: CountyServer
let longtai: Client
let shiqiao: Client
beforeAll(async () => {
  server = await countyServer([
    ['longtai', 'UADM', 'longtai'],
    ['shiqiao', 'UADM', 'shiqiao'],
  ])
  longtai = await server.as('longtai')
  shiqiao = await server.as('shiqiao')
})
afterAll(() => server?.end())

const talk = {
  subject: '禁止焚烧秸秆',
  heldOn: '2024-03-08',
  hosts: ['longtai'],
  organiser: 'longtai',
  township: 'longtai',
  place: '赵家村村部',
  audiences: ['villagers'],
  form: 'talk',
  speakers: '司法所',
}
const tried = (data: object) => ({ on: '2024-03-11', capacity: 'unitAdmin', data })
const body = (data: object) => ({ id: randomUUID(), on: '2024-03-11', capacity: 'unitAdmin', data })
const effects = async (client: Client, data: object, type = 'lecture') =>
  (await client.send('POST', `/api/activities/${type}/effects`, tried(data))).body as unknown as {
    moves: { figure: string; by?: number; before: string; after: string }[]
    stays: { figure: string; why: string }[]
    others: { title: string; why: string }[]
    tasks: { title: string; unit: string; done: number; required: number }[]
    same: { id: string; hosts: string[] }[]
  }

test('before it is saved a lecture says which figures it moves and by how much, which not and why; saved, they stand where it said', async () => {
  const told = await effects(longtai, { ...talk, signedIn: 86 })
  expect(told.moves.filter(({ figure }) => figure.startsWith('LEC.'))).toEqual([
    { figure: 'LEC.HELD', title: expect.any(String), unit: '场', before: '0场', after: '1场', by: 1 },
    { figure: 'LEC.AUDIENCE', title: '微宣讲听众', unit: '人次', before: '0人次', after: '86人次', by: 86 },
  ])
  expect(told.stays).toContainEqual({ figure: 'LEC.MATERIALS', title: '微宣讲发放资料', why: '没有填写“发放资料份数”' })
  expect(told.others).toContainEqual(expect.objectContaining({ why: '类型不同：这一指标数的是“驻点指导”' }))
  expect(told.tasks).toEqual([{ title: '每年一宣讲', unit: '龙台镇', period: '2024', done: 0, required: 1 }])
  expect((await longtai.get('/api/figures/LEC.AUDIENCE?period=2024-to-date')).body.value).toBe(0)

  expect(await longtai.send('POST', '/api/lecture/acts/hold', body({ ...talk, signedIn: 86 }))).toMatchObject({ status: 201 })
  expect((await longtai.get('/api/figures/LEC.AUDIENCE?period=2024-to-date')).body.value).toBe(86)
})

test('a number that was only estimated moves no figure of people', async () => {
  const told = await effects(longtai, { ...talk, place: '集市', estimated: 300 })
  expect(told.moves.map(({ figure }) => figure)).not.toContain('LEC.AUDIENCE')
  expect(told.stays).toContainEqual({ figure: 'LEC.AUDIENCE', title: '微宣讲听众', why: '没有填写“签到人数”' })
})

test('the same day, place and kind is perhaps the same event: another host joins it, and it stays one', async () => {
  const twin = { ...talk, place: '赵家村 村部', hosts: ['shiqiao'], organiser: 'shiqiao', signedIn: 86 }
  const { same } = await effects(shiqiao, twin)
  expect(same).toMatchObject([{ hosts: ['龙台镇'], place: '龙台镇赵家村村部' }])
  expect((await effects(shiqiao, { ...twin, heldOn: '2024-03-07' })).same).toEqual([])
  const path = `/api/activities/lecture/${same[0]?.id}/hosts`
  // Another unit's event is no business of a third's.
  const foreign = { id: randomUUID(), capacity: 'unitAdmin', hosts: ['bureau'] }
  expect(await shiqiao.send('POST', path, foreign)).toMatchObject({ status: 403 })
  const joined = { id: randomUUID(), capacity: 'unitAdmin', hosts: ['shiqiao'] }
  expect(await shiqiao.send('POST', path, joined)).toMatchObject({ status: 200, body: { added: 1 } })
  const file = await shiqiao.get(`/api/lecture/${same[0]?.id}`)
  expect((file.body.facts as { name: string; value: unknown }[]).find(({ name }) => name === 'hosts')?.value).toEqual([
    'longtai',
    'shiqiao',
  ])
  const { body: held } = await shiqiao.get('/api/figures/LEC.HELD?period=2024-to-date')
  expect(held.value).toBe(1)
  const year = (await longtai.get('/api/activities/lecture?year=2024')).body
  expect(year.events).toMatchObject([{ on: '2024-03-08', townships: ['longtai'], signed: 86 }])
})

const called = {
  person: 'p-zhao',
  name: '赵正',
  examUnit: 'longtai',
  certificate: 'c-zhao',
  kind: 'monthly',
  sitting: '2024-02',
  rule: 'monthly',
  passMark: 60,
  minutes: 60,
}

function upload(name: string, content: Buffer) {
  const boundary = 'x-boundary-x'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { cookie: longtai.cookie, 'x-csrf-token': longtai.csrf, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return answerOf(server.app, { method: 'POST', url: '/api/attachments', headers, payload })
}

test('a paper is taken into a closed file once, stands in its catalogue with its pages, and is taken out by who put it in', async () => {
  const [event] = ((await longtai.get('/api/activities/lecture?year=2024')).body as unknown as { events: { id: string }[] }).events
  const path = `/api/lecture/${event?.id}`
  const content = Buffer.from('签到册：八十六人')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const paper = { content: sha256, name: '签到册', kind: 'record', pages: 3, origin: '司法所档案柜' }
  expect((await longtai.send('POST', `${path}/acts/$keep`, body(paper))).body.refusals).toMatchObject([{ about: 'content' }])
  expect(await upload('签到册.txt', content)).toMatchObject({ status: 201, body: { sha256, pages: 1 } })
  const kept = await longtai.send('POST', `${path}/acts/$keep`, body(paper))
  expect(kept).toMatchObject({ status: 201, body: { state: { code: 'held' } } })
  const papers = async () => (await longtai.get(`${path}/papers`)).body.papers as Record<string, unknown>[]
  expect(await papers()).toMatchObject([
    { n: 1, name: '服务型行政执法活动登记表', from: 1, to: 1, origin: '本系统生成' },
    { n: 2, name: '签到册', kind: '笔录、记录', from: 2, to: 4, origin: '司法所档案柜', kept: true },
  ])
  const back = await server.app.inject({ method: 'GET', url: String((await papers())[1]?.href), headers: { cookie: longtai.cookie } })
  expect(back.rawPayload.equals(content)).toBe(true)
  const again = await longtai.send('POST', `${path}/acts/$keep`, body({ ...paper, name: '另一份' }))
  expect(again.body.refusals).toMatchObject([{ says: expect.stringContaining('已经在卷内') }])
  const out = { ...body({ seq: kept.body.seq }), reason: '误收' }
  expect(await longtai.send('POST', `${path}/acts/$void`, out)).toMatchObject({ status: 201 })
  expect(await papers()).toHaveLength(1)
})

test('a register answers as of a day; an entry that files rest on is not deleted, and the refusal names them', async () => {
  const unit = await longtai.get('/api/registers/person?on=2024-03-11')
  expect(unit.body).toMatchObject({ active: 0, total: 0, rows: [] })
  const person = { name: '赵正', workUnit: 'longtai' }
  await server.put('person', 'p-zhao', 'enter', '2023-01-04', person, 'countyOffice', 'longtai')
  const cert = {
    person: 'p-zhao',
    name: '赵正',
    agency: 'longtai',
    certNumber: '1641179800001',
    certKind: 'enforcement',
    fields: ['urban'],
    validFrom: '2023-01-04',
    validTo: '2024-05-01',
  }
  await server.put('certificate', 'c-zhao', 'issue', '2023-01-04', cert, 'justiceBureau')
  const on = async (day: string) => (await longtai.get(`/api/registers/certificate?on=${day}&then=$active`)).body
  expect(await on('2023-01-03')).toMatchObject({ active: 0 })
  expect(await on('2024-03-11')).toMatchObject({ active: 1, expiring: 1, rows: [{ daysLeft: 51 }] })
  await server.put('certificate', 'c-zhao', 'amend', '2024-02-01', { post: '队长', changeReason: '任命' }, 'justiceBureau')
  const { body: entry } = await longtai.get('/api/registers/certificate/c-zhao')
  expect((entry.past as { from: string; changes: { name: string; now: string }[] }[])[0]).toMatchObject({
    from: '2024-02-01',
    changes: expect.arrayContaining([{ name: 'post', title: '职务', now: '队长', before: '' }]),
  })
  const proposal = { exam: 'e-1', certificate: 'c-zhao', name: '赵正', officerUnit: 'longtai', ground: 'misconduct' }
  await server.put('exam', 'e-1', 'call', '2024-02-20', called, 'justiceBureau')
  await server.put('suspension-proposal', 'sp-1', 'propose', '2024-03-01', proposal, 'system')
  expect((await longtai.get('/api/registers/certificate/c-zhao')).body.used).toMatchObject({ total: 2 })
  const gone = { ...body({ seq: 1 }), reason: '录错' }
  expect(await longtai.send('POST', '/api/certificate/c-zhao/acts/$void', gone)).toMatchObject({
    status: 409,
    body: { code: 'entry-used', message: expect.stringContaining('赵正'), way: expect.stringContaining('注销或者取消') },
  })
})
