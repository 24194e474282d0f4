import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { text } from './fields.ts'
import { procedure } from './procedure.ts'
import { story } from './story.ts'

const law = cite('行政复议法', 30)
const loan = procedure({
  type: 'loan',
  title: '借阅',
  titled: '{book}',
  states: { lent: '借出', home: '已还' },
  closed: ['home'],
  facts: z.object({ book: text('书名') }),
  acts: {
    lend: { title: '借出', from: 'nothing', to: 'lent', by: ['handler'], data: ['book'], source: law },
    return: { title: '归还', from: ['lent'], to: 'home', by: ['window'], source: law },
  },
  clocks: { due: { title: '归还', rule: 'fy23-review', starts: 'lend', ends: 'return' } },
})

test('a story enters what is lawful and says what is not', () => {
  const told = story(loan).did('2024-03-01', 'lend', { book: '行政复议法释义' })
  expect(told.file.title).toBe('行政复议法释义')
  expect(told.clock('due').due).toBe('2024-03-08')
  expect(told.refused('2024-03-04', 'return', {}, 'handler').map((refusal) => refusal.code)).toEqual(['not-entitled'])
  expect(
    told
      .choices('2024-03-04')
      .filter((choice) => choice.refusals.length === 0)
      .map((choice) => choice.act),
  ).toEqual(['return'])
  expect(() => told.did('2024-03-04', 'lend', { book: '甲' })).toThrow('不能办理“借出”')
})

test('an imported act is taken as it is and leaves a finding', () => {
  const told = story(loan).did('2024-03-01', 'lend', { book: '甲' }).imported('2024-03-18', 'return', {}, 'handler')
  expect(told.file.state).toBe('home')
  expect(told.file.findings.map((finding) => finding.code)).toEqual(['not-entitled', 'late'])
})
