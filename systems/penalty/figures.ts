import { change, count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'
import { penaltyKinds } from '../penaltyThresholds.ts'
import { notPunished } from './words.ts'

const about = ['行政处罚', '处罚案件', '处罚']
const ordinary = { of: 'penalty', at: 'on.decide' } as const
const summary = { of: 'penalty-summary', at: 'on.decide-on-spot' } as const
const punished = { outcome: 'punish' }

/**
 * Figures of penalties and coercive measures, by the day of the decision. Decisions later revoked still count; a decision with
 * several penalties counts once, under the heaviest of them.
 */
export const figures: readonly Indicator[] = [
  count({
    id: 'PEN.FILED',
    title: '行政处罚立案',
    unit: '件',
    definition: '普通程序立案的件数，按立案之日计。',
    of: 'penalty',
    at: 'on.file-case',
    phrases: [{ says: [about, ['立案']], never: ['不予立案', '复议', '诉讼'], units: ['件', '起', '宗'] }],
  }),
  count({
    id: 'PEN.DECIDED',
    title: '普通程序行政处罚案件',
    unit: '件',
    definition: '普通程序作出处理决定的案件，含不予处罚、移送和撤销案件，按决定之日计。',
    ...ordinary,
    phrases: [{ says: [about, ['普通程序', '一般程序']], units: ['件', '起', '宗'] }],
  }),
  count({
    id: 'PEN.PUNISHED',
    title: '给予行政处罚的案件',
    unit: '件',
    definition: '普通程序给予行政处罚的案件，按决定之日计。',
    ...ordinary,
    where: punished,
    phrases: [
      {
        says: [about, ['作出行政处罚', '作出处罚决定', '给予行政处罚', '处罚决定']],
        never: ['备案', '评查', '不予', '当场', '公示'],
        units: ['件', '起', '宗', '份'],
      },
    ],
  }),
  count({
    id: 'PEN.NOT-PUNISHED',
    title: '不予行政处罚的案件',
    unit: '件',
    definition: '决定不予行政处罚的案件，按决定之日计。',
    ...ordinary,
    where: { outcome: { in: notPunished } },
    phrases: [{ says: [['不予处罚', '不予行政处罚', '免予处罚', '免罚']], never: ['清单', '事项'], units: ['件', '起', '宗'] }],
  }),
  ratio({
    id: 'PEN.NOT-PUNISHED.RATE',
    title: '不予处罚占比',
    unit: '%',
    definition: '不予行政处罚的件数除以普通程序作出处理决定的件数。',
    hit: ['PEN.NOT-PUNISHED'],
    base: 'PEN.DECIDED',
    digits: 1,
  }),
  count({
    id: 'PEN.SUMMARY',
    title: '简易程序行政处罚案件',
    unit: '件',
    definition: '当场作出行政处罚决定的案件，按决定之日计；转普通程序的不计。',
    ...summary,
    phrases: [{ says: [about, ['简易程序', '当场处罚', '当场作出']], never: ['复议'], units: ['件', '起', '宗'] }],
  }),
  count({
    id: 'PEN.TOWNSHIP',
    title: '乡镇依赋权事项办理的处罚案件',
    unit: '件',
    definition: '依赋权事项作出处理决定的普通程序案件，按决定之日计。',
    ...ordinary,
    where: { powerSource: 'delegated' },
    phrases: [
      {
        says: [
          ['乡镇', '赋权'],
          ['处罚', '办案', '办理案件'],
        ],
        units: ['件', '起', '宗'],
      },
    ],
  }),
  count({
    id: 'PEN.HEARD',
    title: '举行听证的处罚案件',
    unit: '件',
    definition: '当期决定、决定前举行过听证的案件。',
    ...ordinary,
    where: { 'n.hold-hearing': { from: 1 } },
    phrases: [{ says: [['处罚'], ['听证']], never: ['复议', '决策'], units: ['件', '次', '场', '起'] }],
  }),
  sum({
    id: 'PEN.FINES',
    title: '普通程序罚款金额',
    unit: '分',
    definition: '当期普通程序处罚决定的罚款数额之和，以分为单位。',
    ...ordinary,
    where: punished,
    column: 'fine',
  }),
  sum({
    id: 'PEN.PAID',
    title: '已缴罚没款',
    unit: '分',
    definition: '当期普通程序处罚决定中已经缴纳的罚没款之和，以分为单位。',
    ...ordinary,
    where: punished,
    column: 'paid',
  }),
  count({
    id: 'PEN.OVERDUE',
    title: '超过办案期限的案件',
    unit: '件',
    definition: '当期作出处理决定、超过办案期限的案件。',
    ...ordinary,
    where: { overdue: true },
    phrases: [{ says: [['处罚'], ['超期', '超过办案期限', '逾期办结']], units: ['件', '起'] }],
  }),
  count({
    id: 'PEN.INTIME',
    title: '在办案期限内决定的案件',
    unit: '件',
    definition: '当期在办案期限内作出处理决定的案件。',
    ...ordinary,
    where: { not: { overdue: true } },
  }),
  ratio({
    id: 'PEN.INTIME.RATE',
    title: '处罚案件按期办结率',
    unit: '%',
    definition: '在办案期限内决定的件数除以作出处理决定的件数。',
    hit: ['PEN.INTIME'],
    base: 'PEN.DECIDED',
    digits: 1,
    phrases: [{ says: [['处罚'], ['按期办结率', '按时办结率']], units: ['%', '％'] }],
  }),
  change({
    id: 'PEN.PUNISHED.CHANGE',
    title: '给予行政处罚的案件同比',
    unit: '%',
    definition: '给予行政处罚的件数比上年同期增减的百分比。',
    of: 'PEN.PUNISHED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [about, ['作出行政处罚', '作出处罚决定', '给予行政处罚']], units: ['%', '％'] }],
  }),
  count({
    id: 'PEN.SET-ASIDE',
    title: '被变更、撤销、确认违法或者无效的处罚决定',
    unit: '件',
    definition: '当期作出、后来被变更、撤销、确认违法或者无效的普通程序处罚决定。',
    ...ordinary,
    where: { setAsideResult: { exists: true } },
  }),
  ...byHeaviestKind(),
  count({
    id: 'COE.MEASURES',
    title: '行政强制措施',
    unit: '件',
    definition: '当期经批准实施的行政强制措施，按实施之日计；当场实施的另计。',
    of: 'coercive-measure',
    at: 'on.carry-out',
    phrases: [{ says: [['行政强制措施', '强制措施']], never: ['清单', '事项', '不予'], units: ['件', '次', '起'] }],
  }),
  count({
    id: 'COE.URGENT',
    title: '当场实施的行政强制措施',
    unit: '件',
    definition: '当期因情况紧急当场实施的行政强制措施，按实施之日计。',
    of: 'coercive-measure',
    at: 'on.urgent-measure',
    phrases: [{ says: [['强制'], ['当场实施']], never: ['清单', '事项'], units: ['件', '次', '起'] }],
  }),
  count({
    id: 'COE.STANDING',
    title: '尚未处理的行政强制措施',
    unit: '件',
    definition: '期末正在实施、尚未作出处理决定或者解除的行政强制措施。',
    of: 'coercive-measure',
    at: 'standing',
    where: { any: [{ 'on.carry-out': { to: '$on' } }, { 'on.urgent-measure': { to: '$on' } }] },
  }),
]

/** 行政处罚实施情况统计表: one column for every kind, a decision counted once under its heaviest. */
function byHeaviestKind(): Indicator[] {
  const kinds = Object.entries(penaltyKinds)
  return kinds.map(([kind, title], at) =>
    count({
      id: `PEN.KIND.${kind.toUpperCase()}`,
      title: `${title}（最重处罚种类）`,
      unit: '件',
      definition: `当期普通程序处罚决定中，最重的处罚种类是“${title}”的件数。`,
      ...ordinary,
      where: {
        ...punished,
        penaltyKinds: { some: kind },
        not: { any: kinds.slice(at + 1).map(([heavier]) => ({ penaltyKinds: { some: heavier } })) },
      },
    }),
  )
}
