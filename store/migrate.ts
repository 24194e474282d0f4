import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export type Migration = { name: string; text: string; digest: string }

/** The migrations and the database do not fit together, or one failed; the message is for the operator, in Chinese. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Any fixed number serves; it must never change, or two versions of the program would migrate at once. */
const lockKey = 7_236_411_798

/**
 * Brings a database up to the migrations of `folder` and returns the names it applied, in order.
 *
 * Forward only; each file in a transaction of its own, recorded with the digest of its text. Two at once: one
 * applies, the other waits and applies nothing.
 *
 * @param target an address, or a client already connected as the owner
 * @throws MigrationRefused when an applied file was changed or is missing, a new one is numbered before an applied one, or one fails
 */
export async function migrate(target: string | pg.ClientBase, folder = migrationsFolder): Promise<string[]> {
  const all = await readMigrations(folder)
  if (typeof target !== 'string') return apply(target, all)
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  try {
    return await apply(client, all)
  } finally {
    await client.end()
  }
}

/** The files `NNN_name.sql` of a folder by number. Refuses other names and a number used twice. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const [index, name] of names.entries()) {
    if (!/^\d{3}_[a-z0-9_]+\.sql$/.test(name))
      throw new MigrationRefused(`迁移文件名 ${name} 不合规：应为三位序号加英文名，如 001_act.sql。`)
    if (names[index - 1]?.slice(0, 3) === name.slice(0, 3)) {
      throw new MigrationRefused(`迁移文件 ${names[index - 1]} 与 ${name} 序号重复，请给后加的一个换用新的序号。`)
    }
  }
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function apply(client: pg.ClientBase, all: readonly Migration[]): Promise<string[]> {
  await client.query(`select pg_advisory_lock(${lockKey})`)
  try {
    await client.query(`
      create table if not exists migration (
        name       text collate "C" primary key,
        digest     text not null,
        applied_at timestamptz not null default now()
      )`)
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration order by name')
    const pending = outstanding(all, rows)
    for (const migration of pending) await applyOne(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.query(`select pg_advisory_unlock(${lockKey})`)
  }
}

function outstanding(all: readonly Migration[], applied: readonly { name: string; digest: string }[]): Migration[] {
  for (const { name, digest } of applied) {
    const file = all.find((migration) => migration.name === name)
    if (!file) throw new MigrationRefused(`数据库已执行过迁移 ${name}，但程序中没有这个文件：数据库比程序新。请改用更新的程序版本。`)
    if (file.digest !== digest) {
      throw new MigrationRefused(`迁移 ${name} 执行后文件又被改动。已执行的迁移不得修改：请还原该文件，并把改动写进新的迁移文件。`)
    }
  }
  const last = applied.at(-1)?.name ?? ''
  const pending = all.filter(({ name }) => !applied.some((done) => done.name === name))
  const late = pending.find(({ name }) => name < last)
  if (late) throw new MigrationRefused(`迁移 ${late.name} 的序号排在已执行的 ${last} 之前，不能补插。请改用更大的序号。`)
  return pending
}

async function applyOne(client: pg.ClientBase, { name, text, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationRefused(`迁移 ${name} 执行失败，已撤回，数据库未变${place(error, text)}：${(error as Error).message}`, {
      cause: error,
    })
  }
}

function place(error: unknown, text: string): string {
  const position = Number((error as { position?: string }).position)
  return position > 0 ? `（第 ${text.slice(0, position).split('\n').length} 行）` : ''
}
