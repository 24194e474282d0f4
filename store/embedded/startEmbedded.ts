import { existsSync } from 'node:fs'
import { readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { answer } from './answer.ts'
import { runs, self, withFileLock } from './fileLock.ts'
import { address, type Home, openFolder, openHome } from './home.ts'
import { initialise } from './initialise.ts'
import { launch } from './launch.ts'
import { installedNative, usableNative } from './native.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

export type EmbeddedOptions = {
  /** Holds everything of the server: `pg/` data, password, port, log. See `defaultDataDir()`. */
  dataDir: string
  /** Told, in Chinese, what is being done. */
  log?: (line: string) => void
  /** PostgreSQL settings added on the command line when this call starts the server. */
  settings?: Readonly<Record<string, string>>
  /** This process answers for the server even where another started it: a passing command must not stop it under a long one. */
  answersFor?: boolean
}

export type Embedded = {
  /** Connection address of database `zhunsheng` as its owner, a superuser of this private server. */
  url: string
  /** Shuts the server down, data flushed, if this process answers for it; a server of another living process stays. */
  stop: () => Promise<void>
  /** True when a running server was found instead of started. */
  reused: boolean
  /**
   * Drops the database with all that is in it, and makes an empty one under the same address. For a load that was cut short.
   * @throws NotAlone where it holds rows of another county than this one
   */
  recreate: (county: string) => Promise<void>
}

/** The database holds more than the one county that it was to be emptied of. */
export class NotAlone extends Error {
  override readonly name = 'NotAlone'
}

/**
 * A running PostgreSQL of our own on `dataDir`, reachable on 127.0.0.1 only, with a random password.
 *
 * Creates the data on first use. A server left by a killed process is taken over; one that another living process
 * runs is shared. Safe to call from two processes at once. The server is detached: whoever calls must `stop()`.
 *
 * @throws EmbeddedUnavailable where npm has no PostgreSQL for the platform; Error (Chinese) when it cannot start
 */
export async function startEmbedded({ dataDir, log = () => {}, settings = {}, answersFor = false }: EmbeddedOptions): Promise<Embedded> {
  const installed = installedNative()
  const folder = await openFolder(dataDir)
  return withFileLock(join(folder, 'lock'), async () => {
    const home = await openHome(folder, log)
    let reused = true
    let port = await running(home)
    if (port === undefined) {
      reused = false
      const native = await usableNative(installed, home.folder, home.user)
      await initialise(home, native, installed.version)
      port = await launch(home, native, settings)
    }
    await createDatabase(home, port)
    if (answersFor || !reused || !runs(await ownerOf(folder))) await writeFile(join(folder, 'owner'), self(), { mode: 0o600 })
    const started = port
    return {
      url: address(home, started, 'zhunsheng'),
      reused,
      stop: () => stop(folder, self()),
      recreate: (county) => withFileLock(join(folder, 'lock'), () => recreateDatabase(home, started, county)),
    }
  })
}

/** Stops whatever server runs on `dataDir`, whoever started it. Does nothing where none runs. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  await stop(await realpath(dataDir))
}

/** With `owner` given, leaves a server alone that another process answers for. */
async function stop(folder: string, owner?: string): Promise<void> {
  if (!existsSync(folder)) return
  await withFileLock(join(folder, 'lock'), async () => {
    if (owner !== undefined && owner !== (await ownerOf(folder))) return
    await stopPostmaster(join(folder, 'pg'))
    await rm(join(folder, 'owner'), { force: true })
  })
}

/** The process that answers for the server, as written by `self()`; empty when nobody does. */
async function ownerOf(folder: string): Promise<string> {
  return readFile(join(folder, 'owner'), 'utf8').catch(() => '')
}

/** The port of a server already running on our data that takes our password. One that does not answer is stopped. */
async function running(home: Home): Promise<number | undefined> {
  const server = findPostmaster(home.pgdata)
  if (server) {
    for (let until = Date.now() + 15_000; findPostmaster(home.pgdata) && Date.now() < until; await sleep(50)) {
      const who = await answer(home, server.port)
      if (who === 'ours') return server.port
      if (who === 'refused') break
      if (who === 'starting') until = Date.now() + 15_000
    }
    home.log('上次遗留的内置数据库没有应答，正在停止。')
    await stopPostmaster(home.pgdata)
  }
  return undefined
}

async function createDatabase(home: Home, port: number): Promise<void> {
  const there = await ask(home, port, 'postgres', `select from pg_database where datname = 'zhunsheng'`)
  if (there === 0) await ask(home, port, 'postgres', 'create database zhunsheng')
}

async function recreateDatabase(home: Home, port: number, county: string): Promise<void> {
  const others = await ask(home, port, 'zhunsheng', 'select from file where county <> $1 limit 1', [county])
  if (others > 0) throw new NotAlone(`数据库中除${county}外还有其他县的案卷，不能清空。`)
  await ask(home, port, 'postgres', 'drop database zhunsheng with (force)')
  await ask(home, port, 'postgres', 'create database zhunsheng')
}

/** One statement as the server's superuser; returns the number of rows. */
async function ask(home: Home, port: number, database: string, sql: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: address(home, port, database) })
  await client.connect()
  try {
    return (await client.query(sql, values)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
