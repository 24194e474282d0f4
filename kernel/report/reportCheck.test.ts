import { expect, test } from 'vitest'
import type { Answer } from '../figure/answer.ts'
import { day } from '../time/day.ts'
import { draftOf, figuresIn, textOf, writePart } from './partText.ts'
import { checkReport } from './reportCheck.ts'
import { EMPTY, reportTree } from './reportTree.ts'
import { similarity } from './similarity.ts'

const values: Readonly<Record<string, Partial<Answer>>> = {
  'REC.CLOSED': { title: '审结', value: 95, shown: '95件', unit: '件' },
  'TRN.ATTENDANCES': { title: '参训', value: 612, shown: '612人次', unit: '人次' },
  'REC.FIRST': { title: '首次超过', value: true, shown: '是', unit: '' },
  'OUT.AWARD': { title: '获奖', value: 1, shown: '1项', unit: '项', source: '2023年7月被评为优秀案例。' },
  'REC.EMPTY': { title: '采纳率', value: null, shown: '—', unit: '%' },
}
const tell = async (id: string, span: string): Promise<Answer> => ({
  id,
  title: id,
  value: null,
  shown: '',
  unit: '',
  definition: '',
  period: { from: day('2023-01-01'), to: day('2023-12-31'), title: span },
  ...values[id],
})
const figures = [
  { id: 'REC.CLOSED', title: '审结行政复议案件', unit: '件', kind: 'count', phrases: [{ says: [['复议'], ['审结']], units: ['件'] }] },
] as const
const part = async (text: string | undefined, more: object = {}) => ({
  key: 'results',
  name: '主要举措和成效',
  required: true,
  blocks: text === undefined ? [] : await writePart(text, 2023, tell),
  ...more,
})
const problems = async (text: string | undefined, answers: readonly string[] = [], more: object = {}) =>
  (
    await checkReport([await part(text, more)], {
      year: 2023,
      figures,
      answers: answers.map((words) => ({ part: 'results', words })),
      compute: () => ({ value: 95, shown: '95件' }),
    })
  ).map(({ kind, words }) => [kind, words])

test('a part prints its tokens, its headings, its bold beginnings, and only the clauses that hold', async () => {
  const blocks = await writePart(
    '## (四)提升质效\n**一是复议。**审结{REC.CLOSED}{?REC.FIRST}，首次超过{/}{!REC.FIRST}，未超过{/}。\n\n{OUT.AWARD|says}。',
    2023,
    tell,
  )
  expect(blocks.map(textOf)).toEqual(['(四)提升质效', '一是复议。审结95件，首次超过。', '2023年7月被评为优秀案例。'])
  expect(blocks[0]?.heading).toBe(true)
  expect(blocks[1]?.runs[0]).toEqual({ text: '一是复议。', bold: true })
})

test('the figures of a text are those of its tokens and of its conditions, each once for a span', () => {
  const text = '{REC.CLOSED}，{REC.CLOSED}，{REC.CLOSED@H1}{?REC.FIRST}首次{/}'
  expect(figuresIn(text, 2023)).toEqual([
    { figure: 'REC.FIRST', span: '2023' },
    { figure: 'REC.CLOSED', span: '2023' },
    { figure: 'REC.CLOSED', span: '2023-H1' },
  ])
})

test('the first draft is the systems’ chapters under the headings of the part', () => {
  const chapters = [
    { part: '一(四)', title: '一是复议', sentences: ['审结{REC.CLOSED}。', { when: 'REC.FIRST', is: true, text: '首次。' }] },
    { part: '二(一)', title: '别的', sentences: ['无。'] },
  ]
  expect(draftOf({ draws: '一', sections: [{ code: '一(四)', name: '提升质效' }] }, chapters)).toBe(
    '## (四)提升质效\n**一是复议。**审结{REC.CLOSED}。{?REC.FIRST}首次。{/}',
  )
})

test('a token is bound; a typed number is not, a differing one differs, unless somebody answers for it', async () => {
  expect(await problems('审结行政复议案件{REC.CLOSED}。')).toEqual([])
  expect(await problems('审结行政复议案件95件。')).toEqual([['unbound', '95件']])
  expect(await problems('审结行政复议案件97件。')).toEqual([
    ['differs', '97件'],
    ['unbound', '97件'],
  ])
  expect(await problems('检查分成两组。')).toEqual([['unbound', '两组']])
  expect(await problems('检查分成两组。', ['两组'])).toEqual([])
})

test('a hole is one whether masked, left out or without a value', async () => {
  expect(await problems('办件量已达*件。')).toEqual([['hole', '*件']])
  expect(await problems('在 (略) 领导下。')).toEqual([['hole', '(略)']])
  expect(await problems('采纳率{REC.EMPTY}。')).toEqual([['hole', '【待填报】']])
})

test('a vague word stands until it is answered for, also where a figure is behind it', async () => {
  expect(await problems('共{TRN.ATTENDANCES|about:100}参加。')).toEqual([['vague', '600多人次']])
  expect(await problems('共{TRN.ATTENDANCES|about:100}参加。', ['600多人次'])).toEqual([])
})

test('a required part without text needs a reason; one that is not required needs none', async () => {
  expect(await problems(undefined)).toEqual([['empty', undefined]])
  expect(await problems(undefined, [], { emptyReason: '本年度无' })).toEqual([])
  expect(await problems(undefined, [], { required: false })).toEqual([])
})

test('the document numbers its parts, shows an empty one, and prints what was corrected', async () => {
  const tree = reportTree(
    { issuer: '宁川县人民政府', year: 2023, on: day('2024-03-11'), demonstration: false, errata: ['原文“95件”更正为“94件”。'] },
    [
      { name: '主要举措和成效', blocks: await writePart('审结{REC.CLOSED}。', 2023, tell) },
      { name: '存在的不足和原因', blocks: [] },
    ],
  )
  const text = tree.blocks.map((block) =>
    block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '',
  )
  expect(text).toEqual(['一、主要举措和成效', '审结95件。', '二、存在的不足和原因', EMPTY, '勘误', '原文“95件”更正为“94件”。'])
})

test('last year’s text with this year’s numbers is last year’s text', () => {
  const before = '一是依法办理行政复议案件，全年审结行政复议案件68件，维护群众合法权益。'
  expect(similarity(before.replace('68', '95'), before)).toBe(1)
  expect(similarity('二是组织乡镇执法人员培训考试，提升执法规范化水平。', before)).toBe(0)
  expect(similarity('', before)).toBe(0)
})
