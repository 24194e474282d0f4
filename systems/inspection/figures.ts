import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const held = { of: 'inspection', at: 'on.record' } as const

export const figures: readonly Indicator[] = [
  count({
    id: 'INS.HELD',
    title: '行政检查',
    unit: '次',
    ...held,
    where: {},
    definition: '本期完成现场检查的次数，按现场检查之日计入',
    phrases: [{ says: [['行政检查', '执法检查', '现场检查']], units: ['次', '件', '家次', '户次'], never: ['监督检查', '督查'] }],
  }),
  count({
    id: 'INS.TOWNSHIP',
    title: '依赋权事项检查',
    unit: '次',
    ...held,
    where: { powerSource: 'delegated' },
    definition: '本期乡镇依承接的赋权事项完成的现场检查次数',
    phrases: [{ says: [['乡镇'], ['检查']], units: ['次', '家次'], never: ['监督检查', '督查'] }],
  }),
  count({
    id: 'INS.SAFETY',
    title: '安全生产检查',
    unit: '次',
    ...held,
    where: { kind: 'safety' },
    definition: '本期完成的安全生产现场检查次数',
    phrases: [{ says: [['安全生产'], ['检查']], units: ['次', '家次', '家'] }],
  }),
  count({
    id: 'INS.JOINT',
    title: '联合检查',
    unit: '次',
    ...held,
    where: { kind: 'joint' },
    definition: '本期完成的联合检查次数',
    phrases: [{ says: [['联合检查', '联合执法']], units: ['次'] }],
  }),
  count({
    id: 'INS.ORDERED',
    title: '责令改正',
    unit: '件',
    ...held,
    where: { outcome: 'order-correct' },
    definition: '本期检查后责令限期改正的件数',
    phrases: [{ says: [['责令改正', '责令限期改正', '责令整改']], units: ['件', '起', '份', '家'] }],
  }),
  count({
    id: 'INS.CORRECTED',
    title: '已改正',
    unit: '件',
    ...held,
    where: { outcome: 'order-correct', recheck: 'corrected' },
    definition: '本期责令限期改正的检查中，经复查已改正的件数',
  }),
  ratio({
    id: 'INS.CORRECTED.RATE',
    title: '责令改正的改正率',
    unit: '%',
    hit: ['INS.CORRECTED'],
    base: 'INS.ORDERED',
    digits: 1,
    definition: '经复查已改正的件数占责令限期改正件数的比例',
    phrases: [{ says: [['改正率', '整改率']], units: ['%'] }],
  }),
]
