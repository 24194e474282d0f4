import { SaxesParser } from 'saxes'
import { builtInDays, dayOfSerial, showsDay } from './dayOfSerial.ts'
import { BadLedger } from './readSheet.ts'
import type { Book, Merge, Sheet, SheetCell, SheetLine } from './sheetBook.ts'
import type { ZipEntries } from './zipEntries.ts'

type Attributes = Readonly<Record<string, string>>

/** Characters of XML parsed at a time; between them others have their turn. */
const piece = 1 << 19

/** Runs through the elements of a part. Prefixes are dropped: some programs write `x:row`. */
export async function walk(
  xml: string,
  on: {
    open?: (name: string, attributes: Attributes) => void
    close?: (name: string) => void
    text?: (text: string) => void
    /** Between pieces; may throw to stop. */
    rest?: () => void
  },
): Promise<void> {
  const parser = new SaxesParser()
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => on.open?.(bare(name), attributes as Attributes))
  parser.on('closetag', ({ name }) => on.close?.(bare(name)))
  parser.on('text', (text) => on.text?.(text))
  parser.on('cdata', (text) => on.text?.(text))
  for (let at = 0; at < xml.length; at += piece) {
    parser.write(xml.slice(at, at + piece))
    on.rest?.()
    if (at + piece < xml.length) await new Promise((resolve) => setImmediate(resolve))
  }
  parser.close()
}

/** A workbook in OOXML. @param watch told how many lines are read so far; may throw to stop @throws BadLedger where it is locked, has macros, or leads to other workbooks */
export async function readXlsx(entries: ZipEntries, said: readonly string[], watch: (lines: number) => void = () => {}): Promise<Book> {
  proveOpen(entries)
  const part = (name: string) => entries.get(name)?.().toString('utf8')
  const workbook = part('xl/workbook.xml')
  if (workbook === undefined) throw new BadLedger('文件里没有工作簿，请在 Excel 或者 WPS 中另存为 xlsx 后重试。')
  const listed: { name: string; hidden: boolean; rel: string }[] = []
  let from1904 = false
  await walk(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet')
        listed.push({
          name: attributes.name ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
          rel: attributes['r:id'] ?? attributes.id ?? '',
        })
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
    },
  })
  const targets = await relations(part('xl/_rels/workbook.xml.rels'))
  const strings = await sharedStrings(part('xl/sharedStrings.xml'), () => watch(0))
  const styles = await stylesOf(part('xl/styles.xml'))
  const sheets: Sheet[] = []
  for (const { name, hidden, rel } of listed) {
    const path = resolved('xl', targets.get(rel)?.target ?? '')
    const xml = part(path)
    if (xml === undefined) continue
    const notes = await notesOf(path, part)
    const before = sheets.reduce((sum, { lines }) => sum + lines.length, 0)
    sheets.push(await sheetOf(xml, { name, hidden }, { strings, styles, from1904, notes }, (lines) => watch(before + lines)))
  }
  return { format: 'xlsx', said, sheets }
}

function proveOpen(entries: ZipEntries): void {
  const names = [...entries.keys()]
  if (names.some((name) => name.endsWith('vbaProject.bin')))
    throw new BadLedger('工作簿带有宏，不予打开；请在 WPS 或者 Excel 中另存为不含宏的 xlsx（文件 → 另存为 → Excel 工作簿）后重试。')
  if (names.some((name) => name.startsWith('xl/externalLinks/')))
    throw new BadLedger('工作簿引用了其他工作簿的数据，读到的可能不是您看到的；请全选复制，在新工作簿中选择性粘贴为数值，另存后重试。')
}

export const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = [...folder.split('/'), ...target.split('/')]
  const path: string[] = []
  for (const one of parts)
    if (one === '..') path.pop()
    else if (one !== '.') path.push(one)
  return path.join('/')
}

async function relations(xml: string | undefined): Promise<Map<string, { type: string; target: string }>> {
  const found = new Map<string, { type: string; target: string }>()
  await walk(xml ?? '<r/>', {
    open: (name, { Id, Type, Target }) => {
      if (name === 'Relationship') found.set(Id ?? '', { type: Type ?? '', target: Target ?? '' })
    },
  })
  return found
}

async function sharedStrings(xml: string | undefined, rest: () => void): Promise<string[]> {
  const strings: string[] = []
  if (xml === undefined) return strings
  let text = ''
  let inText = false
  let phonetic = false
  await walk(xml, {
    rest,
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') inText = !phonetic
    },
    text: (more) => {
      if (inText) text += more
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

interface Style {
  readonly day: boolean
  readonly fill?: string
  readonly struck?: boolean
}

async function stylesOf(xml: string | undefined): Promise<Style[]> {
  const styles: Style[] = []
  if (xml === undefined) return styles
  const formats = new Map<number, string>()
  const fills: (string | undefined)[] = []
  const struck: boolean[] = []
  const inside: string[] = []
  let pattern = ''
  await walk(xml, {
    open: (name, attributes) => {
      const within = inside.at(-1)
      inside.push(name)
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'font' && within === 'fonts') struck.push(false)
      if (name === 'strike' && within === 'font') struck[struck.length - 1] = attributes.val !== '0' && attributes.val !== 'false'
      if (name === 'fill' && within === 'fills') fills.push(undefined)
      if (name === 'patternFill') pattern = attributes.patternType ?? ''
      if (name === 'fgColor' && pattern === 'solid') fills[fills.length - 1] = colour(attributes)
      if (name === 'xf' && within === 'cellXfs') {
        const format = Number(attributes.numFmtId ?? 0)
        const fill = fills[Number(attributes.fillId ?? 0)]
        const line = struck[Number(attributes.fontId ?? 0)]
        const custom = formats.get(format)
        styles.push({
          day: custom === undefined ? builtInDays.has(format) : showsDay(custom),
          ...(fill !== undefined && fill !== 'FFFFFF' && { fill }),
          ...(line && { struck: true }),
        })
      }
    },
    close: () => void inside.pop(),
  })
  return styles
}

const colour = ({ rgb, theme, indexed, tint }: Attributes): string =>
  rgb !== undefined
    ? rgb.slice(-6).toUpperCase()
    : `${theme !== undefined ? `主题色${theme}` : `色号${indexed ?? ''}`}${tint ? '（深浅）' : ''}`

async function notesOf(path: string, part: (name: string) => string | undefined): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>()
  const [folder, file] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
  for (const { type, target } of (await relations(part(`${folder}/_rels/${file}.rels`))).values()) {
    if (!type.endsWith('/comments')) continue
    let ref = ''
    let text = ''
    let inText = false
    await walk(part(resolved(folder, target)) ?? '<r/>', {
      open: (name, attributes) => {
        if (name === 'comment') [ref, text] = [attributes.ref ?? '', '']
        if (name === 't') inText = true
      },
      text: (more) => {
        if (inText) text += more
      },
      close: (name) => {
        if (name === 't') inText = false
        if (name === 'comment') notes.set(ref, text.trim())
      },
    })
  }
  return notes
}

interface Known {
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly from1904: boolean
  readonly notes: ReadonlyMap<string, string>
}

async function sheetOf(
  xml: string,
  about: { name: string; hidden: boolean },
  known: Known,
  watch: (lines: number) => void,
): Promise<Sheet> {
  const lines: SheetLine[] = []
  const merges: Merge[] = []
  let row = 0
  let hidden = false
  let cells: (SheetCell | undefined)[] = []
  let at = 0
  let type = ''
  let style: Style | undefined
  let text = ''
  let reading = false
  let phonetic = false
  let locked = false
  await walk(xml, {
    rest: () => watch(lines.length),
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r)
          hidden = attributes.hidden === '1' || attributes.hidden === 'true'
          cells = []
          at = -1
          return
        case 'c':
          at = attributes.r === undefined ? at + 1 : columnOf(attributes.r)
          type = attributes.t ?? 'n'
          style = known.styles[Number(attributes.s ?? 0)]
          text = ''
          return
        case 'v':
        case 't':
          reading = !phonetic
          return
        case 'rPh':
          phonetic = true
          return
        case 'mergeCell':
          merges.push(...rangeOf(attributes.ref ?? ''))
          return
        case 'sheetProtection':
          locked = attributes.sheet === '1' || attributes.sheet === 'true'
      }
    },
    text: (more) => {
      if (reading) text += more
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') {
        const found = cellOf(text, type, style, known)
        const note = known.notes.size > 0 ? known.notes.get(`${lettersOf(at)}${row}`) : undefined
        if (found !== undefined || note !== undefined) cells[at] = { ...(found ?? { text: '', kind: 'text' }), ...(note && { note }) }
      } else if (name === 'row' && cells.some((cell) => cell !== undefined && cell.text.trim() !== '')) lines.push({ row, hidden, cells })
    },
  })
  if (locked)
    throw new BadLedger(`工作表“${about.name}”设了保护（只能编辑部分区域）；请在 WPS 或者 Excel 的“审阅”中撤销工作表保护，另存后重试。`)
  return { ...about, lines, merges }
}

function cellOf(raw: string, type: string, style: Style | undefined, { strings, from1904 }: Known): SheetCell | undefined {
  const marks = { ...(style?.fill && { fill: style.fill }), ...(style?.struck && { struck: true }) }
  if (type === 's') return strings[Number(raw)] ? { text: strings[Number(raw)]!, kind: 'text', ...marks } : undefined
  if (raw === '') return undefined
  if (type === 'b') return { text: raw === '1' ? '是' : '否', kind: 'text', ...marks }
  if (type === 'd') return { text: raw.replace('T', ' ').replace(/ 00:00:00.*$/, ''), kind: 'date', ...marks }
  if (type !== 'n') return { text: raw, kind: 'text', ...marks }
  if (style?.day && Number.isFinite(Number(raw))) return { text: dayOfSerial(Number(raw), from1904), kind: 'date', ...marks }
  return { text: raw, kind: 'number', ...marks }
}

/** `AB12` to its column, from 0. */
export function columnOf(address: string): number {
  let column = 0
  for (const character of address) {
    const code = character.charCodeAt(0)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** A column's letters from its place, counted from 0. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function rangeOf(ref: string): Merge[] {
  const [from = '', to = from] = ref.split(':')
  const row = (address: string) => Number(/\d+$/.exec(address)?.[0] ?? 0)
  const range = { top: row(from), bottom: row(to), left: columnOf(from), right: columnOf(to) }
  return range.top > 0 && range.bottom >= range.top && range.right >= range.left ? [range] : []
}
