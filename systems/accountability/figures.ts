import { count, type Indicator } from '../../kernel/figure/indicator.ts'

/** Figures of 败诉过错责任追究. */
export const figures: readonly Indicator[] = [
  count({
    id: 'ACC.OPENED',
    title: '启动责任追究',
    unit: '件',
    definition: '因生效败诉、复议纠错或者执法监督认定而启动的责任追究，按启动之日计。',
    of: 'accountability',
    at: 'opened',
    phrases: [
      {
        says: [
          ['责任追究', '追责问责', '过错责任追究', '追责', '问责'],
          ['启动', '立案', '开展'],
        ],
        units: ['件', '起', '次', ''],
      },
    ],
  }),
  count({
    id: 'ACC.DECIDED',
    title: '作出责任追究决定',
    unit: '件',
    definition: '作出责任追究决定的案件，按决定之日计。',
    of: 'accountability',
    at: 'on.decide',
    phrases: [
      {
        says: [
          ['责任追究', '追责问责', '追责', '问责'],
          ['决定', '追究', '处理'],
        ],
        never: ['启动'],
        units: ['件', '起', '次', ''],
      },
    ],
  }),
  count({
    id: 'ACC.EXEMPTED',
    title: '不予追究',
    unit: '件',
    definition: '查明后不予追究的案件，按决定之日计。',
    of: 'accountability',
    where: { state: 'exempted' },
    at: 'closed',
  }),
  count({
    id: 'ACC.ECONOMIC',
    title: '给予经济处罚',
    unit: '件',
    definition: '责任追究决定中有经济处罚的案件，按决定之日计。',
    of: 'accountability',
    where: { economicPenalty: { from: 1 } },
    at: 'on.decide',
    phrases: [{ says: [['经济处罚']], units: ['件', '起', '次', ''] }],
  }),
  count({
    id: 'ACC.LISTED',
    title: '挂牌督办单位',
    unit: '个',
    definition: '当期挂牌督办的单位，按挂牌之日计。',
    of: 'listed-supervision',
    at: 'opened',
    phrases: [{ says: [['挂牌督办', '挂牌']], never: ['以上的单位', '两起以上'], units: ['个', '家', ''] }],
  }),
  count({
    id: 'ACC.LISTED.STANDING',
    title: '期末仍在挂牌督办的单位',
    unit: '个',
    definition: '期末已挂牌、尚未摘牌的单位。',
    of: 'listed-supervision',
    at: 'standing',
  }),
  count({
    id: 'ACC.ANALYSED',
    title: '败诉案件分析报告',
    unit: '份',
    definition: '败诉单位提交的分析报告，按最后一次提交之日计。',
    of: 'loss-analysis',
    at: 'on.submit',
    phrases: [{ says: [['败诉'], ['分析报告', '案件分析']], units: ['份', '件', '个', ''] }],
  }),
]
