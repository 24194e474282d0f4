import type { Measure } from '../kernel/figure/indicator.ts'
import type { Versions } from '../kernel/figure/versions.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { closingFaults } from './closing.ts'
import type { Db } from './connection.ts'
import type { County } from './county.ts'
import type { KeyRing } from './keys/keyRing.ts'
import { chainFaults, remade, storedRows, textsOf, wholeActs } from './remake.ts'
import { countyScope, withScope } from './scope.ts'
import { sealFaults } from './seal.ts'
import { type Projection, projections } from './tables.ts'

/** Something that is not as the acts say it must be. */
export interface Fault {
  readonly file?: string
  readonly seq?: number
  /** The table, `seal` or `closing`. */
  readonly where: string
  /** In Chinese. */
  readonly what: string
}

export interface Verified {
  readonly files: number
  readonly acts: number
  readonly faults: readonly Fault[]
}

/**
 * Proves a county: every hash chain holds, every table equals what the acts make, every daily seal and every closing is what
 * it would be if made now. Reads only.
 */
export async function verify(
  db: Db,
  county: County,
  procedures: ReadonlyMap<string, Procedure>,
  also: { keys: KeyRing; measures: ReadonlyMap<string, Measure>; versions?: Versions },
  onProgress?: (done: { files: number; acts: number }) => void,
): Promise<Verified> {
  const faults: Fault[] = []
  const done = { files: 0, acts: 0 }
  for (let after = ''; ; ) {
    const page = await verifyPage(db, county, procedures, after)
    if (page.files.length === 0) break
    after = page.files.at(-1)!
    done.files += page.files.length
    done.acts += page.acts
    faults.push(...page.faults)
    onProgress?.({ ...done })
  }
  faults.push(...(await orphans(db, county.code)))
  faults.push(...(await sealFaults(db, county.code)))
  faults.push(...(await closingFaults(db, county.code, procedures, also)))
  return { ...done, faults }
}

async function verifyPage(db: Db, county: County, procedures: ReadonlyMap<string, Procedure>, after: string) {
  return withScope(db, countyScope(county.code), async (client) => {
    const { rows } = await client.query<{ file: string }>(
      'select distinct file from act where county = $1 and file > $2 order by file limit 200',
      [county.code, after],
    )
    const files = rows.map(({ file }) => file)
    const acts = await wholeActs(client, county.code, files)
    const stored = new Map<Projection, Awaited<ReturnType<typeof storedRows>>>()
    for (const table of Object.keys(projections) as Projection[]) stored.set(table, await storedRows(client, county.code, table, files))
    const faults: Fault[] = []
    let count = 0
    for (const [file, own] of acts) {
      count += own.length
      faults.push(...chainFaults(county.code, file, own).map((fault) => ({ file, where: 'act', ...fault })))
      const procedure = procedures.get(own[0]?.type ?? '')
      if (!procedure) {
        faults.push({ file, where: 'act', what: `没有“${own[0]?.type}”这类程序，无法重算` })
        continue
      }
      const expected = remade(county, procedure, file, own)
      for (const [table, rowsByFile] of stored)
        faults.push(...differences(file, table, textsOf(table, expected[table]), textsOf(table, rowsByFile.get(file) ?? [])))
    }
    return { files, acts: count, faults }
  })
}

function differences(file: string, table: Projection, expected: readonly string[], found: readonly string[]): Fault[] {
  const missing = expected.filter((row) => !found.includes(row))
  const extra = found.filter((row) => !expected.includes(row))
  if (missing.length === 0 && extra.length === 0) return []
  const seq = seqOf(missing[0] ?? extra[0] ?? '')
  return [
    { file, ...(seq && { seq }), where: table, what: `与由行为重算的结果不符：应有而没有${missing.length}行，不应有而有${extra.length}行` },
  ]
}

function seqOf(row: string): number | undefined {
  const { seq, act } = JSON.parse(row || '{}') as { seq?: number; act?: number }
  return seq ?? act
}

/** Rows of files that no act ever made. */
async function orphans(db: Db, county: string): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [table, of] of Object.entries(projections)) {
    const { rows } = await withScope(db, countyScope(county), (client) =>
      client.query<{ file: string }>(
        `select distinct t."${of}" as file from ${table} t where t.county = $1 and not exists (select from act where act.county = t.county and act.file = t."${of}") limit 100`,
        [county],
      ),
    )
    faults.push(...rows.map(({ file }) => ({ file, where: table, what: '没有任何行为的案卷却有数据' })))
  }
  return faults
}
