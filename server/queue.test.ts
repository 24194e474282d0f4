import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftText } from '../office/readDraft.ts'
import { tellDigest } from './jobs/digest.ts'
import type { Work } from './jobs/system.ts'
import { tell } from './jobs/tell.ts'
import { actBody, application, type Client, county, type Login, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let rec: Client
let rec2: Client
let head: Client
let police: Client
let work: Work
beforeAll(async () => {
  server = await toyServer()
  ;[rec, rec2, head, police] = await Promise.all([server.as('rec'), server.as('rec2'), server.as('recl'), server.as('police')])
  work = {
    store: server.store,
    definitions: server.serving.definitions,
    county: await server.store.county(county),
    log: { info: () => {}, warn: () => {} },
  }
})
afterAll(() => server?.end())

/** Opens a matter; what it does then is a job's, run here by hand. */
async function errand(topic: string, more: object = {}): Promise<string> {
  const { status, body } = await head.send('POST', '/api/errand/acts/open', actBody('reconOffice', '2024-03-11', { topic, ...more }))
  expect(status, body.message).toBe(201)
  await landed(body.id, 1, 'open')
  return body.id
}
async function act(client: Client, id: string, kind: string, data: object, capacity = 'reconOffice'): Promise<number> {
  const { status, body } = await client.send('POST', `/api/errand/${id}/acts/${kind}`, actBody(capacity, '2024-03-11', data))
  expect(status, body.message).toBe(201)
  await landed(id, body.seq, kind)
  return body.seq
}
async function landed(file: string, seq: number, kind: string): Promise<number> {
  const found = (await server.sql(`select id from act where county = '${county}' and file = '${file}' and seq = ${seq}`))[0]
  return tell(work, { county, id: String(found?.id), type: 'errand', file, seq, kind })
}
interface Told {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly says: string
  readonly link?: string
  readonly readAt?: string
  readonly undo?: unknown
}
async function told(login: Login, about: string): Promise<Told[]> {
  const { body } = await (await server.as(login)).get('/api/messages?limit=200')
  return (body.messages as Told[]).filter(({ title, link }) => title.includes(about) || link?.includes(about))
}
const results = (body: object) => (body as { results: { file: string; ok: boolean; says: string }[] }).results

describe('催办', () => {
  test('reminds the unit that the file waits for, once a day for each sender; the next to ask hears when and by whom', async () => {
    const id = await errand('征求意见一', { asked: 'police' })
    await act(head, id, 'ask', { asked: 'police' })
    const urge = async (client: Client) =>
      results((await client.send('POST', '/api/urges', { files: [{ type: 'errand', file: id }] })).body)
    expect(await urge(rec)).toEqual([{ file: id, name: '征求意见一', ok: true, says: '已催办县公安局（行政执法人员）' }])
    expect(await urge(rec)).toMatchObject([{ ok: false, says: '3月11日 人员rec已催办过，一日只催一次' }])
    expect(await urge(head)).toMatchObject([{ ok: true }])
    expect((await told('police', id)).filter(({ kind }) => kind === 'urged').map(({ title, says }) => `${title}；${says}`)).toEqual([
      '人员recl（县司法局）催办：征求意见一；请办理“答复”，2024-03-25届满',
      '人员rec（县司法局）催办：征求意见一；请办理“答复”，2024-03-25届满',
    ])
    const desk = (await police.get('/api/desk?within=30')).body as unknown as { due: { file: string; urged?: object }[] }
    expect(desk.due.find(({ file }) => file === id)?.urged).toMatchObject({ on: '2024-03-11', name: '人员recl', mine: false })
    expect((await rec.get(`/api/errand/${id}`)).body.urged).toMatchObject({ name: '人员recl' })
  })

  test('says why nobody can be urged, file by file, and tells nothing of a file out of sight', async () => {
    const mine = await errand('本人在办', { worker: 'p-rec' })
    const free = await errand('无人承办')
    const answered = results(
      (await rec.send('POST', '/api/urges', { files: [mine, free, 'no-such-file'].map((file) => ({ type: 'errand', file })) })).body,
    )
    expect(answered.map(({ ok, says }) => [ok, says])).toEqual([
      [false, '本卷没有正在计算的期限，承办人没有可以提醒的账号'],
      [false, '本卷没有正在计算的期限，也没有承办人'],
      [false, expect.stringContaining('没有找到这一卷')],
    ])
    expect(results((await police.send('POST', '/api/urges', { files: [{ type: 'errand', file: free }] })).body)[0]?.says).toContain(
      '没有找到',
    )
  })
})

describe('批注、标签、抄送', () => {
  const add = (client: Client, file: string, more: object, id: string = randomUUID()) =>
    client.send('POST', '/api/remarks', { items: [{ id, type: 'errand', file }], ...more })

  test('a note is added once, shown on the file, taken back by its author alone, and stands in the log', async () => {
    const file = await errand('批注的事')
    const id = randomUUID()
    const note = { kind: 'note', text: '已电话联系当事人' }
    expect(results((await add(rec, file, note, id)).body)).toMatchObject([{ ok: true, says: '已批注' }])
    expect(results((await add(rec, file, note, id)).body)).toMatchObject([{ ok: true }])
    const remarks = async (client: Client) => (await client.get(`/api/errand/${file}`)).body.remarks
    expect(await remarks(rec)).toMatchObject([{ id, text: '已电话联系当事人', name: '人员rec', removable: true }])
    expect(await remarks(head)).toMatchObject([{ removable: false }])
    expect((await told('rec', file)).find(({ kind }) => kind === 'did')).toMatchObject({
      undo: { kind: 'remark', file, id },
      readAt: expect.any(String),
    })
    expect((await head.send('DELETE', `/api/remarks/${file}/${id}`)).status).toBe(403)
    expect((await rec.send('DELETE', `/api/remarks/${file}/${id}`)).status).toBe(204)
    expect((await rec.send('DELETE', `/api/remarks/${file}/${id}`)).status).toBe(404)
    expect((await told('rec', file)).find(({ kind }) => kind === 'did')).toMatchObject({ undone: true })
    expect(await remarks(rec)).toEqual([])
    const log = await server.sql(`select what, reason from access_log where about = '${file}' order by at`)
    expect(log).toEqual([
      { what: 'add-note', reason: '已电话联系当事人' },
      { what: 'remove-note', reason: '已电话联系当事人' },
    ])
  })

  test('a tag narrows the list and its export; several files are answered one by one', async () => {
    const [one, two] = [await errand('标签一'), await errand('标签二')]
    const tag = { kind: 'tag', text: '涉企' }
    await add(rec, one, tag)
    const both = await rec.send('POST', '/api/remarks', {
      ...tag,
      items: [one, two].map((file) => ({ id: randomUUID(), type: 'errand', file })),
    })
    expect(results(both.body).map(({ ok, says }) => [ok, says])).toEqual([
      [false, '已有标签“涉企”'],
      [true, '已加标签“涉企”'],
    ])
    const list = (await rec.get(`/api/errand?tag=${encodeURIComponent('涉企')}&count=1`)).body as unknown as {
      rows: { tags: string[] }[]
      total: number
    }
    expect(list.total).toBe(2)
    expect(list.rows.map(({ tags }) => tags)).toEqual([['涉企'], ['涉企']])
    expect((await rec.get('/api/tags?type=errand')).body.tags).toEqual([{ tag: '涉企', files: 2 }])
    expect((await rec.get(`/api/errand/export?tag=${encodeURIComponent('涉企')}&columns=unit`)).status).toBe(200)
    expect((await add(rec, one, { kind: 'tag', text: '不超过十二个字的一个词才行' })).status).toBe(400)
  })

  test('a copy goes to a colleague who may see the file, and to nobody else', async () => {
    const file = await errand('抄送的事', { worker: 'p-rec' })
    expect(results((await add(rec, file, { kind: 'copy', receiver: 'p-police' })).body)).toMatchObject([
      { ok: false, says: '人员police没有查看本卷的权限' },
    ])
    expect(results((await add(rec, file, { kind: 'copy', receiver: 'p-recl' })).body)).toMatchObject([{ ok: true, says: '已抄送人员recl' }])
    expect((await told('recl', file))[0]).toMatchObject({ kind: 'copied', title: '人员rec（县司法局）抄送：抄送的事' })
    expect((await head.get('/api/mine/copied')).body.rows).toMatchObject([{ id: file, from: '人员rec' }])
    const people = (await rec.get(`/api/colleagues?type=errand&file=${file}&for=copy`)).body.people as { person: string }[]
    expect(people.map(({ person }) => person)).toContain('p-recl')
    expect(people.map(({ person }) => person)).not.toContain('p-police')
    // Another case handler sees own files only; this one is held by somebody else.
    expect(people.map(({ person }) => person)).not.toContain('p-rec2')
  })
})

describe('转交和撤销', () => {
  const hand = (client: Client, items: object[], worker: string) =>
    client.send('POST', '/api/transfers', { type: 'errand', items, data: { worker } })

  test('goes only to a person who may do the work, tells both, and is taken back by the sender while nobody has acted since', async () => {
    const file = await errand('转交的事', { worker: 'p-rec' })
    const id = randomUUID()
    expect(results((await hand(rec, [{ id, file }], 'p-police')).body)).toMatchObject([{ ok: false, says: '人员police的岗位不能办理本卷' }])
    expect(results((await hand(rec, [{ id, file }], 'p-nobody')).body)).toMatchObject([
      { ok: false, says: '所选的人没有账号，或者账号已停用' },
    ])
    expect(results((await hand(rec, [{ id, file }], 'p-rec2')).body)).toMatchObject([{ ok: true, says: '已转交人员rec2' }])
    expect(results((await hand(rec, [{ id, file }], 'p-rec2')).body)).toMatchObject([{ ok: true }])
    expect(await landed(file, 2, 'assign')).toBe(2)
    expect(await landed(file, 2, 'assign')).toBe(2)
    expect(await told('rec2', file)).toMatchObject([{ kind: 'assigned', title: '转交：交办事项　转交的事' }])
    expect(await told('rec', file)).toMatchObject([{ kind: 'did', undo: { kind: 'act', seq: 2 } }, { kind: 'assigned' }])
    const undo = (client: Client, seq: number) =>
      client.send('POST', '/api/transfers/undo', { id: randomUUID(), type: 'errand', file, seq })
    expect((await undo(rec2, 2)).body.message).toContain('只能由本人撤销')
    expect((await undo(rec, 2)).status).toBe(200)
    expect((await rec.get(`/api/errand/${file}`)).body).toMatchObject({ holder: 'p-rec', seq: 3 })
    expect((await rec.get(`/api/errand/${file}`)).body.timeline).toMatchObject([{ kind: 'open' }, { kind: 'assign' }, { kind: '$void' }])
    expect((await undo(rec, 2)).body.message).toContain('已有新的办理')
    await landed(file, 3, '$void')
    expect((await told('rec2', file))[0]).toMatchObject({
      kind: 'corrected',
      says: '人员rec（县司法局）作废了“指定承办人”，理由：办理人撤销“指定承办人”',
    })
  })

  test('what made a document is never taken back: the way is a correction', async () => {
    const file = await errand('办结的事')
    await act(head, file, 'finish', {})
    const { status, body } = await head.send('POST', '/api/transfers/undo', { id: randomUUID(), type: 'errand', file, seq: 2 })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'not-reversible', message: '“办结”已经产生文书，不能撤销', way: expect.stringContaining('更正') })
  })

  test('after ten minutes it is not taken back any more', async () => {
    const file = await errand('旧的转交', { worker: 'p-rec' })
    await hand(rec, [{ id: randomUUID(), file }], 'p-rec2')
    await server.sql(`update act set recorded_at = recorded_at - interval '11 minutes' where file = '${file}'`)
    const { body } = await rec.send('POST', '/api/transfers/undo', { id: randomUUID(), type: 'errand', file, seq: 2 })
    expect(body.message).toContain('已超过10分钟')
  })

  test('files without a holder are not handed over', async () => {
    expect((await rec.send('POST', '/api/transfers', { type: 'card', items: [{ id: randomUUID(), file: 'x' }], data: {} })).status).toBe(
      400,
    )
  })
})

describe('消息', () => {
  test('a file that another opened for one, a claim, what an act asks of another unit', async () => {
    const given = await errand('交给二号', { worker: 'p-rec2' })
    expect(await told('rec2', given)).toMatchObject([{ kind: 'assigned', title: '交办：交办事项　交给二号' }])
    const free = await errand('待领取')
    await act(rec, free, 'assign', { worker: 'p-rec' })
    expect(await told('rec', free)).toMatchObject([{ kind: 'did', title: '已领取：交办事项　待领取', readAt: expect.any(String) }])
    await act(rec, free, 'ask', { asked: 'police' })
    expect(await told('police', free)).toMatchObject([
      { kind: 'arrived', title: '收到：交办事项　待领取', says: '请办理“答复”，2024-03-25届满' },
    ])
  })

  test('the count can always be emptied; one message or all', async () => {
    await errand('未读', { worker: 'p-rec2' })
    const unread = async () => (await rec2.get('/api/messages/unread')).body.unread as number
    const before = await unread()
    expect(before).toBeGreaterThan(0)
    const [first] = (await rec2.get('/api/messages?unread=1')).body.messages as Told[]
    await rec2.send('PUT', '/api/messages/read', { ids: [first?.id] })
    expect(await unread()).toBe(before - 1)
    await rec2.send('PUT', '/api/messages/read', {})
    expect(await unread()).toBe(0)
    expect((await (await server.as('sys')).get('/api/messages')).body).toMatchObject({ messages: [], unread: 0 })
  })

  test('one message a day says how much falls due; the last day of an own limit alarms; again it is not told twice', async () => {
    const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-04', application()))
    await tellDigest(work)
    const digests = async () => (await told('rec', '')).filter(({ kind }) => kind === 'digest')
    expect(await digests()).toMatchObject([{ title: expect.stringMatching(/^3月11日的待办：逾期 \d+ 件，今天到期 1 件，3 日内 \d+ 件$/) }])
    expect(await told('rec', body.id)).toMatchObject([{ kind: 'last-day', says: '“受理审查”今日届满' }])
    expect(await told('police', body.id)).toEqual([])
    await tellDigest(work)
    expect(await digests()).toHaveLength(1)
  })
})

describe('我发起的、我经办的、在看的人', () => {
  test('lists of one’s own by what one did', async () => {
    const file = await errand('自己的事', { worker: 'p-rec' })
    const ids = async (client: Client, path: string) =>
      ((await client.get(`/api/mine/${path}`)).body.rows as { id: string }[]).map(({ id }) => id)
    expect(await ids(head, 'started?limit=1')).toEqual([file])
    expect(await ids(rec, 'started')).toEqual([])
    await act(rec, file, 'ask', { asked: 'police' })
    expect((await ids(rec, 'handled?type=errand&open=1'))[0]).toBe(file)
    expect(await ids(rec, 'handled?open=0')).not.toContain(file)
    expect((await head.get('/api/mine/others')).status).toBe(404)
  })

  test('names of others who have the file open, for those who may read it', async () => {
    const file = await errand('看的人')
    const path = `/api/presence/errand/${file}`
    expect((await head.send('PUT', path)).body).toEqual({ others: [], seq: 1 })
    expect((await rec.send('PUT', path)).body).toEqual({ others: ['人员recl'], seq: 1 })
    expect((await police.send('PUT', path)).status).toBe(404)
    expect((await head.send('DELETE', path)).status).toBe(204)
    expect((await rec.send('PUT', path)).body.others).toEqual([])
  })
})

test('service receipts of several files come in one document; what has none says so', async () => {
  const [one, two, none] = [await errand('送达甲'), await errand('送达乙'), await errand('未送达')]
  for (const id of [one, two]) await act(head, id, 'finish', {})
  const { body } = await head.send('POST', '/api/receipts', { type: 'errand', files: [one, two, none] })
  expect(results(body).map(({ ok, says }) => [ok, says])).toEqual([
    [true, '1份'],
    [true, '1份'],
    [false, '没有送达回证'],
  ])
  const text = await draftText('送达回证.docx', Buffer.from(String(body.content), 'base64'))
  expect(text).toMatch(/送达甲的回复已送达.*送达乙的回复已送达/s)
  expect((await head.send('POST', '/api/receipts', { type: 'appeal', files: [one] })).status).toBe(400)
})
