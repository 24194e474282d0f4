import { once } from 'node:events'
import type { Socket } from 'node:net'
import type pg from 'pg'

/** What of pg's wire connection is used here; its types leave the copy protocol out. */
interface Wire {
  readonly stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** Bytes handed on at a time. They end where the buffer ends, not where a row does. */
const pieceSize = 256 * 1024

/**
 * COPY TO STDOUT in text form, piece by piece. The server waits while a piece is worked on, so memory stays flat whatever the table holds.
 * @param what a table with columns, or a query in brackets
 * @returns rows copied, after the last piece
 */
export async function* copyOut(client: pg.ClientBase, what: string): AsyncGenerator<Buffer, number> {
  const pieces: Buffer[] = []
  let piece = Buffer.allocUnsafe(pieceSize)
  let filled = 0
  let rows = 0
  let ended = false
  let failed: Error | undefined
  let wire: Wire | undefined
  let wake = () => {}

  const cut = () => {
    pieces.push(piece.subarray(0, filled))
    piece = Buffer.allocUnsafe(pieceSize)
    filled = 0
    wire?.stream.pause()
    wake()
  }
  client.query({
    submit: (connection: Wire) => {
      wire = connection
      connection.query(`copy ${what} to stdout`)
    },
    // The driver writes over its buffer with the next packet, so a row is copied out of it at once.
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      rows++
      for (let at = 0; at < chunk.length; ) {
        const taken = chunk.copy(piece, filled, at)
        at += taken
        filled += taken
        if (filled === pieceSize) cut()
      }
    },
    handleCommandComplete: () => {},
    handleError: (error: Error) => {
      failed = error
      wake()
    },
    handleReadyForQuery: () => {
      ended = true
      wake()
    },
  } as unknown as pg.Submittable)
  try {
    while (!ended && !failed) {
      if (pieces.length === 0) {
        wire?.stream.resume()
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      for (let next = pieces.shift(); next; next = pieces.shift()) yield next
    }
    if (failed) throw failed
    yield* pieces
    if (filled > 0) yield piece.subarray(0, filled)
    return rows
  } finally {
    // Whoever stopped reading in the middle cannot use the connection any more.
    if (ended || failed) wire?.stream.resume()
    else wire?.stream.destroy()
  }
}

/**
 * COPY FROM STDIN of what `copyOut` gave. Resolves when the server has taken all of it.
 * @throws what `pieces` throws, after the server was told to forget the rest
 */
export function copyBack(client: pg.ClientBase, into: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | undefined
    const send = async (wire: Wire) => {
      try {
        for await (const piece of pieces) {
          if (failed) return
          wire.sendCopyFromChunk(piece)
          if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
        }
        wire.endCopyFrom()
      } catch (error) {
        failed ??= error as Error
        wire.sendCopyFail('source')
      }
    }
    client.query({
      submit: (wire: Wire) => wire.query(`copy ${into} from stdin`),
      handleCopyInResponse: (wire: Wire) => void send(wire),
      handleCommandComplete: () => {},
      handleError: (error: Error) => {
        failed ??= error
        reject(failed)
      },
      handleReadyForQuery: () => resolve(),
    } as unknown as pg.Submittable)
  })
}
