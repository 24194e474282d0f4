import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openKeyRing } from '../store/keys/keyRing.ts'
import { openStore } from '../store/store.ts'
import { type TestDatabase, testDatabase } from '../store/testing/database.ts'
import { toyAct } from '../store/testing/toy.ts'
import { procedures } from '../systems/index.ts'
import { backupCommand } from './backup.ts'
import { restoreCommand } from './restore.ts'

const code = '990202'
let folder: string
const databases: TestDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
  const here = await installation('here')
  const store = await openStore({ url: here, procedures, keys: await openKeyRing(join(folder, 'here', 'keys.json')) })
  const scope = { county: code, unit: 'root', person: 'init' }
  const put = async (type: string, id: string, kind: string, data: Record<string, unknown>) => {
    const act = toyAct(kind, '2023-01-04', data, { unit: 'root', capacity: 'countyOffice' })
    expect(await store.system.enter(scope, { type, id, act })).toMatchObject({ ok: true })
  }
  await put('unit', 'root', 'establish', { name: '试验县', shortName: '试验县', kind: 'county' })
  const names = { name: '试验县', short: '试', city: '试验市', court: '试验县人民法院', cityCourt: '试验市中级人民法院' }
  await put('county-setting', 'setting', 'set-up', { code, ...names, demonstration: false })
  await put('person', 'p9', 'enter', { name: '周全', workUnit: 'root' })
  await store.close()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  for (const database of databases) await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A database and data folder of its own, which the commands are then pointed at. */
async function installation(name: string): Promise<string> {
  const database = await testDatabase()
  databases.push(database)
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
  vi.stubEnv('ZHUNSHENG_DATA', join(folder, name))
  await mkdir(join(folder, name))
  return database.ownerUrl
}

async function run(command: typeof backupCommand, ...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), stdin: process.stdin }
  return { status: await command(argv, io), out: out.join('\n'), err: err.join('\n') }
}

async function inOwner(sql: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  await client.query(sql)
  await client.end()
}

test('a county is backed up, restored elsewhere and proved; then what was made up in a table is not called a success', async () => {
  const [whole, forged] = [join(folder, 'whole'), join(folder, 'forged')]
  const backed = await run(backupCommand, whole)
  expect(backed).toMatchObject({ status: 0, out: expect.stringMatching(/已备份到.*1个县.*行为3个[\s\S]*keys\.json 不在备份内/) })
  expect(await run(backupCommand, whole)).toMatchObject({ status: 2, err: expect.stringContaining('已经存在') })
  expect(await run(restoreCommand, whole)).toMatchObject({ status: 2, err: expect.stringContaining('没有建县的空数据库') })
  await inOwner(`update file set title = '改过的标题' where id = 'p9'`)
  expect(await run(backupCommand, forged)).toMatchObject({ status: 0 })

  await installation('elsewhere')
  expect(await run(restoreCommand, whole)).toMatchObject({ status: 2, err: expect.stringContaining('keys.json') })
  await copyFile(join(folder, 'here', 'keys.json'), join(folder, 'elsewhere', 'keys.json'))
  expect(await run(restoreCommand, whole)).toMatchObject({ status: 0, out: expect.stringMatching(/已恢复并核验无误：1个县，3卷，3个行为/) })

  await installation('third')
  await run(restoreCommand, whole)
  await copyFile(join(folder, 'here', 'keys.json'), join(folder, 'third', 'keys.json'))
  const told = await run(restoreCommand, forged)
  expect(told).toMatchObject({ status: 1, out: expect.stringMatching(/p9.*与由行为重算的结果不符[\s\S]*恢复不能算成功/) })
})

test.each([
  ['backup without a file', backupCommand, [], '缺少备份文件名'],
  ['restore without a file', restoreCommand, [], '缺少备份文件名'],
  ['an option that is not there', restoreCommand, ['a', '--force'], '--force'],
])('%s: exit 2 and what is wrong', async (_what, command, argv, says) => {
  expect(await run(command, ...argv)).toMatchObject({ status: 2, err: expect.stringContaining(says) })
})
