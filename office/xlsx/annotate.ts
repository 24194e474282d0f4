import { columnOf, lettersOf, resolved, walk } from './readXlsx.ts'
import type { Book, Sheet } from './sheetBook.ts'
import { writtenBook } from './writtenBook.ts'
import { zipEntries } from './zipEntries.ts'
import { zipWrite } from './zipWrite.ts'

/** What is said of a cell, or of a whole row (`cell` then holds no column). */
export interface Annotation {
  readonly sheet: string
  readonly row: number
  readonly cell: string
  readonly says: string
  /** `stop`: the row stays out; `note`: it is taken and should be looked at. */
  readonly level: 'stop' | 'note'
}

export interface Annotated {
  readonly sheet: string
  readonly headRow: number
}

const colours = { stop: 'FFFFC7CE', note: 'FFFFEB9C' } as const

/**
 * The ledger as it came, with what is said of its rows in one more column and the cells coloured. A workbook in OOXML keeps everything
 * else to the byte: widths, merged cells, comments, other sheets; anything else becomes one of the same layout.
 * @param title of the added column
 */
export async function annotate(
  bytes: Buffer,
  book: Book,
  tables: readonly Annotated[],
  remarks: readonly Annotation[],
  title: string,
): Promise<Buffer> {
  const notes = tables.map((table) => ({ ...table, remarks: remarks.filter(({ sheet }) => sheet === table.sheet) }))
  return (book.format === 'xlsx' ? await patched(bytes, book, notes, title) : undefined) ?? (await rebuilt(book, notes, title))
}

type Notes = readonly (Annotated & { readonly remarks: readonly Annotation[] })[]

/** By row: the words for the added column, and the level of each cell. */
function byRow(remarks: readonly Annotation[]): Map<number, { says: string[]; cells: Map<string, Annotation['level']> }> {
  const rows = new Map<number, { says: string[]; cells: Map<string, Annotation['level']> }>()
  for (const { row, cell, says, level } of remarks) {
    const known = rows.get(row) ?? { says: [] as string[], cells: new Map<string, Annotation['level']>() }
    rows.set(row, known)
    known.says.push(`${/^[A-Z]+\d+$/.test(cell) ? `${cell} ` : ''}${level === 'stop' ? '' : '提醒：'}${says}`)
    if (/^[A-Z]+\d+$/.test(cell) && known.cells.get(cell) !== 'stop') known.cells.set(cell, level)
  }
  return rows
}

const widthOf = (sheet: Sheet | undefined): number =>
  Math.max(0, ...(sheet?.lines.map(({ cells }) => cells.length) ?? []), ...(sheet?.merges.map(({ right }) => right + 1) ?? []))

async function patched(bytes: Buffer, book: Book, notes: Notes, title: string): Promise<Buffer | undefined> {
  const entries = zipEntries(bytes)
  const parts = new Map([...entries].map(([name, read]) => [name, read()]))
  const paths = await sheetPaths(parts)
  const styles = new Styles(parts.get('xl/styles.xml')?.toString('utf8') ?? '')
  for (const { sheet, headRow, remarks } of notes) {
    const path = paths.get(sheet) ?? ''
    const xml = parts.get(path)?.toString('utf8')
    if (remarks.length === 0) continue
    if (xml === undefined || !styles.usable || !/<sheetData[\s>]/.test(xml)) return undefined
    const column = widthOf(book.sheets.find(({ name }) => name === sheet))
    parts.set(path, Buffer.from(patchSheet(xml, byRow(remarks), headRow, column, title, styles)))
  }
  parts.set('xl/styles.xml', Buffer.from(styles.xml()))
  return zipWrite(parts)
}

async function sheetPaths(parts: ReadonlyMap<string, Buffer>): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const paths = new Map<string, string>()
  await walk(parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '<r/>', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, resolved('xl', Target))
    },
  })
  await walk(parts.get('xl/workbook.xml')?.toString('utf8') ?? '<r/>', {
    open: (name, attributes) => {
      if (name === 'sheet') paths.set(attributes.name ?? '', targets.get(attributes['r:id'] ?? '') ?? '')
    },
  })
  return paths
}

/** The cell styles of a workbook, with copies of them in other colours. */
class Styles {
  readonly usable: boolean
  readonly #before: string
  readonly #after: string
  readonly #xfs: string[]
  readonly #fills: number
  readonly #copies = new Map<string, number>()
  constructor(xml: string) {
    const [, before = '', fills = '', between = '', xfs = '', after = ''] =
      /^([\s\S]*<fills[^>]*>)([\s\S]*?)(<\/fills>[\s\S]*<cellXfs[^>]*>)([\s\S]*?)(<\/cellXfs>[\s\S]*)$/.exec(xml) ?? []
    this.usable = before !== ''
    this.#fills = fills.match(/<fill[\s>]/g)?.length ?? 0
    const more = Object.values(colours).map(
      (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
    this.#before = `${before.replace(/(<fills[^>]*?) count="\d+"/, '$1')}${fills}${more.join('')}${between.replace(/(<cellXfs[^>]*?) count="\d+"/, '$1')}`
    this.#after = after
    this.#xfs = xfs.match(/<xf\b[^>]*\/>|<xf\b[\s\S]*?<\/xf>/g) ?? []
  }

  /** The number of a style that is `base` but for its colour. */
  coloured(base: number, level: Annotation['level']): number {
    const key = `${base} ${level}`
    const known = this.#copies.get(key)
    if (known !== undefined) return known
    const fill = this.#fills + Object.keys(colours).indexOf(level)
    const xf = (this.#xfs[base] ?? this.#xfs[0] ?? '<xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>').replace(
      / (fillId|applyFill)="[^"]*"/g,
      '',
    )
    this.#xfs.push(xf.replace(/^<xf\b/, `<xf fillId="${fill}" applyFill="1"`))
    this.#copies.set(key, this.#xfs.length - 1)
    return this.#xfs.length - 1
  }

  xml(): string {
    return `${this.#before}${this.#xfs.join('')}${this.#after}`
  }
}

function patchSheet(xml: string, rows: ReturnType<typeof byRow>, headRow: number, column: number, title: string, styles: Styles): string {
  const letters = lettersOf(column)
  let row = 0
  return xml.replace(/<row\b([^>]*?)(\/>|>([\s\S]*?)<\/row>)/g, (whole, attributes: string, _end: string, inner = '') => {
    row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
    const said = rows.get(row)
    if (!said && row !== headRow) return whole
    const text = said ? said.says.join('\n') : title
    const level = said?.says.some((one) => !one.includes('提醒：')) ? 'stop' : 'note'
    const added = `<c r="${letters}${row}" s="${styles.coloured(0, level)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
    let cells = said ? recoloured(inner, said.cells, styles) : inner
    for (const [cell, of] of said?.cells ?? [])
      if (!cells.includes(`r="${cell}"`)) cells = inserted(cells, cell, `<c r="${cell}" s="${styles.coloured(0, of)}"/>`)
    return `<row${attributes.replace(/ spans="[^"]*"/, '').trimEnd()}>${cells}${added}</row>`
  })
}

const recoloured = (inner: string, cells: ReadonlyMap<string, Annotation['level']>, styles: Styles): string =>
  inner.replace(/<c\b([^>]*?)(\/?)>/g, (whole, attributes: string, end: string) => {
    const level = cells.get(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '')
    if (!level) return whole
    const base = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)
    return `<c${attributes.replace(/ s="\d+"/, '')} s="${styles.coloured(base, level)}"${end}>`
  })

/** Cells stand in the order of their columns. */
function inserted(inner: string, cell: string, xml: string): string {
  for (const found of inner.matchAll(/<c\b[^>]*\br="([A-Z]+)\d+"/g))
    if (columnOf(found[1] ?? '') > columnOf(cell)) return `${inner.slice(0, found.index)}${xml}${inner.slice(found.index)}`
  return inner + xml
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').slice(0, 32_000)

const rebuilt = (book: Book, notes: Notes, title: string): Promise<Buffer> =>
  writtenBook((made) => {
    for (const sheet of book.sheets) {
      const out = made.addWorksheet(sheet.name.replace(/[*?:\\/[\]]/g, '_').slice(0, 31) || '台账')
      const note = notes.find((one) => one.sheet === sheet.name)
      const rows = byRow(note?.remarks ?? [])
      const last = widthOf(sheet) + 1
      for (const { row, cells } of sheet.lines)
        for (const [at, cell] of cells.entries())
          if (cell) out.getCell(row, at + 1).value = cell.kind === 'number' && cell.text.length < 15 ? Number(cell.text) : cell.text
      for (const { top, left, bottom, right } of sheet.merges) out.mergeCells(top, left + 1, bottom, right + 1)
      if (note && rows.size > 0) out.getCell(note.headRow, last).value = title
      for (const [row, { says, cells }] of rows) {
        out.getCell(row, last).value = says.join('\n')
        for (const [cell, level] of cells) out.getCell(cell).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours[level] } }
      }
    }
  })
