import fc from 'fast-check'
import { expect, test } from 'vitest'
import fines from '../../examples/road-traffic-fines.ts'
import { addDays, type Day, day } from '../time/day.ts'
import type { Conformance, ForeignCase } from './foreignLog.ts'
import { countRules, replayer } from './replay.ts'

type Told = readonly [on: string, activity: string, attributes?: Readonly<Record<string, string>>]

function caseOf(events: readonly Told[], attributes: ForeignCase['attributes'] = {}): ForeignCase {
  return {
    id: 'K1',
    attributes,
    events: events.map(([on, activity, more = {}]) => ({
      case: 'K1',
      activity,
      at: `${on}T00:00:00`,
      time: Date.parse(on),
      day: day(on.slice(0, 10)),
      attributes: more,
    })),
  }
}
const replay = replayer(fines)
const broken = (...events: Told[]) => replay(caseOf(events)).findings.map(({ on, code, rule }) => [on, code, rule])

test('a lawful history becomes a file without findings', () => {
  const { file, findings } = replay(
    caseOf([
      ['2007-01-10', 'Create Fine', { amount: '36.0' }],
      ['2007-04-10', 'Send Fine', { expense: '13.5' }],
      ['2007-05-02', 'Insert Fine Notification'],
      ['2007-07-01', 'Add penalty', { amount: '74.0' }],
      ['2008-09-01', 'Send for Credit Collection'],
    ]),
  )
  expect(findings).toEqual([])
  expect(file).toMatchObject({ state: 'collected', closed: '2008-09-01', facts: { amount: 7400, expense: 1350 } })
})

test('what came late, too early, without ground or in the wrong state is told by act, day and rule', () => {
  expect(broken(['2007-01-10', 'Create Fine'], ['2007-04-11', 'Send Fine'])).toEqual([['2007-04-11', 'late', '寄送罚单：超过期限']])
  expect(
    broken(
      ['2007-01-10', 'Create Fine'],
      ['2007-01-11', 'Send Fine'],
      ['2007-01-20', 'Insert Fine Notification'],
      ['2007-03-20', 'Add penalty'],
    ),
  ).toEqual([['2007-03-20', 'early', '加处罚款：未到期限']])
  expect(broken(['2007-01-10', 'Create Fine'], ['2007-01-11', 'Send for Credit Collection'])).toEqual([
    ['2007-01-11', 'wrong-state', '移交征收：所处状态不符'],
  ])
  expect(
    broken(
      ['2007-01-10', 'Create Fine'],
      ['2007-01-11', 'Send Fine'],
      ['2007-01-20', 'Insert Fine Notification'],
      ['2007-01-21', 'Insert Date Appeal to Prefecture'],
      ['2007-03-21', 'Add penalty'],
    ),
  ).toEqual([['2007-03-21', 'guard', '当事人已申诉或者起诉，结果未出即加处罚款']])
})

test('an activity the procedure does not know is a finding, whatever it is called', () => {
  for (const name of ['Tear up', '$void', '$correct', 'constructor', '__proto__', 'toString'])
    expect(broken(['2007-01-10', 'Create Fine'], ['2007-01-11', name])).toEqual([
      ['2007-01-11', 'unknown-act', expect.stringContaining(name)],
    ])
})

test('events of one instant are taken in the order that breaks least; events of different instants are not moved', () => {
  const paid: Told = ['2007-01-11', 'Payment', { totalPaymentAmount: '36.0' }]
  const create: Told = ['2007-01-10', 'Create Fine', { amount: '36.0' }]
  expect(broken(create, paid, ['2007-01-11', 'Send Fine'])).toEqual([])
  expect(broken(create, paid, ['2007-01-12', 'Send Fine'])).toEqual([['2007-01-12', 'wrong-state', '寄送罚单：所处状态不符']])
})

test('events come in the order of time, however the log lists them', () => {
  expect(broken(['2007-01-11', 'Send Fine'], ['2007-01-10', 'Create Fine'])).toEqual([])
})

test('acts of the case lie at the start or the end of their day; a blank day makes none', () => {
  const by: Conformance = {
    ...fines,
    ofCase: [
      { act: 'collect', on: 'ended', at: 'end' },
      { act: 'create', on: 'began', at: 'start' },
    ],
  }
  const events: Told[] = [
    ['2007-01-10', 'Send Fine'],
    ['2007-01-12', 'Insert Fine Notification'],
  ]
  const dates = { began: '2007-01-10 23:00:00+01:00', ended: '2007-01-12 00:00:00+01:00' }
  expect(replayer(by)(caseOf(events, dates)).file).toMatchObject({ on: { create: '2007-01-10', collect: '2007-01-12' }, seq: 4 })
  expect(replayer(by)(caseOf(events, dates)).findings.map((finding) => finding.act)).toEqual(['collect'])
  expect(replayer(by)(caseOf(events, { ...dates, ended: '' })).file?.on.collect).toBeUndefined()
})

test('a value that cannot be read is found as bad data and named', () => {
  const { findings } = replay(caseOf([['2007-01-10', 'Create Fine', { amount: 'thirty' }]]))
  expect(findings).toMatchObject([{ code: 'bad-data', title: '开具罚单', text: '“应缴金额”不是有效金额' }])
})

test('a case without events has neither file nor findings', () => {
  expect(replay(caseOf([]))).toEqual({ case: 'K1', events: 0, findings: [] })
})

test('rules are counted by findings and by cases, the most frequent first', () => {
  const finding = { code: 'guard', act: 'a', title: '甲', on: day('2007-01-01'), text: '' } as const
  const counted = countRules([
    { ...finding, case: '1', rule: '乙' },
    { ...finding, case: '1', rule: '丙' },
    { ...finding, case: '2', rule: '丙' },
    { ...finding, case: '2', rule: '丙' },
  ])
  expect(counted.map(({ rule, findings, cases }) => [rule, findings, cases])).toEqual([
    ['丙', 3, 2],
    ['乙', 1, 1],
  ])
})

test('no history, however odd, makes it throw, and every event is one act of the file', () => {
  const activities = [...Object.keys(fines.map), 'Nothing known']
  const event = fc.tuple(
    fc.integer({ min: -400, max: 4000 }),
    fc.constantFrom(...activities),
    fc.constantFrom('', 'x', '-1', '1e400', '36.5'),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 14 }), (list) => {
      const told = list.map(([n, activity, value]): Told => {
        const on: Day = addDays(day('2007-01-01'), n)
        return [on, activity, { amount: value, points: value, dismissal: value, totalPaymentAmount: value }]
      })
      const one = replay(caseOf(told))
      expect(one.file?.seq ?? 0).toBe(list.length)
    }),
    { numRuns: 300 },
  )
})
