import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { bodyParts } from './blocks.ts'
import { codesOf } from './codes.ts'
import { FigureBookmarks } from './figureBookmarks.ts'
import { footParts, pageNumbers } from './foot.ts'
import { headParts } from './head.ts'
import { character, fonts, line, page, sizes, textWidth, tighter } from './layout.ts'

/** One paper of a dossier, in its place. */
export interface Piece {
  readonly name: string
  /** The day it was made, as it stands in the catalogue. */
  readonly on: string
  readonly tree: DocumentTree
}

/** What stands before the papers: title, a line of words each, and how the papers are called (证据, 材料). */
export interface Cover {
  readonly title: string
  readonly lines: readonly (readonly [string, string])[]
  readonly piece: string
  readonly signedBy: string
  readonly date: string
}

const margins = { top: page.top, bottom: page.bottom, left: page.left, right: page.right, footer: page.footer }
const sheet = { size: { width: page.width, height: page.height }, margin: margins }
const placeOf = (at: number): string => `piece-${at + 1}`

/**
 * A dossier (卷) as one .docx: catalogue first, then every paper on a page of its own, numbered through; the catalogue says on which page
 * each begins. Page numbers in the catalogue are fields, which Word, WPS and LibreOffice fill in on opening.
 */
export async function dossierDocx(cover: Cover, pieces: readonly Piece[]): Promise<Buffer> {
  const papers = await Promise.all(
    pieces.map(async ({ tree }, at) => {
      const figures = new FigureBookmarks()
      const codes = await codesOf(tree)
      return {
        properties: { page: { ...sheet, ...(at === 0 && { pageNumbers: { start: 1 } }) }, grid: { linePitch: line } },
        footers: pageNumbers,
        children: [
          placeMark(`${cover.piece}${at + 1}`, placeOf(at)),
          ...headParts(tree),
          ...bodyParts(tree, figures, codes),
          ...footParts(tree),
        ],
      }
    }),
  )
  const document = new Document({
    title: cover.title,
    creator: cover.signedBy,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fonts.text, size: sizes.text, characterSpacing: tighter, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [{ properties: { page: sheet, grid: { linePitch: line } }, children: catalogue(cover, pieces) }, ...papers],
  })
  return Packer.toBuffer(document)
}

function catalogue(cover: Cover, pieces: readonly Piece[]): (Paragraph | Table)[] {
  const title = new TextRun({ text: cover.title, font: fonts.title, size: sizes.title, characterSpacing: 0 })
  const widths = [0.1, 0.54, 0.22, 0.14].map((part) => Math.floor(textWidth * part))
  const rule = { style: BorderStyle.SINGLE, size: 6 }
  const row = (cells: readonly Paragraph[], head = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map((cell, at) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [cell] })),
    })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [title] }),
    new Paragraph({}),
    ...cover.lines.map(
      ([name, words]) => new Paragraph({ indent: { left: character * 5, hanging: character * 5 }, text: `${name}：${words}` }),
    ),
    new Paragraph({}),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
      rows: [
        row(
          ['序号', '名称', '日期', '页次'].map((text) => cell([new TextRun({ text, size: sizes.table })], true)),
          true,
        ),
        ...pieces.map(({ name, on }, at) =>
          row([
            cell([new TextRun({ text: String(at + 1), size: sizes.table })], true),
            cell([new TextRun({ text: name, size: sizes.table })]),
            cell([new TextRun({ text: on, size: sizes.table })], true),
            cell([new PageReference(placeOf(at), {}), new TextRun({ text: '', size: sizes.table })], true),
          ]),
        ),
      ],
    }),
    new Paragraph({}),
    ...[cover.signedBy, cover.date].map(
      (text) => new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: character * 2 }, text }),
    ),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: character * 2 },
      children: [new TextRun({ children: ['共', PageNumber.TOTAL_PAGES, '页（含目录）'], size: sizes.small })],
    }),
  ]
}

const cell = (children: readonly TextRun[], centred = false): Paragraph =>
  new Paragraph({
    ...(centred && { alignment: AlignmentType.CENTER }),
    spacing: { line: 360, lineRule: LineRuleType.AUTO },
    children: [...children],
  })

/** 证据1, at the upper right, where the catalogue finds its page. */
const placeMark = (text: string, id: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new Bookmark({ id, children: [new TextRun({ text, size: sizes.small })] })],
  })
