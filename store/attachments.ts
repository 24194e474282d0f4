import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from './connection.ts'
import { type Scope, withScope } from './scope.ts'

/** What is attached, by its content: the same bytes are the same attachment. */
export interface Attachment {
  readonly sha256: string
  readonly size: number
  /** MIME type. */
  readonly type: string
  readonly name: string
  readonly addedAt: string
}

/** More bytes than allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  constructor(most: number) {
    super(`附件超过${Math.floor(most / 1024 / 1024)}MB，请压缩或者拆分后上传`)
  }
}

/** The attachments of a scope, kept in a folder under their digests. */
export function attachments(db: Db, scope: Scope, folder: string) {
  const place = (sha256: string) => join(folder, scope.county, sha256.slice(0, 2), sha256)
  return {
    /**
     * Stores a stream. The row is written after the bytes are in place, so that no row lacks its content.
     * @throws TooLarge
     */
    add: async (content: Readable, about: { name: string; type: string; most: number }): Promise<Attachment> => {
      const draft = join(folder, `incoming-${randomUUID()}`)
      await mkdir(folder, { recursive: true })
      try {
        const { sha256, size } = await write(content, draft, about.most)
        await mkdir(join(place(sha256), '..'), { recursive: true })
        await rename(draft, place(sha256))
        const addedAt = new Date().toISOString()
        await withScope(db, scope, (client) =>
          client.query(
            `insert into attachment (county, sha256, size, type, name, stored, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (county, sha256) do nothing`,
            [scope.county, sha256, size, about.type, about.name, 'folder', scope.person, addedAt],
          ),
        )
        return { sha256, size, type: about.type, name: about.name, addedAt }
      } finally {
        await rm(draft, { force: true })
      }
    },
    find: async (sha256: string): Promise<Attachment | undefined> => {
      const { rows } = await withScope(db, scope, (client) =>
        client.query<Omit<Attachment, 'size' | 'addedAt'> & { size: string; added_at: Date }>(
          'select sha256, size, type, name, added_at from attachment where county = $1 and sha256 = $2',
          [scope.county, sha256],
        ),
      )
      return (
        rows[0] && {
          sha256: rows[0].sha256,
          size: Number(rows[0].size),
          type: rows[0].type,
          name: rows[0].name,
          addedAt: rows[0].added_at.toISOString(),
        }
      )
    },
    /** The content of an attachment that `find` knows. @throws Error for anything that is no digest */
    open: (sha256: string): Readable => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`“${sha256}” is no digest`)
      return createReadStream(place(sha256))
    },
  }
}

async function write(content: Readable, path: string, most: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > most ? new TooLarge(most) : null, chunk)
    },
  })
  await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flush: true }))
  return { sha256: hash.digest('hex'), size }
}
