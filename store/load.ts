import type { PoolClient } from 'pg'
import type { Act } from '../kernel/file/act.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Db } from './connection.ts'
import { type Cell, CopyLines, copyIn, copyLine } from './copyIn.ts'
import { type County, countyOf, countyTypes, shapesCounty } from './county.ts'
import { NoSuchType } from './enter.ts'
import type { SecretRow } from './keys/sealing.ts'
import { rebuild } from './rebuild.ts'
import { recordingDay } from './recordingDay.ts'
import { replay, replayedRows, type Version } from './replay.ts'
import { countyScope, withScope } from './scope.ts'
import { tableColumns } from './tables.ts'

/** A file with its whole history, acts in the order of their seq. */
export interface Loaded {
  readonly type: string
  readonly id: string
  readonly acts: readonly (Act & { readonly recordedAt: string })[]
  readonly secrets?: readonly SecretRow[]
  /** The official number it bears already, or that it bears none; absent: one is given when an act asks for it. */
  readonly number?: string | null
}

export interface LoadOptions {
  readonly onProgress?: (done: { files: number; acts: number }) => void
  /** The file of type `import-batch` whose act says that these acts were recorded elsewhere; a demonstration county needs none. */
  readonly importedUnder?: string
  /** Acts to a transaction. */
  readonly batch?: number
}

/** Only a demonstration county, or an import that says so, may bring its own recording times; or a history is not a whole one. */
export class LoadRefused extends Error {
  override readonly name = 'LoadRefused'
}

/**
 * Writes whole files, by COPY, through the same steps and row builders as acts that come one at a time. What is here already is not
 * replaced: an id used before stops the load, and the batches before it stay.
 *
 * Official numbers are given in the order of recording within a batch, so files whose numbers depend on each other belong close
 * together. Units, settings and notices shape every file after them.
 * @throws LoadRefused, NoSuchType
 */
export async function load(
  jobs: Db,
  start: County,
  procedures: ReadonlyMap<string, Procedure>,
  files: Iterable<Loaded> | AsyncIterable<Loaded>,
  { onProgress, importedUnder, batch = 4000 }: LoadOptions = {},
): Promise<{ files: number; acts: number; seconds: number }> {
  const began = performance.now()
  const done = { files: 0, acts: 0 }
  const shaping = new Map<string, File>()
  let sealedTo = ''
  let closedAt = ''
  await withScope(jobs, countyScope(start.code), async (client) => {
    const { rows } = await client.query<{ body: File }>('select body from file where county = $1 and type = any($2)', [
      start.code,
      Object.values(countyTypes),
    ])
    for (const { body } of rows) shaping.set(body.id, body)
    const sealed = await client.query<{ day: string | null }>('select max(day) as day from seal where county = $1', [start.code])
    sealedTo = sealed.rows[0]?.day ?? ''
    const closed = await client.query<{ at: Date | null }>('select max(as_of) as at from closing where county = $1', [start.code])
    closedAt = closed.rows[0]?.at?.toISOString() ?? ''
  })
  let county = start
  const ids: string[] = []
  let early = 0
  let allowed = start.demo || (await isImport(jobs, start.code, importedUnder))
  let waiting: Ready[] = []
  let acts = 0
  let writing: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    const ready = waiting
    waiting = []
    acts = 0
    if (!allowed && ready.length > 0) throw new LoadRefused('只有演示县可以成批载入历史；其他县请先办理“数据导入”，再注明其卷号')
    // One batch is written while the next is worked out.
    await writing
    const of = county
    writing = writeBatch(jobs, of, ready)
      .catch(refuseAgain)
      .then(() => {
        done.files += ready.length
        done.acts += ready.reduce((sum, { versions }) => sum + versions.length, 0)
        onProgress?.({ ...done })
      })
    // Its failure is met by the next await; until then it is nobody's.
    writing.catch(() => {})
  }

  let rested = performance.now()
  for await (const loaded of files) {
    // The database's answers are heard while the next batch is worked out; otherwise each waits for the other.
    if (performance.now() - rested > 4) {
      await new Promise((resolve) => setImmediate(resolve))
      rested = performance.now()
    }
    const procedure = procedures.get(loaded.type)
    if (!procedure) throw new NoSuchType(loaded.type)
    const tooLate = loaded.acts.find(({ recordedAt }) => recordingDay(recordedAt) <= sealedTo || recordedAt <= closedAt)
    if (tooLate)
      throw new LoadRefused(
        `案卷 ${loaded.id} 第${tooLate.seq}号行为的记录时间早于最近一次封存或者结账（${sealedTo || closedAt}），不能补入`,
      )
    const versions = replayWhole(county, procedure, loaded)
    ids.push(loaded.id)
    waiting.push({ procedure, versions, secrets: loaded.secrets ?? [], ...(loaded.number !== undefined && { number: loaded.number }) })
    acts += versions.length
    if (shapesCounty(loaded.type)) {
      shaping.set(loaded.id, versions.at(-1)!.file)
      county = countyOf(start.code, [...shaping.values()])
      allowed ||= county.demo
      early = ids.length
    }
    if (acts >= batch) await flush()
  }
  await flush()
  await writing
  await completeLinks(jobs, start.code)
  // Units, settings and notices that came later count for what came before them.
  if (early > 0) await rebuild(jobs, county, procedures, ids.slice(0, early))
  return { ...done, seconds: (performance.now() - began) / 1000 }
}

interface Ready {
  readonly procedure: Procedure
  readonly versions: readonly Version[]
  readonly secrets: readonly SecretRow[]
  readonly number?: string | null
}

function replayWhole(county: County, procedure: Procedure, { id, acts }: Loaded): Version[] {
  const broken = acts.findIndex(({ seq }, at) => seq !== at + 1)
  if (acts.length === 0 || broken >= 0) throw new LoadRefused(`案卷 ${id} 的行为序号应从1起连续，第${broken + 1}项不符`)
  try {
    return replay(county, procedure, id, acts)
  } catch (error) {
    throw new LoadRefused(`案卷 ${id} 无法载入：${(error as Error).message}`, { cause: error })
  }
}

async function isImport(jobs: Db, county: string, file: string | undefined): Promise<boolean> {
  if (file === undefined) return false
  const { rows } = await withScope(jobs, countyScope(county), (client) =>
    client.query(
      `select from file where county = $1 and id = $2 and type = 'import-batch' and state not in ('$void', 'withdrawing', 'withdrawn')`,
      [county, file],
    ),
  )
  if (rows.length === 0) throw new LoadRefused(`没有编号为“${file}”的数据导入卷，请先办理“数据导入”`)
  return true
}

/** What is here already is told by the key that it broke; which file it was, the database does not tell the roles under row-level security. */
function refuseAgain(error: unknown): never {
  const { code, table } = error as { code?: string; table?: string }
  if (code !== '23505' || (table !== 'act' && table !== 'file')) throw error
  throw new LoadRefused('这一批中有案卷或者行为已经在库中，不能再次载入；此前各批已经写入，本批没有写入', { cause: error })
}

type Table = keyof typeof tableColumns

/** One transaction: staged without row-level security, which COPY does not know, then inserted under it. */
async function writeBatch(jobs: Db, county: County, ready: readonly Ready[]): Promise<void> {
  if (ready.length === 0) return
  await withScope(jobs, countyScope(county.code), async (client) => {
    const numbers = await allocate(client, county, ready)
    const lines = linesOf(county, ready, numbers)
    // A batch is larger than one act and may take longer than one.
    await client.query('set local statement_timeout = 0; set local synchronous_commit = off')
    for (const table of Object.keys(tableColumns) as Table[]) {
      const rows = lines[table]
      if (rows.empty) continue
      const columns = tableColumns[table].map((name) => `"${name}"`).join(', ')
      await client.query(`create temp table if not exists staged_${table} on commit delete rows as select ${columns} from ${table} limit 0`)
      await copyIn(client, `pg_temp.staged_${table}`, tableColumns[table], rows)
      const target = table === 'link' ? `, (select id from file where file.county = s.county and file.id = s."to")` : ''
      const to = table === 'link' ? `${columns}, target` : columns
      const twice = table === 'secret' ? ' on conflict (county, id) do nothing' : ''
      await client.query(`insert into ${table} (${to}) select ${columns}${target} from pg_temp.staged_${table} s${twice}`)
    }
  })
}

/**
 * Gives official numbers in the order of recording, going on from the last ones given; by file id. A number that a file bears already
 * stays as printed, and no later one repeats it.
 */
async function allocate(client: PoolClient, county: County, ready: readonly Ready[]): Promise<Map<string, { at: number; text: string }>> {
  const numbers = new Map<string, { at: number; text: string }>()
  const wanted = ready.flatMap(({ versions, number }) => (number === undefined ? versions.filter(({ wants }) => wants) : []))
  const borne = ready.filter(({ number }) => typeof number === 'string')
  if (wanted.length === 0 && borne.length === 0) return numbers
  wanted.sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.file.id, b.file.id))
  const { rows } = await client.query<{ unit: string; word: string; year: number; last: number }>(
    'select unit, word, year, last from number where county = $1 for update',
    [county.code],
  )
  const last = new Map(rows.map((row) => [key(row), row.last]))
  for (const { versions, number } of borne) {
    const numbering = versions.find(({ wants }) => wants)
    const text = number as string
    numbers.set(versions[0]!.file.id, { at: numbering?.act.seq ?? 1, text })
    if (!numbering?.wants) continue
    const [before = '', after = ''] = numbering.wants.pattern.split('{n}')
    const n = text.startsWith(before) && text.endsWith(after) ? Number(text.slice(before.length, text.length - after.length)) : Number.NaN
    if (Number.isSafeInteger(n) && n > (last.get(key(numbering.wants)) ?? 0)) last.set(key(numbering.wants), n)
  }
  for (const { file, act, wants } of wanted) {
    const n = (last.get(key(wants!)) ?? 0) + 1
    last.set(key(wants!), n)
    numbers.set(file.id, { at: act.seq, text: wants!.pattern.replace('{n}', String(n)) })
  }
  for (const [counter, n] of last) {
    const [unit, word, year] = JSON.parse(counter) as [string, string, number]
    await client.query(
      'insert into number values ($1, $2, $3, $4, $5) on conflict (county, unit, word, year) do update set last = excluded.last',
      [county.code, unit, word, year, n],
    )
  }
  return numbers
}

const key = ({ unit, word, year }: { unit: string; word: string; year: number }) => JSON.stringify([unit, word, year])
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function linesOf(
  county: County,
  ready: readonly Ready[],
  numbers: ReadonlyMap<string, { at: number; text: string }>,
): Record<Table, CopyLines> {
  const lines = Object.fromEntries(Object.keys(tableColumns).map((table) => [table, new CopyLines()])) as Record<Table, CopyLines>
  const put = (table: Table, row: object) => lines[table].add(copyLine(row as Record<string, Cell>, tableColumns[table]))
  for (const { procedure, versions, secrets } of ready) {
    const { id, sees } = versions.at(-1)!.file
    const number = numbers.get(id)
    for (const version of versions) put('act', actRow(county.code, procedure.type, id, version, number))
    const rows = replayedRows(county, procedure, versions, number)
    put('file', rows.file)
    for (const row of rows.past) put('file_past', row)
    for (const row of rows.terms) put('term', row)
    for (const row of rows.clocks) put('clock', row)
    for (const row of rows.findings) put('finding', row)
    for (const { field, to } of rows.links) put('link', { county: county.code, from: id, field, to, sees })
    for (const { id: ref, digest, kind, keyVersion, sealed } of secrets)
      put('secret', { county: county.code, id: ref, digest, kind, key_version: keyVersion, sealed: `\\x${sealed}` })
  }
  return lines
}

function actRow(
  county: string,
  type: string,
  file: string,
  { act, canonical, prev, hash, recordedAt }: Version,
  number?: { at: number; text: string },
) {
  const { id, seq, kind, on, actor, data, seen } = act
  return {
    county,
    file,
    seq,
    type,
    id,
    kind,
    day: on,
    recorded_at: recordedAt,
    actor,
    data,
    seen: seen ?? null,
    number: number?.at === seq ? number.text : null,
    canonical,
    prev: `\\x${prev}`,
    hash: `\\x${hash}`,
  }
}

/** References to files that came later, in this load or before. */
async function completeLinks(jobs: Db, county: string): Promise<void> {
  await withScope(jobs, countyScope(county), (client) =>
    client.query(
      `update link set target = "to" where county = $1 and target is null and exists (select from file where file.county = $1 and file.id = link."to")`,
      [county],
    ),
  )
}
