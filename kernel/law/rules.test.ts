import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { isDay } from '../time/day.ts'
import { ruleIds } from './ruleId.ts'
import { findRule, nearestRules, rule, rules, showTrust, whyNoClock } from './rules.ts'

const unit = z.enum(['day', 'workday', 'month', 'year', 'hour'])
const inDays = z.string().refine(isDay)
const chinese = z.string().regex(/^[^A-Za-z()]+$/)
const shape = z.strictObject({
  id: z.string(),
  law: chinese,
  docNumber: chinese.nullable(),
  version: z.string(),
  effectiveFrom: inDays,
  effectiveTo: inDays.nullable(),
  article: chinese,
  title: chinese,
  length: z.int().min(0),
  unit,
  direction: z.enum(['after', 'before']),
  bound: z.enum(['max', 'min', 'exact', 'by-date']),
  roll: z.enum(['statute', 'analogy', 'not-needed', 'do-not-roll', 'n/a']),
  extend: z.strictObject({ by: z.int().positive().nullable(), unit, who: chinese }).nullable(),
  party: z.string(),
  trust: z.enum(['verified', 'secondary', 'memory']),
  starts: chinese,
  byDate: z.enum(['01-31', '02-end', '03-31', 'expiry']).optional(),
  pausedBy: z.array(chinese).min(1).optional(),
  consequence: chinese.optional(),
})

test('every rule has the shape its type promises, and speaks Chinese', () => {
  expect(z.array(shape).safeParse(rules).error?.issues).toBeUndefined()
})

test('the ids that compile are the ids of the data', () => expect(rules.map((each) => each.id)).toEqual([...ruleIds]))

test('a rule without a length has a date and the other way round', () => {
  expect(rules.filter((each) => each.length === 0).map((each) => each.id)).toEqual(
    rules.filter((each) => each.byDate !== undefined).map((each) => each.id),
  )
  expect(rules.filter((each) => each.bound === 'by-date')).toHaveLength(7)
})

test('an extension is in the unit of its rule, and only workday limits need no roll', () => {
  for (const each of rules) {
    if (each.extend !== null) expect([each.id, each.extend.unit]).toEqual([each.id, each.unit])
    if (each.roll === 'not-needed') expect([each.id, each.unit]).toEqual([each.id, 'workday'])
  }
})

test('four ids are rates or amounts and say so', () => {
  expect(rules.filter((each) => whyNoClock(each) !== undefined).map((each) => each.id)).toEqual([
    'penalty-surcharge-rate',
    'head-fine-nonperformance',
    'village-adviser-hours',
    'village-adviser-lecture',
  ])
  expect(whyNoClock(rule('penalty-surcharge-rate'))).toContain('不是期限')
})

test('a rule is found by its id, also after it ceased to apply', () => {
  expect(rule('fy17-decide').effectiveTo).toBe('2023-12-31')
  expect(findRule('fy23-decide')).toBeUndefined()
})

test('a misspelt id brings the near ones, a Chinese title its own', () => {
  expect(nearestRules('penalty-decison')[0]).toBe('penalty-decision')
  expect(nearestRules('法律援助审查')[0]).toBe('aid-decide')
})

test('only a verified rule goes unmarked', () => {
  expect(showTrust('verified')).toBe('')
  expect(showTrust('memory')).toContain('未核实')
})

const clocks = '../shared/law/clocks.json'
test.skipIf(!existsSync(clocks))('agrees with the table of clocks in every length, unit, roll and date', () => {
  type Clock = Record<string, unknown> & { id: string }
  const table = JSON.parse(readFileSync(clocks, 'utf8')) as Clock[]
  const same = (each: Clock) => [
    each.id,
    each.law,
    each.version,
    each.effectiveFrom,
    each.effectiveTo,
    each.length,
    each.unit,
    each.direction,
    each.bound,
  ]
  expect(rules.map((each) => [...same(each), each.roll, each.extend?.by ?? null])).toEqual(
    table.map((each) => [...same(each), each.lastDayOnHoliday, (each.extendable as { by: number | null } | null)?.by ?? null]),
  )
})
