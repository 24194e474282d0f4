import type { Day } from '../kernel/time/day.ts'
import { expired } from './expired.ts'
import { execution } from './penaltyExecution.ts'
import { type Punishment, sayYuan, weighed } from './penaltyParts.ts'
import type { Telling } from './penaltyTelling.ts'
import { reviewerId } from './reviewers.ts'
import { bandOf } from './violations.ts'
import type { Step } from './world.ts'

/** The decision with what goes before it, and how it is carried out. */
export const decision = (telling: Telling): Step[] => (telling.punishment ? punished(telling, telling.punishment) : unpunished(telling))

function punished(telling: Telling, punishment: Punishment): Step[] {
  const { random, people, days, one, told, party, team, lists } = telling
  const { agency, violation, decided } = one
  const { kinds, fine, confiscated } = punishment
  const weight = weighed(violation.field, party.partyKind, punishment)
  if (weight.major !== (one.ending === 'major')) throw new Error(`${one.id}: ${JSON.stringify(punishment)} is not what was planned`)
  const mayBeHeard = weight.hearing && !told.hearingUntold
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
        hearingTold: mayBeHeard,
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
    ...(mayBeHeard ? hearing(telling, noticed, handler) : []),
    ...(weight.major || one.hearing ? gates(telling) : []),
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
    ...execution(telling, fine, confiscated),
  ]
}

/** The party is told of its right to a hearing: most waive it, some let it pass, a few are heard. */
function hearing({ random, people, days, one }: Telling, noticed: Day, handler: Step['actor']): Step[] {
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
function gates({ people, days, one, team }: Telling): Step[] {
  const { agency, decided } = one
  const { reviewer } = team
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

function unpunished(telling: Telling): Step[] {
  const { people, one, lists } = telling
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
  return [{ kind: 'decide', on: decided, actor: people.of(agency, 'head', 'head'), data }, ...execution(telling)]
}
