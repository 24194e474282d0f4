import {
  AlignmentType,
  BorderStyle,
  Footer,
  LineRuleType,
  OverlapType,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { blank } from './head.ts'
import { character, fonts, sizes, textWidth, widthOf } from './layout.ts'

/** What stands below the text: attachments, signature and date, note, and at the foot of the last page who gets a copy. */
export function footParts(tree: DocumentTree): (Paragraph | Table)[] {
  return [
    ...attachmentParts(tree.attachments ?? []),
    ...signature(tree.signedBy, tree.date),
    ...(tree.note === undefined ? [] : [new Paragraph({ indent: { firstLine: character * 2 }, text: `（${tree.note}）` })]),
    ...(tree.copyTo === undefined ? [] : imprint(tree.copyTo, tree.signedBy, tree.date)),
  ]
}

/** 附件：1.… two characters in, the following ones below the first; a single one has no number. */
function attachmentParts(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return []
  return [
    blank(),
    ...names.map((name, at) => {
      const label = names.length === 1 ? '附件：' : `${at === 0 ? '附件：' : '　　　'}${at + 1}.`
      const hanging = Math.round(character * widthOf(label))
      return new Paragraph({ indent: { left: character * 2 + hanging, hanging }, text: `${label}${name}` })
    }),
  ]
}

/**
 * Date four characters from the right edge, the signature centred on it; a signature wider than that reaches at most
 * two characters from the edge, and the date moves under its middle.
 */
function signature(signedBy: string | undefined, date: string | undefined): Paragraph[] {
  if (signedBy === undefined && date === undefined) return []
  const [signer = '', day = ''] = [signedBy, date]
  const apart = (widthOf(day) - widthOf(signer)) / 2
  const signerRight = Math.max(2, 4 + apart)
  const dayRight = Math.max(4, signerRight - apart)
  const right = (text: string, characters: number, keepNext: boolean) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, keepNext, indent: { right: Math.round(character * characters) }, text })
  // The signature never stands alone on a page: it takes the last of the text with it.
  return [
    ...[0, 1].map(() => new Paragraph({ keepNext: true })),
    ...(signedBy === undefined ? [] : [right(signer, signerRight, true)]),
    ...(date === undefined ? [] : [right(day, dayRight, false)]),
  ]
}

/**
 * 版记: rules of 0.35 mm above and below, 0.25 mm between, positioned at the lower edge of the text block. LibreOffice 7 does
 * not follow the position of a table and leaves it right below the text.
 */
function imprint(copyTo: string, signedBy: string | undefined, date: string | undefined): (Paragraph | Table)[] {
  const none = { style: BorderStyle.NONE, size: 0 }
  const strong = { style: BorderStyle.SINGLE, size: 8 }
  const printed = signedBy !== undefined && date !== undefined ? [imprintRow([signedBy, new Tab(), `${date}印发`])] : []
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      borders: {
        top: strong,
        bottom: strong,
        left: none,
        right: none,
        insideVertical: none,
        insideHorizontal: { style: BorderStyle.SINGLE, size: 6 },
      },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
      rows: [imprintRow([`抄送：${copyTo}。`]), ...printed],
    }),
    // The table hangs on the paragraph behind it, which must not take a line.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: '', size: 2 })] }),
  ]
}

/** One character of its own size is left free on either side. */
function imprintRow(children: (string | Tab)[]): TableRow {
  const paragraph = new Paragraph({
    indent: { left: sizes.small * 10, right: sizes.small * 10 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - sizes.small * 10 }],
    children: [new TextRun({ children, size: sizes.small })],
  })
  const cell = new TableCell({ width: { size: textWidth, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children: [paragraph] })
  return new TableRow({ cantSplit: true, children: [cell] })
}

/** — 1 — below the text: odd pages one character from the right, even pages one from the left. */
export const pageNumbers = { default: numbered('right'), even: numbered('left') }

function numbered(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: sizes.small * 10 },
        // A footer higher than what the margin leaves would push the last line of text off the page.
        spacing: { line: sizes.small * 10, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.page, size: sizes.small, characterSpacing: 0 })],
      }),
    ],
  })
}
