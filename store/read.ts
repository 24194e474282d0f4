import type { Act, Seen } from '../kernel/file/act.ts'
import { asOf, type File } from '../kernel/file/file.ts'
import type { Day } from '../kernel/time/day.ts'
import type { Db } from './connection.ts'
import type { Scope } from './scope.ts'

/** A file with what is known of it beyond the fold. */
export interface Row {
  readonly file: File
  readonly number?: string
  /** When its last act was recorded, ISO. */
  readonly recordedAt: string
  /** Hash of its last act, hex. */
  readonly hash: string
  readonly county: string
}

/** An act already entered under the id asked for. */
export interface Prior {
  readonly file: string
  readonly seq: number
  readonly kind: string
  readonly on: string
  readonly data: Act['data']
  readonly person: string
  readonly number: string | null
  readonly hash: string
  readonly recordedAt: string
}

export interface Reading {
  /** Absent where there is no such file, or none that the unit sees. */
  readonly row?: Row
  /** The files referred to, with what an act of the day sees of them. */
  readonly refs: ReadonlyMap<string, { readonly row: Row; readonly seen: Seen }>
  readonly prior?: Prior
}

export interface Asked {
  readonly type: string
  readonly id: string
  readonly refs?: readonly string[]
  /** The legal day on which the files referred to are looked at; absent: as they stand now. */
  readonly on?: Day
  /** The id of the act about to be entered. */
  readonly act?: string
}

interface Found {
  readonly row: { body: File; number: string | null; hash: string; recordedAt: string } | null
  readonly refs: Record<string, { body: File; number: string | null; recordedAt: string }>
  readonly prior: Prior | null
}

/** A file, the files that its next act refers to, and whether that act was already entered: one call. */
export async function read({ pool }: Db, scope: Scope, { type, id, refs = [], on, act }: Asked): Promise<Reading> {
  const { rows } = await pool.query<{ found: Found }>({
    name: 'read',
    text: 'select read($1, $2, $3, $4, $5, $6, $7) as found',
    values: [scope.county, scope.unit, scope.person, type, id, refs, act ?? null],
  })
  const { row, refs: referred, prior } = rows[0]!.found
  const known = ({ body, number, recordedAt }: { body: File; number: string | null; recordedAt: string }, hash = ''): Row => ({
    file: body,
    ...(number && { number }),
    recordedAt: new Date(recordedAt).toISOString(),
    hash,
    county: scope.county,
  })
  const seen = Object.entries(referred).flatMap(([ref, found]) => {
    const sight = seenOn(found.body, on)
    return sight ? [[ref, { row: known(found), seen: sight }] as const] : []
  })
  return { ...(row && { row: known(row, row.hash) }), refs: new Map(seen), ...(prior && { prior }) }
}

/** A file as it was on a legal day; `undefined` before it was entered. */
export function seenOn(file: File, on?: Day): Seen | undefined {
  const moment = on === undefined ? { state: file.state, facts: file.facts } : asOf(file, on)
  return moment && { type: file.type, title: file.title, unit: file.unit, state: moment.state, facts: moment.facts }
}
