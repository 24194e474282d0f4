import { deterministicId } from '../kernel/file/deterministicId.ts'
import { rule } from '../kernel/law/rules.ts'
import { addDays, type Day } from '../kernel/time/day.ts'
import { reckon } from '../kernel/time/reckon.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { isSuspended, type Officer } from './certificates.ts'
import { countyCode } from './countyCode.ts'
import { midnightAfter, officeDays, openDay, today } from './days.ts'
import { askLists, drawParty, drawPunishment, type Party, type Punishment, powerOf, sayYuan, weighed } from './penaltyParts.ts'
import { type Case, planCases } from './penaltyPlan.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { reviewerId } from './reviewers.ts'
import { bandOf } from './violations.ts'
import type { Step, World } from './world.ts'

/** Who takes part in a case. */
export interface Team {
  readonly first: Officer
  readonly second: Officer
  readonly reviewer: Officer
}

/** What is told otherwise than usual, in the planted cases. */
export interface Told {
  readonly party?: Party
  readonly punishment?: Punishment
  readonly team?: Partial<Team>
  /** Days of acts that do not fall where they usually do. */
  readonly days?: Readonly<Record<string, Day>>
  /** The right to a hearing is not told, though it should be. */
  readonly hearingUntold?: boolean
  /** The decision counts for society, whoever is punished. */
  readonly published?: boolean
  /** Acts against the law: entered all the same. */
  readonly planted?: readonly string[]
}

/** An act that the program enters when a limit of a penalty case has run out. */
export const expired = (file: string, clock: string, kind: string, due: Day, unit: string): Step => ({
  kind,
  on: due,
  id: deterministicId('expiry', countyCode, file, clock, 1),
  recordedAt: midnightAfter(due),
  actor: { person: 'system', name: '系统', unit, capacity: 'system' },
})

/**
 * Tells cases of the ordinary procedure: what was found, who went, how it was decided, and how the fine was paid. The 2023 cases are
 * 1,120 with the five that are planted: 900 penalties, 214 decisions not to punish, 6 ended otherwise; 158 are the townships'.
 */
export class Penalties {
  private readonly random: Random
  private readonly people: People
  private readonly officers: ReadonlyMap<string, readonly Officer[]>
  readonly days: ReturnType<typeof officeDays>

  constructor(random: Random, people: People, officers: ReadonlyMap<string, readonly Officer[]>) {
    this.random = random
    this.people = people
    this.officers = officers
    this.days = officeDays(random)
  }

  /** @returns the cases, for what else happens in them */
  planAll(world: World): readonly Case[] {
    const cases = planCases(this.random.of('cases'))
    for (const one of cases) world.plan('penalty', one.id, this.tell(one))
    return cases
  }

  /** Who is punished in a case that has been told, and by whom. */
  partyOf(one: Case): { readonly party: Party; readonly team: Team } {
    return this.of(one, {})
  }

  /** The name of who is punished in a file that has been told. */
  punishedIn(file: string): string {
    const known = this.drawn.get(file)
    if (!known) throw new Error(`The case ${file} has not been told`)
    return known.party.party.name
  }

  /** Two officers who may act, and somebody to review. */
  team(agency: string): Team {
    const all = this.officers.get(agency) ?? []
    const reviewer = all.find((one) => one.reviewer)
    const [first, second] = this.random.shuffle(all.filter((one) => !one.reviewer && !isSuspended(one)))
    if (!first || !second || !reviewer) throw new Error(`${agency} has too few officers`)
    return { first, second, reviewer }
  }

  /** The acts of a case, up to the county's today. */
  tell(one: Case, told: Told = {}): Step[] {
    const steps = [...this.opening(one, told), ...this.ending(one, told)]
    return steps.map((step) => (told.planted?.includes(step.kind) ? { ...step, planted: true } : step)).filter(isPast)
  }

  private drawn = new Map<string, { party: Party; team: Team; lists: ReturnType<typeof askLists>; punishment?: Punishment }>()

  /** What does not change during the case, drawn once. */
  private of(one: Case, told: Told) {
    const known = this.drawn.get(one.id)
    if (known) return known
    const firm = one.ending === 'major' ? one.violation.most >= 15_000_000 : undefined
    const party = told.party ?? drawParty(this.random, one.violation, firm)
    const punished = !['no-penalty', 'withdrawn', 'police'].includes(one.ending)
    const made = {
      party,
      team: { ...this.team(one.agency), ...told.team },
      lists: askLists(this.random, one.violation, one.ending, one.filed),
      ...(punished && { punishment: told.punishment ?? drawPunishment(this.random, one.violation, one.ending, party.partyKind) }),
    }
    this.drawn.set(one.id, made)
    return made
  }

  private opening(one: Case, told: Told): Step[] {
    const { random, people, days } = this
    const { agency, violation, filed, township } = one
    const { party, team, lists, punishment } = this.of(one, told)
    const on = (act: string, usual: Day): Day => told.days?.[act] ?? usual
    const officer = people.as('officer', team.first.person, team.first.certNumber)
    const handler = { ...officer, capacity: 'handler' }
    const deputy = people.of(agency, 'deputy', 'head')
    const two = [team.first.certificate, team.second.certificate]
    const registered = on('register-source', days.workdays(filed, -3, -2))
    const place = `${party.party.name}${party.partyKind === 'organisation' ? '经营场所' : '所在地'}`
    const shown = on('show-certificate', days.workdays(filed, 0, 2))
    const collected = on('collect-evidence', days.workdays(shown, 0, 3))
    const closed = on('close-investigation', days.workdays(collected, 1, 3))
    const band = bandOf(violation, punishment?.grade ?? 'lighter')
    const corrects = one.ending === 'no-penalty' || random.chance(0.15)
    return [
      {
        kind: 'register-source',
        on: registered,
        actor: handler,
        data: {
          source: random.pick(['inspection', 'inspection', 'complaint', 'monitoring', 'ordered']),
          clue: `${violation.name}，需立案查明。`,
          agency,
          field: violation.field,
          ...party,
          violation: violation.name,
          violationCode: violation.code,
          place,
          enterprise: party.partyKind === 'organisation',
        },
      },
      {
        kind: 'propose-case',
        on: on('propose-case', days.workdays(registered, 1, 1)),
        actor: officer,
        data: {
          certificate: team.first.certificate,
          partnerCertificate: team.second.certificate,
          handlers: [team.first.person, team.second.person],
          ...powerOf(agency, violation, township),
          ...lists.found,
          band: band.id,
          actEnd: registered,
        },
      },
      { kind: 'file-case', on: filed, actor: deputy },
      { kind: 'show-certificate', on: shown, actor: officer, data: { officers: two, shown: true } },
      {
        kind: 'inquire',
        on: on('inquire', shown),
        actor: officer,
        data: {
          officers: two,
          informant: party.partyKind === 'organisation' ? `${party.party.name}负责人` : party.party.name,
          place,
          says: `承认${violation.name}的事实，说明了经过和原因。`,
          signed: random.chance(0.95) ? 'signed' : 'refused',
        },
      },
      {
        kind: 'collect-evidence',
        on: collected,
        actor: officer,
        data: {
          officers: two,
          kind: random.pick(['scene-record', 'document', 'recording']),
          name: random.pick(['现场检查笔录', '现场照片', '执法记录仪视频', '经营台账复印件']),
          origin: '现场取得，当事人核对签字',
          proves: `${violation.name}的时间、地点和情节`,
        },
      },
      ...(corrects
        ? [
            {
              kind: 'order-correct',
              on: collected,
              actor: officer,
              data: { orders: '立即停止违法行为，在期限内改正。', correctBy: openDay(addDays(collected, 5)) },
            },
          ]
        : []),
      ...(one.ending === 'police'
        ? [
            { kind: 'report-crime', on: collected, actor: handler, data: { crimeReport: '涉案金额达到追诉标准，涉嫌犯罪，提请移送。' } },
            { kind: 'approve-transfer', on: collected, actor: deputy, data: { transferApproved: true } },
            { kind: 'hand-to-police', on: collected, actor: handler, data: { receivingBody: '宁川县公安局' } },
          ]
        : []),
      {
        kind: 'close-investigation',
        on: closed,
        actor: handler,
        data: {
          established: `${party.party.name}${violation.name}，事实清楚，证据充分。`,
          proposal: punishment?.fine ? `建议罚款${sayYuan(punishment.fine)}。` : '建议依法处理。',
          complex: false,
        },
      },
    ]
  }

  private ending(one: Case, told: Told): Step[] {
    const { punishment } = this.of(one, told)
    return punishment ? this.punished(one, punishment, told) : this.unpunished(one, told)
  }

  private punished(one: Case, punishment: Punishment, told: Told): Step[] {
    const { random, people, days } = this
    const { agency, violation, decided } = one
    const { party, team, lists } = this.of(one, told)
    const { kinds, fine, confiscated } = punishment
    const weight = weighed(violation.field, party.partyKind, punishment)
    if (weight.major !== (one.ending === 'major')) throw new Error(`${one.id}: ${JSON.stringify(punishment)} is not what was planned`)
    const hearing = weight.hearing && !told.hearingUntold
    const handler = people.as('handler', team.first.person, team.first.certNumber)
    const head = people.of(agency, 'head', 'head')
    const noticed = told.days?.['notify-intended'] ?? days.workdays(decided, one.hearing ? -22 : -8, one.hearing ? -22 : -8)
    const band = bandOf(violation, punishment.grade)
    const sum = [fine && `罚款${sayYuan(fine)}`, confiscated && `没收违法所得${sayYuan(confiscated)}`, kinds.includes('warning') && '警告']
    const says = [...sum, kinds.includes('halt-business') && '责令停产停业整顿'].filter(Boolean).join('，')
    const social = told.published || party.partyKind === 'organisation' || weight.major || random.chance(0.3)
    return [
      {
        kind: 'notify-intended',
        on: noticed,
        actor: handler,
        data: {
          intendedKinds: kinds,
          ...(fine && { intendedFine: fine }),
          ...(confiscated && { intendedConfiscated: confiscated }),
          noticeReceivedOn: noticed,
          defenceUntil: days.workdays(noticed, 3, 3),
          hearingTold: hearing,
        },
      },
      ...(random.chance(0.15)
        ? [
            {
              kind: 'hear-defence',
              on: days.workdays(noticed, 1, 3),
              actor: handler,
              data: {
                defence: '已经改正，经营困难，请求从轻。',
                defenceAdopted: 'partly',
                defenceReason: '改正情况属实，裁量时已经考虑。',
              },
            },
          ]
        : []),
      ...(hearing ? this.hearing(one, noticed, handler) : []),
      ...(weight.major || one.hearing ? this.gates(one, team) : []),
      {
        kind: 'decide',
        on: decided,
        actor: head,
        data: {
          penaltyDecision: 'punish',
          penaltyKinds: kinds,
          ...(fine && { fine }),
          ...(confiscated && { confiscated }),
          basis: violation.law,
          decisionText: `${says}。`,
          ...lists.found,
          listKind: lists.item ? lists.item.kind : 'none',
          ...(lists.item && { listItem: lists.item.id }),
          band: band.id,
          ...(fine && { bandFrom: band.from, bandTo: band.to }),
          socialImpact: social,
        },
      },
      ...this.execution(one, fine, confiscated, told),
    ]
  }

  /** The party is told of its right to a hearing: most waive it, some let it pass, a few are heard. */
  private hearing(one: Case, noticed: Day, handler: Step['actor']): Step[] {
    const { random, people, days } = this
    if (!one.hearing)
      return random.chance(0.75)
        ? [{ kind: 'waive-hearing', on: days.workdays(noticed, 3, 4), actor: handler }]
        : [expired(one.id, 'request-hearing', 'lapse-hearing', days.workdays(noticed, 5, 5), one.agency)]
    const host = people.of(one.agency, 'legal', 'hearingHost')
    const called = days.workdays(noticed, 4, 4)
    const held = days.workdays(called, 10, 11)
    const place = `${people.get(host.person).post}会议室`
    return [
      { kind: 'request-hearing', on: days.workdays(noticed, 2, 3), actor: handler },
      {
        kind: 'notify-hearing',
        on: called,
        actor: handler,
        data: { hearingDay: held, hearingPlace: place, hearingHost: host.person, hearingOpen: true },
      },
      {
        kind: 'hold-hearing',
        on: held,
        actor: host,
        data: { hearingResult: 'held', hearingReport: '听取双方陈述和质证，事实清楚，证据确实，建议按拟处罚意见决定。' },
      },
    ]
  }

  /** What a major decision has to pass: legal review and the discussion of those in charge. */
  private gates({ agency, decided }: Case, { reviewer }: Team): Step[] {
    const { people, days } = this
    const heads = [people.of(agency, 'head', 'panel'), people.of(agency, 'deputy', 'panel')]
    return [
      {
        kind: 'legal-review',
        on: days.workdays(decided, -2, -2),
        actor: people.as('legalReviewer', reviewer.person, reviewer.certNumber),
        data: {
          reviewEntry: reviewerId(reviewer),
          reviewer: reviewer.person,
          reviewOpinion: 'agree',
          reviewText: '主体适格，事实清楚，证据充分，适用依据正确，程序合法，裁量适当。',
        },
      },
      {
        kind: 'panel-discuss',
        on: days.workdays(decided, -1, -1),
        actor: heads[0] as Step['actor'],
        data: {
          panelMembers: heads.map(({ person }) => person),
          panelOpinions: '均同意承办机构和法制审核意见。',
          panelResult: '同意作出处罚决定。',
        },
      },
    ]
  }

  private unpunished(one: Case, told: Told): Step[] {
    const { people } = this
    const { lists } = this.of(one, told)
    const { ending, violation, agency, decided } = one
    const decision = {
      'no-penalty':
        lists.item?.draft.ground === 'minor'
          ? 'no-punish-minor'
          : lists.item?.draft.ground === 'first'
            ? 'no-punish-first'
            : 'no-punish-no-fault',
      police: 'transfer-criminal',
    }[ending as string]
    const data = {
      penaltyDecision: decision ?? 'withdraw-case',
      basis: ending === 'no-penalty' ? '行政处罚法第三十三条' : '行政处罚法第五十七条',
      decisionText:
        ending === 'no-penalty'
          ? `${violation.name}符合不予行政处罚清单${lists.item?.itemCode ?? ''}，决定不予行政处罚，已对当事人教育。`
          : ending === 'police'
            ? '涉嫌犯罪，移送公安机关。'
            : '经查违法主体已经注销，撤销案件。',
      ...lists.found,
      listKind: lists.item ? 'no-penalty' : 'none',
      ...(lists.item && { listItem: lists.item.id }),
      ...(ending === 'no-penalty' && { educated: true }),
      socialImpact: false,
      impactReason: '没有给予行政处罚',
    }
    return [
      { kind: 'decide', on: decided, actor: people.of(agency, 'head', 'head'), data },
      ...this.execution(one, undefined, undefined, told),
    ]
  }

  /** Service, payment, closing and the archive. */
  private execution(one: Case, fine: number | undefined, confiscated: number | undefined, told: Told): Step[] {
    const { random, people, days } = this
    const { team } = this.of(one, told)
    const { agency, decided, ending } = one
    const handler = people.as('handler', team.first.person, team.first.certNumber)
    const head = people.of(agency, 'deputy', 'head')
    const served = told.days?.serve ?? days.workdays(decided, 0, 4)
    const tells = ending !== 'withdrawn' && ending !== 'police'
    const service = tells ? [{ kind: 'serve', on: served, actor: handler, data: { serviceWay: 'direct', receivedOn: served } }] : []
    const paidOn = openDay(addDays(served, random.int(1, 12)))
    const pay = {
      kind: 'pay',
      on: paidOn,
      actor: handler,
      data: { paid: (fine ?? 0) + (confiscated ?? 0), receipt: `HN${String(random.int(1, 99_999_999)).padStart(8, '0')}` },
    }
    const courted = ending === 'enforced' ? this.enforced(one, served, handler) : []
    const paid = courted.length > 0 ? courted : fine ? [pay] : []
    const closed = days.workdays(paid.at(-1)?.on ?? served, 1, 6)
    const closing = { withdrawn: 'terminated', police: 'transferred', 'no-penalty': 'no-penalty-served', enforced: 'court-enforced' }[
      ending as string
    ]
    const filmed = random.chance(0.98)
    return [
      ...service,
      ...paid,
      { kind: 'close', on: closed, actor: head, data: { penaltyClose: closing ?? 'performed', closingReport: '决定已执行，予以结案。' } },
      {
        kind: 'archive',
        on: days.workdays(closed, 1, 12),
        actor: handler,
        data: { pages: random.int(24, 90), retention: ending === 'major' ? 'thirty' : 'ten', recordings: filmed, recordComplete: filmed },
      },
    ]
  }

  /** A fine that is not paid: the time to sue runs out, the party is urged, the court is asked. */
  private enforced(one: Case, served: Day, handler: Step['actor']): Step[] {
    const { days } = this
    const over = reckon(rule('sue-direct'), served, { calendar: stateCalendar }).due
    const urged = days.workdays(over, 2, 4)
    const asked = days.workdays(urged, 12, 14)
    const accepted = days.workdays(asked, 2, 3)
    return [
      expired(one.id, 'sue', 'remedy-over', over, one.agency),
      { kind: 'demand', on: urged, actor: handler, data: { demandReceivedOn: urged } },
      { kind: 'apply-court', on: asked, actor: handler },
      { kind: 'court-accept', on: accepted, actor: handler },
      { kind: 'court-rule', on: days.workdays(accepted, 3, 4), actor: handler, data: { courtRuling: 'enforce' } },
    ]
  }
}

/** What the program enters, it enters when the day is over. */
const isPast = ({ on, actor }: Step): boolean => (actor.capacity === 'system' ? on < today : on <= today)
