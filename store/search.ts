import type { Db } from './connection.ts'
import { ask, type Scope } from './scope.ts'

/** A file found by text. */
export interface Hit {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly opened: string
  readonly holder?: string
}

interface Line extends Omit<Hit, 'number' | 'holder'> {
  readonly number: string | null
  readonly holder: string | null
}

/** The query, apart so that a test can explain it. */
export const searchSql = 'select id, type, number, title, unit, state, opened, holder from found($1, $2) order by rank, opened desc, id'

/** Files of every type that the unit sees whose title, parties or number contain the text, best first. Fewer than two characters find nothing. */
export async function search(db: Db, scope: Scope, text: string, limit: number): Promise<Hit[]> {
  if (text.includes('\0')) return []
  const { rows } = await ask<Line>(db, scope, searchSql, [text, Math.max(1, Math.min(200, limit))])
  return rows.map(({ number, holder, ...hit }) => ({ ...hit, ...(number && { number }), ...(holder && { holder }) }))
}
