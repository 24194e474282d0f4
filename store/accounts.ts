import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { logAccess } from './accessLog.ts'
import { type Account, type AccountRow, accountOf } from './account.ts'
import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'
import { newSession } from './sessions.ts'

export type SignedIn =
  | { readonly ok: true; readonly account: Account; readonly token: string }
  | { readonly ok: false; readonly why: 'wrong' | 'locked'; readonly until?: string }

/** Failures within 15 minutes, from the fifth on, close an account for 30. */
export const lockOut = { failures: 5, within: 15 * 60_000, closedFor: 30 * 60_000 }

/** The password is too weak to be set. */
export class WeakPassword extends Error {
  override readonly name = 'WeakPassword'
  constructor() {
    super('口令至少10位，且应包含字母、数字、符号中的两种以上，不得与登录名相同')
  }
}

/**
 * Accounts, as the role that signs people in; no other role reads passwords.
 * @param changed is told after each change, for whoever remembers accounts
 */
export function accounts(db: Db, now: () => Date = () => new Date(), changed: () => void = () => {}) {
  return {
    /** Creates an account, or replaces what is known of it and its password. @throws WeakPassword */
    put: async (account: Omit<Account, 'mustChange' | 'disabled'>, password: string, mustChange = true): Promise<void> => {
      const digest = await digestOf(account.login, password)
      const { county, login, person, name, unit, post = null, certificate = null, grants } = account
      await withScope(db, countyScope(county), (client) =>
        client.query(
          `insert into account (county, login, person, name, unit, post, certificate, grants, password, must_change, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
           on conflict (county, login) do update set person = $3, name = $4, unit = $5, post = $6, certificate = $7, grants = $8, password = $9,
             must_change = $10, failures = '{}', locked_until = null`,
          [county, login, person, name, unit, post, certificate, JSON.stringify(grants), digest, mustChange, now().toISOString()],
        ),
      )
      changed()
    },

    find: async (county: string, login: string): Promise<Account | undefined> => {
      const row = await one(county, login)
      return row && accountOf(row)
    },

    all: async (county: string): Promise<Account[]> => {
      const { rows } = await withScope(db, countyScope(county), (client) =>
        client.query<AccountRow>('select * from account where county = $1 order by login', [county]),
      )
      return rows.map(accountOf)
    },

    /** Gives an account these roles in place of those it had; they count from the next request on. */
    assign: async (county: string, login: string, grants: Account['grants']): Promise<void> => {
      await withScope(db, countyScope(county), (client) =>
        client.query('update account set grants = $3 where county = $1 and login = $2', [county, login, JSON.stringify(grants)]),
      )
      changed()
    },

    /** Closes an account, or opens it again; closing ends its sessions. */
    disable: async (county: string, login: string, disabled: boolean): Promise<void> => {
      await withScope(db, countyScope(county), async (client) => {
        await client.query('update account set disabled = $3, failures = $4, locked_until = null where county = $1 and login = $2', [
          county,
          login,
          disabled,
          [],
        ])
        if (disabled) await client.query('delete from session where county = $1 and login = $2', [county, login])
      })
      changed()
    },

    /** Sets a new password and ends every other session. @throws WeakPassword */
    changePassword: async (county: string, login: string, password: string, mustChange = false): Promise<void> => {
      const digest = await digestOf(login, password)
      await withScope(db, countyScope(county), async (client) => {
        await client.query(
          `update account set password = $3, must_change = $4, failures = '{}', locked_until = null where county = $1 and login = $2`,
          [county, login, digest, mustChange],
        )
        await client.query('delete from session where county = $1 and login = $2', [county, login])
      })
      changed()
    },

    /** Whether the password is the account's, without signing in: for changing it. */
    check: async (county: string, login: string, password: string): Promise<boolean> => {
      const row = await one(county, login)
      return row !== undefined && verify(row.password, password)
    },

    /**
     * Signs somebody in. A wrong password and an unknown login are answered alike and take as long; both are logged.
     * A failure is counted before anything is answered, whatever else runs at the same time.
     */
    signIn: async (county: string, login: string, password: string, address: string): Promise<SignedIn> => {
      const row = await one(county, login)
      const right = await verify(row?.password ?? (await decoy()), password)
      return withScope(db, countyScope(county), async (client) => {
        const at = now()
        const { rows } = await client.query<AccountRow>('select * from account where county = $1 and login = $2 for update', [
          county,
          login,
        ])
        const account = rows[0]
        const log = (what: string) =>
          logAccess(client, { county, person: account?.person ?? '', unit: account?.unit ?? '' }, { what, about: login, reason: address })
        if (account?.locked_until && account.locked_until > at) {
          await log('sign-in-locked')
          return { ok: false, why: 'locked', until: account.locked_until.toISOString() } as const
        }
        if (!account || account.disabled || !right || account.password !== row?.password) {
          await log('sign-in-failed')
          const until = account && (await countFailure(account, at))
          return { ok: false, why: until ? 'locked' : 'wrong', ...(until && { until: until.toISOString() }) } as const
        }
        await client.query(`update account set failures = '{}', locked_until = null where county = $1 and login = $2`, [county, login])
        await log('sign-in')
        return { ok: true, account: accountOf(account), token: await newSession(client, account, address, at) } as const

        async function countFailure(of: AccountRow, when: Date): Promise<Date | undefined> {
          const recent = [...of.failures.filter((each) => when.getTime() - each.getTime() < lockOut.within), when]
          const closed = recent.length >= lockOut.failures ? new Date(when.getTime() + lockOut.closedFor) : undefined
          await client.query('update account set failures = $3, locked_until = $4 where county = $1 and login = $2', [
            county,
            login,
            closed ? [] : recent,
            closed ?? null,
          ])
          return closed
        }
      })
    },
  }

  async function one(county: string, login: string): Promise<AccountRow | undefined> {
    const { rows } = await withScope(db, countyScope(county), (client) =>
      client.query<AccountRow>('select * from account where county = $1 and login = $2', [county, login]),
    )
    return rows[0]
  }
}

/** argon2id at 19 MiB, two passes: about 30 ms. */
async function digestOf(login: string, password: string): Promise<string> {
  const sorts = [/\p{L}/u, /\d/, /[^\p{L}\d]/u].filter((sort) => sort.test(password)).length
  if (password.length < 10 || sorts < 2 || password.toLowerCase() === login.toLowerCase()) throw new WeakPassword()
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** What an unknown login is checked against, so that it takes as long as a known one. */
let made: Promise<string> | undefined
const decoy = (): Promise<string> => {
  made ??= hash(randomBytes(16), { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  return made
}
