import { count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'

const of = ['监管事项', '监管行为', '监管', '互联网+监管']
const items = ['项', '个', '条'] as const
const percent = ['%', '％'] as const

/**
 * Figures of 互联网+监管. An item is covered in a year in which at least one act was reported against it; items that the county has no
 * objects for are declined with their proof and stand in neither half.
 */
export const figures: readonly Indicator[] = [
  ...byLevel('main', 'MAIN', '主项'),
  ...byLevel('sub', 'SUB', '子项'),
  count({
    id: 'OVS.DECLINED',
    title: '不认领的监管事项',
    unit: '项',
    definition: '期末不认领的监管事项（职能划转、本县没有监管对象等），主项和子项都计。',
    of: 'oversight-item',
    where: { state: 'declined' },
    at: 'standing',
  }),
  count({
    id: 'OVS.ACTS',
    title: '监管行为',
    unit: '条',
    definition: '报送的监管行为（检查、处罚、强制和其他），按实施之日计，含其他系统导入的。',
    of: 'oversight-act',
    at: 'opened',
    phrases: [
      {
        says: [['监管'], ['监管行为', '行为数据', '数据汇聚', '报送', '录入', '归集']],
        never: ['主项', '子项', '率'],
        units: ['条', '次', '件', '个'],
      },
    ],
  }),
  count({
    id: 'OVS.ACTS.IMPORTED',
    title: '其他系统导入的监管行为',
    unit: '条',
    definition: '监管行为中以其他系统为主、导入本平台的，按实施之日计。',
    of: 'oversight-act',
    where: { origin: 'import' },
    at: 'opened',
  }),
  count({
    id: 'OVS.ACTS.CHECKS',
    title: '监管行为中的行政检查',
    unit: '条',
    definition: '监管行为中的行政检查，按实施之日计。',
    of: 'oversight-act',
    where: { kind: 'check' },
    at: 'opened',
  }),
  sum({
    id: 'OVS.SENT',
    title: '报送上级平台的监管行为',
    unit: '条',
    definition: '各批次报送条数之和，按报送之日计。',
    of: 'oversight-batch',
    column: 'rows',
    at: 'on.send',
  }),
  sum({
    id: 'OVS.ANSWERED',
    title: '已有回执批次的报送条数',
    unit: '条',
    definition: '已登记回执的批次的报送条数之和，按登记回执之日计。',
    of: 'oversight-batch',
    column: 'rows',
    at: 'on.answer',
  }),
  sum({
    id: 'OVS.ACCEPTED',
    title: '上级平台接收的监管行为',
    unit: '条',
    definition: '各批次回执接收条数之和，按登记回执之日计。',
    of: 'oversight-batch',
    column: 'accepted',
    at: 'on.answer',
  }),
  ratio({
    id: 'OVS.ACCEPTED.RATE',
    title: '监管行为数据合格率',
    unit: '%',
    definition: '上级平台接收条数除以已有回执批次的报送条数。',
    hit: ['OVS.ACCEPTED'],
    base: 'OVS.ANSWERED',
    digits: 1,
    phrases: [{ says: [of, ['数据合格率', '接收率']], units: percent }],
  }),
]

function byLevel(level: 'main' | 'sub', id: string, title: string): Indicator[] {
  const other = level === 'main' ? '子项' : '主项'
  return [
    count({
      id: `OVS.${id}`,
      title: `监管事项${title}`,
      unit: '项',
      definition: `期末在册的监管事项${title}，含不认领的。`,
      of: 'oversight-item',
      where: { level },
      at: 'standing',
      phrases: [{ says: [of, [title]], never: ['覆盖', other], units: items }],
    }),
    count({
      id: `OVS.${id}.CLAIMED`,
      title: `已认领的监管事项${title}`,
      unit: '项',
      definition: `期末已认领的监管事项${title}；没有监管对象等不认领的不计。`,
      of: 'oversight-item',
      where: { level, state: 'claimed' },
      at: 'standing',
      phrases: [{ says: [of, [title], ['认领']], never: ['率'], units: items }],
    }),
    count({
      id: `OVS.${id}.COVERED`,
      title: `本年有监管行为的${title}`,
      unit: '项',
      definition: `本年至少有一次监管行为的监管事项${title}，按当年第一次监管行为之日计；只宜按全年查询。`,
      of: 'oversight-coverage',
      where: { level },
      at: 'opened',
    }),
    ratio({
      id: `OVS.${id}.RATE`,
      title: `监管行为${title}覆盖率`,
      unit: '%',
      definition: `本年有监管行为的${title}除以期末已认领的${title}。`,
      hit: [`OVS.${id}.COVERED`],
      base: `OVS.${id}.CLAIMED`,
      digits: 0,
      rounding: 'truncate',
      phrases: [{ says: [[title], ['覆盖率']], units: percent }],
    }),
    count({
      id: `OVS.${id}.EVER`,
      title: `累计有监管行为的${title}`,
      unit: '项',
      definition: `已认领的监管事项${title}中，自认领以来有过监管行为的。`,
      of: 'oversight-item',
      where: { level, state: 'claimed', used: true },
      at: 'standing',
    }),
    ratio({
      id: `OVS.${id}.RATE.EVER`,
      title: `监管行为${title}累计覆盖率`,
      unit: '%',
      definition: `累计有监管行为的${title}除以已认领的${title}。`,
      hit: [`OVS.${id}.EVER`],
      base: `OVS.${id}.CLAIMED`,
      digits: 0,
      rounding: 'truncate',
      phrases: [{ says: [[title], ['累计覆盖率']], units: percent }],
    }),
  ]
}
