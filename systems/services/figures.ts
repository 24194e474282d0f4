import { count, type Indicator, ratio, sum, total } from '../../kernel/figure/indicator.ts'
import type { AnyWhere } from '../../kernel/figure/where.ts'
import { badRatings, measureKinds } from './words.ts'

const topic = ['政务服务', '政务服务事项', '办事', '审批服务']
const items = ['项', '个', '条'] as const
const matters = ['件', '万件', '次', '笔'] as const
const percent = ['%', '％'] as const
const handling = { level: 'handling', state: 'in-use' }
const limited = { ...handling, statutoryDays: { from: 1 } }

const ofItems = (id: string, title: string, definition: string, where: AnyWhere, phrases?: Parameters<typeof count>[0]['phrases']) =>
  count({ id, title, unit: '项', definition, of: 'service-item', where, at: 'standing', ...(phrases && { phrases }) })

const shareOfItems = (id: string, title: string, definition: string, hit: string, says: readonly string[], digits = 2) =>
  ratio({ id, title, unit: '%', definition, hit: [hit], base: 'SRV.ITEMS', digits, phrases: [{ says: [says], units: percent }] })

const catalogueFigures: readonly Indicator[] = [
  ofItems('SRV.ITEMS', '政务服务事项（办理项）', '期末在用、已发布办事指南的办理项。', handling, [
    {
      says: [topic, ['认领发布', '认领', '发布', '事项']],
      units: items,
      never: ['监管', '主项', '子项', '赋权', '压缩', '不见面', '即办'],
    },
  ]),
  ofItems('SRV.MAIN', '政务服务事项主项', '期末列入本县目录的主项。', { level: 'main', state: 'listed' }, [
    { says: [topic, ['主项']], units: items, never: ['监管'] },
  ]),
  ofItems('SRV.SUB', '政务服务事项子项', '期末列入本县目录的子项。', { level: 'sub', state: 'listed' }, [
    { says: [topic, ['子项']], units: items, never: ['监管'] },
  ]),
  sum({
    id: 'SRV.STATUTORY',
    title: '法定办结时限合计',
    unit: '个工作日',
    definition: '期末在用、有法定时限的办理项的法定办结时限之和，换算为工作日。',
    of: 'service-item',
    where: limited,
    at: 'standing',
    column: 'statutoryDays',
    phrases: [{ says: [['法定时限', '法定办结时限', '法定办理时限']], units: ['个工作日', '天', '日'] }],
  }),
  sum({
    id: 'SRV.PROMISED',
    title: '承诺办结时限合计',
    unit: '个工作日',
    definition: '期末在用、有法定时限的办理项的承诺办结时限之和，即办件计零。',
    of: 'service-item',
    where: limited,
    at: 'standing',
    column: 'promisedDays',
    phrases: [{ says: [['承诺时限', '承诺办结时限', '承诺办理时限']], units: ['个工作日', '天', '日'] }],
  }),
  ratio({
    id: 'SRV.COMPRESSION',
    title: '政务服务事项时限压缩率',
    unit: '%',
    definition: '各办理项法定时限之和减承诺时限之和，除以法定时限之和；不是各项压缩率的平均。没有法定时限的事项不计。',
    hit: ['SRV.PROMISED'],
    base: 'SRV.STATUTORY',
    rest: true,
    digits: 2,
    phrases: [{ says: [['时限压缩', '时限压缩率', '压缩比', '压缩率', '办理时限压缩', '压缩办事时限']], units: percent }],
  }),
  ofItems('SRV.ZERO-DAYS', '当场办结的事项', '期末在用的办理项中承诺时限为零个工作日的。', { ...handling, promisedDays: 0 }, [
    { says: [['当场办结', '即时办结', '零工作日']], units: items },
  ]),
  ofItems('SRV.INSTANT', '即办件事项', '期末在用的办理项中审批方式为即审即办的。', { ...handling, approval: 'instant' }, [
    { says: [['即办件', '即办事项', '即审即办']], units: items },
  ]),
  ofItems('SRV.ONLINE', '可网上办理的事项', '期末在用的办理项中可以网上办理的。', { ...handling, online: true }, [
    { says: [['网上可办', '可网上办理', '网上可办事项', '网上办理']], units: items },
  ]),
  ofItems('SRV.ONCE', '最多跑一次的事项', '期末在用的办理项中到现场不超过一次的。', { ...handling, visits: { to: 1 } }, [
    { says: [['最多跑一次']], units: items },
  ]),
  ofItems('SRV.NO-VISIT', '零跑动的事项', '期末在用的办理项中不必到现场的。', { ...handling, visits: 0 }, [
    { says: [['零跑动', '零跑', '不见面审批']], units: items },
  ]),
  ofItems('SRV.ONE-WINDOW', '综合窗口受理的事项', '期末在用的办理项中由综合窗口受理的。', { ...handling, oneWindow: true }),
  ofItems('SRV.SPLIT', '颗粒化拆分的事项', '期末在用的办理项中拆分为两个以上情形的。', { ...handling, 'situations.size': { from: 2 } }, [
    { says: [['颗粒化', '情形拆分', '颗粒化拆分']], units: items, never: ['认领', '发布'] },
  ]),
  sum({
    id: 'SRV.SITUATIONS',
    title: '颗粒化情形',
    unit: '个',
    definition: '期末在用的办理项所拆分的情形之和。',
    of: 'service-item',
    where: handling,
    at: 'standing',
    column: 'situations.size',
  }),
  shareOfItems('SRV.ONLINE.RATE', '网上可办率', '可网上办理的办理项除以期末在用的办理项。', 'SRV.ONLINE', [
    '网上可办率',
    '网办率',
    '可网上办理率',
    '网上可办',
    '网上办理率',
  ]),
  shareOfItems('SRV.ONCE.RATE', '一次办率', '到现场不超过一次的办理项除以期末在用的办理项。', 'SRV.ONCE', [
    '一次办率',
    '最多跑一次占比',
    '最多跑一次率',
  ]),
  shareOfItems('SRV.NO-VISIT.RATE', '零跑动率', '不必到现场的办理项除以期末在用的办理项。', 'SRV.NO-VISIT', [
    '零跑率',
    '零跑动率',
    '不见面审批率',
    '不见面审批',
  ]),
  shareOfItems('SRV.INSTANT.RATE', '即办率', '即办件事项除以期末在用的办理项。', 'SRV.INSTANT', ['即办率', '即办件占比', '即办件率']),
  shareOfItems('SRV.ONE-WINDOW.RATE', '综合窗口受理率', '综合窗口受理的办理项除以期末在用的办理项。', 'SRV.ONE-WINDOW', [
    '综合窗口受理率',
    '一窗受理率',
    '综合受理率',
  ]),
]

const handled: readonly Indicator[] = [
  sum({
    id: 'SRV.TALLIED',
    title: '报送的办件量',
    unit: '件',
    definition: '各单位按日、按月报送的办件量之和，按统计期末日计；不含在本平台逐件办理的。',
    of: 'service-tally',
    at: 'spanTo',
    column: 'lines.sum.handled',
  }),
  sum({
    id: 'SRV.TALLIED.ONLINE',
    title: '报送的网上办件量',
    unit: '件',
    definition: '各单位报送的办件量中网上办理的，按统计期末日计。',
    of: 'service-tally',
    at: 'spanTo',
    column: 'lines.sum.online',
  }),
  count({
    id: 'SRV.MATTERS',
    title: '逐件办理的办件',
    unit: '件',
    definition: '在本平台逐件办理、已作出决定的办件，按决定之日计。',
    of: 'service-matter',
    at: 'on.decide',
  }),
  total({
    id: 'SRV.HANDLED',
    title: '政务服务办件量',
    unit: '件',
    definition: '各单位报送的办件量与在本平台逐件办结的办件之和；两者不重复。',
    of: ['SRV.TALLIED', 'SRV.MATTERS'],
    phrases: [
      { says: [['办件量', '办件总量', '办理各类事项', '办理政务服务事项', '办结']], units: matters, never: ['复议', '案件', '超期'] },
    ],
  }),
  ratio({
    id: 'SRV.TALLIED.ONLINE.RATE',
    title: '网上办件占比',
    unit: '%',
    definition: '报送的网上办件量除以报送的办件量。',
    hit: ['SRV.TALLIED.ONLINE'],
    base: 'SRV.TALLIED',
    digits: 1,
    phrases: [{ says: [['网上办件率', '网上办件占比', '网办件占比']], units: percent }],
  }),
  ofItems('SRV.ABLE', '应有办件的事项', '期末在用的办理项，不含经认定没有办件需求的。', { ...handling, noDemand: false }),
  count({
    id: 'SRV.COVERED',
    title: '有办件的事项',
    unit: '项',
    definition: '当期首次有办件的办理项；按年统计时即当年至少有一件的。',
    of: 'service-coverage',
    at: 'opened',
    phrases: [{ says: [['有办件的事项', '办件覆盖事项', '办件覆盖']], units: items }],
  }),
  ratio({
    id: 'SRV.COVERAGE',
    title: '办件事项覆盖率',
    unit: '%',
    definition: '当年至少有一件办件的办理项，除以年末应有办件的办理项。',
    hit: ['SRV.COVERED'],
    base: 'SRV.ABLE',
    digits: 2,
    phrases: [{ says: [['办件事项覆盖率', '办件覆盖率', '事项覆盖率']], units: percent, never: ['监管', '主项', '子项'] }],
  }),
]

const quality: readonly Indicator[] = [
  count({
    id: 'SRV.RATED',
    title: '好差评评价',
    unit: '件',
    definition: '逐件办理的办件收到的评价，按评价之日计。',
    of: 'service-matter',
    at: 'on.rate',
    phrases: [{ says: [['好差评', '评价']], units: ['件', '条', '次'], never: ['满意率', '差评'] }],
  }),
  count({
    id: 'SRV.RATED.BAD',
    title: '差评',
    unit: '件',
    definition: '好差评中“不满意”和“非常不满意”的，按评价之日计。',
    of: 'service-matter',
    where: { score: { in: badRatings } },
    at: 'on.rate',
    phrases: [{ says: [['差评']], units: ['件', '条', '次'], never: ['好差评', '率'] }],
  }),
  ratio({
    id: 'SRV.SATISFACTION',
    title: '好差评满意率',
    unit: '%',
    definition: '好差评中“基本满意”以上的除以全部评价。',
    hit: ['SRV.RATED.BAD'],
    base: 'SRV.RATED',
    rest: true,
    digits: 1,
    phrases: [
      {
        says: [
          ['好差评', '政务服务', '群众'],
          ['满意率', '满意度', '好评率'],
        ],
        units: percent,
      },
    ],
  }),
  count({
    id: 'SRV.GUIDES.CHECKED',
    title: '检查的办事指南',
    unit: '项',
    definition: '当期检查准确性的办事指南，按检查之日计。',
    of: 'guide-check',
    where: { outcome: { in: ['accurate', 'inaccurate'] } },
    at: 'checkedOn',
    phrases: [{ says: [['办事指南'], ['检查', '抽查', '核查']], units: items, never: ['率', '度'] }],
  }),
  count({
    id: 'SRV.GUIDES.WRONG',
    title: '有误的办事指南',
    unit: '项',
    definition: '检查的办事指南中有差错的，按检查之日计。',
    of: 'guide-check',
    where: { outcome: 'inaccurate' },
    at: 'checkedOn',
  }),
  ratio({
    id: 'SRV.GUIDES.RATE',
    title: '办事指南准确率',
    unit: '%',
    definition: '检查的办事指南中没有差错的，除以检查的办事指南。',
    hit: ['SRV.GUIDES.WRONG'],
    base: 'SRV.GUIDES.CHECKED',
    rest: true,
    digits: 1,
    phrases: [{ says: [['办事指南'], ['准确率', '准确度']], units: percent }],
  }),
  count({
    id: 'SRV.SESSIONS',
    title: '集中办公',
    unit: '次',
    definition: '当期组织的集中办公，按结束之日计。',
    of: 'service-session',
    at: 'spanTo',
    phrases: [{ says: [['集中办公']], units: ['次', '期', '场'] }],
  }),
  count({
    id: 'SRV.UNABLE',
    title: '“办不成事”反映',
    unit: '件',
    definition: '当期登记的“办不成事”反映。',
    of: 'service-unable',
    at: 'opened',
    phrases: [{ says: [['办不成事']], units: ['件', '个', '次'] }],
  }),
  count({
    id: 'SRV.MEASURES',
    title: '落实的优化措施',
    unit: '项',
    definition: '当期落实的“五减一优”措施，按落实之日计。',
    of: 'service-measure',
    where: { state: 'adopted' },
    at: 'adoptedOn',
    phrases: [{ says: [['优化措施', '五减一优措施']], units: items }],
  }),
  ...Object.entries(measureKinds).map(([kind, title]) =>
    count({
      id: `SRV.MEASURES.${kind.toUpperCase()}`,
      title: `${title}的措施`,
      unit: '项',
      definition: `当期落实的优化措施中“${title}”的，按落实之日计。`,
      of: 'service-measure',
      where: { state: 'adopted', kind },
      at: 'adoptedOn',
    }),
  ),
]

/** Figures of 政务服务. A share of the rest is what the hits leave: compression is what the promise leaves of the statutory days. */
export const figures: readonly Indicator[] = [...catalogueFigures, ...handled, ...quality]
