import { count, type Indicator, sum } from '../../kernel/figure/indicator.ts'

const outreach = [
  '法治宣传',
  '普法宣传',
  '普法活动',
  '法律宣传',
  '宪法宣传',
  '法治讲座',
  '法制讲座',
  '法治宣讲',
  '主题宣讲',
  '宣传活动',
  '普法宣讲',
  '集中宣讲',
]
const held = { of: 'outreach-event', at: 'heldOn', sharedBy: 'hosts' } as const
const once = '几个单位共同举办的一场，按单位看各算一场，合计只算一场。'

/** Figures of publicity events and boards. */
export const figures: readonly Indicator[] = [
  count({
    id: 'LAW.EVENTS',
    title: '法治宣传活动',
    unit: '场',
    definition: `登记的法治宣传活动场次，按活动日期计。${once}`,
    ...held,
    phrases: [{ says: [outreach], never: ['培训', '微宣讲', '点单', '菜单', '连续'], units: ['场', '场次', '次', '期', '余场'] }],
  }),
  sum({
    id: 'LAW.AUDIENCE',
    title: '法治宣传活动受众',
    unit: '人次',
    definition: `有签到的受众人次之和；只有估计人数的不计入。${once}`,
    ...held,
    column: 'signedIn',
    phrases: [
      {
        says: [
          [...outreach, '宣讲', '普法', '法治宣传教育'],
          ['受众', '受教育', '参与', '覆盖', '惠及', '受益', '群众'],
        ],
        never: ['网络', '线上', '培训', '点击', '浏览'],
        units: ['人次', '人', '名'],
      },
    ],
  }),
  count({
    id: 'LAW.ESTIMATED',
    title: '只有估计人数的宣传活动',
    unit: '场',
    definition: '没有签到、只估计了人数的活动场次，其人数不计入受众人次。',
    ...held,
    where: { not: { signedIn: { exists: true } } },
  }),
  sum({
    id: 'LAW.MATERIALS',
    title: '发放宣传资料',
    unit: '份',
    definition: `宣传活动中发放资料的份数之和，可按地点、乡镇和月份看。${once}`,
    ...held,
    column: 'copies',
    phrases: [
      {
        says: [
          ['发放', '印发', '赠送', '派发'],
          ['宣传资料', '宣传材料', '宣传册', '资料', '手册', '读本', '宣传单', '传单', '彩页'],
        ],
        units: ['份', '册', '本', '余份'],
      },
      { says: [['宣传资料', '宣传材料', '法律读本']], units: ['份', '册', '本'] },
    ],
  }),
  sum({
    id: 'LAW.ANSWERED',
    title: '宣传现场解答咨询',
    unit: '人次',
    definition: `宣传活动现场解答的咨询人次之和。${once}`,
    ...held,
    column: 'answered',
    phrases: [
      {
        says: [
          ['现场', '宣传'],
          ['解答咨询', '现场解答', '解答群众'],
        ],
        units: ['人次', '人', '次', '件'],
      },
    ],
  }),
  count({
    id: 'LAW.CAMPUS',
    title: '法治进校园',
    unit: '场',
    definition: '在校园开展的法治宣传活动场次，按活动日期计。',
    ...held,
    where: { form: 'campus' },
    phrases: [{ says: [['进校园', '校园普法', '校园法治']], units: ['场', '场次', '次', '期'] }],
  }),
  count({
    id: 'LAW.ONLINE',
    title: '线上法治宣传',
    unit: '场',
    definition: '在线上开展的法治宣传活动场次，按活动日期计。',
    ...held,
    where: { form: 'online' },
    phrases: [
      {
        says: [
          ['线上', '网络', '云端', '直播'],
          ['宣传', '普法', '宣讲', '讲座'],
        ],
        units: ['场', '场次', '次', '期'],
      },
    ],
  }),
  sum({
    id: 'LAW.BOARDS',
    title: '宣传版面',
    unit: '块',
    definition: '期末在册各处宣传版面的块数之和。',
    of: 'display-board',
    at: 'standing',
    column: 'boards',
    phrases: [{ says: [['宣传版面', '版面', '展板', '宣传栏', '宣传牌']], units: ['块', '个', '处', '面', '幅'] }],
  }),
  count({
    id: 'LAW.PLACES',
    title: '设有宣传版面的场所',
    unit: '处',
    definition: '期末在册设有宣传版面的场所。',
    of: 'display-board',
    at: 'standing',
  }),
  count({
    id: 'LAW.UNSOUND',
    title: '待修复的宣传版面场所',
    unit: '处',
    definition: '检查发现褪色、破损、过时或者缺失，尚未修复的场所。',
    of: 'display-board',
    where: { state: 'to-repair' },
    at: 'standing',
  }),
]
