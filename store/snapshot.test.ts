import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { passingKeyRing } from './keys/keyRing.ts'
import { restoreSnapshot } from './restoreSnapshot.ts'
import { writeSnapshot } from './snapshot.ts'
import { headBytes, readHead, type SnapshotHead } from './snapshotFile.ts'
import { openStore, type Store } from './store.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'
import { letter, toyAct, toyCounty, toyProcedures, toyUnits } from './testing/toy.ts'
import { toyHistories } from './testing/toyHistories.ts'

const keys = passingKeyRing()
const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
let database: TestDatabase
let store: Store
let folder: string
let attached: string
let file: string
let head: SnapshotHead
const dropped: TestDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
  file = join(folder, 'backup')
  database = await testDatabase()
  store = await openStore({
    url: database.ownerUrl,
    as: database.url,
    procedures: toyProcedures,
    keys,
    folder: join(folder, 'attachments'),
  })
  await store.load(toyCounty, toyHistories(60))
  await store.seal(toyCounty, day('2022-06-30'))
  await store.accounts.put(
    { county: toyCounty, login: 'zhou', person: 'p1', name: '周正', unit: toyUnits.office, grants: [] },
    'correct-horse-1',
  )
  await store.drafts(scope).save('', 'petition', { says: '写到一半\t\\N' })
  const about = { name: '笔录.txt', type: 'text/plain', most: 1e6 }
  attached = (await store.attachments(scope).add(Readable.from([Buffer.from('甲乙丙'.repeat(200_000))]), { ...about, most: 1e7 })).sha256
  const { facts, rows } = store.secrets(scope).seal('with-secret', [{ kind: 'id-number', value: '11010119900307123X' }])
  const data = letter({ idNumber: facts[0] })
  await store.enter(scope, { type: 'petition', id: 'sealed', act: toyAct('receive', '2024-03-01', data, {}, 'with-secret'), secrets: rows })
  head = (await writeSnapshot(file, options())).head
})
afterAll(async () => {
  await store?.close()
  for (const each of [database, ...dropped]) await each?.drop()
  await rm(folder, { recursive: true, force: true })
})

const options = () => ({ url: database.ownerUrl, keys, folder: join(folder, 'attachments'), program: '0.1.0', serves: toyCounty })

async function empty(): Promise<TestDatabase> {
  const made = await testDatabase()
  dropped.push(made)
  return made
}
const restored = async (path: string, more: object = {}) => {
  const target = await empty()
  const into = join(folder, `restored-${dropped.length}`)
  return { target, into, answer: await restoreSnapshot(path, { url: target.ownerUrl, keys, folder: into, ...more }) }
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
const contents = async (url: string, table: string) =>
  (await ask<{ row: unknown }>(url, `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`)).map(
    ({ row }) => row,
  )

describe('a snapshot put back', () => {
  test('is equal in every table, proves clean, opens its identifiers and its attachments', async () => {
    const { target, into, answer } = await restored(file)
    const tables = head.tables.map(({ name }) => name)
    expect(tables).toEqual(
      expect.arrayContaining(['act', 'file', 'file_past', 'clock', 'secret', 'number', 'seal', 'account', 'draft', 'outbox']),
    )
    expect(tables).not.toContain('session')
    for (const { name, rows } of head.tables) {
      const [then, now] = [await contents(database.ownerUrl, name), await contents(target.ownerUrl, name)]
      expect(now, name).toEqual(then)
      expect(rows, name).toBe(then.length)
    }
    expect(head.tables.filter(({ name, rows }) => rows === 0 && ['act', 'draft', 'secret', 'attachment', 'outbox'].includes(name))).toEqual(
      [],
    )
    expect(answer.lost).toEqual([])
    const again = await openStore({ url: target.ownerUrl, as: target.url, procedures: toyProcedures, keys, folder: into })
    try {
      expect(await again.verify(toyCounty)).toMatchObject({ faults: [], files: expect.any(Number) })
      expect(await text(again.attachments(scope).open(attached))).toBe('甲乙丙'.repeat(200_000))
      const { row } = await again.read(scope, { type: 'petition', id: 'sealed' })
      expect(await again.secrets(scope).open((row!.file.facts.idNumber as { ref: string }).ref, '核对')).toBe('11010119900307123X')
      expect(await again.accounts.signIn(toyCounty, 'zhou', 'correct-horse-1', '::1')).toMatchObject({ ok: true })
      const next = await again.enter(scope, { type: 'petition', act: toyAct('receive', '2024-03-02', letter()) })
      expect(next).toMatchObject({ ok: true })
    } finally {
      await again.close()
    }
  })

  test('says in its first line what it holds', async () => {
    expect((await readHead(file)).head).toEqual(head)
    expect(head).toMatchObject({ program: '0.1.0', counties: [toyCounty], serves: toyCounty, attachments: { files: 1, bytes: 1_800_000 } })
    expect(head.migrations.length).toBeGreaterThan(3)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('looks at one instant: what is entered while it is written is not in it', async () => {
    const later = join(folder, 'later')
    const writing = writeSnapshot(later, options())
    const entering = (async () => {
      for (let n = 0; n < 20; n++) await store.enter(scope, { type: 'petition', act: toyAct('receive', '2024-03-03', letter()) })
    })()
    await Promise.all([writing, entering])
    const { target, into } = await restored(later)
    const again = await openStore({ url: target.ownerUrl, as: target.url, procedures: toyProcedures, keys, folder: into })
    expect((await again.verify(toyCounty)).faults).toEqual([])
    await again.close()
  })

  test('has the acts that the queue had taken and not yet done in its outbox', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const jobs = await store.jobs.start({ act: () => held })
    try {
      await store.enter(scope, { type: 'petition', id: 'queued', act: toyAct('receive', '2024-03-04', letter(), {}, 'queued-act') })
      await expect.poll(async () => (await ask(database.ownerUrl, 'select from outbox')).length).toBe(0)
      const taken = join(folder, 'taken')
      await writeSnapshot(taken, options())
      const { target } = await restored(taken)
      expect(await ask(target.ownerUrl, `select file, type, seq, kind from outbox where id = 'queued-act'`)).toEqual([
        { file: 'queued', type: 'petition', seq: 1, kind: 'receive' },
      ])
    } finally {
      release()
      await jobs.stop()
    }
  })

  test('names attachments whose content was gone, when written and when put back', async () => {
    const bare = join(folder, 'bare')
    const { lost } = await writeSnapshot(bare, { ...options(), folder: join(folder, 'nothing-here') })
    expect(lost).toEqual([`${toyCounty}/${attached}`])
    const { into, answer } = await restored(bare)
    expect(answer.lost).toEqual(lost)
    expect(existsSync(join(into, toyCounty, attached.slice(0, 2), attached))).toBe(false)
  })
})

describe('is refused, and the database stays empty', () => {
  const refused = async (path: string, says: RegExp, more: object = {}) => {
    const target = await empty()
    const into = join(folder, `refused-${dropped.length}`)
    await expect(restoreSnapshot(path, { url: target.ownerUrl, keys, folder: into, ...more })).rejects.toThrow(says)
    for (const { name } of head.tables) expect(await contents(target.ownerUrl, name), name).toEqual([])
    const left = existsSync(into) ? await readdir(into, { recursive: true, withFileTypes: true }) : []
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  }
  const altered = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, name)
    await writeFile(path, change(Buffer.from(await readFile(file))))
    return path
  }

  test('a file that is none of ours, or is not there', async () => {
    await refused(await altered('other', () => Buffer.from('PGDMP...')), /不是本平台的备份文件/)
    await refused(join(folder, 'nowhere'), /无法打开/)
  })
  test('a file cut short', async () => {
    await refused(await altered('cut', (bytes) => bytes.subarray(0, bytes.length - 3000)), /不完整/)
    await refused(await altered('half', (bytes) => bytes.subarray(0, bytes.length / 2)), /不完整/)
  })
  test('a file with one byte changed, wherever it is', async () => {
    const { bodyAt } = await readHead(file)
    const size = (await stat(file)).size
    await refused(await altered('head', (bytes) => bytes.fill('9', 60, 61)), /文件头被改动过|不是本平台/)
    for (const part of [0.1, 0.35, 0.6, 0.95]) {
      const at = Math.floor(bodyAt + (size - bodyAt) * part)
      await refused(await altered('byte', (bytes) => bytes.fill(bytes[at]! ^ 1, at, at + 1)), /改动过|不符/)
    }
  })
  test('a head that tells another count or digest than the body has, although its own digest is right', async () => {
    const { bodyAt } = await readHead(file)
    const length = bodyAt - 66
    const other = (change: (table: SnapshotHead['tables'][number]) => SnapshotHead['tables'][number]) =>
      altered('told', (bytes) =>
        Buffer.concat([
          headBytes({ ...head, tables: head.tables.map((table) => (table.name === 'act' ? change(table) : table)) }, length),
          bytes.subarray(bodyAt),
        ]),
      )
    await refused(await other((table) => ({ ...table, rows: table.rows + 1 })), /表 act/)
    await refused(await other((table) => ({ ...table, sha256: createHash('sha256').digest('hex') })), /表 act/)
  })
  test('with other keys, unless they are said to be lost', async () => {
    await refused(file, /keys\.json/, { keys: passingKeyRing() })
    const { answer } = await restored(file, { keys: passingKeyRing(), keysLost: true })
    expect(answer.head.counties).toEqual([toyCounty])
  })
  test('by a program whose tables differ', async () => {
    const target = await empty()
    await ask(target.ownerUrl, `update migration set digest = 'other' where name like '003%'`)
    await expect(restoreSnapshot(file, { url: target.ownerUrl, keys, folder })).rejects.toThrow(/表结构与现在的程序不同/)
  })
})

test('a database with anything in it is left alone', async () => {
  const before = await contents(database.ownerUrl, 'act')
  await expect(restoreSnapshot(file, { url: database.ownerUrl, keys, folder })).rejects.toThrow(/已有数据.*只能恢复到没有建县的空数据库/)
  expect(await contents(database.ownerUrl, 'act')).toEqual(before)
})

test('a file that is there already is not written over, and a folder that is not there is named', async () => {
  await expect(writeSnapshot(file, options())).rejects.toThrow(/已经存在/)
  await expect(writeSnapshot(join(folder, 'no', 'folder'), options())).rejects.toThrow(/不能写入/)
})

test('an owner from whom policies hide rows is refused, not given half a snapshot', async () => {
  const url = new URL(database.ownerUrl)
  url.searchParams.set('options', '-c role=zhunsheng_jobs')
  await expect(writeSnapshot(join(folder, 'partial'), { ...options(), url: url.href })).rejects.toThrow(/看不到全部数据|pg_dump/)
  expect(existsSync(join(folder, 'partial'))).toBe(false)
})
