import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import type { File } from './file.ts'
import { gate, grade, hints, type Standard, score, total, worstLoss } from './standard.ts'

const standard: Standard = {
  id: 'toy',
  title: '样例标准',
  of: 'toy',
  items: [
    {
      id: 'B1',
      group: '基础',
      title: '告知',
      due: 'decide',
      faults: [{ says: '没有告知', when: { fine: { from: 1 } }, must: { 'n.tell': { from: 1 } } }],
    },
    { id: 'G1', group: '一般', title: '期限', points: 40, faults: [{ says: '超期', minus: 15, each: true, broken: { code: 'late' } }] },
    { id: 'G2', group: '一般', title: '文书', points: 60, faults: [{ says: '书写不规范', minus: 5, manual: true }] },
  ],
  grades: [
    { id: 'good', title: '优秀', from: 90, worst: 30 },
    { id: 'fair', title: '合格', from: 60 },
    { id: 'poor', title: '不合格', from: 0 },
  ],
}
const late = (act: number) => ({ code: 'late', rule: 'decide', act, on: day('2023-05-09'), text: '超期三日' }) as const
const file = (more: Partial<File>): File => ({
  id: 'f',
  type: 'toy',
  edition: '',
  title: '',
  unit: 'u',
  sees: [],
  state: 's',
  opened: day('2023-01-01'),
  facts: {},
  on: {},
  n: {},
  clocks: [],
  findings: [],
  links: [],
  seq: 1,
  ...more,
})

test('an item of the basis zeroes the file; what does not apply is met', () => {
  expect(score(standard, file({ facts: { fine: 100 } }))).toMatchObject({ total: 0, failed: ['B1'], open: ['G2'] })
  expect(score(standard, file({}))).toMatchObject({ total: 100, failed: [], findings: [] })
  expect(score(standard, file({ facts: { fine: 100 }, n: { tell: 1 } })).total).toBe(100)
})

test('faults of the history come with act and day, and take no more than the item has', () => {
  const scored = score(standard, file({ findings: [late(3), late(4), late(5)] }))
  expect(scored.findings).toMatchObject([{ act: 3, on: '2023-05-09', says: '超期：超期三日' }, { act: 4 }, { act: 5 }])
  expect(scored.total).toBe(60)
})

test('a person adds remarks; a grade may forbid that one item lost too much', () => {
  const remarks = [{ item: 'G2', minus: 5 }]
  expect(total(standard, remarks).total).toBe(95)
  expect(grade(standard, 95, worstLoss(standard, remarks))).toBe('good')
  expect(grade(standard, 95, worstLoss(standard, [{ item: 'G1', minus: 35 }]))).toBe('fair')
  expect(grade(standard, 0, 0)).toBe('poor')
})

test('the same standard hints while drafting and bars at approval', () => {
  const draft = file({ facts: { fine: 100 } })
  expect(hints(standard, draft)).toMatchObject([{ item: 'B1', due: 'decide' }])
  expect(gate(standard, draft, 'decide')).toMatchObject([{ item: 'B1' }])
  expect(gate(standard, draft, 'serve')).toEqual([])
  expect(hints(standard, file({ facts: { fine: 100 }, on: { decide: day('2023-02-01') } }))).toEqual([])
})
