import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { character, fonts, mark, red, sizes, textWidth, widthOf } from './layout.ts'
import { titleLines } from './titleLines.ts'

export const blank = (): Paragraph => new Paragraph({})

/** What stands above the text: the red head where there is a mark, the title, whom it addresses. */
export function headParts({ mark: authority, number, title, to }: DocumentTree): Paragraph[] {
  return [
    ...(authority === undefined ? [] : redHead(authority, number)),
    ...titleLines(title).map((text) => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [titleRun(text)] })),
    ...(authority === undefined && number !== undefined ? [new Paragraph({ alignment: AlignmentType.RIGHT, text: number })] : []),
    blank(),
    ...(to === undefined ? [] : [new Paragraph({ text: `${to}：` })]),
  ]
}

const titleRun = (text: string) => new TextRun({ text, font: fonts.title, size: sizes.title, characterSpacing: 0 })

/** Mark, two blank lines, number, the red line across the text, two blank lines. */
function redHead(authority: string, number: string | undefined): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mark.before, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text: authority, font: fonts.title, size: markSize(authority), color: red, characterSpacing: 0 })],
    }),
    blank(),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: mark.lineBelow } },
      text: number ?? '',
    }),
    blank(),
    blank(),
  ]
}

/** As large as the line allows, one character of the text left free on either side. Half-points. */
function markSize(authority: string): number {
  const room = (textWidth - character * 2) / 10
  return Math.max(sizes.title, Math.min(mark.largest, Math.floor(room / widthOf(authority))))
}
