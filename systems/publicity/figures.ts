import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'
import { majorPenalty } from '../penaltyThresholds.ts'

const due = { of: 'publication', at: 'madeOn', unit: '件' } as const
const decisions = { kind: { in: ['penalty', 'licence', 'inspection-result', 'coercion', 'other-decision'] } }
const about = ['公示', '公开']
const archived = { of: 'penalty', at: 'on.decide', unit: '件' } as const
const reviewed = { of: 'penalty', at: 'on.decide', unit: '件' } as const
const major = { outcome: 'punish', ...majorPenalty } as const

/**
 * Figures of the three systems. Publication counts by the day of the decision: on time, late (published late or still not published
 * after the limit), and lawfully kept back, which is in neither half of the rate.
 */
export const figures: readonly Indicator[] = [
  count({
    id: 'PUB.PUBLISHED',
    title: '公示的行政执法决定',
    definition: '当期作出并已公示的行政执法决定，按决定之日计。',
    ...due,
    where: { ...decisions, 'on.publish': { exists: true } },
    phrases: [{ says: [['执法决定', '处罚决定', '执法结果', '执法信息'], about], never: ['撤回', '率'], units: ['件', '条'] }],
  }),
  count({
    id: 'PUB.ONTIME',
    title: '按时公示的行政执法决定',
    definition: '当期作出并在期限内公示的行政执法决定（处罚、许可七个工作日，其他二十个工作日）。',
    ...due,
    where: { ...decisions, 'on.publish': { exists: true }, not: { late: true } },
    phrases: [{ says: [['按时', '及时'], about], never: ['率'], units: ['件', '条'] }],
  }),
  count({
    id: 'PUB.DUE',
    title: '已到期限的公示',
    definition: '当期作出、已经公示或者超过期限没有公示的行政执法决定；依法不予公开的、期限未满的不计。',
    ...due,
    where: { ...decisions, not: { state: 'excused' }, any: [{ 'on.publish': { exists: true } }, { late: true }] },
  }),
  count({
    id: 'PUB.LATE',
    title: '逾期公示的行政执法决定',
    definition: '当期作出、逾期公示或者逾期没有公示的行政执法决定。',
    ...due,
    where: { ...decisions, late: true, not: { state: 'excused' } },
    phrases: [{ says: [['逾期'], about], units: ['件', '条'] }],
  }),
  ratio({
    id: 'PUB.ONTIME.RATE',
    title: '行政执法决定按时公示率',
    unit: '%',
    definition: '按时公示的件数除以已到期限的件数；依法不予公开的不在分母。',
    hit: ['PUB.ONTIME'],
    base: 'PUB.DUE',
    digits: 1,
    phrases: [{ says: [['公示率', '按时公示率', '及时公示率', '公开率']], units: ['%', '％'] }],
  }),
  count({
    id: 'PUB.EXCUSED',
    title: '依法不予公开的行政执法决定',
    definition: '当期作出、依法不予公开的行政执法决定。',
    ...due,
    where: { ...decisions, state: 'excused' },
  }),
  count({
    id: 'PUB.WITHDRAWN',
    title: '撤回公示的行政执法决定',
    unit: '件',
    definition: '当期因决定被变更、撤销、确认违法或者无效而撤回公示的件数，按撤回之日计。',
    of: 'publication',
    at: 'on.withdraw',
    phrases: [{ says: [['撤回公示', '撤回']], never: ['复议', '申请', '起诉', '诉讼'], units: ['件', '条'] }],
  }),
  count({
    id: 'PUB.WITHDRAW.LATE',
    title: '逾期撤回公示',
    unit: '件',
    definition: '决定在当期被改变、三个工作日内没有撤回公示的件数。',
    of: 'publication',
    at: 'changedOn',
    where: { withdrawLate: true },
  }),
  count({
    id: 'PUB.BEFORE',
    title: '事前公示的清单',
    unit: '份',
    definition: '期末公示中的执法主体、人员、权责、清单、基准等事前公示内容。',
    of: 'publication',
    at: 'standing',
    where: {
      kind: {
        in: ['subjects', 'people', 'powers', 'procedure-guide', 'random-list', 'review-list', 'recording-list', 'four-lists', 'bands'],
      },
      'on.publish': { to: '$on' },
    },
  }),
  count({
    id: 'RCD.CHECKED',
    title: '归档时核对过程记录的处罚案件',
    definition: '当期决定、归档时核对过全过程记录的普通程序处罚案件。',
    ...archived,
    where: { recordComplete: { in: [true, false] } },
  }),
  count({
    id: 'RCD.COMPLETE',
    title: '全过程记录完整的处罚案件',
    definition: '当期决定、归档时全过程记录完整的普通程序处罚案件。',
    ...archived,
    where: { recordComplete: true },
  }),
  ratio({
    id: 'RCD.RATE',
    title: '执法全过程记录完整率',
    unit: '%',
    definition: '全过程记录完整的件数除以归档时核对过的件数。',
    hit: ['RCD.COMPLETE'],
    base: 'RCD.CHECKED',
    digits: 1,
    phrases: [{ says: [['记录'], ['完整率', '记录率']], units: ['%', '％'] }],
  }),
  count({
    id: 'REV.DONE',
    title: '经过法制审核的处罚案件',
    definition: '当期决定、决定前经过法制审核的普通程序处罚案件。',
    ...reviewed,
    where: { reviewOpinion: { exists: true } },
    phrases: [{ says: [['法制审核'], ['案件', '审核', '决定']], never: ['人员', '率', '规范性文件'], units: ['件', '起'] }],
  }),
  count({
    id: 'REV.MAJOR',
    title: '重大行政处罚决定',
    definition: '当期作出、达到重大行政处罚标准、必须法制审核的处罚决定。',
    ...reviewed,
    where: major,
  }),
  count({
    id: 'REV.MAJOR.DONE',
    title: '经法制审核同意的重大行政处罚决定',
    definition: '当期作出、达到重大行政处罚标准并经法制审核同意的处罚决定。',
    ...reviewed,
    where: { ...major, reviewOpinion: 'agree' },
  }),
  ratio({
    id: 'REV.MAJOR.RATE',
    title: '重大行政处罚决定法制审核率',
    unit: '%',
    definition: '经法制审核同意的重大行政处罚决定除以重大行政处罚决定。',
    hit: ['REV.MAJOR.DONE'],
    base: 'REV.MAJOR',
    digits: 1,
    phrases: [{ says: [['法制审核率', '法审率', '审核率']], units: ['%', '％'] }],
  }),
  count({
    id: 'REV.QUALIFIED',
    title: '取得法律职业资格的法制审核人员',
    unit: '人',
    definition: '期末在册、取得法律职业资格的法制审核人员。',
    of: 'legal-reviewer',
    at: 'standing',
    where: { qualification: { exists: true } },
    phrases: [{ says: [['法制审核'], ['职业资格']], units: ['人', '名'] }],
  }),
]
