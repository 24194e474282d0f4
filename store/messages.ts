import type { Db } from './connection.ts'
import { ask, type Scope, withScope } from './scope.ts'

/** What would take back an act of one's own: a remark, or an act of a file. */
export type Undo =
  | { readonly kind: 'remark'; readonly file: string; readonly id: string }
  | { readonly kind: 'act'; readonly type: string; readonly file: string; readonly seq: number }

/** What one person is told (消息). */
export interface Message {
  /** Made from the cause: telling twice is telling once. */
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly says: string
  /** A page of the console. */
  readonly link?: string
  readonly undo?: Undo
  /** ISO. */
  readonly at: string
  readonly readAt?: string
}

/** A message for somebody. */
export interface Telling extends Omit<Message, 'at' | 'readAt'> {
  readonly to: string
  /** Only kept, not told: of what one did oneself. */
  readonly quiet?: boolean
}

interface Line {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly says: string
  readonly link: string | null
  readonly undo: Undo | null
  readonly at: Date
  readonly read_at: Date | null
}

/** Messages of the person of the scope; anybody of the county may be told something. */
export function messages(db: Db, scope: Scope) {
  return {
    /** Told at once and all or none. */
    tell: async (told: readonly Telling[]): Promise<void> => {
      if (told.length === 0) return
      const at = new Date().toISOString()
      const rows = told.map(({ to, id, kind, title, says, link, undo, quiet }) => ({
        county: scope.county,
        person: to,
        id,
        kind,
        title,
        says,
        link: link ?? null,
        undo: undo ?? null,
        at,
        read_at: quiet ? at : null,
      }))
      await withScope(db, scope, (client) =>
        client.query('insert into message select * from jsonb_populate_recordset(null::message, $1) on conflict do nothing', [
          JSON.stringify(rows),
        ]),
      )
    },

    /** Newest first. */
    list: async (asked: { unread: boolean; limit: number; skip: number }): Promise<{ messages: Message[]; total: number }> => {
      const { rows } = await ask<Line & { total: string }>(
        db,
        scope,
        `select id, kind, title, says, link, undo, at, read_at, count(*) over () as total from message
         where county = $1 and person = $2 and (not $3::boolean or read_at is null) order by at desc, id limit $4 offset $5`,
        [scope.county, scope.person, asked.unread, Math.max(1, Math.min(200, asked.limit)), asked.skip],
      )
      return { messages: rows.map(messageOf), total: Number(rows[0]?.total ?? 0) }
    },

    unread: async (): Promise<number> => {
      const text = 'select count(*) as n from message where county = $1 and person = $2 and read_at is null'
      return Number((await ask<{ n: string }>(db, scope, text, [scope.county, scope.person])).rows[0]?.n ?? 0)
    },

    /** Marks these as read, or all. Twice is as good as once. */
    markRead: async (ids?: readonly string[]): Promise<void> => {
      await withScope(db, scope, (client) =>
        client.query(
          `update message set read_at = $3 where county = $1 and person = $2 and read_at is null and ($4::text[] is null or id = any($4))`,
          [scope.county, scope.person, new Date().toISOString(), ids ?? null],
        ),
      )
    },
  }
}

function messageOf({ id, kind, title, says, link, undo, at, read_at }: Line): Message {
  return {
    id,
    kind,
    title,
    says,
    ...(link && { link }),
    ...(undo && { undo }),
    at: at.toISOString(),
    ...(read_at && { readAt: read_at.toISOString() }),
  }
}
