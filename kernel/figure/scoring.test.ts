import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, answer, type Catalogue } from './answer.ts'
import { count, type Indicator, ratio } from './indicator.ts'
import { narrowed } from './narrowed.ts'
import { overFiles } from './overFiles.ts'
import { period } from './period.ts'
import { decimal } from './rounding.ts'
import { blockOf, scoreBlock } from './scoredBlock.ts'
import { pointsOf, type ScoringRule } from './scoring.ts'

const of = (numerator: number, denominator = 1) => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) })
const four = (rule: ScoringRule, weight: number, value: ReturnType<typeof of>) => {
  const { points } = pointsOf(rule, weight, value)
  return decimal({ numerator: points.numerator, denominator: points.denominator * 100n }, 4)
}
const correction: ScoringRule = { kind: 'linear', full: 2000, zero: 5000 }
const loss: ScoringRule = { kind: 'linear', full: 1000, zero: 3000 }

test.each<[string, ScoringRule, number, ReturnType<typeof of>, string]>([
  ['复议纠错率30.5%', correction, 200, of(305, 10), '1.3000'],
  ['败诉率16.3%', loss, 200, of(163, 10), '1.3700'],
  ['败诉率29.6%', loss, 200, of(296, 10), '0.0400'],
  ['败诉率8%，满分', loss, 200, of(8), '2.0000'],
  ['败诉率31%，零分', loss, 200, of(31), '0.0000'],
  ['公示及时率95%', { kind: 'linear', full: 9800, zero: 8000 }, 300, of(95), '2.5000'],
  ['赋权事项12/54', { kind: 'linear', full: 3000, zero: 0 }, 200, of(1200, 54), '1.4815'],
  ['低于98%每低一点扣0.1分', { kind: 'per-point', full: 9800, each: 10 }, 200, of(95), '1.7000'],
  ['高于10%每高一点扣0.5分，扣完为止', { kind: 'per-point', full: 1000, each: 50, falling: true }, 200, of(16), '0.0000'],
  ['超过两件，每件扣0.5分', { kind: 'deduct', each: 50, beyond: 200 }, 200, of(3), '1.5000'],
  ['扣分有上限', { kind: 'deduct', each: 50, cap: 100 }, 200, of(9), '1.0000'],
  ['六次完成四次，按比例', { kind: 'target', target: 600 }, 300, of(4), '2.0000'],
  ['六次完成四次，每少一次扣0.3分', { kind: 'target', target: 600, each: 30 }, 300, of(4), '2.4000'],
])('%s', (_title, rule, weight, value, expected) => {
  expect(four(rule, weight, value)).toBe(expected)
})

test('每一分都写出算式', () => {
  expect(pointsOf(correction, 200, of(305, 10)).arithmetic).toBe('(50－30.5)÷(50－20)×2＝1.3分')
  expect(pointsOf({ kind: 'deduct', each: 50, beyond: 200 }, 200, of(3)).arithmetic).toBe('2－(3－2)×0.5＝1.5分')
})

test('得分总在零分和分值之间', () => {
  const rule: fc.Arbitrary<ScoringRule> = fc
    .tuple(fc.constantFrom('linear', 'per-point', 'deduct', 'target'), fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), fc.nat(300))
    .map(([kind, full, other, each]): ScoringRule => {
      if (kind === 'linear') return { kind, full, zero: other }
      if (kind === 'per-point') return { kind, full, each, falling: other % 2 === 0 }
      if (kind === 'deduct') return { kind, each, beyond: other % 500, cap: full % 500 }
      return { kind: 'target', target: full, ...(other % 2 === 0 && { each }) }
    })
  fc.assert(
    fc.property(rule, fc.nat(1000), fc.nat(300), fc.integer({ min: 1, max: 50 }), (one, weight, numerator, denominator) => {
      const { points } = pointsOf(one, weight, of(numerator, denominator))
      expect(points.denominator).toBeGreaterThan(0n)
      expect(points.numerator >= 0n && points.numerator <= BigInt(weight) * points.denominator).toBe(true)
    }),
  )
})

test('没有基数的指标，分值由其他指标分摊；都没有基数的，没有得分', () => {
  const item = (id: string, weight: number) => ({ id, weight, rule: correction, na: 'redistribute' as const })
  const items = [item('a', 3600), item('b', 400)]
  const scored = (points: number) => [
    { id: 'a', status: 'scored' as const, weight: 3600, points, arithmetic: '' },
    { id: 'b', status: 'not-applicable' as const, weight: 400, points: 0, arithmetic: '' },
  ]
  expect(blockOf(scored(306_000), 4000)).toMatchObject({ score: 3400, applicable: 3600, arithmetic: '30.6000÷36.00×40.00＝34.00分' })
  expect(scoreBlock(items, () => undefined)).toMatchObject({ applicable: 0 })
  expect(scoreBlock(items, () => undefined).score).toBeUndefined()
  const { items: told } = scoreBlock(items, (id) => (id === 'a' ? { numerator: 1, denominator: 2 } : undefined))
  expect(told.map(({ status }) => status)).toEqual(['small', 'not-applicable'])
})

test('缩到一个单位的指标，其数值就是按单位分组的那一组，其清单就是那一组的案卷', async () => {
  const plain = { of: 'case', at: 'opened', unit: '件', definition: '', title: '' }
  const catalogue: Catalogue = new Map<string, Indicator>([
    ['ALL', count({ ...plain, id: 'ALL' })],
    ['BAD', count({ ...plain, id: 'BAD', where: { state: 'bad' } })],
    ['RATE', ratio({ id: 'RATE', title: '', unit: '%', definition: '', hit: ['BAD'], base: 'ALL', digits: 1 })],
  ])
  const file = (id: string, state: string, respondent: string) =>
    ({
      id,
      type: 'case',
      state,
      unit: 'office',
      opened: '2023-05-01',
      facts: { respondent },
      title: id,
      on: {},
      n: {},
      clocks: [],
    }) as never
  const records = overFiles([file('1', 'bad', 'a'), file('2', 'good', 'a'), file('3', 'good', 'b')])
  const ask = { period: period('2023', '2023-12-31' as never), today: '2023-12-31' as never, list: true }
  const own: Answer = await answer('RATE', ask, narrowed(catalogue, 'RATE', 'respondent', 'a'), records)
  const { groups } = await answer('RATE', { ...ask, by: 'respondent' }, catalogue, records)
  expect([own.numerator, own.denominator]).toEqual([groups?.[0]?.numerator, groups?.[0]?.denominator])
  expect(own.list?.map(({ id }) => id)).toEqual(['1'])
})
