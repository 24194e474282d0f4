import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { evaluationCampaign } from './campaign.ts'
import { conclusionData, machineData } from './conclusion.ts'
import { documents } from './documents.ts'
import { evaluation } from './evaluation.ts'
import { penaltyStandard } from './penaltyStandard.ts'
import { proposeReviewers } from './proposeReviewers.ts'
import { allocate, type Candidate, drawSample } from './sampling.ts'
import { scoreSheet } from './scoreSheet.ts'
import { verdict } from './verdict.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const sheet = (score: number, failed = false) => ({ score, failed })

describe('汇总评分', () => {
  test.each([
    ['相差二点五分，取平均，半进', [sheet(935), sheet(910)], { third: false, score: 923 }],
    ['正好五分不另评', [sheet(900), sheet(850)], { third: false, score: 875 }],
    ['相差八分，由第三人评', [sheet(880), sheet(800)], { third: true, difference: 80 }],
    ['三人评，取最近的两个', [sheet(880), sheet(800), sheet(860)], { third: false, score: 870 }],
    ['两边一样近，取三人平均', [sheet(900), sheet(840), sheet(870)], { third: false, score: 870 }],
    ['一人否决一人不否决，不取平均', [sheet(0, true), sheet(910)], { third: true, split: true }],
    ['第三人也否决，零分', [sheet(0, true), sheet(910), sheet(0, true)], { third: false, score: 0 }],
    ['第三人不否决，按两人的平均', [sheet(0, true), sheet(910), sheet(890)], { third: false, score: 900 }],
    ['两人都否决，零分', [sheet(0, true), sheet(0, true)], { third: false, score: 0 }],
  ])('%s', (_title, sheets, expected) => {
    expect(verdict(sheets)).toMatchObject(expected)
  })
})

describe('指定评查人', () => {
  const pool = [...Array(12)].map((_, n) => ({ person: `p${n}`, unit: `u${n % 9}`, load: 0 }))
  const unitOf = new Map(pool.map(({ person, unit }) => [person, unit]))
  const dossiers = [...Array(30)].map((_, n) => ({
    id: `案卷${n}`,
    unit: `u${n % 9}`,
    has: [],
    recused: n % 4 === 0 ? ['p3'] : [],
    wants: 2,
  }))

  test('不评本单位的卷，不派已回避的人，两人不同单位，各人件数相差不过一件；同一种子同一结果', () => {
    const proposed = proposeReviewers('20231105', dossiers, pool)
    const load = new Map<string, number>()
    for (const { id, unit, recused } of dossiers) {
      const two = proposed.get(id) ?? []
      const units = two.map((person) => unitOf.get(person))
      expect(two).toHaveLength(2)
      expect(new Set([...units, unit]).size).toBe(3)
      expect(two.some((person) => (recused as readonly string[]).includes(person))).toBe(false)
      for (const person of two) load.set(person, (load.get(person) ?? 0) + 1)
    }
    expect(Math.max(...load.values()) - Math.min(...load.values())).toBeLessThanOrEqual(1)
    expect(proposeReviewers('20231105', dossiers.toReversed(), pool.toReversed())).toEqual(proposed)
    expect(proposeReviewers('20231106', dossiers, pool)).not.toEqual(proposed)
  })

  test('已有一人的只补一人；没有合适的人就空着', () => {
    const has = [{ person: 'p1', unit: 'u1' }]
    const [third] = proposeReviewers('s', [{ id: '案卷', unit: 'u0', has, recused: [], wants: 1 }], pool).get('案卷') ?? []
    expect(['u0', 'u1']).not.toContain(unitOf.get(third ?? ''))
    const few = pool.slice(0, 2)
    expect(proposeReviewers('s', [{ id: '案卷', unit: 'u0', has: [], recused: [], wants: 2 }], few).get('案卷')).toEqual(['p1'])
  })
})

describe('抽取案卷', () => {
  const rule = { total: 88, min: 1, max: 5, strata: ['major', 'no-penalty'] }
  const closed = new Map([...Array(54)].map((_, n) => [`u${String(n).padStart(2, '0')}`, n === 0 ? 140 : n === 1 ? 12 : n === 2 ? 0 : 31]))

  test('按办结数分配：每单位至少一卷、至多五卷，没有案卷的不抽', () => {
    const given = allocate(rule, closed)
    expect([...given.values()].reduce((sum, n) => sum + n, 0)).toBe(88)
    expect([given.get('u00'), given.get('u01'), given.has('u02')]).toEqual([5, 1, false])
  })

  test('任何办结数下，总数够就抽满，人人在最少最多之间', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 90 }),
        (counts, total) => {
          const given = allocate({ ...rule, total }, new Map(counts.map((n, at) => [`u${at}`, n])))
          const sum = [...given.values()].reduce((all, n) => all + n, 0)
          const [least, most] = [1, 5].map((bound) => counts.reduce((all, n) => all + Math.min(bound, n), 0))
          expect(sum).toBe(Math.min(most ?? 0, Math.max(least ?? 0, total)))
          for (const [unit, n] of given) expect(n).toBeLessThanOrEqual(Math.min(5, counts[Number(unit.slice(1))] ?? 0))
        },
      ),
    )
  })

  const list: Candidate[] = [...Array(60)].map((_, n) => ({
    id: `案卷${n}`,
    unit: n < 40 ? 'market' : 'town',
    strata: n === 7 || n === 45 ? ['major'] : n === 9 ? ['no-penalty'] : [],
  }))

  test('有重大处罚、不予处罚的至少各抽一卷；同一种子谁抽都一样，换了名单摘要不同', () => {
    const drawn = drawSample('2023评查|2023-11-01', { ...rule, total: 8 }, list)
    expect(drawn.drawn.map(({ ids }) => ids.length)).toEqual([5, 3])
    expect(drawn.drawn[0]?.ids).toEqual(expect.arrayContaining(['案卷7', '案卷9']))
    expect(drawn.drawn[1]?.ids).toContain('案卷45')
    expect(drawSample('2023评查|2023-11-01', { ...rule, total: 8 }, [...list].reverse())).toEqual(drawn)
    expect(drawSample('另一种子', { ...rule, total: 8 }, list).drawn).not.toEqual(drawn.drawn)
    expect(drawSample('2023评查|2023-11-01', { ...rule, total: 8 }, list.slice(1)).digest).not.toBe(drawn.digest)
  })
})

const draw = {
  campaign: 'c-1',
  dossier: 'case-1',
  dossierTitle: '某店案',
  evaluated: 'market',
  standard: 'penalty-2022',
  drawMethod: 'random',
}
const machine = { machineScore: 960, machineFailed: ['none'], machineFindings: [] }
const drawn = () => story(evaluation).did('2023-11-06', 'draw', draw).did('2023-11-06', 'machine', machine)
const both = (): Story =>
  drawn().did('2023-11-10', 'take-sheet', { firstSheet: 's-1' }).did('2023-11-10', 'take-sheet', { secondSheet: 's-2' })
/** What the conclusion says, whatever was on the sheets. */
const sum = (scores: readonly number[], data: object) => ({
  sheets: scores.map((_, at) => `s-${at + 1}`),
  ...('finalScore' in data && { scores: scores.map((points, at) => ({ slot: slotNames[at], score: points, failed: points === 0 })) }),
  split: false,
  ...data,
})
const slotNames = ['first', 'second', 'third'] as const

describe('评查一卷', () => {
  test('机器没有先评，不收评分表；两份收齐才汇总', () => {
    const told = story(evaluation).did('2023-11-06', 'draw', draw)
    expect(say(told.refused('2023-11-06', 'take-sheet', { firstSheet: 's-1' }))).toEqual(['机器尚未先评'])
    expect(say(drawn().refused('2023-11-10', 'conclude', sum([900], { difference: 0, finalScore: 900, grade: 'excellent' })))).toContain(
      '两名评查人的评分表没有收齐',
    )
  })

  test('相差五分以上必须第三人评，不能径行定分', () => {
    const told = both()
    const mean = sum([880, 800], { difference: 80, finalScore: 840, grade: 'qualified' })
    expect(say(told.refused('2023-11-11', 'conclude', mean))[0]).toContain('第三人')
    told.did('2023-11-11', 'conclude', sum([880, 800], { difference: 80 }))
    expect(told.file.state).toBe('third')
    // What the two gave is in the file only when the third is in too.
    expect(JSON.stringify(told.file.facts)).not.toMatch(/880|800/)
    told.did('2023-11-13', 'take-sheet', { thirdSheet: 's-3' })
    told.did('2023-11-13', 'conclude', sum([880, 800, 860], { difference: 80, finalScore: 870, grade: 'qualified' }))
    expect(told.file).toMatchObject({ state: 'provisional', outcome: 'qualified' })
  })

  test('告知之后被评查单位才能看到；五个工作日内可以提异议', () => {
    const told = both().did('2023-11-11', 'conclude', sum([935, 910], { difference: 25, finalScore: 923, grade: 'excellent' }))
    expect(told.file.sees).not.toContain('market')
    expect(say(told.refused('2023-11-13', 'finalise'))).toContain('初步结果尚未告知被评查单位')
    told.did('2023-11-13', 'tell', { toldUnit: 'market' })
    expect(told.file.sees).toContain('market')
    expect(told.clock('objection').due).toBe('2023-11-20')
    expect(say(told.refused('2023-11-20', 'finalise'))).toEqual(['提出异议的期限尚未届满'])
    expect(say(told.refused('2023-11-21', 'object', { objection: '扣分过多' }))).toEqual(['提出异议的期限已过'])
    expect(told.did('2023-11-21', 'finalise').file).toMatchObject({ state: 'final', closed: '2023-11-21', findings: [] })
  })

  test('异议只复核一次，可以调整', () => {
    const told = both()
      .did('2023-11-11', 'conclude', sum([600, 590], { difference: 10, finalScore: 595, grade: 'unqualified', mainProblems: '文书不规范' }))
      .did('2023-11-13', 'tell', { toldUnit: 'market', rectifyBy: '2023-12-15' })
      .did('2023-11-15', 'object', { objection: '页码已补' })
    expect(
      say(
        told.refused('2023-11-20', 'review-objection', { reviewed: 'changed', reviewReason: '属实', finalScore: 595, grade: 'qualified' }),
      ),
    ).toEqual(['不足六十分或者基础标准否决的，等次应为不合格'])
    told.did('2023-11-20', 'review-objection', { reviewed: 'changed', reviewReason: '属实', finalScore: 605, grade: 'qualified' })
    expect(told.refused('2023-11-21', 'object', { objection: '再看' })[0]?.says).toBe('异议已经复核')
    expect(told.did('2023-11-21', 'finalise').file.outcome).toBe('qualified')
  })

  test('不合格的整改验收后才办结', () => {
    const told = both()
      .did('2023-11-11', 'conclude', sum([0, 910], { difference: 0, split: true }))
      .did('2023-11-13', 'take-sheet', { thirdSheet: 's-3' })
      .did(
        '2023-11-13',
        'conclude',
        sum([0, 910, 0], { difference: 0, split: true, finalScore: 0, grade: 'unqualified', failedItem: 'D4' }),
      )
      .did('2023-11-14', 'tell', { toldUnit: 'market', rectifyBy: '2023-12-15' })
      .did('2023-11-15', 'accept-result')
      .did('2023-11-16', 'finalise')
    expect(told.clock('rectify').due).toBe('2023-12-15')
    expect(say(told.refused('2023-12-10', 'verify', { verified: 'met' }))).toEqual(['没有整改报告'])
    told.did('2023-12-10', 'rectify', { measures: '已撤销重作' }).did('2023-12-12', 'verify', { verified: 'met' })
    expect(told.file).toMatchObject({ state: 'final', outcome: 'unqualified', findings: [] })
  })
})

test('机器评分和汇总由函数算出，直接填入行为', () => {
  const told = story(evaluation).did('2023-11-06', 'draw', draw)
  const dossier = { ...told.file, type: 'penalty', facts: { penaltyDecision: 'punish' } }
  const looked = machineData(penaltyStandard, dossier)
  expect(looked).toMatchObject({ machineScore: 0, machineFailed: expect.arrayContaining(['B3', 'D1', 'D2']) })
  told.did('2023-11-06', 'machine', looked)
  const sheets = (a: number, b: number, worst: number) => [
    { id: 's-1', facts: { slot: 'first', score: a, failed: false, worst: 10 } },
    { id: 's-2', facts: { slot: 'second', score: b, failed: false, worst } },
  ]
  const common = { sheets: ['s-1', 's-2'], split: false }
  expect(conclusionData(penaltyStandard, sheets(880, 800, 20))).toEqual({ ...common, difference: 80 })
  expect(conclusionData(penaltyStandard, sheets(935, 910, 20))).toEqual({
    ...common,
    difference: 25,
    scores: [
      { slot: 'first', score: 935, failed: false },
      { slot: 'second', score: 910, failed: false },
    ],
    finalScore: 923,
    grade: 'excellent',
  })
  expect(conclusionData(penaltyStandard, sheets(935, 910, 40))).toMatchObject({ finalScore: 923, grade: 'qualified' })
  for (const [a, b] of [
    [935, 910],
    [880, 800],
    [590, 580],
  ] as const)
    expect(both().refused('2023-11-11', 'conclude', conclusionData(penaltyStandard, sheets(a, b, 20)))).toEqual([])
})

describe('评分表', () => {
  const assign = { evaluation: 'e-1', slot: 'first', reviewer: 'p-9', reviewerUnit: 'land', evaluated: 'market' }
  const marks = { failedItems: ['none'], failed: false, remarks: [{ item: 'G6.1', minus: 5, why: '回证缺项' }], score: 995, worst: 5 }
  const me = { capacity: 'evaluator', person: 'p-9' } as const

  test('本单位的人回避；别人不能代填；另一评查人和被评查单位都看不到', () => {
    expect(say(story(scoreSheet).refused('2023-11-06', 'assign', { ...assign, reviewerUnit: 'market' }))[0]).toContain('应当回避')
    const told = story(scoreSheet).did('2023-11-06', 'assign', assign)
    expect(say(told.refused('2023-11-08', 'submit', marks, { capacity: 'evaluator', person: 'p-8' }))).toEqual([
      '只能由指定的评查人本人填写',
    ])
    expect(told.did('2023-11-08', 'submit', marks, me).file.sees).toEqual(['land', 'unit-1'])
    expect(told.refused('2023-11-09', 'submit', marks, me)[0]?.code).toBe('wrong-state')
  })

  test('提交后到启封前只有本人可看；启封由系统办理，组织者也不能自行启封', () => {
    const told = story(scoreSheet).did('2023-11-06', 'assign', assign).did('2023-11-08', 'submit', marks, me)
    expect(scoreSheet.blind).toContain(told.file.state)
    expect(told.refused('2023-11-09', 'open', {}, { capacity: 'justiceBureau' })[0]?.code).toBe('not-entitled')
    told.did('2023-11-11', 'open')
    expect(scoreSheet.blind).not.toContain(told.file.state)
  })

  test('否决的全卷零分并指明条目', () => {
    const told = story(scoreSheet).did('2023-11-06', 'assign', assign)
    expect(say(told.refused('2023-11-08', 'submit', { ...marks, failed: true, failedItems: ['D4'] }, me))[0]).toContain('全卷零分')
    expect(say(told.refused('2023-11-08', 'submit', { ...marks, failedItems: ['D4'] }, me))[0]).toContain('却没有否决')
    expect(told.refused('2023-11-08', 'submit', { ...marks, failed: true, failedItems: ['D4'], score: 0 }, me)).toEqual([])
  })
})

test('评查活动：种子写在方案里，抽取数不超过方案', () => {
  const plan = {
    name: '2023年案卷评查',
    mode: 'cross',
    caseKind: 'penalty',
    standard: 'penalty-2022',
    scope: ['market'],
    closedFrom: '2022-11-01',
    closedTo: '2023-10-31',
    seed: 's',
    wanted: 88,
  }
  const told = story(evaluationCampaign).did('2023-11-01', 'plan', plan)
  expect(say(told.refused('2023-11-02', 'draw', { candidates: 1120, digest: 'x', drawn: 89 }))).toEqual(['抽取数多于方案'])
  expect(told.did('2023-11-02', 'draw', { candidates: 1120, digest: 'x', drawn: 88 }).file.state).toBe('drawn')
})

test.each([evaluationCampaign, evaluation].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    const states = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { file } = wander(procedure, seed, { from: '2023-11-01' })
      states.add(file.state)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
    expect([...states].some((state) => procedure.closed.includes(state))).toBe(true)
  },
)

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const procedure of [evaluationCampaign, evaluation, scoreSheet])
    for (const { name, act, title, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? '', title ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
})
