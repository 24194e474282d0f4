import { count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'

const lectures = ['微宣讲', '走基层', '服务型行政执法宣讲', '服务型行政执法讲座']
const held = { of: 'lecture', at: 'heldOn', sharedBy: 'hosts' } as const
const once = '几个单位共同举办的一场，按单位看各算一场，合计只算一场。'

/** Figures of the lectures. */
export const figures: readonly Indicator[] = [
  count({
    id: 'LEC.HELD',
    title: '服务型行政执法“微宣讲、走基层”活动',
    unit: '场',
    definition: `登记的宣讲场次，按活动日期计。${once}`,
    ...held,
    phrases: [{ says: [lectures], never: ['单位', '骨干'], units: ['场', '场次', '次', '期'] }],
  }),
  count({
    id: 'LEC.PARTNERS',
    title: '微宣讲成员单位',
    unit: '个',
    definition: '期末派有业务骨干参加宣讲的单位。',
    of: 'lecture-partner',
    at: 'standing',
    phrases: [
      { says: [['单位业务骨干', '部门业务骨干', '单位骨干']], never: ['分别', '抽取', '抽调'], units: ['个', '家'] },
      { says: [lectures, ['成员单位', '参加单位', '联合单位']], units: ['个', '家'] },
    ],
  }),
  sum({
    id: 'LEC.AUDIENCE',
    title: '微宣讲听众',
    unit: '人次',
    definition: `有签到的听众人次之和；只有估计人数的不计入。${once}`,
    ...held,
    column: 'signedIn',
    phrases: [{ says: [lectures, ['听众', '受众', '参加', '受教育', '群众']], units: ['人次', '人', '名'] }],
  }),
  count({
    id: 'LEC.ESTIMATED',
    title: '只有估计人数的宣讲',
    unit: '场',
    definition: '没有签到、只估计了人数的宣讲场次，其人数不计入听众人次。',
    ...held,
    where: { not: { signedIn: { exists: true } } },
  }),
  sum({
    id: 'LEC.MATERIALS',
    title: '微宣讲发放资料',
    unit: '份',
    definition: `宣讲中发放资料的份数之和。${once}`,
    ...held,
    column: 'copies',
    phrases: [{ says: [lectures, ['资料', '材料', '手册']], units: ['份', '册', '本'] }],
  }),
  count({
    id: 'LEC.OWED',
    title: '应宣讲的乡镇',
    unit: '个',
    definition: '每年至少安排一场宣讲的乡镇，按年末之日计。',
    of: 'duty.lecture',
    at: 'ends',
  }),
  count({
    id: 'LEC.REACHED',
    title: '宣讲走到的乡镇',
    unit: '个',
    definition: '当年至少有一场宣讲的乡镇，按年末之日计。',
    of: 'duty.lecture',
    where: { state: 'met' },
    at: 'ends',
    phrases: [{ says: [lectures, ['乡镇']], units: ['个'] }],
  }),
  ratio({
    id: 'LEC.COVERAGE',
    title: '宣讲乡镇覆盖率',
    unit: '%',
    definition: '宣讲走到的乡镇除以应宣讲的乡镇。',
    hit: ['LEC.REACHED'],
    base: 'LEC.OWED',
    digits: 0,
    phrases: [{ says: [lectures, ['覆盖率', '覆盖']], units: ['%'] }],
  }),
]
