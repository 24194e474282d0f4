import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import type { Duty } from './duty.ts'
import { dutyPeriods } from './dutyPeriod.ts'
import { dutyProcedure } from './dutyProcedure.ts'
import { judgeAmendment } from './judgeAmendment.ts'
import { story } from './story.ts'

const duty: Duty = {
  id: 'duty.guidance',
  title: '每周一指导',
  units: {},
  per: 'week',
  atLeast: 1,
  of: { type: 'guidance', unit: 'to' },
  from: '2023-04-03',
  to: '2023-10-01',
}
const first = { owedBy: 'longtai', period: '2023-W14', begins: '2023-04-03', ends: '2023-04-09', required: 1 }
const opened = () => story(dutyProcedure(duty)).did('2023-04-03', 'open', first, 'system')

test('the sample county’s guidance weeks are 26, W14 to W39', () => {
  const weeks = dutyPeriods(duty, day('2023-01-01'), day('2024-03-11'))
  expect([weeks.length, weeks[0]?.title, weeks.at(-1)?.title]).toEqual([26, '2023-W14', '2023-W39'])
})

test.each([
  ['month', '2023-02-01', '2023-02-01', 1, '2023-02'],
  ['month', '2023-02-02', '2023-03-31', 1, '2023-03'],
  ['quarter', '2023-01-01', '2023-12-31', 4, '2023-Q4'],
  ['year', '2022-01-01', '2024-03-11', 3, '2024'],
] as const)('periods per %s from %s begun by %s', (per, from, to, length, last) => {
  const found = dutyPeriods({ per, from }, day('2021-01-01'), day(to))
  expect([found.length, found.at(-1)?.title]).toEqual([length, last])
})

test('the clock ends with the period, on a Sunday too, and an activity of the period meets it', () => {
  expect(opened().clock('complete')).toMatchObject({ due: '2023-04-09' })
  const met = opened().did('2023-04-07', 'meet', { activities: ['g1'], done: 1 }, 'system')
  expect(met.file).toMatchObject({ state: 'met', closed: '2023-04-07', findings: [] })
})

test('before the period is over nothing needs explaining', () => {
  const early = opened().refused('2023-04-08', 'explain', { why: '人员外出' }, 'unitAdmin')
  expect(early.map(({ says }) => says)).toEqual(['期间尚未届满'])
})

test('what the program counted is not typed over: it may be voided, never corrected by hand', () => {
  const met = opened().did('2023-04-07', 'meet', { activities: ['g1'], done: 1 }, 'system')
  const told = (kind: string, capacity: string) => {
    const data = { seq: 2, reason: '记错', ...(kind === '$correct' && { data: { activities: ['g1'], done: 9 } }) }
    const actor = { person: 'p1', name: '周正', unit: 'longtai', capacity }
    const act = { id: 'a3', seq: 3, kind, on: day('2023-04-08'), data, actor }
    return judgeAmendment(dutyProcedure(duty), met.file, act, met.acts).map(({ says }) => says)
  }
  expect(told('$correct', 'unitAdmin')).toEqual(['“认定完成”由系统计算或者登记，不能更正'])
  expect(told('$correct', 'system')).toEqual([])
  expect(told('$void', 'unitAdmin')).toEqual([])
})
