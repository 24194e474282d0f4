import { type AnyWhere, holds } from '../figure/where.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'
import { type Act, isAmendment } from './act.ts'
import { turnClocks } from './clock.ts'
import { type FieldKind, fieldMeta } from './fields.ts'
import { type File, lookup, VOIDED } from './file.ts'
import type { Finding } from './finding.ts'
import { constantsOf, judge, lookAfter, unitOfOpening } from './judge.ts'
import type { Procedure } from './procedure.ts'
import { titleOf } from './title.ts'

/** What a step needs besides the file and the act. The same context gives the same file, always. */
export interface Context {
  readonly procedure: Procedure
  readonly calendar: Calendar
  /** The units above a unit, up to the county itself. */
  readonly unitsAbove: (unit: string) => readonly string[]
  readonly unitName: (unit: string) => string
}

/**
 * The file after one more act. Never throws on an odd history: what the law forbids becomes a finding.
 * Amendments look back, so they need the whole history: see `fold`.
 */
export function step(id: string, file: File | undefined, act: Act, context: Context): File {
  if (isAmendment(act.kind)) return amended(file, act, context)
  const { procedure } = context
  const definition = procedure.acts[act.kind]
  const refusals = judge(procedure, file, act)
  const findings: Finding[] = refusals.map(({ code, about, says, source }) => ({
    code,
    rule: about ?? act.kind,
    act: act.seq,
    on: act.on,
    text: says,
    source,
  }))
  if (file?.state === VOIDED) return { ...file, seq: act.seq, findings: [...file.findings, ...findings] }
  if (!definition)
    return file ? { ...file, seq: act.seq, findings: [...file.findings, ...findings] } : unreadable(id, act, context, findings)

  const facts = factsAfter(definition, file?.facts ?? {}, act)
  const state = targetState(procedure, definition, file, act)
  const closes = procedure.closed.includes(state)
  const on = { ...file?.on, [act.kind]: act.on }
  const n = { ...file?.n, [act.kind]: (file?.n[act.kind] ?? 0) + 1 }
  const opened = file?.opened ?? act.on
  const edition = file?.edition ?? editionFor(procedure, act.on)
  const bare = { facts, state, opened, edition, on, n, unit: file?.unit ?? unitOfOpening(procedure, act) }
  const outcome = procedure.outcome ? text(facts[procedure.outcome]) : undefined
  const turned = turnClocks(file?.clocks ?? [], { procedure, calendar: context.calendar, act, look: lookup(bare), closes })
  return {
    id,
    type: procedure.type,
    ...bare,
    title: titleOf(procedure, facts, context.unitName),
    sees: seesAfter(file?.sees ?? [], procedure, bare.unit, act, facts, context),
    ...optional('holder', procedure.holder ? text(facts[procedure.holder]) : undefined),
    ...optional('before', state === file?.state ? file?.before : file?.state),
    ...optional('outcome', outcome),
    ...optional('closed', closes ? (file?.closed && file.state === state ? file.closed : act.on) : undefined),
    clocks: turned.clocks,
    findings: [...(file?.findings ?? []), ...findings, ...turned.findings],
    links: linksAfter(file?.links ?? [], procedure, act, facts),
    ...(procedure.kind === 'register' ? { past: pastAfter(file?.past ?? [], { from: act.on, state, facts }) } : {}),
    seq: act.seq,
  }
}

/**
 * The file that a whole history makes. Voided acts leave no trace but their number, corrected ones count with their corrected data,
 * and the state of the file is what it would have been had they been right from the start.
 * @param acts in the order of their seq; `undefined` is returned for none
 */
export function fold(id: string, acts: readonly Act[], context: Context): File | undefined {
  const voided = new Set(acts.filter((act) => act.kind === '$void').map((act) => act.data.seq))
  const corrected = new Map(acts.filter((act) => act.kind === '$correct').map((act) => [act.data.seq, act.data.data as Act['data']]))
  let file: File | undefined
  for (const act of acts) {
    if (voided.has(act.seq) && act.seq > 1) file = file && { ...file, seq: act.seq }
    else file = step(id, file, corrected.has(act.seq) ? { ...act, data: corrected.get(act.seq) ?? act.data } : act, context)
    if (file && act.kind === '$void' && act.data.seq === 1) file = asVoid(file, act.on)
  }
  return file
}

/** One more act on a stored file: a step, or for an amendment the fold of all. `step(stored, act)` equals `fold(all)`. */
export function advance(id: string, file: File | undefined, act: Act, history: () => readonly Act[], context: Context): File {
  if (!isAmendment(act.kind)) return step(id, file, act, context)
  return fold(id, [...history(), act], context) ?? unreadable(id, act, context, [])
}

function amended(file: File | undefined, act: Act, context: Context): File {
  if (!file) return unreadable(act.id, act, context, [])
  const next = { ...file, seq: act.seq, n: { ...file.n, [act.kind]: (file.n[act.kind] ?? 0) + 1 }, on: { ...file.on, [act.kind]: act.on } }
  if (file.state === VOIDED || act.kind !== '$edition' || typeof act.data.edition !== 'string') return next
  const moved = { ...next, edition: act.data.edition }
  const turned = turnClocks(moved.clocks, {
    procedure: context.procedure,
    calendar: context.calendar,
    act,
    look: lookup(moved),
    closes: false,
  })
  return { ...moved, clocks: turned.clocks }
}

function asVoid(file: File, on: Day): File {
  const clocks = file.clocks.map((clock) => (clock.met || clock.stopped ? clock : { ...clock, stopped: on }))
  return { ...file, state: VOIDED, closed: on, clocks, findings: [] }
}

function factsAfter(definition: Procedure['acts'][string], before: File['facts'], act: Act): File['facts'] {
  if (!definition.adds) return { ...before, ...constantsOf(definition, act), ...act.data }
  const own = new Set((definition.data ?? []).map((name) => name.replace('?', '')))
  const item = Object.fromEntries(Object.entries(act.data).filter(([name]) => !own.has(name)))
  const set = Object.fromEntries(Object.entries(act.data).filter(([name]) => own.has(name)))
  const list = (before[definition.adds] as unknown[] | undefined) ?? []
  return { ...before, ...constantsOf(definition, act), ...set, [definition.adds]: [...list, item] }
}

function targetState(procedure: Procedure, definition: Procedure['acts'][string], file: File | undefined, act: Act): string {
  const now = file?.state ?? Object.keys(procedure.states)[0] ?? ''
  const { to } = definition
  if (to === undefined) return now
  if (to === 'back') return file?.before ?? now
  if (typeof to === 'string') return to
  const look = lookAfter(definition, file, act)
  const moment = { actor: act.actor.person, on: act.on, today: act.on }
  return to.find((target) => !target.when || holds(target.when as AnyWhere, look, moment))?.to ?? now
}

/** The edition in force for files received on a day (see `Edition.receivedBefore`); '' where a procedure has only one. */
export function editionFor(procedure: Procedure, received: Day): string {
  return procedure.editions.find((edition) => !edition.receivedBefore || received < edition.receivedBefore)?.id ?? ''
}

function seesAfter(
  before: readonly string[],
  procedure: Procedure,
  unit: string,
  act: Act,
  facts: File['facts'],
  context: Context,
): readonly string[] {
  const all = new Set(before)
  const add = (one: unknown): void => {
    if (typeof one !== 'string') return
    all.add(one)
    for (const above of context.unitsAbove(one)) all.add(above)
  }
  add(unit)
  add(act.actor.unit)
  for (const name of unitFacts(procedure)) for (const one of [facts[name]].flat()) add(one)
  return all.size === before.length ? before : [...all].sort()
}

/** The facts that name units; looked for once per procedure, because every act asks. */
const unitFacts = (procedure: Procedure): readonly string[] => factsOfKind(procedure, 'unit')

/** The facts of one kind, in the order of the definition. */
function factsOfKind(procedure: Procedure, kind: 'unit' | 'ref'): readonly string[] {
  const known = kindsOf.get(procedure) ?? { unit: namesOf(procedure, 'unit'), ref: namesOf(procedure, 'ref') }
  kindsOf.set(procedure, known)
  return known[kind]
}
const kindsOf = new WeakMap<Procedure, Readonly<Record<'unit' | 'ref', readonly string[]>>>()

const namesOf = ({ facts }: Procedure, kind: FieldKind): readonly string[] =>
  Object.entries(facts.shape).flatMap(([name, schema]) => (fieldMeta(schema as never)?.kind === kind ? [name] : []))

/** In the order of the definition: an act read back from where it was kept may have its data in another. */
function linksAfter(before: File['links'], procedure: Procedure, act: Act, facts: File['facts']): File['links'] {
  const links = [...before]
  for (const name of factsOfKind(procedure, 'ref')) {
    if (!Object.hasOwn(act.data, name)) continue
    for (const to of [facts[name]].flat())
      if (typeof to === 'string' && !links.some((link) => link.field === name && link.to === to)) links.push({ field: name, to })
  }
  return links
}

function pastAfter(past: NonNullable<File['past']>, now: NonNullable<File['past']>[number]): NonNullable<File['past']> {
  return [...past.filter((moment) => moment.from < now.from), now, ...past.filter((moment) => moment.from > now.from)]
}

function unreadable(id: string, act: Act, context: Context, findings: Finding[]): File {
  const { procedure } = context
  return {
    id,
    type: procedure.type,
    edition: editionFor(procedure, act.on),
    title: procedure.title,
    unit: act.actor.unit,
    sees: [act.actor.unit, ...context.unitsAbove(act.actor.unit)].sort(),
    state: Object.keys(procedure.states)[0] ?? '',
    opened: act.on,
    facts: {},
    on: {},
    n: {},
    clocks: [],
    findings,
    links: [],
    seq: act.seq,
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const optional = <K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [k in K]?: V })
