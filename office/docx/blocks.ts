import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { type Block, type Run, runOf } from '../../kernel/report/documentTree.ts'
import { codeParts } from './codes.ts'
import type { FigureBookmarks } from './figureBookmarks.ts'
import { character, sizes, textWidth } from './layout.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A part of the body: headings and paragraphs begin two characters in, a table takes the width of the text. */
export function blockParts(block: Block, figures: FigureBookmarks, codes: ReadonlyMap<string, Buffer>): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: block.text })]
    case 'paragraph':
      return [textParagraph(block.runs, figures)]
    case 'code':
      return codeParts(block.address, block.caption, codes)
    case 'table': {
      const caption =
        block.caption === undefined ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, text: block.caption })]
      return [...caption, tableOf(block, figures)]
    }
  }
}

/** Without widow control, which would leave the last of the 22 lines empty. */
const textParagraph = (runs: readonly Run[], figures: FigureBookmarks): Paragraph =>
  new Paragraph({
    widowControl: false,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: character * 2 },
    children: runs.map((run) => figures.run(run)),
  })

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>, figures: FigureBookmarks): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1)
  const width = Math.floor(textWidth / columns)
  const row = (cells: readonly (string | Run)[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: Array.from({ length: columns }, (_, at) => cellOf(runOf(cells[at] ?? ''), width, isHead, figures)),
    })
  const rule = { style: BorderStyle.SINGLE, size: 6 }
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** Numbers stand right, words left, heads in the middle. */
function cellOf(run: Run, width: number, isHead: boolean, figures: FigureBookmarks): TableCell {
  const isNumber = /^[-\d.,%]+$/.test(run.text)
  const alignment = isHead ? AlignmentType.CENTER : isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT
  const children = [figures.run(run, { size: sizes.table, ...(isHead && { bold: true }) })]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [new Paragraph({ alignment, spacing: { line: 400, lineRule: LineRuleType.AT_LEAST }, children })],
  })
}
