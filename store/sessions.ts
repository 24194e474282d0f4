import { createHash, randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type Account, type AccountRow, accountOf } from './account.ts'
import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'

/** Unused for so long, a session ends; and it ends after a working day whatever its use. */
export const sessionLimits = { idle: 30 * 60_000, whole: 12 * 3_600_000 }

/** Begins a session inside the transaction that checked the password. The token goes to the browser; the database keeps its digest. */
export async function newSession(
  client: ClientBase,
  { county, login }: Pick<AccountRow, 'county' | 'login'>,
  address: string,
  at: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await client.query('insert into session (county, token, login, started_at, used_at, address) values ($1, $2, $3, $4, $4, $5)', [
    county,
    digestOf(token),
    login,
    at.toISOString(),
    address,
  ])
  return `${county}.${token}`
}

/** Sessions, as the role that signs people in. */
export function sessions(db: Db, now: () => Date = () => new Date(), limits = sessionLimits) {
  return {
    /** Whose session it is, if it still runs; using it keeps it running. */
    find: async (text: string): Promise<Account | undefined> => {
      const [county, token] = parts(text)
      if (!county || !token) return undefined
      const at = now().getTime()
      const idle = new Date(at - limits.idle).toISOString()
      const whole = new Date(at - limits.whole).toISOString()
      return withScope(db, countyScope(county), async (client) => {
        const { rows } = await client.query<AccountRow & { used_at: Date }>(
          `select a.*, s.used_at from session s join account a on a.county = s.county and a.login = s.login
           where s.county = $1 and s.token = $2 and s.used_at > $3 and s.started_at > $4 and not a.disabled`,
          [county, digestOf(token), idle, whole],
        )
        const row = rows[0]
        if (!row) return undefined
        // Once a minute is enough to know whether it idles.
        if (at - row.used_at.getTime() > 60_000)
          await client.query('update session set used_at = $3 where county = $1 and token = $2', [
            county,
            digestOf(token),
            now().toISOString(),
          ])
        return accountOf(row)
      })
    },
    end: async (text: string): Promise<void> => {
      const [county, token] = parts(text)
      if (county && token)
        await withScope(db, countyScope(county), (client) =>
          client.query('delete from session where county = $1 and token = $2', [county, digestOf(token)]),
        )
    },
    /** Removes what has ended by time. */
    sweep: async (county: string): Promise<void> => {
      const at = now().getTime()
      await withScope(db, countyScope(county), (client) =>
        client.query('delete from session where county = $1 and (used_at <= $2 or started_at <= $3)', [
          county,
          new Date(at - limits.idle).toISOString(),
          new Date(at - limits.whole).toISOString(),
        ]),
      )
    },
  }
}

const parts = (text: string): [string?, string?] => (/^\d{6,12}\.[\w-]{43}$/.test(text) ? (text.split('.') as [string, string]) : [])
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
