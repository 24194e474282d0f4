import { expect, test } from 'vitest'
import type { DocumentTree } from './documentTree.ts'
import { markChanged } from './markChanged.ts'

const letter = (...paragraphs: string[]): DocumentTree => ({
  title: ['行政处罚决定书'],
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
})

test('更正之后，只有改动的那一段文字做标记，没有改动的段落照旧', () => {
  const marked = markChanged(
    letter('当事人：某超市', '罚款2000.00元，限十五日内缴纳'),
    letter('当事人：某超市', '罚款1500.00元，限十五日内缴纳'),
  )
  expect(marked.blocks.map((block) => (block.kind === 'paragraph' ? block.runs : []))).toEqual([
    [{ text: '当事人：某超市' }],
    [{ text: '罚款' }, { text: '15', changed: true }, { text: '00.00元，限十五日内缴纳' }],
  ])
})

test('增加的一段整段标记，删去一段不使别的段落标记', () => {
  const runs = (tree: DocumentTree) => tree.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
  expect(runs(markChanged(letter('甲'), letter('甲', '乙')))).toEqual([{ text: '甲' }, { text: '乙', changed: true }])
  expect(runs(markChanged(letter('甲', '乙'), letter('乙')))).toEqual([{ text: '乙' }])
})
