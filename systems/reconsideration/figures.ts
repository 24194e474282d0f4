import { change, count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'
import { corrections } from './words.ts'

const concluded = { state: { in: ['decided', 'mediated', 'terminated'] } }
const corrected = { outcome: { in: corrections } }
const intake = { outcome: { in: ['refused', 'redirected', 'abandoned', 'withdrawn'] } }
const accepted = {
  any: [{ edition: '2017' }, { 'on.accept': { exists: true } }, { 'on.deem-accepted': { exists: true } }],
  not: intake,
}
const about = ['行政复议', '复议案件', '复议申请', '复议']

/**
 * Figures of reconsideration. The base of every rate is what was accepted and then concluded, by the day of the decision, the
 * mediation letter or the termination: applications refused, redirected or abandoned are in neither half.
 */
export const figures: readonly Indicator[] = [
  count({
    id: 'REC.RECEIVED',
    title: '收到行政复议申请',
    unit: '件',
    definition: '按收到申请之日计，包括后来不予受理、告知转送、视为放弃和受理前撤回的申请。',
    of: 'reconsideration',
    at: 'opened',
    phrases: [
      {
        says: [
          about,
          ['收到申请', '收到行政复议申请', '收到复议申请', '新收行政复议申请', '新收复议申请', '接收申请', '申请共', '收到各类'],
        ],
        units: ['件', '起', '宗', ''],
      },
    ],
  }),
  count({
    id: 'REC.ACCEPTED',
    title: '受理行政复议案件',
    unit: '件',
    definition: '收到后依法受理（含视为受理）的案件，按收到申请之日计；旧法以收到之日为受理之日。',
    of: 'reconsideration',
    where: accepted,
    at: 'opened',
    phrases: [
      {
        says: [about, ['受理', '新收', '新受理', '立案', '办理行政复议案件', '办理复议案件']],
        never: ['不予受理', '一审', '审结', '办结', '结案'],
        units: ['件', '起', '宗', ''],
      },
    ],
  }),
  count({
    id: 'REC.DEEMED',
    title: '视为受理的行政复议案件',
    unit: '件',
    definition: '审查期限届满未作处理、依法视为受理的案件，按视为受理之日计。',
    of: 'reconsideration',
    at: 'on.deem-accepted',
    phrases: [{ says: [about, ['视为受理']], units: ['件', '起', ''] }],
  }),
  count({
    id: 'REC.REFUSED',
    title: '不予受理的行政复议申请',
    unit: '件',
    definition: '决定不予受理的申请，按决定之日计。',
    of: 'reconsideration',
    where: { state: 'refused' },
    at: 'closed',
    phrases: [{ says: [about, ['不予受理']], units: ['件', '起', ''] }],
  }),
  count({
    id: 'REC.CLOSED',
    title: '审结行政复议案件',
    unit: '件',
    definition: '受理后作出决定、调解结案或者终止的案件，按审结之日计；不含不予受理、告知转送、视为放弃和受理前撤回。',
    of: 'reconsideration',
    where: concluded,
    at: 'closed',
    phrases: [
      {
        says: [about, ['审结', '办结', '结案', '审理终结', '审理完毕']],
        never: ['调解结案', '败诉', '诉讼案件审结', '纠错', '撤销'],
        units: ['件', '起', '宗', ''],
      },
    ],
  }),
  change({
    id: 'REC.CLOSED.CHANGE',
    title: '审结行政复议案件同比',
    unit: '%',
    definition: '审结件数比上年同期增减的百分比。',
    of: 'REC.CLOSED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [about, ['审结', '办结', '结案']], units: ['%', '％'] }],
  }),
  change({
    id: 'REC.ACCEPTED.CHANGE',
    title: '受理行政复议案件同比',
    unit: '%',
    definition: '受理件数比上年同期增减的百分比。',
    of: 'REC.ACCEPTED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [about, ['受理', '新收', '办理']], never: ['审结', '办结'], units: ['%', '％'] }],
  }),
  count({
    id: 'REC.PENDING',
    title: '未审结行政复议案件',
    unit: '件',
    definition: '期末已受理、尚未审结的案件。',
    of: 'reconsideration',
    where: {
      any: [{ edition: '2017' }, { 'on.accept': { to: '$on' } }, { 'on.deem-accepted': { to: '$on' } }],
      not: intake,
    },
    at: 'standing',
    phrases: [{ says: [about, ['未审结', '未结', '结转', '正在审理', '在办', '尚在审理']], units: ['件', '起', ''] }],
  }),
  count({
    id: 'REC.CORRECTED',
    title: '纠错的行政复议案件',
    unit: '件',
    definition: '决定变更、撤销、部分撤销、确认违法、确认无效、责令履行或者履行行政协议义务的案件，按审结之日计。',
    of: 'reconsideration',
    where: corrected,
    at: 'closed',
    phrases: [
      {
        says: [about, ['直接纠错', '纠错案件', '纠正违法或者不当行政行为', '纠正违法不当行政行为', '予以纠错', '纠错']],
        never: ['综合纠错'],
        units: ['件', '起', ''],
      },
    ],
  }),
  ratio({
    id: 'REC.CORRECTION',
    title: '行政复议纠错率',
    unit: '%',
    definition: '直接纠错件数除以审结件数；终止、调解的案件在分母，不在分子。',
    hit: ['REC.CORRECTED'],
    base: 'REC.CLOSED',
    digits: 1,
    phrases: [
      {
        says: [
          ['复议', '案件'],
          ['纠错率', '直接纠错率', '改变率'],
        ],
        never: ['综合纠错率'],
        units: ['%', '％'],
      },
    ],
  }),
  change({
    id: 'REC.CORRECTION.CHANGE',
    title: '行政复议纠错率同比',
    unit: '个百分点',
    definition: '纠错率比上年同期增减的百分点。',
    of: 'REC.CORRECTION',
    as: 'points',
    digits: 1,
    phrases: [{ says: [['纠错率']], never: ['综合纠错率'], units: ['个百分点', '%', '％'] }],
  }),
  count({
    id: 'REC.DECIDED',
    title: '作出行政复议决定的案件',
    unit: '件',
    definition: '以行政复议决定书结案的案件，不含调解和终止。',
    of: 'reconsideration',
    where: { state: 'decided' },
    at: 'closed',
    phrases: [{ says: [about, ['作出行政复议决定', '作出复议决定', '以决定方式结案']], units: ['件', '起', '份', ''] }],
  }),
  ratio({
    id: 'REC.CORRECTION.MERITS',
    title: '行政复议纠错率（作出决定口径）',
    unit: '%',
    definition: '直接纠错件数除以作出行政复议决定的件数；调解、终止的案件不在分母。',
    hit: ['REC.CORRECTED'],
    base: 'REC.DECIDED',
    digits: 1,
    phrases: [{ says: [['决定案件', '作出决定', '决定口径'], ['纠错率']], units: ['%', '％'] }],
  }),
  count({
    id: 'REC.SELF-CORRECTED',
    title: '被申请人自行纠正后终止的案件',
    unit: '件',
    definition: '被申请人自行改变行政行为、申请人撤回申请而终止的案件。',
    of: 'reconsideration',
    where: { termination: 'withdraw-self-corrected' },
    at: 'closed',
    phrases: [{ says: [about, ['自行纠正', '自我纠错', '自行改变', '自行撤销']], units: ['件', '起', ''] }],
  }),
  count({
    id: 'REC.MEDIATED',
    title: '调解结案的行政复议案件',
    unit: '件',
    definition: '以行政复议调解书结案的案件。',
    of: 'reconsideration',
    where: { state: 'mediated' },
    at: 'closed',
    phrases: [
      {
        says: [about, ['调解结案', '调解书', '以调解方式', '经调解', '通过调解']],
        never: ['和解', '撤回', '诉讼'],
        units: ['件', '起', ''],
      },
    ],
  }),
  count({
    id: 'REC.WITHDRAWN',
    title: '撤回申请终止的行政复议案件',
    unit: '件',
    definition: '因和解、被申请人自行纠正或者其他原因撤回申请而终止的案件。',
    of: 'reconsideration',
    where: { termination: { in: ['withdraw-settled', 'withdraw-self-corrected', 'withdraw-other'] } },
    at: 'closed',
    phrases: [{ says: [about, ['撤回申请', '撤回复议申请', '撤回终止', '终止审理', '终止']], units: ['件', '起', ''] }],
  }),
  ratio({
    id: 'REC.BROAD',
    title: '综合纠错率',
    unit: '%',
    definition: '直接纠错、调解结案、被申请人自行纠正后终止的件数之和，除以审结件数。',
    hit: ['REC.CORRECTED', 'REC.MEDIATED', 'REC.SELF-CORRECTED'],
    base: 'REC.CLOSED',
    digits: 1,
    phrases: [{ says: [['综合纠错率']], units: ['%', '％'] }],
  }),
  ratio({
    id: 'REC.SETTLED',
    title: '行政复议调撤率',
    unit: '%',
    definition: '调解结案与撤回申请终止的件数之和，除以审结件数。',
    hit: ['REC.MEDIATED', 'REC.WITHDRAWN'],
    base: 'REC.CLOSED',
    digits: 1,
    phrases: [
      { says: [about, ['调解和解率', '调撤率', '调解率', '和解率', '实质性化解率']], never: ['诉讼', '人民调解'], units: ['%', '％'] },
    ],
  }),
  ...outcome('UPHELD', '维持', ['uphold'], ['维持']),
  ...outcome('ANNULLED', '撤销', ['annul', 'annul-part'], ['撤销']),
  ...outcome('CHANGED', '变更', ['change'], ['变更']),
  ...outcome('UNLAWFUL', '确认违法或者无效', ['confirm-illegal', 'confirm-void'], ['确认违法', '确认无效']),
  ...outcome('ORDERED', '责令履行', ['order-perform', 'agreement-duty'], ['责令履行']),
  ...outcome('DISMISSED', '驳回', ['reject-request', 'dismiss-application'], ['驳回']),
  count({
    id: 'REC.SUED',
    title: '复议后被提起诉讼的案件',
    unit: '件',
    definition: '当期审结、后来被提起行政诉讼的案件。',
    of: 'reconsideration',
    where: { ...concluded, sued: true },
    at: 'closed',
    phrases: [
      { says: [about, ['提起行政诉讼', '提起诉讼', '复议后被诉', '又起诉', '起诉到']], never: ['未提起'], units: ['件', '起', ''] },
    ],
  }),
  ratio({
    id: 'REC.SUED.RATE',
    title: '复议后起诉率',
    unit: '%',
    definition: '当期审结、后来被提起行政诉讼的件数，除以审结件数。',
    hit: ['REC.SUED'],
    base: 'REC.CLOSED',
    digits: 1,
    phrases: [{ says: [['复议'], ['起诉率', '被诉率']], units: ['%', '％'] }],
  }),
  count({
    id: 'REC.SIMPLE',
    title: '适用简易程序审结的案件',
    unit: '件',
    definition: '审结时适用简易程序的案件；转为普通程序的不计。',
    of: 'reconsideration',
    where: { ...concluded, track: 'simple' },
    at: 'closed',
    phrases: [{ says: [about, ['简易程序']], units: ['件', '起', ''] }],
  }),
  count({
    id: 'REC.HEARINGS',
    title: '举行听证的行政复议案件',
    unit: '件',
    definition: '举行过听证的案件，按最后一次听证之日计。',
    of: 'reconsideration',
    at: 'on.hold-hearing',
    phrases: [{ says: [about, ['听证']], never: ['处罚'], units: ['件', '次', '场', '起', ''] }],
  }),
  count({
    id: 'REC.ENTERPRISE',
    title: '审结涉企行政复议案件',
    unit: '件',
    definition: '标明涉企的审结案件。',
    of: 'reconsideration',
    where: { ...concluded, enterprise: true },
    at: 'closed',
    phrases: [{ says: [about, ['涉企', '涉及企业', '企业']], units: ['件', '起', ''] }],
  }),
]

function outcome(id: string, title: string, of: readonly string[], words: readonly string[]): Indicator[] {
  return [
    count({
      id: `REC.${id}`,
      title: `${title}的行政复议案件`,
      unit: '件',
      definition: `以“${title}”结案的案件，按审结之日计。`,
      of: 'reconsideration',
      where: { outcome: { in: of } },
      at: 'closed',
      phrases: [{ says: [about, words], never: ['诉讼', '判决', '率'], units: ['件', '起', ''] }],
    }),
  ]
}
