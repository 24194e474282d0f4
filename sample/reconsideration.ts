import type { Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { countyCode } from './countyCode.ts'
import { midnightAfter, officeDays, openDay } from './days.ts'
import { actsOf, disputedActs } from './disputedActs.ts'
import { enterpriseName, personName } from './names.ts'
import type { SettledCase } from './penalties.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** A case under the 2017 text that was decided and then sued on. */
export interface Suable {
  readonly id: string
  readonly respondent: string
  readonly applicant: string
  readonly result: string
  readonly servedOn: Day
  readonly act: ReturnType<typeof actsOf>[number]
}

/** How many cases end in which way. */
type Outcomes = Readonly<Record<string, number>>

/** 95 of 2023: 29 corrected, 34 upheld, 9 dismissed, 23 ended otherwise (8 mediated, 9 self-corrected, 6 withdrawn otherwise). */
const outcomes2023: Outcomes = {
  annul: 10,
  'annul-part': 2,
  'confirm-illegal': 9,
  change: 3,
  'order-perform': 5,
  uphold: 34,
  'dismiss-application': 9,
  mediated: 8,
  'withdraw-self-corrected': 9,
  'withdraw-other': 6,
}
/** 68 of 2022. */
const outcomes2022: Outcomes = {
  annul: 7,
  'annul-part': 1,
  'confirm-illegal': 5,
  change: 2,
  'order-perform': 3,
  uphold: 27,
  'dismiss-application': 9,
  mediated: 4,
  'withdraw-self-corrected': 5,
  'withdraw-other': 5,
}

const corrections = ['annul', 'annul-part', 'confirm-illegal', 'change', 'order-perform']
const reasonsOf: Readonly<Record<string, readonly string[]>> = {
  annul: ['facts', 'procedure', 'basis'],
  'annul-part': ['facts', 'improper'],
  'confirm-illegal': ['procedure', 'inaction'],
  change: ['improper'],
  'order-perform': ['inaction'],
}

/** Results that leave the act as it is. */
const stands: readonly string[] = ['uphold', 'dismiss-application', 'withdraw-other']
/** The party of a penalty knew of it on the day of service. */
const knewOn = (drawn: Day, penalty: SettledCase | undefined): Day => penalty?.served ?? drawn

/** The program, acting for the justice bureau. */
const systemActor: Actor = { person: 'system', name: '系统', unit: 'unit-justice', capacity: 'system' }

interface Case {
  readonly id: string
  readonly received: Day
  /** How it ends; absent: still open. */
  readonly result?: string
  /** The day aimed at for the end; the steps before it may move it. */
  readonly ends?: Day
  readonly extended?: boolean
  readonly suspended?: boolean
  /** The respondent let the time to reply run out. */
  readonly silent?: boolean
  readonly respondent: string
}

/**
 * Plans every reconsideration. 2022: 2 carried in, 69 accepted, 68 closed; 2023: 3 carried in, 99 accepted, 95 closed, 7 carried out, all
 * under the 2017 text; January to 11 March 2024: 18 applications under the 2023 text.
 * @param settled penalties of our own files that somebody may turn against, though the fine is paid
 * @returns decided cases of 2023 on which a suit may follow
 */
export function planReconsiderations(random: Random, world: World, people: People, settled: readonly SettledCase[]): readonly Suable[] {
  const challenged = new Set<string>()
  const days = officeDays(random)
  const respondents = [
    ...Object.keys(disputedActs).flatMap((unit) =>
      Array<string>(unit === 'unit-police' || unit === 'unit-land' ? 9 : unit === 'unit-labour' || unit === 'unit-market' ? 6 : 2).fill(
        unit,
      ),
    ),
    ...delegatedUnits.map(({ id }) => id),
  ]
  const suable: Suable[] = []

  const secretary: Actor = people.as('reconAuthority', staff.secretary)
  const mayor = people.as('authorityHead', staff.viceMayor)
  const officeHead = people.as('reconOfficeHead', staff.reconHead)

  for (const one of oldCases()) planOld(one)
  planTurnedAway()
  planNew()
  return suable

  function oldCases(): Case[] {
    const drawn = (result: string | undefined): Pick<Case, 'result' | 'respondent'> => ({
      ...(result && { result }),
      respondent: random.pick(respondents),
    })
    const ends2022 = spread(66, '2022-02-28', '2022-12-27')
    const results2022 = results(outcomes2022)
    const carriedIn2022 = [day('2021-11-22'), day('2021-12-13')].map((received, at) => ({
      id: `reconsideration-2021-${String(41 + at).padStart(3, '0')}`,
      received,
      ends: addDays(received, 52),
      ...drawn(results2022.pop()),
    }))
    const closed2022 = ends2022.map((ends) => ({ id: '', received: back(ends, '2022-01-05'), ends, ...drawn(results2022.pop()) }))
    const results2023 = results(outcomes2023)
    const carriedIn2023 = ['2022-11-21', '2022-12-05', '2022-12-19'].map((from, at) => {
      const received = days.between(from, addDays(day(from), 6))
      return { id: '', received, ends: addDays(received, 50 + at), ...drawn(results2023.pop()) }
    })
    let silences = 2
    const ends2023 = spread(92, '2023-02-24', '2023-12-26')
    const closed2023 = ends2023.map((ends, at) => {
      const extended = at % 11 === 5 && ends > '2023-05-01'
      const end = drawn(results2023.pop())
      const silent = end.result === 'annul' && ends > '2023-04-01' && silences-- > 0
      return { id: '', received: back(ends, '2023-01-04', extended ? [66, 82] : [37, 54]), ends, extended, silent, ...end }
    })
    // Received last, so that three are still in time after an extension, two stand still, and two are late.
    const open2023 = (
      [
        ['2023-12-18', '2023-12-20', {}],
        ['2023-12-20', '2023-12-22', {}],
        ['2023-12-25', '2023-12-25', { suspended: true }],
        ['2023-12-26', '2023-12-26', { suspended: true }],
        ['2023-12-27', '2023-12-27', { extended: true }],
        ['2023-12-28', '2023-12-28', { extended: true }],
        ['2023-12-29', '2023-12-29', { extended: true }],
      ] as const
    ).map(([from, to, more]) => ({ id: '', received: days.between(from, to), respondent: random.pick(respondents), ...more }))
    return [
      ...carriedIn2022,
      ...numbered('2022', [...closed2022, ...carriedIn2023].sort(byReceipt)),
      ...numbered('2023', [...closed2023.sort(byReceipt), ...open2023]),
    ]
  }

  function results(of: Outcomes): string[] {
    return random.shuffle(Object.entries(of).flatMap(([result, n]) => Array<string>(n).fill(result)))
  }

  /** So many days over a span, evenly, each a workday. */
  function spread(count: number, from: string, to: string): Day[] {
    return Array.from({ length: count }, () => days.between(from, to)).sort()
  }

  /** A day of receipt before the end, within the time to decide and not before the year's first office day. */
  function back(ends: Day, earliest: string, [least, most]: readonly [number, number] = [37, 54]): Day {
    const received = openDay(addDays(ends, -random.int(least, most)))
    return received < earliest ? days.between(earliest, addDays(day(earliest), 6)) : received
  }

  /** A penalty of our own files that the case may be about: fined by the respondent, received within the sixty days. Each once. */
  function penaltyFor({ received, respondent, result }: Case, kind: string, enterprise: boolean): SettledCase | undefined {
    if (kind !== 'penalty-fine' || !result || !stands.includes(result)) return undefined
    const found = settled.find(
      ({ id, agency, served, closed, party }) =>
        agency === respondent &&
        closed < received &&
        served >= addDays(received, -55) &&
        (party.partyKind === 'organisation') === enterprise &&
        !challenged.has(id),
    )
    if (found) challenged.add(found.id)
    return found
  }

  function opening(one: Case): { steps: Step[]; office: Actor; applicant: string; act: Suable['act'] } {
    const { received, respondent } = one
    const handler = random.pick(staff.recon)
    const office = people.as('reconOffice', handler)
    const act = random.pick(actsOf(respondent))
    const enterprise = random.chance(0.16)
    const drawn = enterprise ? enterpriseName(random) : personName(random).name
    const penalty = penaltyFor(one, act.kind, enterprise)
    const applicant = penalty?.party.party.name ?? drawn
    const amount = act.kind === 'penalty-fine' ? { amount: random.int(5, 200) * 10_000 } : {}
    const receive: Step = {
      kind: 'receive',
      on: received,
      actor: office,
      data: {
        applicants: [{ kind: penalty?.party.party.kind ?? (enterprise ? 'legal' : 'natural'), name: applicant, address: '宁川县' }],
        respondent,
        receiveWay: random.pick(['in-person', 'in-person', 'mail', 'online']),
        actName: act.name,
        actKind: act.kind,
        adminField: act.field,
        knewOn: knewOn(addDays(received, -random.int(8, 55)), penalty),
        requests: [act.request],
        reasons: `申请人认为被申请人作出的${act.name}认定事实不清、程序不当，请求依法审查。`,
        enterprise,
        ...amount,
        ...(penalty && { amount: penalty.fine, penaltyCase: penalty.id }),
      },
    }
    const assign: Step = {
      kind: 'assign',
      on: received,
      actor: officeHead,
      data: { handler, coHandlers: [random.pick(staff.recon.filter((other) => other !== handler))] },
    }
    return { steps: [receive, assign], office, applicant, act }
  }

  function planOld(one: Case): void {
    const { received, result, respondent } = one
    const { steps, office, applicant, act } = opening(one)
    const accepted = days.workdays(received, 1, 4)
    const sent = days.workdays(accepted, 0, 2)
    const replied = one.silent ? openDay(addDays(sent, 10)) : days.within(sent, 5, 9)
    const heard = days.workdays(replied, 1, 4)
    steps.push(
      { kind: 'accept', on: accepted, actor: office },
      { kind: 'send-copy', on: sent, actor: office, data: { copyReceivedOn: sent } },
      one.silent ? noReply(one.id, replied) : reply(replied, respondent),
      opinion(heard, office),
    )
    if (one.suspended)
      steps.push({
        kind: 'suspend',
        on: days.between('2024-01-29', '2024-02-06'),
        actor: office,
        data: { suspendGround: 'other-case', suspendReason: '本案以另一民事案件的审理结果为依据，该案尚未审结。' },
      })
    if (one.extended) {
      const on = days.within(received, 50, 57)
      steps.push(
        { kind: 'approve-extension', on, actor: mayor },
        { kind: 'extend', on, actor: officeHead, data: { extendedDays: 30, extendReason: '案情复杂，需进一步调查核实。' } },
      )
    }
    if (result && one.ends) steps.push(...ending(one, days.workdays(heard, 1, 2), office, applicant, act))
    world.plan('reconsideration', one.id, steps)
  }

  function reply(on: Day, respondent: string): Step {
    return {
      kind: 'reply',
      on,
      actor: people.of(respondent, 'legal', 'respondent'),
      data: { replyContent: '行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，请求依法处理。', evidenceItems: random.int(4, 18) },
    }
  }

  /** As the program enters it when the time to reply has run out. */
  function noReply(id: string, due: Day): Step {
    return {
      kind: 'no-reply',
      on: due,
      id: deterministicId('expiry', countyCode, id, 'reply', 1),
      recordedAt: midnightAfter(due),
      actor: systemActor,
    }
  }

  function opinion(on: Day, office: Actor): Step {
    return {
      kind: 'hear-opinion',
      on,
      actor: { ...office, capacity: 'reconOfficer' },
      data: {
        of: 'applicant',
        way: random.pick(['meeting', 'phone', 'meeting']),
        content: '申请人陈述了事实经过，坚持申请请求。',
        recorder: people.get(random.pick(staff.recon)).name,
      },
    }
  }

  function ending(one: Case, earliest: Day, office: Actor, applicant: string, act: Suable['act']): Step[] {
    const { result = '', respondent } = one
    const aimed = openDay(one.ends ?? earliest)
    const ends = aimed > earliest ? aimed : earliest
    const served = days.workdays(ends, 1, 4)
    const serve: Step = { kind: 'serve', on: served, actor: office, data: { servedTo: '申请人、被申请人' } }
    if (result === 'mediated')
      return [
        {
          kind: 'mediate',
          on: ends,
          actor: secretary,
          data: {
            agreement: '被申请人在裁量范围内调整处理，申请人认可，双方无其他争议。',
            allSigned: true,
            mediationGround: act.kind === 'indemnity' ? 'compensation' : 'discretion',
            recovered: random.int(1, 60) * 10_000,
          },
        },
        serve,
        { kind: 'perform', on: days.workdays(served, 5, 15), actor: office, data: { performance: 'done' } },
      ]
    if (result.startsWith('withdraw'))
      return [
        {
          kind: 'withdraw',
          on: ends,
          actor: office,
          data: {
            termination: result,
            terminationReason:
              result === 'withdraw-self-corrected' ? '被申请人自行纠正行政行为，申请人自愿撤回申请。' : '申请人自愿撤回申请。',
          },
        },
        serve,
      ]
    const corrected = corrections.includes(result)
    const redo = result === 'annul' && random.chance(0.4)
    const decide: Step = {
      kind: 'decide',
      on: ends,
      actor: mayor,
      data: {
        result,
        approvedBy: corrected ? 'collective' : 'head',
        decisionText: `经审理，${decisionWords[result]}`,
        ...(corrected && { correctionReasons: [one.silent ? 'no-evidence' : random.pick(reasonsOf[result] ?? ['facts'])] }),
        ...(result === 'dismiss-application' && { dismissReason: random.chance(0.5) ? 'no-duty' : 'not-acceptable' }),
        ...(result === 'change' && { worse: false }),
        ...(redo && { redo }),
        ...(corrected && { recovered: random.int(0, 40) * 10_000 }),
      },
    }
    suable.push({ id: one.id, respondent, applicant, result, servedOn: served, act })
    const published = days.workdays(served, 3, 10)
    const steps = [
      decide,
      serve,
      { kind: 'publish', on: published, actor: office, data: { published: true, publishNote: '在县人民政府网站公开，已隐去个人信息。' } },
    ]
    if (!corrected) return steps
    const after = days.within(served, 14, 38)
    return [
      ...steps,
      ...(redo
        ? [
            {
              kind: 'redone',
              on: after,
              actor: people.of(respondent, 'legal', 'respondent'),
              data: { redoNumber: `重作〔${after.slice(0, 4)}〕${random.int(1, 30)}号` },
            },
          ]
        : []),
      ...(random.chance(0.3) ? letter(published, respondent) : []),
      { kind: 'perform', on: days.workdays(after, 1, 8), actor: office, data: { performance: 'done' } },
    ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  }

  /** 行政复议意见书, answered within its sixty days. */
  function letter(on: Day, respondent: string): Step[] {
    const received = days.workdays(on, 1, 2)
    return [
      {
        kind: 'opinion',
        on,
        actor: secretary,
        data: { opinionText: '办理同类事项时应当全面收集证据、告知权利，请自查整改。', opinionReceivedOn: received },
      },
      {
        kind: 'answer-opinion',
        on: days.within(received, 15, 45),
        actor: people.of(respondent, 'legal', 'respondent'),
        data: { opinionResult: '已组织学习，完善审批环节，自查同类案件未发现问题。' },
      },
    ]
  }

  /** Applications that were not accepted: refused, or sent on to the authority they belong to. */
  function planTurnedAway(): void {
    for (const [year, refused, redirected] of [
      ['2022', 4, 2],
      ['2023', 5, 2],
    ] as const)
      for (let n = 1; n <= refused + redirected; n++) {
        const received = days.between(`${year}-01-10`, `${year}-12-20`)
        const one: Case = { id: `reconsideration-${year}-${100 + n}`, received, respondent: random.pick(respondents) }
        const { steps, office } = opening(one)
        const on = days.workdays(received, 2, 5)
        if (n > refused) steps.push({ kind: 'redirect', on, actor: office, data: { rightfulAuthority: '天中市人民政府' } })
        else
          steps.push(
            {
              kind: 'refuse',
              on,
              actor: secretary,
              data: { refuseGround: random.pick(['late', 'scope', 'interest']), refuseReason: '经审查，申请不符合法定受理条件。' },
            },
            { kind: 'serve', on: days.workdays(on, 1, 3), actor: office, data: { servedTo: '申请人' } },
          )
        world.plan('reconsideration', one.id, steps)
      }
  }

  /** The 18 of 2024: five simple, one more converted to ordinary, two deemed accepted, three closed (one of them corrected). */
  function planNew(): void {
    const at = (n: number): string => `reconsideration-2024-${String(n).padStart(3, '0')}`
    const made = (n: number, received: string) => {
      const one: Case = { id: at(n), received: day(received), respondent: n === 1 ? 'unit-market' : random.pick(respondents) }
      return { one, ...opening(one) }
    }
    const choose = (on: Day, actor: Actor, track: 'simple' | 'ordinary'): Step => ({
      kind: 'choose-procedure',
      on,
      actor,
      data: { track, major: false, ...(track === 'simple' && { simpleGround: 'agreed', clear: true }) },
    })
    /** Acceptance, track, copy and reply. */
    const begun = (
      n: number,
      received: string,
      track: 'simple' | 'ordinary',
      upTo: 'accepted' | 'copied' | 'replied' | 'heard',
      deemed = false,
    ) => {
      const { one, steps, office } = made(n, received)
      const accepted = deemed ? days.workdays(one.received, 5, 5) : days.workdays(one.received, 1, 3)
      steps.push(
        deemed
          ? {
              kind: 'deem-accepted',
              on: accepted,
              id: deterministicId('expiry', countyCode, one.id, 'review', 1),
              recordedAt: midnightAfter(accepted),
              actor: systemActor,
            }
          : { kind: 'accept', on: accepted, actor: office },
      )
      const chosen = deemed ? days.workdays(accepted, 1, 1) : accepted
      steps.push(choose(chosen, office, track))
      let last = chosen
      if (upTo !== 'accepted') {
        const sent = days.workdays(chosen, 1, 1)
        steps.push({ kind: 'send-copy', on: sent, actor: office, data: { copyReceivedOn: sent } })
        last = sent
        if (upTo !== 'copied') {
          last = track === 'simple' ? days.workdays(sent, 2, 4) : days.workdays(sent, 4, 8)
          steps.push(reply(last, one.respondent))
        }
        if (upTo === 'heard') {
          last = days.workdays(last, 1, 3)
          steps.push(opinion(last, office))
        }
      }
      return { one, steps, office, last }
    }
    const plan = ({ one, steps }: { one: Case; steps: Step[] }) => world.plan('reconsideration', one.id, steps)

    // Closed: one simple and upheld, one ordinary and annulled, one simple and withdrawn.
    const upheld = begun(1, '2024-01-03', 'simple', 'replied')
    const upheldOn = days.workdays(upheld.last, 3, 5)
    plan({
      one: upheld.one,
      steps: [
        ...upheld.steps,
        {
          kind: 'decide',
          on: upheldOn,
          actor: mayor,
          data: { result: 'uphold', approvedBy: 'head', decisionText: `经审理，${decisionWords.uphold}` },
        },
        { kind: 'serve', on: days.workdays(upheldOn, 1, 2), actor: upheld.office, data: { servedTo: '申请人、被申请人' } },
      ],
    })
    const annulled = begun(2, '2024-01-04', 'ordinary', 'heard')
    const annulledOn = days.between('2024-02-20', '2024-02-28')
    plan({
      one: annulled.one,
      steps: [
        ...annulled.steps,
        {
          kind: 'decide',
          on: annulledOn,
          actor: mayor,
          data: {
            result: 'annul',
            approvedBy: 'collective',
            decisionText: `经审理，${decisionWords.annul}`,
            correctionReasons: ['procedure'],
          },
        },
        { kind: 'serve', on: days.workdays(annulledOn, 1, 3), actor: annulled.office, data: { servedTo: '申请人、被申请人' } },
      ],
    })
    plan(begun(3, '2024-01-16', 'simple', 'replied'))
    const withdrawn = begun(4, '2024-01-18', 'simple', 'replied')
    plan({
      one: withdrawn.one,
      steps: [
        ...withdrawn.steps,
        {
          kind: 'withdraw',
          on: days.workdays(withdrawn.last, 2, 6),
          actor: withdrawn.office,
          data: { termination: 'withdraw-settled', terminationReason: '经协调双方达成和解，申请人自愿撤回。' },
        },
      ],
    })
    // Deemed accepted: five workdays went by.
    plan(begun(5, '2024-01-22', 'ordinary', 'heard', true))
    plan(begun(6, '2024-02-01', 'ordinary', 'replied', true))
    // Begun as simple, then found too hard for it.
    const converted = begun(7, '2024-01-24', 'simple', 'replied')
    converted.steps.push({
      kind: 'convert',
      on: days.workdays(converted.last, 3, 6),
      actor: officeHead,
      data: { convertReason: '双方对主要事实争议较大，不宜适用简易程序。' },
    })
    plan(converted)
    plan(begun(8, '2024-01-23', 'ordinary', 'heard'))
    plan(begun(9, '2024-01-25', 'ordinary', 'heard'))
    const paused = begun(10, '2024-01-29', 'ordinary', 'replied')
    paused.steps.push({
      kind: 'suspend',
      on: days.between('2024-03-01', '2024-03-05'),
      actor: paused.office,
      data: { suspendGround: 'mediation', suspendReason: '双方同意调解，申请中止审理。' },
    })
    plan(paused)
    plan(begun(11, '2024-01-31', 'ordinary', 'heard'))
    plan(begun(12, '2024-02-19', 'simple', 'replied'))
    plan(begun(13, '2024-02-20', 'simple', 'replied'))
    plan(begun(14, '2024-02-21', 'ordinary', 'replied'))
    plan(begun(15, '2024-02-28', 'ordinary', 'copied'))
    plan(begun(16, '2024-02-22', 'ordinary', 'accepted'))
    const incomplete = made(17, '2024-03-05')
    incomplete.steps.push({
      kind: 'ask-correction',
      on: days.workdays(incomplete.one.received, 1, 2),
      actor: incomplete.office,
      data: { correctionItems: '请补充被申请人作出行政行为的材料和身份证明复印件。', correctionServedOn: day('2024-03-08') },
    })
    plan(incomplete)
    plan(made(18, '2024-03-08'))
  }
}

const decisionWords: Readonly<Record<string, string>> = {
  annul: '撤销被申请人作出的行政行为。',
  'annul-part': '撤销被申请人作出的行政行为的部分内容。',
  'confirm-illegal': '确认被申请人的行政行为违法。',
  change: '变更被申请人作出的行政行为。',
  'order-perform': '责令被申请人在法定期限内履行职责。',
  uphold: '维持被申请人作出的行政行为。',
  'dismiss-application': '驳回申请人的行政复议申请。',
}

const byReceipt = (a: Case, b: Case): number => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0)
const numbered = (year: string, cases: readonly Case[]): Case[] =>
  cases.map((one, at) => ({ ...one, id: `reconsideration-${year}-${String(at + 1).padStart(3, '0')}` }))
