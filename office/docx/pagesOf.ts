import type { Block, DocumentTree } from '../../kernel/report/documentTree.ts'
import { runOf } from '../../kernel/report/documentTree.ts'
import { widthOf } from './layout.ts'
import { titleLines } from './titleLines.ts'

const perLine = 28
const perPage = 22

/**
 * On how many pages a document of this layout is printed, reckoned by the lines of GB/T 9704 (22 of 28 characters): what a catalogue says
 * before anybody has printed it. Word may break a line otherwise, hence a page more or less at the edge.
 */
export function pagesOf(tree: DocumentTree): number {
  const lines =
    (tree.mark === undefined ? 0 : 8) +
    titleLines(tree.title).length +
    (tree.number === undefined || tree.mark !== undefined ? 0 : 1) +
    1 +
    (tree.to === undefined ? 0 : linesOf(tree.to)) +
    tree.blocks.reduce((sum, block) => sum + linesIn(block), 0) +
    (tree.attachments?.length ? tree.attachments.length + 1 : 0) +
    (tree.signedBy === undefined && tree.date === undefined ? 0 : 4) +
    (tree.note === undefined ? 0 : 1) +
    (tree.copyTo === undefined ? 0 : 3)
  return Math.max(1, Math.ceil(lines / perPage))
}

const linesOf = (text: string, indent = 0): number => Math.max(1, Math.ceil((widthOf(text) + indent) / perLine))

function linesIn(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return linesOf(block.text, 2)
    case 'paragraph':
      return linesOf(block.runs.map(({ text }) => text).join(''), 2)
    case 'code':
      return 6
    case 'table': {
      const columns = Math.max(1, block.head.length, ...block.rows.map((row) => row.length))
      // Tables are set in smaller type: a line of a cell holds more, and takes less.
      const row = (cells: readonly unknown[]) =>
        Math.max(1, ...cells.map((cell) => Math.ceil(widthOf(String(cell)) / ((perLine * 1.3) / columns))))
      return Math.ceil(
        ((block.head.length > 0 ? row(block.head) : 0) +
          block.rows.reduce((sum, cells) => sum + row(cells.map((cell) => runOf(cell).text)), 0)) *
          0.8,
      )
    }
  }
}
