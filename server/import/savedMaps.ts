import type { Actor } from '../../kernel/file/act.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { ColumnMap } from '../../office/ledger/proposeMap.ts'
import type { LedgerTable } from '../../office/ledger/table.ts'
import type { County } from '../../store/county.ts'
import type { Store } from '../../store/store.ts'
import { importMap } from '../../systems/organisation/importMap.ts'
import type { Eyes } from '../permission.ts'
import type { ImportState } from './importState.ts'
import type { PlannedImport } from './planImport.ts'

/** How alike two sets of headings must be for the one's map to be offered to the other. */
const enough = 0.8

export interface SavedMap {
  readonly id: string
  readonly name: string
  readonly alike: number
  readonly map: ColumnMap
  readonly answers: Readonly<Record<string, string>>
}

/** The saved map, of those the unit sees, whose headings are most like these; undefined where none is like enough. */
export async function savedMapFor(
  store: Store,
  eyes: Eyes,
  type: string,
  tables: readonly Pick<LedgerTable, 'columns'>[],
): Promise<SavedMap | undefined> {
  const { rows } = await store.list(eyes, { type: importMap.type, where: { ofType: type, state: 'kept' }, limit: 200 })
  const headings = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))
  const [best] = rows
    .map(({ file }) => {
      const columns = (file.facts.columns ?? []) as { heading: string; target: string }[]
      const shared = columns.filter(({ heading }) => headings.has(heading)).length
      return { file, columns, alike: shared / Math.max(1, new Set([...headings, ...columns.map(({ heading }) => heading)]).size) }
    })
    .toSorted((a, b) => b.alike - a.alike)
  if (!best || best.alike < enough) return undefined
  const remembered = (best.file.facts.answers ?? []) as { question: string; answer: string }[]
  return {
    id: best.file.id,
    name: best.file.title,
    alike: Math.round(best.alike * 100) / 100,
    map: Object.fromEntries(best.columns.map(({ heading, target }) => [heading, target === '-' ? null : target])),
    answers: Object.fromEntries(remembered.map(({ question, answer }) => [question, answer])),
  }
}

/** Keeps an import's map, and the answers that another ledger of the same source may need, under a name. */
export async function saveMap(
  store: Store,
  county: County,
  { eyes, actor }: { eyes: Eyes; actor: Actor },
  state: ImportState,
  { map }: Pick<PlannedImport, 'map'>,
  name: string,
): Promise<string> {
  const columns = Object.entries(map).map(([heading, target]) => ({ heading: heading.slice(0, 400), target: target ?? '-' }))
  const answers = Object.entries(state.answers)
    .filter(
      ([question, answer]) =>
        question.length <= 400 && answer !== '$skip' && /^(value|money-unit|constant|fill-down|split|group):?/.test(question),
    )
    .map(([question, answer]) => ({ question, answer: answer.slice(0, 400) }))
  const headings = Object.keys(map).toSorted()
  const id = state.saved?.id ?? deterministicId(county.code, importMap.type, actor.unit, state.type, ...headings)
  const facts = { name: name.slice(0, 200), columns, answers }
  const known = (await store.read(eyes, { type: importMap.type, id })).row
  const data = known ? facts : { ...facts, keeper: actor.unit, ofType: state.type }
  const digest = deterministicId(id, known?.file.seq ?? 0, JSON.stringify(data))
  if (
    known &&
    JSON.stringify([known.file.facts.name, known.file.facts.columns, known.file.facts.answers]) ===
      JSON.stringify([facts.name, columns, answers])
  )
    return id
  const entered = await store.enter(eyes, {
    type: importMap.type,
    id,
    act: { id: digest, kind: known ? 'amend' : 'keep', on: county.today(), data, actor },
  })
  if (!entered.ok && 'refusals' in entered)
    throw new Error(`The import's map was not kept: ${entered.refusals.map(({ says }) => says).join('; ')}`)
  return id
}
