import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { copyBack } from './copyOut.ts'
import type { KeyRing } from './keys/keyRing.ts'
import { appliedMigrations, attachmentPlace, columnList, ownTables, signingDigest, type Table } from './snapshot.ts'
import { BadSnapshot, readHead, readParts, type SnapshotHead } from './snapshotFile.ts'

export interface RestoreOptions {
  /** Address of the migrated, empty database as its owner. */
  readonly url: string
  readonly keys: KeyRing
  readonly folder: string
  /** The key file is gone for good: go on, although identifiers cannot be read again and signatures will not be recognised. */
  readonly keysLost?: boolean
  /** Told each table before it is put back. */
  readonly onTable?: (name: string, rows: number) => void
}

interface Content {
  readonly county: string
  readonly sha256: string
}

/**
 * Puts a snapshot back into an empty database, all of it or nothing. What it holds is compared with the counts and digests of its head;
 * whether the acts make what the tables say is for `verify` to prove afterwards.
 * @returns the head, and the attachments whose content was lost before the snapshot was made
 * @throws BadSnapshot where the file is damaged, the database is not empty, or program or keys are not those it was made with
 */
export async function restoreSnapshot(path: string, options: RestoreOptions): Promise<{ head: SnapshotHead; lost: readonly string[] }> {
  const { head, bodyAt } = await readHead(path)
  if (!options.keysLost) proveKeys(head, options.keys)
  const client = new pg.Client({ connectionString: options.url, application_name: 'zhunsheng restore' })
  await client.connect()
  const aside = join(options.folder, `restoring-${randomUUID()}`)
  const placed: string[] = []
  try {
    await client.query(`begin; set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`)
    proveMigrations(head, await appliedMigrations(client))
    const tables = await ownTables(client)
    await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in exclusive mode`)
    await proveEmpty(client, tables)
    const { laid, lost } = await readAll(client, {
      path,
      bodyAt,
      head,
      tables,
      aside,
      ...(options.onTable && { onTable: options.onTable }),
    })
    await client.query('set constraints all immediate')
    for (const content of laid) {
      const to = attachmentPlace(options.folder, content.county, content.sha256)
      // What is there already under this digest is the same content.
      if (existsSync(to)) continue
      await mkdir(dirname(to), { recursive: true })
      await rename(attachmentPlace(aside, content.county, content.sha256), to)
      placed.push(to)
    }
    await client.query('commit')
    return { head, lost }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    for (const file of placed) await rm(file, { force: true })
    // Data that no column takes: class 22 of SQLSTATE, and rows that break a key or a check: class 23.
    if (/^2[23]/.test((error as { code?: string }).code ?? '')) throw damaged('数据行', error)
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
    await client.end().catch(() => {})
  }
}

interface Restoring {
  readonly path: string
  readonly bodyAt: number
  readonly head: SnapshotHead
  readonly tables: readonly Table[]
  /** Where attachments wait until all is known to be good. */
  readonly aside: string
  readonly onTable?: (name: string, rows: number) => void
}

async function readAll(client: pg.ClientBase, { path, bodyAt, head, tables, aside, onTable }: Restoring) {
  const waiting = [...head.tables]
  const laid: Content[] = []
  const broken: string[] = []
  let lost: readonly string[] | undefined
  for await (const { part, bytes } of readParts(path, bodyAt)) {
    if ('table' in part) {
      const told = waiting.shift()
      const own = tables.find(({ name }) => name === part.table)
      if (told?.name !== part.table || own?.columns.join() !== part.columns.join()) throw damaged(`表 ${part.table}`)
      onTable?.(told.name, told.rows)
      await restoreTable(client, own, bytes, told)
    } else if ('attachment' in part) {
      const content = { county: part.county, sha256: part.attachment }
      if (await layAside(attachmentPlace(aside, content.county, content.sha256), content, bytes)) laid.push(content)
      else broken.push(`${content.county}/${content.sha256}`)
    } else lost = part.lost
  }
  if (!lost || waiting.length > 0) throw damaged('结尾')
  if (laid.length + broken.length !== head.attachments.files || broken.join() !== lost.join()) throw damaged('附件')
  return { laid, lost }
}

async function restoreTable(
  client: pg.ClientBase,
  table: Table,
  bytes: AsyncIterable<Buffer>,
  told: { rows: number; sha256: string },
): Promise<void> {
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      hash.update(piece)
      yield piece
    }
  }
  await copyBack(client, `${table.name} (${columnList(table.columns)})`, hashed())
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table.name}`)
  if (hash.digest('hex') !== told.sha256 || Number(rows[0]!.n) !== told.rows) throw damaged(`表 ${table.name}`)
}

/** Whether the content is what its digest says; otherwise it is not kept. */
async function layAside(to: string, { county, sha256 }: Content, bytes: AsyncIterable<Buffer>): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^\w+$/.test(county)) throw damaged('附件')
  const hash = createHash('sha256')
  await mkdir(dirname(to), { recursive: true })
  await pipeline(
    bytes,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    },
    createWriteStream(to, { mode: 0o600, flush: true }),
  )
  if (hash.digest('hex') === sha256) return true
  await rm(to)
  return false
}

const damaged = (where: string, cause?: unknown): BadSnapshot =>
  new BadSnapshot(`备份文件的内容与文件头记载的行数、摘要不符（${where}），数据库未作改动；请改用另一份备份。`, { cause })

async function proveEmpty(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query<{ any: boolean }>(`select exists (select from ${name}) as any`)
    if (rows[0]!.any)
      throw new BadSnapshot(
        `数据库里已有数据（表 ${name}），不予恢复：只能恢复到没有建县的空数据库，请另设 ZHUNSHENG_DATA 或者 DATABASE_URL。`,
      )
  }
}

function proveMigrations(head: SnapshotHead, applied: SnapshotHead['migrations']): void {
  const known = new Map(applied.map(({ name, digest }) => [name, digest]))
  const newer = head.migrations.filter(({ name, digest }) => known.get(name) !== digest)
  if (newer.length === 0 && head.migrations.length === applied.length) return
  const way = newer.length > 0 ? '请改用制作备份的程序版本或者更新的版本' : '请先用制作备份的程序版本恢复，再升级'
  throw new BadSnapshot(`备份由程序 ${head.program} 版制作，表结构与现在的程序不同；${way}。`)
}

function proveKeys(head: SnapshotHead, keys: KeyRing): void {
  const missing = head.keys.versions.filter((version) => !keys.secret.has(version))
  if (head.keys.signing === signingDigest(keys) && missing.length === 0) return
  throw new BadSnapshot(
    '现在的密钥文件（keys.json）不是制作备份时的那一份。请先把原密钥文件放回数据目录再恢复；原文件确已遗失的，可加 --keys-lost 恢复其余内容，证件号码等将无法读取。',
  )
}
