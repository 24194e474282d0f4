import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { copyOut } from './copyOut.ts'
import type { KeyRing } from './keys/keyRing.ts'
import { BadSnapshot, endFrame, framed, headBytes, partFrame, type SnapshotHead } from './snapshotFile.ts'

export interface SnapshotOptions {
  /** Address of the database as its owner. */
  readonly url: string
  readonly keys: KeyRing
  /** Where attachments lie. */
  readonly folder: string
  readonly program: string
  readonly serves?: string
}

/** A table of ours with the columns that are written; what others refer to comes first. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Writes everything as it stood at one instant into one file: a head that says what is inside, then every table as COPY's text and every
 * attachment, packed. People go on working meanwhile; what they enter is not in it. The keys are not in it, nor are sessions.
 * @returns the head, and the digests of attachments whose content is lost or damaged in the folder
 * @throws BadSnapshot where the file is there already or the owner does not see all rows
 */
export async function writeSnapshot(path: string, options: SnapshotOptions): Promise<{ head: SnapshotHead; lost: readonly string[] }> {
  if (existsSync(path)) throw new BadSnapshot(`“${path}”已经存在，不予覆盖；请换一个文件名。`)
  const client = new pg.Client({ connectionString: options.url, application_name: 'zhunsheng backup' })
  await client.connect()
  const draft = `${path}.part`
  try {
    await client.query('begin isolation level repeatable read read only')
    // Rows hidden by a policy would be left out in silence; this makes it an error.
    await client.query(`set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`)
    const { head, tables } = await emptyHead(client, options)
    const length = JSON.stringify(head).length
    const told = { tables: [] as SnapshotHead['tables'][number][], files: 0, bytes: 0, lost: [] as string[] }
    const out = createWriteStream(draft, { mode: 0o600, flush: true })
    out.write(headBytes(head))
    await pipeline(body(client, tables, options.folder, told), createGzip({ level: 3 }), out)
    await client.query('commit')
    const whole = { ...head, tables: told.tables, attachments: { files: told.files, bytes: told.bytes } }
    const file = await open(draft, 'r+')
    await file.write(headBytes(whole, length), 0, undefined, 0)
    await file.sync()
    await file.close()
    await rename(draft, path)
    return { head: whole, lost: told.lost }
  } catch (error) {
    await rm(draft, { force: true })
    throw reworded(error, path, draft)
  } finally {
    await client.end().catch(() => {})
  }
}

function reworded(error: unknown, path: string, draft: string): unknown {
  const { code, path: at } = error as { code?: string; path?: string }
  if (code === '42501')
    return new BadSnapshot('数据库所有者受行级安全限制，看不到全部数据，不能备份；请以超级用户连接，或者用 pg_dump 备份。', {
      cause: error,
    })
  if (at === draft) return new BadSnapshot(`“${path}”不能写入；请核对文件夹是否存在、有无写入权限。`, { cause: error })
  return error
}

/** Everything known before the first row is read; counts and digests at their longest, so that the head keeps its length. */
async function emptyHead(client: pg.ClientBase, { keys, program, serves }: SnapshotOptions) {
  const tables = await ownTables(client)
  const counties = await client.query<{ county: string }>(`select distinct county from file where type = 'county-setting' order by county`)
  const versions = await client.query<{ version: number }>('select distinct key_version as version from secret order by 1')
  const { rows: now } = await client.query<{ at: Date }>('select now() as at')
  const most = Number.MAX_SAFE_INTEGER
  const head: SnapshotHead = {
    format: 'zhunsheng-snapshot-1',
    program,
    madeAt: now[0]!.at.toISOString(),
    counties: counties.rows.map(({ county }) => county),
    ...(serves && { serves }),
    migrations: await appliedMigrations(client),
    keys: { signing: signingDigest(keys), versions: versions.rows.map(({ version }) => version) },
    tables: tables.map(({ name }) => ({ name, rows: most, sha256: '0'.repeat(64) })),
    attachments: { files: most, bytes: most },
  }
  return { head, tables }
}

/** Which key file it is, without telling anything of it: the digest of its public key. */
export const signingDigest = ({ verifying }: KeyRing): string =>
  createHash('sha256')
    .update(verifying.export({ type: 'spki', format: 'der' }))
    .digest('hex')

export async function appliedMigrations(client: pg.ClientBase): Promise<SnapshotHead['migrations']> {
  return (await client.query<{ name: string; digest: string }>('select name, digest from migration order by name')).rows
}

/** All tables but the record of migrations, which the program makes, and the sessions, which nobody should get back. */
export async function ownTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all ('{migration,session}')
    group by c.oid, c.relname
    order by exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.relname`)
  return rows
}

interface Told {
  tables: SnapshotHead['tables'][number][]
  files: number
  bytes: number
  lost: string[]
}

async function* body(client: pg.ClientBase, tables: readonly Table[], folder: string, told: Told): AsyncGenerator<Buffer> {
  for (const table of tables) {
    yield* partFrame({ table: table.name, columns: table.columns })
    const hash = createHash('sha256')
    const pieces = copyOut(client, await sourceOf(client, table))
    let next = await pieces.next()
    for (; !next.done; next = await pieces.next()) {
      hash.update(next.value)
      yield* framed(next.value)
    }
    yield* endFrame()
    told.tables.push({ name: table.name, rows: next.value, sha256: hash.digest('hex') })
  }
  for (let after = ['', '']; ; ) {
    const { rows } = await client.query<{ county: string; sha256: string }>(
      `select county, sha256 from attachment where stored = 'folder' and (county, sha256) > ($1, $2) order by county, sha256 limit 1000`,
      after,
    )
    for (const { county, sha256 } of rows) yield* attachmentBody(folder, county, sha256, told)
    const last = rows.at(-1)
    if (!last) break
    after = [last.county, last.sha256]
  }
  yield* partFrame({ end: true, lost: told.lost })
}

async function* attachmentBody(folder: string, county: string, sha256: string, told: Told): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  yield* partFrame({ attachment: sha256, county })
  try {
    for await (const piece of createReadStream(attachmentPlace(folder, county, sha256), { highWaterMark: 256 * 1024 })) {
      hash.update(piece as Buffer)
      told.bytes += (piece as Buffer).length
      yield* framed(piece as Buffer)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
  yield* endFrame()
  told.files++
  if (hash.digest('hex') !== sha256) told.lost.push(`${county}/${sha256}`)
}

/** Where `attachments` keeps a content. */
export const attachmentPlace = (folder: string, county: string, sha256: string): string => join(folder, county, sha256.slice(0, 2), sha256)

/** A table's own rows; acts that the job queue has taken from the outbox and not yet done go back where they came from. */
async function sourceOf(client: pg.ClientBase, { name, columns }: Table): Promise<string> {
  const listed = columnList(columns)
  if (name !== 'outbox') return `${name} (${listed})`
  const { rows } = await client.query<{ queue: string | null }>(`select to_regclass('graphile_worker._private_jobs') as queue`)
  if (!rows[0]?.queue) return `${name} (${listed})`
  const fields = columns.map((column) => {
    const key = column === 'recorded_at' ? 'recordedAt' : column
    return `(j.payload->>'${key}')${column === 'recorded_at' ? '::timestamptz' : column === 'seq' ? '::integer' : ''}`
  })
  return `(select ${listed} from outbox union all select ${fields.join(', ')} from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'act')`
}

export const columnList = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(', ')
