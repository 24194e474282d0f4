import { type AnyWhere, isRef, type Lookup } from '../figure/where.ts'
import type { Act } from './act.ts'
import { type File, lookup } from './file.ts'

/**
 * A value of the act that a reaction enters: a literal, the file reacted to, its day, or one of its facts. Of a reaction that runs for each
 * of several: `$each` is the one (a value of the list, or the id of the file found), `ofEach` a fact of the file found.
 */
export type Given =
  | '$file'
  | '$on'
  | '$unit'
  | '$each'
  | { readonly fact: string }
  | { readonly ofEach: string }
  | string
  | number
  | boolean

/** What the id of an opened file is made of: as many files open as these differ. */
export type OneOf = '$file' | '$unit' | '$year' | '$on' | '$each'

/** The files for each of which a reaction runs. `{ mine: 'id' }` in the condition is a column or fact of the file reacted to. */
export interface Each {
  readonly type: string
  /** May name typed columns and terms only, for it is searched. */
  readonly where: AnyWhere
}

/**
 * A reaction (联动): an act in one system opens or advances a file in another. It runs at least once and its act has an id made
 * from the cause, so that twice is once.
 */
export interface Reaction {
  readonly id: string
  readonly title: string
  readonly when: {
    readonly type: string
    readonly acts: readonly string[]
    /** Asked of the file after the act. */
    readonly where?: AnyWhere
    /** Asked of the records: so many files of a figure, for this file's unit, in the calendar year of the act. */
    readonly figure?: { readonly id: string; readonly atLeast: number }
  }
  readonly then: {
    readonly type: string
    readonly act: string
    /**
     * Runs once for each different value of this list-valued fact, or of a field of its items (`lines.item`), or for each file that the
     * condition finds; without it, once.
     */
    readonly each?: string | Each
    /**
     * Opens one file for each of these values (once), or advances the file that the fact names, or each of those that it runs for (`each`).
     * Reactions that say the same `as` open the same file: whichever comes first.
     */
    readonly file: { readonly one: readonly OneOf[]; readonly as?: string } | { readonly fact: string } | { readonly each: true }
    readonly data: Readonly<Record<string, Given>>
  }
}

/** One of several: its id, or the value listed; and the file itself where files were looked for. */
export interface One {
  readonly id: string
  readonly file?: File
}

/** For what a reaction runs where that is read off the file itself: once, or once for each value of a list. Files are the caller's to find. */
export function eachOf({ then }: Pick<Reaction, 'then'>, look: Lookup): readonly (One | undefined)[] {
  if (typeof then.each !== 'string') return [undefined]
  const [list = '', field] = then.each.split('.')
  const items = [look(list)].flat()
  const values = field === undefined ? items : items.map((item) => (item as Readonly<Record<string, unknown>> | undefined)?.[field])
  return [...new Set(values)].flatMap((value) => (typeof value === 'string' ? [{ id: value }] : []))
}

/** The condition that finds the files, with every `{ mine: … }` made the value that the file reacted to holds. */
export const whereOfEach = ({ where }: Each, file: File): AnyWhere => bound(where, lookup(file)) as AnyWhere

/** The data of the act that a reaction enters; what the files do not hold is left out. */
export function reactionData({ data }: Reaction['then'], file: File, act: Act, each?: One): Act['data'] {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, given]) => {
      const value = givenValue(given, file, act, each)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** The parts of the id of the file that a reaction opens. */
export function keyOf({ id, then }: Pick<Reaction, 'id' | 'then'>, file: File, act: Act, each?: One): readonly string[] {
  if (!('one' in then.file)) return []
  const key = { $file: file.id, $unit: file.unit, $year: act.on.slice(0, 4), $on: act.on, $each: each?.id ?? '' }
  return [then.file.as ?? id, ...then.file.one.map((part) => key[part])]
}

/** The id of the file that a reaction advances, where it advances one that is there. */
export function advancedBy({ then }: Pick<Reaction, 'then'>, file: File, each?: One): string | undefined {
  const named = 'fact' in then.file ? lookup(file)(then.file.fact) : 'each' in then.file ? each?.id : undefined
  return typeof named === 'string' ? named : undefined
}

/** The parts of the id of the act that a reaction enters: the cause, and which of several. */
export const causeOf = ({ id }: Pick<Reaction, 'id'>, file: File, act: Act, each?: One): readonly (string | number)[] => [
  id,
  file.id,
  act.seq,
  ...(each ? [each.id] : []),
]

function givenValue(given: Given, file: File, act: Act, each?: One): unknown {
  if (given === '$file') return file.id
  if (given === '$on') return act.on
  if (given === '$unit') return file.unit
  if (given === '$each') return each?.id
  if (typeof given !== 'object') return given
  return 'fact' in given ? lookup(file)(given.fact) : each?.file && lookup(each.file)(given.ofEach)
}

function bound(value: unknown, mine: Lookup): unknown {
  if (Array.isArray(value)) return value.map((one) => bound(one, mine))
  if (typeof value !== 'object' || value === null) return value
  if (isRef(value) && 'mine' in value) return mine(value.mine) ?? { in: [] }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bound(one, mine)]))
}
