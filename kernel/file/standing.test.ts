import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type ClockState, standing } from './clock.ts'

const limit: ClockState = {
  name: 'c',
  n: 1,
  rule: 'defence',
  started: day('2024-01-01'),
  due: day('2024-01-16'),
  provisional: false,
  pauses: [],
}
const waiting: ClockState = { ...limit, opens: day('2024-01-17') }

test('a limit is late once it has run out, a waiting period never is: then one may act', () => {
  expect([standing(limit, day('2024-01-16')), standing(limit, day('2024-01-17'))]).toEqual(['running', 'late'])
  expect([standing(waiting, day('2024-01-16')), standing(waiting, day('2024-02-17'))]).toEqual(['running', 'running'])
  expect(standing({ ...limit, met: day('2024-01-17') }, day('2024-02-17'))).toBe('met-late')
  expect(standing({ ...waiting, met: day('2024-01-17') }, day('2024-02-17'))).toBe('met')
  expect(standing(limit, day('2024-01-17'), true)).toBe('lapsed')
})
