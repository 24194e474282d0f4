import type { AnyWhere } from '../kernel/figure/where.ts'
import type { Act } from '../kernel/file/act.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { goodThroughout, restsOnCertificates, type UnqualifiedAct, unqualifiedOfficers } from '../systems/exams/unqualifiedOfficers.ts'
import { type DecidedCase, treatmentOf, type Unequal, unequal } from '../systems/lists/treatment.ts'
import { actTitle } from './filePage.ts'
import type { Opened } from './ownFile.ts'

/** What is looked through, and through whose eyes. */
export interface Looked {
  readonly store: Store
  readonly county: County
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly scope: Scope
}

export interface Span {
  /** Of the act, or the decision. */
  readonly from?: Day
  readonly to?: Day
  /** Files of these units only. */
  readonly units?: readonly string[]
}

/** What narrows a look for unqualified officers further: to one officer's certificate. */
export interface Whose extends Span {
  readonly certificate?: string
}

export interface UnqualifiedRow extends UnqualifiedAct {
  readonly type: string
  readonly typeTitle: string
  readonly number?: string
  readonly unit: string
  readonly unitName: string
  readonly actTitle: string
}

/**
 * Every act of enforcement whose officer was not qualified on its day, as the register of certificates knows that day now: a suspension
 * entered afterwards and dated back finds the acts between. The history is read only of files that named a certificate which was not good
 * throughout.
 */
export async function unqualified(looked: Looked, { from, to, units, certificate }: Whose = {}): Promise<UnqualifiedRow[]> {
  const { store, county, procedures, scope } = looked
  const certificates = new Map<string, File>()
  // The register is the county's; which files are looked through is the asker's.
  for await (const { file } of every({ ...looked, scope: { ...scope, unit: county.root } }, 'certificate', {}, store.system.list))
    certificates.set(file.id, file)
  const found: UnqualifiedRow[] = []
  for (const procedure of procedures.values()) {
    if (!restsOnCertificates(procedure)) continue
    const where = { ...(to && { opened: { to } }), ...(units && { unit: { in: [...units] } }) }
    for await (const { file, number } of every(looked, procedure.type, where, store.list)) {
      const last = Object.values(file.on).reduce((a, b) => (a > b ? a : b), file.opened)
      const named = file.links.filter(({ to: id }) => certificates.has(id)).map(({ to: id }) => id)
      if (certificate !== undefined && !named.includes(certificate)) continue
      if (named.every((id) => goodThroughout(certificates.get(id), file.opened, last))) continue
      const acts = await store.history(scope, file.id)
      for (const one of unqualifiedOfficers(
        [{ procedure, file, acts }],
        certificates,
        (id) => certificate === undefined || id === certificate,
      )) {
        if ((from && one.on < from) || (to && one.on > to)) continue
        found.push(rowOf(county, procedure, { file, number, acts }, one))
      }
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.file < b.file ? -1 : a.file > b.file ? 1 : a.act - b.act))
}

/** The acts of one file whose officer was not qualified on the day, as the register knows it now; an act that no officer's certificate backs is none. */
export async function unqualifiedIn(
  { store, county, scope }: Looked,
  procedure: Procedure,
  { row, history }: Opened,
): Promise<UnqualifiedRow[]> {
  if (!restsOnCertificates(procedure)) return []
  const refs = row.file.links.map(({ to }) => to)
  const named = await store.system.read({ ...scope, unit: county.root }, { type: procedure.type, id: row.file.id, refs })
  const certificates = new Map(
    [...named.refs].flatMap(([id, { row: other }]) => (other?.file.type === 'certificate' ? [[id, other.file] as const] : [])),
  )
  const found = unqualifiedOfficers([{ procedure, file: row.file, acts: history }], certificates)
  return found.map((one) => rowOf(county, procedure, { ...row, acts: history }, one))
}

const rowOf = (
  county: County,
  procedure: Procedure,
  { file, number, acts }: { readonly file: File; readonly number?: string | undefined; readonly acts: readonly Act[] },
  one: UnqualifiedAct,
): UnqualifiedRow => ({
  ...one,
  type: procedure.type,
  typeTitle: procedure.title,
  ...(number && { number }),
  unit: file.unit,
  unitName: county.unitName(file.unit),
  actTitle: actTitle(procedure, acts.find(({ seq }) => seq === one.act)?.kind ?? ''),
})

/** Penalties alike in everything the lists and bands ask, decided unlike by different units. */
export async function unequalPenalties(
  looked: Looked,
  { from, to, units }: Span,
  toleratedFen: number,
): Promise<Unequal<DecidedCase & { readonly number?: string }>[]> {
  const decided: (DecidedCase & { readonly number?: string })[] = []
  const where = {
    outcome: { exists: true },
    ...((from || to) && { 'on.decide': { ...(from && { from }), ...(to && { to }) } }),
    ...(units && { unit: { in: [...units] } }),
  }
  for await (const { file, number } of every(looked, 'penalty', where, looked.store.list)) {
    const one = treatmentOf(file)
    if (one) decided.push({ ...one, ...(number && { number }) })
  }
  return unequal(decided, toleratedFen)
}

/** Units to which powers were delegated: the townships and streets that enforce. */
export async function delegatedUnits({ store, county, scope, procedures }: Looked): Promise<string[]> {
  const units: string[] = []
  const whole = { store, county, procedures, scope: { ...scope, unit: county.root } }
  for await (const { file } of every(whole, 'unit', {}, store.system.list)) if (file.facts.delegated === true) units.push(file.id)
  return units
}

async function* every({ scope }: Looked, type: string, where: AnyWhere, list: Store['list']) {
  for (let after: string | undefined; ; ) {
    const page = await list(scope, { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
    yield* page.rows
    if (!page.next) return
    after = page.next
  }
}
