import { addDays, type Day } from '../kernel/time/day.ts'
import { openDay } from './days.ts'
import { powerOf, sayYuan } from './penaltyParts.ts'
import type { Telling } from './penaltyTelling.ts'
import { bandOf } from './violations.ts'
import type { Step } from './world.ts'

/** From the source of the case to the end of the investigation. */
export function opening(telling: Telling): Step[] {
  const { random, people, days, one, told, party, team, lists, punishment, inspection } = telling
  const { agency, violation, filed, township } = one
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
  const source = random.pick(['inspection', 'inspection', 'complaint', 'monitoring', 'ordered'])
  return [
    {
      kind: 'register-source',
      on: registered,
      actor: handler,
      data: {
        source: inspection ? 'inspection' : source,
        ...(inspection && { inspection }),
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
