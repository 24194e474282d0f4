import { buffer } from 'node:stream/consumers'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { readHeading } from '../../office/ledger/headings.ts'
import type { Plan, PlannedFile } from '../../office/ledger/plan.ts'
import { planLedger, type Watch } from '../../office/ledger/planLedger.ts'
import { type ColumnMap, problemTitle, proposeMap } from '../../office/ledger/proposeMap.ts'
import { type LedgerTable, NoTable, tableOf } from '../../office/ledger/table.ts'
import { type Target, targetsOf } from '../../office/ledger/targets.ts'
import { readBook } from '../../office/xlsx/readBook.ts'
import { BadLedger } from '../../office/xlsx/readSheet.ts'
import type { Book } from '../../office/xlsx/sheetBook.ts'
import type { County } from '../../store/county.ts'
import type { Standing } from '../../store/imports.ts'
import type { Scope } from '../../store/scope.ts'
import type { Store } from '../../store/store.ts'
import type { Balance } from '../../systems/organisation/importTold.ts'
import { directoryFor } from './directory.ts'
import type { ImportState } from './importState.ts'

/** What a plan is made with. */
export interface Planner {
  readonly store: Store
  readonly county: County
  readonly procedures: ReadonlyMap<string, Procedure>
  /** The type of the register of people. */
  readonly people?: string
  /** Whose files may be brought in. */
  readonly mayKeep: (unit: string) => boolean
  /** Who handed it over: before it is entered, the original is theirs alone. */
  readonly uploader?: Scope
}

/** A file ready to be entered. */
export interface ReadyFile extends PlannedFile {
  readonly id: string
  /** What its rows say, as a digest. */
  readonly digest: string
}

export interface PlannedImport {
  readonly book: Book
  readonly bytes: Buffer
  readonly procedure: Procedure
  readonly targets: readonly Target[]
  readonly tables: readonly LedgerTable[]
  /** Sheets that hold no table, and why. */
  readonly unusable: readonly { readonly sheet: string; readonly says: string }[]
  readonly map: ColumnMap
  readonly plan: Plan
  /** The plan's balance, with what is here already counted as merged. */
  readonly balance: Balance
  readonly files: readonly ReadyFile[]
  /** Files here already; those whose rows now say something else are told. */
  readonly known: readonly {
    readonly id: string
    readonly rows: readonly number[]
    readonly sheet: string
    readonly changed: boolean
    readonly batch?: string
  }[]
}

/** No file of the type, or no act that opens one, is to be had by a ledger. */
export class NotImportable extends Error {
  override readonly name = 'NotImportable'
}

interface OpenedBook {
  readonly book: Book
  readonly bytes: Buffer
}
const books = new Map<string, OpenedBook>()

const bookKey = (county: string, { sha256, name }: ImportState['original']): string => `${county} ${sha256} ${name}`

/** Keeps at hand what was read of a ledger just handed over, so that it need not be read again at once. */
export function keepBook(county: string, original: ImportState['original'], opened: OpenedBook): void {
  books.set(bookKey(county, original), opened)
  for (const first of books.keys()) if (books.size > 3) books.delete(first)
}

/** The ledger's bytes and what they hold; the last few stay at hand, since each answer to a question plans anew. */
async function opened({ store, county, uploader }: Planner, { id, original, run }: ImportState): Promise<OpenedBook> {
  const known = books.get(bookKey(county.code, original))
  if (known) return known
  const scope = { county: county.code, unit: county.root, person: 'import' }
  const uploaded = uploader && !run ? await store.uploads(uploader).content(id) : undefined
  const bytes = uploaded ?? (await buffer(store.attachments(scope).open(original.sha256)))
  const made = { bytes, book: await readBook(bytes, original.name) }
  keepBook(county.code, original, made)
  return made
}

/**
 * What an import would do, from the original and what was said of it.
 * @param watch told how far it has come; may throw to stop
 * @throws BadLedger where the file as a whole cannot be used, NotImportable
 */
export async function planImport(planner: Planner, state: ImportState, watch?: Watch): Promise<PlannedImport> {
  const { store, county, procedures, people, mayKeep } = planner
  const procedure = procedures.get(state.type)
  if (!procedure) throw new NotImportable(`没有“${state.type}”这类案卷`)
  const { book, bytes } = await opened(planner, state)
  const targets = targetsOf(procedure, state.opening)
  const known = new Set([...targets.map(({ title }) => readHeading(title).name), problemTitle])
  const { tables, unusable } = tablesOf(book, state, known)
  const [first] = tables
  if (!first) throw new BadLedger(unusable[0]?.says ?? '工作簿里没有可以导入的表。')
  const proposed = Object.assign(
    {},
    ...tables.toReversed().map((table) => proposeMap(table, targets, procedure, state.opening, { ...state.savedMap, ...state.map })),
  ) as ColumnMap
  const map = { ...proposed, ...state.map }
  const used = new Set(Object.values(map))
  const directory = await directoryFor(
    store,
    county,
    targets.filter(
      ({ id, required, kind }) =>
        used.has(id) || (required && kind === 'unit') || (kind === 'unit' && ('group' in state.answers || 'sheet' in state.answers)),
    ),
    people,
  )
  const plan = await planLedger(
    {
      tables,
      procedure,
      opening: state.opening,
      targets,
      map,
      answers: state.answers,
      fixes: state.fixes,
      directory,
      fileOf: directory.fileOf,
      called: directory.called,
      context: county,
      today: county.today(),
      unit: state.unit,
      mayKeep,
    },
    watch,
  )
  const met = await against(store, county.code, state, plan)
  return { book, bytes, procedure, targets, tables, unusable, map, plan, ...met }
}

/** Sheets that stand beside a ledger to explain it. */
const besides = /^(示例|样例|填写说明|填表说明|说明|可以加的列|字典|数据字典|代码|下拉)/

function tablesOf(book: Book, state: ImportState, known: ReadonlySet<string>) {
  const unusable: { sheet: string; says: string }[] = []
  const chosen = book.sheets.filter(
    ({ name, hidden, lines }) => (state.sheets ? state.sheets.includes(name) : !hidden && !besides.test(name)) && lines.length > 0,
  )
  const tables = chosen.flatMap((sheet): LedgerTable[] => {
    try {
      const table = tableOf(sheet, known, state.headRows[sheet.name])
      return [table]
    } catch (error) {
      if (!(error instanceof NoTable)) throw error
      unusable.push({ sheet: sheet.name, says: error.message })
      return []
    }
  })
  // Where nobody chose, notes and dictionaries beside the ledger are passed over: what counts has the same headings as the largest.
  if (state.sheets || tables.length < 2) return { tables, unusable }
  const main = tables.toSorted((a, b) => b.rows.length - a.rows.length)[0] as LedgerTable
  const names = new Set(main.columns.map(({ name }) => name))
  const same = tables.filter((table) => table === main || table.columns.filter(({ name }) => names.has(name)).length >= names.size * 0.8)
  for (const { sheet } of tables.filter((table) => !same.includes(table)))
    unusable.push({ sheet, says: '表头与主表不同，没有选取；需要导入的请选中' })
  return { tables: same, unusable }
}

/** Which of the plan's files are here already. One that was withdrawn or voided may come again, under a new id. */
async function against(
  store: Store,
  county: string,
  { id: batch, type }: ImportState,
  { files, balance }: Plan,
): Promise<Pick<PlannedImport, 'files' | 'known' | 'balance'>> {
  const idOf = (file: PlannedFile, n: number) => deterministicId(county, 'ledger', type, file.key, n)
  let open = files.map((file) => ({ file, n: 0 }))
  const ready: ReadyFile[] = []
  const known: PlannedImport['known'][number][] = []
  while (open.length > 0) {
    const standing = await store.imports(county).standing(open.map(({ file, n }) => idOf(file, n)))
    const again: typeof open = []
    for (const { file, n } of open) {
      const id = idOf(file, n)
      const there = standing.get(id)
      const digest = deterministicId('row', JSON.stringify(file.raw))
      if (!there) ready.push({ ...file, id, digest })
      else if (there.state === '$void') again.push({ file, n: n + 1 })
      else
        known.push({
          id,
          rows: file.rows,
          sheet: file.sheet,
          changed: isChanged(there, digest),
          ...(there.opening.startsWith(`${batch}:`) && { batch }),
        })
    }
    open = again
  }
  return {
    files: ready,
    known,
    balance: { ...balance, imported: ready.length, merged: balance.merged + known.length },
  }
}

const isChanged = ({ digest }: Standing, now: string): boolean => digest !== undefined && digest !== now
