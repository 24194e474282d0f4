import { change, compare, count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'
import type { AnyWhere } from '../../kernel/figure/where.ts'

/** Ended by agreement, failure or withdrawal. Refused, handed over and merged registrations were not mediated to an end. */
const ended = { state: { in: ['agreed', 'failed', 'withdrawn'] } }
const cases = (id: string, title: string, where: AnyWhere, definition: string) => ({
  id,
  title,
  unit: '件',
  of: 'dispute',
  at: 'closed',
  where,
  definition,
})
const mediated = ['调解', '调处', '化解']

const standing = (id: string, title: string, where: AnyWhere, definition: string) => ({
  id,
  title,
  unit: '个',
  of: 'mediation-committee',
  at: 'standing',
  where,
  definition,
})
const committees = ['人民调解委员会', '调解委员会', '人民调解组织', '调解组织', '调委会']

export const figures: readonly Indicator[] = [
  count({
    ...standing('MED.COMMITTEES', '人民调解委员会', {}, '期末在册（未撤销）的人民调解委员会个数'),
    phrases: [{ says: [committees], units: ['个', '家'], never: ['村级', '乡级', '行业', '专业性'] }],
  }),
  count({
    ...standing(
      'MED.COMMITTEES.VILLAGE',
      '村（社区）人民调解委员会',
      { kind: { in: ['village', 'community'] } },
      '期末在册的村、社区人民调解委员会个数',
    ),
    phrases: [{ says: [['村（社区）', '村级', '村居', '村、社区'], committees], units: ['个', '家'] }],
  }),
  count({
    ...standing(
      'MED.COMMITTEES.TOWN',
      '乡镇（街道）人民调解委员会',
      { kind: { in: ['township', 'subdistrict', 'zone'] } },
      '期末在册的乡镇、街道、开发区人民调解委员会个数',
    ),
    phrases: [{ says: [['乡镇（街道）', '乡级', '镇级', '乡镇街道'], committees], units: ['个', '家'] }],
  }),
  count({
    ...standing(
      'MED.COMMITTEES.INDUSTRY',
      '行业性专业性人民调解委员会',
      { kind: 'industry' },
      '期末在册的行业性、专业性人民调解委员会个数',
    ),
    phrases: [{ says: [['行业性', '专业性', '行业'], committees], units: ['个', '家'] }],
  }),
  // The third line keeps a county without any records from claiming it.
  compare({
    id: 'MED.COVERED',
    title: '人民调解组织县、乡、村三级全覆盖',
    unit: '',
    definition: '期末村（社区）调解委员会不少于村（社区）个数，乡镇级调解委员会不少于乡镇、街道和开发区个数。',
    all: [
      { left: 'MED.COMMITTEES.VILLAGE', is: 'at-least', right: 'ORG.VILLAGES' },
      { left: 'MED.COMMITTEES.TOWN', is: 'at-least', right: 'ORG.TOWNLEVEL' },
      { left: 'MED.COMMITTEES', is: 'above', right: 'ORG.VILLAGES' },
    ],
  }),
  count({
    id: 'MED.MEDIATORS',
    title: '人民调解员',
    unit: '人',
    of: 'mediator',
    at: 'standing',
    where: {},
    definition: '期末在任的专职、兼职人民调解员人数（委员和聘任人员）',
    phrases: [
      { says: [['调解员', '人民调解员', '调解人员']], units: ['人', '名', '位'], never: ['专职人民调解员', '培训', '金牌', '专职调解员'] },
    ],
  }),
  count({
    id: 'MED.MEDIATORS.FULL',
    title: '专职人民调解员',
    unit: '人',
    of: 'mediator',
    at: 'standing',
    where: { fullTime: true },
    definition: '期末在任的专职人民调解员人数',
    phrases: [{ says: [['专职人民调解员', '专职调解员']], units: ['人', '名'], never: ['专兼职'] }],
  }),
  count({
    id: 'MED.MEDIATORS.WOMEN',
    title: '女性人民调解员',
    unit: '人',
    of: 'mediator',
    at: 'standing',
    where: { sex: 'female' },
    definition: '期末在任的女性人民调解员人数',
    phrases: [{ says: [['女性', '女'], ['调解员']], units: ['人', '名'] }],
  }),

  count({
    ...cases(
      'MED.CLOSED',
      '调处矛盾纠纷',
      ended,
      '本期终结的人民调解纠纷件数：达成协议、调解不成和当事人撤回；不予受理、转其他途径和重复登记的不计',
    ),
    phrases: [
      {
        says: [
          ['调处', '调解', '化解', '办理', '排查化解'],
          ['矛盾纠纷', '纠纷', '民间纠纷', '调解案件'],
        ],
        units: ['件', '起', '次', '宗', '例'],
        never: ['成功', '行政调解', '卷宗', '行政争议'],
      },
    ],
  }),
  count({
    ...cases('MED.SUCCESS', '调解成功', { state: 'agreed' }, '本期达成书面或者口头调解协议的件数'),
    phrases: [
      {
        says: [['调解成功', '成功调解', '成功化解', '成功调处', '化解成功', '调处成功']],
        units: ['件', '起', '例'],
        never: ['行政案件', '行政调解', '行政争议', '准予撤诉'],
      },
    ],
  }),
  ratio({
    id: 'MED.RATE',
    title: '调解成功率',
    unit: '%',
    hit: ['MED.SUCCESS'],
    base: 'MED.CLOSED',
    digits: 1,
    definition: '本期调解成功件数占终结件数的比例（调解成功件数÷终结件数）',
    phrases: [
      {
        says: [['调解成功率', '调处成功率', '化解成功率', '成功率', '调解率', '化解率']],
        units: ['%'],
        never: ['和解率', '行政复议', '行政诉讼'],
      },
    ],
  }),
  change({
    id: 'MED.CLOSED.CHANGE',
    title: '调处矛盾纠纷同比',
    unit: '%',
    of: 'MED.CLOSED',
    as: 'percent',
    digits: 1,
    definition: '终结的人民调解纠纷件数较上年同期的变化',
    phrases: [{ says: [mediated, ['纠纷']], units: ['%'], never: ['成功率'] }],
  }),
  count({
    ...cases('MED.WRITTEN', '书面调解协议', { state: 'agreed', form: 'written' }, '本期达成的书面调解协议件数，每件立一卷'),
    phrases: [{ says: [['书面'], ['协议', '调解协议']], units: ['件', '份', '起'], never: ['卷宗'] }],
  }),
  count({
    ...cases(
      'MED.DOSSIERS',
      '书面调解卷宗',
      { state: 'agreed', form: 'written', 'on.archive': { exists: true } },
      '本期达成书面协议并已立卷归档的卷宗数',
    ),
    unit: '份',
    phrases: [
      {
        says: [
          ['书面', '规范'],
          ['卷宗', '案卷'],
        ],
        units: ['份', '件', '卷', '册', '宗'],
        never: ['评查', '处罚'],
      },
    ],
  }),
  count({
    ...cases('MED.ORAL', '口头调解协议', { state: 'agreed', form: 'oral' }, '本期达成的口头调解协议件数'),
    phrases: [{ says: [['口头'], ['协议', '调解']], units: ['件', '起', '份'] }],
  }),
  count({
    ...cases('MED.FAILED', '调解不成', { state: 'failed' }, '本期调解不成、终止调解并告知救济途径的件数'),
    phrases: [{ says: [['调解不成', '未调解成功', '调解未成功', '调解失败']], units: ['件', '起'] }],
  }),
  ratio({
    id: 'MED.WRITTEN.RATE',
    title: '书面协议率',
    unit: '%',
    hit: ['MED.WRITTEN'],
    base: 'MED.CLOSED',
    digits: 1,
    definition: '书面调解协议件数占终结件数的比例',
    phrases: [{ says: [['书面率', '书面协议率', '卷宗率', '书面卷宗率']], units: ['%'] }],
  }),
  count({ ...cases('MED.WITHDRAWN', '当事人撤回', { state: 'withdrawn' }, '本期受理后当事人撤回的件数') }),
  count({
    ...cases('MED.TRANSFERRED', '转其他途径', { state: 'transferred' }, '本期转行政复议、仲裁、诉讼、公安等途径处理的件数，不计入终结件数'),
  }),
  count({ ...cases('MED.REFUSED', '不予受理', { state: 'refused' }, '本期不予受理的件数，不计入终结件数') }),
  count({
    id: 'MED.REGISTERED',
    title: '登记纠纷',
    unit: '件',
    of: 'dispute',
    at: 'opened',
    where: {},
    definition: '本期登记的纠纷件数（含不予受理、转其他途径的）',
  }),
  sum({
    ...cases('MED.AMOUNT', '协议涉及金额', { state: 'agreed' }, '本期调解协议涉及的金额合计，以分存储'),
    unit: '分',
    column: 'amount',
  }),
  sum({ ...cases('MED.PARTIES', '涉及当事人', ended, '本期终结的纠纷所涉当事人的人次'), unit: '人次', column: 'parties.size' }),
  count({
    ...cases('MED.FOLLOWED', '已回访', { state: 'agreed', 'on.follow-up': { exists: true } }, '本期达成协议且已有回访记录的件数'),
    phrases: [{ says: [['回访']], units: ['件', '次', '起'], never: ['卷宗', '法律援助'] }],
  }),
  count({
    ...cases(
      'MED.PERFORMED',
      '协议已履行',
      { state: 'agreed', performance: { in: ['at-once', 'performed'] } },
      '本期达成的协议中当场履行和已履行的件数',
    ),
  }),
  ratio({
    id: 'MED.PERFORMED.RATE',
    title: '协议履行率',
    unit: '%',
    hit: ['MED.PERFORMED'],
    base: 'MED.SUCCESS',
    digits: 1,
    definition: '已履行的协议占达成协议的比例',
    phrases: [{ says: [['履行率', '协议履行率']], units: ['%'], never: ['行政', '判决', '化解协议'] }],
  }),
  count({
    id: 'MED.CONFIRM.APPLIED',
    title: '申请司法确认',
    unit: '件',
    of: 'dispute',
    at: 'on.apply-confirmation',
    where: {},
    definition: '本期双方当事人共同申请司法确认的件数',
    phrases: [{ says: [['申请司法确认']], units: ['件', '起'] }],
  }),
  count({
    ...cases('MED.CONFIRMED', '司法确认有效', { state: 'agreed', confirmResult: 'valid' }, '本期达成的协议中经人民法院裁定确认有效的件数'),
    phrases: [{ says: [['司法确认']], units: ['件', '起'], never: ['申请'] }],
  }),
  sum({
    ...cases('MED.ALLOWANCE', '核定补贴', { state: 'agreed' }, '本期达成协议的纠纷核定的案件补贴合计，以分存储'),
    unit: '分',
    column: 'allowance',
  }),
]
