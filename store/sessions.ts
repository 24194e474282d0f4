import { createHash, randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type Account, type AccountRow, accountOf } from './account.ts'
import type { Db } from './connection.ts'
import { ask, countyScope, withScope } from './scope.ts'

/** Unused for so long, a session ends; and it ends after a working day whatever its use. */
export const sessionLimits = { idle: 30 * 60_000, whole: 12 * 3_600_000 }

/**
 * How long a session is taken as known, in milliseconds. What this process changes of accounts and sessions counts at once; what another
 * does (an account closed from the command line) within this time, which is less than it takes to say so.
 */
export const sessionFresh = 3000

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
  const known = new Map<string, { readonly account: Account; readonly at: number }>()
  let changes = 0
  const forget = (): void => {
    changes++
    known.clear()
  }
  return {
    /** Asks anew for every session: an account was changed. */
    forget,
    /** Whose session it is, if it still runs; using it keeps it running. */
    find: async (text: string): Promise<Account | undefined> => {
      const [county, token] = parts(text)
      if (!county || !token) return undefined
      const at = now().getTime()
      const digest = digestOf(token)
      const key = `${county} ${digest.toString('base64')}`
      const kept = known.get(key)
      if (kept && Math.abs(at - kept.at) < sessionFresh) return kept.account
      const before = changes
      const { rows } = await ask<AccountRow & { used_at: Date }>(
        db,
        countyScope(county),
        `select a.*, s.used_at from session s join account a on a.county = s.county and a.login = s.login
         where s.county = $1 and s.token = $2 and s.used_at > $3 and s.started_at > $4 and not a.disabled`,
        [county, digest, new Date(at - limits.idle).toISOString(), new Date(at - limits.whole).toISOString()],
      )
      const row = rows[0]
      if (!row) {
        known.delete(key)
        return undefined
      }
      // Once a minute is enough to know whether it idles.
      if (at - row.used_at.getTime() > 60_000)
        await withScope(db, countyScope(county), (client) =>
          client.query('update session set used_at = $3 where county = $1 and token = $2', [county, digest, now().toISOString()]),
        )
      const account = accountOf(row)
      if (known.size >= 10_000) known.clear()
      // What was read before somebody changed an account may be older than the change.
      if (before === changes) known.set(key, { account, at })
      return account
    },
    end: async (text: string): Promise<void> => {
      const [county, token] = parts(text)
      if (!county || !token) return
      await withScope(db, countyScope(county), (client) =>
        client.query('delete from session where county = $1 and token = $2', [county, digestOf(token)]),
      )
      forget()
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
