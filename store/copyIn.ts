import type pg from 'pg'

/** What of pg's wire connection is used here; its types leave the copy protocol out. */
interface Wire {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Bytes to a chunk, as it goes out on the wire. */
const chunkSize = 1 << 18

/** Lines of COPY, kept as the bytes they are sent as: outside the heap, where the collector of garbage need not move them about. */
export class CopyLines {
  readonly #full: Buffer[] = []
  #chunk = Buffer.alloc(0)
  #used = 0

  add(line: string): void {
    // No UTF-16 unit takes more than three bytes.
    if (this.#used + line.length * 3 > this.#chunk.length) {
      if (this.#used > 0) this.#full.push(this.#chunk.subarray(0, this.#used))
      this.#chunk = Buffer.allocUnsafe(Math.max(chunkSize, line.length * 3))
      this.#used = 0
    }
    this.#used += this.#chunk.write(line, this.#used)
  }

  get empty(): boolean {
    return this.#used === 0
  }

  chunks(): readonly Buffer[] {
    return this.empty ? this.#full : [...this.#full, this.#chunk.subarray(0, this.#used)]
  }
}

/**
 * COPY FROM STDIN in text form, for rows already written by `copyLine`. pg has the protocol but no query that speaks it.
 * Resolves when the server has taken all of it.
 */
export function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  lines: CopyLines | readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (wire: Wire) => wire.query(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`),
      handleCopyInResponse: (wire: Wire) => {
        for (const chunk of (lines instanceof CopyLines ? lines : linesOf(lines)).chunks()) wire.sendCopyFromChunk(chunk)
        wire.endCopyFrom()
      },
      handleCommandComplete: () => {},
      handleError: reject,
      handleReadyForQuery: resolve,
    } as unknown as pg.Submittable)
  })
}

function linesOf(all: readonly string[]): CopyLines {
  const lines = new CopyLines()
  for (const line of all) lines.add(line)
  return lines
}

export type Cell = string | number | boolean | null | undefined | readonly string[] | object

/** One line of COPY's text form: tabs between, \N for nothing. Objects are JSON, lists of texts are arrays. */
export function copyLine(row: Readonly<Record<string, Cell>>, columns: readonly string[]): string {
  let line = ''
  for (let at = 0; at < columns.length; at++) line += at === 0 ? cell(row[columns[at]!]) : `\t${cell(row[columns[at]!])}`
  return `${line}\n`
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (Array.isArray(value)) return escaped(`{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}

const special = /[\\\n\r\t]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found) : text
}
