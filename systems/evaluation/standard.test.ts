import { describe, expect, test } from 'vitest'
import { namesIn } from '../../kernel/figure/where.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Finding } from '../../kernel/file/finding.ts'
import { isName } from '../../kernel/file/procedure.ts'
import { gate, hints, score } from '../../kernel/file/standard.ts'
import { story } from '../../kernel/file/story.ts'
import { day } from '../../kernel/time/day.ts'
import { penalty } from '../penalty/procedure.ts'
import { penaltyStandard } from './penaltyStandard.ts'

/** A lawful dossier of a small fine, as its acts leave it. */
const acts = [
  'register-source',
  'file-case',
  'show-certificate',
  'close-investigation',
  'notify-intended',
  'waive-defence',
  'decide',
  'serve',
  'pay',
  'close',
  'archive',
]
const lawful: File = {
  id: 'case',
  type: 'penalty',
  edition: '',
  title: '某店案',
  unit: 'market',
  sees: [],
  state: 'closed',
  opened: day('2023-05-04'),
  facts: {
    source: 'inspection',
    clue: '巡查发现',
    powerSource: 'statutory',
    penaltyDecision: 'punish',
    partyKind: 'organisation',
    field: 'urban',
    intendedKinds: ['fine'],
    intendedFine: 300_000,
    fine: 300_000,
    basis: '某条例第十条',
    established: '占道经营',
    evidence: [{ kind: 'documentary', name: '照片' }],
    inquiries: [{ informant: '店主' }],
    band: 'band-1',
    noticeReceivedOn: '2023-05-12',
    defenceUntil: '2023-05-17',
    hearingTold: false,
    penaltyClose: 'performed',
    receipt: '票据1号',
    recordComplete: true,
  },
  on: Object.fromEntries(acts.map((act) => [act, day('2023-06-01')])),
  n: Object.fromEntries(acts.map((act) => [act, 1])),
  clocks: [],
  findings: [],
  links: [],
  seq: acts.length,
}
const broken = (code: Finding['code'], rule: string): Finding => ({
  code,
  rule,
  act: 7,
  on: day('2023-08-10'),
  text: '原因',
  source: { law: '行政处罚法', article: '第六十条' },
})
const failed = (more: Partial<File>) => score(penaltyStandard, { ...lawful, ...more }).failed

test('基础标准四组二十三条，一般标准满分一百', () => {
  const basis = penaltyStandard.items.filter(({ points }) => points === undefined)
  const groups = [...new Set(basis.map(({ group }) => group))].map((group) => basis.filter((item) => item.group === group).length)
  expect(groups).toEqual([5, 5, 5, 8])
  expect(penaltyStandard.items.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(1000)
  expect(new Set(penaltyStandard.items.map(({ id }) => id)).size).toBe(penaltyStandard.items.length)
})

test('依法办理的案卷，机器不扣分；没有听证、没有保全的不因此失分', () => {
  expect(score(penaltyStandard, lawful)).toMatchObject({ total: 1000, failed: [], findings: [] })
})

describe('机器先评', () => {
  test.each<[string, string, Partial<File>]>([
    ['应当告知听证而没有告知', 'D4', { facts: { ...lawful.facts, intendedFine: 6_000_000 } }],
    ['一名执法人员当日被暂扣', 'A4', { findings: [broken('read', 'officers')] }],
    ['第九十七日作出决定', 'D8', { findings: [broken('late', 'decide')] }],
    ['没有告知', 'D2', { n: { ...lawful.n, 'notify-intended': 0 } }],
    ['没有证据', 'B3', { facts: { ...lawful.facts, evidence: [] } }],
    [
      '重大处罚没有法制审核和集体讨论',
      'D5',
      { facts: { ...lawful.facts, partyKind: 'organisation', fine: 10_000_000, intendedFine: 10_000_000, hearingTold: true } },
    ],
    ['超出裁量幅度不说明', 'C5', { facts: { ...lawful.facts, bandFrom: 100_000, bandTo: 200_000 } }],
    ['申辩期未满就决定', 'D3', { n: { ...lawful.n, 'waive-defence': 0 }, on: { ...lawful.on, decide: day('2023-05-16') } }],
  ])('%s', (_title, item, more) => {
    expect(failed(more)).toContain(item)
    expect(score(penaltyStandard, { ...lawful, ...more }).total).toBe(0)
  })

  test('认定的问题写明行为、日期和条款', () => {
    const { findings } = score(penaltyStandard, { ...lawful, findings: [broken('late', 'decide')] })
    expect(findings).toEqual([
      {
        item: 'D8',
        says: '超过法定期限作出决定：原因',
        minus: 0,
        act: 7,
        on: '2023-08-10',
        source: { law: '行政处罚法', article: '第六十条' },
      },
    ])
  })

  test('依减轻处罚清单低于裁量幅度的，不认为没有说明理由', () => {
    const facts = { ...lawful.facts, bandFrom: 400_000, bandTo: 500_000 }
    expect(failed({ facts })).toContain('C5')
    expect(failed({ facts: { ...facts, listKind: 'reduced' } })).toEqual([])
  })

  test('迟送达扣四分，不否决', () => {
    expect(score(penaltyStandard, { ...lawful, findings: [broken('late', 'serve')] })).toMatchObject({ total: 960, failed: [] })
  })
})

describe('从案卷的行为重放', () => {
  const officer = (state: string) => ({
    type: 'certificate',
    title: '钱进',
    unit: 'town',
    state,
    facts: { person: 'p-2', validFrom: '2023-03-20', validTo: '2026-12-31' },
  })
  const history = (decidedOn: string, intendedFine: number, certificate: string) =>
    story(penalty)
      .imported('2023-05-04', 'register-source', {
        source: 'inspection',
        clue: '巡查',
        agency: 'town',
        field: 'city',
        partyKind: 'citizen',
      })
      .imported('2023-05-05', 'file-case')
      .imported(
        '2023-05-05',
        'show-certificate',
        { officers: ['c-1', 'c-2'], shown: true },
        { capacity: 'officer', seen: { 'c-1': officer('valid'), 'c-2': officer(certificate) } },
      )
      .imported('2023-05-06', 'collect-evidence', {
        officers: ['c-1', 'c-2'],
        kind: 'document',
        name: '照片',
        origin: '现场',
        proves: '事实',
      })
      .imported('2023-05-10', 'close-investigation', { established: '占道', proposal: '罚款', complex: false })
      .imported('2023-05-12', 'notify-intended', {
        intendedKinds: ['fine'],
        intendedFine,
        noticeReceivedOn: '2023-05-12',
        defenceUntil: '2023-05-17',
        hearingTold: false,
      })
      .imported(decidedOn, 'decide', { penaltyDecision: 'punish', penaltyKinds: ['fine'], fine: intendedFine, basis: '规定' }).file
  const failing = (...args: Parameters<typeof history>) => score(penaltyStandard, history(...args)).failed

  test('依法的不否决；没有告知听证、有人被暂扣、第九十七日决定，各否决一条', () => {
    expect(failing('2023-06-01', 300_000, 'valid')).toEqual([])
    expect(failing('2023-06-01', 600_000, 'valid')).toEqual(['D4'])
    expect(failing('2023-06-01', 300_000, 'suspended')).toEqual(['A4'])
    expect(failing('2023-08-10', 300_000, 'valid')).toEqual(['D8'])
  })
})

test('起草时提示，审批时把关，用的是同一条', () => {
  const draft: File = {
    ...lawful,
    n: { 'file-case': 1 },
    on: { 'file-case': day('2023-05-05') },
    facts: { ...lawful.facts, intendedFine: 6_000_000 },
  }
  expect(
    hints(penaltyStandard, draft)
      .filter(({ due }) => due === 'notify-intended')
      .map(({ item }) => item),
  ).toEqual(['D2', 'D4'])
  expect(gate(penaltyStandard, draft, 'notify-intended').map(({ item }) => item)).toEqual(['D2', 'D4'])
})

test('所问的事实、行为、期限和引用，处罚程序里都有', () => {
  const refs = Object.values(penalty.acts).flatMap(({ reads }) => Object.keys(reads ?? {}))
  for (const { id, due, faults } of penaltyStandard.items) {
    if (due) expect(Object.keys(penalty.acts), id).toContain(due)
    for (const { when, must, broken: kind } of faults) {
      for (const where of [when, must])
        for (const name of where ? namesIn(where) : []) expect(isName(penalty, name), `${id} ${name}`).toBe(true)
      for (const rule of [kind?.rule ?? []].flat()) expect(kind?.code === 'read' ? refs : Object.keys(penalty.clocks), id).toContain(rule)
    }
  }
})
