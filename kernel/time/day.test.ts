import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  day,
  dayList,
  dayOf,
  daysBetween,
  firstOfMonth,
  isDay,
  isoWeek,
  lastOfMonth,
  monthOf,
  NotADay,
  serialOf,
  weekday,
  yearOf,
} from './day.ts'

const someDay = fc.integer({ min: serialOf(day('0002-01-01')), max: serialOf(day('9998-12-31')) }).map(dayOf)
const instantOf = (d: Day) => Date.parse(`${d}T00:00:00Z`)

test.each([
  '2023-02-29',
  '2100-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-04-31',
  '2023-1-1',
  '2023/01/01',
  ' 2023-01-01',
  '2023-01-01T00:00',
  '0000-01-01',
  '',
  '二〇二三年',
])('%s is no day, and the message says how to write one', (text) => {
  expect(isDay(text)).toBe(false)
  expect(() => day(text)).toThrow(NotADay)
  expect(() => day(text)).toThrow('2024-03-11')
})

test('a leap day exists in its year', () => expect(day('2024-02-29')).toBe('2024-02-29'))

test.each([
  ['no corresponding day: the last of the month, in a leap year', '2023-08-31', 6, '2024-02-29'],
  ['and in a common year', '2022-08-31', 6, '2023-02-28'],
  ['the corresponding day', '2025-11-30', 3, '2026-02-28'],
  ['backwards over the year', '2024-01-31', -2, '2023-11-30'],
  ['nothing', '2024-01-31', 0, '2024-01-31'],
] as const)('%s', (_title, from, n, to) => expect(addMonths(day(from), n)).toBe(to))

test('29 February a year on is 28 February', () => expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28'))

test.each([
  ['2023-04-03', '2023-W14'],
  ['2023-10-01', '2023-W39'],
  ['2023-01-01', '2022-W52'],
  ['2024-12-30', '2025-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
] as const)('%s lies in %s', (text, week) => expect(isoWeek(day(text))).toBe(week))

test('months have their first and last day', () => {
  expect([firstOfMonth(day('2024-02-10')), lastOfMonth(day('2024-02-10'))]).toEqual(['2024-02-01', '2024-02-29'])
  expect([yearOf(day('2024-02-10')), monthOf(day('2024-02-10'))]).toEqual([2024, 2])
})

test('a list of days has both ends and is empty backwards', () => {
  expect(dayList(day('2024-02-28'), day('2024-03-01'))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect(dayList(day('2024-03-01'), day('2024-02-28'))).toEqual([])
})

test('arithmetic that leaves the calendar is refused', () => {
  expect(() => addDays(day('9999-12-31'), 1)).toThrow(NotADay)
  expect(() => addMonths(day('0001-01-31'), -1)).toThrow(NotADay)
})

describe('agrees with the platform calendar', () => {
  test('in adding days and in weekdays', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (d, n) => {
        const moved = new Date(instantOf(d) + n * 86_400_000)
        expect(addDays(d, n)).toBe(moved.toISOString().slice(0, 10))
        expect(weekday(d)).toBe(new Date(instantOf(d)).getUTCDay() || 7)
        expect(daysBetween(d, addDays(d, n))).toBe(n)
      }),
    ))

  test('in order: text sorts as days do', () => fc.assert(fc.property(someDay, someDay, (a, b) => a < b === serialOf(a) < serialOf(b))))
})
