import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { figures as litigationFigures } from '../litigation/figures.ts'
import { litigation } from '../litigation/procedure.ts'
import { oversightFigures } from '../oversightFigures.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { settlement } from './settlement.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const refer = {
  from: 'during',
  disputeUnit: 'land',
  lawsuit: 's-1',
  claimants: [{ kind: 'natural', name: '王秀英' }],
  dispute: '宅基地登记',
  group: false,
}
const members = [
  { part: 'unit', name: '刘某', post: '副局长' },
  { part: 'court', name: '陈某', post: '行政庭庭长' },
  { part: 'liaison', name: '马某', post: '副主任' },
]
const meeting = { heldOn: '2023-07-12', evidence: '地籍调查表缺失', decided: '补正登记' }
const team = (data: object = {}): Story =>
  story(settlement)
    .did('2023-07-03', 'refer', { ...refer, ...data })
    .did('2023-07-05', 'form-team', { lead: '分管副县长', members })
const agreed = (data: object = {}): Story =>
  team(data)
    .did('2023-07-12', 'meet', meeting)
    .did('2023-07-12', 'plan', { plan: 'reconcile', planText: '补正登记，原告撤诉' })
    .did('2023-07-20', 'agree', { agreement: '七月底前补正登记', allSigned: true })
const ruling = { lawsuit: 's-1', result: 'withdrawn', rulingOn: '2023-07-28' }

describe('“1+3”化解', () => {
  test('工作组要有涉案单位、法院、府院联动办三方', () => {
    const told = story(settlement).did('2023-07-03', 'refer', refer)
    expect(told.clock('team').due).toBe('2023-07-10')
    expect(say(told.refused('2023-07-05', 'form-team', { lead: '分管副县长', members: members.slice(0, 2) }))[0]).toContain('“1+3”工作组')
  })

  test('开会分析证据才能定方案；须判的不强行调解', () => {
    const told = team()
    expect(say(told.refused('2023-07-06', 'plan', { plan: 'mediate', planText: '……' }))).toEqual(['没有召开会议分析证据'])
    told.did('2023-07-12', 'meet', meeting).did('2023-07-12', 'plan', { plan: 'judge', planText: '依法判决' })
    expect(say(told.refused('2023-07-20', 'agree', { agreement: '……', allSigned: true }))[0]).toContain('须判')
    expect(told.did('2023-07-20', 'fail', { reason: '分歧过大', advice: '等候判决' }).file).toMatchObject({
      state: 'failed',
      outcome: 'failed',
    })
  })

  test('有裁定才算化解；没有裁判的诉讼案卷不认', () => {
    const told = agreed()
    expect(say(told.refused('2023-07-28', 'settle'))).toEqual(['已经起诉的，以人民法院的裁定或者调解书为准'])
    const seen = { 's-1': { type: 'litigation', title: '王秀英诉自然资源局案', unit: 'land', state: 'received', facts: {} } }
    expect(say(told.refused('2023-07-28', 'register-ruling', ruling, { capacity: 'liaisonOffice', seen }))[0]).toContain('没有准许撤诉裁定')
    const ruled = { 's-1': { ...seen['s-1'], state: 'ruled', facts: { firstOutcome: 'withdraw' } } }
    told.did('2023-07-28', 'register-ruling', { ...ruling, performBy: '2023-08-31' }, { capacity: 'liaisonOffice', seen: ruled })
    expect(told.file).toMatchObject({ state: 'settled', outcome: 'withdrawn' })
    expect(told.clock('perform').due).toBe('2023-08-31')
  })

  test('协议履行了才办结', () => {
    const told = agreed().did('2023-07-28', 'register-ruling', ruling)
    expect(say(told.refused('2023-08-01', 'close'))).toEqual(['协议还没有履行'])
    expect(say(told.refused('2023-08-01', 'perform', { performance: 'not' }))).toEqual(['没有说明未履行的原因'])
    told.did('2023-08-20', 'perform', { performance: 'done' }).did('2023-08-21', 'close')
    expect(told.file).toMatchObject({ state: 'closed', findings: [] })
  })

  test('诉前化解的，以签字的协议为准', () => {
    const told = agreed({ from: 'before', lawsuit: undefined }).did('2023-07-21', 'settle')
    expect(told.file).toMatchObject({ state: 'settled', outcome: 'agreement' })
  })
})

test('化解数与行政应诉的调解、撤诉数核对：差一件即不一致', async () => {
  const settled = (id: string, on: string) => ({
    ...agreed().did('2023-08-01', 'register-ruling', { ...ruling, rulingOn: on }).file,
    id,
  })
  const suit = (id: string, judgedOn: string, firstOutcome: string) =>
    story(litigation, { id })
      .did('2023-03-01', 'receive-complaint', {
        caseNumber: id,
        court: '宁川县人民法院',
        plaintiffs: [{ kind: 'natural', name: '王秀英' }],
        defendant: 'land',
        defendantKind: 'original',
        actName: '不动产登记',
        actKind: 'licence',
        adminField: 'land',
        claims: '撤销登记',
        afterReconsideration: false,
      })
      .did('2023-08-01', 'receive-judgment', { firstOutcome, judgedOn }).file
  const files = [
    settled('a', '2023-07-28'),
    settled('b', '2023-07-30'),
    suit('s1', '2023-07-28', 'withdraw'),
    suit('s2', '2023-07-30', 'mediated'),
    suit('s3', '2023-07-30', 'dismiss-claims'),
  ]
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  const catalogue = new Map([...figures, ...litigationFigures, ...oversightFigures].map((figure) => [figure.id, figure]))
  const value = async (id: string, of = files) => (await answer(id, ask, catalogue, overFiles(of))).value
  expect([await value('SET.SETTLED'), await value('LIT.SETTLED'), await value('SET.MATCHES')]).toEqual([2, 2, true])
  expect(await value('SET.MATCHES', files.slice(1))).toBe(false)
  expect(await value('SET.MATCHES', files.slice(0, 3))).toBe(false)
})

test('行政争议化解：随便怎么依规走，都没有死路，期限都有着落', () => {
  const states = new Set<string>()
  for (let seed = 0; seed < 60; seed++) {
    const { file } = wander(settlement, seed, { from: '2023-05-01', steps: 60 })
    states.add(file.state)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
  expect([...states]).toEqual(expect.arrayContaining(['failed']))
})

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const { name, act, paragraphs, to } of documents.settlement ?? []) {
    expect(settlement.acts[act]?.documents, name).toContain(name)
    const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
    for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
      expect(Object.keys(settlement.facts.shape)).toContain(path.split('.')[0])
  }
})
