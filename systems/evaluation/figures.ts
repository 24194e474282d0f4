import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const dossiers = ['案卷', '卷宗']
const pieces = ['件', '卷', '份', '个', '宗'] as const
const percent = ['%', '％'] as const

/** Figures of case-file evaluation. A dossier counts on the day its score was concluded. */
export const figures: readonly Indicator[] = [
  count({
    id: 'EVA.FILES',
    title: '评查行政处罚案卷',
    unit: '件',
    definition: '已汇总评分的案卷，按汇总之日计；评查中的、剔除的不计。',
    of: 'evaluation',
    where: { outcome: { exists: true }, not: { state: 'excluded' } },
    at: 'on.conclude',
    phrases: [{ says: [dossiers, ['评查', '抽查', '抽取']], never: ['优秀', '合格', '率', '调解'], units: pieces }],
  }),
  ...graded('excellent', 'EXCELLENT', '优秀'),
  ...graded('qualified', 'QUALIFIED', '合格'),
  ...graded('unqualified', 'UNQUALIFIED', '不合格'),
  ratio({
    id: 'EVA.EXCELLENT.RATE',
    title: '案卷优秀率',
    unit: '%',
    definition: '优秀案卷除以评查案卷。',
    hit: ['EVA.EXCELLENT'],
    base: 'EVA.FILES',
    digits: 1,
    phrases: [{ says: [dossiers, ['优秀率']], units: percent }],
  }),
  ratio({
    id: 'EVA.PASS.RATE',
    title: '案卷合格率',
    unit: '%',
    definition: '优秀和合格案卷之和除以评查案卷。',
    hit: ['EVA.EXCELLENT', 'EVA.QUALIFIED'],
    base: 'EVA.FILES',
    digits: 1,
    phrases: [{ says: [dossiers, ['合格率']], never: ['考试'], units: percent }],
  }),
  count({
    id: 'EVA.THIRD',
    title: '由第三人评查的案卷',
    unit: '件',
    definition: '两名评查人对基础标准意见不一的案卷，按汇总之日计。',
    of: 'evaluation',
    where: { split: true },
    at: 'on.conclude',
  }),
  count({
    id: 'EVA.OBJECTED',
    title: '提出异议的案卷',
    unit: '件',
    definition: '被评查单位提出异议的案卷，按汇总之日计。',
    of: 'evaluation',
    where: { 'n.object': { from: 1 } },
    at: 'on.conclude',
    phrases: [{ says: [dossiers, ['异议']], units: pieces }],
  }),
  count({
    id: 'EVA.RECTIFIED',
    title: '整改到位的不合格案卷',
    unit: '件',
    definition: '不合格案卷经验收整改到位的，按验收之日计。',
    of: 'evaluation',
    where: { verified: 'met' },
    at: 'on.verify',
    phrases: [{ says: [dossiers, ['整改到位', '完成整改']], units: pieces }],
  }),
  count({
    id: 'EVA.CAMPAIGNS',
    title: '案卷评查活动',
    unit: '次',
    definition: '已抽取案卷的评查活动，按抽取之日计。',
    of: 'evaluation-campaign',
    at: 'on.draw',
    phrases: [{ says: [['案卷评查'], ['活动', '组织', '开展']], units: ['次', '场', '轮'] }],
  }),
]

function graded(grade: string, id: string, title: string): Indicator[] {
  return [
    count({
      id: `EVA.${id}`,
      title: `${title}案卷`,
      unit: '件',
      definition: `评定为${title}的案卷，按汇总之日计。`,
      of: 'evaluation',
      where: { outcome: grade, not: { state: 'excluded' } },
      at: 'on.conclude',
      phrases: [
        {
          says: [dossiers, [title]],
          never: grade === 'qualified' ? ['不合格', '合格率', '考试'] : ['率', '考试'],
          units: pieces,
        },
      ],
    }),
  ]
}
