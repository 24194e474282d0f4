import { logAccess } from './accessLog.ts'
import type { Db } from './connection.ts'
import { ask, type Scope, withScope } from './scope.ts'

export type RemarkKind = 'note' | 'tag' | 'copy'

/** A working remark on a file: a note (批注), a tag (标签), a copy to a colleague (抄送). */
export interface Remark {
  readonly id: string
  readonly file: string
  readonly kind: RemarkKind
  /** The note, the tag, or the name of whom the file was copied to. */
  readonly text: string
  readonly person: string
  readonly name: string
  readonly unit: string
  /** Whom a copy is for. */
  readonly receiver?: string
  /** ISO. */
  readonly at: string
}

interface Line extends Omit<Remark, 'receiver' | 'at'> {
  readonly receiver: string | null
  readonly at: Date
}

/** What the log calls adding and taking back. */
const logged: Readonly<Record<RemarkKind, readonly [added: string, takenBack: string]>> = {
  note: ['add-note', 'remove-note'],
  tag: ['add-tag', 'remove-tag'],
  copy: ['send-copy', 'recall-copy'],
}

/** Remarks as the unit of the scope sees them. Whatever is added or taken back stands in the log with its words. */
export function remarks(db: Db, scope: Scope) {
  const one = async (text: string, values: readonly unknown[]) => (await ask<Line>(db, scope, text, values)).rows.map(remarkOf)
  return {
    /** Remarks on these files, the oldest first. */
    of: (files: readonly string[]): Promise<Remark[]> =>
      files.length === 0 ? Promise.resolve([]) : one('select * from remarks_of($1)', [files]),

    /** @returns false where the file is not seen, or the remark is there already: under this id, or as this tag or copy */
    add: (remark: Pick<Remark, 'id' | 'file' | 'kind' | 'text' | 'name' | 'receiver'>): Promise<boolean> =>
      withScope(db, scope, async (client) => {
        const { id, file, kind, text, name, receiver } = remark
        const { rowCount } = await client.query(
          `insert into remark (county, id, file, kind, text, person, name, unit, receiver, at)
           select $1, $2, seen, $4, $5, $6, $7, $8, $9, $10::timestamptz from seen(array[$3]) on conflict do nothing`,
          [scope.county, id, file, kind, text, scope.person, name, scope.unit, receiver ?? null, new Date().toISOString()],
        )
        if (rowCount !== 1) return false
        await logAccess(client, scope, { what: logged[kind][0], about: file, reason: text })
        return true
      }),

    /** @returns the remark as it was; undefined where it is not there, not seen, or was taken back before */
    remove: (id: string): Promise<Remark | undefined> =>
      withScope(db, scope, async (client) => {
        const { rows } = await client.query<Line>('select * from take_back($1, $2)', [id, new Date().toISOString()])
        const [gone] = rows.map(remarkOf)
        if (gone) await logAccess(client, scope, { what: logged[gone.kind][1], about: gone.file, reason: gone.text })
        return gone
      }),

    /** Tags on files of a type, the commonest first, each with how many files bear it. */
    tags: async (type: string): Promise<{ tag: string; files: number }[]> =>
      (await ask<{ tag: string; files: string }>(db, scope, 'select tag, files from tags_on($1)', [type])).rows.map(({ tag, files }) => ({
        tag,
        files: Number(files),
      })),
  }
}

function remarkOf({ id, file, kind, text, person, name, unit, receiver, at }: Line): Remark {
  return { id, file, kind, text, person, name, unit, ...(receiver && { receiver }), at: at.toISOString() }
}
