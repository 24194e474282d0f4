import type { z } from 'zod'
import type { Act, Seen } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { judge } from '../kernel/file/judge.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Refusal } from '../kernel/file/refusal.ts'
import type { CellProblem, Ledger, LedgerRow } from '../office/xlsx/readLedger.ts'
import { ActReused } from '../store/append.ts'
import type { County } from '../store/county.ts'
import type { SecretRow } from '../store/keys/sealing.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { importLookups } from './importLookups.ts'

export interface Importing {
  readonly store: Store
  readonly county: County
  readonly procedure: Procedure
  /** The act that opens a file. */
  readonly kind: string
  /** Who keeps the files where no column says it. */
  readonly unit: string
  /** Judge, but enter nothing. */
  readonly dryRun: boolean
}

/** What became of one row. */
export interface ImportedRow {
  readonly row: number
  /** The file it became, or would become. */
  readonly id: string
  readonly result: 'imported' | 'merged' | 'refused'
  readonly problems: readonly CellProblem[]
}

/**
 * Enters a ledger's rows one after the other. A row's act is named after what the row says, and how often it was said before in the same
 * ledger: the same ledger again, or a corrected one, adds only what is new.
 * @param name of the ledger, kept with each act beside the number of its row
 */
export async function* importRows(ledger: Ledger, name: string, at: Importing): AsyncGenerator<ImportedRow> {
  const { store, county, procedure, kind, unit } = at
  const scope: Scope = { county: county.code, unit, person: 'import' }
  const lookups = importLookups(store, county)
  const said = new Map<string, number>()
  for (const row of ledger.rows) {
    const text = ledger.textOf(row)
    const n = (said.get(text) ?? 0) + 1
    said.set(text, n)
    const id = deterministicId(county.code, procedure.type, kind, unit, text, String(n))
    const act = `${id}-${kind}`
    const secrets: SecretRow[] = []
    const parsed = await ledger.parse(row, {
      ...lookups,
      seal: (sort, value) => {
        const { facts, rows } = store.secrets(scope).seal(act, [{ kind: sort, value }])
        secrets.push(...rows)
        return facts[0]!
      },
    })
    const actor = { person: 'import', name: `台账导入（${name} 第${row.row}行）`, unit, capacity: procedure.acts[kind]?.by[0] ?? '' }
    const line = { row: row.row, id }
    const outcome = await enterRow(scope, at, id, parsed, { id: act, actor, secrets })
    if (outcome.result !== 'refused') yield { ...line, result: outcome.result, problems: [] }
    else {
      const taken = new Set(parsed.problems.map(({ cell }) => cell))
      const more = outcome.refusals.map((refusal) => ledger.place(row, refusal)).filter(({ cell }) => !taken.has(cell))
      yield { ...line, result: 'refused', problems: [...parsed.problems, ...more] }
    }
  }
}

type Outcome = { readonly result: 'imported' | 'merged' } | { readonly result: 'refused'; readonly refusals: readonly Refusal[] }
interface Sending {
  readonly id: string
  readonly actor: Act['actor']
  readonly secrets: readonly SecretRow[]
}

async function enterRow(scope: Scope, at: Importing, id: string, parsed: LedgerRow, { secrets, ...sent }: Sending): Promise<Outcome> {
  const { store, county, procedure, kind, dryRun } = at
  const on = parsed.on ?? county.today()
  const act = { ...sent, kind, on, data: parsed.data }
  if (dryRun || parsed.problems.length > 0) {
    const reading = await store.system.read(scope, { type: procedure.type, id, refs: refsIn(procedure, parsed.data), on, act: act.id })
    if (reading.prior) return { result: 'merged' }
    const seen: Record<string, Seen> = Object.fromEntries([...reading.refs].map(([ref, found]) => [ref, found.seen]))
    const refusals = judge(procedure, undefined, { ...act, seq: 1, seen }, county.today())
    return parsed.problems.length + refusals.length > 0 ? { result: 'refused', refusals } : { result: 'imported' }
  }
  try {
    const entered = await store.system.enter(scope, { type: procedure.type, id, act, secrets })
    if (entered.ok) return { result: entered.repeated ? 'merged' : 'imported' }
    if ('refusals' in entered) return { result: 'refused', refusals: entered.refusals }
    return refusedBecause(procedure, kind, '同时有人在登记同一行', '请稍后再导入一次')
  } catch (error) {
    if (!(error instanceof ActReused)) throw error
    return refusedBecause(procedure, kind, '这一行以前导入过，但所指的单位、人员或者案卷已与当时不同', '请核对后逐件办理')
  }
}

const refusedBecause = (procedure: Procedure, kind: string, says: string, way: string): Outcome => ({
  result: 'refused',
  refusals: [{ code: 'bad-data', title: procedure.acts[kind]?.title ?? kind, says, way }],
})

/** The files that an act's data names. */
function refsIn(procedure: Procedure, data: LedgerRow['data']): string[] {
  return Object.entries(data).flatMap(([fact, value]) => {
    const schema = procedure.facts.shape[fact] as z.ZodType | undefined
    return schema && fieldMeta(schema)?.kind === 'ref' ? [value].flat().filter((id): id is string => typeof id === 'string') : []
  })
}
