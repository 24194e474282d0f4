import type { Merge, Sheet, SheetCell, SheetLine } from '../xlsx/sheetBook.ts'
import { meaningsOf, readHeading } from './headings.ts'
import { narrow, saysNothing } from './read.ts'
import type { MoneyUnit } from './readMoney.ts'
import { isFooter, isGroup, isTotal } from './rowKind.ts'

/** A column of a ledger as its heading names it. */
export interface TableColumn {
  /** From 0. */
  readonly at: number
  /** What stands in the heading's cells, joined by “／” where the heading has several rows. */
  readonly raw: string
  /** Unique in the table; without stars, brackets and blanks. */
  readonly name: string
  readonly unit?: MoneyUnit
  /** No heading stands over it. */
  readonly nameless: boolean
  /** Rows of data that have something in it. */
  readonly filled: number
}

export interface TableRow {
  readonly row: number
  readonly hidden: boolean
  /** By column; those inside a merged range carry its value. */
  readonly cells: readonly (SheetCell | undefined)[]
  /** The sub-heading (一、城管局) above it. */
  readonly group?: string
}

export type AsideKind = 'title' | 'head' | 'head-again' | 'total' | 'group' | 'footer' | 'numbered-only'

/** A line that is no record: where it stands, and what it says. */
export interface Aside {
  readonly row: number
  readonly kind: AsideKind
  readonly text: string
  readonly cells: readonly (SheetCell | undefined)[]
}

/** A sheet taken apart. Lines read = rows + aside. */
export interface LedgerTable {
  readonly sheet: string
  readonly headRow: number
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly aside: readonly Aside[]
  /** What stands around the table: 填报单位, 填报时间, the year its title names, what colours mean. */
  readonly about: { readonly unit?: string; readonly day?: string; readonly year?: number; readonly legend?: string }
}

/** A sheet that holds no table; the message says what to do. */
export class NoTable extends Error {
  override readonly name = 'NoTable'
}

/**
 * Takes a sheet apart: title, heading, records, totals, sub-headings, footers.
 * @param known the titles that the heading may have, besides those every ledger uses
 * @param headRow where the user says the heading is
 * @throws NoTable for a form, or where no line looks like a heading
 */
export function tableOf(sheet: Sheet, known: ReadonlySet<string>, headRow?: number): LedgerTable {
  const score = headScores(sheet, known)
  const found = headRow ?? bestHead(sheet, score)
  if (found === undefined || (headRow === undefined && isForm(sheet, known, score.get(found) ?? 0)))
    throw new NoTable(`工作表“${sheet.name}”是表单，不是台账：每行一件、第一行为标题的才能导入；可下载空白表填写。`)
  const [top, bottom] = headSpan(sheet, found)
  const merged = mergedValues(sheet)
  const heads = sheet.lines.filter(({ row }) => row >= top && row <= bottom)
  const below = sheet.lines.filter(({ row }) => row > bottom)
  const width = Math.max(0, ...heads.map(({ cells }) => cells.length), ...below.slice(0, 2000).map(({ cells }) => cells.length))
  const names = headNames(heads, merged, width)
  const { rows, aside } = sorted(below, names, merged)
  const above: Aside[] = sheet.lines.filter(({ row }) => row < top).map((line) => asideOf(line, 'title'))
  const columns = columnsOf(names, rows)
  return {
    sheet: sheet.name,
    headRow: bottom,
    columns,
    rows,
    aside: [...above, ...heads.map((line) => asideOf(line, 'head')), ...aside],
    about: aboutOf(above, aside),
  }
}

const wordsOf = (cells: readonly (SheetCell | undefined)[]): string[] =>
  cells.flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell.text.trim()] : []))

const asideOf = ({ row, cells }: SheetLine, kind: AsideKind): Aside => ({ row, kind, text: wordsOf(cells).join(' '), cells })

/** How much each of the first lines looks like a heading. */
function headScores(sheet: Sheet, known: ReadonlySet<string>): Map<number, number> {
  const scores = new Map<number, number>()
  for (const { row, cells } of sheet.lines.slice(0, 30)) {
    const words = wordsOf(cells)
    const named = words.filter((word) => isKnown(word, known)).length
    const short = words.filter((word) => word.length <= 24 && !/^[\d.,/\-年月日]+$/.test(narrow(word)) && !/[:：]$/.test(word)).length
    const distinct = new Set(words).size
    if (distinct >= 2) scores.set(row, named * 4 + short - (words.length - short) * 2 - (words.length - distinct))
  }
  return scores
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const { name } = readHeading(word)
  return known.has(name) || meaningsOf(name).length > 0
}

/** The first line that looks nearly as much like a heading as any: the same heading may stand again further down. */
function bestHead(sheet: Sheet, scores: ReadonlyMap<number, number>): number | undefined {
  const best = Math.max(2, ...scores.values())
  return sheet.lines.find(({ row }) => (scores.get(row) ?? 0) >= best * 0.6)?.row
}

/** Labels down the first column, values beside them: a form, or a table laid on its side. */
function isForm(sheet: Sheet, known: ReadonlySet<string>, score: number): boolean {
  const lines = sheet.lines.slice(0, 60)
  const labels = lines.filter(({ cells }) => {
    const first = cells.find((cell) => cell !== undefined && cell.text.trim() !== '')
    return first !== undefined && (isKnown(first.text, known) || /[:：]\s*$/.test(first.text))
  }).length
  return labels >= 3 && labels >= lines.length / 2 && score < 4 * labels
}

/** The rows of the heading: merged ranges that touch the one found belong to it. */
function headSpan({ merges, lines }: Sheet, found: number): [number, number] {
  let [top, bottom] = [found, found]
  for (const merge of merges) {
    if (merge.bottom - merge.top > 3 || merge.bottom < found - 3 || merge.top > found + 2) continue
    const touches = merge.top <= found && merge.bottom >= found
    if (touches && merge.bottom > merge.top) [top, bottom] = [Math.min(top, merge.top), Math.max(bottom, merge.bottom)]
  }
  // 处罚情况 over 罚款金额, 没收: a range that lies across, with names of its own under it and nothing beside them.
  const across = merges.filter((merge) => merge.top === found && merge.bottom === found && merge.right > merge.left)
  const next = lines.find(({ row }) => row === found + 1)
  if (bottom === found && across.length > 0 && next) {
    const under = (at: number) => across.some(({ left, right }) => at >= left && at <= right)
    const filled = next.cells.flatMap((cell, at) => (cell && cell.text.trim() !== '' ? [at] : []))
    if (filled.length > 0 && filled.every(under)) bottom = found + 1
  }
  return [top, bottom]
}

type Merged = (row: number, at: number) => SheetCell | undefined

/** The value of the merged range that a cell lies in, if it is not its first. */
function mergedValues({ merges, lines }: Sheet): Merged {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 20_000); row++) byRow.set(row, [...(byRow.get(row) ?? []), merge])
  const byNumber = new Map(lines.map((line) => [line.row, line]))
  return (row, at) => {
    const merge = byRow.get(row)?.find(({ left, right }) => at >= left && at <= right)
    return merge && byNumber.get(merge.top)?.cells[merge.left]
  }
}

function headNames(heads: readonly SheetLine[], merged: Merged, width: number): { raw: string; joined: string }[] {
  return Array.from({ length: width }, (_, at) => {
    const parts: string[] = []
    for (const { row, cells } of heads) {
      const text = (cells[at] ?? merged(row, at))?.text.trim() ?? ''
      if (text !== '' && text !== parts.at(-1)) parts.push(text)
    }
    return { raw: parts.join('／'), joined: parts.map((part) => readHeading(part).name).join('／') }
  })
}

function columnsOf(names: readonly { raw: string; joined: string }[], rows: readonly TableRow[]): TableColumn[] {
  const seen = new Map<string, number>()
  return names.flatMap(({ raw, joined }, at) => {
    const filled = rows.reduce((sum, { cells }) => sum + (cells[at] && cells[at].text.trim() !== '' ? 1 : 0), 0)
    if (joined === '' && filled === 0) return []
    const bare = joined === '' ? `第${at + 1}列（无标题）` : joined
    const n = (seen.get(bare) ?? 0) + 1
    seen.set(bare, n)
    const { unit } = readHeading(raw.split('／').at(-1) ?? raw)
    const whole = unit ?? readHeading(raw).unit
    return [{ at, raw, name: n === 1 ? bare : `${bare}（${n}）`, nameless: joined === '', filled, ...(whole && { unit: whole }) }]
  })
}

function sorted(lines: readonly SheetLine[], names: readonly { joined: string }[], merged: Merged): { rows: TableRow[]; aside: Aside[] } {
  const rows: TableRow[] = []
  const aside: Aside[] = []
  const titled = names.filter(({ joined }) => joined !== '').length
  const serial = names.findIndex(({ joined }) => meaningsOf(joined).includes('serial'))
  const lastData = lines.findLast(({ cells }) => wordsOf(cells).length > Math.max(2, titled / 3))?.row ?? 0
  let group: string | undefined
  for (const line of lines) {
    const words = wordsOf(line.cells)
    const kind = kindOf(line, words, { names, titled, serial, lastData })
    if (kind === 'group') group = words[0]
    if (kind !== 'data') aside.push(asideOf(line, kind))
    else
      rows.push({
        row: line.row,
        hidden: line.hidden,
        cells: names.map((_, at) => filledCell(line, at, merged)),
        ...(group !== undefined && { group }),
      })
  }
  return { rows, aside }
}

const filledCell = ({ row, cells }: SheetLine, at: number, merged: Merged): SheetCell | undefined => {
  const own = cells[at]
  return own && own.text !== '' ? own : (merged(row, at) ?? own)
}

function kindOf(
  { row, cells }: SheetLine,
  words: readonly string[],
  of: { names: readonly { joined: string }[]; titled: number; serial: number; lastData: number },
): AsideKind | 'data' {
  const same = cells.filter((cell, at) => {
    const head = of.names[at]?.joined.split('／') ?? []
    return cell !== undefined && cell.text.trim() !== '' && head.includes(readHeading(cell.text).name)
  }).length
  if (same >= 2 && same >= words.length * 0.7) return 'head-again'
  const [first = '', second = ''] = words
  const leading = /^\d+$/.test(narrow(first)) ? second : first
  if (isTotal(leading) || (words.length <= of.titled / 2 && words.slice(0, 3).some(isTotal))) return 'total'
  if (isFooter(first) && words.length <= Math.max(2, of.titled / 2)) return 'footer'
  if (of.serial >= 0 && words.length === 1 && cells[of.serial]?.text.trim() === first && /^[\d.]+$/.test(narrow(first)))
    return 'numbered-only'
  if (of.titled >= 3 && words.length === 1) {
    if (isGroup(first) && row < of.lastData) return 'group'
    if (row > of.lastData) return 'footer'
  }
  return 'data'
}

function aboutOf(above: readonly Aside[], aside: readonly Aside[]): LedgerTable['about'] {
  const around = [...above, ...aside.filter(({ kind }) => kind === 'footer')].map(({ text }) => text)
  const after = (pattern: RegExp) =>
    around.map((text) => pattern.exec(text)?.[1]?.trim()).find((text) => text !== undefined && !saysNothing(text))
  const unit = after(/(?:填报单位|报送单位|单位|填表单位)[（(]?(?:盖章|公章)?[）)]?[:：]\s*([^\s:：]+)/)
  const day = after(/(?:填报|填表|制表|报送)(?:时间|日期)[:：]\s*([^\s:：]+)/)
  const year = after(/((?:19|20)\d{2})\s*年/)
  const legend = around.find((text) => /(红|黄|绿|蓝|灰|橙|紫)(色|底|字)|删除线/.test(text))
  return { ...(unit && { unit }), ...(day && { day }), ...(year && { year: Number(year) }), ...(legend && { legend }) }
}
