import { type AnyWhere, isRef, type Moment } from '../../kernel/figure/where.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { type Place, placeOf, UnsearchableFact } from './columns.ts'

/** The words of SQL that conditions become; a test swaps one to see that it would be noticed. */
export const sqlWords = {
  equal: '=',
  atLeast: '>=',
  atMost: '<=',
  oneOf: '= any',
  missing: 'is null',
  present: 'is not null',
  contains: '@>',
  overlaps: '&&',
  all: 'and',
  any: 'or',
  not: 'not coalesce',
} as const
export type SqlWords = { readonly [K in keyof typeof sqlWords]: string }

export interface Compiling {
  readonly procedure: Procedure
  /** The values behind `$actor`, `$on`, `$today`. */
  readonly moment?: Moment
  /**
   * Where terms are looked up: in the row itself, which past rows have too, or in table `term`, whose index finds the few among many.
   */
  readonly terms?: 'row' | 'table'
  readonly words?: SqlWords
}

/** Collects the values of a query and gives each its place. */
export class Parameters {
  readonly values: unknown[] = []
  add(value: unknown, type = 'text'): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}

/**
 * A condition as SQL over a row `f` of `file` or `file_past`, true exactly where `holds` of the kernel is: a missing value satisfies
 * nothing but `exists: false`, and `not` is two-valued.
 *
 * NULL stands for false: `and` and `or` keep that meaning by themselves, only `not` needs to be told.
 * @throws UnsearchableFact for what is neither a typed column nor a term, and for conditions that read inside a fact
 */
export function whereSql(where: AnyWhere, parameters: Parameters, compiling: Compiling): string {
  const words = compiling.words ?? sqlWords
  const lines = Object.entries(where).flatMap(([name, condition]) => {
    if (condition === undefined) return []
    if (name === 'any') return [joined(condition as AnyWhere[], words.any, 'false')]
    if (name === 'all') return [joined(condition as AnyWhere[], words.all, 'true')]
    if (name === 'not') return [`${words.not}(${whereSql(condition as AnyWhere, parameters, compiling)}, false)`]
    return [conditionSql(name, condition, parameters, { ...compiling, words })]
  })
  return lines.length === 0 ? 'true' : lines.length === 1 ? lines[0]! : `(${lines.join(' and ')})`

  function joined(parts: readonly AnyWhere[], word: string, none: string): string {
    return parts.length === 0 ? none : `(${parts.map((part) => whereSql(part, parameters, compiling)).join(` ${word} `)})`
  }
}

type Ready = Compiling & { readonly words: SqlWords }

function conditionSql(name: string, condition: unknown, parameters: Parameters, compiling: Ready): string {
  const sized = sizeOf(name, condition, compiling.procedure)
  if (sized) {
    const size = `${name}.size`
    // A list that is not there has no size at all, not even for a condition that asks nothing of it.
    return `(${conditionSql(size, { exists: true }, parameters, compiling)} and ${conditionSql(size, sized.size, parameters, compiling)})`
  }
  const place = placeOf(compiling.procedure, name)
  return place.kind === 'term' ? termSql(place, condition, parameters, compiling) : columnSql(place, name, condition, parameters, compiling)
}

/** `{ talks: { size: … } }` where the procedure has a column for `talks.size`. */
function sizeOf(name: string, condition: unknown, procedure: Procedure): { size: unknown } | undefined {
  if (!isPlain(condition) || Object.keys(condition).join() !== 'size') return undefined
  return procedure.columns.amounts?.includes(`${name}.size`) ? { size: condition.size } : undefined
}

type Column = Extract<Place, { kind: 'column' }>
type Term = Extract<Place, { kind: 'term' }>

function columnSql(column: Column, name: string, condition: unknown, parameters: Parameters, compiling: Ready): string {
  const { words } = compiling
  const compare = (word: string, value: unknown, ordered: boolean): string => {
    // Only texts and numbers have an order.
    if (ordered && column.holds === 'boolean') return 'false'
    const other = operand(value, column, name, parameters, compiling)
    return other === undefined ? 'false' : `${column.sql} ${word} ${other}`
  }
  if (!isPlain(condition) || isRef(condition)) return compare(words.equal, condition, false)
  const parts = Object.entries(condition).map(([key, value]) => {
    switch (key) {
      case 'exists':
        return `${column.sql} ${value ? words.present : words.missing}`
      case 'in': {
        const fitting = (value as unknown[]).flatMap((one) => valueFor(one, column) ?? [])
        return `${column.sql} ${words.oneOf}(${parameters.add(fitting, column.holds === 'number' ? 'bigint[]' : 'text[]')})`
      }
      case 'from':
        return compare(words.atLeast, value, true)
      case 'to':
        return compare(words.atMost, value, true)
      default:
        throw new UnsearchableFact(compiling.procedure, name, `检索条件不支持“${key}”`)
    }
  })
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`
}

/** The other side of a comparison; `undefined` where the two can never be equal or ordered. */
function operand(value: unknown, column: Column, name: string, parameters: Parameters, compiling: Ready): string | undefined {
  if (isPlain(value) && typeof value.fact === 'string') {
    const other = placeOf(compiling.procedure, value.fact)
    if (other.kind === 'term') throw new UnsearchableFact(compiling.procedure, name, `“${value.fact}”只能与确定的值比较`)
    return other.holds === column.holds ? other.sql : undefined
  }
  const fitted = valueFor(resolved(value, compiling.moment), column)
  return fitted === undefined ? undefined : parameters.add(fitted, column.holds === 'number' ? 'bigint' : 'text')
}

function termSql(term: Term, condition: unknown, parameters: Parameters, compiling: Ready): string {
  const { words, moment, procedure } = compiling
  const among = (values: readonly unknown[], word: string): string => {
    const fitting = values.flatMap((value) => valueFor(resolved(value, moment), term) ?? [])
    if (fitting.length === 0) return 'false'
    if (compiling.terms !== 'table')
      return `f.terms ${word} ${parameters.add(
        fitting.map((value) => `${term.name}=${value}`),
        'text[]',
      )}`
    const [name, list] = [parameters.add(term.name), parameters.add(fitting, 'text[]')]
    return `f.id in (select t.file from term t where t.county = f.county and t.name = ${name} and t.value = any(${list}))`
  }
  const one = (value: unknown): string => {
    if (isPlain(value) && !isRef(value)) throw new UnsearchableFact(procedure, term.name, '多值项只能按其中一个值检索')
    if (isPlain(value)) throw new UnsearchableFact(procedure, term.name, '只能与确定的值比较')
    return among([value], words.contains)
  }
  if (term.list) {
    if (isPlain(condition) && Object.keys(condition).join() === 'some') return one(condition.some)
    throw new UnsearchableFact(procedure, term.name, '多值项请用 some 检索')
  }
  if (!isPlain(condition) || isRef(condition)) return one(condition)
  const parts = Object.entries(condition).map(([key, value]) => {
    if (key === 'in') return among(value as unknown[], words.overlaps)
    if (key !== 'exists') throw new UnsearchableFact(procedure, term.name, `该项只能按相等检索，不支持“${key}”`)
    const present = `exists (select from unnest(f.terms) x where starts_with(x, ${parameters.add(`${term.name}=`)}))`
    return value ? present : `not ${present}`
  })
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`
}

function resolved(value: unknown, moment: Moment = {}): unknown {
  if (value === '$actor') return moment.actor
  if (value === '$unit') return moment.unit
  if (value === '$on') return moment.on
  if (value === '$today') return moment.today
  return value
}

/** A literal as the column holds it; a value of another type equals nothing there. */
function valueFor(value: unknown, { holds }: Pick<Column, 'holds'>): string | number | undefined {
  if (holds === 'number') return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
  if (holds === 'boolean') return typeof value === 'boolean' ? String(value) : undefined
  return typeof value === 'string' ? value : undefined
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
