import type { Act, Actor, Seen } from '../kernel/file/act.ts'
import type { Day } from '../kernel/time/day.ts'
import type { Db } from './connection.ts'
import { ask, type Scope } from './scope.ts'

/** An act as it is kept. */
export interface KeptAct extends Act {
  readonly recordedAt: string
  readonly hash: string
  /** The official number it was given. */
  readonly number?: string
}

export interface ActRow {
  readonly file: string
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly day: Day
  readonly recorded_at: Date
  readonly actor: Actor
  readonly data: Act['data']
  readonly seen: Readonly<Record<string, Seen>> | null
  readonly number: string | null
  readonly hash: Buffer
}

/** The acts of a file in their order; none where the unit does not see it. */
export async function history(db: Db, scope: Scope, file: string, after = 0): Promise<KeptAct[]> {
  // People's requests reach acts only through the function that looks at the file first.
  const from = db.role === 'zhunsheng_app' ? 'acts_of($1, $2, $3)' : 'act where county = $1 and file = $2 and seq > $3'
  const { rows } = await ask<ActRow>(db, scope, `select * from ${from} order by seq`, [scope.county, file, after])
  return rows.map(keptAct)
}

export function keptAct({ seq, id, kind, day, recorded_at, actor, data, seen, number, hash }: ActRow): KeptAct {
  return {
    id,
    seq,
    kind,
    on: day,
    actor,
    data,
    ...(seen && { seen }),
    recordedAt: recorded_at.toISOString(),
    hash: hash.toString('hex'),
    ...(number && { number }),
  }
}
