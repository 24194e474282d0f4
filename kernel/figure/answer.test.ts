import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { File } from '../file/file.ts'
import { day } from '../time/day.ts'
import { type Ask, answer, NoSuchFigure } from './answer.ts'
import { coverage, typesOf } from './coverage.ts'
import { change, compare, count, distinct, type Indicator, ratio, streak, sum } from './indicator.ts'
import { overFiles } from './overFiles.ts'
import { monthsOf, NotAPeriod, period, yearsBefore } from './period.ts'
import { about, decimal, fraction, hundredfold } from './rounding.ts'

const suits = { of: 'suit', at: 'closed', unit: '件', definition: '当期结案的案件' }
const figures: Indicator[] = [
  count({ id: 'CLOSED', title: '审结', ...suits }),
  count({ id: 'LOST', title: '败诉', ...suits, where: { outcome: 'lost' } }),
  ratio({ id: 'LOSS', title: '败诉率', unit: '%', definition: '败诉件数除以审结件数', hit: ['LOST'], base: 'CLOSED', digits: 1 }),
  change({ id: 'LOSS.CHANGE', title: '败诉率同比', unit: '个百分点', definition: '与上年相差', of: 'LOSS', as: 'points', digits: 1 }),
  change({ id: 'CLOSED.CHANGE', title: '审结同比', unit: '%', definition: '比上年增长', of: 'CLOSED', as: 'percent', digits: 1 }),
  sum({ id: 'PEOPLE', title: '人次', unit: '人次', definition: '人数之和', of: 'suit', at: 'closed', column: 'people' }),
  compare({
    id: 'DOUBLE',
    title: '双下降',
    unit: '',
    definition: '件数、败诉率均低于上年',
    all: [
      { left: 'CLOSED', is: 'below', right: 'CLOSED', yearsBefore: 1 },
      { left: 'LOSS', is: 'below', right: 'LOSS', yearsBefore: 1 },
    ],
  }),
  streak({ id: 'CLEAN', title: '连续无败诉', unit: '个月', definition: '自期末起连续没有败诉的月数', of: 'LOST', atMost: 0 }),
  count({ id: 'STANDING', title: '在册', unit: '个', definition: '期末在册', of: 'suit', at: 'standing' }),
]
const catalogue = new Map(figures.map((figure) => [figure.id, figure]))

function suit(n: number, closed: string, outcome: string, unit = 'land', people = 1): File {
  return {
    id: `s${String(n).padStart(4, '0')}`,
    type: 'suit',
    edition: '',
    title: `案${n}`,
    unit,
    sees: [unit],
    state: 'closed',
    outcome,
    opened: day('2021-01-01'),
    closed: day(closed),
    facts: { people },
    on: {},
    n: {},
    clocks: [],
    findings: [],
    links: [],
    seq: 1,
  }
}
const many = (n: number, from: number, ...rest: Parameters<typeof suit> extends [number, ...infer R] ? R : never) =>
  Array.from({ length: n }, (_, i) => suit(from + i, ...rest))

/** 2022: 117 closed, 33 lost. 2023: 86 closed, 14 lost. The integers of a real county's report. */
const files = [
  ...many(33, 0, '2022-05-05', 'lost'),
  ...many(84, 100, '2022-09-09', 'won'),
  ...many(13, 300, '2023-04-04', 'lost', 'police', 2),
  suit(400, '2023-11-02', 'lost'),
  ...many(72, 500, '2023-12-01', 'won'),
]
const ask = (text: string, more: Partial<Ask> = {}): Ask => ({ period: period(text, day('2024-03-11')), today: day('2024-03-11'), ...more })
const of = (id: string, text = '2023', more: Partial<Ask> = {}) => answer(id, ask(text, more), catalogue, overFiles(files))

describe('a figure', () => {
  test('a ratio carries both counts and the files behind it', async () => {
    const loss = await of('LOSS', '2023', { list: true })
    expect(loss).toMatchObject({ value: 16.3, shown: '16.3%', numerator: 14, denominator: 86 })
    expect(loss.list).toHaveLength(14)
  })

  test('a change of ratios is in points, exactly, not of the printed digits', async () => {
    expect(await of('LOSS.CHANGE')).toMatchObject({ value: -11.9, shown: '-11.9个百分点' })
    expect(await of('CLOSED.CHANGE')).toMatchObject({ value: -26.5, numerator: 86, denominator: 117 })
  })

  test('both fell', async () => expect(await of('DOUBLE')).toMatchObject({ value: true }))
  test('months without a loss, back from the end', async () => expect(await of('CLEAN')).toMatchObject({ value: 1 }))
  test('persons are the sum of a column', async () => expect(await of('PEOPLE')).toMatchObject({ value: 26 + 73 }))
  test('an empty base gives no percentage', async () => expect(await of('LOSS', '2020')).toMatchObject({ value: null }))
  test('standing files are those entered and not yet ended', async () =>
    expect(await of('STANDING', '2022-H1')).toMatchObject({ value: 203 - 33 }))
  test('unknown figures are refused', async () => expect(of('NONE')).rejects.toThrow(NoSuchFigure))

  test('groups add up to the whole, by unit and by month', async () => {
    const byUnit = await of('LOSS', '2023', { by: 'unit' })
    expect(byUnit.groups).toEqual([
      { key: 'land', value: 1.4, numerator: 1, denominator: 73 },
      { key: 'police', value: 100, numerator: 13, denominator: 13 },
    ])
    const byMonth = await of('CLOSED', '2023', { by: 'month' })
    expect(byMonth.groups?.reduce((total, group) => total + (group.value ?? 0), 0)).toBe(86)
  })
})

describe('coverage', () => {
  const more = new Map([
    ...catalogue,
    ['EXAMS', count({ id: 'EXAMS', title: '考试', unit: '次', definition: '场次', of: 'exam', at: 'closed' })],
  ])
  more.set('PER.EXAM', ratio({ id: 'PER.EXAM', title: '比', unit: '%', definition: '比', hit: ['LOST'], base: 'EXAMS', digits: 1 }))

  test('what a figure counts is found through all that it is made of', () => {
    expect([...typesOf('LOSS.CHANGE', more)]).toEqual(['suit'])
    expect([...typesOf('PER.EXAM', more)].sort()).toEqual(['exam', 'suit'])
    expect(() => typesOf('NONE', more)).toThrow(NoSuchFigure)
  })

  test('a county that keeps no file of a kind has no zero to hold against a report', async () => {
    const covers = coverage(more, overFiles(files))
    expect(await Promise.all(['LOSS', 'DOUBLE', 'EXAMS', 'PER.EXAM'].map(covers))).toEqual([true, true, false, false])
  })
})

describe('a period', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-H1', '2023-01-01', '2023-06-30'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['last-5@2023-12', '2023-08-01', '2023-12-31'],
    ['last-2', '2024-01-01', '2024-02-29'],
    ['2024-to-date', '2024-01-01', '2024-03-11'],
    ['2023-02-03..2023-02-03', '2023-02-03', '2023-02-03'],
  ])('%s', (text, from, to) => expect(period(text, day('2024-03-11'))).toMatchObject({ from, to }))
  test.each(['2023-13', '23', 'last-0', '2023-02-04..2023-02-03', '2023-to-date', ''])('“%s” is refused', (text) =>
    expect(() => period(text, day('2024-03-11'))).toThrow(NotAPeriod),
  )
  test('the year before February of a leap year ends on the 28th', () =>
    expect(yearsBefore(period('2024-02', day('2024-03-11')), 1)).toMatchObject({ from: '2023-02-01', to: '2023-02-28' }))
  test('months cover the period without gap', () => expect(monthsOf(period('2023', day('2024-03-11')))).toHaveLength(12))
})

test('how many units a measure is spread over: those with any, however many', async () => {
  const of = new Map([
    ...catalogue,
    ['UNITS', distinct({ id: 'UNITS', title: '涉及单位', unit: '个', definition: '有审结案件的单位', of: 'CLOSED', by: 'unit' })],
  ])
  const cases = [
    suit(1, '2023-05-01', 'lost', 'land'),
    suit(2, '2023-06-01', 'won', 'land'),
    suit(3, '2023-06-01', 'won', 'tax'),
    suit(4, '2022-06-01', 'won', 'fire'),
  ]
  const told = await answer('UNITS', { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }, of, overFiles(cases))
  expect(told).toMatchObject({
    value: 2,
    shown: '2个',
    groups: [
      { key: 'land', value: 2 },
      { key: 'tax', value: 1 },
    ],
  })
  expect([...typesOf('UNITS', of)]).toEqual(['suit'])
})

test('an event of several hosts counts for each of them by unit, and once in all', async () => {
  const held = (n: number, hosts: readonly string[]): File => ({ ...suit(n, '2023-05-01', 'held', hosts[0]), facts: { people: 10, hosts } })
  const events = [held(1, ['land', 'police']), held(2, ['land']), held(3, ['police', 'tax'])]
  const shared = { ...suits, sharedBy: 'hosts' }
  const of = new Map(
    [count({ id: 'HELD', title: '活动', ...shared }), sum({ id: 'HEARD', title: '人次', ...shared, column: 'people' })].map((f) => [
      f.id,
      f,
    ]),
  )
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  expect(await answer('HELD', { ...ask, by: 'unit' }, of, overFiles(events))).toMatchObject({
    value: 3,
    overlaps: true,
    groups: [
      { key: 'land', value: 2 },
      { key: 'police', value: 2 },
      { key: 'tax', value: 1 },
    ],
  })
  expect(await answer('HEARD', { ...ask, units: ['police', 'tax'], list: true }, of, overFiles(events))).toMatchObject({ value: 20 })
  expect((await answer('HELD', { ...ask, units: ['land'] }, of, overFiles(events))).overlaps).toBeUndefined()
})

describe('rounding', () => {
  test.each([
    [29, 95, '30.5'],
    [14, 86, '16.3'],
    [8, 27, '29.6'],
    [29, 72, '40.3'],
    [1, 8, '12.5'],
    [1, 16, '6.3'],
    [6172, 6234, '99.0'],
    [-1, 16, '-6.3'],
    [-1, 3000, '0.0'],
  ])('%i of %i is %s %%', (a, b, expected) => expect(decimal(hundredfold(fraction(a, b)!), 1)).toBe(expected))
  test('truncation is the county’s choice', () => expect(decimal(hundredfold(fraction(1, 16)!), 1, 'truncate')).toBe('6.2'))
  test('“600多” is the floor to its step, never up', () =>
    expect([about(612, 100), about(1284, 10), about(43, 10)]).toEqual([600, 1280, 40]))
  test('half up is within half a unit of the last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, digits) => {
          expect(Math.abs(Number(decimal(fraction(a, b)!, digits)) - a / b)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9)
        },
      ),
    )
  })
})
