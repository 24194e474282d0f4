import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Migration, migrate, migrationsFolder, readMigrations } from '../migrate.ts'
import { testServer } from './testServer.ts'

export type TestDatabase = {
  /** Address as the owner of the database, a superuser. */
  ownerUrl: string
  /** Address of a session that is `role` from its start and may become no other role than `role` itself may. For roles named `zhunsheng_…`. */
  url: (role: string) => string
  /** Removes the database, open connections and all. */
  drop: () => Promise<void>
}

const lockKey = 7_236_411_799

/**
 * A fresh, migrated, empty database of its own for one test file (50 to 200 ms by the number of tables; the first of a run waits for server and template).
 *
 * It is a copy of a template, made once per text of the migrations under a lock, so parallel workers share it.
 * Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function testDatabase(folder = migrationsFolder): Promise<TestDatabase> {
  const server = await testServer()
  const name = `zhunsheng_t_${randomBytes(6).toString('hex')}`
  await administer(server, async (client) => {
    const template = await ensureTemplate(client, server, folder)
    await client.query(`create database ${name} template ${template}`)
  })
  const ownerUrl = withDatabase(server, name)
  return {
    ownerUrl,
    url: (role) => asRole(ownerUrl, role),
    drop: () => administer(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/**
 * A copy of a database that was filled once for the whole run: the first to ask fills it, others wait and copy.
 * @param key tells one filling from another; small letters, digits and underscores
 */
export async function filledDatabase(key: string, fill: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  const server = await testServer()
  const filled = `zhunsheng_filled_${key}`
  const name = `zhunsheng_t_${randomBytes(6).toString('hex')}`
  await administer(server, async (client) => {
    await client.query(`select pg_advisory_lock(${lockKey + 1})`)
    try {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [filled])
      if (rowCount === 0) {
        const fresh = await testDatabase()
        await fill(fresh)
        const { pathname } = new URL(fresh.ownerUrl)
        await client.query(`alter database ${pathname.slice(1)} rename to ${filled}`)
      }
      await client.query(`create database ${name} template ${filled}`)
    } finally {
      await client.query(`select pg_advisory_unlock(${lockKey + 1})`)
    }
  })
  const ownerUrl = withDatabase(server, name)
  return {
    ownerUrl,
    url: (role) => asRole(ownerUrl, role),
    drop: () => administer(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** A template is ready once it bears its last name; a draft left by a killed run is dropped. */
async function ensureTemplate(client: pg.Client, server: string, folder: string): Promise<string> {
  const name = `zhunsheng_template_${digestOf(await readMigrations(folder))}`
  await client.query(`select pg_advisory_lock(${lockKey})`)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}_draft with (force)`)
      await client.query(`create database ${name}_draft template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'`)
      await migrate(withDatabase(server, `${name}_draft`), folder)
      await ensureStandIns(client, server)
      await client.query(`alter database ${name}_draft rename to ${name}`)
    }
  } finally {
    await client.query(`select pg_advisory_unlock(${lockKey})`)
  }
  return name
}

function digestOf(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const { name, digest } of migrations) hash.update(`${name} ${digest}\n`)
  return hash.digest('hex').slice(0, 16)
}

async function administer(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Signs in as the stand-in of `role`, already turned into `role`. */
function asRole(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  url.username = standIn(role)
  url.password = passwordOf(ownerUrl, role)
  url.searchParams.set('options', `-c role=${role}`)
  return url.href
}

/**
 * Gives every role of the application a stand-in that can sign in and is a member of that role alone. The owner, as a
 * superuser, could `set role` to anything, which would hide a missing grant; the roles themselves are cluster-wide and
 * keep their passwords, should the server serve other databases.
 */
async function ensureStandIns(client: pg.Client, server: string): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    String.raw`select rolname as role from pg_roles where rolname like 'zhunsheng\_%' and rolname not like '%\_\_test' and not rolsuper`,
  )
  for (const { role } of rows) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [standIn(role)])
    if (rowCount === 0) await client.query(`create role ${standIn(role)} in role ${client.escapeIdentifier(role)}`)
    await client.query(`alter role ${standIn(role)} login password '${passwordOf(server, role)}'`)
  }
}

function standIn(role: string): string {
  return `${role}__test`
}

/** Every worker works out the same one from the owner's. */
function passwordOf(server: string, role: string): string {
  return createHash('sha256')
    .update(`${role} ${new URL(server).password}`)
    .digest('hex')
}
