import type { File } from '../kernel/file/file.ts'
import { type Day, day, daysBetween } from '../kernel/time/day.ts'
import {
  type adoptions,
  courtLost,
  courtSettled,
  courtUpheld,
  reconsiderationLost,
  reconsiderationSettled,
  reconsiderationUpheld,
} from '../systems/counsel/words.ts'
import { officeDays, openDay, today } from './days.ts'
import type { Asked } from './decisions.ts'
import { workdays } from './decisionsMeetings.ts'
import { personName } from './names.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { lawFirms } from './unitTable.ts'
import type { Step, World } from './world.ts'

export interface Counsel {
  readonly id: string
  readonly person: string
  readonly firm: string
  readonly specialty: string
}

const specialties = ['行政法', '民商事合同', '土地和房屋征收', '建设工程', '公司和投融资']

/** The five lawyers appointed as counsel of the county; people of their firms. */
export function makeCounsel(random: Random, people: People): readonly Counsel[] {
  return specialties.map((specialty, at) => {
    const firm = lawFirms[at]?.id ?? ''
    const person = `person-counsel-${at + 1}`
    people.add({ id: person, ...personName(random), unit: firm, post: '律师' })
    return { id: `counsel-${at + 1}`, person, firm, specialty }
  })
}

/** 43 matters were asked of counsel in 2023: the seven decisions, fifteen contracts, and what follows from suits and elsewhere. */
const contracts = 15
const suits = 10
const challenges = 5
const others = [
  ['petition', '信访积案化解方案的法律意见'],
  ['petition', '集体土地补偿信访事项的法律意见'],
  ['enforcement', '拟作出责令停产停业处罚决定的法律意见'],
  ['enforcement', '违法建设强制拆除的法律意见'],
  ['project', '污水处理厂特许经营项目谈判'],
  ['project', '产业园厂房回购谈判'],
] as const

/** Plans the register, the yearly review, and what counsel was asked before meetings. */
export function planCounsel(random: Random, world: World, people: People, counsel: readonly Counsel[], asked: readonly Asked[]): void {
  const days = officeDays(random)
  const bureau = people.of('unit-justice', 'deputy', 'justiceBureau')
  for (const [at, { id, person, firm, specialty }] of counsel.entries()) {
    const { name } = people.get(person)
    const term = { contractNumber: `宁府法顾〔2023〕${at + 1}号`, termFrom: '2023-01-01', termTo: '2025-12-31' }
    world.plan('counsel', id, [
      {
        kind: 'propose',
        on: day('2022-12-12'),
        actor: bureau,
        data: {
          person,
          name,
          kind: 'external',
          firm,
          licence: `1411720${String(101001 + at * 1373).padStart(10, '0')}`,
          years: random.int(8, 24),
          specialty,
          appointer: 'unit-justice',
          serves: ['county'],
          way: 'selection',
          sanctioned: false,
          conflictStatement: '没有代理与县委县政府及其部门有利益冲突的案件；受托期间不接受此类委托。',
        },
      },
      { kind: 'appoint', on: day('2022-12-28'), actor: bureau, data: { ...term, confidentiality: true, fee: 6_000_000 } },
      { kind: 'file-appointment', on: day('2023-01-06'), actor: bureau, data: { filedNumber: `宁司法顾备〔2023〕${at + 1}号` } },
    ])
    const points = random.int(2, 9)
    world.plan('counsel-review', `counsel-review-2023-${at + 1}`, [
      {
        kind: 'hold',
        on: days.between('2024-01-15', '2024-01-24'),
        actor: people.of('unit-justice', 'deputy', 'justiceBureau'),
        data: {
          counsel: id,
          name,
          year: '2023',
          office: 'unit-justice',
          reviewers: [personOf('unit-justice', 'deputy'), staff.ruleOfLaw],
          lost: [{ item: 'attendance', points, why: '个别事项答复不够及时，列席会议请假。' }],
          veto: 'none',
          matters: random.int(9, 15),
          score: 100 - points,
          grade: 'excellent',
          advice: '履职情况良好，继续聘任。',
        },
      },
    ])
  }
  const decisions = asked.filter(({ decision }) => decision)
  const papers = asked.filter(({ party, from }) => party && from >= '2023-01-06' && from < '2024').slice(0, contracts)
  const fresh = asked.filter(({ party, from }) => party && from >= '2024-01-01').slice(0, 2)
  const matters = new Matters(random, world, people, counsel)
  for (const one of [...decisions, ...papers, ...fresh])
    matters.plan({
      subject: `${one.subject}的法律意见`,
      kind: one.decision ? 'decision' : 'contract',
      unit: one.unit,
      on: one.from,
      major: one.decision !== undefined,
      background: '送请合法性审查，请就权限、程序和内容提出法律意见。',
      refs: { examination: one.opinion, ...(one.decision && { decision: one.decision }), ...(one.party && { counterparty: one.party }) },
      within: one.decision ? 3 : 1,
      later: one.decision ? ['implemented', '决策公布后实施，没有引起争议。'] : ['performed', '协议正常履行。'],
    })
  for (const [at, [kind, subject]] of others.entries())
    matters.plan({
      subject,
      kind,
      unit: random.pick(['unit-housing', 'unit-urban', 'unit-land', 'unit-market']),
      on: days.between(`2023-${String(at * 2 + 1).padStart(2, '0')}-06`, `2023-${String(at * 2 + 1).padStart(2, '0')}-24`),
      major: kind === 'project',
      background: '事项重大、疑难，请法律顾问研究并提出意见。',
      within: 3,
    })
  // Asked in the days before the county's today: counsel is still at work.
  matters.plan({
    subject: '城区公交线网优化方案的法律意见',
    kind: 'decision',
    unit: 'unit-transport',
    on: day('2024-03-06'),
    major: true,
    background: '决策草案正在公开征求意见，请先就特许经营期限提出意见。',
    refs: { decision: 'decision-2024-bus' },
    within: 5,
  })
}

/** What was asked about suits and reconsiderations, once it is known how they ended. To be called when these are there. */
export function followCases(random: Random, world: World, people: People, counsel: readonly Counsel[]): void {
  const matters = new Matters(random, world, people, counsel)
  const results = { upheld: courtUpheld, lost: courtLost, settled: courtSettled }
  const known = (type: string, outcome: string, ended: string): File[] =>
    world
      .ofType(type)
      .filter(
        (file) => file.opened > '2023-01-10' && file.opened < '2023-09-01' && typeof file.facts[outcome] === 'string' && file.on[ended],
      )
  const pick = (files: File[], n: number): File[] => random.shuffle(files).slice(0, n)
  for (const suit of pick(known('litigation', 'firstOutcome', 'receive-judgment'), suits))
    matters.plan({
      subject: `${suit.title}的应诉意见`,
      kind: 'litigation',
      unit: suit.unit,
      on: openDay(suit.opened),
      major: false,
      background: '收到应诉通知书，请就证据、程序和答辩要点提出意见。',
      within: 3,
      later: outcome(String(suit.facts.firstOutcome), results, '人民法院已裁判。'),
      laterOn: suit.on['receive-judgment'] as Day,
      laterRefs: { lawsuit: suit.id },
    })
  const ends = { upheld: reconsiderationUpheld, lost: reconsiderationLost, settled: reconsiderationSettled }
  const decided = known('reconsideration', 'result', 'decide').filter(({ facts, state }) => state === 'decided' && facts.respondent)
  for (const one of pick(decided, challenges))
    matters.plan({
      subject: `${one.title}的答复意见`,
      kind: 'reconsideration',
      unit: String(one.facts.respondent),
      on: openDay(one.opened),
      major: false,
      background: '收到行政复议答复通知书，请就被申请的行政行为提出意见。',
      within: 3,
      later: outcome(String(one.facts.result), ends, '行政复议机关已作出决定。'),
      laterOn: one.on.decide as Day,
      laterRefs: { reconsideration: one.id },
    })
}

function outcome(result: string, by: Readonly<Record<string, readonly string[]>>, text: string): readonly [string, string] {
  const found = Object.entries(by).find(([, results]) => results.includes(result))
  return found ? [found[0], text] : ['none', '案件以其他方式终结。']
}

interface MatterPlan {
  readonly subject: string
  readonly kind: string
  readonly unit: string
  readonly on: Day
  readonly major: boolean
  readonly background: string
  readonly refs?: Readonly<Record<string, string>>
  /** In so many workdays after the check counsel answered at the latest. */
  readonly within: number
  readonly later?: readonly [outcome: string, text: string]
  readonly laterOn?: Day
  readonly laterRefs?: Readonly<Record<string, string>>
}

/** Matters in the order in which they are planned; every ninth finds a conflict of interest first. */
class Matters {
  private readonly random: Random
  private readonly world: World
  private readonly people: People
  private readonly counsel: readonly Counsel[]
  private n = 0

  constructor(random: Random, world: World, people: People, counsel: readonly Counsel[]) {
    this.random = random
    this.world = world
    this.people = people
    this.counsel = counsel
  }

  plan(matter: MatterPlan): void {
    const { random, people, counsel } = this
    const { kind, unit, on, major, within } = matter
    const at = this.n++
    const lead = counsel[at % counsel.length] as Counsel
    const second = counsel[(at + 1) % counsel.length] as Counsel
    const bureau = people.of('unit-justice', 'legal', 'justiceBureau')
    const asker = people.of(unit, 'admin', 'drafter')
    const check = (on: Day, conflict: boolean, by: Counsel, conflictText: string): Step => ({
      kind: 'check',
      on,
      actor: bureau,
      data: { lead: by.id, handler: by.person, firm: by.firm, ...(major && { second: second.id }), conflict, conflictText },
    })
    const conflicted = at % 9 === 8
    const stranger = counsel[(at + 2) % counsel.length] as Counsel
    const checked = conflicted ? workdays(on, 1) : on
    const opined = workdays(checked, random.int(1, within))
    const answered = workdays(opined, random.int(1, 5))
    const closed = workdays(answered, random.int(1, 3))
    const share = random.next()
    const adoption: keyof typeof adoptions = share < 0.82 ? 'adopted' : share < 0.94 ? 'partly' : 'rejected'
    const noted = matter.laterOn ? workdays(matter.laterOn > closed ? matter.laterOn : closed, 2) : workdays(closed, 60)
    const steps: Step[] = [
      {
        kind: 'request',
        on,
        actor: asker,
        data: {
          subject: matter.subject,
          kind,
          requester: unit,
          office: 'unit-justice',
          background: matter.background,
          need: kind === 'project' ? 'negotiate' : 'opinion',
          urgency: 'normal',
          major,
          materials: '送审稿、依据文件、事实材料清单。',
          ...matter.refs,
        },
      },
      ...(conflicted ? [check(on, true, stranger, '拟承办顾问所在律所正在代理相对方的另案，应当回避，另行交办。')] : []),
      check(checked, false, lead, '核对承办顾问及其律所在办案件，没有利益冲突。'),
      {
        kind: 'opine',
        on: opined,
        actor: people.as('counsel', lead.person),
        data: {
          factsFound: '依据送审材料归纳的事实。',
          basis: '有关法律、法规和规章。',
          analysis: '逐项分析权限、程序和内容。',
          riskLevel: random.pick(['low', 'low', 'middle', 'high']),
          conclusion: '总体合法可行，建议按所列意见修改。',
          hours: random.int(3, 16),
          ...(kind === 'contract' && { contractConclusion: random.pick(['sign', 'sign-amended', 'sign-amended']) }),
        },
      },
      {
        kind: 'answer',
        on: answered,
        actor: asker,
        data: {
          adoption,
          ...(adoption !== 'adopted' && { adoptionReason: '部分建议因上级文件另有规定，未予采纳。' }),
          satisfaction: random.pick(['5', '5', '4']),
        },
      },
      { kind: 'close', on: closed, actor: bureau },
      ...(matter.later
        ? [
            {
              kind: 'record-outcome',
              on: noted,
              actor: bureau,
              data: { laterOutcome: matter.later[0], laterText: matter.later[1], ...matter.laterRefs },
            },
          ]
        : []),
    ]
    const key = Object.values(matter.laterRefs ?? {})[0] ?? `${on}-${kind}-${daysBetween(day('2023-01-01'), on)}-${at}`
    this.world.plan(
      'counsel-matter',
      `counsel-matter-${key}`,
      steps.filter((one) => one.on <= today),
    )
  }
}
