import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { type CountyServer, countyServer } from '../server/testing/countyServer.ts'
import { closeCommand } from './close.ts'
import { figureCommand } from './figure.ts'
import { reportCommand } from './report.ts'

let server: CountyServer
let folder: string
beforeAll(async () => {
  server = await countyServer([])
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-close-'))
  vi.stubEnv('DATABASE_URL', server.url)
  vi.stubEnv('ZHUNSHENG_DATA', folder)
  vi.stubEnv('ZHUNSHENG_COUNTY', '411798')
  await server.store.load(
    '411798',
    [
      ['chief-act-1', '2023-05-16T02:00:00.000Z'],
      ['chief-act-2', '2023-06-20T02:00:00.000Z'],
    ].map(([id = '', recordedAt = '']) => ({ type: 'chief-act', id, acts: [held(id, recordedAt)] })),
  )
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server?.end()
  if (folder) await rm(folder, { recursive: true, force: true })
})

function held(id: string, recordedAt: string) {
  const actor = { person: 'p0', name: '周正', unit: 'root', capacity: 'countyOffice' }
  const data = { chief: 'party', person: 'p1', duty: 'hear', what: `听取汇报${id}`, doneOn: '2023-05-16', evidence: '材料' }
  return { id: `${id}-1`, seq: 1, kind: 'hold', on: day(recordedAt.slice(0, 10)), actor, data, recordedAt }
}

async function run(command: typeof closeCommand, ...argv: string[]) {
  const said = { out: '', err: '' }
  const io = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    stdin: process.stdin,
  }
  return { code: await command(argv, io), ...said }
}

test('结账：写明事由；期间没有结束的不结；再结的只增加变动', async () => {
  expect(await run(closeCommand, '2023')).toMatchObject({ code: 2, err: expect.stringContaining('--reason') })
  expect(await run(closeCommand, '2024', '--reason', '年结')).toMatchObject({ code: 2, err: expect.stringContaining('还没有结束') })
  expect((await run(closeCommand, '2023-H1', '--reason', '半年结账')).out).toMatch(/^2023年上半年结账\d+条。$/)
  expect((await run(closeCommand, '2023-H1', '--reason', '半年结账')).out).toBe('2023年上半年已经结账，其后没有变动。')
  expect((await run(closeCommand, '--all')).out).toContain('2023年上半年\t2023-01-01至2023-06-30')
})

test('为什么变了：两个时刻之间增减的案卷', async () => {
  const { code, out } = await run(figureCommand, 'CHF.ACTS', '--period', '2023', '--why', '2023-06-01', '2023-07-01')
  expect(code).toBe(0)
  expect(out).toContain('1次→2次')
  expect(out).toContain('增\t0→1\tchief-act-2')
  expect((await run(figureCommand, 'CHF.ACTS', '--period', '2023', '--why', '2023-07-01')).out).toContain('没有变动')
  expect((await run(figureCommand, 'OUT.RANK', '--why', '2023-07-01')).out).toContain('由来源文件给出')
  expect((await run(figureCommand, 'CHF.ACTS', '--versions')).out).toMatch(/^第1版/)
})

test('一个单位的报告：同一目录，空着的部分照样列出', async () => {
  expect((await run(reportCommand, '--year', '2023', '--unit', 'nowhere')).err).toContain('没有编号为“nowhere”的单位')
  const { out } = await run(reportCommand, '--year', '2023', '--unit', 'longtai', '--out', folder)
  expect(out).toContain('龙台镇2023年度法治政府建设情况报告.docx')
  const text = await readFile(join(folder, '龙台镇2023年度法治政府建设情况报告.md'), 'utf8')
  expect(text).toContain('存在的不足和原因')
  expect(text).toContain('（本部分还没有内容）')
})
