import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import type { OwnRule } from '../law/rules.ts'
import { text } from './fields.ts'
import { procedure } from './procedure.ts'
import { story } from './story.ts'

const answer: OwnRule = {
  id: 'xx:answer',
  law: '外国答复法',
  docNumber: null,
  version: '1999',
  effectiveFrom: '1999-01-01' as OwnRule['effectiveFrom'],
  effectiveTo: null,
  article: '第三条',
  title: '答复',
  length: 10,
  unit: 'day',
  direction: 'after',
  bound: 'max',
  roll: 'statute',
  extend: null,
  party: '机关',
  trust: 'memory',
  starts: '收到询问',
}
const source = cite('外国答复法', 3)
const enquiry = procedure({
  type: 'enquiry',
  title: '询问',
  states: { open: '待答复', done: '已答复' },
  closed: ['done'],
  facts: z.object({ by: text('答复人') }).partial(),
  acts: {
    ask: { title: '询问', from: 'nothing', to: 'open', by: ['party'], source },
    urge: { title: '催办', from: ['open'], by: ['party'], source },
    answer: { title: '答复', from: ['open'], to: 'done', by: ['officer'], data: ['by?'], source },
  },
  clocks: {
    answer: { title: '答复期限', rule: answer, starts: 'ask', ends: 'answer' },
    urged: { title: '催办后答复', rule: [{ when: { by: '甲' }, use: 'penalty-service' }, { use: answer }], starts: 'urge', ends: 'answer' },
  },
  titled: '询问',
})

test('a limit written out in the procedure runs, rolls and is cited like one of ours', () => {
  const told = story(enquiry).did('2024-03-06', 'ask')
  // The tenth day is Saturday 16 March.
  expect(told.clock('answer')).toMatchObject({ rule: 'xx:answer', due: '2024-03-18' })
  expect(told.imported('2024-03-19', 'answer').file.findings).toEqual([
    expect.objectContaining({ code: 'late', rule: 'answer', source: { law: '外国答复法', article: '第三条' } }),
  ])
})

test('where the choice falls on a law of ours, the rule brought along no longer binds', () => {
  const told = story(enquiry).did('2024-03-06', 'ask').did('2024-03-06', 'urge')
  expect(told.clock('urged').rule).toBe('xx:answer')
  const file = told.imported('2024-03-18', 'answer', { by: '甲' }).file
  expect(file.clocks[1]).toMatchObject({ rule: 'penalty-service', due: '2024-03-15' })
  expect(file.findings).toEqual([expect.objectContaining({ rule: 'urged', source: { law: '行政处罚法', article: '第六十一条' } })])
})
