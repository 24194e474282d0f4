import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

let folder: string
const made: TestDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'))
  await writeFile(
    join(folder, '001_note.sql'),
    `create extension pg_trgm;
     create table note (text text);
     do $$ begin create role zhunsheng_test_reader; exception when duplicate_object then null; end $$;
     do $$ begin create role zhunsheng_test_writer; exception when duplicate_object then null; end $$;
     grant select on note to zhunsheng_test_reader;`,
  )
})

afterAll(async () => {
  for (const database of made) await database.drop()
  await rm(folder, { recursive: true })
})

async function fresh(): Promise<TestDatabase> {
  const database = await testDatabase(folder)
  made.push(database)
  return database
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

test('databases asked for at the same time are migrated and do not see each other', async () => {
  const [one, two] = await Promise.all([fresh(), fresh()])
  await ask(one.ownerUrl, `insert into note values ('一')`)
  expect(await ask(one.ownerUrl, 'select text from note')).toEqual([{ text: '一' }])
  expect(await ask(two.ownerUrl, 'select text from note')).toEqual([])
})

test('Chinese has trigrams, or search would find nothing', async () => {
  const [row] = await ask<{ trigrams: string[] }>((await fresh()).ownerUrl, `select show_trgm('复议') as trigrams`)
  expect(row?.trigrams.length).toBeGreaterThan(0)
})

test('a session of a role has its rights and cannot climb out of them', async () => {
  const database = await fresh()
  const url = database.url('zhunsheng_test_reader')
  expect(await ask(url, 'select text from note')).toEqual([])
  expect(await ask(url, 'select current_user')).toEqual([{ current_user: 'zhunsheng_test_reader' }])
  await expect(ask(url, `insert into note values ('二')`)).rejects.toThrow(/permission denied/)
  await expect(ask(url, 'set role zhunsheng_test_writer')).rejects.toThrow(/permission denied/)
  await expect(ask(url, 'set role none; drop table note')).rejects.toThrow(/must be owner/)
})

test('a dropped database is gone, although somebody is still connected', async () => {
  const database = await testDatabase(folder)
  const client = new pg.Client(database.ownerUrl)
  client.on('error', () => {})
  await client.connect()
  await database.drop()
  await expect(ask(database.ownerUrl, 'select 1')).rejects.toThrow(/does not exist/)
  await client.end().catch(() => {})
})
