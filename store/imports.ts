import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'

/** A file that is here already, as an import asks for it. */
export interface Standing {
  readonly state: string
  /** The id of the act that opened it: it begins with the batch that brought it, if one did. */
  readonly opening: string
  /** What the row said that made it, as a digest; absent for files that no ledger brought. */
  readonly digest?: string
}

/** A file that a batch brought, and what has been done with it since. */
export interface BroughtFile {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly number?: string
  readonly state: string
  readonly unit: string
  readonly opened: string
  /** Acts entered after it came in. */
  readonly since: number
  /** Files from elsewhere that refer to it. */
  readonly referred: number
}

/** The id of an act that a batch brings: all of one batch stand together in the index of acts. */
export const broughtAct = (batch: string, row: string, seq: number): string => `${batch}:${row}:${seq}`

/** What is here of what imports brought, for the whole county. */
export function imports(jobs: Db, county: string) {
  return {
    /** Those of these ids that are files. */
    standing: async (ids: readonly string[]): Promise<Map<string, Standing>> => {
      const found = new Map<string, Standing>()
      for (let at = 0; at < ids.length; at += 5000) {
        const { rows } = await withScope(jobs, countyScope(county), (client) =>
          client.query<{ id: string; state: string; opening: string; digest: string | null }>(
            // One look-up by key for each id, whatever the statistics of a table just filled may say.
            `select wanted.id, f.state, a.id as opening, (select e.value->'facts'->>'digest' from jsonb_each(a.seen) e where e.value->>'type' = 'import-batch') as digest
             from unnest($2::text[]) wanted (id)
               cross join lateral (select file.state from file where file.county = $1 and file.id = wanted.id offset 0) f
               cross join lateral (select act.id, act.seen from act where act.county = $1 and act.file = wanted.id and act.seq = 1 offset 0) a`,
            [county, ids.slice(at, at + 5000)],
          ),
        )
        for (const { id, digest, ...row } of rows) found.set(id, { ...row, ...(digest !== null && { digest }) })
      }
      return found
    },

    /** The files of a batch, in the order of their ids. */
    filesOf: async (batch: string): Promise<BroughtFile[]> => {
      const { rows } = await withScope(jobs, countyScope(county), (client) =>
        client.query<Omit<BroughtFile, 'number'> & { number: string | null; seq: number }>(
          `with brought as materialized (
             select file, count(*)::integer as own from act where county = $1 and id >= $2 || ':' and id < $2 || ';' group by file
           )
           select f.*, f.seq - b.own - (case when f.state = '$void' then 1 else 0 end) as since,
             (select count(*)::integer from link l where l.county = $1 and l."to" = f.id and not exists (select from brought other where other.file = l."from")) as referred
           from brought b cross join lateral
             (select id, type, title, number, state, unit, opened, seq from file where file.county = $1 and file.id = b.file offset 0) f
           order by f.id`,
          [county, batch],
        ),
      )
      return rows.map(({ number, seq: _, ...row }) => ({ ...row, ...(number !== null && { number }) }))
    },
  }
}
