import { type Block, type DocumentTree, type Run, runOf } from './documentTree.ts'

/**
 * A document as it reads after a correction, with what is new in it marked: a paragraph that stood before word for word is left as it is, of
 * another only the stretch between what begins and what ends alike. Of a table the cells that read otherwise are marked.
 */
export function markChanged(before: DocumentTree, after: DocumentTree): DocumentTree {
  const stood = new Set(before.blocks.map(textOf))
  const gone = before.blocks.map(textOf).filter((text) => !after.blocks.some((block) => textOf(block) === text))
  const tables = before.blocks.filter((block) => block.kind === 'table')
  let at = 0
  let table = 0
  return {
    ...after,
    blocks: after.blocks.map((block) => {
      if (block.kind === 'table') return withMarkedCells(tables[table++], block)
      if (block.kind !== 'paragraph' || stood.has(textOf(block))) return block
      return { ...block, runs: runsOf(gone[at++] ?? '', textOf(block)) }
    }),
  }
}

type Table = Extract<Block, { kind: 'table' }>

function withMarkedCells(before: Table | undefined, after: Table): Table {
  const stood = new Set(before?.rows.flat().map((cell) => runOf(cell).text))
  const rows = after.rows.map((row) =>
    row.map((cell) => (stood.has(runOf(cell).text) || runOf(cell).text === '' ? cell : { ...runOf(cell), changed: true })),
  )
  return { ...after, rows }
}

function runsOf(before: string, after: string): readonly Run[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [head, middle, tail] = [after.slice(0, start), after.slice(start, after.length - end), after.slice(after.length - end)]
  return [{ text: head }, { text: middle, changed: true }, { text: tail }].filter(({ text }) => text !== '')
}

const textOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.kind === 'heading' ? block.text : JSON.stringify(block)
