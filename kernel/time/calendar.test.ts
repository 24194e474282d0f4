import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkdays,
  calendar,
  isMakeUp,
  isProvisional,
  isWorkday,
  nextWorkday,
  previousWorkday,
  whyNot,
  withOverrides,
  workdaysBetween,
} from './calendar.ts'
import { addDays, day, dayList, dayOf, NotADay, serialOf } from './day.ts'
import { calendarSource, stateCalendar } from './stateCalendar.ts'

const someDay = fc.integer({ min: serialOf(day('2016-01-01')), max: serialOf(day('2029-12-31')) }).map(dayOf)

test('a day off says why', () => {
  expect(whyNot(stateCalendar, day('2023-10-03'))).toEqual({ kind: 'holiday', name: '中秋节、国庆节' })
  expect(whyNot(stateCalendar, day('2023-10-14'))).toEqual({ kind: 'weekend', name: '星期六' })
  expect(whyNot(stateCalendar, day('2023-10-07'))).toBeUndefined()
})

test('a make-up Saturday is a workday and known as one', () => {
  expect(isWorkday(stateCalendar, day('2023-10-07'))).toBe(true)
  expect(isMakeUp(stateCalendar, day('2023-10-07'))).toBe(true)
  expect(isMakeUp(stateCalendar, day('2023-10-09'))).toBe(false)
})

test("New Year's Eve became a holiday only in 2025", () => {
  expect(isWorkday(stateCalendar, day('2024-02-09'))).toBe(true)
  expect(isWorkday(stateCalendar, day('2025-01-28'))).toBe(false)
})

test.each([
  ['2023-09-28', 5, '2023-10-11'],
  ['2024-01-31', 7, '2024-02-08'],
  ['2024-02-08', 7, '2024-02-23'],
  ['2025-09-26', 5, '2025-10-10'],
  ['2026-02-06', 20, '2026-03-12'],
  ['2026-09-18', 7, '2026-09-29'],
  ['2024-04-30', 2, '2024-05-07'],
  ['2023-10-11', -5, '2023-09-28'],
  ['2023-10-01', 0, '2023-10-01'],
  ['2023-10-01', -1, '2023-09-28'],
] as const)('%s and %i workdays is %s', (from, n, to) => expect(addWorkdays(stateCalendar, day(from), n)).toBe(to))

test('the next and the last workday around a holiday', () => {
  expect(nextWorkday(stateCalendar, day('2023-10-03'))).toBe('2023-10-07')
  expect(previousWorkday(stateCalendar, day('2023-10-03'))).toBe('2023-09-28')
  expect(nextWorkday(stateCalendar, day('2023-10-07'))).toBe('2023-10-07')
})

test("a county's own days win over the state's", () => {
  const county = withOverrides(stateCalendar, { offDays: { '2023-10-09': '县庆' }, workdays: { '2023-10-06': '防汛值守' } })
  expect(whyNot(county, day('2023-10-09'))).toEqual({ kind: 'override', name: '县庆' })
  expect(addWorkdays(county, day('2023-09-28'), 5)).toBe('2023-10-11')
  expect(isWorkday(county, day('2023-10-06'))).toBe(true)
  expect(isWorkday(stateCalendar, day('2023-10-06'))).toBe(false)
})

test('beyond the notices the week alone answers, marked provisional', () => {
  expect(isProvisional(stateCalendar, day('2026-12-31'))).toBe(false)
  expect(isProvisional(stateCalendar, day('2027-01-01'))).toBe(true)
  expect(isProvisional(stateCalendar, day('2017-12-31'))).toBe(true)
  expect(isWorkday(stateCalendar, day('2030-10-01'))).toBe(true)
})

test('each year says where its days come from', () =>
  expect([2017, 2019, 2023].map(calendarSource)).toEqual(['weekends', 'library', 'notice']))

test('data naming a day that does not exist is refused', () =>
  expect(() => calendar({ offDays: { '2023-02-30': '元旦' }, makeUpWorkdays: {}, coveredTo: '2023-12-31' })).toThrow(NotADay))

describe('counting workdays', () => {
  test('goes as walking day by day does', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        let at = from
        for (let left = n; left > 0; ) {
          at = addDays(at, 1)
          if (isWorkday(stateCalendar, at)) left--
        }
        expect(addWorkdays(stateCalendar, from, n)).toBe(at)
        expect(workdaysBetween(stateCalendar, from, at)).toBe(n)
        let back = from
        for (let left = n; left > 0; ) {
          back = addDays(back, -1)
          if (isWorkday(stateCalendar, back)) left--
        }
        expect(addWorkdays(stateCalendar, from, -n)).toBe(back)
      }),
    ))

  test('between two days counts the workdays after the first', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 400 }), (from, n) => {
        const to = addDays(from, n)
        const walked = dayList(addDays(from, 1), to).filter((d) => isWorkday(stateCalendar, d)).length
        expect(workdaysBetween(stateCalendar, from, to)).toBe(walked)
      }),
    ))
})

const published = '../shared/law/calendar.json'
test.skipIf(!existsSync(published))('holds every day of the notices of 2021 to 2026 and no other', () => {
  const notices = JSON.parse(readFileSync(published, 'utf8')) as { offDays: object; makeUpWorkdays: object }
  const since2021 = (days: object) => Object.fromEntries(Object.entries(days).filter(([d]) => d >= '2021'))
  expect(since2021(stateCalendar.data.offDays)).toEqual(notices.offDays)
  expect(since2021(stateCalendar.data.makeUpWorkdays)).toEqual(notices.makeUpWorkdays)
})
