import { randomUUID } from 'node:crypto'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { recordMovedFigures } from './jobs/movedFigures.ts'
import { react } from './jobs/reactions.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import { actBody, type Client } from './testing/toyServer.ts'

let server: CountyServer
let office: Client
let leader: Client
let town: Client
let report: string
beforeAll(async () => {
  server = await countyServer([
    ['yifa', 'ASO', 'root'],
    ['xianzhang', 'LDR', 'root'],
    ['longtai', 'UADM', 'longtai'],
  ])
  ;[office, leader, town] = [await server.as('yifa'), await server.as('xianzhang'), await server.as('longtai')]
  // Recorded when it was done: what is frozen is what was known a minute before.
  await server.store.load('411798', [1, 2, 3].map(chiefAct))
})
afterAll(() => server?.end())

function chiefAct(n: number) {
  const actor = { person: 'p-yifa', name: '人员yifa', unit: 'root', capacity: 'countyOffice' }
  const data = { chief: 'government', person: 'p-xianzhang', duty: 'hear', what: `听取汇报之${n}`, doneOn: '2023-05-16', evidence: '材料' }
  const act = { id: `chief-${n}`, seq: 1, kind: 'hold', on: day('2023-05-16'), actor, data, recordedAt: `2023-05-16T02:0${n}:00.000Z` }
  return { type: 'chief-act', id: `chief-act-${n}`, acts: [act] }
}

const around = (on = '2024-03-11', capacity = 'countyOffice') => ({ id: randomUUID(), on, capacity })
const act = (who: Client, kind: string, data: object = {}, capacity = 'countyOffice') =>
  who.send('POST', `/api/annual-report/${report}/acts/${kind}`, actBody(capacity, '2024-03-11', data))
const write = (part: string, text: string) => act(office, 'write', { part, text })
const check = async () =>
  (await office.send('POST', `/api/annual-report/${report}/check`)).body.problems as { kind: string; part?: string; words?: string }[]

test('编制由本县设置的组成部分开始；规定的四部分在内', async () => {
  const opened = await office.send('POST', '/api/annual-report/open', { ...around(), level: 'county', reporter: 'root', year: '2023' })
  expect(opened.status).toBe(201)
  report = opened.body.id
  const { body } = await office.get(`/api/annual-report/${report}/text`)
  const parts = body.parts as { key: string; required: boolean }[]
  expect(parts.filter(({ required }) => required).map(({ key }) => key)).toEqual(['results', 'shortcomings', 'first-persons', 'next-year'])
  const draft = await office.get(`/api/annual-report/${report}/draft?part=first-persons`)
  expect(draft.body.text).toContain('{CHF.GOVERNMENT}')
})

test('核对列出空缺、没有绑定的数字、含糊用语、空着的必备部分；改好一处少一处', async () => {
  await write('results', '2023年，听取汇报3次，参训600多人次，办件*件。')
  await write('first-persons', '政府主要负责人履行职责{CHF.GOVERNMENT}。')
  const first = await check()
  expect(first.map(({ kind, part, words }) => [kind, part, words])).toEqual(
    expect.arrayContaining([
      ['unbound', 'results', '3次'],
      ['vague', 'results', '600多人次'],
      ['hole', 'results', '*件'],
      ['empty', 'shortcomings', undefined],
      ['empty', 'next-year', undefined],
    ]),
  )
  const refused = await act(office, 'submit')
  expect(refused.status).toBe(422)
  expect(refused.body.refusals.map(({ says }) => says)).toEqual(
    expect.arrayContaining(['文稿有“空缺”', '文稿有“没有绑定指标的数字”', '文稿有“必备部分空缺”', '文稿有“含糊用语没有说明”']),
  )
  await write('results', '听取汇报{CHF.HEARD}。')
  await write('shortcomings', '执法培训还不够经常。')
  await act(office, 'leave-empty', { part: 'next-year', reason: '另行部署' })
  expect(await check()).toEqual([])
})

test('只有系统可以记载核对结果、封存，普通表单没有这些行为', async () => {
  expect((await act(office, 'check', { problems: [] }, 'system')).status).toBe(404)
  expect((await act(office, 'freeze', { figures: [], asOf: 'x', digest: 'x' }, 'system')).status).toBe(404)
  expect((await town.get(`/api/annual-report/${report}/text`)).status).toBe(404)
})

test('全文的每个数字都带着指标，打开就是案卷；全文可成公文', async () => {
  const { body } = await office.get(`/api/annual-report/${report}/text?part=results`)
  const parts = body.parts as { blocks: { runs: { text: string; figure?: string; href?: string }[] }[] }[]
  const run = parts[0]?.blocks[0]?.runs.find(({ figure }) => figure === 'CHF.HEARD')
  expect(run).toMatchObject({ text: '3次' })
  expect((await office.get(run?.href ?? '')).body.list).toHaveLength(3)
  const docx = await server.app.inject({ method: 'GET', url: `/api/annual-report/${report}/document`, headers: { cookie: office.cookie } })
  const { value } = await mammoth.extractRawText({ buffer: docx.rawPayload })
  expect(value).toContain('一、主要举措和成效')
  expect(value).toContain('听取汇报3次。')
  expect(value).toContain('（另行部署）')
})

test('边写边核：标记取数、打开构成；没有写入的文字里没有绑定的数，听得出是哪个指标', async () => {
  const told = await office.send('POST', `/api/annual-report/${report}/tokens`, {
    tokens: ['{CHF.HEARD}', '{CHF.HEARD|number}', '{NO.SUCH}'],
  })
  expect(told.body.tokens).toMatchObject([
    { token: '{CHF.HEARD}', text: '3次', title: expect.any(String) },
    { text: '3' },
    { token: '{NO.SUCH}', unknown: true },
  ])
  const opened = await office.get(`/api/annual-report/${report}/token?token=${encodeURIComponent('{CHF.HEARD}')}`)
  expect(opened.body).toMatchObject({
    figure: 'CHF.HEARD',
    span: '2023',
    shown: '3次',
    version: 1,
    parts: [],
    before: { value: 0, words: '' },
  })
  const listen = (text: string) => office.send('POST', `/api/annual-report/${report}/listen`, { part: 'results', text })
  const { body } = await listen('党政主要负责人听取汇报3次，参训600多人次，其中{CHF.HEARD}。')
  const heard = body.heard as { kind: string; words: string; token?: string }[]
  expect(heard.map(({ kind, words }) => [kind, words])).toEqual(
    expect.arrayContaining([
      ['unbound', '3次'],
      ['vague', '600多人次'],
    ]),
  )
  expect(heard.some(({ words, token }) => token !== undefined && words !== '3次')).toBe(false)
  expect((await listen('依法行政。')).body.heard).toEqual([])
  expect((await town.send('POST', `/api/annual-report/${report}/listen`, { part: 'results', text: '3次' })).status).toBe(404)
  expect((await office.send('POST', `/api/annual-report/${report}/listen`, { part: 'nothing', text: '3次' })).status).toBe(400)
})

let request: string
test('征求材料预填该单位的指标；单位确认或者提出异议，异议没有处理不能签发', async () => {
  const body = { ...around(), asked: 'longtai', topic: '履职', replyBy: '2024-03-15', figures: [{ figure: 'CHF.ACTS', span: '2023' }] }
  const sent = await office.send('POST', `/api/annual-report/${report}/requests`, body)
  expect(sent).toMatchObject({ status: 201, body: { figures: [{ figure: 'CHF.ACTS', shown: '0次' }] } })
  request = sent.body.id
  expect((await react(server.work, { type: 'report-request', file: request, seq: 1 })).map(({ outcome }) => outcome)).toEqual(['entered'])
  expect((await act(office, 'submit')).body.refusals.map(({ says }) => says)).toEqual(['文稿、意见变动后还没有核对'])
  expect((await check()).map(({ kind }) => kind)).toEqual(['request'])
  // Answering a request gives no sight of the county's draft.
  const objection = actBody('unitAdmin', '2024-03-11', { figure: 'CHF.ACTS', span: '2023', why: '漏登一次' })
  expect((await town.send('POST', `/api/report-request/${request}/acts/dispute`, objection)).status).toBe(201)
  await react(server.work, { type: 'report-request', file: request, seq: 2 })
  expect((await town.get(`/api/annual-report/${report}/text`)).status).toBe(404)
  const shown = await town.get(`/api/report-request/${request}/figures`)
  expect(shown.body.figures).toMatchObject([{ figure: 'CHF.ACTS', shown: '0次', now: '0次' }])
  expect((await town.send('POST', `/api/report-request/${request}/refill`)).status).toBe(403)
  expect((await office.send('POST', `/api/report-request/${request}/refill`)).body.figures).toMatchObject([{ shown: '0次' }])
})

test('审议、报送、送审签；了结异议后签发、封存、公开', async () => {
  // The dispute has been heard of, so the report is checked again before it goes on.
  expect((await check()).map(({ kind }) => kind)).toEqual(['request'])
  await act(office, 'submit')
  await act(office, 'deliberate', { body: 'government', heldOn: '2024-03-08', opinion: '同意' })
  expect((await act(office, 'send-up', { recipients: ['county-party', 'city-government'] })).status).toBe(201)
  expect((await act(office, 'submit-publication', { secrecy: 'public', secrecyBy: '保密办' })).status).toBe(201)
  await check()
  const refused = await act(leader, 'approve', {}, 'countyLeader')
  expect(refused.body.refusals.map(({ says }) => says)).toEqual(['文稿有“征求材料没有了结”'])
  const settle = actBody('countyOffice', '2024-03-11', { decision: 'rejected', answer: '县级记录，与本单位无关' })
  expect((await office.send('POST', `/api/report-request/${request}/acts/settle`, settle)).status).toBe(201)
  expect(await check()).toEqual([])
  expect((await office.send('POST', `/api/annual-report/${report}/freeze`)).status).toBe(409)
  expect((await act(leader, 'approve', {}, 'countyLeader')).status).toBe(201)
  expect((await town.send('POST', `/api/annual-report/${report}/freeze`)).status).toBe(404)
  const frozen = await office.send('POST', `/api/annual-report/${report}/freeze`)
  expect(frozen.body.figures).toEqual(
    expect.arrayContaining([expect.objectContaining({ figure: 'CHF.HEARD', span: '2023', shown: '3次', files: 3, version: 1 })]),
  )
  expect(frozen.body.closed).toEqual([{ period: '2023年', metrics: 2, rows: expect.any(Number) }])
  expect((await office.get('/api/closings/2023')).body.rows).toEqual(
    expect.arrayContaining([expect.objectContaining({ metric: 'CHF.HEARD', value: 3, n: 1 })]),
  )
  expect((await act(office, 'publish', { medium: '县政府网站' })).status).toBe(201)
  expect((await office.get(`/api/annual-report/${report}/moved`)).body).toMatchObject({ figures: 2, moved: [] })
})

test('封存的数字变动后：公开的仍是原数，差异说得出案卷和行为，勘误附在后面', async () => {
  await server.put('chief-act', 'chief-act-3', '$void', '2024-03-11', { seq: 1, reason: '重复登记' }, 'countyOffice')
  const { body } = await office.get(`/api/annual-report/${report}/moved`)
  const moved = body.moved as { figure: string; was: string; now: string; href: string }[]
  expect(moved).toMatchObject([
    { figure: 'CHF.HEARD', was: '3次', now: '2次' },
    { figure: 'CHF.GOVERNMENT', was: '3次', now: '2次' },
  ])
  const why = await office.get(moved[0]?.href ?? '')
  expect(why.body.measures).toMatchObject([
    { before: 3, after: 2, files: [{ id: 'chief-act-3', how: 'left', acts: [{ kind: '$void', reason: '重复登记' }] }] },
  ])
  expect((await office.send('POST', `/api/annual-report/${report}/moved`)).body.recorded).toHaveLength(2)
  expect((await office.send('POST', `/api/annual-report/${report}/moved`)).body.recorded).toEqual([])
  const correction = { ...around(), figure: 'CHF.HEARD', span: '2023', why: '重复登记的一次作废。' }
  expect(await office.send('POST', `/api/annual-report/${report}/errata`, correction)).toMatchObject({
    status: 201,
    body: { was: '3次', now: '2次' },
  })
  const shown = await server.app.inject({ method: 'GET', url: `/api/public-reports/${report}` })
  expect(shown.statusCode).toBe(200)
  expect(shown.body).toContain('"text":"3次","figure":"CHF.HEARD"')
  expect(shown.json().errata).toMatchObject([{ was: '主要负责人听取工作汇报3次', now: '2次' }])
  expect(shown.body).not.toContain('漏登一次')
  const list = await server.app.inject({ method: 'GET', url: '/api/public-reports' })
  expect(list.json().reports).toMatchObject([{ id: report, medium: '县政府网站' }])
  expect((await server.store.verify('411798')).faults).toEqual([])
})

test('乡镇从同一目录写自己的报告，县里看得到进度和汇总', async () => {
  const body = { ...around('2024-03-11', 'unitAdmin'), level: 'township', reporter: 'longtai', year: '2023' }
  const opened = await town.send('POST', '/api/annual-report/open', body)
  expect(opened.status).toBe(201)
  expect((await town.get('/api/report/2023?unit=longtai')).status).toBe(200)
  expect((await town.get('/api/report/2023?unit=shiqiao')).status).toBe(403)
  const below = await office.get(`/api/annual-report/${report}/below?figure=CHF.ACTS`)
  expect(below.body).toMatchObject({
    reports: [{ unit: 'longtai', name: '龙台镇', due: '2024-02-29', standing: 'late' }],
    figure: { id: 'CHF.ACTS', value: 2 },
    units: [{ unit: 'longtai', value: 0 }],
    sum: 0,
    elsewhere: 2,
  })
})

test('自定义指标：定义有误的说明；改了口径的，改的那一年两个数都在，以前的不变', async () => {
  const definition = {
    kind: 'count',
    id: 'CHF.HEARD',
    title: '听取汇报',
    unit: '次',
    definition: '只计党委。',
    of: 'chief-act',
    at: 'doneOn',
  }
  const wrong = { ...definition, where: { colour: 'red' } }
  expect((await office.send('POST', '/api/figures/try', { definition: JSON.stringify(wrong) })).body).toMatchObject({ ok: false })
  const right = JSON.stringify({ ...definition, where: { chief: 'party' } })
  expect((await office.send('POST', '/api/figures/try', { definition: right })).body).toMatchObject({ ok: true })
  const data = { figure: 'CHF.HEARD', name: '听取汇报', definition: right, since: '2023-01-01', reason: '上级要求' }
  expect((await office.send('POST', '/api/county-figure/acts/adopt', actBody('countyOffice', '2024-03-11', data))).status).toBe(201)
  expect((await office.get('/api/figures/CHF.HEARD?period=2023')).body).toMatchObject({
    value: 0,
    version: { n: 2, from: '2023-01-01', reason: '上级要求' },
    earlier: { version: 1, value: 2 },
  })
  expect((await office.get('/api/figures/CHF.HEARD?period=2022')).body.version).toEqual({ n: 1 })
  expect((await office.get('/api/figures/CHF.HEARD/versions')).body.versions).toMatchObject([{ n: 1 }, { n: 2, definition: '只计党委。' }])
  // What was closed under the first definition still proves true under it.
  expect((await server.store.verify('411798')).faults).toEqual([])
})

test('结账由依法治县办办理；期间没有结束的不结', async () => {
  expect((await town.send('POST', '/api/closings', { period: '2023-12', reason: '月结' })).status).toBe(403)
  expect((await office.send('POST', '/api/closings', { period: '2024', reason: '年结' })).body.code).toBe('not-over')
  const closed = await office.send('POST', '/api/closings', { period: '2023-12', reason: '月结' })
  expect(closed).toMatchObject({ status: 201, body: { period: '2023年12月', corrections: 0 } })
  expect((await office.send('POST', '/api/closings', { period: '2023-12', reason: '月结' })).body.added).toBe(0)
  expect((await office.get('/api/closings')).body.periods).toEqual(
    expect.arrayContaining([expect.objectContaining({ period: '2023年12月' })]),
  )
})

test('填报的数单独列出，不并入计算的', async () => {
  const span = { spanFrom: '2023-01-01', spanTo: '2023-12-31' }
  const data = { figure: 'CHF.ACTS', ...span, value: '9', reporter: 'shiqiao', signedBy: '镇长', stamped: '0'.repeat(64) }
  await server.put('reported-figure', 'reported-1', 'hold', '2024-03-11', data, 'countyOffice')
  expect((await office.get('/api/figures/CHF.ACTS?period=2023&list=1')).body).toMatchObject({ value: 2, reported: { value: 9 } })
})

test('没有人打开页面，封存的数字再有变动也由定时任务登记，一个数一次，勘误期限起算', async () => {
  const movements = async () => {
    const page = (await office.get(`/api/annual-report/${report}`)).body as unknown as {
      timeline: { kind: string; data: { now: string } }[]
    }
    return page.timeline.filter(({ kind }) => kind === 'move').map(({ data }) => data.now)
  }
  await recordMovedFigures(server.work)
  const before = await movements()
  await server.put('chief-act', 'chief-act-2', '$void', '2024-03-11', { seq: 1, reason: '重复登记' }, 'countyOffice')
  expect(await recordMovedFigures(server.work)).toBe(1)
  expect(await recordMovedFigures(server.work)).toBe(0)
  expect(await movements()).toEqual([...before, '1次'])
  expect((await office.send('POST', `/api/annual-report/${report}/moved`)).body.recorded).toEqual([])
})
