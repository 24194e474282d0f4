import { logAccess } from './accessLog.ts'
import type { Db } from './connection.ts'
import { ask, type Scope, withScope } from './scope.ts'

/** Somebody urged whoever a file waits for (催办). */
export interface Urging {
  readonly file: string
  readonly person: string
  readonly name: string
  readonly unit: string
  /** The county's day on which it was; a file is urged by one person at most once a day. */
  readonly day: string
  /** Who was urged, in words. */
  readonly waits: string
  /** ISO. */
  readonly at: string
}

export function urgings(db: Db, scope: Scope) {
  return {
    /** The last urging of each of these files that the unit sees. */
    last: async (files: readonly string[]): Promise<ReadonlyMap<string, Urging>> => {
      if (files.length === 0) return new Map()
      const { rows } = await ask<Omit<Urging, 'at'> & { at: Date }>(db, scope, 'select * from urgings_of($1)', [files])
      return new Map(
        rows.map(({ file, person, name, unit, day, waits, at }) => [file, { file, person, name, unit, day, waits, at: at.toISOString() }]),
      )
    },

    /** @returns false where the file is not seen, or this person urged it on that day already */
    add: ({ file, name, day, waits }: Pick<Urging, 'file' | 'name' | 'day' | 'waits'>): Promise<boolean> =>
      withScope(db, scope, async (client) => {
        const { rowCount } = await client.query(
          `insert into urging (county, file, person, day, name, unit, waits, at)
           select $1, seen, $3, $4, $5, $6, $7, $8::timestamptz from seen(array[$2]) on conflict do nothing`,
          [scope.county, file, scope.person, day, name, scope.unit, waits, new Date().toISOString()],
        )
        if (rowCount !== 1) return false
        await logAccess(client, scope, { what: 'urge', about: file, reason: waits })
        return true
      }),
  }
}
