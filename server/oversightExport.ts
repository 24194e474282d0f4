import { createHash } from 'node:crypto'
import type { AnyWhere } from '../kernel/figure/where.ts'
import type { Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import type { Day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { type TableKind, tables } from '../systems/oversight/exportColumns.ts'
import { type ExportedRow, exportRows, type Registers, type Reported } from '../systems/oversight/exportRows.ts'
import { type Receipt, type Reconciliation, reconcile } from '../systems/oversight/reconcile.ts'
import { Problem } from './problem.ts'
import { refused } from './refusals.ts'

export interface Exporting {
  readonly store: Store
  readonly county: County
  readonly scope: Scope
}

export interface Covered {
  readonly kind: TableKind
  /** Days of the acts, both included. */
  readonly from: Day
  readonly to: Day
  /** Only what was entered by this instant. */
  readonly by?: string
}

export interface ExportedTable {
  readonly title: string
  readonly columns: (typeof tables)[TableKind]['columns']
  readonly rows: readonly ExportedRow[]
  /** Numbers of the acts as they go out, in order. */
  readonly numbers: readonly string[]
  /** Over the numbers; kept with the batch. */
  readonly digest: string
}

/**
 * The rows of one of the upper platform's tables, from the acts of supervision that the scope sees.
 * @param opening what personal identifiers are opened for, each reading logged; absent: they are left out, and the rows say so
 */
export async function exportTable(exporting: Exporting, { kind, from, to, by }: Covered, opening?: string): Promise<ExportedTable> {
  const { store, scope } = exporting
  const acts: File[] = []
  for await (const { file, recordedAt } of every(store.list, scope, 'oversight-act', { kind, opened: { from, to } }))
    if (by === undefined || recordedAt <= by) acts.push(file)
  const rows = exportRows(acts, await registersFor(exporting, acts, opening), tables[kind].columns)
  const numbers = acts.map(({ facts }) => String(facts.actNumber))
  const digest = createHash('sha256').update(numbers.join('\n')).digest('hex')
  return { ...tables[kind], rows, numbers, digest }
}

/** Registers and cases are read as the program, for their names and numbers are part of the table; what is exported is the scope's. */
async function registersFor({ store, county, scope }: Exporting, acts: readonly File[], opening: string | undefined): Promise<Registers> {
  const whole = { county: county.code, unit: county.root, person: scope.person }
  const known = new Map<string, Reported>()
  const learn = async (ids: readonly unknown[]): Promise<void> => {
    const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string' && !known.has(id)))]
    for (let at = 0; at < wanted.length; at += 500) {
      const { refs } = await store.system.read(whole, { type: 'oversight-act', id: '', refs: wanted.slice(at, at + 500) })
      for (const [id, { row }] of refs) known.set(id, { file: row.file, ...(row.number && { number: row.number }) })
    }
  }
  await learn(
    acts.flatMap(({ facts }) => [facts.subItem, facts.penalty, facts.measure, ...((facts.officers as string[] | undefined) ?? [])]),
  )
  // A measure belongs to a penalty, a penalty may come from an inspection.
  await learn([...known.values()].flatMap(({ file }) => [file.facts.inspection, file.facts.penaltyCase]))
  await learn([...known.values()].map(({ file }) => file.facts.inspection))
  await learn(acts.map(({ facts }) => facts.institution))
  const text = (id: string, fact: string) => known.get(id)?.file.facts[fact] as string | undefined
  const identifiers = opening === undefined ? new Map<string, string>() : await opened(acts, opening)
  return {
    itemCode: (item) => text(item, 'code'),
    implementCode: (item) => text(item, 'implementCode'),
    unit: (unit) => {
      const uscc = text(unit, 'uscc')
      return { name: county.unitName(unit), ...(uscc && { uscc }) }
    },
    certificate: (id) => {
      const [name, number] = [text(id, 'name'), text(id, 'certNumber')]
      return name && number ? { name, number } : undefined
    },
    identifier: ({ id }) => identifiers.get(id),
    reported: ({ facts }) => known.get(String(facts.penalty ?? facts.measure)),
    checkNumber: (inspection) => known.get(inspection)?.number,
  }

  async function opened(of: readonly File[], reason: string): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const { id, facts } of of) {
      const { idNumber } = facts.subject as { idNumber?: { ref: string } }
      if (idNumber) found.set(id, await store.secrets(scope).open(idNumber.ref, reason))
    }
    return found
  }
}

/**
 * Prepares a batch (报送批次): its number, how many rows and which, worked out and not typed. The same period and kind on the same day is
 * the same batch.
 * @throws Problem 422 where a row would be rejected, or there is none
 */
export async function prepareBatch(exporting: Exporting, covered: Omit<Covered, 'by'>, actor: Actor) {
  const { store, county, scope } = exporting
  const table = await exportTable(exporting, covered)
  const bad = table.rows.filter(({ problems }) => problems.some((problem) => !problem.startsWith(identifierMissing)))
  if (bad.length > 0)
    throw new Problem(422, 'bad-rows', `有${bad.length}条会被上级平台退回，没有建立批次`, '请先逐条改正，见problems', {
      problems: bad.slice(0, 200).map(({ file, cells, problems }) => ({ file, actNumber: actNumberOf(cells), problems })),
    })
  const { kind, from, to } = covered
  const id = deterministicId('oversight-batch', county.code, scope.unit, kind, from, to, table.digest)
  const there = (await store.read(scope, { type: 'oversight-batch', id })).row
  if (there) return { id, batchNumber: String(there.file.facts.batchNumber), rows: table.rows.length, repeated: true }
  const today = county.today()
  const before = await store.list(scope, { type: 'oversight-batch', where: { opened: today }, limit: 200 })
  const batchNumber = `${today.replaceAll('-', '')}${String(before.rows.length + 1).padStart(5, '0')}`
  const data = { batchNumber, kind, coversFrom: from, coversTo: to, rows: table.rows.length, digest: table.digest }
  const entered = await store.enter(scope, {
    type: 'oversight-batch',
    id,
    act: { id: `${id}-prepare`, kind: 'prepare', on: today, data, actor },
  })
  if (!entered.ok && 'refusals' in entered) throw refused(entered.refusals)
  return { id, batchNumber, rows: table.rows.length, repeated: false }
}

/** Identifiers of natural persons are opened when the table is written, not before. */
const identifierMissing = '“行政相对人编码”为空'
const actNumberOf = (cells: ExportedRow['cells']): string =>
  Object.entries(cells).find(([name]) => name.endsWith('_action_code'))?.[1] ?? ''

/**
 * Holds the platform's receipts against what a batch sent, number by number and both ways, and registers what came of it.
 * @throws Problem 409 where the records have changed since the batch was prepared, so that nobody can say what was sent
 */
export async function takeReceipts(
  exporting: Exporting,
  id: string,
  receipts: readonly Receipt[],
  actor: Actor,
): Promise<Reconciliation & { readonly state: string }> {
  const { store, county, scope } = exporting
  const { row } = await store.read(scope, { type: 'oversight-batch', id })
  if (!row) throw new Problem(404, 'no-such-batch', '没有这个报送批次', '请从批次清单打开')
  const {
    kind,
    coversFrom: from,
    coversTo: to,
    digest,
  } = row.file.facts as { kind: TableKind; coversFrom: Day; coversTo: Day; digest: string }
  const prepared = (await store.history(scope, id)).find((act) => act.kind === 'prepare')
  const table = await exportTable(exporting, { kind, from, to, ...(prepared && { by: prepared.recordedAt }) })
  if (table.digest !== digest)
    throw new Problem(409, 'batch-changed', '报送之后有记录被更正或者作废，与报送清单摘要不符', '请撤回本批次，重新报送')
  const told = reconcile(table.numbers, receipts)
  const entered = await store.enter(scope, {
    type: 'oversight-batch',
    id,
    act: {
      id: deterministicId('oversight-receipts', id, JSON.stringify(receipts)),
      kind: 'answer',
      on: county.today(),
      data: {
        accepted: told.accepted.length,
        rejected: told.rejected.length,
        unanswered: told.unanswered.length,
        reasons: [...told.rejected],
      },
      actor,
    },
  })
  if (!entered.ok && 'refusals' in entered) throw refused(entered.refusals)
  return { ...told, state: entered.ok ? entered.file.state : row.file.state }
}

async function* every(list: Store['list'], scope: Scope, type: string, where: AnyWhere) {
  for (let after: string | undefined; ; ) {
    const page = await list(scope, { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
    yield* page.rows
    if (!page.next) return
    after = page.next
  }
}
