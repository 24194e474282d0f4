import type { ClientBase } from 'pg'
import type { Procedure } from '../kernel/file/procedure.ts'
import { actText, canonical, hashAfter, noHash } from './canonical.ts'
import type { County } from './county.ts'
import { type ActRow, keptAct } from './history.ts'
import { replay, replayedRows } from './replay.ts'
import { type Projection, projections, tableColumns } from './tables.ts'

/** An act with everything its row holds. */
export type WholeAct = ActRow & { readonly type: string; readonly canonical: string; readonly prev: Buffer }

export type Rowlike = Readonly<Record<string, unknown>>

/** The rows that acts make, by table; what a table should hold of the file. */
export function remade(county: County, procedure: Procedure, id: string, acts: readonly WholeAct[]): Record<Projection, Rowlike[]> {
  const versions = replay(county, procedure, id, acts.map(keptAct))
  const given = acts.find(({ number }) => number !== null)
  const rows = replayedRows(county, procedure, versions, given?.number ? { at: given.seq, text: given.number } : undefined)
  const sees = rows.file.sees
  return {
    file: [rows.file],
    file_past: rows.past,
    term: [...rows.terms],
    clock: [...rows.clocks],
    finding: [...rows.findings],
    link: rows.links.map(({ field, to }) => ({ county: county.code, from: id, field, to, sees })),
  }
}

/** Acts of some files, in order. */
export async function wholeActs(client: ClientBase, county: string, files: readonly string[]): Promise<Map<string, WholeAct[]>> {
  const { rows } = await client.query<WholeAct>('select * from act where county = $1 and file = any($2) order by file, seq', [
    county,
    files,
  ])
  const byFile = new Map<string, WholeAct[]>(files.map((file) => [file, []]))
  for (const row of rows) byFile.get(row.file)?.push(row)
  return byFile
}

/** What is stored of some files in one table, by file, as the builders write it. */
export async function storedRows(
  client: ClientBase,
  county: string,
  table: Projection,
  files: readonly string[],
): Promise<Map<string, Rowlike[]>> {
  const of = projections[table]
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where county = $1 and "${of}" = any($2)`,
    [county, files],
  )
  const byFile = new Map<string, Rowlike[]>()
  for (const { row } of rows) {
    const kept = Object.fromEntries(
      tableColumns[table].map((name) => [name, isInstant(name) ? new Date(row[name] as string).toISOString() : row[name]]),
    )
    const file = row[of] as string
    byFile.set(file, [...(byFile.get(file) ?? []), kept])
  }
  return byFile
}

const isInstant = (column: string): boolean => column === 'recorded_at' || column === 'until'

/** Rows as texts that are equal where the rows are. */
export const textsOf = (table: Projection, rows: readonly Rowlike[]): string[] =>
  rows.map((row) => canonical(Object.fromEntries(tableColumns[table].map((name) => [name, row[name] ?? null])))).sort()

/** Where a chain of acts is broken: the seq, and what is wrong with it. */
export function chainFaults(county: string, file: string, acts: readonly WholeAct[]): { seq: number; what: string }[] {
  const faults: { seq: number; what: string }[] = []
  let prev = noHash
  for (const [at, row] of acts.entries()) {
    const say = (what: string) => faults.push({ seq: row.seq, what })
    if (row.seq !== at + 1) say(`行为序号不连续，缺第${at + 1}号`)
    const { recordedAt: _, hash: __, number: ___, ...act } = keptAct(row)
    if (actText(county, file, act) !== row.canonical) say('行为内容与留存的原文不符')
    if (row.prev.toString('hex') !== prev) say('与前一行为的哈希衔接不上')
    if (hashAfter(row.prev.toString('hex'), row.canonical) !== row.hash.toString('hex')) say('留存的原文与哈希不符')
    prev = row.hash.toString('hex')
  }
  return faults
}
