import type { Sealed, SecretKind } from '../kernel/file/fields.ts'
import { logAccess } from './accessLog.ts'
import type { Db } from './connection.ts'
import type { KeyRing } from './keys/keyRing.ts'
import { decrypt, encrypt, type SecretRow, seal } from './keys/sealing.ts'
import { countyScope, type Scope, withScope } from './scope.ts'

/** The value was erased, or there never was one. */
export class NoSuchSecret extends Error {
  override readonly name = 'NoSuchSecret'
  constructor(ref: string) {
    super(`证件号码等敏感信息（${ref}）不存在或者已依规清除`)
  }
}

interface Line {
  readonly id: string
  readonly key_version: number
  readonly sealed: Buffer | null
}

/** The personal identifiers of a scope. */
export function secrets(db: Db, scope: Scope, keys: KeyRing) {
  return {
    /**
     * What the act is to hold in place of each value, and the rows that `enter` takes with it.
     * @param act the id of the act they belong to
     */
    seal(act: string, values: readonly { kind: SecretKind; value: string }[]): { facts: Sealed[]; rows: SecretRow[] } {
      const sealed = values.map(({ kind, value }) => seal(keys, scope.county, act, kind, value))
      return { facts: sealed.map(({ fact }) => fact), rows: sealed.map(({ row }) => row) }
    },

    /**
     * The value behind a reference. That it was read, by whom and why, is kept in the same transaction; no log, no value.
     * Whether the person may is the caller's to decide, by whether he sees the file.
     * @throws NoSuchSecret
     */
    open: (ref: string, reason: string): Promise<string> =>
      withScope(db, scope, async (client) => {
        await logAccess(client, scope, { what: 'read-secret', about: ref, reason })
        const { rows } = await client.query<Line>('select id, key_version, sealed from secret where county = $1 and id = $2', [
          scope.county,
          ref,
        ])
        if (!rows[0]?.sealed) throw new NoSuchSecret(ref)
        return decrypt(keys, rows[0].key_version, `${scope.county}/${ref}`, rows[0].sealed)
      }),

    /** Clears a value for good; acts, their hashes and the mask stay. */
    erase: (ref: string, reason: string): Promise<void> =>
      withScope(db, scope, async (client) => {
        await logAccess(client, scope, { what: 'erase-secret', about: ref, reason })
        const { rowCount } = await client.query('update secret set sealed = null where county = $1 and id = $2', [scope.county, ref])
        if (rowCount === 0) throw new NoSuchSecret(ref)
      }),
  }
}

/** Encrypts everything of a county anew under the newest key version, a few at a time; what is done stays done. Returns how many. */
export async function reencrypt(jobs: Db, county: string, keys: KeyRing): Promise<number> {
  for (let done = 0; ; ) {
    const moved = await withScope(jobs, countyScope(county), async (client) => {
      const { rows } = await client.query<Line & { sealed: Buffer }>(
        'select id, key_version, sealed from secret where county = $1 and key_version <> $2 and sealed is not null order by id limit 500 for update',
        [county, keys.current],
      )
      for (const { id, key_version, sealed } of rows) {
        const place = `${county}/${id}`
        const again = encrypt(keys, place, decrypt(keys, key_version, place, sealed))
        await client.query('update secret set sealed = $3, key_version = $4 where county = $1 and id = $2', [
          county,
          id,
          again,
          keys.current,
        ])
      }
      return rows.length
    })
    done += moved
    if (moved === 0) return done
  }
}
