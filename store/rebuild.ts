import type { ClientBase } from 'pg'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Db } from './connection.ts'
import type { County } from './county.ts'
import { NoSuchType } from './enter.ts'
import { type Rowlike, remade, storedRows, textsOf, wholeActs } from './remake.ts'
import { countyScope, withScope } from './scope.ts'
import { type Projection, projections, tableColumns } from './tables.ts'

/** A due day that came out otherwise than before, for instance after a holiday notice. */
export interface MovedClock {
  readonly file: string
  readonly clock: string
  readonly n: number
  readonly before: string
  readonly after: string
}

export interface Rebuilt {
  readonly files: number
  readonly changed: number
  readonly moved: readonly MovedClock[]
}

/** Which files: all; those with a running clock beyond the last holiday notice; or these. */
export type Which = 'all' | 'provisional' | readonly string[]

/**
 * Makes the tables of a county again from its acts, in place. Files are looked through many at a time and without a lock; one whose rows are
 * right already is left alone. Each of the others is made in a transaction of its own and locked meanwhile, so that work goes on beside it.
 */
export async function rebuild(
  jobs: Db,
  county: County,
  procedures: ReadonlyMap<string, Procedure>,
  which: Which = 'all',
): Promise<Rebuilt> {
  const moved: MovedClock[] = []
  let files = 0
  let changed = 0
  for (let after = ''; ; ) {
    const page = await nextFiles(jobs, county.code, which, after)
    if (page.length === 0) break
    after = page.at(-1)!
    files += page.length
    for (let at = 0; at < page.length; at += together) {
      const some = page.slice(at, at + together)
      const wrong = await withScope(jobs, countyScope(county.code), (client) => wrongOnes(client, county, procedures, some))
      for (const file of wrong) {
        const done = await withScope(jobs, countyScope(county.code), (client) => rebuildFile(client, county, procedures, file))
        if (done.changed) changed++
        moved.push(...done.moved)
      }
    }
  }
  if (which === 'all') await removeOrphans(jobs, county.code)
  return { files, changed, moved }
}

async function nextFiles(jobs: Db, county: string, which: Which, after: string): Promise<string[]> {
  if (Array.isArray(which))
    return which
      .filter((file) => file > after)
      .sort()
      .slice(0, 500)
  const from = which === 'provisional' ? 'clock where provisional and met is null and stopped is null and' : 'act where'
  const { rows } = await withScope(jobs, countyScope(county), (client) =>
    client.query<{ file: string }>(`select distinct file from ${from} county = $1 and file > $2 order by file limit 500`, [county, after]),
  )
  return rows.map(({ file }) => file)
}

/** Files looked through at a time: enough that the questions cost little, few enough to hold. */
const together = 100

/**
 * Files whose rows are not what their acts make. The acts are read before the rows: where one lands in between, the file only looks wrong,
 * and is then found right.
 */
async function wrongOnes(client: ClientBase, county: County, procedures: ReadonlyMap<string, Procedure>, files: readonly string[]) {
  const acts = await wholeActs(client, county.code, files)
  const stored = new Map<Projection, Map<string, Rowlike[]>>()
  for (const table of tablesMade) stored.set(table, await storedRows(client, county.code, table, files))
  return files.filter((file) => {
    const own = acts.get(file) ?? []
    const type = own[0]?.type
    if (type === undefined) return false
    const expected = remade(county, procedureOf(procedures, type), file, own)
    return wrongTables(expected, (table) => stored.get(table)?.get(file) ?? []).length > 0
  })
}

const tablesMade = Object.keys(projections) as Projection[]

function procedureOf(procedures: ReadonlyMap<string, Procedure>, type: string): Procedure {
  const procedure = procedures.get(type)
  if (!procedure) throw new NoSuchType(type)
  return procedure
}

const wrongTables = (expected: Record<Projection, Rowlike[]>, storedOf: (table: Projection) => readonly Rowlike[]): Projection[] =>
  tablesMade.filter((table) => textsOf(table, expected[table]).join('\n') !== textsOf(table, storedOf(table)).join('\n'))

async function rebuildFile(client: ClientBase, county: County, procedures: ReadonlyMap<string, Procedure>, file: string) {
  await client.query('select from file where county = $1 and id = $2 for update', [county.code, file])
  const acts = (await wholeActs(client, county.code, [file])).get(file) ?? []
  const type = acts[0]?.type
  if (type === undefined) return { changed: false, moved: [] }
  const expected = remade(county, procedureOf(procedures, type), file, acts)
  const stored = new Map<Projection, Rowlike[]>()
  for (const table of tablesMade) stored.set(table, (await storedRows(client, county.code, table, [file])).get(file) ?? [])
  const wrong = wrongTables(expected, (table) => stored.get(table) ?? [])
  for (const table of wrong) await write(client, county.code, table, file, expected[table])
  return { changed: wrong.length > 0, moved: movedClocks(file, stored.get('clock') ?? [], expected.clock) }
}

async function write(client: ClientBase, county: string, table: Projection, file: string, rows: readonly Rowlike[]): Promise<void> {
  const columns = tableColumns[table].map((name) => `"${name}"`)
  const kept =
    table === 'file'
      ? ` on conflict (county, id) do update set (${columns.join(', ')}) = row(${columns.map((name) => `excluded.${name}`).join(', ')})`
      : ''
  if (table !== 'file') await client.query(`delete from ${table} where county = $1 and "${projections[table]}" = $2`, [county, file])
  const target = table === 'link' ? `, (select id from file where file.county = $1 and file.id = r."to")` : ''
  await client.query(
    `insert into ${table} (${columns.join(', ')}${table === 'link' ? ', target' : ''})
     select ${columns.map((name) => `r.${name}`).join(', ')}${target} from jsonb_array_elements($2) e, jsonb_populate_record(null::${table}, e) r where r.county = $1${kept}`,
    [county, JSON.stringify(rows)],
  )
}

function movedClocks(file: string, before: readonly Rowlike[], after: readonly Rowlike[]): MovedClock[] {
  return after.flatMap(({ clock, n, due }) => {
    const was = before.find((row) => row.clock === clock && row.n === n)
    return was && was.due !== due ? [{ file, clock: String(clock), n: Number(n), before: String(was.due), after: String(due) }] : []
  })
}

/** Rows of files that no act ever made. */
async function removeOrphans(jobs: Db, county: string): Promise<void> {
  await withScope(jobs, countyScope(county), async (client) => {
    for (const [table, of] of Object.entries(projections).reverse())
      await client.query(
        `delete from ${table} t where t.county = $1 and not exists (select from act where act.county = t.county and act.file = t."${of}")`,
        [county],
      )
  })
}
