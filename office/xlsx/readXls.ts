import { builtInDays, dayOfSerial, showsDay } from './dayOfSerial.ts'
import { BadLedger } from './readSheet.ts'
import type { Book, Merge, Sheet, SheetCell, SheetLine } from './sheetBook.ts'

interface Piece {
  readonly id: number
  readonly data: Buffer
  /** Where the records that continue it begin within `data`. */
  readonly joints: readonly number[]
  readonly at: number
}

/** A workbook of Excel 97 to 2003 (BIFF8): values, dates, merged and hidden rows. @throws BadLedger where it is locked or older */
export function readXls(stream: Buffer, said: readonly string[]): Book {
  const pieces = [...records(stream)]
  const version = pieces[0]?.id === 0x809 ? pieces[0].data.readUInt16LE(0) : 0
  if (version !== 0x600) throw new BadLedger('这是 Excel 95 或者更早的文件，请在 WPS 或者 Excel 中另存为 xlsx 后重试。')
  const strings: string[] = []
  const formats = new Map<number, string>()
  const days: boolean[] = []
  const listed: { name: string; hidden: boolean; at: number }[] = []
  let from1904 = false
  for (const { id, data, joints } of pieces) {
    if (id === 0x0a) break
    if (id === 0x2f) throw new BadLedger('工作簿设了打开密码；请在 WPS 或者 Excel 中打开，取消密码后另存为 xlsx 再试。')
    if (id === 0x22) from1904 = data.readUInt16LE(0) === 1
    if (id === 0x85) listed.push({ at: data.readUInt32LE(0), hidden: (data[4] ?? 0) !== 0, name: shortText(data, data[6] ?? 0, 7) })
    if (id === 0x41e) formats.set(data.readUInt16LE(0), longText(data, 2))
    if (id === 0xe0) {
      const format = data.readUInt16LE(2)
      const custom = formats.get(format)
      days.push(custom === undefined ? builtInDays.has(format) : showsDay(custom))
    }
    if (id === 0xfc) strings.push(...sharedTexts(data, joints))
  }
  const sheets = listed.flatMap(({ name, hidden, at }) => {
    const own = pieces.slice(pieces.findIndex((piece) => piece.at === at))
    return own[0]?.data.readUInt16LE(2) === 0x10 ? [sheetOf(own.slice(1), name, hidden, { strings, days, from1904 })] : []
  })
  return { format: 'xls', said, sheets }
}

function* records(stream: Buffer): Generator<Piece> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const begin = at
    const id = stream.readUInt16LE(at)
    const parts = [stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))]
    at += 4 + stream.readUInt16LE(at + 2)
    const joints: number[] = []
    for (let length = parts[0]?.length ?? 0; at + 4 <= stream.length && stream.readUInt16LE(at) === 0x3c; ) {
      const more = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
      joints.push(length)
      length += more.length
      parts.push(more)
      at += 4 + stream.readUInt16LE(at + 2)
    }
    if (id === 0 && parts[0]?.length === 0) return
    yield { id, data: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts), joints, at: begin }
  }
}

/** Characters of a string, one byte each or two. */
function shortText(data: Buffer, length: number, flagsAt: number): string {
  const wide = ((data[flagsAt] ?? 0) & 1) === 1
  return wide ? data.toString('utf16le', flagsAt + 1, flagsAt + 1 + length * 2) : data.toString('latin1', flagsAt + 1, flagsAt + 1 + length)
}

const longText = (data: Buffer, at: number): string => shortText(data, data.readUInt16LE(at), at + 2)

/** The shared strings. One may be cut by a record's end; what follows says anew whether its characters are wide. */
function sharedTexts(data: Buffer, joints: readonly number[]): string[] {
  const texts: string[] = []
  const wanted = data.readUInt32LE(4)
  let at = 8
  while (texts.length < wanted && at + 3 <= data.length) {
    let left = data.readUInt16LE(at)
    let flags = data[at + 2] ?? 0
    at += 3
    const runs = flags & 8 ? data.readUInt16LE(at) : 0
    if (flags & 8) at += 2
    const extra = flags & 4 ? data.readUInt32LE(at) : 0
    if (flags & 4) at += 4
    let text = ''
    while (left > 0) {
      const width = flags & 1 ? 2 : 1
      const end = joints.find((joint) => joint > at) ?? data.length
      const taken = Math.min(left, Math.floor((end - at) / width))
      text += data.toString(width === 2 ? 'utf16le' : 'latin1', at, at + taken * width)
      at += taken * width
      left -= taken
      if (left > 0) {
        if (at >= data.length) break
        flags = data[at] ?? 0
        at += 1
      }
    }
    at += runs * 4 + extra
    texts.push(text)
  }
  return texts
}

interface Known {
  readonly strings: readonly string[]
  readonly days: readonly boolean[]
  readonly from1904: boolean
}

function sheetOf(pieces: readonly Piece[], name: string, hidden: boolean, known: Known): Sheet {
  const rows = new Map<number, (SheetCell | undefined)[]>()
  const hiddenRows = new Set<number>()
  const merges: Merge[] = []
  const put = (row: number, column: number, cell: SheetCell | undefined) => {
    if (cell === undefined || cell.text === '') return
    const cells = rows.get(row) ?? []
    cells[column] = cell
    rows.set(row, cells)
  }
  const number = (value: number, style: number): SheetCell =>
    known.days[style] ? { text: dayOfSerial(value, known.from1904), kind: 'date' } : { text: String(value), kind: 'number' }
  const text = (words: string): SheetCell => ({ text: words, kind: 'text' })
  let waiting: [number, number] | undefined
  for (const { id, data } of pieces) {
    if (id === 0x0a) break
    if (id === 0x12 && data.readUInt16LE(0) === 1)
      throw new BadLedger(`工作表“${name}”设了保护；请在 WPS 或者 Excel 的“审阅”中撤销工作表保护，另存后重试。`)
    if (id === 0x208 && (data.readUInt32LE(12) & 0x20) !== 0) hiddenRows.add(data.readUInt16LE(0))
    if (id === 0xe5)
      for (let n = 0; n < data.readUInt16LE(0); n++) {
        const [top, bottom, left, right] = [0, 2, 4, 6].map((step) => data.readUInt16LE(2 + n * 8 + step)) as [
          number,
          number,
          number,
          number,
        ]
        merges.push({ top: top + 1, bottom: bottom + 1, left, right })
      }
    if (data.length < 6) continue
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)]
    if (id === 0xfd) put(row, column, text(known.strings[data.readUInt32LE(6)] ?? ''))
    if (id === 0x204) put(row, column, text(longText(data, 6)))
    if (id === 0x203) put(row, column, number(data.readDoubleLE(6), style))
    if (id === 0x27e) put(row, column, number(packed(data.readUInt32LE(6)), style))
    if (id === 0xbd)
      for (let n = 0; 4 + n * 6 + 6 <= data.length - 2; n++)
        put(row, column + n, number(packed(data.readUInt32LE(6 + n * 6)), data.readUInt16LE(4 + n * 6)))
    if (id === 0x205 && data[7] === 0) put(row, column, text(data[6] === 1 ? '是' : '否'))
    if (id === 0x06) {
      if (data.readUInt16LE(12) !== 0xffff) put(row, column, number(data.readDoubleLE(6), style))
      else if (data[6] === 0) waiting = [row, column]
    }
    if (id === 0x207 && waiting) {
      put(...waiting, text(longText(data, 0)))
      waiting = undefined
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]): SheetLine[] =>
      cells.some((cell) => cell !== undefined && cell.text.trim() !== '') ? [{ row: row + 1, hidden: hiddenRows.has(row), cells }] : [],
    )
  return { name, hidden, lines, merges }
}

/** A number in four bytes: whole or the upper half of a double, perhaps a hundredth of it. */
function packed(bits: number): number {
  const double = Buffer.alloc(8)
  double.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4)
  const value = bits & 2 ? bits >> 2 : double.readDoubleLE(0)
  return bits & 1 ? value / 100 : value
}
