import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const assessed = ['考核']
const piecesOfUnits = ['个', '家'] as const

/** Figures of the assessment. A unit counts in the year it is assessed for, once both scores are in. */
export const figures: readonly Indicator[] = [
  count({
    id: 'ASM.GROUPS',
    title: '法治建设考核组',
    unit: '个',
    definition: '期末在工作的考核组。',
    of: 'assessment-team',
    at: 'standing',
    phrases: [{ says: [['考核组']], units: ['个'] }],
  }),
  count({
    id: 'ASM.UNITS',
    title: '接受法治建设考核的单位',
    unit: '个',
    definition: '已汇总评分的单位，按所属考核年度的末日计。',
    of: 'assessment',
    where: { 'on.conclude': { exists: true }, not: { state: 'cancelled' } },
    at: 'yearEnd',
    phrases: [{ says: [assessed, ['完成考核', '接受考核', '参加考核']], units: piecesOfUnits }],
  }),
  ...graded('excellent', 'EXCELLENT', '优秀'),
  ...graded('good', 'GOOD', '良好'),
  ...graded('pass', 'PASS', '合格'),
  ...graded('unqualified', 'UNQUALIFIED', '不合格'),
  count({
    id: 'ASM.VETOED',
    title: '一票否决的单位',
    unit: '个',
    definition: '考核中有一票否决事项的单位，按所属考核年度的末日计；每个单位的触发记录在考核案卷中列明。',
    of: 'assessment',
    where: { vetoEffect: { in: ['no-award', 'unqualified'] }, not: { state: 'cancelled' } },
    at: 'yearEnd',
    phrases: [{ says: [['一票否决']], units: piecesOfUnits }],
  }),
  count({
    id: 'ASM.SPLIT',
    title: '由第三人评分的单位',
    unit: '个',
    definition: '两名考核人评分相差超过规定、由第三人评分的单位，按所属考核年度的末日计。',
    of: 'assessment',
    where: { split: true, not: { state: 'cancelled' } },
    at: 'yearEnd',
  }),
  count({
    id: 'ASM.APPEALS',
    title: '考核申诉',
    unit: '件',
    definition: '单位对考核结果提出的申诉，按收到之日计。',
    of: 'assessment-appeal',
    at: 'opened',
    phrases: [{ says: [assessed, ['申诉']], never: ['支持'], units: ['件', '起'] }],
  }),
  count({
    id: 'ASM.APPEALS.GRANTED',
    title: '支持的考核申诉',
    unit: '件',
    definition: '决定支持或者部分支持的申诉，按决定之日计。',
    of: 'assessment-appeal',
    where: { outcome: 'granted' },
    at: 'on.decide',
    phrases: [{ says: [assessed, ['申诉'], ['支持']], units: ['件', '起'] }],
  }),
  count({
    id: 'ASM.RECTIFY',
    title: '列入整改台账的单位',
    unit: '个',
    definition: '有失分项、列入考核整改台账的单位，按列入之日计。',
    of: 'assessment-rectification',
    at: 'opened',
    phrases: [{ says: [assessed, ['整改']], never: ['销号', '率', '完成'], units: piecesOfUnits }],
  }),
  count({
    id: 'ASM.RECTIFIED',
    title: '完成考核整改的单位',
    unit: '个',
    definition: '列入台账的单位中经核查销号的，按列入之日计。',
    of: 'assessment-rectification',
    where: { state: 'closed' },
    at: 'opened',
    phrases: [{ says: [assessed, ['整改'], ['销号', '完成']], never: ['率'], units: piecesOfUnits }],
  }),
  ratio({
    id: 'ASM.RECTIFIED.RATE',
    title: '考核整改销号率',
    unit: '%',
    definition: '经核查销号的单位除以列入整改台账的单位，按列入之日计。',
    hit: ['ASM.RECTIFIED'],
    base: 'ASM.RECTIFY',
    digits: 1,
    phrases: [{ says: [assessed, ['整改'], ['销号率', '完成率']], units: ['%', '％'] }],
  }),
]

function graded(grade: string, id: string, title: string): Indicator[] {
  return [
    count({
      id: `ASM.${id}`,
      title: `法治建设考核${title}单位`,
      unit: '个',
      definition: `按申诉后总分定为${title}的单位，按所属考核年度的末日计。`,
      of: 'assessment',
      where: { outcome: grade, not: { state: 'cancelled' } },
      at: 'yearEnd',
      phrases: [
        {
          says: [assessed, ['单位', '等次', '乡镇'], [title]],
          never: grade === 'pass' ? ['不合格', '考试', '案卷', '率'] : ['考试', '案卷', '率'],
          units: piecesOfUnits,
        },
      ],
    }),
  ]
}
