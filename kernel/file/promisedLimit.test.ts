import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import type { OwnRule } from '../law/rules.ts'
import { count } from './fields.ts'
import { procedure } from './procedure.ts'
import { story } from './story.ts'

const promise: OwnRule = {
  id: 'county:promise',
  law: '办事指南',
  docNumber: null,
  version: '1',
  effectiveFrom: '2023-01-01' as OwnRule['effectiveFrom'],
  effectiveTo: null,
  article: '承诺办结时限',
  title: '承诺办结',
  length: 0,
  unit: 'workday',
  direction: 'after',
  bound: 'max',
  roll: 'not-needed',
  extend: null,
  party: '承办单位',
  trust: 'secondary',
  starts: '受理',
}
const source = cite('行政许可法', 42)
const errand = procedure({
  type: 'errand',
  title: '办件',
  titled: '办件',
  states: { open: '办理中', done: '已办结' },
  closed: ['done'],
  facts: z.object({ promised: count('承诺时限') }),
  acts: {
    accept: { title: '受理', from: 'nothing', to: 'open', by: ['window'], data: ['promised'], source },
    finish: { title: '办结', from: ['open'], to: 'done', by: ['window'], source },
  },
  clocks: { promised: { title: '承诺办结', rule: promise, length: 'promised', starts: 'accept', ends: 'finish' } },
})

test.each([
  // Friday; two workdays later is Tuesday, none is the day itself.
  ['2024-03-08', 2, '2024-03-12'],
  ['2024-03-08', 0, '2024-03-08'],
])('accepted on %s with %i workdays promised: due %s', (on, promised, due) => {
  const told = story(errand).did(on, 'accept', { promised })
  expect(told.clock('promised')).toMatchObject({ rule: 'county:promise', due, own: { length: promised } })
})

test('what is finished after the promised day is late, by the rule it was promised under', () => {
  const { file } = story(errand).did('2024-03-08', 'accept', { promised: 1 }).did('2024-03-12', 'finish')
  expect(file.findings).toEqual([
    expect.objectContaining({ code: 'late', rule: 'promised', source: { law: '办事指南', article: '承诺办结时限' } }),
  ])
})
