import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../kernel/figure/answer.ts'
import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { type By, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import type { Day } from '../../kernel/time/day.ts'
import { annualPlan } from './annualPlan.ts'
import { documents } from './documents.ts'
import { planTask, taskOf } from './planTask.ts'
import { progressOf, settlingTask } from './progress.ts'
import { veto } from './veto.ts'
import { vetoRule } from './vetoRule.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const seen = (id: string, type: string, state: string, facts: object = {}): By => ({
  capacity: 'countyOffice',
  seen: { [id]: { type, title: id, unit: 'office', state, facts: facts as Record<string, unknown> } },
})
const issued = seen('plan', 'annual-plan', 'issued')

const task = {
  plan: 'plan',
  forYear: '2023',
  part: '四',
  no: '09',
  matter: '按时公示',
  measure: '按指标',
  lead: 'market',
  leader: '赵某',
  dueBy: '2023-11-30',
  begins: '2023-01-01',
}
const bound = { ...task, figure: 'PUB.RATE', byColumn: 'unit', measuredFor: 'lead', direction: 'at-least', target: 9500 }

test('方案没有内容不能印发，没有到年底不能总结', () => {
  const told = story(annualPlan).did('2023-02-13', 'draft', {
    name: '2023年实施方案',
    forYear: '2023',
    begins: '2023-01-01',
    ends: '2023-12-31',
  })
  const issue = { approvedBy: '第一次会议', toUnits: ['market'] }
  expect(say(told.refused('2023-02-20', 'issue', issue))).toEqual(['方案没有内容'])
  told.did('2023-02-14', 'add-part', { no: '一', heading: '依法决策', content: '落实程序' }).did('2023-02-20', 'issue', issue)
  expect(say(told.refused('2023-12-20', 'summarise', { summary: '完成' }))).toEqual(['年度尚未结束'])
  expect(told.did('2024-01-31', 'summarise', { summary: '完成' }).file.state).toBe('closed')
})

describe('下达任务', () => {
  const refused = (data: object, by: By = issued) => say(story(planTask).refused('2023-02-24', 'assign', data as never, by))

  test('方案没有印发的不下达；绑定指标的要写明目标', () => {
    expect(refused(bound)).toEqual([])
    expect(refused(task, seen('plan', 'annual-plan', 'draft'))).toEqual(['plan：方案没有印发，或者已经总结'])
    expect(refused({ ...bound, target: undefined })).toEqual(['绑定指标的任务没有写明统计范围、目标方向和目标值'])
    expect(refused({ ...bound, byColumn: undefined })).toEqual(['按牵头单位统计的任务没有写明按哪一列分到单位'])
    expect(refused({ ...bound, dueBy: '2023-02-01' })[0]).toContain('完成时限早于今日')
  })

  test.each(['PEN.PUNISHED', 'MED.RATE', 'LIT.SETTLED.RATE'])('不得以%s为目标', (figure) => {
    expect(refused({ ...bound, figure })[0]).toContain('任务不得以办案数量或者成功率为目标')
  })
})

describe('办理任务', () => {
  test('绑定指标的任务谁也不能申报完成，到期由系统按指标核定', () => {
    const told = story(planTask).did('2023-02-24', 'assign', bound, issued)
    expect(
      say(told.refused('2023-11-01', 'claim', { claim: '已完成', evidence: [{ document: '表', where: '股室' }], claimSigned: '赵某' })),
    ).toEqual(['本任务绑定了指标，完成与否由指标计算，不能申报'])
    const settle = { numerator: 19, denominator: 20, noValue: false, reached: true, arithmetic: '19÷20', result: 'done' }
    expect(say(told.refused('2023-11-20', 'settle', settle))).toEqual(['完成时限未到'])
    expect(say(told.refused('2023-12-04', 'settle', settle, 'countyOffice'))[0]).toContain('应由系统办理')
    expect(say(told.refused('2023-12-04', 'settle', { ...settle, result: 'missed' }))).toEqual(['达到目标而记为未完成'])
    expect(say(told.refused('2023-12-04', 'miss', { reason: '没做' }))).toContain('本任务绑定了指标，完成与否由指标计算')
    expect(told.did('2023-12-04', 'settle', settle).file).toMatchObject({ state: 'done', outcome: 'done' })
  })

  test('没有指标的任务只能申报，有佐证、经核验才算完成；不属实的退回，期限照走', () => {
    const told = story(planTask).did('2023-02-24', 'assign', task, issued)
    expect(told.clock('complete').due).toBe('2023-11-30')
    expect(say(told.refused('2023-11-20', 'claim', { claim: '已完成', evidence: [], claimSigned: '赵某' }))).toEqual(['没有佐证'])
    const claim = { claim: '已完成', evidence: [{ document: '制度文本', where: '办公室' }], claimSigned: '赵某' }
    told.did('2023-11-20', 'claim', claim)
    expect(told.file).toMatchObject({ state: 'claimed' })
    expect(told.file.outcome).toBeUndefined()
    expect(told.clock('verify').due).toBe('2023-12-04')
    expect(say(told.refused('2023-11-22', 'verify', { verified: 'not-met', verification: '没有印发', result: 'done' }))).toEqual([
      '核验不属实，不能记结果',
    ])
    told.did('2023-11-22', 'verify', { verified: 'not-met', verification: '没有印发' })
    expect(told.file.state).toBe('assigned')
    told.did('2023-11-28', 'claim', claim).did('2023-11-30', 'verify', { verified: 'met', verification: '属实', result: 'done' })
    expect(told.file).toMatchObject({ state: 'done', outcome: 'done' })
  })

  test('督办留痕，延期只有一次，过期没有申报的认定未完成', () => {
    const told = story(planTask).did('2023-02-24', 'assign', task, issued).did('2023-11-01', 'urge', { says: '抓紧' })
    told.did('2023-11-20', 'extend', { dueBy: '2023-12-29', extended: '采购未完' })
    expect(told.clock('complete').due).toBe('2023-12-29')
    expect(say(told.refused('2023-12-20', 'extend', { dueBy: '2024-01-31', extended: '再延' }))).toEqual(['已经延期过一次'])
    expect(say(told.refused('2023-12-29', 'miss', { reason: '没做' }))).toEqual(['完成时限未到'])
    expect(told.did('2024-01-02', 'miss', { reason: '没做' }).file).toMatchObject({ state: 'missed', outcome: 'missed' })
  })
})

describe('进展按指标计算', () => {
  const plain = { of: 'case', at: 'opened', unit: '件', definition: '', title: '公示' }
  const catalogue: Catalogue = new Map<string, Indicator>([
    ['ALL', count({ ...plain, id: 'ALL' })],
    ['GOOD', count({ ...plain, id: 'GOOD', where: { state: 'good' } })],
    ['PUB.RATE', ratio({ id: 'PUB.RATE', title: '公示率', unit: '%', definition: '', hit: ['GOOD'], base: 'ALL', digits: 1 })],
  ])
  const file = (id: string, state: string, unit: string, opened: string) =>
    ({ id, type: 'case', state, unit, opened, facts: {}, title: id, on: {}, n: {}, clocks: [] }) as never
  const files = [
    file('1', 'good', 'market', '2023-03-01'),
    file('2', 'good', 'market', '2023-06-01'),
    file('3', 'bad', 'market', '2023-10-01'),
    file('4', 'bad', 'land', '2023-03-01'),
  ]
  const asked = (today: string, more = {}) =>
    progressOf(
      { ...taskOf({ facts: { ...bound, ...more } }) },
      { today: today as Day, catalogue, records: overFiles(files), unitsBelow: (unit) => [unit] },
    )

  test('只算到今天，只算牵头单位；到期之后就算到时限', async () => {
    expect(await asked('2023-07-01')).toMatchObject({ numerator: 2, denominator: 2, reached: true, to: '2023-07-01' })
    const late = await asked('2024-03-11')
    expect(late).toMatchObject({ numerator: 2, denominator: 3, reached: false, to: '2023-11-30', percent: 70.2 })
    expect(late?.arithmetic).toBe('2÷3×100＝66.6667，目标为不低于95，没有达到')
    expect(late && settlingTask(late)).toMatchObject({ reached: false, result: 'missed' })
    expect(await asked('2023-07-01', { measuredFor: 'county' })).toMatchObject({ numerator: 2, denominator: 3 })
  })

  test('没有基数的没有进展，不是零也不是百分之百；不得高于的，没有发生就是守住了', async () => {
    const none = await asked('2023-02-01')
    expect(none).toMatchObject({ noValue: true, reached: false })
    expect(none).not.toHaveProperty('percent')
    expect(await asked('2023-02-01', { direction: 'at-most', target: 1000 })).toMatchObject({ noValue: true, reached: true })
    expect(await asked('2024-01-01', { figure: 'ALL', target: 300 })).toMatchObject({ numerator: 3, reached: true, percent: 100 })
  })

  test('没有绑定指标的任务没有进展可算', async () => {
    expect(
      await progressOf(taskOf({ facts: task }), {
        today: '2023-07-01' as Day,
        catalogue,
        records: overFiles(files),
        unitsBelow: (unit) => [unit],
      }),
    ).toBeUndefined()
  })
})

describe('一票否决', () => {
  const rule = seen('rule', 'veto-rule', 'inForce', { code: 'listed', effect: 'no-award' })
  const hear = { rule: 'rule', forYear: '2023', yearEnd: '2023-12-31', statement: '没有异议' }

  test('没有触发的记录就没有一票否决；只有记录也不成立，要听取意见、由人认定', () => {
    expect(say(story(veto).refused('2023-07-25', 'propose', { vetoed: 'police', ruleCode: 'listed' }))).toEqual([
      '没有指明触发一票否决的记录',
    ])
    const told = story(veto).did('2023-07-25', 'propose', { vetoed: 'police', ruleCode: 'listed', listed: 'l-1' })
    expect(told.clock('decide').due).toBe('2023-09-05')
    const decide = { rule: 'rule', ruling: 'no-award', grounds: '被挂牌督办', bannedUntil: '2024-07-31' }
    expect(say(told.refused('2023-07-28', 'decide', decide, rule))[0]).toContain('已提出')
    expect(say(told.refused('2023-07-28', 'hear', hear, seen('rule', 'veto-rule', 'inForce', { code: 'other' })))[0]).toContain('编号不符')
    told.did('2023-07-28', 'hear', hear, rule)
    expect(say(told.refused('2023-07-31', 'decide', { ...decide, ruling: 'unqualified' }, rule))).toEqual(['rule：认定的后果与规定不符'])
    expect(told.did('2023-07-31', 'decide', decide, rule).file).toMatchObject({ state: 'decided', outcome: 'no-award' })
  })

  test('事实不成立的不予认定，写明理由', () => {
    const told = story(veto).did('2023-07-25', 'propose', { vetoed: 'police', ruleCode: 'listed', listed: 'l-1' })
    expect(told.did('2023-07-28', 'dismiss', { grounds: '挂牌已撤销' }).file).toMatchObject({ state: 'dismissed', outcome: 'dismissed' })
  })

  test('由指标触发的事项要写明达到几件', () => {
    const data = {
      code: 'listed',
      matter: '挂牌督办',
      basis: '考核办法',
      record: '挂牌督办案卷',
      effect: 'no-award',
      validFrom: '2022-01-04',
    }
    expect(say(story(vetoRule).refused('2022-01-04', 'enter', { ...data, figure: 'ACC.LISTED' }))).toEqual([
      '由指标触发的事项没有写明达到几件',
    ])
  })
})

test.each([annualPlan, planTask, vetoRule, veto])('$title：随意地依法走，没有死路', (procedure) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const told = wander(procedure, seed, { from: '2023-02-20', steps: 20 })
      for (const clock of told.file.clocks) expect(clock.met ?? clock.stopped ?? clock.due).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(told.file.findings.filter(({ code }) => code !== 'late')).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('文书都由行为产生', () => {
  for (const { type, acts } of [annualPlan, planTask, veto]) {
    const made = Object.values(acts).flatMap((one) => one.documents ?? [])
    expect(documents[type]?.map(({ name }) => name).sort(), type).toEqual([...made].sort())
  }
})
