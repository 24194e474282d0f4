import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kernel/time/day.ts'
import { readBook } from '../../office/xlsx/readBook.ts'
import type { Jobs } from '../../store/jobs.ts'
import { passingKeyRing } from '../../store/keys/keyRing.ts'
import { openStore } from '../../store/store.ts'
import { buildApp } from '../app.ts'
import { handlersFor } from '../jobs/handlers.ts'
import { resumeImports, sweepImports } from '../jobs/imports.ts'
import { actBody, answerOf, type Client, county, signIn, type ToyServer, toyServer } from '../testing/toyServer.ts'
import { LedgerReading, readingsOf, Stopped } from './readings.ts'
import { readLedger, resumeReadings } from './readLedger.ts'

const excel = createRequire(import.meta.url)('@protobi/exceljs') as typeof ExcelJS
const silent = { info: () => {}, warn: () => {} }
let server: ToyServer
let head: Client
let jobs: Jobs
beforeAll(async () => {
  server = await toyServer()
  head = await server.as('recl')
  const actor = { person: 'p-admin', name: '管理员', unit: 'bureau', capacity: 'unitAdmin' }
  const data = { name: '人员rec', workUnit: 'bureau', post: '科员' }
  await server.store.system.enter(
    { county, unit: 'root', person: 'p-admin' },
    { type: 'people', id: 'p-rec', act: { id: 'p-rec-enter', kind: 'enter', on: day('2022-01-01'), data, actor } },
  )
  jobs = await server.store.jobs.start(handlersFor(server.serving, silent))
})
afterAll(() => server?.end())

const ledger: (string | number | Date | null)[][] = [
  ['宁川县2023年行政复议案件台账'],
  ['填报单位：县司法局', null, null, null, null, null, null, null, null, null],
  ['序号', '案号', '收到日期', '申请人', '申请人', '被申请人', '请求', '承办人', '受理日期', '决定', null, '备注'],
  [null, null, null, '姓名', '证件号码', null, null, null, null, '日期', '结果', null],
  [
    1,
    '宁政复〔2023〕7号',
    '2023.3.5',
    '张三',
    '11010519491231002X',
    '公安局',
    '  请求撤销处罚决定\n（一）　',
    '人员rec',
    '2023年3月8日',
    '2023-04-01',
    '撤销',
    null,
  ],
  [2, '宁政复〔2023〕8号', 45012, '李四', null, '县公安局', '请求确认违法', '人员rec', '3月30日', '2023-04-20', '维持', '已移送公安'],
  [3, '宁政复〔2023〕9号', '2023-02-30', '王五', null, '县公安局', '请求撤销', null, null, null, null, null],
  ['小  计', null, null, null, null, null, null, null, null, null, null, null],
  ['序号', '案号', '收到日期', '姓名', '证件号码', '被申请人', '请求', '承办人', '受理日期', '日期', '结果', '备注'],
  [4, '宁政复〔2023〕10号', '2023/5/6', '赵六', null, '市监局', '请求撤销', null, null, null, null, null],
  [4, '宁政复〔2023〕10号', '2023/5/6', '赵六', null, '市监局', '请求撤销', null, null, null, null, null],
  ['总计：5件'],
  ['填表人：甲      审核人：乙'],
]

async function workbook(): Promise<Buffer> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  for (const row of ledger) sheet.addRow(row)
  sheet.mergeCells('A1:L1')
  for (const range of ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4', 'I3:I4', 'J3:K3', 'L3:L4']) sheet.mergeCells(range)
  book.addWorksheet('Sheet2')
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(
  client: Client,
  name: string,
  content: Buffer,
  fields: Record<string, string> = { type: 'appeal' },
  url = '/api/imports',
  app = server.app,
) {
  const boundary = 'ledger'
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const payload = Buffer.concat([
    Buffer.from(
      `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return answerOf(app, { method: 'POST', url, headers, payload })
}

interface DryRun {
  readonly id: string
  readonly balance: Record<'read' | 'imported' | 'setAside' | 'merged' | 'skipped' | 'stopped', number>
  readonly questions: readonly {
    id: string
    kind: string
    raw?: string
    count: number
    cells: readonly string[]
    needed: boolean
    answer?: string
    offers: readonly { answer: string; title: string }[]
  }[]
  readonly problems: { count: number; shown: readonly { cell: string; column: string; says: string }[] }
  readonly flags: { count: number; shown: readonly { cell: string; says: string }[] }
  readonly map: Record<string, string | null>
  readonly totals: readonly { difference: number; claimed: number; ours: number }[]
  readonly findings: readonly { says: string }[]
  readonly open: number
  readonly saved?: { name: string }
}
const dry = (body: unknown) => body as DryRun
const balanced = ({ read, imported, setAside, merged, skipped, stopped }: DryRun['balance']) =>
  expect(imported + setAside + merged + skipped + stopped).toBe(read)
const finished = async (id: string, state: string) => {
  await expect.poll(async () => (await head.get(`/api/imports/${id}/progress`)).body.state, { timeout: 20_000 }).toBe(state)
}

describe('a ledger of the real world', () => {
  let id = ''
  let bytes: Buffer
  test('is taken apart: heading of two rows, totals, headings again, footers, an equal row', async () => {
    bytes = await workbook()
    const { status, body } = await upload(head, '复议台账2023.xls', bytes)
    expect(status).toBe(201)
    id = body.id
    const shown = dry(body)
    expect(body.file).toMatchObject({ format: 'xlsx', said: ['扩展名是“xls”，实际是xlsx'] })
    expect(shown.map).toEqual({
      序号: null,
      案号: '$number',
      收到日期: 'day:receive',
      '申请人／姓名': 'fact:applicants.name',
      '申请人／证件号码': 'fact:applicants.idNumber',
      被申请人: 'fact:respondent',
      请求: 'fact:claim',
      承办人: 'fact:handler',
      受理日期: 'day:accept',
      '决定／日期': 'day:decide',
      '决定／结果': 'fact:result',
      备注: '$remark',
    })
    balanced(shown.balance)
    expect(shown.balance).toMatchObject({ read: 13, setAside: 8, skipped: 1 })
    expect(shown.totals).toMatchObject([{ claimed: 5, ours: 5, difference: 0 }])
  })

  test('asks one question for each value that is not understood, and stops the cell that no answer can mend', async () => {
    const shown = dry((await head.get(`/api/imports/${id}`)).body)
    expect(shown.questions.filter(({ needed }) => needed).map(({ id: asked, count }) => [asked, count])).toEqual([
      ['constant:fact:applicants.kind', 1],
      ['year:受理日期', 1],
      ['value:fact:respondent:市监局', 1],
    ])
    expect(shown.problems.shown).toContainEqual(
      expect.objectContaining({ cell: 'C7', column: '收到日期', says: '“2023-02-30”没有这一天；请核对日期' }),
    )
    expect(shown.flags.shown).toContainEqual(expect.objectContaining({ cell: 'L6', says: expect.stringContaining('移送') }))
    expect(shown.balance.imported).toBe(0)
  })

  test('takes answers, each once, and says what it would do', async () => {
    const answers = { 'constant:fact:applicants.kind': '$infer', 'year:受理日期': '2023', 'value:fact:respondent:市监局': 'longtai' }
    const shown = dry((await head.send('PUT', `/api/imports/${id}`, { answers })).body)
    expect(shown).toMatchObject({ open: 0, balance: { read: 13, imported: 3, setAside: 8, merged: 0, skipped: 1, stopped: 1 } })
    balanced(shown.balance)
    const mended = dry((await head.send('PUT', `/api/imports/${id}`, { fixes: { 'Sheet1!7': { cells: { C: '2023-02-28' } } } })).body)
    expect(mended.balance).toMatchObject({ imported: 4, stopped: 0 })
    const again = dry((await head.send('PUT', `/api/imports/${id}`, { fixes: { 'Sheet1!7': null } })).body)
    expect(again.balance).toMatchObject({ imported: 3, stopped: 1 })
  })

  test('comes back annotated: its own layout, one more column, the cell coloured', async () => {
    const response = await server.app.inject({ method: 'GET', url: `/api/imports/${id}/annotated`, headers: { cookie: head.cookie } })
    expect(response.statusCode).toBe(200)
    const book = new excel.Workbook()
    await book.xlsx.load(response.rawPayload as unknown as ArrayBuffer)
    const sheet = book.getWorksheet('Sheet1')!
    expect(sheet.getCell('M4').value).toBe('导入问题')
    expect(sheet.getCell('M7').value).toBe('C7 “2023-02-30”没有这一天；请核对日期')
    expect(sheet.getCell('C7').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
    expect(sheet.getCell('C7').value).toBe('2023-02-30')
    expect(sheet.getCell('D3').isMerged && sheet.getCell('A1').isMerged).toBe(true)
    const texts = async (content: Buffer) =>
      (await readBook(content, '表.xlsx')).sheets[0]?.lines.map(({ cells }) =>
        cells
          .slice(0, 12)
          .map((cell) => cell?.text ?? '')
          .join('|')
          .replace(/\|+$/, ''),
      )
    expect(await texts(response.rawPayload)).toEqual(await texts(bytes))
  })

  test('is brought in as one batch: later acts on their days, numbers as printed, raw cells kept, identifiers sealed', async () => {
    expect((await head.send('POST', `/api/imports/${id}/run`)).status).toBe(202)
    expect((await head.send('POST', `/api/imports/${id}/run`)).status).toBe(202)
    await finished(id, 'held')
    const result = (await head.get(`/api/imports/${id}/result`)).body
    expect(result).toMatchObject({
      balance: { read: 13, imported: 3, setAside: 8, merged: 0, skipped: 1, stopped: 1 },
      mayWithdraw: true,
      files: { count: 3 },
    })
    const { rows } = (await head.get('/api/appeal?sort=opened')).body as unknown as {
      rows: { id: string; number: string; opened: string; state: { code: string } }[]
    }
    expect(rows.map(({ number, opened, state }) => [number, opened, state.code])).toEqual([
      ['宁政复〔2023〕7号', '2023-03-05', 'decided'],
      ['宁政复〔2023〕8号', '2023-03-27', 'decided'],
      ['宁政复〔2023〕10号', '2023-05-06', 'received'],
    ])
    const first = rows[0]!.id
    const page = (await head.get(`/api/appeal/${first}`)).body as unknown as { timeline: { kind: string; on: string; data: unknown }[] }
    expect(page.timeline.map(({ kind, on }) => [kind, on])).toEqual([
      ['receive', '2023-03-05'],
      ['accept', '2023-03-08'],
      ['decide', '2023-04-01'],
    ])
    expect(page.timeline[0]?.data).toMatchObject({
      applicants: [{ kind: 'natural', name: '张三', idNumber: { mask: '110***********002X' } }],
    })
    const origin = (await head.get(`/api/imports/of/appeal/${first}`)).body
    expect(origin).toMatchObject({ imported: true, batch: id, masterElsewhere: false, sheet: 'Sheet1', rows: [5] })
    expect((origin.cells as unknown[])[0]).toMatchObject({
      请求: '  请求撤销处罚决定\n（一）　',
      收到日期: '2023.3.5',
      '申请人／证件号码': '110***********002X',
    })
    expect(JSON.stringify(await server.sql('select canonical from act'))).not.toContain('11010519491231002X')
    expect((await server.store.verify(county)).faults).toEqual([])
  })

  test('the next number of the year goes on after those that were printed', async () => {
    const applicants = [{ kind: 'natural', name: '钱七' }]
    const { body } = await head.send(
      'POST',
      '/api/appeal/acts/receive',
      actBody('reconOffice', '2023-12-30', { applicants, respondent: 'police' }),
    )
    expect(body.number).toBe('宁政复〔2023〕11号')
  })

  test('again, or corrected, it adds only what is new; what was answered is remembered', async () => {
    const same = dry((await upload(head, '复议台账2023.xlsx', bytes)).body)
    expect(same.saved).toMatchObject({ name: '县司法局复议申请台账' })
    expect(same.balance).toMatchObject({ imported: 0, merged: 2, stopped: 2 })
    expect(same.questions.filter(({ answer, needed }) => needed && !answer).map(({ kind }) => kind)).toEqual(['year'])
    balanced(same.balance)
    const mended = dry(
      (
        await head.send('PUT', `/api/imports/${same.id}`, {
          answers: { 'year:受理日期': '2023' },
          fixes: { 'Sheet1!7': { cells: { C: '2023-02-28' } } },
        })
      ).body,
    )
    expect(mended.balance).toMatchObject({ imported: 1, merged: 3, stopped: 0 })
    expect((await head.send('POST', `/api/imports/${same.id}/run`)).status).toBe(202)
    await finished(same.id, 'held')
    expect(((await head.get('/api/appeal')).body as unknown as { rows: unknown[] }).rows).toHaveLength(5)
  })

  test('is withdrawn whole, unless somebody has built on it', async () => {
    const { rows } = (await head.get('/api/appeal?sort=opened')).body as unknown as {
      rows: { id: string; number: string; state: { code: string } }[]
    }
    const used = rows.find(({ number }) => number === '宁政复〔2023〕9号')!
    const second = ((await head.get('/api/imports')).body.batches as { id: string }[]).find((batch) => batch.id !== id)!.id
    await head.send('POST', `/api/appeal/${used.id}/acts/accept`, actBody('reconOffice', '2023-03-03', { handler: 'p-rec' }))
    const refused = await head.send('POST', `/api/imports/${second}/withdraw`, { reason: '重复' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-used', used: [{ id: used.id }] } })
    expect((await head.send('POST', `/api/imports/${id}/withdraw`, { reason: '口径不对' })).status).toBe(202)
    await finished(id, 'withdrawn')
    expect(await head.get(`/api/imports/${id}/result`)).toMatchObject({ body: { state: 'withdrawn', mayWithdraw: false } })
    expect(
      ((await head.get('/api/appeal')).body as unknown as { rows: { number: string }[] }).rows.map(({ number }) => number).sort(),
    ).toEqual(['宁政复〔2023〕11号', '宁政复〔2023〕9号'])
    const voided = await server.store.history(
      { county, unit: 'root', person: 'p' },
      rows.find(({ number }) => number === '宁政复〔2023〕7号')!.id,
    )
    expect(voided.at(-1)).toMatchObject({ kind: '$void', data: { seq: 1, reason: `撤回数据导入（${id}）：口径不对` } })
    // What was withdrawn may come again.
    const again = dry((await upload(head, '复议台账2023.xlsx', bytes)).body)
    expect(again.balance).toMatchObject({ imported: 2, merged: 0, stopped: 2 })
  })
})

describe('who may import', () => {
  test('not who has no such capacity; a unit only for itself', async () => {
    expect((await upload(await server.as('rec'), '台账.xlsx', await workbook())).status).toBe(403)
    const police = await server.as('police')
    const { body } = await upload(
      police,
      '台账.csv',
      Buffer.from(
        '\ufeff指导对象,日期,立卷日期,管卷单位\n县公安局,2024-01-02,2024-01-02,龙台镇\n县公安局,2024-01-03,2024-01-03,县公安局\n',
      ),
      { type: 'visit' },
    )
    expect(dry(body).problems.shown.map(({ cell, says }) => [cell, says])).toEqual([['第2行', '管卷单位“龙台镇”不在您可以导入的范围']])
    expect(dry(body).balance).toMatchObject({ read: 3, setAside: 1, imported: 1, stopped: 1 })
    expect((await (await server.as('longtai')).get(`/api/imports/${body.id}`)).status).toBe(404)
  })

  test.each([
    ['GB18030', Buffer.from('d6b8b5bcb6d4cff32cc1a2beedc8d5c6da0acfd8b9abb0b2bed62c323032342d30312d30320a', 'hex')],
    ['UTF-16', Buffer.from('\ufeff指导对象\t立卷日期\n县公安局\t2024-01-02\n', 'utf16le')],
  ])('a text in %s is read', async (encoding, content) => {
    const { status, body } = await upload(head, '台账.csv', content, { type: 'visit' })
    expect(status).toBe(201)
    expect((body.file as { said: string[] }).said[0]).toContain(encoding)
    expect(dry(body).balance).toMatchObject({ imported: 1 })
  })

  test('what is no ledger is refused in words', async () => {
    const form = Buffer.from('姓名：,张三\n电话：,0396\n地址：,县城\n')
    expect(await upload(head, '登记表.csv', form, { type: 'visit' })).toMatchObject({
      status: 422,
      body: { message: expect.stringMatching(/是表单，不是台账/) },
    })
    expect(await upload(head, '空.xlsx', Buffer.from('PK\u0003\u0004坏'), { type: 'visit' })).toMatchObject({
      status: 422,
      body: { code: 'bad-ledger' },
    })
    expect(await upload(head, '台账.csv', form, { type: 'unit' })).toMatchObject({ status: 400 })
  })

  test('a web table that is called a workbook, and a protected sheet, are told for what they are', async () => {
    const html = '<html><table><tr><th>指导对象</th><th>立卷日期</th></tr><tr><td>县公安局</td><td>2024-01-02</td></tr></table></html>'
    const { body } = await upload(head, '导出.xls', Buffer.from(html), { type: 'visit' })
    expect((body.file as { said: string[] }).said).toContain('实际是网页表格')
    expect(dry(body).balance).toMatchObject({ read: 2, imported: 1, setAside: 1 })
    const book = new excel.Workbook()
    const sheet = book.addWorksheet('上报')
    sheet.addRow(['指导对象', '立卷日期'])
    await sheet.protect('1', { spinCount: 1 })
    const locked = await upload(head, '上报.xlsx', Buffer.from(await book.xlsx.writeBuffer()), { type: 'visit' })
    expect(locked).toMatchObject({ status: 422, body: { message: expect.stringMatching(/“上报”设了保护.*撤销工作表保护/) } })
  })

  const real = ['publicity-templates/CF_Template.xls', 'publicity-templates/XK_Template.xlsx', 'divisions/xincai_villages.csv']
  test
    .skipIf(!existsSync('../shared/data'))
    .each([...real, 'divisions/zhumadian_streets.csv', 'event-logs/roadtraffic100traces.csv', 'reports/figures.csv'])(
    '%s, a file of the real world, is read whole: every line is accounted for',
    async (path) => {
      const content = readFileSync(`../shared/data/${path}`)
      const { status, body } = await upload(head, basename(path), content, { type: path.startsWith('publicity') ? 'appeal' : 'visit' })
      expect(status, JSON.stringify(body)).toBe(201)
      const { balance, questions, problems } = dry(body)
      balanced(balance)
      if (path.endsWith('.csv')) {
        expect(balance.read).toBe(content.toString().trimEnd().split('\n').length)
        expect(problems.count + questions.length).toBeGreaterThan(0)
      } else expect([balance.read, questions]).toEqual([1, []])
    },
  )

  test('what was pasted goes the same way, a template gives the headings', async () => {
    const { body } = await head.send('POST', '/api/imports', { type: 'visit', text: '指导对象\t立卷日期\n县公安局\t2024-01-02\n' })
    expect(dry(body).balance).toMatchObject({ read: 2, imported: 1 })
    const template = await server.app.inject({ method: 'GET', url: '/api/imports/template/appeal', headers: { cookie: head.cookie } })
    const book = await readBook(template.rawPayload, '空白表.xlsx')
    expect(book.sheets.map(({ name }) => name)).toEqual(['台账', '示例', '填写说明', '可以加的列'])
    expect(book.sheets[0]?.lines[0]?.cells.map((cell) => cell?.text)).toEqual(
      expect.arrayContaining(['文号', '管卷单位', '立卷日期', '申请人·姓名或名称', '被申请人', '请求']),
    )
  })
})

test('an import whose program ended in the middle is finished at the next start', async () => {
  await jobs.stop()
  const rows = Array.from({ length: 40 }, (_, n) => `县公安局,2024-0${(n % 2) + 1}-${String((n % 28) + 1).padStart(2, '0')},第${n}次`)
  const { body } = await upload(head, '指导.csv', Buffer.from(`指导对象,立卷日期,内容\n${rows.join('\n')}\n`), { type: 'visit' })
  expect((await head.send('POST', `/api/imports/${body.id}/run`)).status).toBe(202)
  expect((await head.get(`/api/imports/${body.id}/progress`)).body).toMatchObject({ state: 'entering', files: 0, total: 40 })
  const work = { store: server.store, definitions: server.serving.definitions, county: await server.store.county(county), log: silent }
  await Promise.all([resumeImports(work), resumeImports(work)])
  expect((await head.get(`/api/imports/${body.id}/progress`)).body).toMatchObject({ state: 'held', files: 40, total: 40 })
})

describe('a ledger read in the background', () => {
  const long = (n: number) =>
    Buffer.from(`指导对象,立卷日期,内容\n${Array.from({ length: n }, (_, at) => `县公安局,2024-01-02,第${at}次`).join('\n')}\n`)
  const background = (client: Client, content: Buffer) =>
    upload(client, '指导.csv', content, { type: 'visit' }, '/api/imports?background=1')
  const progress = (id: string, client = head) => client.get(`/api/imports/${id}/reading`)

  test('is answered at once, tells rows and pace, and is a draft when it is done', async () => {
    const { status, body } = await background(head, long(3000))
    expect(status).toBe(202)
    expect(body).toMatchObject({ name: '指导.csv', phase: 'reading' })
    expect((await head.get('/api/imports')).body.reading).toMatchObject([{ id: body.id }])
    await expect.poll(async () => (await progress(body.id)).body, { interval: 1 }).toMatchObject({ rows: expect.toSatisfy((n) => n > 0) })
    await expect.poll(async () => (await progress(body.id)).body.phase, { timeout: 20_000 }).toBe('done')
    expect(dry((await head.get(`/api/imports/${body.id}`)).body).balance).toMatchObject({ read: 3001, imported: 3000 })
    expect((await head.get('/api/imports')).body.reading).toEqual([])
    expect((await progress(body.id, await server.as('police'))).status).toBe(404)
  })

  test('is stopped, and nothing is kept of it', async () => {
    const { body } = await background(head, long(4000))
    const headers = { cookie: head.cookie, 'x-csrf-token': head.csrf }
    expect((await server.app.inject({ method: 'DELETE', url: `/api/imports/${body.id}/reading`, headers })).statusCode).toBe(204)
    await expect.poll(async () => (await progress(body.id)).status, { timeout: 20_000 }).toBe(404)
    expect((await head.get(`/api/imports/${body.id}`)).status).toBe(404)
  })

  test('says why it cannot be used', async () => {
    const { body } = await background(head, Buffer.from('姓名：,张三\n电话：,0396\n地址：,县城\n'))
    await expect.poll(async () => (await progress(body.id)).body.phase, { timeout: 20_000 }).toBe('failed')
    expect((await progress(body.id)).body.problem).toMatchObject({
      code: 'bad-ledger',
      message: expect.stringContaining('是表单，不是台账'),
    })
    // The reason waits for whoever left the page; the content is gone at once.
    expect((await head.get('/api/imports')).body.reading).toMatchObject([{ id: body.id, phase: 'failed' }])
    expect(await kept(body.id)).toMatchObject([{ content: null }])
    expect((await head.send('DELETE', `/api/imports/${body.id}/reading`)).status).toBe(204)
    expect(await kept(body.id)).toEqual([])
  })

  test('outlives the program: cut off in the middle, it is read by the next one from what was kept, and nobody is asked again', async () => {
    const store = await openStore({
      url: server.database.ownerUrl,
      as: server.database.url,
      procedures: server.serving.definitions.procedures,
      keys: passingKeyRing(),
    })
    const app = await buildApp({ ...server.serving, store })
    const uploader = await signIn(app, 'recl')
    const { status, body } = await upload(uploader, '指导.csv', long(4000), { type: 'visit' }, '/api/imports?background=1', app)
    expect(status).toBe(202)
    await expect.poll(async () => (await progress(body.id, uploader)).body.rows, { interval: 1, timeout: 20_000 }).toBeGreaterThan(0)
    // Every connection at once; the application is told nothing.
    await store.close()
    expect(await kept(body.id)).toMatchObject([{ read_at: null, problem: null, tries: 1 }])
    expect((await progress(body.id)).body).toMatchObject({ name: '指导.csv', type: 'visit', phase: 'waiting' })
    expect((await head.get('/api/imports')).body.reading).toMatchObject([{ id: body.id, phase: 'waiting' }])

    await handlersFor(server.serving, silent).hourly()
    // Nobody looks at the page meanwhile, so a message tells of it.
    await expect.poll(async () => (await kept(body.id))[0]?.read_at, { timeout: 20_000 }).toBeInstanceOf(Date)
    await expect.poll(async () => (await progress(body.id)).body.phase, { timeout: 20_000 }).toBe('done')
    expect(dry((await head.get(`/api/imports/${body.id}`)).body).balance).toMatchObject({ read: 4001, imported: 4000 })
    expect((await head.get('/api/messages')).body.messages).toContainEqual(
      expect.objectContaining({ title: '台账导入：指导.csv', link: `/import/${body.id}/head` }),
    )
    expect(await kept(body.id)).toMatchObject([{ tries: 2 }])
    await app.close()
  })

  test('an orderly end of the program stops it without losing it', async () => {
    const id = randomUUID()
    const given = { type: 'visit', opening: 'visit', unit: 'bureau', system: 'ledger', through: 'root' }
    const reading = new LedgerReading({ id, name: '指导.csv', person: 'p-recl', given }, true)
    const store = await openStore({
      url: server.database.ownerUrl,
      as: server.database.url,
      procedures: server.serving.definitions.procedures,
      keys: passingKeyRing(),
    })
    const own = store.uploads({ county, unit: 'root', person: 'p-recl' })
    await own.keep({ id, name: '指导.csv', content: long(4000), given })
    const work = { store, definitions: server.serving.definitions, county: await store.county(county), log: silent }
    const read = expect(readLedger(work, reading, long(4000))).rejects.toThrow(Stopped)
    await readingsOf(store).end()
    await read
    await store.close()
    expect(await kept(id)).toMatchObject([{ read_at: null, problem: null }])
    await head.send('DELETE', `/api/imports/${id}/reading`)
  })

  test('that ends the program each time is given up after three times, and why is said', async () => {
    const { body } = await background(head, long(4000))
    await head.send('DELETE', `/api/imports/${body.id}/reading`)
    const own = server.store.uploads({ county, unit: 'root', person: 'p-recl' })
    const given = { type: 'visit', opening: 'visit', unit: 'bureau', system: 'ledger', through: 'root' }
    await own.keep({ id: body.id, name: '指导.csv', content: long(3), given })
    await server.sql(`update upload set tries = 3, taken_at = null where id = '${body.id}'`)
    const work = { store: server.store, definitions: server.serving.definitions, county: await server.store.county(county), log: silent }
    await resumeReadings(work, new Date())
    expect((await progress(body.id)).body).toMatchObject({ phase: 'failed', problem: { message: '读了3次都没有读完' } })
    await head.send('DELETE', `/api/imports/${body.id}/reading`)
  })

  test('what was uploaded is removed when it is given up, entered, or nobody touched it for ninety days', async () => {
    const ids = await Promise.all([1, 2, 3].map(async (n) => String((await upload(head, '指导.csv', long(n), { type: 'visit' })).body.id)))
    const [givenUp, entered, forgotten] = ids as [string, string, string]
    for (const id of ids) expect(await kept(id)).toHaveLength(1)
    expect((await head.send('DELETE', `/api/imports/${givenUp}`)).status).toBe(204)
    expect(await kept(givenUp)).toEqual([])
    expect((await head.send('POST', `/api/imports/${entered}/run`)).status).toBe(202)
    expect(await kept(entered)).toEqual([])
    const annotated = { method: 'GET', url: `/api/imports/${entered}/annotated`, headers: { cookie: head.cookie } } as const
    expect((await server.app.inject(annotated)).statusCode).toBe(200)

    const work = { store: server.store, county: await server.store.county(county) }
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    await sweepImports(work, inDays(89))
    expect((await head.get(`/api/imports/${forgotten}`)).status).toBe(200)
    await sweepImports(work, inDays(91))
    expect(await kept(forgotten)).toEqual([])
    expect((await head.get(`/api/imports/${forgotten}`)).status).toBe(404)
    expect((await server.app.inject(annotated)).statusCode).toBe(200)
  })

  const kept = (id: string) => server.sql(`select content, read_at, problem, tries from upload where id = '${id}'`)
})
