import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let folder: string
let database: TestDatabase
let client: pg.Client

beforeEach(async () => {
  const empty = await mkdtemp(join(tmpdir(), 'migrate-'))
  folder = empty
  database = await testDatabase(empty)
  client = new pg.Client(database.ownerUrl)
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const put = (name: string, text: string) => writeFile(join(folder, name), text)

test('files are applied by number, once', async () => {
  await put('002_row.sql', 'insert into a values (2);')
  await put('001_a.sql', 'create table a (n integer); insert into a values (1);')
  expect(await migrate(database.ownerUrl, folder)).toEqual(['001_a.sql', '002_row.sql'])
  expect(await migrate(client, folder)).toEqual([])
  await put('003_row.sql', 'insert into a values (3);')
  expect(await migrate(client, folder)).toEqual(['003_row.sql'])
  expect((await client.query('select n from a order by n')).rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('of two migrators at once one applies and the other applies nothing', async () => {
  await put('001_a.sql', 'create table a (n integer); select pg_sleep(0.3);')
  const answers = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)])
  expect(answers.map((names) => names.length).sort()).toEqual([0, 1])
})

test('a failing file leaves nothing behind, names its line, and those before it stay', async () => {
  await put('001_a.sql', 'create table a (n integer);')
  await put('002_bad.sql', 'create table b (n integer);\ninsert into nowhere values (1);')
  await expect(migrate(client, folder)).rejects.toThrow(/002_bad\.sql 执行失败，已撤回，数据库未变（第 2 行）.*nowhere/)
  expect((await client.query(`select to_regclass('a') as a, to_regclass('b') as b`)).rows).toEqual([{ a: 'a', b: null }])
  await put('002_bad.sql', 'create table b (n integer);')
  expect(await migrate(client, folder)).toEqual(['002_bad.sql'])
})

test('an applied file that was changed is refused', async () => {
  await put('001_a.sql', 'create table a (n integer);')
  await migrate(client, folder)
  await put('001_a.sql', 'create table a (n bigint);')
  await put('002_b.sql', 'create table b (n integer);')
  await expect(migrate(client, folder)).rejects.toThrow(/001_a\.sql 执行后文件又被改动/)
  expect((await client.query(`select to_regclass('b') as b`)).rows).toEqual([{ b: null }])
})

test('a database newer than the program is refused', async () => {
  await put('001_a.sql', 'create table a (n integer);')
  await migrate(client, folder)
  await rm(join(folder, '001_a.sql'))
  await expect(migrate(client, folder)).rejects.toThrow(/数据库比程序新/)
})

test('a file numbered before an applied one is refused', async () => {
  await put('002_b.sql', 'select 1;')
  await migrate(client, folder)
  await put('001_a.sql', 'select 1;')
  await expect(migrate(client, folder)).rejects.toThrow(/001_a\.sql 的序号排在已执行的 002_b\.sql 之前/)
})

test.each([
  ['a name without number', ['act.sql'], /文件名 act\.sql 不合规/],
  ['one number twice', ['001_a.sql', '001_b.sql'], /001_a\.sql 与 001_b\.sql 序号重复/],
])('%s is refused', async (_title, names, message) => {
  for (const name of names) await put(name, 'select 1;')
  await expect(migrate(client, folder)).rejects.toThrow(message)
})
