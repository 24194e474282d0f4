import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CountyServer, countyServer } from '../server/testing/countyServer.ts'
import { importCommand } from './import.ts'

let server: CountyServer
let folder: string
beforeAll(async () => {
  server = await countyServer([])
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-import-'))
  vi.stubEnv('DATABASE_URL', server.url)
  vi.stubEnv('ZHUNSHENG_DATA', folder)
  vi.stubEnv('ZHUNSHENG_COUNTY', '411798')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server?.end()
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
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
  return { code: await importCommand(argv, io), ...said }
}

test('空白表可以取得，填好即可导入；错的一格写明地址，一道也不登记', async () => {
  const path = join(folder, '题库.xlsx')
  expect((await run('questions', '--template', path)).code).toBe(0)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const [sheet, help] = book.worksheets
  const line = (n: number) => ((help?.getRow(n).values ?? []) as string[]).slice(1)
  sheet?.addRow(line(2))
  const answer = ((sheet?.getRow(1).values ?? []) as string[]).slice(1).findIndex((heading) => heading.startsWith('答案'))
  sheet?.addRow(line(3).with(answer, '也许'))
  await book.xlsx.writeFile(path)
  const bad = await run('questions', path)
  expect(bad).toMatchObject({ code: 1 })
  expect(bad.out).toContain(`${String.fromCharCode(65 + answer)}3（答案）：“也许”不认识`)
  expect(bad.out).toContain('全部没有登记')

  sheet?.spliceRows(3, 1, line(3))
  await book.xlsx.writeFile(path)
  expect((await run('questions', path, '--dry-run')).out).toBe('题库2行：可以登记2道，题库中已有0道。')
  expect((await run('questions', path)).out).toBe('题库2行：已登记2道，题库中已有0道。')
  expect((await run('questions', path)).out).toBe('题库2行：已登记0道，题库中已有2道。')
  expect((await run('questions', join(folder, '没有.xlsx'))).code).toBe(2)
})
