import { expect, test } from 'vitest'
import type { File } from '../file/file.ts'
import { day } from '../time/day.ts'
import { answer } from './answer.ts'
import { typesOf } from './coverage.ts'
import { count, type Indicator, ratio, sum, total } from './indicator.ts'
import { overFiles } from './overFiles.ts'
import { period } from './period.ts'

const word = { unit: '件', definition: '……' }
const figures: Indicator[] = [
  count({ id: 'WHOLE', title: '逐件', ...word, of: 'matter', at: 'closed' }),
  sum({ id: 'DAILY', title: '日报', ...word, of: 'tally', at: 'opened', column: 'counts.sum.n' }),
  total({ id: 'ALL', title: '合计', ...word, of: ['WHOLE', 'DAILY'] }),
  sum({ id: 'LAW', title: '法定', ...word, of: 'tally', at: 'opened', column: 'law' }),
  ratio({ id: 'SAVED', title: '压缩', unit: '%', definition: '……', hit: ['DAILY'], base: 'LAW', rest: true, digits: 2 }),
]
const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
const file = (id: string, type: string, on: string, facts: File['facts']): File => ({
  ...{
    id,
    type,
    edition: '',
    title: id,
    unit: 'u',
    sees: ['u'],
    state: 'done',
    on: {},
    n: {},
    clocks: [],
    findings: [],
    links: [],
    seq: 1,
  },
  opened: day(on),
  closed: day(on),
  facts,
})
const records = overFiles([
  file('m1', 'matter', '2023-05-02', {}),
  file('t1', 'tally', '2023-05-31', { counts: [{ n: 3 }, { n: 4 }], law: 90 }),
  file('t2', 'tally', '2023-06-30', { counts: [{ n: 5 }], law: 10 }),
])
const today = day('2024-03-11')
const ask = (id: string, more: object = {}) => answer(id, { period: period('2023', today), today, ...more }, catalogue, records)

test('a total adds measures of different files, month by month and file by file', async () => {
  expect(await ask('ALL', { by: 'month', list: true })).toMatchObject({
    value: 13,
    shown: '13件',
    groups: [
      { key: '2023-05', value: 8 },
      { key: '2023-06', value: 5 },
    ],
    list: [
      { id: 'm1', amount: 1 },
      { id: 't1', amount: 7 },
      { id: 't2', amount: 5 },
    ],
  })
  expect([...typesOf('ALL', catalogue)]).toEqual(['matter', 'tally'])
})

test('the share of the rest is what the hits leave of the base, in each group too', async () => {
  expect(await ask('SAVED', { by: 'month' })).toMatchObject({
    shown: '88.00%',
    numerator: 88,
    denominator: 100,
    groups: [
      { key: '2023-05', value: 92.22, numerator: 83, denominator: 90 },
      { key: '2023-06', value: 50, numerator: 5, denominator: 10 },
    ],
  })
})
