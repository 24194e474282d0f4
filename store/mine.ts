import type { File } from '../kernel/file/file.ts'
import type { Db } from './connection.ts'
import { rowOf } from './list.ts'
import type { Row } from './read.ts'
import { ask, type Scope } from './scope.ts'

/** Files one opened (我发起的), acted on (我经办的), was sent a copy of (抄送我的). */
export type MineWhich = 'started' | 'handled' | 'copied'

export interface MineAsked {
  readonly which: MineWhich
  readonly type?: string
  /** Only those not yet closed, or only closed ones. */
  readonly open?: boolean
  /** At most 200. */
  readonly limit: number
  readonly skip?: number
}

interface Found {
  readonly body: File
  readonly number: string | null
  readonly recorded_at: Date
  readonly hash: Buffer
  readonly done_at: Date
  readonly total: string
}

/** A page of the files of the person of the scope, of those the unit sees; what was done last stands first. `at` is when, ISO. */
export async function mine(
  db: Db,
  scope: Scope,
  { which, type, open, limit, skip = 0 }: MineAsked,
): Promise<{ rows: (Row & { readonly at: string })[]; total: number }> {
  const { rows } = await ask<Found>(db, scope, 'select * from mine($1, $2, $3, $4, $5)', [which, type ?? null, open ?? null, limit, skip])
  return {
    rows: rows.map((row) => ({ ...rowOf(row, scope.county), at: row.done_at.toISOString() })),
    total: Number(rows[0]?.total ?? 0),
  }
}
