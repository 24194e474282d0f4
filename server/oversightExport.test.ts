import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { oversightCommand } from '../cli/oversight.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import type { Client } from './testing/toyServer.ts'

const uscc = '11411798MB0000001X'
let server: CountyServer
let folder: string
let bureau: Client
beforeAll(async () => {
  server = await countyServer([
    ['jiandu', 'SUP', 'bureau'],
    ['zhao', 'OFC', 'longtai'],
  ])
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-exchange-'))
  vi.stubEnv('DATABASE_URL', server.url)
  vi.stubEnv('ZHUNSHENG_DATA', folder)
  vi.stubEnv('ZHUNSHENG_COUNTY', '411798')
  bureau = await server.as('jiandu')
  await server.put(
    'unit',
    'market',
    'establish',
    '2021-01-01',
    { name: '县市场监管局', shortName: '市监局', parent: 'root', kind: 'government', uscc },
    'countyOffice',
  )
  const item = {
    name: '食品销售的监管',
    domain: '市场监管',
    ways: ['daily'],
    objectType: 'food',
    basis: '食品安全法',
    from: 'national',
    responsible: 'market',
    validFrom: '2023-01-01',
  }
  await server.put('oversight-item', 'main', 'publish', '2023-01-01', { ...item, code: '41000000001000', level: 'main' }, 'justiceBureau')
  await server.put(
    'oversight-item',
    'sub',
    'publish',
    '2023-01-01',
    { ...item, code: '41000000001001', level: 'sub', mainItem: 'main' },
    'justiceBureau',
  )
  for (const id of ['main', 'sub'])
    await server.put('oversight-item', id, 'claim', '2023-01-02', { implementCode: `${uscc}4${id}` }, 'justiceBureau')
  for (const n of [1, 2])
    await server.put(
      'certificate',
      `cert-${n}`,
      'issue',
      '2023-03-20',
      {
        person: `p-${n}`,
        name: `执法员${n}`,
        agency: 'market',
        certNumber: `1641179800${n}`,
        certKind: 'enforcement',
        fields: ['market'],
        validFrom: '2023-03-20',
        validTo: '2026-12-31',
      },
      'justiceBureau',
    )
  for (const n of [1, 2, 3]) await server.put('oversight-act', `act-${n}`, 'hold', '2024-02-05', check(n), 'unitAdmin')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server?.end()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const check = (n: number, more: object = {}) => ({
  kind: 'check',
  actNumber: `JG-${n}`,
  subItem: 'sub',
  mainItem: 'main',
  institution: 'market',
  objectType: 'food',
  object: '某超市',
  subject: { kind: 'legal', name: '某超市' },
  subjectCode: '91411798MA00000001',
  area: '411798',
  form: 'daily',
  category: 'not-random',
  officers: ['cert-1', 'cert-2'],
  result: 'none',
  origin: 'own',
  ...more,
})

interface Shown {
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>>; readonly problems: readonly string[] }[]
}

test('按上级平台的列导出，能下载；种类、理由写错的，说明怎么改', async () => {
  const { body } = await bureau.get('/api/oversight/export?kind=check&period=2024-02')
  const { rows } = body as unknown as Shown
  expect(rows.map(({ problems }) => problems)).toEqual([[], [], []])
  expect(rows[0]?.cells).toMatchObject({
    supervise_item_code: '41000000001001',
    implement_institution: '县市场监管局',
    implement_institution_code: uscc,
    check_personnel_code: '16411798001,16411798002',
  })
  const { rawPayload, headers } = await server.app.inject({
    method: 'GET',
    url: '/api/oversight/export?kind=check&period=2024-02&format=xlsx',
    headers: { cookie: bureau.cookie },
  })
  expect(headers['content-type']).toContain('spreadsheetml')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(rawPayload as unknown as ArrayBuffer)
  expect(book.worksheets[0]?.getCell('A3').value).toBe('41000000001001')
  expect((await bureau.get('/api/oversight/export?kind=visit&period=2024')).status).toBe(400)
  expect((await bureau.get('/api/oversight/export?kind=check&period=2024&reason=看')).status).toBe(400)
  expect((await (await server.as('zhao')).get('/api/oversight/export?kind=check&period=2024')).status).toBe(403)
})

test('批次的条数和摘要由系统算；回执两边核对：退回、没有回执、不是我们报的', async () => {
  const made = await bureau.send('POST', '/api/oversight/batches', { kind: 'check', period: '2024-02' })
  expect(made.body).toMatchObject({ batchNumber: '2024031100001', rows: 3, repeated: false })
  expect((await bureau.send('POST', '/api/oversight/batches', { kind: 'check', period: '2024-02' })).body).toMatchObject({ repeated: true })
  const { id } = made.body
  const sent = { id: 'd3b1f0a2-6c55-4a0e-9d3e-000000000001', on: '2024-03-11', capacity: 'justiceBureau', data: {} }
  expect((await bureau.send('POST', `/api/oversight-batch/${id}/acts/send`, sent)).status).toBe(201)
  // What is entered afterwards, for a day of the period, was not sent.
  await server.put('oversight-act', 'act-4', 'hold', '2024-02-06', check(4), 'unitAdmin')
  const receipts = [
    { actNumber: 'JG-1', accepted: true },
    { actNumber: 'JG-2', accepted: false, reason: '统一社会信用代码错误' },
    { actNumber: 'JG-9', accepted: true },
  ]
  const answered = await bureau.send('POST', `/api/oversight/batches/${id}/receipts`, { receipts })
  expect(answered.body).toEqual({
    accepted: ['JG-1'],
    rejected: [{ actNumber: 'JG-2', reason: '统一社会信用代码错误' }],
    unanswered: ['JG-3'],
    unknown: ['JG-9'],
    repeated: [],
    state: 'answered',
  })
})

test('会被退回的，不建立批次，逐条说明', async () => {
  const penalty = { kind: 'penalty', form: undefined, category: undefined, officers: undefined, result: 'case-to-file' }
  await server.put('oversight-act', 'act-5', 'hold', '2024-01-05', check(5, penalty), 'unitAdmin')
  const refused = await bureau.send('POST', '/api/oversight/batches', { kind: 'penalty', period: '2024-01' })
  expect([refused.status, refused.body.code]).toEqual([422, 'bad-rows'])
  expect(JSON.stringify(refused.body.problems)).toContain('没有关联行政处罚案卷')
})

test('命令行导出和核对是同一套', async () => {
  const run = async (...argv: string[]) => {
    const said: string[] = []
    const say = (text: string) => void said.push(text)
    return { code: await oversightCommand(argv, { out: say, err: say, stdin: process.stdin }), said: said.join('\n') }
  }
  const path = join(folder, '导出.xlsx')
  const asked = ['--kind', 'check', '--period', '2024-02']
  expect(await run('export', ...asked, '--out', path)).toMatchObject({ code: 0 })
  expect((await readFile(path)).length).toBeGreaterThan(0)
  expect((await run('export', ...asked, '--out', path)).said).toContain('已经存在')
  const book = new ExcelJS.Workbook()
  book.addWorksheet('回执').addRows([
    ['行为编号', '状态', '原因'],
    ['JG-1', '接收', ''],
    ['JG-2', '接收', ''],
    ['JG-3', '接收', ''],
    ['JG-4', '接收', ''],
  ])
  const receipts = join(folder, '回执.xlsx')
  await book.xlsx.writeFile(receipts)
  expect(await run('reconcile', receipts, ...asked)).toEqual({
    code: 0,
    said: '报送4条：接收4条，退回0条，没有回执0条；回执中不是本期报送的0条。',
  })
  expect((await run('reconcile', receipts, '--kind', 'check', '--period', '2024-01')).code).toBe(1)
  expect((await run('export', '--kind', 'visit', '--period', '2024')).code).toBe(2)
})
