/** Where a command reads and writes; a test hands in its own. Each `out` and `err` is a text of whole lines, the last without its break. */
export type Io = {
  out: (text: string) => void
  err: (text: string) => void
  stdin: AsyncIterable<string | Buffer>
}
