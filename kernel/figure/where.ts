/**
 * Conditions as data. One small language serves guards, clocks, figures, standards, publications and saved lists;
 * it is evaluated on objects here and compiled to SQL in the store, and a property test holds the two equal.
 */

/**
 * What may stand in place of a value: another fact of the same file, who acts, the unit that keeps the file, the legal day of the
 * act, the county's today. Where a guard looks at another file, `fact` is that one's and `mine` the asking file's.
 */
export type Ref = '$actor' | '$unit' | '$on' | '$today' | { readonly fact: string } | { readonly mine: string }

type Comparable<T> = { readonly from?: T | Ref; readonly to?: T | Ref }

type Scalar<T> = T | Ref | { readonly in: readonly T[] } | Comparable<T> | { readonly exists: boolean } | { readonly has: Where<T> }

type List<I> = {
  readonly some?: Where<I> | I
  readonly every?: Where<I> | I
  readonly size?: number | Ref | Comparable<number>
  readonly exists?: boolean
}

/** A condition on one value: equal, one of, from-to (both included), exists; on a list: some, every, size; on an object: has. */
export type Condition<T> = [T] extends [readonly (infer I)[]] ? List<I> : Scalar<T>

/** Every line must hold. A missing value satisfies nothing but `exists: false`; `not` is two-valued. */
export type Where<F> = { readonly [K in keyof F]?: Condition<NonNullable<F[K]>> } & {
  readonly any?: readonly Where<F>[]
  readonly all?: readonly Where<F>[]
  readonly not?: Where<F>
}

/** A condition whose facts are not known to the compiler: stored, sent, or written by a county. */
export type AnyWhere = { readonly [key: string]: unknown }

/** The values behind `$actor`, `$unit`, `$on` and `$today`. */
export interface Moment {
  readonly actor?: string
  readonly unit?: string
  readonly on?: string
  readonly today?: string
  /** Facts of the file that asks. */
  readonly mine?: Lookup
}

/** Looks a name up: a fact, or one of the file's own columns (state, unit, opened, `on.accept` …). */
export type Lookup = (name: string) => unknown

/**
 * Whether the condition holds.
 * @param look gives the value behind a name, `undefined` or `null` where there is none
 */
export function holds(where: AnyWhere, look: Lookup, moment: Moment = {}): boolean {
  for (const [name, condition] of Object.entries(where)) {
    if (condition === undefined) continue
    if (!holdsOne(name, condition, look, moment)) return false
  }
  return true
}

/** Every name the condition reads, so that start-up can refuse one that no fact or column bears. */
export function namesIn(where: AnyWhere): string[] {
  return Object.entries(where).flatMap(([name, condition]) => {
    if (name === 'any' || name === 'all') return (condition as AnyWhere[]).flatMap(namesIn)
    if (name === 'not') return namesIn(condition as AnyWhere)
    return [name, ...factsReferred(condition)]
  })
}

/** A reference to another fact, as opposed to a literal. */
export function isRef(value: unknown): value is Ref {
  return (
    (typeof value === 'string' && /^\$(actor|unit|on|today)$/.test(value)) ||
    (isObject(value) && (typeof value.fact === 'string' || typeof value.mine === 'string'))
  )
}

function holdsOne(name: string, condition: unknown, look: Lookup, moment: Moment): boolean {
  if (name === 'any') return (condition as AnyWhere[]).some((w) => holds(w, look, moment))
  if (name === 'all') return (condition as AnyWhere[]).every((w) => holds(w, look, moment))
  if (name === 'not') return !holds(condition as AnyWhere, look, moment)
  return meets(look(name), condition, look, moment)
}

function meets(value: unknown, condition: unknown, look: Lookup, moment: Moment): boolean {
  const missing = value === undefined || value === null
  if (!isObject(condition) || isRef(condition)) return !missing && value === resolve(condition, look, moment)
  if ('exists' in condition && missing === condition.exists) return false
  if (missing) return Object.keys(condition).every((key) => key === 'exists')
  if ('in' in condition && !(condition.in as unknown[]).includes(value)) return false
  if ('from' in condition && !atLeast(value, resolve(condition.from, look, moment))) return false
  if ('to' in condition && !atLeast(resolve(condition.to, look, moment), value)) return false
  if ('has' in condition && !holds(condition.has as AnyWhere, within(value), moment)) return false
  return !Array.isArray(value) || meetsList(value, condition, look, moment)
}

function meetsList(list: readonly unknown[], condition: Record<string, unknown>, look: Lookup, moment: Moment): boolean {
  const fits = (wanted: unknown) => (item: unknown) =>
    isObject(wanted) && !isRef(wanted) ? holds(wanted, within(item), moment) : item === resolve(wanted, look, moment)
  if ('some' in condition && !list.some(fits(condition.some))) return false
  if ('every' in condition && !list.every(fits(condition.every))) return false
  if ('size' in condition) return meets(list.length, condition.size, look, moment)
  return true
}

const within = (value: unknown) => (name: string) => (isObject(value) ? value[name] : undefined)

function atLeast(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a >= b
  return typeof a === 'string' && typeof b === 'string' && a >= b
}

function resolve(value: unknown, look: Lookup, moment: Moment): unknown {
  if (value === '$actor') return moment.actor
  if (value === '$unit') return moment.unit
  if (value === '$on') return moment.on
  if (value === '$today') return moment.today
  if (!isObject(value)) return value
  if (typeof value.mine === 'string') return moment.mine?.(value.mine)
  return typeof value.fact === 'string' ? look(value.fact) : value
}

function factsReferred(condition: unknown): string[] {
  if (!isObject(condition)) return []
  if (typeof condition.fact === 'string') return [condition.fact]
  return ['from', 'to', 'size'].flatMap((key) => factsReferred(condition[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
