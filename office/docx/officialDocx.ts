import { Document, type IBaseParagraphStyleOptions, LineRuleType, Packer } from 'docx'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { bodyParts } from './blocks.ts'
import { codesOf } from './codes.ts'
import { FigureBookmarks } from './figureBookmarks.ts'
import { footParts, pageNumbers } from './foot.ts'
import { headParts } from './head.ts'
import { character, fonts, line, page, sizes, tighter } from './layout.ts'

/**
 * The document as a .docx in the layout of GB/T 9704-2012. Fonts go by their names and are not embedded: it prints right where
 * 仿宋_GB2312, 楷体_GB2312, 黑体 and 方正小标宋简体 are installed. Each figure's number lies in a bookmark, see `bookmarkName`.
 */
export const officialDocx = (tree: DocumentTree): Promise<Buffer> => officialDocxOf([tree])

/** Several documents in one .docx, each from a new page with its pages counted from one: for printing in one go. */
export async function officialDocxOf(trees: readonly DocumentTree[]): Promise<Buffer> {
  const figures = new FigureBookmarks()
  const withCodes = await Promise.all(trees.map(async (tree) => ({ tree, codes: await codesOf(tree) })))
  const document = new Document({
    title: trees[0]?.title.join('') ?? '',
    creator: trees[0]?.signedBy ?? '准绳',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fonts.text, size: sizes.text, characterSpacing: tighter, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } },
        },
        heading1: headingStyle(fonts.heading),
        heading2: headingStyle(fonts.second),
        heading3: headingStyle(fonts.text),
      },
    },
    sections: withCodes.map(({ tree, codes }) => ({
      properties: {
        page: {
          size: { width: page.width, height: page.height },
          margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, footer: page.footer },
          ...(trees.length > 1 && { pageNumbers: { start: 1 } }),
        },
        grid: { linePitch: line },
      },
      footers: pageNumbers,
      children: [...headParts(tree), ...bodyParts(tree, figures, codes), ...footParts(tree)],
    })),
  })
  return Packer.toBuffer(document)
}

const headingStyle = (font: string): IBaseParagraphStyleOptions => ({
  run: { font, size: sizes.text, color: '000000', bold: false },
  paragraph: { keepNext: true, indent: { firstLine: character * 2 }, spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } },
})
