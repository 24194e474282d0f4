import { z } from 'zod'
import { type AnyWhere, namesIn, type Where } from '../figure/where.ts'
import type { Source } from '../law/cite.ts'
import type { RuleId } from '../law/ruleId.ts'
import type { OwnRule } from '../law/rules.ts'
import type { Capacity } from './capacity.ts'
import { fieldMeta } from './fields.ts'

/** A fact's name; with a question mark the act may leave it out. */
type Named<F> = (keyof F & string) | `${keyof F & string}?`
type ListNamed<F> = { [K in keyof F & string]: NonNullable<F[K]> extends readonly unknown[] ? K : never }[keyof F & string]

/**
 * Besides facts, a condition may ask a file's own columns, the day (`on.accept`) or number (`n.accept`) of an act, and the last day
 * (`due.decide`) or the day of being met (`met.decide`) of a clock.
 */
type Columns<S extends string, A extends string> = {
  state?: S
  edition?: string
  unit?: string
  opened?: string
  closed?: string
  outcome?: string
} & { [K in A as `on.${K}`]?: string } & { [K in A as `n.${K}`]?: number } & { [clock: `due.${string}` | `met.${string}`]: string }

export type FileWhere<S extends string, A extends string, F> = Where<Partial<F> & Columns<S, A>>

/** A legal condition of an act: when it applies, what must hold, and what the clerk is told. */
export interface Guard<W> {
  readonly when?: W
  readonly must: W
  /** What is wrong, in plain Chinese. */
  readonly says: string
  /** What to do about it. */
  readonly way: string
  readonly source?: Source
}

/** What must hold of the files an act refers to, on the legal day of the act. */
export interface ReadGuard {
  /** Asked of the file itself: the guard applies only then. */
  readonly when?: AnyWhere
  readonly must: AnyWhere
  /** At least this many different files must be named. */
  readonly atLeast?: number
  readonly says: string
  readonly way: string
  readonly source?: Source
}

export interface ActDefinition<S extends string, A extends string, F> {
  readonly title: string
  /** States the act is open from; `nothing`: it opens the file; `any`: every state that is not closed; `ever`: closed ones too. */
  readonly from: readonly S[] | 'nothing' | 'any' | 'ever'
  /** Target state; absent: stays; `back`: the state before the last act that was left by `back`'s counterpart (恢复 after 中止). */
  readonly to?: S | 'back' | readonly { readonly when?: FileWhere<S, A, F>; readonly to: S }[]
  /** Capacities that may do it. */
  readonly by: readonly Capacity[]
  /** Facts the act sets; a trailing question mark makes one optional. */
  readonly data?: readonly Named<F>[]
  /** The list-valued fact to which the act's data is added as an item. */
  readonly adds?: ListNamed<F>
  /** Constants the act sets besides its data; `$on` stands for its legal day. */
  readonly sets?: Partial<F>
  readonly needs?: readonly Guard<FileWhere<S, A, F>>[]
  /** By name of a reference fact in this act's data. */
  readonly reads?: { readonly [K in keyof F & string]?: ReadGuard | readonly ReadGuard[] }
  /** Names of the documents (文书) the act produces. */
  readonly documents?: readonly string[]
  /**
   * The page of the program's own through which alone the act is entered, for the program works out its data (a paper drawn, the time of
   * the day): no general form takes it.
   */
  readonly page?: string
  /** Who alone may correct or void it, where whoever may do it, and the unit's administrator, may not. */
  readonly amendedBy?: readonly Capacity[]
  readonly source: Source
}

export interface ClockDefinition<S extends string, A extends string, F> {
  readonly title: string
  /**
   * One rule, or the first whose condition holds. Length, unit, roll and article are the rule's.
   * A limit that is not in our laws (a foreign procedure's) is written out in place.
   */
  readonly rule: RuleId | OwnRule | readonly { readonly when?: FileWhere<S, A, F>; readonly use: RuleId | OwnRule }[]
  /**
   * The fact that holds the length, in the units of the rule written out in place: a limit that was promised for this one matter.
   * Rules of our laws keep the length that the law gives them.
   */
  readonly length?: keyof F & string
  readonly starts: A | readonly A[]
  /** The fact that holds the starting day; otherwise the legal day of the act. */
  readonly startsOn?: keyof F & string
  /** The clock starts only if this holds. */
  readonly when?: FileWhere<S, A, F>
  readonly ends: A | readonly A[]
  /** Acts after which the clock no longer matters. */
  readonly stops?: readonly A[]
  readonly pauses?: readonly { readonly by: A; readonly until: A }[]
  readonly extends?: A
  /** Every start opens a clock of its own; otherwise a new start replaces the running one. */
  readonly each?: boolean
  /** Goes on after the file is closed. */
  readonly outlives?: boolean
  /** A right that lapses when unused, not a duty that can be late. */
  readonly right?: boolean
  /** What the law makes happen when it runs out; entered by the system on the due day. */
  readonly expires?: A
}

export interface Edition {
  readonly id: string
  readonly title: string
  /** The edition binds files received before this day; the last edition has none. */
  readonly receivedBefore?: string
}

export type FileKind = 'procedure' | 'register' | 'activity' | 'duty'

/**
 * Facts that become typed, searchable columns; by position, at most six kinds, four days, four amounts. A path may end in `.size`, or in
 * `.sum.` and a field of the list's items.
 */
export interface TypedColumns {
  readonly kinds?: readonly string[]
  readonly days?: readonly string[]
  readonly amounts?: readonly string[]
}

/** Which facts of an activity say when, where, by whom and about what it was: what the page that registers it asks, remembers and compares. */
export interface Occasion<N extends string = string> {
  readonly day: N
  /** Places, the widest first; two on one day at the same are perhaps one and the same. */
  readonly place: readonly N[]
  /** Units it reached: the rows of the matrix by township. */
  readonly reached: N
  /** Who held it. Two that turn out to be one are one event with the hosts of both. */
  readonly hosts?: N
  readonly theme?: N
  /** People who signed in, and people merely estimated, who are in no figure. */
  readonly signed?: N
  readonly estimated?: N
  /** Pictures: may be left out, and nothing asks for them. */
  readonly pictures?: N
}

/** How a register is kept, for the page that shows it. */
export interface Keeping<N extends string = string> {
  /** Where its entries come from (来源): told where there are none yet. */
  readonly source: string
  /** The fact that holds an entry's last day of validity. */
  readonly until?: N
  /** Facts that may be written over in the list itself, from today and without a reason: a telephone number, a remark. */
  readonly minor?: readonly N[]
}

export interface ProcedureDefinition<S extends string, A extends string, F> {
  readonly type: string
  readonly title: string
  readonly states: { readonly [K in S]: string }
  readonly closed: readonly NoInfer<S>[]
  readonly facts: z.ZodObject<z.ZodRawShape> & { readonly _zod: { readonly output: F } }
  readonly acts: { readonly [K in A]: ActDefinition<NoInfer<S>, NoInfer<A>, NoInfer<F>> }
  readonly clocks?: { readonly [name: string]: ClockDefinition<NoInfer<S>, NoInfer<A>, NoInfer<F>> }
  readonly editions?: readonly Edition[]
  /** The pattern a file's title is made by: `{applicants.0.name}不服{respondent}`. Unit ids print as names, codes as words. */
  readonly titled: string
  /** Official number: allocated when the act is sealed. `{short}` county word, `{unit}` unit word, `{year}`, `{n}`. */
  readonly number?: { readonly at: NoInfer<A>; readonly pattern: string }
  /** The fact that names the unit keeping the file; otherwise the unit of who opened it. */
  readonly unit?: keyof NoInfer<F> & string
  /** The fact that names the person who has to act next. */
  readonly holder?: keyof NoInfer<F> & string
  /** States in which nobody but its holder reads the file (盲评): what two people judge apart stays apart until both have judged. */
  readonly blind?: readonly NoInfer<S>[]
  readonly outcome?: keyof NoInfer<F> & string
  readonly columns?: TypedColumns
  /** Further facts that lists may filter by, equality only. */
  readonly terms?: readonly (keyof NoInfer<F> & string)[]
  readonly occasion?: Occasion<keyof NoInfer<F> & string>
  readonly keeping?: Keeping<keyof NoInfer<F> & string>
}

/** A procedure (程序) as the kernel runs it: the definition with its types rubbed off, so that one engine serves all. */
export interface Procedure {
  readonly kind: FileKind
  readonly type: string
  readonly title: string
  readonly states: Readonly<Record<string, string>>
  readonly closed: readonly string[]
  readonly facts: z.ZodObject<z.ZodRawShape>
  readonly acts: Readonly<Record<string, ActDefinition<string, string, Record<string, unknown>>>>
  readonly clocks: Readonly<Record<string, ClockDefinition<string, string, Record<string, unknown>>>>
  readonly editions: readonly Edition[]
  readonly titled: string
  readonly number?: { readonly at: string; readonly pattern: string }
  readonly unit?: string
  readonly holder?: string
  readonly blind?: readonly string[]
  readonly outcome?: string
  readonly columns: TypedColumns
  readonly terms: readonly string[]
  readonly occasion?: Occasion
  readonly keeping?: Keeping
}

/**
 * Declares a procedure. Misspelt states, acts, facts, rules and codes are refused by the compiler;
 * what it cannot see (paths, column counts) is refused here, at start-up.
 * @throws BadDefinition naming the word that is wrong
 */
export function procedure<const S extends string, const A extends string, F>(definition: ProcedureDefinition<S, A, F>): Procedure {
  return declare('procedure', definition)
}

/** Shared by the words that are procedures of a special kind (register, activity, duty). */
export function declare<S extends string, A extends string, F>(kind: FileKind, definition: ProcedureDefinition<S, A, F>): Procedure {
  const made = { clocks: {}, editions: [], columns: {}, terms: [], ...definition, kind } as unknown as Procedure
  proveDefinition(made)
  return made
}

/** The data schema of one act: its facts, required or optional; or the item it adds. Strict: an unknown field is refused. */
export function actSchema(of: Procedure, kind: string): z.ZodObject<z.ZodRawShape> {
  const cached = schemas.get(of)?.get(kind)
  if (cached) return cached
  const schema = buildSchema(of, kind)
  if (!schemas.has(of)) schemas.set(of, new Map())
  schemas.get(of)?.set(kind, schema)
  return schema
}
const schemas = new WeakMap<Procedure, Map<string, z.ZodObject<z.ZodRawShape>>>()

function buildSchema(of: Procedure, kind: string): z.ZodObject<z.ZodRawShape> {
  const act = of.acts[kind]
  if (!act) throw new BadDefinition(of.type, `no act “${kind}”`)
  const shape: Record<string, z.ZodType> = {}
  for (const name of act.data ?? []) {
    const optional = name.endsWith('?')
    const fact = optional ? name.slice(0, -1) : name
    const schema = of.facts.shape[fact] as z.ZodType
    const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
    shape[fact] = optional ? bare.optional() : bare
  }
  if (act.adds) Object.assign(shape, itemShape(of, act.adds))
  return z.strictObject(shape)
}

function itemShape(of: Procedure, list: string): z.ZodRawShape {
  const schema = of.facts.shape[list] as z.ZodType
  const array = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (!(array instanceof z.ZodArray) || !(array.element instanceof z.ZodObject))
    throw new BadDefinition(of.type, `“${list}” is no list of items`)
  return array.element.shape as z.ZodRawShape
}

/** Names of the facts that an act's guards ask of the files a field refers to: what the act keeps of them. */
export function askedOf(procedure: Procedure, kind: string, field: string): ReadonlySet<string> {
  const guards = [procedure.acts[kind]?.reads?.[field] ?? []].flat()
  return new Set(guards.flatMap((guard) => namesIn(guard.must)).map((name) => name.split('.')[0] ?? ''))
}

/** A definition contradicts itself: ours to repair before anything starts. */
export class BadDefinition extends Error {
  override readonly name = 'BadDefinition'
  constructor(type: string, what: string) {
    super(`The definition of “${type}” is wrong: ${what}`)
  }
}

const ownColumns = ['state', 'edition', 'unit', 'opened', 'closed', 'outcome']

/** Whether a name means something on files of this procedure. */
export function isName(of: Procedure, name: string): boolean {
  const [head = '', ...rest] = name.split('.')
  if (ownColumns.includes(name)) return true
  if ((head === 'on' || head === 'n') && rest.length === 1) return Object.hasOwn(of.acts, rest[0] ?? '')
  if ((head === 'due' || head === 'met') && rest.length === 1) return Object.hasOwn(of.clocks, rest[0] ?? '')
  return Object.hasOwn(of.facts.shape, head)
}

function proveDefinition(of: Procedure): void {
  if (of.blind && !of.holder) throw new BadDefinition(of.type, 'what only its holder reads needs a holder')
  if (Object.hasOwn(of.states, 'back')) throw new BadDefinition(of.type, '“back” is the way back, not a state')
  proveWords(of)
  const names = new Set<string>()
  const add = (where: AnyWhere | undefined) => {
    for (const name of where ? namesIn(where) : []) names.add(name)
  }
  for (const act of Object.values(of.acts)) {
    for (const guard of act.needs ?? []) [guard.when, guard.must].forEach(add)
    if (Array.isArray(act.to)) for (const target of act.to) add(target.when)
    for (const fact of act.data ?? []) names.add(fact.replace('?', ''))
  }
  for (const clock of Object.values(of.clocks)) {
    add(clock.when)
    if (clock.length) names.add(clock.length)
    if (Array.isArray(clock.rule)) for (const choice of clock.rule) add(choice.when)
  }
  const { kinds = [], days = [], amounts = [] } = of.columns
  for (const name of [...kinds, ...days, ...amounts, ...of.terms]) names.add(name)
  const { place = [], ...parts } = of.occasion ?? {}
  for (const name of [...place, ...Object.values(parts), of.keeping?.until, ...(of.keeping?.minor ?? [])]) if (name) names.add(name)
  for (const name of names) if (!isName(of, name)) throw new BadDefinition(of.type, `“${name}” is neither a fact nor a column`)
  for (const kind of Object.keys(of.acts)) buildSchema(of, kind)
  if (kinds.length > 6 || days.length > 4 || amounts.length > 4) throw new BadDefinition(of.type, 'more typed columns than a file row has')
  for (const [name, schema] of Object.entries(of.facts.shape))
    if (!fieldMeta(schema as z.ZodType)?.title) throw new BadDefinition(of.type, `fact “${name}” has no Chinese title`)
}

/** States and acts that are named where the compiler could not see them: in tables joined from several files. */
function proveWords(of: Procedure): void {
  const states = Object.values(of.acts).flatMap(({ from, to }) => [
    ...(typeof from === 'string' ? [] : from),
    ...(Array.isArray(to) ? to.map((target) => target.to) : to === undefined || to === 'back' ? [] : [to as string]),
  ])
  for (const state of [...states, ...of.closed, ...(of.blind ?? [])])
    if (!Object.hasOwn(of.states, state)) throw new BadDefinition(of.type, `there is no state “${state}”`)
  const acts = Object.values(of.clocks).flatMap(({ starts, ends, stops = [], pauses = [], extends: extend, expires }) => [
    ...[starts].flat(),
    ...[ends].flat(),
    ...stops,
    ...pauses.flatMap(({ by, until }) => [by, until]),
    ...[extend ?? [], expires ?? []].flat(),
  ])
  for (const act of [...acts, ...(of.number ? [of.number.at] : [])])
    if (!Object.hasOwn(of.acts, act)) throw new BadDefinition(of.type, `there is no act “${act}”`)
}
