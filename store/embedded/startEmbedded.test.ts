import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostmaster } from './postmaster.ts'
import { startEmbedded, stopEmbedded } from './startEmbedded.ts'

let dataDir: string
const children: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await stopEmbedded(dataDir)
  await rm(dataDir, { recursive: true })
})

/** Another node process that starts the server, says so, and then stays until it is killed or told to stop. */
async function otherProcess(): Promise<{ child: ChildProcess; url: string; reused: boolean }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('./startEmbedded.ts', import.meta.url).href)}
    const { url, reused, stop } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(JSON.stringify({ url, reused }))
    process.stdin.once('data', async () => { await stop(); process.exit() })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return { child, ...(JSON.parse(line) as { url: string; reused: boolean }) }
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

test('rows outlive a stop and a start; the port is remembered, the pid file gone', async () => {
  const first = await startEmbedded({ dataDir })
  await ask(first.url, `create table note (text text)`)
  await ask(first.url, `insert into note values ('复议')`)
  await first.stop()
  expect(existsSync(join(dataDir, 'pg/postmaster.pid'))).toBe(false)

  const second = await startEmbedded({ dataDir })
  expect(second).toMatchObject({ url: first.url, reused: false })
  expect(await ask(second.url, 'select text from note')).toEqual([{ text: '复议' }])
})

test('Chinese has trigrams, and the clock is that of Shanghai', async () => {
  const { url } = await startEmbedded({ dataDir })
  await ask(url, 'create extension pg_trgm')
  const [row] = await ask<{ trigrams: string[]; zone: string }>(
    url,
    `select show_trgm('复议') as trigrams, current_setting('timezone') as zone`,
  )
  expect(row?.trigrams.length).toBeGreaterThan(0)
  expect(row?.zone).toBe('Asia/Shanghai')
})

test('nobody gets in without the password, which only the owner of the folder may read', async () => {
  const { url } = await startEmbedded({ dataDir })
  const wrong = new URL(url)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
})

test('a server left by a killed process is taken over, and then stopped', async () => {
  const other = await otherProcess()
  await ask(other.url, 'create table note (text text)')
  const pid = findPostmaster(join(dataDir, 'pg'))?.pid
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  expect(findPostmaster(join(dataDir, 'pg'))?.pid).toBe(pid)

  const mine = await startEmbedded({ dataDir })
  expect(mine).toMatchObject({ url: other.url, reused: true })
  expect(await ask(mine.url, 'select text from note')).toEqual([])
  await mine.stop()
  expect(findPostmaster(join(dataDir, 'pg'))).toBeUndefined()
})

test('a server another living process answers for is shared, and stays when we leave', async () => {
  const other = await otherProcess()
  const mine = await startEmbedded({ dataDir })
  expect(mine).toMatchObject({ url: other.url, reused: true })
  await mine.stop()
  expect(await ask(other.url, 'select 1 as n')).toEqual([{ n: 1 }])

  other.child.stdin!.write('stop\n')
  await once(other.child, 'exit')
  expect(findPostmaster(join(dataDir, 'pg'))).toBeUndefined()
})

test('of two processes starting at once, one starts the server and both use it', async () => {
  const both = await Promise.all([otherProcess(), otherProcess()])
  expect(both.map(({ reused }) => reused).sort()).toEqual([false, true])
  expect(both[0].url).toBe(both[1].url)
  expect(await ask(both[1].url, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('after the server itself was killed, the next start recovers what was committed', async () => {
  const first = await startEmbedded({ dataDir })
  await ask(first.url, `create table note (text text)`)
  await ask(first.url, `insert into note values ('在')`)
  const killed = findPostmaster(join(dataDir, 'pg'))!.pid
  process.kill(killed, 'SIGKILL')

  const second = await startEmbedded({ dataDir })
  expect(second.reused).toBe(false)
  expect(await ask(second.url, 'select text from note')).toEqual([{ text: '在' }])
})

test('a pid file whose number now belongs to another program does not stop the start', async () => {
  const { stop } = await startEmbedded({ dataDir })
  await stop()
  const stale = `${process.pid}\n${join(dataDir, 'pg')}\n1700000000\n5432\n\n127.0.0.1\n`
  await writeFile(join(dataDir, 'pg/postmaster.pid'), stale)
  expect((await startEmbedded({ dataDir })).reused).toBe(false)
})

test('a lock of a process that died does not stop the start', async () => {
  await writeFile(join(dataDir, 'lock'), `${process.pid} 1`)
  expect((await startEmbedded({ dataDir })).reused).toBe(false)
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)
})

test('a remembered port that was taken meanwhile is given up', async () => {
  const { createServer } = await import('node:net')
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  await writeFile(join(dataDir, 'port'), String(port))
  const { url } = await startEmbedded({ dataDir })
  expect(new URL(url).port).not.toBe(String(port))
  expect(readFileSync(join(dataDir, 'port'), 'utf8')).toBe(new URL(url).port)
  taken.close()
})

test('data of another major version is refused with what to do', async () => {
  const { stop } = await startEmbedded({ dataDir })
  await stop()
  await writeFile(join(dataDir, 'pg/PG_VERSION'), '15\n')
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/由 PostgreSQL 15 创建.*zhunsheng backup/)
})
