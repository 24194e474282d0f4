import { hearingPenalty, penaltyKinds } from '../penaltyThresholds.ts'
import { type Acts, law, type PenaltyGuard } from './shape.ts'

const hearing = {
  must: { hearingTold: true },
  says: '没有告知听证权利',
  way: '如应当听证，请重新告知',
  source: law(63),
} satisfies PenaltyGuard

/** Prior notice, defence and hearing (事先告知、陈述申辩、听证). */
export const notice = {
  'notify-intended': {
    title: '事先告知',
    from: ['investigated', 'noticed'],
    to: 'noticed',
    by: ['handler', 'officer', 'head'],
    data: ['intendedKinds', 'intendedFine?', 'intendedConfiscated?', 'noticeReceivedOn', 'defenceUntil', 'hearingTold'],
    documents: ['行政处罚事先告知书'],
    source: law(44),
    needs: [
      {
        when: hearingPenalty,
        must: { hearingTold: true },
        says: '拟作出的处罚达到听证标准，应当告知当事人有要求听证的权利',
        way: '请告知听证权利',
        source: law(63, 1),
      },
      {
        when: { intendedKinds: { some: 'fine' } },
        must: { intendedFine: { from: 1 } },
        says: '拟罚款而没有数额',
        way: '请填写拟罚款数额',
      },
      { must: { noticeReceivedOn: { from: '$on' } }, says: '送达日期早于告知日期', way: '请核对送达回证' },
      {
        must: { defenceUntil: { from: { fact: 'noticeReceivedOn' } } },
        says: '陈述申辩的最后一日早于送达日期',
        way: '请给当事人合理的陈述申辩时间',
        source: law(45),
      },
    ],
  },
  'hear-defence': {
    title: '听取陈述申辩并复核',
    from: ['noticed'],
    by: ['handler', 'officer'],
    data: ['defence', 'defenceAdopted', 'defenceReason'],
    documents: ['陈述申辩笔录', '复核意见书'],
    source: law(45),
  },
  'waive-defence': {
    title: '放弃陈述申辩',
    from: ['noticed'],
    by: ['party', 'handler'],
    documents: ['放弃陈述申辩声明书'],
    source: law(62),
  },
  'request-hearing': {
    title: '要求听证',
    from: ['noticed'],
    by: ['party', 'handler'],
    documents: ['听证申请书'],
    source: law(64, 1, 1),
    needs: [
      hearing,
      {
        must: { any: [{ 'n.lapse-hearing': 0 }, { 'on.notify-intended': { from: { fact: 'on.lapse-hearing' } } }] },
        says: '要求听证的期限已经届满',
        way: '行政机关可以依职权听证',
      },
    ],
  },
  'waive-hearing': {
    title: '放弃听证',
    from: ['noticed'],
    by: ['party', 'handler'],
    documents: ['放弃听证声明书'],
    source: law(64),
    needs: [hearing],
  },
  'lapse-hearing': {
    title: '记明逾期未要求听证',
    from: ['noticed'],
    by: ['system'],
    source: law(64, 1, 1),
    needs: [hearing, { must: { 'n.request-hearing': 0 }, says: '当事人已经要求听证', way: '请组织听证' }],
  },
  'notify-hearing': {
    title: '通知听证',
    from: ['noticed'],
    by: ['handler', 'head'],
    data: ['hearingDay', 'hearingPlace', 'hearingHost', 'hearingOpen'],
    documents: ['听证通知书'],
    source: law(64, 1, 2),
    needs: [
      { must: { 'n.request-hearing': { from: 1 } }, says: '当事人没有要求听证', way: '当事人要求后再通知' },
      { must: { hearingDay: { from: '$on' } }, says: '听证日期早于通知日期', way: '请核对听证日期' },
    ],
  },
  'hold-hearing': {
    title: '举行听证',
    from: ['noticed'],
    by: ['hearingHost'],
    data: ['hearingResult', 'hearingReport'],
    documents: ['听证笔录', '听证报告'],
    source: law(64),
    needs: [
      { must: { 'n.notify-hearing': { from: 1 } }, says: '没有通知当事人听证的时间、地点', way: '请先办理“通知听证”' },
      { must: { hearingDay: '$on' }, says: '今日不是通知的听证日期', way: '请在听证当日办理；改期的，重新通知' },
      { must: { hearingHost: '$actor' }, says: '您不是通知书写明的听证主持人', way: '请由指定的主持人主持' },
      {
        must: { not: { handlers: { some: '$actor' } } },
        says: '听证由非本案调查人员主持，您是本案承办人',
        way: '请另行指定主持人，重新通知',
        source: law(64, 1, 4),
      },
    ],
  },
} as const satisfies Acts

/** A kind of penalty that the party was not told of needs a new notice. */
export const toldKinds = Object.entries(penaltyKinds).map(
  ([kind, title]): PenaltyGuard => ({
    when: { penaltyKinds: { some: kind as keyof typeof penaltyKinds } },
    must: { intendedKinds: { some: kind as keyof typeof penaltyKinds } },
    says: `决定的“${title}”没有事先告知`,
    way: '请重新告知后再作出决定',
    source: law(44),
  }),
)
