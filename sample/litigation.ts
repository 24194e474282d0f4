import type { Actor } from '../kernel/file/act.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { officeDays, openDay, today } from './days.ts'
import { actsOf, type DisputedAct, disputedActs } from './disputedActs.ts'
import { enterpriseName, personName } from './names.ts'
import { type People, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import type { Suable } from './reconsideration.ts'
import { planSettlement } from './settlements.ts'
import { delegatedUnits, root } from './unitTable.ts'
import type { Step, World } from './world.ts'

type End = 'lost' | 'won' | 'settled'

interface Suit {
  readonly id?: string
  readonly received: Day
  readonly judged?: Day
  readonly end?: End
  readonly defendant: string
  /** What a defendant's appeal brings. */
  readonly overturned?: 'changed' | 'mediated'
  readonly after?: Suable
  readonly plaintiffAppeals?: boolean
  /** No defence was handed in, though its time is over. */
  readonly silent?: boolean
  readonly about?: Sued
}

const [dragon = root, bridge = root, river = root] = delegatedUnits.map(({ id }) => id)

/** A suit about a penalty of our own files, lost for what is wrong in that file. */
interface Sued extends DisputedAct {
  readonly penalty: string
  readonly received: Day
  readonly outcome: string
  readonly reason: string
}

const fined = { kind: 'penalty-fine', name: '罚款的行政处罚决定', request: 'annul' } as const
const lostPenalties = {
  market: {
    ...fined,
    penalty: planted.decidedLate,
    received: day('2023-03-20'),
    field: 'market',
    outcome: 'confirm-illegal',
    reason: 'procedure',
  },
  urban: { ...fined, penalty: planted.noHearingNotice, received: day('2023-04-24'), field: 'city', outcome: 'annul', reason: 'procedure' },
  dragon: { ...fined, penalty: planted.suspendedOfficer, received: day('2023-09-04'), field: 'city', outcome: 'annul', reason: 'evidence' },
} as const satisfies Record<string, Sued>

/** The 14 losses of 2023 but the one of November: eight by June, five in July. Two of them do not stand on appeal. */
const losses2023: readonly (readonly [from: string, to: string, unit: string, overturned?: 'changed' | 'mediated', about?: Sued])[] = [
  ['2023-03-06', '2023-03-31', 'unit-land'],
  ['2023-03-20', '2023-04-14', 'unit-police'],
  ['2023-04-03', '2023-04-28', 'unit-housing', 'changed'],
  ['2023-04-17', '2023-05-12', 'unit-labour'],
  ['2023-05-04', '2023-05-26', 'unit-land'],
  ['2023-05-15', '2023-06-02', dragon],
  ['2023-05-29', '2023-06-16', 'unit-market', undefined, lostPenalties.market],
  ['2023-06-12', '2023-06-29', 'unit-land'],
  ['2023-07-03', '2023-07-11', 'unit-police'],
  ['2023-07-05', '2023-07-14', 'unit-urban', 'mediated', lostPenalties.urban],
  ['2023-07-10', '2023-07-21', 'unit-labour'],
  ['2023-07-17', '2023-07-26', 'unit-land'],
  ['2023-07-20', '2023-07-31', bridge],
]

/** The 33 losses of 2022, by unit. */
const losses2022: Readonly<Record<string, number>> = {
  'unit-land': 8,
  'unit-police': 5,
  'unit-labour': 4,
  'unit-housing': 3,
  'unit-urban': 3,
  'unit-market': 2,
  'unit-transport': 2,
  'unit-farming': 1,
  'unit-civil': 1,
  [dragon]: 2,
  [bridge]: 1,
  [river]: 1,
}

/**
 * Plans every suit of first instance. 2022: 3 carried in, 118 received, 117 concluded, 33 lost; 2023: 4 carried in, 90 received, 86
 * concluded (14 lost, 27 won, 45 settled), 8 carried out, 6 after a reconsideration; 2024: nine received, none lost. Of the 14 losses three are
 * about penalties of our own files; the other 11 about acts whose files are not kept here.
 * @param punishedIn the name of the party that a penalty file is about
 * @param closings is told when each suit would be closed, were all signatures there
 */
export function planLitigation(
  random: Random,
  world: World,
  people: People,
  suable: readonly Suable[],
  punishedIn: (penalty: string) => string,
  closings: Map<string, Step>,
): void {
  const days = officeDays(random)
  const settling = random.of('settlement')
  const defendants = [
    ...Object.keys(disputedActs),
    'unit-land',
    'unit-land',
    'unit-police',
    'unit-police',
    'unit-labour',
    ...delegatedUnits.map(({ id }) => id),
  ]

  const carriedIn2022: Suit[] = ['2021-11-15', '2021-11-29', '2021-12-13'].map((from, at) => {
    const received = days.between(from, addDays(day(from), 4))
    return { received, judged: days.within(received, 60, 75), end: at === 0 ? 'won' : 'settled', defendant: random.pick(defendants) }
  })
  const lost2022: Suit[] = Object.entries(losses2022).flatMap(([defendant, n]) =>
    Array.from({ length: n }, () => suit('lost', '2022-03-14', '2022-11-18', '2022-01-05', defendant)),
  )
  const ended2022 = [
    ...many(41, 'won', '2022-03-14', '2022-12-28', '2022-01-05'),
    ...many(40, 'settled', '2022-03-14', '2022-12-28', '2022-01-05'),
  ]
  const carriedIn2023: Suit[] = ['2022-10-24', '2022-11-07', '2022-11-21', '2022-12-05'].map((from, at) => {
    const received = days.between(from, addDays(day(from), 4))
    return {
      received,
      judged: days.between('2023-01-09', '2023-02-24'),
      end: at < 2 ? 'won' : 'settled',
      defendant: random.pick(defendants),
    }
  })
  const lost2023 = losses2023.map(([from, to, unit, overturned, about]) => ({
    ...suit('lost', from, to, '2023-01-04', unit, overturned),
    ...(about && { about, received: about.received }),
  }))
  const november: Suit = {
    ...suit('lost', '2023-11-06', '2023-11-15', '2023-07-01', dragon),
    id: planted.unanalysed,
    about: lostPenalties.dragon,
    received: lostPenalties.dragon.received,
  }
  const ended2023 = withReconsideration(
    [
      ...many(7, 'won', '2023-03-06', '2023-06-29', '2023-01-04'),
      ...many(8, 'settled', '2023-03-06', '2023-06-29', '2023-01-04'),
      ...many(2, 'won', '2023-07-03', '2023-07-31', '2023-03-01'),
      ...many(4, 'settled', '2023-07-03', '2023-07-31', '2023-03-01'),
      ...many(16, 'won', '2023-08-01', '2023-12-28', '2023-04-03'),
      ...many(31, 'settled', '2023-08-01', '2023-12-28', '2023-04-03'),
    ].sort(byReceipt),
  )
  const appealed: Suit = {
    id: planted.noAppealAnswer,
    received: days.between('2023-11-06', '2023-11-10'),
    judged: day('2024-01-29'),
    end: 'won',
    defendant: 'unit-labour',
    plaintiffAppeals: true,
  }
  const carriedOut: Suit[] = [
    ...[
      ['2023-10-30', 'won'],
      ['2023-11-13', 'settled'],
      ['2023-11-20', 'settled'],
      ['2023-12-04', 'settled'],
    ].map(([from = '', end]): Suit => {
      const received = days.between(from, addDays(day(from), 4))
      return { received, judged: days.between('2024-01-22', '2024-03-01'), end: end as End, defendant: random.pick(defendants) }
    }),
    ...['2023-12-11', '2023-12-18', '2023-12-25'].map(
      (from): Suit => ({ received: days.between(from, addDays(day(from), 4)), defendant: random.pick(defendants) }),
    ),
  ]
  const new2024: Suit[] = [
    '2024-01-04',
    '2024-01-10',
    '2024-01-17',
    '2024-01-23',
    '2024-01-30',
    '2024-02-05',
    '2024-02-19',
    '2024-02-27',
    '2024-03-05',
  ].map((received, at) => ({
    received: day(received),
    defendant: at === 6 ? 'unit-land' : random.pick(defendants),
    ...(at === 6 && { silent: true }),
  }))

  numbered('2021', carriedIn2022, 26)
  numbered('2022', [...lost2022, ...ended2022, ...carriedIn2023])
  numbered('2023', [...lost2023, november, ...ended2023, appealed, ...carriedOut])
  numbered('2024', new2024)

  function suit(
    end: End,
    from: string,
    to: string,
    earliest: string,
    defendant = random.pick(defendants),
    overturned?: Suit['overturned'],
  ): Suit {
    const judged = days.between(from, to)
    const aimed = openDay(addDays(judged, -random.int(52, 118)))
    const received = aimed < earliest ? days.between(earliest, addDays(day(earliest), 7)) : aimed
    return {
      received,
      judged,
      end,
      defendant,
      ...(overturned && { overturned }),
      ...(end === 'won' && random.chance(0.35) && { plaintiffAppeals: true }),
    }
  }

  function many(count: number, end: End, from: string, to: string, earliest: string): Suit[] {
    return Array.from({ length: count }, () => suit(end, from, to, earliest))
  }

  /** Six of the suits are brought against what reconsideration had upheld or dismissed, soon after it was served. */
  function withReconsideration(suits: readonly Suit[]): Suit[] {
    const open = suable.filter(({ result }) => result === 'uphold' || result === 'dismiss-application')
    const used = new Set<Suable>()
    const changed = suits.map((one): Suit => {
      if (used.size === 6) return one
      const after = open.find(
        (other) =>
          !used.has(other) &&
          other.servedOn >= '2023-01-10' &&
          addDays(other.servedOn, 8) <= one.received &&
          one.received <= addDays(other.servedOn, 24),
      )
      if (!after) return one
      used.add(after)
      return { ...one, defendant: after.respondent, after }
    })
    if (used.size < 6) throw new Error(`Only ${used.size} suits follow a reconsideration`)
    return changed
  }

  /** In the order of receipt, but for those whose id is set. */
  function numbered(year: string, suits: readonly Suit[], first = 1): void {
    const inOrder = suits.filter(({ id }) => !id).sort(byReceipt)
    for (const fixed of suits.filter(({ id }) => id).sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)))
      inOrder.splice(Number(fixed.id?.slice(-3)) - first, 0, fixed)
    for (const [at, one] of inOrder.entries()) {
      const id = `litigation-${year}-${String(at + first).padStart(3, '0')}`
      if (one.id && one.id !== id) throw new Error(`${one.id} would have become ${id}`)
      const steps = told({ ...one, id }).filter(({ on }) => on <= today)
      world.plan('litigation', id, steps)
      // The “1+3” teams began with 2023.
      if (one.end === 'settled' && (one.judged ?? '') >= '2023' && steps.some(({ kind }) => kind === 'receive-judgment'))
        planSettlement(settling, world, people, id, steps)
    }
  }

  function told(one: Suit & { id: string }): Step[] {
    const { received, judged, end, defendant, after } = one
    const unit = people.of(defendant, 'legal', 'defendantUnit')
    const head = people.of(defendant, 'head', 'head')
    const bureau = people.as('justiceBureau', staff.litigation)
    const { about } = one
    const act = about ?? after?.act ?? random.pick(disputable(one))
    const plaintiff = about
      ? punishedIn(about.penalty)
      : (after?.applicant ?? (random.chance(0.15) ? enterpriseName(random) : personName(random).name))
    const filed = days.within(received, 7, 14)
    const steps: Step[] = [
      {
        kind: 'receive-complaint',
        on: received,
        actor: unit,
        data: {
          caseNumber: `（${received.slice(0, 4)}）豫98行初${Number(one.id.slice(-3))}号`,
          court: '宁川县人民法院',
          docketedOn: days.workdays(received, -5, -3),
          plaintiffs: [{ kind: plaintiff.includes('公司') ? 'legal' : 'natural', name: plaintiff, address: '宁川县' }],
          defendant,
          actName: act.name,
          ...(about && { penaltyCase: about.penalty }),
          actKind: act.kind,
          adminField: act.field,
          claims:
            act.request === 'order-perform'
              ? '判令被告履行法定职责，诉讼费用由被告承担。'
              : `${act.request === 'confirm-illegal' ? '确认' : '撤销'}被告作出的${act.name}，诉讼费用由被告承担。`,
          afterReconsideration: after !== undefined,
          defendantKind: after ? 'both' : 'original',
          ...(after && {
            reconsideration: after.id,
            reconsiderationEffect: after.result === 'uphold' ? 'upheld' : 'dismissed',
            coDefendants: [root],
          }),
        },
      },
      { kind: 'assign', on: days.workdays(received, 1, 2), actor: bureau, data: { handlingUnit: defendant, handler: unit.person } },
    ]
    if (one.silent) return steps
    if (filed <= today)
      steps.push(
        {
          kind: 'appoint-agents',
          on: filed,
          actor: head,
          data: { staffAgent: unit.name, ...(random.chance(0.7) && { lawyerAgent: personName(random).name }) },
        },
        {
          kind: 'file-defence',
          on: filed,
          actor: unit,
          data: {
            defenceText: '被诉行政行为认定事实清楚，适用法律正确，程序合法，请求驳回原告诉讼请求。',
            evidenceItems: random.int(5, 22),
          },
        },
      )
    if (!judged || !end) return steps
    steps.push(...(end === 'settled' ? settlement(one, act.name, filed, judged, unit) : hearing(judged, unit, head)))
    return [...steps, ...judgment(one, judged, end, unit, head, bureau)]
  }

  /** 1+3: the deputy head, the unit, the court and the liaison office settle the dispute at its source. */
  function settlement({ id, defendant }: Suit & { id: string }, actName: string, filed: Day, judged: Day, unit: Actor): Step[] {
    const liaison = people.as('liaisonOffice', staff.liaison)
    const team = `“1+3”化解小组（${people.get(`person-${defendant.replace('unit-', '')}-deputy`).name}牵头，承办单位、法院、府院联动办参加）`
    const begun = days.workdays(filed, 2, 6)
    const ended = days.workdays(judged, -6, -3)
    const self = Number(id.slice(-3)) % 3 === 0
    return [
      {
        kind: 'begin-mediation',
        on: begun,
        actor: liaison,
        data: { mediationText: `${team}组织双方协调，就${actName}引发的争议听取意见。` },
      },
      ...(self
        ? [
            {
              kind: 'self-correct',
              on: ended,
              actor: unit,
              data: { selfCorrection: `自行纠正${actName}，重新作出处理。`, toldCourt: true },
            },
          ]
        : []),
      { kind: 'end-mediation', on: ended, actor: liaison, data: { mediationText: '双方达成一致，争议实质性化解，化解协议一式三份存卷。' } },
    ]
  }

  function hearing(judged: Day, unit: Actor, head: Actor): Step[] {
    const heardOn = openDay(addDays(judged, -random.int(8, 15)))
    const comes = random.chance(0.93)
    const post = random.chance(0.3) ? 'head' : 'deputy'
    const who = people.of(unit.unit, post, 'appearingHead')
    const named = { headName: who.name, headPost: who.post, headRank: post === 'head' ? 'chief' : 'deputy' }
    const called = days.workdays(heardOn, -10, -7)
    return [
      { kind: 'summon', on: called, actor: unit, data: { hearingDay: heardOn, courtroom: '第二审判法庭', headCalled: true } },
      ...(comes
        ? [
            { kind: 'name-head', on: days.workdays(called, 1, 3), actor: unit, data: { ...named, identitySealed: true } },
            {
              kind: 'appear',
              on: heardOn,
              actor: { ...unit },
              data: { heardOn, ...named, attendee: `${who.name}、${unit.name}`, spoke: true, observers: random.int(5, 40) },
            },
          ]
        : [
            {
              kind: 'explain-absence',
              on: days.workdays(called, 2, 4),
              actor: head,
              data: { absenceReason: 'duty', absenceText: '负责人须参加防汛会商，已书面说明并委托工作人员出庭。', absenceProof: true },
            },
            {
              kind: 'attend-without-head',
              on: heardOn,
              actor: unit,
              data: { heardOn, absence: 'staff', attendee: unit.name, spoke: true },
            },
          ]),
    ]
  }

  function judgment(one: Suit & { id: string }, judged: Day, end: End, unit: Actor, head: Actor, bureau: Actor): Step[] {
    const { overturned, plaintiffAppeals } = one
    const got = days.workdays(judged, 1, 4)
    const act = one.after?.act ?? actsOf(one.defendant)[0]
    const outcome = one.about?.outcome ?? outcomeOf(one, end)
    const steps: Step[] = [
      {
        kind: 'receive-judgment',
        on: got,
        actor: unit,
        data: {
          firstOutcome: outcome,
          judgedOn: judged,
          judgmentNumber: `（${judged.slice(0, 4)}）豫98行初${Number(one.id.slice(-3))}号`,
          judgmentText:
            end === 'lost'
              ? '被告作出行政行为时存在卷宗记载的缺陷，依法判决。'
              : end === 'won'
                ? '原告的诉讼请求不能成立。'
                : '准许原告撤回起诉或者确认调解协议。',
          ...(end === 'lost' && {
            lossReasons: [
              one.about?.reason ?? random.pick(act?.request === 'order-perform' ? ['inaction'] : ['evidence', 'procedure', 'law']),
            ],
          }),
        },
      },
    ]
    // The day after the time to appeal has run out, or soon after.
    let effective = days.workdays(openDay(addDays(got, 15)), 1, 7)
    if (overturned) {
      const appealed = days.within(got, 6, 12)
      const final = days.within(appealed, 58, 84)
      steps.push(
        {
          kind: 'decide-appeal',
          on: days.workdays(got, 2, 3),
          actor: head,
          data: { appealDecision: 'appeal', appealReason: '一审认定事实不全面，依法提起上诉。' },
        },
        { kind: 'file-appeal', on: appealed, actor: unit },
        {
          kind: 'receive-final',
          on: final,
          actor: unit,
          data: {
            appealOutcome: overturned,
            finalOutcome: overturned === 'changed' ? 'dismiss-claims' : 'mediated',
            finalJudgedOn: days.workdays(final, -3, -1),
          },
        },
      )
      effective = days.workdays(final, 1, 3)
    } else if (plaintiffAppeals && end === 'won') {
      const appealed = one.id === planted.noAppealAnswer ? day('2024-02-18') : days.within(got, 15, 22)
      steps.push({
        kind: 'receive-appeal',
        on: appealed,
        actor: unit,
        data: { appealNumber: `（${appealed.slice(0, 4)}）豫97行终${random.int(20, 400)}号` },
      })
      if (one.id === planted.noAppealAnswer) return steps
      const final = days.within(appealed, 55, 85)
      steps.push(
        {
          kind: 'answer-appeal',
          on: days.within(appealed, 6, 13),
          actor: unit,
          data: { defenceText: '一审判决认定事实清楚，适用法律正确，请求驳回上诉。' },
        },
        {
          kind: 'receive-final',
          on: final,
          actor: unit,
          data: { appealOutcome: outcome === 'dismiss-suit' ? 'upheld-ruling' : 'upheld', finalJudgedOn: days.workdays(final, -3, -1) },
        },
      )
      effective = days.workdays(final, 1, 3)
    } else if (end === 'settled') effective = days.workdays(got, 1, 3)
    else if (end === 'lost')
      steps.push({
        kind: 'decide-appeal',
        on: days.workdays(got, 3, 6),
        actor: head,
        data: { appealDecision: 'accept', appealReason: '一审裁判认定的问题属实，服判息诉，限期履行。' },
      })
    const performed = days.workdays(effective, 5, 20)
    steps.push({ kind: 'take-effect', on: effective, actor: bureau })
    if (end === 'lost' && !overturned)
      steps.push({
        kind: 'perform',
        on: performed,
        actor: unit,
        data: { performance: outcome.startsWith('confirm') ? 'nothing-due' : 'done', performanceText: '已按裁判内容履行，履行材料存卷。' },
      })
    const reported = days.workdays(performed, 1, 4)
    // Closed once all have signed, see `followClosings`.
    closings.set(one.id, { kind: 'close', on: days.workdays(reported, 1, 5), actor: bureau })
    return [...steps, { kind: 'report-result', on: reported, actor: unit, data: { resultReport: '案件已结，裁判、履行和整改情况见卷。' } }]
  }

  /** What the unit does that is sued on; a lost suit about a penalty of 2023 would have to name its file. */
  function disputable({ defendant, end, judged = today }: Suit): readonly DisputedAct[] {
    const all = actsOf(defendant)
    return end === 'lost' && judged >= '2023' ? all.filter(({ kind }) => !kind.startsWith('penalty')) : all
  }

  function outcomeOf({ id, after }: Suit & { id: string }, end: End): string {
    if (end === 'won') return random.chance(0.75) || after ? 'dismiss-claims' : 'dismiss-suit'
    if (end === 'settled')
      return Number(id.slice(-3)) % 3 === 0 ? 'withdraw-after-change' : random.pick(['withdraw', 'withdraw', 'mediated'])
    return random.pick(['annul', 'annul', 'annul-redo', 'confirm-illegal', 'order-perform'])
  }
}

const byReceipt = (a: Suit, b: Suit): number => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0)
