import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rule, rules, whyNoClock } from '../law/rules.ts'
import { isWorkday } from './calendar.ts'
import { addDays, type Day, day, dayOf, daysBetween, serialOf } from './day.ts'
import { explainDays } from './ledger.ts'
import { type Pause, planOf, type ReckonOptions, reckon, rolls } from './reckon.ts'
import { stateCalendar } from './stateCalendar.ts'

const calendar = stateCalendar
const someDay = fc.integer({ min: serialOf(day('2019-01-01')), max: serialOf(day('2026-06-30')) }).map(dayOf)
const clocks = rules.filter((each) => whyNoClock(each) === undefined)
const forward = clocks.filter(
  (each) => each.direction === 'after' && each.bound !== 'by-date' && each.unit !== 'hour' && each.unit !== 'year',
)
const inDays = forward.filter((each) => each.unit === 'day')
const inWorkdays = forward.filter((each) => each.unit === 'workday')
const of = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** Pauses that begin from ten days before the start to a hundred after it, and may overlap. */
const pausesAt = (from: Day) =>
  fc.array(
    fc.tuple(fc.integer({ min: -10, max: 100 }), fc.integer({ min: 0, max: 40 })).map(([lag, length]): Pause => {
      const start = addDays(from, lag)
      return { from: start, to: addDays(start, length) }
    }),
    { maxLength: 3 },
  )
const question = someDay.chain((from) => fc.tuple(fc.constant(from), pausesAt(from), fc.integer({ min: 0, max: 10 })))

describe('a ledger reads', () => {
  const reasons = (id: Parameters<typeof rule>[0], from: string, options: Omit<ReckonOptions, 'calendar'> = {}) =>
    Object.fromEntries(explainDays(rule(id), from, { ...options, calendar }).map((row) => [row.day, row.reason]))

  test('workdays over the October holiday of 2023', () => {
    const read = reasons('fy23-review', '2023-09-27')
    expect(read).toMatchObject({
      '2023-09-27': '起算日不计入',
      '2023-09-28': '计第1个工作日',
      '2023-10-03': '法定节假日（中秋节、国庆节）',
      '2023-10-07': '计第2个工作日（调休上班）',
      '2023-10-10': '计第5个工作日，期间届满',
    })
  })

  test('a roll, with the article that moves the day', () => {
    const read = reasons('fy23-decide-ordinary', '2024-01-02')
    expect(read['2024-03-02']).toBe('计第60日，期间届满；当日周末（星期六），顺延')
    expect(read['2024-03-03']).toBe('周末（星期日），顺延')
    expect(read['2024-03-04']).toBe('顺延至本日届满（《民事诉讼法》第八十五条）')
    expect(reasons('aid-decide', '2024-02-08')['2024-02-18']).toContain('《民法典》第二百零三条')
    expect(reasons('defence', '2023-09-20')['2023-10-07']).toContain('〈行政诉讼法〉的解释》第四十八条')
  })

  test('a power that does not roll', () =>
    expect(reasons('penalty-decision', '2023-07-05')['2023-10-03']).toBe(
      '计第90日，期间届满；当日法定节假日（中秋节、国庆节），不顺延，应在2023-09-28前办结',
    ))

  test('a month without its day', () => {
    const read = reasons('sue-direct', '2023-08-31')
    expect(read['2024-02-29']).toBe('计第182日，期间届满（该月无对应日，以末日为届满日，《民法典》第二百零二条）')
  })

  test('a pause', () => {
    const read = reasons('fy23-decide-ordinary', '2024-03-01', { pauses: [{ from: day('2024-03-20'), to: day('2024-04-15') }] })
    expect([read['2024-03-20'], read['2024-03-21'], read['2024-04-15'], read['2024-04-16']]).toEqual([
      '计第19日',
      '中止期间，不计入',
      '中止期间，不计入',
      '计第20日',
    ])
  })

  test('days counted back from a hearing', () => {
    const ledger = explainDays(rule('penalty-hearing-notice'), '2024-03-20', { calendar })
    expect(ledger[0]).toEqual({ day: '2024-03-08', counted: false, reason: '最迟应于本日办理' })
    expect(ledger.filter((row) => row.counted)).toHaveLength(7)
    expect(ledger.at(-1)?.day).toBe('2024-03-20')
  })

  test('hours', () =>
    expect(explainDays(rule('transfer-send'), '2023-09-30T15:00', { calendar }).map((row) => [row.day, row.n])).toEqual([
      ['2023-09-30', 9],
      ['2023-10-01', 24],
    ]))
})

describe('whatever the rule, the start, the pauses and the extension', () => {
  test('the ledger is unbroken, ends on the due day, and counts exactly the length', () =>
    fc.assert(
      fc.property(of(forward), question, (each, [from, pauses, extend]) => {
        const options = { calendar, pauses, extend }
        const { due } = reckon(each, from, options)
        const ledger = explainDays(each, from, options)
        expect(ledger.map((row) => row.day)).toEqual(Array.from({ length: daysBetween(from, due) + 1 }, (_, n) => addDays(from, n)))
        const counted = ledger.filter((row) => row.counted)
        expect(counted.map((row) => row.n)).toEqual(counted.map((_, at) => at + 1))
        const length = each.unit === 'month' ? planOf(each, from, options).count : each.length + extend
        expect(counted).toHaveLength(length)
        for (const row of counted) expect(pauses.some((pause) => pause.from < row.day && row.day <= pause.to)).toBe(false)
      }),
      { numRuns: 400 },
    ))

  test('no limit ends before its start, and a workday or rolled limit ends on a workday', () =>
    fc.assert(
      fc.property(of(forward), question, (each, [from, pauses, extend]) => {
        const { due } = reckon(each, from, { calendar, pauses, extend })
        expect(due > from).toBe(true)
        if (each.unit === 'workday' || rolls(each)) expect(isWorkday(calendar, due)).toBe(true)
      }),
    ))

  test('a later start never ends sooner', () =>
    fc.assert(
      fc.property(of(forward), question, fc.integer({ min: 1, max: 40 }), (each, [from, pauses, extend], later) => {
        // Months that end on a shorter month's last day fall together, so a pause may part them the other way round.
        const stops = each.unit === 'month' ? [] : pauses
        const at = (start: Day) => reckon(each, start, { calendar, pauses: stops, extend }).due
        expect(at(addDays(from, later)) >= at(from)).toBe(true)
      }),
    ))

  test('a pause of k days within moves the end by k days, before any roll', () =>
    fc.assert(
      fc.property(of(inDays), someDay, fc.nat(), fc.integer({ min: 1, max: 60 }), (each, from, lag, k) => {
        const start = addDays(from, lag % (each.length + 1))
        const end = (pauses: Pause[]) => planOf(each, from, { calendar, pauses }).end
        expect(daysBetween(end([]), end([{ from: start, to: addDays(start, k) }]))).toBe(k)
      }),
    ))

  test('an end is never reached while stopped', () =>
    fc.assert(
      fc.property(of(forward), question, (each, [from, pauses]) => {
        const { due } = reckon(each, from, { calendar, pauses })
        // The day of resuming may be the last; no day inside the pause may.
        expect(pauses.some((pause) => pause.from < due && due < pause.to)).toBe(false)
      }),
    ))
})

test('counted back, the full length lies between, and the lenient day is one unit later', () =>
  fc.assert(
    fc.property(of(clocks.filter((each) => each.direction === 'before')), someDay, (each, from) => {
      const { due, lenient } = reckon(each, from, { calendar })
      const counted = explainDays(each, from, { calendar }).filter((row) => row.counted)
      expect(counted).toHaveLength(each.length)
      expect(counted[0]?.day).toBe(lenient)
      expect(due < lenient!).toBe(true)
    }),
  ))

test('a workday limit is never shorter than the same number of days', () =>
  fc.assert(fc.property(of(inWorkdays), someDay, (each, from) => reckon(each, from, { calendar }).due >= addDays(from, each.length))))

test('every clock explains itself, ending (or beginning) on its due day', () => {
  for (const each of clocks) {
    const from = '2024-03-11T09:30'
    const days = explainDays(each, from, { calendar }).map((row) => row.day)
    expect([each.id, days.at(each.direction === 'before' ? 0 : -1)]).toEqual([each.id, reckon(each, from, { calendar }).due])
  }
})
