import type { Db } from './connection.ts'
import { ask, type Scope } from './scope.ts'

/** A file that refers to another. */
export interface Referring {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly state: string
  readonly opened: string
}

interface Line extends Omit<Referring, 'number'> {
  readonly number: string | null
  readonly total: string
}

/** The files in view that refer to this one, newest first, and how many there are in all; voided ones do not use anything any more. */
export async function referring(
  db: Db,
  scope: Scope,
  id: string,
  limit: number,
): Promise<{ readonly total: number; readonly files: readonly Referring[] }> {
  const { rows } = await ask<Line>(
    db,
    scope,
    `select f.id, f.type, f.number, f.title, f.state, f.opened::text as opened, count(*) over () as total
     from (select distinct l."from" from link l where l.county = $1 and l."to" = $2) named
     join file f on f.county = $1 and f.id = named."from"
     where f.state <> '$void'
     order by f.opened desc, f.id limit $3`,
    [scope.county, id, limit],
  )
  return {
    total: Number(rows[0]?.total ?? 0),
    files: rows.map(({ number, total: _, ...row }) => ({ ...row, ...(number && { number }) })),
  }
}
