import { readdirSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '../../store/connection.ts'
import { runs, self } from '../../store/embedded/fileLock.ts'
import { startEmbedded, stopEmbedded } from '../../store/embedded/startEmbedded.ts'
import { openKeyRing } from '../../store/keys/keyRing.ts'
import { migrate } from '../../store/migrate.ts'
import type { Scope } from '../../store/scope.ts'
import { openStore, type Store } from '../../store/store.ts'
import { procedures } from '../../systems/index.ts'
import { bareTables } from './bareTables.ts'
import { code, disputes, foundation, root } from './county.ts'

const prefix = 'zhunsheng-bench-'

/** A database server of its own with the county in it, and a store over it. */
export interface Ground {
  readonly url: string
  readonly keys: string
  readonly store: Store
  /** The owner's connections, without row-level security: what floors run on. As many as the store's. */
  readonly owner: Db
  readonly scope: Scope
  readonly files: number
}

/** Where a run keeps its server. Servers of runs that were killed are stopped and removed first. */
export async function newFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, start] = new RegExp(`^${prefix}(\\d+)-(\\d+)$`).exec(name) ?? []
    if (pid && !runs(`${pid} ${start}`)) await discard(join(tmpdir(), name))
  }
  const folder = join(tmpdir(), `${prefix}${self().replace(' ', '-')}`)
  await mkdir(folder, { mode: 0o755, recursive: true })
  // mkdir obeys the umask; the server's user must be able to enter.
  await chmod(folder, 0o755)
  return folder
}

export async function discard(folder: string): Promise<void> {
  await stopEmbedded(folder)
  await rm(folder, { recursive: true, force: true })
}

/**
 * Starts the server with the settings a county has, the disk waited for, and loads the county.
 * @param onProgress is told how many files are in
 */
export async function openGround(folder: string, files: number, onProgress: (done: { files: number }) => void): Promise<Ground> {
  const { url } = await startEmbedded({ dataDir: folder })
  await migrate(url)
  const keys = join(folder, 'keys.json')
  const store = await openStore({ url, procedures, keys: await openKeyRing(keys), folder: join(folder, 'attachments') })
  // As the owner; of the roles' ways to connect it takes the one that can copy rows in.
  const owner = connect(url, 'zhunsheng_jobs', 10)
  await owner.pool.query(bareTables)
  await store.load(code, foundation())
  await store.load(code, disputes(files), { onProgress })
  // What autovacuum would have done by the next day.
  await owner.pool.query('vacuum analyze')
  await owner.pool.query('checkpoint')
  return { url, keys, store, owner, scope: { county: code, unit: root, person: 'bench-officer' }, files }
}
