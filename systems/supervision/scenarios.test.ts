import { describe, expect, test } from 'vitest'
import { namesIn } from '../../kernel/figure/where.ts'
import { actSchema, isName } from '../../kernel/file/procedure.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { inspection } from '../inspection/inspection.ts'
import { penalty } from '../penalty/procedure.ts'
import { supervisionCheck } from './check.ts'
import { enforcementClue } from './clue.ts'
import { documents } from './documents.ts'
import { breaches, NoSuchRule, rerun, supervisionRules } from './rules.ts'
import { supervision } from './supervision.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const found = {
  supervisedUnit: 'town',
  source: 'check',
  check: 'check-1',
  problemKind: 'procedure',
  problem: '处罚前没有告知听证权利',
  rule: 'penalty.hearing',
}
const heard = { investigators: ['p-1', 'p-2'], statement: '经办人疏忽' }
const opinion = { basis: '行政处罚法第六十三条', advice: '撤销后重新告知', replyBy: '2023-07-10' }

describe('发现问题到监督决定', () => {
  const issued = (): Story =>
    story(supervision, { unitName: () => '龙台镇' })
      .did('2023-06-01', 'find', found)
      .did('2023-06-05', 'hear', heard)
      .did('2023-06-09', 'issue-opinion', opinion)

  test('意见书载明答复期限；按期答复、核实整改后办结', () => {
    const told = issued()
    expect(told.clock('reply').due).toBe('2023-07-10')
    told.did('2023-07-07', 'reply', { measures: '已撤销并重新告知' })
    expect(say(told.refused('2023-07-08', 'close', { faultSeen: 'not-needed' }))).toEqual(['整改没有经过核实，不能凭单位的承诺办结'])
    told
      .did('2023-07-12', 'verify', { verified: 'corrected', verification: '调卷核实' })
      .did('2023-07-12', 'close', { faultSeen: 'not-needed' })
    expect(told.file).toMatchObject({ state: 'closed', outcome: 'opinion', title: '龙台镇程序违法监督', findings: [] })
  })

  test('期限未满不能作监督决定；期满不答复的可以', () => {
    const decision = { order: 'annul', decisionText: '逾期不整改', executeBy: '2023-08-10' }
    const told = issued()
    expect(say(told.refused('2023-07-10', 'decide', decision))).toEqual(['意见书的答复期限尚未届满'])
    told.did('2023-07-11', 'decide', decision)
    expect(told.clock('reply').stopped).toBe('2023-07-11')
    expect(told.clock('execute').due).toBe('2023-08-10')
    told.did('2023-08-01', 'verify', { verified: 'corrected', verification: '已撤销' })
    expect(say(told.refused('2023-08-01', 'close', { faultSeen: 'referred' }))).toEqual(['监督决定尚未执行'])
    told.did('2023-08-01', 'execute', { execution: '已撤销' }).did('2023-08-02', 'close', { faultSeen: 'referred' })
    expect(told.file).toMatchObject({ state: 'closed', outcome: 'decision', facts: { faultSeen: 'referred' } })
  })

  test('整改不到位的退回，重新给期限', () => {
    const told = issued().did('2023-07-07', 'reply', { measures: '正在整改' })
    const again = { replyBy: '2023-07-31', reason: '没有重新告知' }
    expect(say(told.refused('2023-07-08', 'return', again))).toEqual(['答复之后没有核实出未整改的情况'])
    told.did('2023-07-08', 'verify', { verified: 'not', verification: '仍未告知' }).did('2023-07-08', 'return', again)
    expect(told.clock('reply')).toMatchObject({ due: '2023-07-31', n: 2 })
    expect(told.did('2023-08-02', 'reply', { measures: '已整改' }).file.findings).toMatchObject([{ code: 'late', rule: 'reply' }])
  })

  test('不听说明，不能发意见书；轻微的提醒即可；说明成立的，不成立结案', () => {
    const told = () => story(supervision).did('2023-06-01', 'find', found)
    expect(told().refused('2023-06-02', 'issue-opinion', opinion)[0]?.code).toBe('wrong-state')
    expect(told().did('2023-06-02', 'guide', { advice: '今后注意' }).file.outcome).toBe('guide')
    expect(told().did('2023-06-02', 'hear', heard).did('2023-06-03', 'dismiss', { reason: '已口头告知并录像' }).file.state).toBe(
      'unfounded',
    )
  })
})

describe('规则复查', () => {
  const decided = (id: string, unit: string, opened: string, facts: object) => ({
    ...story(supervision, { id }).did(opened, 'find', found).file,
    type: 'penalty',
    unit,
    facts: { penaltyDecision: 'punish', partyKind: 'organisation', ...facts },
  })
  const finding = () => story(supervision).did('2023-06-01', 'find', found).file

  test('同一规则在以后的案卷上再跑一遍：本单位在前，没有再犯的不列', () => {
    const files = [
      decided('before', 'town', '2023-05-30', { intendedFine: 6_000_000 }),
      decided('other', 'market', '2023-06-20', { intendedFine: 6_000_000, hearingTold: false }),
      decided('again', 'town', '2023-07-01', { intendedFine: 5_000_000 }),
      decided('told', 'town', '2023-07-02', { intendedFine: 5_000_000, hearingTold: true }),
      decided('small', 'town', '2023-07-03', { intendedFine: 4_999_999 }),
    ]
    expect(rerun(finding(), files).map(({ id }) => id)).toEqual(['again', 'other'])
  })

  test('没有这条规则的，说明可用哪些', () => {
    expect(() => rerun({ ...finding(), facts: { rule: 'x' } }, [])).toThrow(NoSuchRule)
  })

  test.each(supervisionRules.map((rule) => [rule.id, rule] as const))('%s 所问的事实、期限和引用都在', (_id, rule) => {
    const of = [penalty, inspection].find(({ type }) => type === rule.of)
    if (!of) throw new Error(rule.of)
    for (const where of [rule.when, rule.must]) for (const name of where ? namesIn(where) : []) expect(isName(of, name), name).toBe(true)
    for (const name of [rule.broken?.rule ?? []].flat())
      expect(
        rule.broken?.code === 'late' ? Object.keys(of.clocks) : Object.values(of.acts).flatMap(({ reads }) => Object.keys(reads ?? {})),
      ).toContain(name)
    expect(rule.must ?? rule.broken).toBeDefined()
  })

  test('迟于九十日的，由案卷自己的发现查出', () => {
    const late = {
      ...decided('late', 'town', '2023-06-20', {}),
      findings: [{ code: 'late', rule: 'decide', act: 9, on: '2023-10-01', text: '' }],
    }
    const rule = supervisionRules.find(({ id }) => id === 'penalty.decided-late')
    expect(rule && breaches(rule, late as never)).toBe(true)
    expect(rule && breaches(rule, decided('in-time', 'town', '2023-06-20', {}))).toBe(false)
  })
})

describe('投诉和线索', () => {
  const complaint = {
    clueSource: 'complaint',
    anonymous: false,
    complainant: { kind: 'natural', name: '王秀英' },
    against: 'market',
    matter: '反映执法人员不出示证件',
    content: '……',
    problemKind: 'procedure',
  }
  const received = () =>
    story(enforcementClue, { unitsAbove: (unit) => (unit === 'unit-1' ? ['county'] : []) }).did('2023-06-01', 'receive', complaint)

  test('被投诉单位看不到案卷，转办函不写投诉人', () => {
    const told = received()
    expect(told.file.sees).toEqual(['county', 'unit-1'])
    const letter = documents['enforcement-clue']?.find(({ name }) => name === '线索转办函')
    expect(JSON.stringify(letter?.paragraphs)).not.toContain('complainant}')
  })

  test('三个工作日筛查，三十日查清，五个工作日答复', () => {
    const told = received()
    expect(told.clock('screen').due).toBe('2023-06-06')
    told.did('2023-06-05', 'screen', { pending: false })
    expect(told.clock('conclude').due).toBe('2023-07-05')
    expect(say(told.refused('2023-06-30', 'conclude', { conclusion: 'founded', established: '确未出示' }))).toEqual([
      '属实的应当立为监督案卷处理',
    ])
    told
      .did('2023-06-20', 'open-supervision', { supervision: 'sup-1' })
      .did('2023-06-30', 'conclude', { conclusion: 'founded', established: '确未出示' })
    expect(told.clock('answer').due).toBe('2023-07-07')
    expect(told.did('2023-07-05', 'answer', { answer: '已责令改正' }).file).toMatchObject({
      state: 'answered',
      outcome: 'founded',
      findings: [],
    })
  })

  test('实名的要有投诉人，不予受理要告知；同一行为正在诉讼的不另立监督', () => {
    expect(say(story(enforcementClue).refused('2023-06-01', 'receive', { ...complaint, complainant: undefined }))[0]).toContain(
      '实名投诉举报',
    )
    expect(say(received().refused('2023-06-02', 'reject', { reason: '不属于行政执法' }))).toEqual(['没有告知投诉举报人不予受理的理由'])
    const told = received().did('2023-06-02', 'screen', { pending: true })
    expect(say(told.refused('2023-06-03', 'open-supervision', { supervision: 'sup-1' }))[0]).toContain('正在复议或者诉讼')
  })
})

test('监督检查：一票否决的得零分并登记问题', () => {
  const held = {
    team: 'town',
    group: 'one',
    members: ['p-1', 'p-2'],
    checkedOn: '2023-06-01',
    lost: [{ item: 'cases', points: 8, why: '文书缺项' }],
    score: 92,
    dossiers: 5,
    veto: 'none',
    problems: 3,
    feedback: '规范文书',
  }
  expect(story(supervisionCheck).refused('2023-06-02', 'hold', held)).toEqual([])
  expect(say(story(supervisionCheck).refused('2023-06-02', 'hold', { ...held, veto: 'uncertified' }))[0]).toContain('一票否决')
  expect(actSchema(supervisionCheck, 'hold').safeParse({ ...held, members: ['p-1'] }).success).toBe(false)
})

test.each([supervisionCheck, supervision, enforcementClue].map((each) => [each.title, each] as const))(
  '%s：随便怎么依规走，都没有死路，期限都有着落',
  (_title, procedure) => {
    const states = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { file } = wander(procedure, seed, { from: '2023-05-01', steps: 60 })
      states.add(file.state)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
    expect([...states].some((state) => procedure.closed.includes(state))).toBe(true)
  },
)

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const procedure of [supervisionCheck, supervision, enforcementClue])
    for (const { name, act, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
})
