import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type Block, type DocumentTree, type Run, runOf } from '../../kernel/report/documentTree.ts'
import { codeParts } from './codes.ts'
import type { FigureBookmarks } from './figureBookmarks.ts'
import { character, sizes, textWidth, widthOf } from './layout.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** The body: what leads to a table stays with it, and the last of the text with the signature. */
export const bodyParts = (
  { blocks, signedBy }: DocumentTree,
  figures: FigureBookmarks,
  codes: ReadonlyMap<string, Buffer>,
): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    return blockParts(block, figures, codes, { keepNext: isShort(block) && (next ? next.kind === 'table' : signedBy !== undefined) })
  })

/** Five lines at most: a longer paragraph would leave half a page empty behind it. */
const isShort = (block: Block): boolean => block.kind !== 'paragraph' || block.runs.reduce((sum, { text }) => sum + widthOf(text), 0) < 140

/** A part of the body: headings and paragraphs begin two characters in, a table takes the width of the text. */
function blockParts(
  block: Block,
  figures: FigureBookmarks,
  codes: ReadonlyMap<string, Buffer>,
  { keepNext = false } = {},
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: block.text })]
    case 'paragraph':
      return [textParagraph(block.runs, figures, keepNext)]
    case 'code':
      return codeParts(block.address, block.caption, codes)
    case 'table': {
      const caption =
        block.caption === undefined ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, text: block.caption })]
      // Without something between them Word makes two tables one.
      return [...caption, tableOf(block, figures), new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } })]
    }
  }
}

/** Without widow control, which would leave the last of the 22 lines empty. */
const textParagraph = (runs: readonly Run[], figures: FigureBookmarks, keepNext: boolean): Paragraph =>
  new Paragraph({
    widowControl: false,
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: character * 2 },
    children: runs.map((run) => figures.run(run)),
  })

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>, figures: FigureBookmarks): Table {
  const isForm = head.length === 0
  const widths = columnWidths(head, rows)
  const row = (cells: readonly (string | Run)[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: widths.map((width, at) => {
        const label = isForm && at === 0
        return cellOf(
          runOf(cells[at] ?? ''),
          width,
          {
            isHead,
            alignment: isHead || label ? AlignmentType.CENTER : isForm || !isNumber(cells[at]) ? AlignmentType.LEFT : AlignmentType.RIGHT,
          },
          figures,
        )
      }),
    })
  const rule = { style: BorderStyle.SINGLE, size: 6 }
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
}

/** What a cell takes besides its text, in characters. */
const margins = 1
/** As wide as a day with its margins. */
const shortest = 8.5
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** The width of the text shared out by what the columns hold: none narrower than four characters, none counted wider than sixteen. A form's labels take what they need. */
function columnWidths(head: readonly string[], rows: readonly (readonly (string | Run)[])[]): number[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1)
  const most = head.length === 0 ? 24 : 16
  const wanted = Array.from({ length: columns }, (_, at) => {
    const held = [head[at] ?? '', ...rows.map((row) => runOf(row[at] ?? '').text)]
    return Math.min(most, Math.max(4, ...held.map((text) => Math.max(...text.split('\n').map(widthOf))))) + margins
  })
  if (head.length === 0 && wanted[1] !== undefined) {
    wanted[0] = Math.min(9, wanted[0] ?? 4)
    wanted[1] = most + margins
  }
  // Short columns (a day, a name) keep what they need; where all do not fit, the long ones give way.
  const whole = sum(wanted)
  const short = sum(wanted.filter((one) => one <= shortest))
  const room = textWidth / (sizes.table * 10) - short
  if (whole * sizes.table * 10 <= textWidth || short === whole || room < 6 * wanted.filter((one) => one > shortest).length)
    return wanted.map((one) => Math.floor((textWidth * one) / whole))
  return wanted.map((one) => Math.floor(sizes.table * 10 * (one <= shortest ? one : (room * one) / (whole - short))))
}

const isNumber = (cell: string | Run = ''): boolean => /^[-\d.,%]+$/.test(runOf(cell).text)

/** A line of its own for each line of the text. Numbers stand right, words left, heads and the labels of a form in the middle. */
function cellOf(
  run: Run,
  width: number,
  { isHead, alignment }: { readonly isHead: boolean; readonly alignment: 'center' | 'left' | 'right' },
  figures: FigureBookmarks,
): TableCell {
  const lines = run.text.split('\n').map((text) => ({ ...run, text }))
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment,
          spacing: { line: 400, lineRule: LineRuleType.AT_LEAST },
          children: [figures.run(line, { size: sizes.table, ...(isHead && { bold: true }) })],
        }),
    ),
  })
}
