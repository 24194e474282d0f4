import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unitColumns } from '../office/xlsx/unitTree.ts'
import { type TestDatabase, testDatabase } from '../store/testing/database.ts'
import { figureCommand } from './figure.ts'
import { initCommand } from './init.ts'
import { verifyCommand } from './verify.ts'

let database: TestDatabase
let units: string

beforeAll(async () => {
  database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'county-'))
  process.env.DATABASE_URL = database.ownerUrl
  process.env.ZHUNSHENG_DATA = folder
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('机构')
  page.addRow([...unitColumns])
  page.addRow(['county', '某县人民政府', '某县政府', '', '县', '', '411797', '', '', ''])
  page.addRow(['justice', '某县司法局', '司法局', '司', '政府工作部门', 'county', '', 'B', '是', ''])
  units = join(folder, '机构.xlsx')
  await book.xlsx.writeFile(units)
})
afterAll(() => database.drop())

type Command = (argv: string[], io: { out(text: string): void; err(text: string): void; stdin: AsyncIterable<string> }) => Promise<number>
async function run(command: Command, ...argv: string[]) {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const status = await command(argv, { out: say, err: say, stdin: (async function* () {})() })
  return { status, said: said.join('\n') }
}
const county = () => ['--code', '411797', '--name', '某县', '--short', '某', '--city', '某市', '--units', units]

test('an empty real county is set up once, however often it is asked for', async () => {
  const first = await run(initCommand, ...county())
  expect(first).toMatchObject({ status: 0 })
  expect(first.said).toMatch(/初始密码 \S+，首次登录须修改/)
  const second = await run(initCommand, ...county())
  expect(second).toMatchObject({ status: 0 })
  expect(second.said).toContain('未作改动')
  expect((await run(figureCommand, 'ORG.ASSESSED')).said).toContain('被考核单位：1个')
  expect(await run(verifyCommand)).toMatchObject({ status: 0 })
})

test.each([
  ['a code that is none', ['--code', '4117', '--name', '某县'], '六位区划代码'],
  ['what is missing', ['--code', '411797'], '都要填写'],
  ['an option that does not exist', ['--colour', 'red'], '没有“--colour”这个选项'],
])('%s is refused in Chinese', async (_title, argv, says) => {
  expect(await run(initCommand, ...argv)).toEqual({ status: 2, said: expect.stringContaining(says) })
})

test('figures refuse what they cannot read, and say what can be written', async () => {
  for (const [argv, says] of [
    [['ORG.ASSESSED', '--period', '2023-13'], '不是可用的统计期间'],
    [['ORG.NONE'], '没有编号为“ORG.NONE”的指标'],
    [['ORG.ASSESSED', '--unit', 'nobody'], '没有编号为“nobody”的单位'],
    [['ORG.ASSESSED', '--as-of', 'yesterday'], '不是时刻'],
    [[], '缺少指标编号'],
  ] as const)
    expect(await run(figureCommand, ...argv)).toEqual({ status: 2, said: expect.stringContaining(says) })
})
