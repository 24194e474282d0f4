import { describe, expect, test } from 'vitest'
import { type RuleId, ruleIds } from '../law/ruleId.ts'
import { rule, rules, whyNoClock } from '../law/rules.ts'
import { calendar } from './calendar.ts'
import { day, NotADay } from './day.ts'
import { CannotReckon, type Due, type Pause, reckon } from './reckon.ts'
import { stateCalendar } from './stateCalendar.ts'

type Rest = { pauses?: readonly [string, string][]; extend?: boolean | number; year?: number }
const pausesOf = (spans: readonly [string, string][] = []): Pause[] => spans.map(([from, to]) => ({ from: day(from), to: day(to) }))
const ask = (id: RuleId, from: string, rest: Rest = {}): Due =>
  reckon(rule(id), from, { ...rest, calendar: stateCalendar, pauses: pausesOf(rest.pauses) })
const due = (id: RuleId, from: string, rest?: Rest): string => ask(id, from, rest).due

describe('the worked cases of the law', () => {
  test.each([
    ['a fine is paid within 15 days, over the holiday', 'penalty-fine-payment', '2023-09-22', '2023-10-07'],
    ['90 days bind a power and do not move', 'penalty-decision', '2023-07-05', '2023-10-03'],
    ['cash to the agency on a make-up Sunday', 'penalty-onspot-cash-to-agency', '2023-09-28', '2023-10-08'],
    ['and to the bank', 'penalty-agency-cash-to-bank', '2023-10-08', '2023-10-10'],
    ['2017: examination in workdays', 'fy17-review', '2023-09-26', '2023-10-09'],
    ['2017: 60 days from receipt', 'fy17-decide', '2023-09-26', '2023-11-27'],
    ['2023: reply in workdays; 9 February 2024 is one', 'fy23-reply-ordinary', '2024-02-05', '2024-02-23'],
    ['received 29 December under 2017', 'fy17-decide', '2023-12-29', '2024-02-27'],
    ['the same under 2023: examination', 'fy23-review', '2023-12-29', '2024-01-08'],
    ['then the decision', 'fy23-decide-ordinary', '2024-01-08', '2024-03-08'],
    ['deemed accepted over the May holiday', 'fy23-review', '2024-04-30', '2024-05-10'],
    ['60 days from that day', 'fy23-decide-ordinary', '2024-05-10', '2024-07-09'],
    ['simple procedure: copy', 'fy23-send-copy-simple', '2024-09-12', '2024-09-18'],
    ['simple procedure: reply', 'fy23-reply-simple', '2024-09-18', '2024-09-25'],
    ['simple procedure: a make-up Saturday ends it', 'fy23-decide-simple', '2024-09-12', '2024-10-12'],
    ['attached review: notify the maker', 'fy23-attached-notify-maker', '2024-05-06', '2024-05-09'],
    ['attached review: the maker replies', 'fy23-attached-maker-reply', '2024-05-09', '2024-05-22'],
    ['attached review: own handling in calendar days', 'fy23-attached-own', '2024-05-06', '2024-06-05'],
    ['defence: a holiday moves it', 'defence', '2023-09-20', '2023-10-07'],
    ['defence: a make-up Saturday ends it', 'defence', '2023-09-22', '2023-10-07'],
    ['six months end on 29 February', 'sue-direct', '2023-08-31', '2024-02-29'],
    ['six months from 30 June over New Year', 'sue-direct', '2023-06-30', '2024-01-02'],
    ['three months for the court', 'nonlitigation-apply', '2024-01-02', '2024-04-02'],
    ['the same by the coercion law', 'court-enforcement-apply', '2024-01-02', '2024-04-02'],
    ['demand: 10 workdays to wait', 'court-enforcement-demand', '2024-01-03', '2024-01-17'],
    ['a licence in 20 workdays', 'licence-decide', '2023-09-18', '2023-10-20'],
    ['jointly in 45', 'licence-joint', '2023-09-18', '2023-11-24'],
    ['information: 20 workdays', 'info-answer', '2023-09-27', '2023-10-31'],
    ['judicial confirmation 2021', 'mediation-confirm-apply-2021', '2023-09-05', '2023-10-07'],
    ['legal aid: 7 days are calendar days', 'aid-decide', '2024-02-08', '2024-02-18'],
    ['comment on a draft stays open 30 days', 'decision-public-comment', '2024-01-25', '2024-02-24'],
    ['legality review takes 7 workdays', 'decision-legality-review', '2024-03-01', '2024-03-12'],
    ['hearing papers, 7 full days before', 'decision-hearing-material', '2024-02-20', '2024-02-12'],
    ['publish a penalty', 'disclosure-licence-penalty', '2023-09-22', '2023-10-09'],
    ['withdraw it', 'penalty-withdraw-publication', '2023-11-10', '2023-11-15'],
    ['two years to punish', 'penalty-limitation-general', '2020-05-01', '2022-05-01'],
    ['renewal is asked 30 days before expiry', 'licence-renewal-apply', '2024-06-30', '2024-05-30'],
    ['transfer approved in 3 days, rolled by analogy', 'transfer-approve', '2023-09-28', '2023-10-07'],
  ] as const)('%s: %s from %s is %s', (_title, id, from, expected) => expect(due(id, from)).toBe(expected))

  test('the agency is pressed on the last workday before a power runs out', () =>
    expect(ask('penalty-decision', '2023-07-05')).toEqual({ due: '2023-10-03', warn: '2023-09-28', provisional: false }))

  test('2017, extended by 30 days: day 90', () => expect(due('fy17-decide', '2023-09-26', { extend: true })).toBe('2023-12-25'))

  test('stopped and resumed', () => {
    expect(due('fy23-decide-ordinary', '2024-03-01', { pauses: [['2024-03-20', '2024-04-15']] })).toBe('2024-05-27')
  })

  test('a licence extended', () => {
    expect(due('licence-decide', '2023-09-18', { extend: true })).toBe('2023-11-03')
    expect(due('licence-joint', '2023-09-18', { extend: true })).toBe('2023-12-15')
  })

  test('consultation excludes the workdays it took', () =>
    expect(due('info-answer', '2023-09-27', { pauses: [['2023-10-11', '2023-10-20']] })).toBe('2023-11-09'))

  test('the court may be asked from the day after the wait', () =>
    expect(ask('court-enforcement-demand', '2024-01-03').opens).toBe('2024-01-18'))

  test('the council may meet the day after the review', () =>
    expect(ask('decision-legality-review', '2024-03-01').opens).toBe('2024-03-13'))

  test('a lenient reading of hearing papers is one day later', () =>
    expect(ask('decision-hearing-material', '2024-02-20')).toEqual({
      due: '2024-02-12',
      lenient: '2024-02-13',
      warn: '2024-02-09',
      provisional: false,
    }))

  test('renewal is decided by expiry, pressed on the last workday', () =>
    expect(ask('licence-renewal-decide', '2024-06-30')).toEqual({ due: '2024-06-30', warn: '2024-06-28', provisional: false }))

  test('24 hours run through the holiday', () => {
    expect(ask('transfer-send', '2023-09-30T15:00')).toEqual({ due: '2023-10-01', at: '2023-10-01T15:00', provisional: false })
    expect(ask('transfer-send', '2023-09-30 15:00').at).toBe('2023-10-01T15:00')
  })

  test('hours from a day without its time are known to the day', () =>
    expect(ask('coercion-urgent-report', '2024-02-29')).toEqual({ due: '2024-03-01', provisional: false }))
})

describe('further vectors of 2023 to 2026', () => {
  test.each([
    ['fy23-correction-notice', '2023-09-28', '2023-10-11'],
    ['fy23-send-copy-ordinary', '2024-01-31', '2024-02-08'],
    ['fy23-send-copy-ordinary', '2024-02-08', '2024-02-23'],
    ['fy23-correction-notice', '2025-09-26', '2025-10-10'],
    ['licence-decide', '2026-02-06', '2026-03-12'],
    ['penalty-service', '2026-09-18', '2026-09-29'],
    ['penalty-agency-cash-to-bank', '2024-04-30', '2024-05-07'],
    ['penalty-fine-payment', '2024-09-20', '2024-10-08'],
    ['fy17-decide', '2023-12-01', '2024-01-30'],
    ['fy23-decide-ordinary', '2024-01-02', '2024-03-04'],
    ['defence', '2025-09-18', '2025-10-09'],
    ['defence', '2026-01-31', '2026-02-24'],
    ['sue-direct', '2023-08-31', '2024-02-29'],
    ['sue-direct', '2025-04-01', '2025-10-09'],
    ['nonlitigation-apply', '2025-11-30', '2026-02-28'],
    ['penalty-decision', '2026-02-01', '2026-05-02'],
  ] as const)('%s from %s is %s', (id, from, expected) => expect(due(id, from)).toBe(expected))

  test('a penalty over the May holiday of 2026 is pressed on 30 April', () =>
    expect(ask('penalty-decision', '2026-02-01').warn).toBe('2026-04-30'))
})

describe('stop and go', () => {
  const decide = (...pauses: [string, string][]) => due('fy23-decide-ordinary', '2024-03-01', { pauses })

  test('several add up, overlaps count once', () => {
    expect(decide(['2024-03-10', '2024-03-20'], ['2024-04-01', '2024-04-05'])).toBe('2024-05-14')
    expect(decide(['2024-03-10', '2024-03-20'], ['2024-03-15', '2024-03-24'])).toBe(decide(['2024-03-10', '2024-03-24']))
    expect(decide(['2024-04-01', '2024-04-05'], ['2024-03-10', '2024-03-20'])).toBe('2024-05-14')
  })

  test('a pause after the end changes nothing, one before the start counts from the start', () => {
    expect(decide(['2024-06-01', '2024-06-20'])).toBe('2024-04-30')
    expect(decide(['2024-02-20', '2024-03-05'])).toBe('2024-05-06')
    expect(decide(['2024-02-01', '2024-02-20'])).toBe('2024-04-30')
  })

  test('stopped on the last day, the day of resuming is the last', () => expect(decide(['2024-04-30', '2024-05-20'])).toBe('2024-05-20'))

  test('stopped while the roll still held, it never ends before work resumes', () => {
    // 60 days from 2024-01-02 end on Saturday 2 March and roll to Monday 4 March.
    expect(due('fy23-decide-ordinary', '2024-01-02', { pauses: [['2024-03-03', '2024-03-20']] })).toBe('2024-03-20')
  })

  test('a workday limit stopped on its last day and resumed on a Sunday ends on Monday', () =>
    expect(due('fy23-review', '2024-03-01', { pauses: [['2024-03-08', '2024-03-10']] })).toBe('2024-03-11'))

  test('months take the paused days at their end', () =>
    expect(due('first-instance', '2024-01-10', { pauses: [['2024-02-01', '2024-02-21']] })).toBe('2024-07-30'))

  test('an extension given as a number counts in the unit of the rule', () => {
    expect(due('penalty-decision', '2023-07-05', { extend: 30 })).toBe('2023-11-02')
    expect(due('first-instance', '2024-01-10', { extend: 3 })).toBe('2024-10-10')
  })
})

describe('limits on a date of the year', () => {
  test.each([
    ['rol-report-publish', 2024, '2024-03-31', '2024-03-29'],
    ['rol-report-county', 2024, '2024-02-29', '2024-02-29'],
    ['rol-report-dept', 2023, '2023-02-28', '2023-02-28'],
    ['info-annual-dept', 2023, '2023-01-31', '2023-01-31'],
    ['info-annual-gov', 2023, '2023-03-31', '2023-03-31'],
    ['disclosure-annual-enforcement-data', 2026, '2026-01-31', '2026-01-30'],
  ] as const)('%s in %i is %s', (id, year, expected, warn) => {
    expect(ask(id, `${year}-01-01`, { year })).toEqual({ due: expected, warn, provisional: false })
  })

  test('without a year, the next one to come', () => {
    expect(due('rol-report-publish', '2024-03-31')).toBe('2024-03-31')
    expect(due('rol-report-publish', '2024-04-01')).toBe('2025-03-31')
  })
})

describe('what has no answer says so', () => {
  test.each([
    ['a rate', 'penalty-surcharge-rate', {}, '不是期限'],
    ['an extension the law does not know', 'fy23-decide-simple', { extend: true }, '没有延长的规定'],
    ['an extension of unknown length', 'penalty-decision', { extend: true }, '写明延长数'],
    ['half a day', 'licence-decide', { extend: 1.5 }, '整数'],
    ['a pause that ends before it begins', 'fy23-review', { pauses: [['2024-03-20', '2024-03-10']] }, '早于中止日'],
    ['a pause counted back', 'penalty-hearing-notice', { pauses: [['2024-03-01', '2024-03-02']] }, '不适用中止'],
    ['an extension of hours', 'transfer-send', { extend: 1 }, '不适用延长'],
  ] as const)('%s', (_title, id, rest, message) => {
    const question = () => ask(id, '2024-03-01', rest as Rest)
    expect(question).toThrow(CannotReckon)
    expect(question).toThrow(message)
  })

  test('a start that is no day', () => expect(() => ask('fy23-review', '2024-02-30')).toThrow(NotADay))
})

describe('beyond the last holiday notice', () => {
  test('a due day is provisional, never an error', () => {
    expect(ask('fy23-decide-ordinary', '2026-12-01').provisional).toBe(true)
    expect(ask('penalty-limitation-general', '2026-01-01').provisional).toBe(true)
    expect(ask('fy23-decide-ordinary', '2026-10-30').provisional).toBe(false)
  })

  test('and moves when the notice is loaded', () => {
    const asks = (cal: typeof stateCalendar) => reckon(rule('fy23-review'), '2026-12-30', { calendar: cal })
    expect(asks(stateCalendar)).toMatchObject({ due: '2027-01-06', provisional: true })
    const next = calendar({
      ...stateCalendar.data,
      offDays: { ...stateCalendar.data.offDays, '2027-01-01': '元旦' },
      coveredTo: '2027-12-31',
    })
    expect(asks(next)).toMatchObject({ due: '2027-01-07', provisional: false })
  })

  test('before the first notice the week alone counts, marked so', () => expect(ask('fy17-review', '2017-06-01').provisional).toBe(true))
})

test('every one of the 211 clocks answers', () => {
  const clocks = rules.filter((each) => whyNoClock(each) === undefined)
  expect([clocks.length, ruleIds.length]).toEqual([211, 215])
  const silent = clocks.filter((each) => !/^\d{4}-\d{2}-\d{2}$/.test(reckon(each, '2024-03-11T09:30', { calendar: stateCalendar }).due))
  expect(silent).toEqual([])
})
