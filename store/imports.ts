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
            `select f.id, f.state, a.id as opening, (select e.value->'facts'->>'digest' from jsonb_each(a.seen) e where e.value->>'type' = 'import-batch') as digest
             from file f join act a on a.county = f.county and a.file = f.id and a.seq = 1 where f.county = $1 and f.id = any($2)`,
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
        client.query<Omit<BroughtFile, 'number'> & { number: string | null }>(
          `with brought as (
             select file, count(*)::integer as own from act where county = $1 and id >= $2 || ':' and id < $2 || ';' group by file
           )
           select f.id, f.type, f.title, f.number, f.state, f.unit, f.opened, f.seq - b.own - (case when f.state = '$void' then 1 else 0 end) as since,
             (select count(*)::integer from link l where l.county = $1 and l."to" = f.id and not exists (select from brought other where other.file = l."from")) as referred
           from brought b join file f on f.county = $1 and f.id = b.file order by f.id`,
          [county, batch],
        ),
      )
      return rows.map(({ number, ...row }) => ({ ...row, ...(number !== null && { number }) }))
    },
  }
}
