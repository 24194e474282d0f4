import { rm } from 'node:fs/promises'
import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'
import { attachmentPlace } from './snapshot.ts'

/** The type under which a paper lies that the public attached and has not sent: sealed, so that even its kind is not told. */
export const sealedUntilSent = 'application/x-sealed-until-sent'

/** Drafts of the public with what is attached to them, as the jobs' role sees to them; what is in them nobody can read. */
export function portalDrafts(db: Db, county: string, folder?: string) {
  return {
    /** Bytes of all papers that wait to be sent. */
    waiting: async (): Promise<number> => {
      const { rows } = await withScope(db, countyScope(county), (client) =>
        client.query<{ bytes: string }>('select coalesce(sum(size), 0) as bytes from attachment where county = $1 and type = $2', [
          county,
          sealedUntilSent,
        ]),
      )
      return Number(rows[0]?.bytes ?? 0)
    },
    /** Removes papers that their sender took out, or that are in a file by now. */
    removePapers: (person: string, sha256s: readonly string[]): Promise<number> =>
      remove('added_by = $3 and sha256 = any($4)', [person, sha256s]),
    /**
     * Removes drafts that nobody has touched since `before`, and papers as old whose draft is gone.
     * @returns how many there were of each
     */
    sweep: async (before: Date): Promise<{ drafts: number; papers: number }> => {
      const at = before.toISOString()
      const { rowCount } = await withScope(db, countyScope(county), (client) =>
        client.query(`delete from draft where county = $1 and file = 'portal' and saved_at < $2`, [county, at]),
      )
      const papers = await remove(
        `added_at < $3 and not exists (select from draft d where d.county = attachment.county and d.person = attachment.added_by and d.file = 'portal')`,
        [at],
      )
      return { drafts: rowCount ?? 0, papers }
    },
  }

  /** Content before row: a row without content is found and removed by the next sweep, content without a row by nobody. */
  function remove(which: string, values: readonly unknown[]): Promise<number> {
    return withScope(db, countyScope(county), async (client) => {
      const { rows } = await client.query<{ sha256: string }>(
        `delete from attachment where county = $1 and type = $2 and ${which} returning sha256`,
        [county, sealedUntilSent, ...values],
      )
      for (const { sha256 } of rows) if (folder) await rm(attachmentPlace(folder, county, sha256), { force: true })
      return rows.length
    })
  }
}
