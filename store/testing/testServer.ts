import { readdirSync, rmSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runs, self } from '../embedded/fileLock.ts'
import { startEmbedded, stopEmbedded } from '../embedded/startEmbedded.ts'

const prefix = 'zhunsheng-test-'

/** Handed from the run's main process to its workers. */
const variable = 'ZHUNSHENG_TEST_DIR'

/** A crash of the test machine loses nothing of worth, so the disk is not waited for. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', max_wal_size: '4GB' }

/**
 * Vitest's global set-up: gives the run a folder for its server, and stops the server afterwards.
 * The server itself starts with the first test that asks for a database, so that pure tests stay quick.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await sweep()
  const folder = join(tmpdir(), `${prefix}${self().replace(' ', '-')}`)
  await mkdir(folder, { mode: 0o755 })
  // mkdir obeys the umask; the server's user must be able to enter.
  await chmod(folder, 0o755)
  process.env[variable] = folder
  return () => discard(folder)
}

/** A folder of the run's own, removed at its end. */
export function testFolder(): string {
  const folder = process.env[variable]
  if (!folder) throw new Error(`${variable} is not set: run tests through vitest with the project's configuration`)
  return folder
}

/** Address of the server tests run on: `DATABASE_URL_TEST` when set, else the run's embedded one. */
export async function testServer(): Promise<string> {
  const outside = process.env.DATABASE_URL_TEST
  if (outside) return outside
  return (await startEmbedded({ dataDir: testFolder(), settings })).url
}

/** Servers of runs that were killed before they could stop theirs. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const written = new RegExp(`^${prefix}(\\d+)-(\\d+)$`).exec(name)
    if (written && !runs(`${written[1]} ${written[2]}`)) await discard(join(tmpdir(), name))
  }
}

async function discard(folder: string): Promise<void> {
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
}
