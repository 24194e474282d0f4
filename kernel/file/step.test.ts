import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { addDays, type Day, day } from '../time/day.ts'
import { stateCalendar } from '../time/stateCalendar.ts'
import type { Act } from './act.ts'
import { choice, count, dayField, list, longText, ref, text, unit } from './fields.ts'
import { asOf, type File, VOIDED } from './file.ts'
import { choices, judge } from './judge.ts'
import { register } from './kinds.ts'
import { procedure } from './procedure.ts'
import { advance, type Context, fold, step } from './step.ts'

const law = cite('行政复议法', 30)

const petition = procedure({
  type: 'petition',
  title: '申请',
  titled: '{who}诉{respondent}',
  states: { received: '已收到', accepted: '已受理', suspended: '中止', closed: '已结案' },
  closed: ['closed'],
  editions: [
    { id: '2017', title: '2017年文本', receivedBefore: '2024-01-01' },
    { id: '2023', title: '2023年文本' },
  ],
  facts: z.object({
    who: text('申请人'),
    respondent: unit('被申请人'),
    track: choice('程序', { ordinary: '普通程序', simple: '简易程序' }),
    heard: list('听取意见', { on: dayField('日期'), says: longText('内容') }),
    extendedDays: count('延长天数'),
    result: choice('结果', { uphold: '维持', annul: '撤销' }),
  }),
  outcome: 'result',
  acts: {
    receive: { title: '收到申请', from: 'nothing', to: 'received', by: ['reconOffice'], data: ['who', 'respondent'], source: law },
    accept: { title: '受理', from: ['received'], to: 'accepted', by: ['reconOffice'], data: ['track'], source: law },
    hear: { title: '听取意见', from: ['accepted'], by: ['reconOffice'], adds: 'heard', source: law },
    suspend: { title: '中止', from: ['accepted'], to: 'suspended', by: ['reconOffice'], source: law },
    resume: { title: '恢复', from: ['suspended'], to: 'back', by: ['reconOffice'], source: law },
    extend: { title: '延长', from: ['accepted'], by: ['reconOfficeHead'], data: ['extendedDays?'], source: law },
    decide: {
      title: '作出决定',
      from: ['accepted'],
      to: 'closed',
      by: ['authorityHead'],
      data: ['result'],
      source: law,
      needs: [
        {
          when: { track: 'ordinary', edition: '2023' },
          must: { heard: { size: { from: 1 } } },
          says: '尚未听取当事人意见',
          way: '请先听取意见并记录',
        },
      ],
    },
  },
  clocks: {
    review: { title: '受理审查', rule: 'fy23-review', starts: 'receive', ends: 'accept' },
    decide: {
      title: '审理期限',
      starts: 'accept',
      ends: 'decide',
      extends: 'extend',
      pauses: [{ by: 'suspend', until: 'resume' }],
      rule: [
        { when: { edition: '2017' }, use: 'fy17-decide' },
        { when: { track: 'simple' }, use: 'fy23-decide-simple' },
        { use: 'fy23-decide-ordinary' },
      ],
    },
  },
})

const context: Context = {
  procedure: petition,
  calendar: stateCalendar,
  unitsAbove: (u) => (u === 'county' ? [] : ['county']),
  unitName: (u) => `${u}局`,
}

const capacityOf: Record<string, string> = { extend: 'reconOfficeHead', decide: 'authorityHead' }
function act(seq: number, on: string, kind: string, data: Act['data'] = {}): Act {
  const actor = { person: 'p1', name: '甲', unit: 'justice', capacity: capacityOf[kind] ?? 'reconOffice' }
  return { id: `a${seq}`, seq, kind, on: day(on), actor, data }
}
const history = (...lines: [string, string, Act['data']?][]) => lines.map(([on, kind, data], i) => act(i + 1, on, kind, data))
const made = (...lines: [string, string, Act['data']?][]) => fold('f', history(...lines), context) as File

describe('a file grows by acts', () => {
  test('state, facts, title and the units that see it come from the acts', () => {
    const file = made(['2024-03-01', 'receive', { who: '张三', respondent: 'land' }], ['2024-03-04', 'accept', { track: 'ordinary' }])
    expect(file).toMatchObject({ state: 'accepted', title: '张三诉land局', edition: '2023', unit: 'justice', seq: 2, findings: [] })
    expect(file.sees).toEqual(['county', 'justice', 'land'])
  })

  test('the edition is fixed at receipt, not looked up on the day of an act', () => {
    const file = made(['2023-12-29', 'receive', { who: '张三', respondent: 'land' }], ['2024-01-02', 'accept', { track: 'ordinary' }])
    expect(file.edition).toBe('2017')
    expect(file.clocks.at(-1)).toMatchObject({ name: 'decide', rule: 'fy17-decide', due: '2024-03-04' })
  })

  test('a suspension moves the due day by the days stopped, then the roll (accepted 03-01, stopped 03-20 to 04-15)', () => {
    const file = made(
      ['2024-03-01', 'receive', { who: '张三', respondent: 'land' }],
      ['2024-03-01', 'accept', { track: 'ordinary' }],
      ['2024-03-20', 'suspend'],
      ['2024-04-15', 'resume'],
    )
    expect(file).toMatchObject({ state: 'accepted' })
    expect(file.clocks.at(-1)).toMatchObject({ due: '2024-05-27' })
  })

  test('an extension adds its days from the start, before any roll', () => {
    const file = made(
      ['2023-09-26', 'receive', { who: '张三', respondent: 'land' }],
      ['2023-09-26', 'accept', { track: 'ordinary' }],
      ['2023-11-20', 'extend'],
    )
    expect(file.clocks.at(-1)).toMatchObject({ due: '2023-12-25' })
  })

  test('what the law forbids becomes a finding, never an error', () => {
    const file = made(
      ['2024-01-02', 'receive', { who: '张三', respondent: 'land' }],
      ['2024-01-10', 'accept', { track: 'ordinary' }],
      ['2024-05-06', 'decide', { result: 'annul' }],
      ['2024-05-07', 'accept', { track: 'novel' }],
      ['2024-05-07', 'dance'],
    )
    expect(file.findings.map(({ code, act, on }) => ({ code, act, on }))).toEqual([
      { code: 'late', act: 2, on: '2024-01-10' },
      { code: 'guard', act: 3, on: '2024-05-06' },
      { code: 'late', act: 3, on: '2024-05-06' },
      { code: 'wrong-state', act: 4, on: '2024-05-07' },
      { code: 'bad-data', act: 4, on: '2024-05-07' },
      { code: 'unknown-act', act: 5, on: '2024-05-07' },
    ])
  })
})

describe('an act is judged', () => {
  const open = made(['2024-03-01', 'receive', { who: '张三', respondent: 'land' }], ['2024-03-04', 'accept', { track: 'ordinary' }])

  test('every refusal at once, each with what to do', () => {
    const bad = {
      ...act(3, '2024-03-20', 'decide', { result: 'burn', colour: 'red' }),
      actor: { person: 'p', name: '乙', unit: 'land', capacity: 'handler' },
    }
    const refusals = judge(petition, open, bad, day('2024-03-11'))
    expect(refusals.map((r) => r.code).sort()).toEqual(['bad-data', 'bad-data', 'future', 'guard', 'not-entitled'])
    for (const refusal of refusals) expect(refusal.way.length).toBeGreaterThan(3)
  })

  test('every act is offered, closed ones with the reason, forms not held against it', () => {
    const offered = choices(petition, open, { person: 'p', name: '甲', unit: 'justice', capacity: 'authorityHead' }, day('2024-03-11'))
    const decide = offered.find((choice) => choice.act === 'decide')
    expect(decide?.refusals.map((r) => r.says)).toEqual(['尚未听取当事人意见'])
    expect(offered.find((choice) => choice.act === 'resume')?.refusals[0]).toMatchObject({ code: 'wrong-state', source: law })
    expect(offered).toHaveLength(Object.keys(petition.acts).length)
  })
})

describe('corrections, not edits', () => {
  const lines: [string, string, Act['data']?][] = [
    ['2024-03-01', 'receive', { who: '张三', respondent: 'land' }],
    ['2024-03-04', 'accept', { track: 'simple' }],
  ]

  test('a corrected act counts as if it had been right', () => {
    const file = made(...lines, ['2024-03-05', '$correct', { seq: 2, data: { track: 'ordinary' }, reason: '录入有误' }])
    expect(file.facts.track).toBe('ordinary')
    expect(file.clocks.at(-1)).toMatchObject({ rule: 'fy23-decide-ordinary' })
    expect(file.seq).toBe(3)
  })

  test('a voided act leaves no trace but its number', () => {
    const file = made(...lines, ['2024-03-05', '$void', { seq: 2, reason: '误点' }])
    expect(file).toMatchObject({ state: 'received', seq: 3 })
    expect(file.clocks).toHaveLength(1)
  })

  test('voiding the opening act voids the file', () => {
    expect(made(...lines, ['2024-03-05', '$void', { seq: 1, reason: '重复' }])).toMatchObject({ state: VOIDED, closed: '2024-03-05' })
  })

  test('a running file moves to a new edition by an act', () => {
    const file = made(
      ['2023-12-29', 'receive', { who: '张三', respondent: 'land' }],
      ['2024-01-02', 'accept', { track: 'simple' }],
      ['2024-01-03', '$edition', { edition: '2023', reason: '批准' }],
    )
    expect(file.edition).toBe('2023')
    expect(file.clocks.at(-1)).toMatchObject({ rule: 'fy23-decide-simple' })
  })
})

test('step(stored, act) equals fold(all), for lawful and odd histories with amendments', () => {
  const kinds = [...Object.keys(petition.acts), 'nonsense']
  const line = fc.record({
    kind: fc.constantFrom(...kinds),
    gap: fc.nat(40),
    track: fc.constantFrom('ordinary', 'simple'),
    result: fc.constantFrom('uphold', 'annul'),
    amend: fc.option(fc.constantFrom('$void', '$correct', '$edition'), { nil: undefined, freq: 6 }),
    target: fc.nat(8),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const acts: Act[] = []
      let stored: File | undefined
      let on: Day = day('2023-10-01')
      for (const [i, l] of lines.entries()) {
        on = addDays(on, l.gap)
        const first = i === 0
        const kind = first ? 'receive' : (l.amend ?? l.kind)
        const data = dataFor(kind, l, i)
        const next = act(i + 1, on, kind, data)
        stored = advance('f', stored, next, () => acts, context)
        acts.push(next)
        expect(stored).toEqual(fold('f', acts, context))
      }
    }),
    { numRuns: 300 },
  )
})

function dataFor(kind: string, l: { track: string; result: string; target: number }, i: number): Act['data'] {
  if (kind === 'receive') return { who: '张三', respondent: 'land' }
  if (kind === 'accept') return { track: l.track }
  if (kind === 'decide') return { result: l.result }
  if (kind === 'hear') return { on: '2024-01-01', says: '意见' }
  if (kind === '$edition') return { edition: l.track === 'simple' ? '2023' : '2017', reason: '批准' }
  if (kind === '$void' || kind === '$correct') return { seq: (l.target % Math.max(1, i)) + 1, data: { track: l.track }, reason: '误录' }
  return {}
}

test('a register knows what it was on every earlier day, also when told late', () => {
  const card = register({
    type: 'card',
    title: '证件',
    titled: '{number}',
    states: { valid: '有效', suspended: '暂扣' },
    closed: [],
    facts: z.object({ number: text('编号') }),
    acts: {
      issue: { title: '发证', from: 'nothing', to: 'valid', by: ['reconOffice'], data: ['number'], source: law },
      suspend: { title: '暂扣', from: ['valid'], to: 'suspended', by: ['reconOffice'], source: law },
    },
  })
  const file = fold('c', [act(1, '2024-01-01', 'issue', { number: '1' }), act(2, '2024-03-05', 'suspend')], {
    ...context,
    procedure: card,
  }) as File
  expect(asOf(file, day('2023-12-31'))).toBeUndefined()
  expect(asOf(file, day('2024-03-04'))?.state).toBe('valid')
  expect(asOf(file, day('2024-03-06'))?.state).toBe('suspended')
})

test('a step never changes the file it was given', () => {
  const file = made(['2024-03-01', 'receive', { who: '张三', respondent: 'land' }])
  const before = structuredClone(file)
  step('f', file, act(2, '2024-03-04', 'accept', { track: 'simple' }), context)
  expect(file).toEqual(before)
})

test('a file does not hang on the order in which an act’s data come: a database may keep them in another', () => {
  const cited = procedure({
    type: 'cited',
    title: '引用',
    titled: '{name}',
    states: { open: '有效' },
    closed: [],
    facts: z.object({ name: text('名称'), long: ref('依据', 'cited'), short: ref('前卷', 'cited') }),
    acts: {
      enter: {
        title: '登记',
        from: 'nothing',
        to: 'open',
        by: ['officer'],
        source: cite('行政处罚法', 5),
        data: ['name', 'long', 'short'],
      },
    },
  })
  const opened = (data: Record<string, string>) =>
    step('f', undefined, act(1, '2024-03-01', 'enter', data), { ...context, procedure: cited })
  expect(opened({ short: 'b', name: '某', long: 'a' }).links).toEqual(opened({ name: '某', long: 'a', short: 'b' }).links)
})

test('a guard may ask when a clock ends, and an act may set its own day as a fact', () => {
  const lent = procedure({
    type: 'lent',
    title: '借阅',
    titled: '{who}',
    states: { out: '借出', back2: '已还' },
    closed: ['back2'],
    facts: z.object({ who: text('借阅人'), renewedOn: dayField('续借日期') }),
    acts: {
      lend: { title: '借出', from: 'nothing', to: 'out', by: ['reconOffice'], data: ['who'], source: law },
      renew: {
        title: '续借',
        from: ['out'],
        by: ['reconOffice'],
        sets: { renewedOn: '$on' },
        source: law,
        needs: [{ must: { 'due.loan': { from: '$on' } }, says: '已过期限', way: '请先归还' }],
      },
      return: { title: '归还', from: ['out'], to: 'back2', by: ['reconOffice'], source: law },
    },
    clocks: { loan: { title: '归还', rule: 'fy23-review', starts: 'lend', ends: 'return' } },
  })
  const at = { ...context, procedure: lent }
  const file = fold('l', [act(1, '2024-03-04', 'lend', { who: '甲' })], at) as File
  expect(judge(lent, file, act(2, '2024-03-11', 'renew'))).toEqual([])
  expect(judge(lent, file, act(2, '2024-03-12', 'renew')).map((r) => r.says)).toEqual(['已过期限'])
  expect(step('l', file, act(2, '2024-03-11', 'renew'), at).facts.renewedOn).toBe('2024-03-11')
})

test('a state may not be called “back”', () => {
  expect(() =>
    procedure({
      type: 'x',
      title: 'x',
      titled: '{who}',
      states: { back: '甲' },
      closed: [],
      facts: z.object({ who: text('甲') }),
      acts: { open: { title: 'x', from: 'nothing', to: 'back', by: ['handler'], data: ['who'], source: law } },
    }),
  ).toThrow(/way back/)
})
