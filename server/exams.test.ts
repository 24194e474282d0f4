import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { settleExams } from './exams.ts'
import { react } from './jobs/reactions.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import type { Client } from './testing/toyServer.ts'

let server: CountyServer
let folder: string
let bureau: Client
let officer: Client
beforeAll(async () => {
  server = await countyServer([
    ['zhao', 'OFC', 'longtai'],
    ['qian', 'OFC', 'longtai'],
    ['neiqin', 'UADM', 'longtai'],
    ['jiandu', 'SUP', 'bureau'],
  ])
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-questions-'))
  ;[bureau, officer] = [await server.as('jiandu'), await server.as('zhao')]
  await server.put('certificate', 'cert-zhao', 'issue', '2023-03-20', certificateOf('p-zhao', '赵刚', '16411798001'), 'justiceBureau')
  await server.put('certificate', 'cert-qian', 'issue', '2023-03-20', certificateOf('p-qian', '钱进', '16411798002'), 'justiceBureau')
})
afterAll(async () => {
  await server?.end()
  if (folder) await rm(folder, { recursive: true, force: true })
})
afterEach(() => void vi.useRealTimers())

const certificateOf = (person: string, name: string, certNumber: string) => ({
  person,
  name,
  agency: 'longtai',
  certNumber,
  certKind: 'enforcement',
  fields: ['general'],
  validFrom: '2023-03-20',
  validTo: '2026-12-31',
})

const head = ['题号', '题型', '内容', '难度', '依据', '条款', '题干', 'A', 'B', 'C', '答案', '启用之日']
const single = (n: number, answer = 'B') => [
  `DX-${n}`,
  '单选',
  '行政处罚法',
  '易',
  '行政处罚法',
  '第六十条',
  `第${n}题：办案期限是多少日？`,
  '三十日',
  '九十日',
  '一百日',
  answer,
  '2023-01-16',
]

const question = (code: string) => ({
  code,
  kind: 'single',
  field: 'penalty',
  difficulty: 'easy',
  law: '行政处罚法',
  article: '第六十条',
  stem: `${code}：办案期限是多少日？`,
  options: ['三十日', '九十日', '一百日'].map((says, at) => ({ letter: 'ABC'.charAt(at), says })),
  answer: ['B'],
  validFrom: '2023-01-16',
})

async function sheetOf(lines: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('题库').addRows([head, ...lines] as string[][])
  const path = join(folder, `${randomUUID()}.xlsx`)
  await book.xlsx.writeFile(path)
  return readFile(path)
}

async function upload(client: Client, content: Buffer, query = '') {
  const boundary = 'zhunsheng'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="questions.xlsx"\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: `/api/exam-questions/import${query}`,
    headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
  return { status: statusCode, body: JSON.parse(body) }
}

const inBank = async () => (await bureau.get('/api/question?limit=200')).body.rows as { title: string }[]

test('题库：有一格不合格全部不登记，逐格说明；改好后导入，再次导入不重复', async () => {
  const good = [1, 2, 3, 4, 5].map((n) => single(n))
  const bad = await upload(bureau, await sheetOf([...good, single(6, 'E'), single(1), single(7).with(1, '填空')]))
  expect(bad.status).toBe(422)
  expect(bad.body).toMatchObject({ rows: 8, added: 0 })
  expect(bad.body.problems.map(({ cell, says }: { cell: string; says: string }) => `${cell} ${says}`)).toEqual([
    'K7 答案“E”没有对应的选项',
    'A8 “DX-1”与第2行重复',
    'B9 “填空”不认识，可填：单选、多选、判断、案例',
  ])
  expect(await inBank()).toEqual([])
  expect((await upload(bureau, await sheetOf(good), '?dry=1')).body).toMatchObject({ added: 5, dryRun: true })
  expect(await inBank()).toEqual([])
  const content = await sheetOf(good)
  expect((await upload(bureau, content)).body).toMatchObject({ rows: 5, added: 5, known: 0, problems: [] })
  expect((await upload(bureau, content)).body).toMatchObject({ rows: 5, added: 0, known: 5, problems: [] })
  expect(await inBank()).toHaveLength(5)
  const changed = await upload(bureau, await sheetOf([single(1, 'A'), single(9)]))
  expect([changed.status, changed.body.added, changed.body.problems[0].cell]).toEqual([422, 0, 'A2'])
  expect(await inBank()).toHaveLength(5)
  expect((await upload(bureau, Buffer.from('不是xlsx'))).body.code).toBe('bad-sheet')
  expect((await upload(officer, content)).status).toBe(403)
})

test('执法人员看不到题库', async () => {
  expect((await officer.get('/api/question')).body.rows).toEqual([])
})

const sitting = { sitting: '2024年3月', kind: 'monthly', rule: 'short', units: ['longtai'], share: 50 }
const seat = (id: string) => `/api/exam-seats/${id}`
async function callTo(name: string, share = 100): Promise<Map<string, string>> {
  const { body } = await bureau.send('POST', '/api/exam-sittings', { ...sitting, sitting: name, share })
  return new Map((body.called as { person: string; exam: string }[]).map(({ person, exam }) => [person, exam]))
}
const answersOf = (questions: readonly { code: string }[], right: number) =>
  questions.map(({ code }, at) => ({ question: code, chosen: [at < right ? 'B' : 'A'] }))
interface Shown {
  readonly focus: readonly string[]
  readonly state: { readonly code: string }
  readonly secondsLeft: number
  readonly questions: readonly { readonly code: string; readonly stem: string }[]
  readonly answers: readonly unknown[]
  readonly first: unknown
  readonly resit: unknown
}
const shownOf = (answer: { body: unknown }) => answer.body as Shown

test('按规则组卷前要有组卷规则；抽取的结果可以预览，再次通知不重复', async () => {
  const none = await bureau.send('POST', '/api/exam-sittings', sitting)
  expect([none.status, none.body.code]).toEqual([409, 'no-paper-rule'])
  const rule = {
    code: 'short',
    name: '月度考试（四题）',
    parts: [{ kind: 'single', count: 4, tenths: 250 }],
    minutes: 30,
    passMark: 60,
  }
  const body = { id: randomUUID(), on: '2024-03-11', capacity: 'justiceBureau', data: rule }
  expect((await bureau.send('POST', '/api/paper-rule/acts/enter', body)).status).toBe(201)
  const preview = await bureau.send('POST', '/api/exam-sittings', { ...sitting, preview: true })
  expect(preview.body).toMatchObject({
    called: [{ unitName: '龙台镇', already: false }],
    units: [{ name: '龙台镇', officers: 2, drawn: 1, seed: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
  const options = await bureau.get('/api/exam-sittings/options')
  expect(options.body).toMatchObject({ rules: [{ code: 'short', minutes: 30, passMark: 60 }], units: [{ id: 'longtai', officers: 2 }] })
  expect((await bureau.get('/api/exam')).body.rows).toEqual([])
  const called = await bureau.send('POST', '/api/exam-sittings', sitting)
  expect(called.body.called).toEqual(preview.body.called)
  expect((await bureau.send('POST', '/api/exam-sittings', sitting)).status).toBe(200)
  expect((await bureau.get('/api/exam')).body.rows).toHaveLength(1)
  expect((await officer.send('POST', '/api/exam-sittings', sitting)).status).toBe(403)
})

test('抽题、存答案、交卷、评分：卷面没有答案，别人看不到、也答不了', async () => {
  const id = (await callTo('2024年3月第二场')).get('p-zhao') ?? ''
  const mine = await officer.get('/api/exam-seats')
  expect((mine.body.rows as { id: string; startable: boolean }[]).find((row) => row.id === id)).toMatchObject({ startable: true })
  const started = shownOf(await officer.send('POST', `${seat(id)}/start`))
  expect(started).toMatchObject({ state: { code: 'sitting' }, answers: [] })
  expect(started.questions).toHaveLength(4)
  expect(started.secondsLeft).toBeGreaterThan(1700)
  expect(JSON.stringify(started)).not.toMatch(/"answer"|analysis/)
  expect(shownOf(await officer.send('POST', `${seat(id)}/start`)).questions).toEqual(started.questions)

  const half = { n: 2, answers: answersOf(started.questions, 2) }
  expect((await officer.send('PUT', `${seat(id)}/answers`, half)).status).toBe(200)
  expect((await officer.send('PUT', `${seat(id)}/answers`, half)).body).toMatchObject({ n: 2 })
  // A save overtaken on the way.
  expect((await officer.send('PUT', `${seat(id)}/answers`, { n: 1, answers: [] })).body).toMatchObject({ n: 2 })
  expect(shownOf(await officer.get(seat(id))).answers).toEqual(half.answers)
  const strange = await officer.send('PUT', `${seat(id)}/answers`, { n: 3, answers: [{ question: 'DX-99', chosen: ['A'] }] })
  expect([strange.status, strange.body.code]).toEqual([400, 'not-asked'])

  const other = await server.as('qian')
  for (const answer of [await other.get(seat(id)), await other.send('POST', `${seat(id)}/hand-in`, {}), await other.get(`/api/exam/${id}`)])
    expect(answer.status).toBe(404)

  const handed = shownOf(await officer.send('POST', `${seat(id)}/hand-in`, { answers: answersOf(started.questions, 3) }))
  expect(handed).toMatchObject({ state: { code: 'passed' }, first: { result: 'passed', score: 75 } })
  expect(shownOf(await officer.send('POST', `${seat(id)}/hand-in`, {}))).toMatchObject({ state: { code: 'passed' } })
  expect((await officer.send('PUT', `${seat(id)}/answers`, { n: 9, answers: [] })).body.code).toBe('exam-over')
  const { timeline } = (await bureau.get(`/api/exam/${id}`)).body as unknown as { timeline: { kind: string; actor: { name: string } }[] }
  expect(timeline.map(({ kind, actor }) => `${kind} ${actor.name}`)).toEqual([
    'call 人员jiandu',
    'start 人员zhao',
    'hand-in 人员zhao',
    'score 系统',
  ])
})

test('侧重选题：每种题型至少一半出自选题的试题，题数、选题和种子随卷存下', async () => {
  const enter = (code: string, cause: string) =>
    server.put('question', `q-${code}`, 'enter', '2023-01-16', { ...question(code), cause }, 'justiceBureau')
  await Promise.all(['CX-1', 'CX-2', 'CX-3'].map((code) => enter(code, 'procedure')))
  await enter('ZJ-1', 'evidence')
  const own = { code: 'procedure', name: '县专题：程序', laws: [{ name: '行政处罚法' }], answers: ['procedure'] }
  await server.put('study-topic', 'topic-1', 'adopt', '2023-09-01', own, 'countyOffice')
  const topics = ((await bureau.get('/api/exam-sittings/options')).body.topics ?? []) as { id: string; title: string; questions: number }[]
  expect(topics.find(({ id }) => id === 'procedure')).toEqual({ id: 'procedure', title: '县专题：程序', questions: 3 })

  const about = { ...sitting, sitting: '2024年3月第七场', share: 100, topics: ['procedure'] }
  expect((await bureau.send('POST', '/api/exam-sittings', { ...about, topics: ['nothing'] })).status).toBe(400)
  const { body } = await bureau.send('POST', '/api/exam-sittings', about)
  expect(body.paper).toEqual({ asked: 4, focused: 2 })
  const id = (body.called as { person: string; exam: string }[]).find(({ person }) => person === 'p-zhao')?.exam ?? ''
  const { questions } = shownOf(await officer.send('POST', `${seat(id)}/start`))
  const drawn = questions.filter(({ code }) => code.startsWith('CX')).length
  expect(drawn).toBeGreaterThanOrEqual(2)
  const progress = await bureau.get(`/api/exam-sittings/progress?${new URLSearchParams({ sitting: about.sitting, kind: about.kind })}`)
  expect(progress.body.rows).toContainEqual(
    expect.objectContaining({
      name: '赵刚',
      focus: ['县专题：程序'],
      paper: { seed: expect.stringMatching(/^[0-9a-f]{32}$/), asked: 4, focused: drawn },
    }),
  )
  const handed = shownOf(await officer.send('POST', `${seat(id)}/hand-in`, { answers: answersOf(questions, 4) }))
  expect(handed).toMatchObject({ state: { code: 'passed' }, focus: ['县专题：程序'] })
})

test('一般的表单不收答卷：抽题和时间只由本平台定', async () => {
  const id = (await callTo('2024年3月第三场')).get('p-zhao') ?? ''
  const data = { seed: 's', questions: ['DX-1'], startedAt: '09:00:00', endsAt: '23:00:00' }
  const body = { id: randomUUID(), on: '2024-03-11', capacity: 'officer', data }
  expect((await officer.send('POST', `/api/exam/${id}/acts/start`, body)).status).toBe(404)
  const { acts } = (await officer.get('/api/definitions/exam')).body as unknown as { acts: { act: string; page?: string }[] }
  expect(acts.find(({ act }) => act === 'start')?.page).toBe('/exams/{id}')
})

test('到时没有交卷，又没有人来问：系统交上最后保存的答案并评分；补考另抽一卷，仍不合格即提请暂扣', async () => {
  const id = (await callTo('2024年3月第四场')).get('p-zhao') ?? ''
  const began = Date.now()
  const atMinute = (minute: number) => vi.setSystemTime(began + minute * 60_000)
  vi.useFakeTimers({ toFake: ['Date'] })
  const first = shownOf(await officer.send('POST', `${seat(id)}/start`))
  atMinute(20)
  await officer.send('PUT', `${seat(id)}/answers`, { n: 1, answers: answersOf(first.questions, 2) })
  expect(await settleExams(server.work, new Date())).toBe(0)
  atMinute(30.1)
  expect(await settleExams(server.work, new Date())).toBe(1)
  expect(await settleExams(server.work, new Date())).toBe(0)
  expect(shownOf(await officer.get(seat(id)))).toMatchObject({ state: { code: 'resit' }, first: { result: 'failed', score: 50 } })

  const again = shownOf(await officer.send('POST', `${seat(id)}/start`))
  expect(again).toMatchObject({ state: { code: 'resit-sitting' }, answers: [] })
  atMinute(50)
  await officer.send('PUT', `${seat(id)}/answers`, { n: 1, answers: answersOf(again.questions, 1) })
  atMinute(61)
  // Late by minutes: what is sent now is not taken, what was saved is.
  const late = await officer.send('POST', `${seat(id)}/hand-in`, { answers: answersOf(again.questions, 4) })
  expect(shownOf(late)).toMatchObject({ state: { code: 'failed' }, resit: { result: 'failed', score: 25 } })
  vi.useRealTimers()
  const { seq } = (await bureau.get(`/api/exam/${id}`)).body
  expect(await react(server.work, { type: 'exam', file: id, seq })).toEqual([
    { reaction: 'exam.suspension-proposal.failed', outcome: 'entered' },
  ])
  const { rows } = (await bureau.get('/api/suspension-proposal')).body as unknown as { rows: { id: string; state: { code: string } }[] }
  expect(rows.map(({ state }) => state.code)).toEqual(['proposed'])
  const certificate = (await bureau.get('/api/certificate/cert-zhao')).body as unknown as { state: { code: string } }
  expect(certificate.state.code).toBe('valid')
})

test('补考日期由县司法局一次通知全部应补考人：在期限以内，不到日期不能补考，再通知不重复', async () => {
  const id = (await callTo('2024年3月第六场')).get('p-zhao') ?? ''
  const { questions } = shownOf(await officer.send('POST', `${seat(id)}/start`))
  await officer.send('POST', `${seat(id)}/hand-in`, { answers: answersOf(questions, 1) })
  // The bureau sets the day of the re-sit: a day in its limit, once for all who must sit again, and not before it.
  const whole = { sitting: '2024年3月第六场', kind: 'monthly' }
  const resitOn = (on: string) => bureau.send('POST', '/api/exam-sittings/resit', { ...whole, on })
  expect(await resitOn('2024-05-01')).toMatchObject({ status: 422, body: { refusals: [{ says: '补考日期晚于补考期限' }] } })
  expect((await resitOn('2024-03-14')).body).toEqual({ resit: 1, called: 1 })
  expect((await resitOn('2024-03-14')).body).toEqual({ resit: 1, called: 0 })
  expect((await officer.send('POST', `${seat(id)}/start`)).status).toBe(422)
  expect((await resitOn('2024-03-11')).body).toEqual({ resit: 1, called: 1 })
  const progress = await bureau.get(`/api/exam-sittings/progress?${new URLSearchParams(whole)}`)
  expect(progress.body.rows).toContainEqual(
    expect.objectContaining({ name: '赵刚', resitOn: '2024-03-11', state: { code: 'resit', title: '应补考' } }),
  )
  expect((await officer.get(`/api/exam-sittings/progress?${new URLSearchParams(whole)}`)).status).toBe(403)
})

test('作弊的，由人认定、由人决定，执法证登记暂扣并写明原因', async () => {
  const id = (await callTo('2024年3月第五场')).get('p-qian') ?? ''
  const other = await server.as('qian')
  await other.send('POST', `${seat(id)}/start`)
  const act = (type: string, file: string, kind: string, data: object, capacity = 'justiceBureau') =>
    bureau.send('POST', `/api/${type}/${file}/acts/${kind}`, { id: randomUUID(), on: '2024-03-11', capacity, data })
  const cheated = await act('exam', id, 'report-cheating', { reason: '携带手机作答' })
  expect(await react(server.work, { type: 'exam', file: id, seq: cheated.body.seq })).toMatchObject([{ outcome: 'entered' }])
  const { rows } = (await bureau.get('/api/suspension-proposal?certificate=cert-qian')).body as unknown as { rows: { id: string }[] }
  const proposal = rows[0]?.id ?? ''
  await act('suspension-proposal', proposal, 'hear', { defence: '承认携带手机' })
  const decided = await act('suspension-proposal', proposal, 'decide', {
    decided: 'suspend',
    number: '宁司暂扣字〔2024〕1号',
    findings: '考试作弊',
    suspendUntil: '2024-06-11',
  })
  expect(await react(server.work, { type: 'suspension-proposal', file: proposal, seq: decided.body.seq })).toMatchObject([
    { outcome: 'entered' },
  ])
  const page = (await bureau.get('/api/certificate/cert-qian')).body as unknown as {
    state: { code: string }
    facts: { name: string; shown: string }[]
  }
  expect(page.state.code).toBe('suspended')
  expect(page.facts.find(({ name }) => name === 'suspendReason')?.shown).toBe('考试作弊')
})
