import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { choice, dayField, list, longText, money, ref, text, unit } from './fields.ts'
import { actSchema, BadDefinition, procedure } from './procedure.ts'

const law = cite('行政复议法', 30)

const loan = procedure({
  type: 'loan',
  title: '借阅',
  titled: '{book}',
  states: { lent: '借出', returned: '已还' },
  closed: ['returned'],
  facts: z.object({
    book: text('书名'),
    kind: choice('类别', { law: '法律', other: '其他' }),
    due: dayField('应还日期'),
    fine: money('罚款'),
    keeper: unit('保管单位'),
    card: ref('借书证', 'card'),
    notes: list('备注', { on: dayField('日期'), says: longText('内容') }),
  }),
  acts: {
    lend: { title: '借出', from: 'nothing', to: 'lent', by: ['handler'], data: ['book', 'kind', 'due', 'card?'], source: law },
    note: { title: '备注', from: 'any', by: ['handler'], adds: 'notes', source: law },
    return: {
      title: '归还',
      from: ['lent'],
      to: 'returned',
      by: ['handler'],
      data: ['fine?'],
      source: law,
      needs: [
        { when: { kind: 'law' }, must: { 'on.lend': { to: '$on' }, notes: { size: { from: 1 } } }, says: '没有备注', way: '请先备注' },
      ],
    },
  },
  clocks: { due: { title: '归还', rule: 'fy23-review', starts: 'lend', ends: 'return' } },
})

test('an act asks for its facts, and a list act for an item', () => {
  expect(Object.keys(actSchema(loan, 'lend').shape)).toEqual(['book', 'kind', 'due', 'card'])
  expect(actSchema(loan, 'lend').safeParse({ book: '甲', kind: 'law', due: '2024-01-02' }).success).toBe(true)
  expect(actSchema(loan, 'lend').safeParse({ book: '甲', kind: 'novel', due: '2024-01-02' }).success).toBe(false)
  expect(Object.keys(actSchema(loan, 'note').shape)).toEqual(['on', 'says'])
})

test('the compiler refuses misspelt states, acts, facts, codes and rules', () => {
  const facts = z.object({ book: text('书名'), kind: choice('类别', { law: '法律' }) })
  const base = { type: 'x', title: 'x', titled: '{book}', states: { a: '甲' }, closed: [], facts } as const
  const act = { title: 'x', from: 'nothing', to: 'a', by: ['handler'], source: law } as const
  expect(() => {
    // @ts-expect-error a state that does not exist
    procedure({ ...base, acts: { open: { ...act, to: 'b' } } })
    // @ts-expect-error a capacity that does not exist
    procedure({ ...base, acts: { open: { ...act, by: ['hander'] } } })
    // @ts-expect-error a rule that does not exist
    procedure({ ...base, acts: { open: act }, clocks: { c: { title: 'x', rule: 'fy23-revieww', starts: 'open', ends: 'open' } } })
    // @ts-expect-error an act that does not exist
    procedure({ ...base, acts: { open: act }, clocks: { c: { title: 'x', rule: 'fy23-review', starts: 'opne', ends: 'open' } } })
  }).not.toThrow(TypeError)
  expect(() => {
    // @ts-expect-error a fact that does not exist
    procedure({ ...base, acts: { open: { ...act, data: ['boook'] } } })
  }).toThrow(BadDefinition)
  expect(() => {
    // @ts-expect-error a code that does not exist
    procedure({ ...base, acts: { open: { ...act, needs: [{ must: { kind: 'novel' }, says: 'x', way: 'x' }] } } })
  }).not.toThrow()
})

test('a column that no fact bears is refused at start-up', () => {
  const facts = z.object({ book: text('书名') })
  expect(() =>
    procedure({
      type: 'x',
      title: 'x',
      titled: '{book}',
      states: { a: '甲' },
      closed: [],
      facts,
      columns: { kinds: ['colour'] },
      acts: { open: { title: 'x', from: 'nothing', to: 'a', by: ['handler'], data: ['book'], source: law } },
    }),
  ).toThrow(BadDefinition)
})

test('states and acts in tables joined from several files are proved at start-up, where the compiler no longer sees them', () => {
  const facts = z.object({ book: text('书名') })
  const base = { type: 'x', title: 'x', titled: '{book}', states: { a: '甲' }, closed: [], facts } as const
  const act = { title: 'x', from: 'nothing', by: ['handler'], data: ['book'], source: law } as const
  const joined = (to: string) => ({ open: { ...act, to } }) as unknown as { open: typeof act }
  expect(() => procedure({ ...base, acts: joined('a') })).not.toThrow()
  expect(() => procedure({ ...base, acts: joined('b') })).toThrow(/no state “b”/)
  const clock = { title: 'x', rule: 'fy23-review', starts: 'open', ends: 'clsoe' } as unknown as {
    title: string
    rule: 'fy23-review'
    starts: 'open'
    ends: 'open'
  }
  expect(() => procedure({ ...base, acts: joined('a'), clocks: { c: clock } })).toThrow(/no act “clsoe”/)
})
