import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Db } from './connection.ts'
import { type Scope, withScope } from './scope.ts'

/** Something done that leaves no act: reading an identifier, signing in, exporting a ledger. */
export interface Access {
  readonly what: string
  /** The file, secret, login or list concerned. */
  readonly about: string
  readonly reason: string
}

export interface LoggedAccess extends Access {
  readonly at: string
  readonly person: string
  readonly unit: string
}

/** Adds a line inside a transaction whose scope says who it is. Lines are never changed. */
export async function logAccess(client: ClientBase, { county, person, unit }: Scope, { what, about, reason }: Access): Promise<void> {
  await client.query('insert into access_log (county, id, at, person, unit, what, about, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    county,
    randomUUID(),
    new Date().toISOString(),
    person,
    unit,
    what,
    about,
    reason,
  ])
}

/** Lines of the log, newest first. Who may ask is the caller's to decide. */
export async function accesses(db: Db, scope: Scope, asked: { about?: string; person?: string; limit: number }): Promise<LoggedAccess[]> {
  const { rows } = await withScope(db, scope, (client) =>
    client.query<Omit<LoggedAccess, 'at'> & { at: Date }>(
      `select at, person, unit, what, about, reason from access_log
       where county = $1 and ($2::text is null or about = $2) and ($3::text is null or person = $3) order by at desc, id limit $4`,
      [scope.county, asked.about ?? null, asked.person ?? null, Math.max(1, Math.min(1000, asked.limit))],
    ),
  )
  return rows.map(({ at, ...row }) => ({ at: at.toISOString(), ...row }))
}
