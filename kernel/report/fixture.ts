import type { Answer } from './agree.ts'
import type { PeriodCue } from './period.ts'
import type { Spoken } from './phrase.ts'

/** Figures of four systems as their definitions would carry them; for the tests of this folder. */
export const figures: readonly Spoken[] = [
  {
    id: 'REC.ACCEPTED',
    title: '受理行政复议案件',
    unit: '件',
    kind: 'count',
    phrases: [{ says: [['复议'], ['受理', '新收', '收案', '立案']], never: ['诉讼', '不予受理'], units: ['件', '起', '宗'] }],
  },
  {
    id: 'REC.CLOSED',
    title: '审结行政复议案件',
    unit: '件',
    kind: 'count',
    phrases: [{ says: [['复议'], ['审结', '办结', '结案']], never: ['诉讼', '率'], units: ['件', '起', '宗'] }],
  },
  {
    id: 'REC.CLOSED.CHANGE',
    title: '审结行政复议案件同比',
    unit: '%',
    kind: 'change-percent',
    of: { value: 'REC.CLOSED' },
    phrases: [{ says: [['复议'], ['审结', '办结', '结案']], never: ['率'], units: ['%'] }],
  },
  {
    id: 'REC.CORRECTED',
    title: '复议纠错',
    unit: '件',
    kind: 'count',
    phrases: [{ says: [['复议'], ['纠错', '纠正']], never: ['率'], units: ['件', '起', '宗'] }],
  },
  {
    id: 'REC.CORRECTION-RATE',
    title: '行政复议纠错率',
    unit: '%',
    kind: 'ratio',
    digits: 1,
    of: { hit: 'REC.CORRECTED', base: 'REC.CLOSED' },
    phrases: [{ says: [['复议'], ['纠错率']], never: ['综合纠错率', '诉讼'], units: ['%'] }],
  },
  {
    id: 'LIT.LOST',
    title: '行政诉讼败诉案件',
    unit: '件',
    kind: 'count',
    phrases: [{ says: [['行政', '一审'], ['败诉']], never: ['败诉率'], units: ['件', '起', '宗'] }],
  },
  {
    id: 'LIT.CONCLUDED',
    title: '一审行政诉讼审结',
    unit: '件',
    kind: 'count',
    phrases: [
      {
        says: [
          ['行政诉讼', '行政案件', '一审'],
          ['审结', '结案'],
        ],
        never: ['复议', '率'],
        units: ['件', '起', '宗'],
      },
    ],
  },
  {
    id: 'LIT.RECEIVED',
    title: '一审行政诉讼收案',
    unit: '件',
    kind: 'count',
    phrases: [
      {
        says: [
          ['行政诉讼', '行政案件', '一审'],
          ['新收', '受理', '收案', '立案'],
        ],
        never: ['复议'],
        units: ['件', '起', '宗'],
      },
    ],
  },
  {
    id: 'LIT.LOSS',
    title: '行政诉讼败诉率',
    unit: '%',
    kind: 'ratio',
    digits: 1,
    of: { hit: 'LIT.LOST', base: 'LIT.CONCLUDED' },
    phrases: [{ says: [['败诉率']], never: ['占'], units: ['%'] }],
  },
  {
    id: 'LIT.LOSS.CHANGE',
    title: '行政诉讼败诉率同比',
    unit: '个百分点',
    kind: 'change-points',
    of: { value: 'LIT.LOSS' },
    phrases: [{ says: [['败诉率']], units: ['个百分点', '百分点'] }],
  },
  {
    id: 'LIT.SETTLED',
    title: '调解撤诉',
    unit: '件',
    kind: 'count',
    phrases: [
      {
        says: [
          ['调解', '和解', '协调'],
          ['撤诉', '撤回起诉'],
        ],
        never: ['率'],
        units: ['件', '起', '宗'],
      },
    ],
  },
  {
    id: 'MED.COMMITTEES',
    title: '人民调解委员会',
    unit: '个',
    kind: 'count',
    phrases: [{ says: [['人民调解委员会', '调委会', '人民调解组织']], never: ['调解员'], units: ['个', '家'] }],
  },
  {
    id: 'MED.MEDIATORS',
    title: '人民调解员',
    unit: '名',
    kind: 'count',
    phrases: [{ says: [['调解员']], never: ['培训', '平均'], units: ['人', '名', '位'] }],
  },
  {
    id: 'MED.CLOSED',
    title: '调处矛盾纠纷',
    unit: '件',
    kind: 'count',
    phrases: [
      { says: [['纠纷'], ['调处', '调解', '化解', '排查化解']], never: ['成功', '卷宗', '协议', '率'], units: ['件', '起', '宗', '例'] },
    ],
  },
  {
    id: 'MED.SUCCESS',
    title: '调解成功',
    unit: '件',
    kind: 'count',
    phrases: [{ says: [['调解', '化解'], ['成功']], never: ['率', '撤诉', '行政案件'], units: ['件', '起', '宗', '例'] }],
  },
  {
    id: 'MED.SUCCESS-RATE',
    title: '调解成功率',
    unit: '%',
    kind: 'ratio',
    digits: 1,
    of: { hit: 'MED.SUCCESS', base: 'MED.CLOSED' },
    phrases: [{ says: [['调解', '调处', '化解'], ['成功率']], units: ['%'] }],
  },
  {
    id: 'MED.DOSSIERS',
    title: '书面调解卷宗',
    unit: '份',
    kind: 'count',
    phrases: [
      {
        says: [
          ['调解', '化解', '纠纷'],
          ['书面', '卷宗', '协议书'],
        ],
        units: ['份', '卷', '件', '册'],
      },
    ],
  },
  {
    id: 'MED.RANK',
    title: '书面调解卷宗全市位次',
    unit: '位',
    kind: 'fact',
    external: true,
    phrases: [{ says: [['卷宗']], units: ['位', '名'] }],
  },
  {
    id: 'TRN.SESSIONS',
    title: '执法人员集中培训',
    unit: '次',
    kind: 'count',
    phrases: [{ says: [['执法'], ['培训']], never: ['案卷'], units: ['次', '场', '期', '场次'] }],
  },
  {
    id: 'TRN.ATTENDANCE',
    title: '执法人员培训人次',
    unit: '人次',
    kind: 'sum',
    phrases: [{ says: [['执法'], ['培训', '受训', '参训']], units: ['人次', '人', '名'] }],
  },
]

const half = (from: string, to: string) => (period: PeriodCue) => period.from === from && period.to === to
const year = (n: number) => half(`${n}-01-01`, `${n}-12-31`)

type Line = readonly [figure: string, when: (period: PeriodCue) => boolean, value: Answer['value'], shown: string]
const LINES: readonly Line[] = [
  ['REC.ACCEPTED', year(2023), 99, '99件'],
  ['REC.CLOSED', year(2023), 95, '95件'],
  ['REC.CLOSED', year(2022), 68, '68件'],
  ['REC.CLOSED.CHANGE', year(2023), { numerator: 27, denominator: 68 }, '39.7%'],
  ['REC.CORRECTED', year(2023), 29, '29件'],
  ['REC.CORRECTION-RATE', year(2023), { numerator: 29, denominator: 95 }, '30.5%'],
  ['LIT.RECEIVED', year(2023), 90, '90件'],
  ['LIT.CONCLUDED', year(2023), 86, '86件'],
  ['LIT.LOST', year(2023), 14, '14件'],
  ['LIT.LOST', half('2023-08-01', '2023-12-31'), 1, '1件'],
  ['LIT.LOSS', year(2023), { numerator: 14, denominator: 86 }, '16.3%'],
  ['LIT.LOSS', year(2022), { numerator: 33, denominator: 117 }, '28.2%'],
  ['LIT.LOSS', half('2023-01-01', '2023-06-30'), { numerator: 8, denominator: 27 }, '29.6%'],
  ['LIT.LOSS.CHANGE', year(2023), { numerator: 14 * 117 - 33 * 86, denominator: 86 * 117 }, '-11.9个百分点'],
  ['LIT.SETTLED', year(2023), 45, '45件'],
  ['MED.COMMITTEES', year(2023), 385, '385个'],
  ['MED.MEDIATORS', year(2023), 1284, '1284名'],
  ['MED.CLOSED', year(2023), 6234, '6234件'],
  ['MED.SUCCESS', year(2023), 6172, '6172件'],
  ['MED.SUCCESS-RATE', year(2023), { numerator: 6172, denominator: 6234 }, '99.0%'],
  ['MED.DOSSIERS', year(2023), 2947, '2947份'],
  ['TRN.SESSIONS', year(2023), 11, '11次'],
  ['TRN.ATTENDANCE', year(2023), 612, '612人次'],
]

/** The sample county's records of 2022 and 2023, as far as these figures go. */
export function compute(figure: string, period: PeriodCue): Answer | undefined {
  const line = LINES.find(([id, when]) => id === figure && when(period))
  return line && { value: line[2], shown: line[3] }
}
