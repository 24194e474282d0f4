import pg from 'pg'

/** The roles of `migrations/002_roles.sql` under which the program connects. */
export type Role = 'zhunsheng_app' | 'zhunsheng_jobs' | 'zhunsheng_seal' | 'zhunsheng_sign_in'

/** A pool whose every session is one role from its start. */
export interface Db {
  readonly pool: pg.Pool
  readonly role: Role
}

/** A role's address, from the owner's. An installation may give each role a login of its own instead. */
export function asRole(url: string, role: Role): string {
  const address = new URL(url)
  address.searchParams.set('options', `-c role=${role}`)
  return address.href
}

/** An append that is still open after this is stopped, so that nothing older than `horizon` can appear later. */
export const statementTimeout = 30_000

/**
 * Connects as a role. Connections are made when first needed.
 * @param timeout milliseconds after which a statement, or a transaction left idle, is stopped; it must stay under a minute (see `horizon`)
 */
export function connect(url: string, role: Role, size: number, timeout = statementTimeout): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    statement_timeout: timeout,
    idle_in_transaction_session_timeout: timeout,
    application_name: `zhunsheng ${role}`,
    // What people wait for sends its messages together (see `ask`). The other roles copy rows in, which cannot share the wire.
    pipeline: role === 'zhunsheng_app' || role === 'zhunsheng_sign_in',
  })
  // A server stop ends idle connections; without a listener that would end the process too. The next query reports it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, role }
}
