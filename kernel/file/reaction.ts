import type { AnyWhere } from '../figure/where.ts'

/** A value of the act that a reaction enters: a literal, the file reacted to, its day, or one of its facts. */
export type Given = '$file' | '$on' | '$unit' | { readonly fact: string } | string | number | boolean

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
    /** Opens one file for each of these values (once), or advances the file that the fact names. */
    readonly file: { readonly one: readonly ('$file' | '$unit' | '$year')[] } | { readonly fact: string }
    readonly data: Readonly<Record<string, Given>>
  }
}
