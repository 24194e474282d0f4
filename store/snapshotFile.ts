import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** A snapshot cannot be written, read or put back; the message is for the operator, in Chinese. */
export class BadSnapshot extends Error {
  override readonly name = 'BadSnapshot'
}

/** The first line of a snapshot: readable as it is, by `head -1`. */
export interface SnapshotHead {
  readonly format: 'zhunsheng-snapshot-1'
  /** Version of the program that wrote it. */
  readonly program: string
  /** The instant its transaction looks at. */
  readonly madeAt: string
  readonly counties: readonly string[]
  /** The county the installation served. */
  readonly serves?: string
  readonly migrations: readonly { readonly name: string; readonly digest: string }[]
  /** Which key file opens its identifiers and signed its closings: digest of the public key, and the versions in use. */
  readonly keys: { readonly signing: string; readonly versions: readonly number[] }
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  readonly attachments: { readonly files: number; readonly bytes: number }
}

/** What a part of the body announces before its bytes. */
export type Part =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly attachment: string; readonly county: string }
  /** The last: attachments whose content was not in the folder, or not what its digest says. */
  | { readonly end: true; readonly lost: readonly string[] }

/** A head as the bytes that stand at the beginning of the file: the line, filled up to a length known beforehand, and its digest. */
export function headBytes(head: SnapshotHead, length = 0): Buffer {
  const line = JSON.stringify(head).padEnd(length)
  return Buffer.from(`${line}\n${sha256Of(line)}\n`)
}

/** @returns the head, and where the body begins. @throws BadSnapshot */
export async function readHead(path: string): Promise<{ head: SnapshotHead; bodyAt: number }> {
  const file = await open(path).catch(() => {
    throw new BadSnapshot(`无法打开“${path}”，请核对文件名。`)
  })
  try {
    const { size } = await file.stat()
    const start = Buffer.alloc(Math.min(size, 4 * 1024 * 1024))
    await file.read(start, 0, start.length, 0)
    const lineEnd = start.indexOf('\n')
    const line = start.toString('utf8', 0, Math.max(0, lineEnd))
    if (!line.startsWith('{"format":"zhunsheng-snapshot-1"')) throw new BadSnapshot(`“${path}”不是本平台的备份文件。`)
    const bodyAt = lineEnd + 66
    if (start.toString('utf8', lineEnd + 1, bodyAt) !== `${sha256Of(line)}\n`)
      throw new BadSnapshot(`“${path}”的文件头被改动过，不能用于恢复；请改用另一份备份。`)
    return { head: JSON.parse(line) as SnapshotHead, bodyAt }
  } finally {
    await file.close()
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A frame of the body: its length in four bytes, then the bytes; one of length nothing ends a part. */
export function* framed(bytes: Buffer): Generator<Buffer> {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  yield length
  if (bytes.length > 0) yield bytes
}

export const partFrame = (part: Part): Generator<Buffer> => framed(Buffer.from(JSON.stringify(part)))
export const endFrame = (): Generator<Buffer> => framed(Buffer.alloc(0))

/** Frames are a few hundred kilobytes; a longer one is no frame but damage. */
const longest = 16 * 1024 * 1024

/**
 * The parts of a body in their order. The bytes of each must be read to their end before the next is asked for.
 * @throws BadSnapshot where the file ends too early or does not unpack
 */
export async function* readParts(path: string, bodyAt: number): AsyncGenerator<{ part: Part; bytes: AsyncGenerator<Buffer> }> {
  const packed = createReadStream(path, { start: bodyAt })
  const unpacked = packed.pipe(createGunzip())
  packed.on('error', (error) => unpacked.destroy(error))
  const chunks: AsyncIterator<Buffer> = unpacked[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function take(length: number): Promise<Buffer> {
    const taken: Buffer[] = []
    for (let wanted = length; wanted > 0; ) {
      if (rest.length === 0) rest = await nextChunk()
      const piece = rest.subarray(0, wanted)
      rest = rest.subarray(piece.length)
      wanted -= piece.length
      taken.push(piece)
    }
    return taken.length === 1 ? taken[0]! : Buffer.concat(taken)
  }
  async function nextChunk(): Promise<Buffer> {
    try {
      const { value, done } = await chunks.next()
      if (!done) return value
    } catch (error) {
      throw new BadSnapshot(`“${path}”不能解开：文件不完整，或者内容被改动过；请改用另一份备份。`, { cause: error })
    }
    throw new BadSnapshot(`“${path}”不完整：在结尾之前中断；请改用另一份备份。`)
  }
  async function frame(): Promise<Buffer> {
    const length = (await take(4)).readUInt32BE()
    if (length > longest) throw new BadSnapshot(`“${path}”的内容被改动过，不能解读；请改用另一份备份。`)
    return take(length)
  }
  async function* frames(): AsyncGenerator<Buffer> {
    for (let bytes = await frame(); bytes.length > 0; bytes = await frame()) yield bytes
  }

  try {
    for (;;) {
      const part = JSON.parse((await frame()).toString('utf8')) as Part
      yield { part, bytes: frames() }
      if ('end' in part) return
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new BadSnapshot(`“${path}”的内容被改动过，不能解读；请改用另一份备份。`, { cause: error })
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}
