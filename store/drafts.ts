import type pg from 'pg'
import type { Db } from './connection.ts'
import { type Scope, withScope } from './scope.ts'

export interface Draft {
  readonly file: string
  /** Which form: the kind of act. */
  readonly form: string
  readonly body: unknown
  readonly savedAt: string
}

/** Keeps a draft in a transaction of somebody else's. */
export async function putDraft(client: pg.ClientBase, { county, person }: Scope, { file, form, body, savedAt }: Draft): Promise<void> {
  await client.query(
    `insert into draft (county, person, file, form, body, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (county, person, file, form) do update set body = excluded.body, saved_at = excluded.saved_at`,
    [county, person, file, form, JSON.stringify(body), savedAt],
  )
}

/** What a person has typed and not yet sent: seen by nobody else. */
export function drafts(db: Db, scope: Scope) {
  const mine = [scope.county, scope.person] as const
  return {
    save: async (file: string, form: string, body: unknown): Promise<{ savedAt: string }> => {
      const savedAt = new Date().toISOString()
      await withScope(db, scope, (client) => putDraft(client, scope, { file, form, body, savedAt }))
      return { savedAt }
    },
    find: async (file: string, form: string): Promise<Draft | undefined> => (await all(' and file = $3 and form = $4', [file, form]))[0],
    /** Newest first. */
    all: (): Promise<Draft[]> => all('', []),
    remove: async (file: string, form: string): Promise<void> => {
      await withScope(db, scope, (client) =>
        client.query('delete from draft where county = $1 and person = $2 and file = $3 and form = $4', [...mine, file, form]),
      )
    },
  }

  async function all(more: string, values: readonly string[]): Promise<Draft[]> {
    const { rows } = await withScope(db, scope, (client) =>
      client.query<Omit<Draft, 'savedAt'> & { saved_at: Date }>(
        `select file, form, body, saved_at from draft where county = $1 and person = $2${more} order by saved_at desc, file, form limit 500`,
        [...mine, ...values],
      ),
    )
    return rows.map(({ saved_at, ...row }) => ({ ...row, savedAt: saved_at.toISOString() }))
  }
}
