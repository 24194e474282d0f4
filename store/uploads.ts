import type { Db } from './connection.ts'
import { putDraft } from './drafts.ts'
import { countyScope, type Scope, withScope } from './scope.ts'

/** Why a ledger cannot be used, as its uploader is told. */
export interface UploadProblem {
  readonly code: string
  readonly message: string
  readonly way: string
}

/** A ledger that was handed over, without its content. */
export interface Upload {
  readonly id: string
  readonly person: string
  readonly name: string
  /** What was said with it. */
  readonly given: unknown
  /** How often reading it was begun. */
  readonly tries: number
  readonly keptAt: string
  /** Read and checked: it is a draft by now. */
  readonly isRead: boolean
  readonly problem?: UploadProblem
}

interface UploadRow {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly given: unknown
  readonly tries: number
  readonly kept_at: Date
  readonly is_read: boolean
  readonly problem: UploadProblem | null
}
const columns = 'id, person, name, given, tries, kept_at, read_at is not null as is_read, problem'
const uploadOf = ({ id, person, name, given, tries, kept_at, is_read, problem }: UploadRow): Upload => ({
  id,
  person,
  name,
  given,
  tries,
  keptAt: kept_at.toISOString(),
  isRead: is_read,
  ...(problem && { problem }),
})

/** What a person has handed over to be brought in: seen by nobody else. */
export function uploads(db: Db, scope: Scope) {
  const mine = [scope.county, scope.person] as const
  const ofOne = 'county = $1 and person = $2 and id = $3'
  const change = async (sql: string, id: string, ...values: readonly unknown[]): Promise<boolean> =>
    ((await withScope(db, scope, (client) => client.query(sql, [...mine, id, ...values]))).rowCount ?? 0) > 0
  const select = async (where: string, values: readonly unknown[]): Promise<Upload[]> =>
    (
      await withScope(db, scope, (client) =>
        client.query<UploadRow>(`select ${columns} from upload where county = $1 and person = $2 and ${where}`, [...mine, ...values]),
      )
    ).rows.map(uploadOf)
  return {
    /** On disk when this returns; being read from then on. */
    keep: async ({ id, name, content, given }: Pick<Upload, 'id' | 'name' | 'given'> & { content: Buffer }): Promise<void> => {
      await change(
        `insert into upload (county, person, id, name, content, given, tries, kept_at, taken_at) values ($1, $2, $3, $4, $5, $6, 1, $7, $7)`,
        id,
        name,
        content,
        JSON.stringify(given),
        new Date().toISOString(),
      )
    },
    find: async (id: string): Promise<Upload | undefined> => (await select('id = $3', [id]))[0],
    /** Those that are no draft yet, newest first: still to be read, or of no use. */
    unread: (): Promise<Upload[]> => select('read_at is null order by kept_at desc, id limit 100', []),
    /** Undefined where it was entered, swept, of no use, or never kept here. */
    content: async (id: string): Promise<Buffer | undefined> => {
      const { rows } = await withScope(db, scope, (client) =>
        client.query<{ content: Buffer | null }>(`select content from upload where ${ofOne}`, [...mine, id]),
      )
      return rows[0]?.content ?? undefined
    },
    /** Makes it its uploader's draft, both or neither. @returns false where it was stopped meanwhile, or another reading was quicker */
    becomeDraft: (id: string, form: string, body: unknown): Promise<boolean> =>
      withScope(db, scope, async (client) => {
        const at = new Date().toISOString()
        const { rowCount } = await client.query(`update upload set read_at = $4 where ${ofOne} and read_at is null`, [...mine, id, at])
        if (rowCount !== 1) return false
        await putDraft(client, scope, { file: id, form, body, savedAt: at })
        return true
      }),
    /** Nothing can be made of it: the reason is kept, the content is not. */
    refuse: (id: string, problem: UploadProblem): Promise<boolean> =>
      change(`update upload set problem = $4, content = null where ${ofOne} and read_at is null`, id, JSON.stringify(problem)),
    /** Reading it went wrong for a reason of the program's own; it may be begun again. */
    release: (id: string): Promise<boolean> => change(`update upload set taken_at = null where ${ofOne} and read_at is null`, id),
    /** Removes it unless it has become a draft. */
    stop: (id: string): Promise<boolean> => change(`delete from upload where ${ofOne} and read_at is null`, id),
    remove: (id: string): Promise<boolean> => change(`delete from upload where ${ofOne}`, id),
  }
}

/** What a whole county has handed over, for the program to go on with and to tidy up. */
export function waitingUploads(jobs: Db, county: string) {
  return {
    /**
     * Takes up what waits to be read: what nobody reads, or somebody began to read before that instant. Counts as a try of each.
     * @param but ids of what this program is reading itself
     */
    take: async (before: Date, but: readonly string[]): Promise<Upload[]> => {
      const { rows } = await withScope(jobs, countyScope(county), (client) =>
        client.query<UploadRow>(
          `update upload set taken_at = $3, tries = tries + 1
           where county = $1 and read_at is null and problem is null and (taken_at is null or taken_at < $2) and id <> all ($4)
           returning ${columns}`,
          [county, before.toISOString(), new Date().toISOString(), but],
        ),
      )
      return rows.map(uploadOf).toSorted((a, b) => (a.keptAt < b.keptAt ? -1 : 1))
    },
    /**
     * Removes imports that nobody has touched since an instant, and contents whose import was entered or is gone.
     * @returns how many contents
     */
    sweep: (before: Date): Promise<number> =>
      withScope(jobs, countyScope(county), async (client) => {
        await client.query(`delete from draft where county = $1 and form = 'import' and body->>'run' is null and saved_at < $2`, [
          county,
          before.toISOString(),
        ])
        const { rowCount } = await client.query(
          `delete from upload u where county = $1 and (read_at is null and kept_at < $2 or read_at is not null and not exists (
             select from draft d where d.county = u.county and d.person = u.person and d.file = u.id and d.form = 'import' and d.body->>'run' is null))`,
          [county, before.toISOString()],
        )
        return rowCount ?? 0
      }),
  }
}
