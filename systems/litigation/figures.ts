import { change, compare, count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'
import { effectiveLoss, losses, settled, wins } from './words.ts'

const suit = 'litigation'
const any = ['行政诉讼', '行政案件', '行政应诉', '诉讼案件', '一审行政', '应诉案件']
const lossWords = ['败诉案件', '败诉', '行政败诉案件']
const lossRate = ['败诉率', '行政诉讼败诉率']
const appearance = ['出庭应诉率', '负责人出庭率', '出庭率']
const pieces = ['件', '起', '宗', '案', ''] as const
const percent = ['%', '％'] as const

/** Never counted: a complaint that the court refused to docket (不予立案) was no case of ours. */
const docketed = { not: { firstOutcome: 'not-docketed' } }
const concluded = { firstOutcome: { exists: true }, ...docketed }
const lost = { firstOutcome: { in: losses } }
/** Ended before the time to answer had run, and nothing was filed: nothing was due. */
const endedBefore = (limit: string) => ({ 'on.file-defence': { exists: false }, judgedOn: { to: { fact: limit } } })
const evidenceDue = {
  firstOutcome: { exists: true },
  not: { any: [{ firstOutcome: 'not-docketed' }, endedBefore('due.defence'), endedBefore('due.delayed-evidence')] },
}

/**
 * Figures of litigation. The loss rate is first instance, by the date of the judgment or ruling, lost over all concluded; suits
 * withdrawn or dismissed stay in its base. Each other reading has a name of its own, so that no two are mixed up.
 */
export const figures: readonly Indicator[] = [
  count({
    id: 'LIT.RECEIVED',
    title: '行政诉讼一审收案',
    unit: '件',
    definition: '收到应诉通知书、起诉状副本的一审行政诉讼案件，按签收之日计；裁定不予立案的不计。',
    of: suit,
    where: docketed,
    at: 'opened',
    phrases: [
      {
        says: [any, ['受理', '收案', '新收', '一审受理', '收到', '发生行政诉讼', '被诉', '受理行政诉讼一审案件数']],
        never: ['复议案件受理', '败诉率', '审结'],
        units: pieces,
      },
      {
        says: [
          ['受理', '新收', '收案'],
          ['一审行政诉讼', '行政诉讼一审', '一审行政案件', '行政诉讼案件', '行政应诉案件'],
        ],
        never: ['审结', '败诉'],
        units: pieces,
      },
    ],
  }),
  change({
    id: 'LIT.RECEIVED.CHANGE',
    title: '行政诉讼一审收案同比',
    unit: '%',
    definition: '一审收案件数比上年同期增减的百分比。',
    of: 'LIT.RECEIVED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [any, ['受理', '收案', '新收', '案件数', '案件总量', '案件量']], never: ['败诉率', '审结'], units: percent }],
  }),
  count({
    id: 'LIT.CONCLUDED',
    title: '行政诉讼一审审结',
    unit: '件',
    definition: '一审已裁判的案件（含撤诉、调解、驳回起诉、移送和终结），按裁判日期计；裁定不予立案的不计。',
    of: suit,
    where: concluded,
    at: 'judgedOn',
    phrases: [{ says: [any, ['审结', '办结', '结案', '一审审结']], never: ['复议', '败诉率', '被提起'], units: pieces }],
  }),
  count({
    id: 'LIT.PENDING',
    title: '未审结行政诉讼案件',
    unit: '件',
    definition: '期末已收到、一审尚未裁判的案件。',
    of: suit,
    where: { not: { judgedOn: { to: '$on' } } },
    at: 'standing',
    phrases: [{ says: [any, ['未审结', '未结', '正在审理', '结转']], never: ['复议'], units: pieces }],
  }),
  count({
    id: 'LIT.LOST',
    title: '行政诉讼一审败诉',
    unit: '件',
    definition: '一审判决撤销、变更、确认违法、确认无效、履行、给付、赔偿补偿或者承担行政协议责任的案件，按裁判日期计。',
    of: suit,
    where: lost,
    at: 'judgedOn',
    phrases: [{ says: [lossWords], never: ['败诉率', '生效', '两起以上', '2起以上', '以上的单位'], units: pieces }],
  }),
  change({
    id: 'LIT.LOST.CHANGE',
    title: '行政诉讼一审败诉件数同比',
    unit: '%',
    definition: '一审败诉件数比上年同期增减的百分比。',
    of: 'LIT.LOST',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [['败诉案件', '败诉件数', '败诉数']], never: ['败诉率'], units: percent }],
  }),
  count({
    id: 'LIT.WON',
    title: '行政诉讼一审胜诉',
    unit: '件',
    definition: '一审判决驳回诉讼请求或者裁定驳回起诉的案件，按裁判日期计。',
    of: suit,
    where: { firstOutcome: { in: wins } },
    at: 'judgedOn',
    phrases: [{ says: [['胜诉', '胜诉案件', '驳回诉讼请求']], never: ['胜诉率'], units: pieces }],
  }),
  count({
    id: 'LIT.SETTLED',
    title: '调解、准予撤诉的行政诉讼案件',
    unit: '件',
    definition: '一审以行政调解书或者准许撤诉裁定结案的案件（含被告改变行政行为后撤诉），按裁判日期计；按撤诉处理的不计。',
    of: suit,
    where: { firstOutcome: { in: settled } },
    at: 'judgedOn',
    phrases: [
      {
        says: [
          ['行政案件', '行政诉讼', '行政争议', '诉讼案件', '应诉'],
          ['调解、准予撤诉', '准予撤诉', '调解和撤诉', '和解撤诉', '撤诉', '成功调解', '成功化解', '协调化解', '调撤'],
        ],
        never: ['调撤率', '撤诉率', '人民调解', '复议'],
        units: pieces,
      },
    ],
  }),
  ratio({
    id: 'LIT.SETTLED.RATE',
    title: '行政诉讼调撤率',
    unit: '%',
    definition: '调解、准予撤诉件数除以一审审结件数。',
    hit: ['LIT.SETTLED'],
    base: 'LIT.CONCLUDED',
    digits: 1,
    phrases: [{ says: [['调撤率', '撤诉率', '协调和解率', '调解撤诉率']], never: ['复议'], units: percent }],
  }),
  ratio({
    id: 'LIT.LOSS',
    title: '行政诉讼败诉率',
    unit: '%',
    definition: '一审败诉件数除以一审审结件数，按裁判日期计；撤诉、驳回起诉等在分母，不予立案不计。',
    hit: ['LIT.LOST'],
    base: 'LIT.CONCLUDED',
    digits: 1,
    phrases: [{ says: [lossRate], never: ['生效', '终审', '判决口径', '裁判口径'], units: percent }],
  }),
  change({
    id: 'LIT.LOSS.CHANGE',
    title: '行政诉讼败诉率同比',
    unit: '个百分点',
    definition: '败诉率比上年同期增减的百分点。',
    of: 'LIT.LOSS',
    as: 'points',
    digits: 1,
    phrases: [{ says: [lossRate], never: ['生效', '终审'], units: ['个百分点', '百分点', ...percent] }],
  }),
  count({
    id: 'LIT.JUDGED',
    title: '分出胜败的一审案件',
    unit: '件',
    definition: '一审败诉与胜诉案件之和，不含撤诉、调解、按撤诉处理、移送、终结。',
    of: suit,
    where: { firstOutcome: { in: [...losses, ...wins] } },
    at: 'judgedOn',
    phrases: [{ says: [any, ['实体裁判', '判决结案', '分出胜败']], units: pieces }],
  }),
  ratio({
    id: 'LIT.LOSS.JUDGED',
    title: '行政诉讼败诉率（裁判口径）',
    unit: '%',
    definition: '一审败诉件数除以分出胜败的一审案件；撤诉、调解等不在分母。',
    hit: ['LIT.LOST'],
    base: 'LIT.JUDGED',
    digits: 1,
    phrases: [{ says: [['裁判口径', '判决口径', '判决案件'], lossRate], units: percent }],
  }),
  count({
    id: 'LIT.LOST.FINAL',
    title: '生效败诉案件',
    unit: '件',
    definition: '生效结果为败诉的案件，按裁判生效之日计；上诉或者再审改变结果的，以改变后的结果为准。责任追究和挂牌督办以此为准。',
    of: suit,
    where: effectiveLoss,
    at: 'on.take-effect',
    phrases: [{ says: [['生效'], ['败诉']], never: ['败诉率'], units: pieces }],
  }),
  count({
    id: 'LIT.EFFECTIVE',
    title: '裁判生效的行政诉讼案件',
    unit: '件',
    definition: '裁判已经生效的案件，按生效之日计；裁定不予立案的不计。',
    of: suit,
    where: { state: { in: ['effective', 'closed'] }, ...docketed },
    at: 'on.take-effect',
    phrases: [{ says: [any, ['生效裁判', '裁判生效', '生效案件']], never: ['败诉'], units: pieces }],
  }),
  ratio({
    id: 'LIT.LOSS.FINAL',
    title: '生效裁判败诉率',
    unit: '%',
    definition: '生效败诉件数除以裁判生效件数，按生效之日计。',
    hit: ['LIT.LOST.FINAL'],
    base: 'LIT.EFFECTIVE',
    digits: 1,
    phrases: [{ says: [['生效', '终审'], lossRate], units: percent }],
  }),
  count({
    id: 'LIT.EVIDENCE.DUE',
    title: '应当举证的一审案件',
    unit: '件',
    definition: '一审已裁判的案件，按裁判日期计；举证期限届满前已经撤诉、移送等，没有举证的不计。',
    of: suit,
    where: evidenceDue,
    at: 'judgedOn',
    phrases: [{ says: [any, ['应当举证', '应举证', '应当答辩举证']], never: ['率'], units: pieces }],
  }),
  count({
    id: 'LIT.EVIDENCE.INTIME',
    title: '按期举证的一审案件',
    unit: '件',
    definition: '应当举证的案件中，在举证期限（法院准许延期的，延长后的期限）届满之日以前提交答辩状、证据和依据的。',
    of: suit,
    where: {
      ...evidenceDue,
      any: [{ 'on.file-defence': { to: { fact: 'due.defence' } } }, { 'on.file-defence': { to: { fact: 'due.delayed-evidence' } } }],
    },
    at: 'judgedOn',
    phrases: [
      {
        says: [
          ['诉讼', '应诉', '被告', '行政机关'],
          ['按期', '按时', '期限内', '如期'],
          ['举证', '提交证据'],
        ],
        never: ['率'],
        units: pieces,
      },
    ],
  }),
  ratio({
    id: 'LIT.EVIDENCE.ONTIME',
    title: '行政诉讼按期举证率',
    unit: '%',
    definition: '按期举证件数除以应当举证件数。',
    hit: ['LIT.EVIDENCE.INTIME'],
    base: 'LIT.EVIDENCE.DUE',
    digits: 1,
    phrases: [{ says: [['按期举证率', '按时举证率', '举证率', '答辩举证率', '按期答辩率']], never: ['复议'], units: percent }],
  }),
  compare({
    id: 'LIT.DOUBLE',
    title: '行政诉讼“双下降”',
    unit: '',
    definition: '一审收案件数和败诉率都低于上年同期。',
    all: [
      { left: 'LIT.RECEIVED', is: 'below', right: 'LIT.RECEIVED', yearsBefore: 1 },
      { left: 'LIT.LOSS', is: 'below', right: 'LIT.LOSS', yearsBefore: 1 },
    ],
  }),
  count({
    id: 'LIT.HEARD',
    title: '一审开庭的案件',
    unit: '件',
    definition: '一审开过庭的案件，按最后一次开庭之日计；书面裁定、开庭前撤诉的不计。',
    of: suit,
    where: { heard: true },
    at: 'heardOn',
    phrases: [
      {
        says: [
          ['开庭', '应出庭', '开庭审理'],
          ['案件', '行政诉讼', '应出庭'],
        ],
        never: ['率'],
        units: [...pieces, '件次'],
      },
    ],
  }),
  count({
    id: 'LIT.APPEARED',
    title: '负责人出庭的一审案件',
    unit: '件',
    definition: '开庭案件中，行政机关负责人至少出庭一次的；受委托组织、下级机关负责人和仅律师、工作人员出庭的不计。',
    of: suit,
    where: { heard: true, headAppeared: true },
    at: 'heardOn',
    phrases: [{ says: [['负责人出庭', '负责人出庭应诉', '首长出庭']], never: ['率'], units: [...pieces, '件次', '人次', '次'] }],
  }),
  ratio({
    id: 'LIT.APPEARANCE',
    title: '行政机关负责人出庭应诉率',
    unit: '%',
    definition: '负责人出庭的一审案件除以一审开庭的案件（开庭案件口径）。',
    hit: ['LIT.APPEARED'],
    base: 'LIT.HEARD',
    digits: 1,
    phrases: [{ says: [['负责人', '首长', '行政首长'], appearance], never: ['正职', '一把手', '二审'], units: percent }],
  }),
  count({
    id: 'LIT.APPEARED.CHIEF',
    title: '正职负责人出庭的一审案件',
    unit: '件',
    definition: '开庭案件中，最后一次出庭的是正职负责人的。',
    of: suit,
    where: { heard: true, headAppeared: true, headRank: 'chief' },
    at: 'heardOn',
    phrases: [{ says: [['正职', '一把手', '主要负责人'], ['出庭']], never: ['率'], units: [...pieces, '件次', '人次', '次'] }],
  }),
  ratio({
    id: 'LIT.APPEARANCE.CHIEF',
    title: '正职负责人出庭率',
    unit: '%',
    definition: '正职负责人出庭的一审案件除以一审开庭的案件。',
    hit: ['LIT.APPEARED.CHIEF'],
    base: 'LIT.HEARD',
    digits: 1,
    phrases: [{ says: [['正职', '一把手', '主要负责人'], appearance], units: percent }],
  }),
  count({
    id: 'LIT.SECOND.HEARD',
    title: '二审开庭的案件',
    unit: '件',
    definition: '二审开过庭的案件，按最后一次开庭之日计。',
    of: suit,
    where: { secondHeard: true },
    at: 'secondHeardOn',
  }),
  count({
    id: 'LIT.SECOND.APPEARED',
    title: '负责人出庭的二审案件',
    unit: '件',
    definition: '二审开庭案件中，行政机关负责人至少出庭一次的；一审出庭不代替二审。',
    of: suit,
    where: { secondHeard: true, secondHeadAppeared: true },
    at: 'secondHeardOn',
  }),
  ratio({
    id: 'LIT.APPEARANCE.SECOND',
    title: '二审负责人出庭应诉率',
    unit: '%',
    definition: '负责人出庭的二审案件除以二审开庭的案件。',
    hit: ['LIT.SECOND.APPEARED'],
    base: 'LIT.SECOND.HEARD',
    digits: 1,
    phrases: [{ says: [['二审'], appearance], units: percent }],
  }),
  count({
    id: 'LIT.PERFORMED',
    title: '已履行的生效败诉裁判',
    unit: '件',
    definition: '生效败诉案件中，已履行、强制执行完毕或者没有履行内容的，按裁判生效之日计。',
    of: suit,
    where: { ...effectiveLoss, performance: { in: ['done', 'enforced', 'nothing-due'] } },
    at: 'on.take-effect',
    phrases: [
      {
        says: [
          ['生效裁判', '生效判决', '败诉判决'],
          ['履行', '执行'],
        ],
        never: ['履行率'],
        units: pieces,
      },
    ],
  }),
  ratio({
    id: 'LIT.PERFORMANCE',
    title: '生效裁判履行率',
    unit: '%',
    definition: '已履行的生效败诉裁判除以生效败诉案件。',
    hit: ['LIT.PERFORMED'],
    base: 'LIT.LOST.FINAL',
    digits: 1,
    phrases: [
      {
        says: [
          ['裁判', '判决'],
          ['履行率', '执行率'],
        ],
        units: percent,
      },
    ],
  }),
]
