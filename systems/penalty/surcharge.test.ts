import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../kernel/time/day.ts'
import { capDay, overdueDays, surcharge } from './surcharge.ts'

const due = day('2023-10-07')

test.each([
  ['逾期四十四日，以罚款数额为限', '2023-11-20', 2_000_000],
  ['逾期一日，百分之三', '2023-10-08', 60_000],
  ['最后一日缴纳，不加处', '2023-10-07', 0],
  ['提前缴纳，不加处', '2023-10-01', 0],
  ['逾期三十三日，尚未到顶', '2023-11-09', 1_980_000],
  ['逾期三十四日，到顶', '2023-11-10', 2_000_000],
] as const)('罚款二万元：%s', (_title, paid, expected) => {
  expect(surcharge(2_000_000, due, day(paid))).toBe(expected)
})

test('复议期间不计算，重叠的期间只算一次', () => {
  const reconsidered = { from: day('2023-10-10'), to: day('2023-10-20') }
  const sued = { from: day('2023-10-15'), to: day('2023-10-25') }
  expect(overdueDays(due, day('2023-10-27'), [sued, reconsidered])).toBe(5)
  expect(surcharge(2_000_000, due, day('2023-10-27'), [sued, reconsidered])).toBe(300_000)
})

test('救济期间早于缴款期限或者晚于缴款的部分不影响', () => {
  expect(overdueDays(due, day('2023-10-10'), [{ from: day('2023-09-01'), to: day('2023-10-08') }])).toBe(2)
  expect(overdueDays(due, day('2023-10-10'), [{ from: day('2023-10-09'), to: day('2023-12-01') }])).toBe(2)
})

test('不足一分的四舍五入；到顶之日是逾期第三十四日', () => {
  expect(surcharge(50, due, day('2023-10-08'))).toBe(2)
  expect(capDay(due)).toBe('2023-11-10')
})

test('从不为负、从不超过罚款，停算只会减少', () => {
  const near = fc.integer({ min: -40, max: 120 }).map((n) => addDays(due, n))
  const span = fc.tuple(near, near).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), near, fc.array(span, { maxLength: 4 }), (fine, paid, spans) => {
      const amount = surcharge(fine, due, paid, spans)
      expect(amount).toBeGreaterThanOrEqual(0)
      expect(amount).toBeLessThanOrEqual(surcharge(fine, due, paid))
      expect(surcharge(fine, due, paid)).toBeLessThanOrEqual(fine)
    }),
  )
})
