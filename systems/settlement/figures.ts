import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const about = ['行政争议', '1+3', '化解工作组', '府院联动', '行政案件']
const pieces = ['件', '起', '宗', '个', ''] as const

/** Figures of settlement teams. A suit is settled on the day of the ruling, so that the number is that of litigation. */
export const figures: readonly Indicator[] = [
  count({
    id: 'SET.OPENED',
    title: '转入化解的行政争议',
    unit: '件',
    definition: '转入“1+3”工作组化解的行政争议，按转入之日计。',
    of: 'settlement',
    at: 'opened',
    phrases: [{ says: [about, ['转入', '纳入', '梳理', '启动化解']], never: ['成功'], units: pieces }],
  }),
  count({
    id: 'SET.SETTLED',
    title: '化解的行政诉讼案件',
    unit: '件',
    definition: '经“1+3”工作组化解，人民法院裁定准许撤诉或者出具行政调解书的诉讼案件，按裁判日期计；诉外达成协议的不计。',
    of: 'settlement',
    where: { lawsuit: { exists: true }, outcome: { in: ['withdrawn', 'mediated', 'corrected'] } },
    at: 'rulingOn',
    phrases: [
      {
        says: [
          ['1+3', '化解工作组', '工作组'],
          ['行政争议', '行政案件', '争议'],
          ['成功化解', '化解', '调解', '撤诉'],
        ],
        never: ['率', '复议', '人民调解'],
        units: pieces,
      },
    ],
  }),
  count({
    id: 'SET.OUT',
    title: '诉外化解的行政争议',
    unit: '件',
    definition: '没有进入诉讼、达成协议而化解的行政争议，按化解之日计。',
    of: 'settlement',
    where: { outcome: 'agreement' },
    at: 'on.settle',
    phrases: [{ says: [about, ['诉前化解', '诉外化解', '庭外化解']], units: pieces }],
  }),
  count({
    id: 'SET.FAILED',
    title: '未能化解的行政争议',
    unit: '件',
    definition: '登记为未化解的行政争议，按登记之日计。',
    of: 'settlement',
    where: { state: 'failed' },
    at: 'closed',
  }),
  count({
    id: 'SET.PERFORMED',
    title: '化解后已履行的诉讼案件',
    unit: '件',
    definition: '化解的诉讼案件中，已履行或者没有履行内容的，按裁判日期计。',
    of: 'settlement',
    where: { lawsuit: { exists: true }, outcome: { in: ['withdrawn', 'mediated', 'corrected'] }, performance: { in: ['done', 'nothing'] } },
    at: 'rulingOn',
    phrases: [{ says: [['化解', '协议'], ['履行']], never: ['率', '人民调解'], units: pieces }],
  }),
  ratio({
    id: 'SET.PERFORMANCE',
    title: '化解协议履行率',
    unit: '%',
    definition: '化解后已履行的诉讼案件除以化解的诉讼案件。',
    hit: ['SET.PERFORMED'],
    base: 'SET.SETTLED',
    digits: 1,
    phrases: [{ says: [['行政争议', '1+3', '化解工作组'], ['化解协议', '协议'], ['履行率']], never: ['人民调解'], units: ['%', '％'] }],
  }),
]
