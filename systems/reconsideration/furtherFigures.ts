import { change, count, type Indicator, ratio, sum, total } from '../../kernel/figure/indicator.ts'
import type { AnyWhere } from '../../kernel/figure/where.ts'

const recon = ['行政复议', '复议案件', '复议申请', '复议']
const cases = ['件', '起', '宗']
const percent = ['%', '％']
const accepted = { not: { outcome: { in: ['refused', 'redirected', 'abandoned', 'withdrawn'] } } }
const concluded = { state: { in: ['decided', 'mediated', 'terminated'] } }

/** Accepted reconsiderations of one sort, and their share in all accepted. */
function sortOf(id: string, title: string, where: AnyWhere, words: readonly string[]): Indicator[] {
  return [
    count({
      id: `REC.${id}`,
      title: `受理的${title}行政复议案件`,
      unit: '件',
      definition: `受理的行政复议案件中${title}的，按受理之日计。`,
      of: 'reconsideration',
      where: { ...accepted, ...where },
      at: 'met.acceptance',
      phrases: [
        { says: [['申请事项', '管理类别', '复议', '被申请人'], words], never: ['占比', '率'], units: cases },
        { says: [words, ['类案件', '类复议', '类']], never: ['占比', '率', '诉讼'], units: cases },
      ],
    }),
    ratio({
      id: `REC.${id}.SHARE`,
      title: `${title}行政复议案件占比`,
      unit: '%',
      definition: `受理的行政复议案件中${title}的，除以受理的行政复议案件。`,
      hit: [`REC.${id}`],
      base: 'REC.ACCEPTED',
      digits: 2,
      phrases: [{ says: [words, ['占比', '占', '比例']], never: ['败诉'], units: percent }],
    }),
  ]
}

const penalties = ['penalty-detention', 'penalty-fine', 'penalty-confiscation', 'penalty-revocation', 'penalty-other']

/**
 * Figures of this system that other counties, cities and departments print in their reports: the same files asked otherwise.
 */
export const furtherFigures: readonly Indicator[] = [
  ...sortOf('COMPLAINTS', '举报投诉处理', { actKind: 'complaint' }, ['举报投诉处理', '投诉举报处理', '举报投诉', '投诉举报']),
  ...sortOf('DISCLOSURE', '政府信息公开', { actKind: 'disclosure' }, ['政府信息公开', '信息公开']),
  ...sortOf('PENALTIES', '行政处罚', { actKind: { in: penalties } }, ['行政处罚']),
  ...sortOf('COERCION', '行政强制', { actKind: { in: ['coercive-measure', 'coercive-enforcement'] } }, ['行政强制']),
  ...sortOf('CONFIRMATION', '行政确认（含工伤认定）', { actKind: 'confirmation' }, ['行政确认', '工伤认定']),
  ...sortOf('INDEMNITY', '行政补偿', { actKind: 'indemnity' }, ['行政补偿']),
  ...sortOf('INACTION', '行政不作为（含不予立案）', { actKind: 'inaction' }, ['行政不作为', '不作为', '不予立案', '不履职', '不履行']),
  ...sortOf('OTHER-MATTERS', '其他事项', { actKind: 'other' }, ['其他事项', '终止调查']),
  ...sortOf('MARKET', '市场监管', { adminField: 'market' }, ['市场监管']),
  ...sortOf('POLICE', '公安', { adminField: 'police' }, ['公安']),
  ...sortOf('FARMING', '农业农村', { adminField: 'farming' }, ['农业农村']),
  ...sortOf('TOWNSHIPS', '以乡镇（街道）为被申请人', { adminField: 'township' }, [
    '乡镇街道',
    '乡镇政府',
    '乡镇(办)',
    '乡镇（办）',
    '街道办事处',
  ]),
  ...sortOf('DEPARTMENTS', '以政府部门为被申请人', { not: { any: [accepted.not, { adminField: 'township' }] } }, [
    '县政府部门',
    '政府部门',
    '政府工作部门',
  ]),
  ...sortOf('LIVELIHOOD', '涉民生', { adminField: { in: ['labour', 'civil', 'education', 'health', 'insurance', 'housing'] } }, [
    '涉民生',
    '民生',
  ]),
  change({
    id: 'REC.RECEIVED.CHANGE',
    title: '收到行政复议申请同比',
    unit: '%',
    definition: '收到的行政复议申请比上年同期增减的百分比；为上年几倍的，增减百分比加一百即得。',
    of: 'REC.RECEIVED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [recon, ['收到申请', '收到', '申请量', '收案']], units: percent }],
  }),
  count({
    id: 'REC.BEFORE-ACCEPTANCE',
    title: '受理前化解的行政复议申请',
    unit: '件',
    definition: '受理前经协商化解、申请人撤回的申请，按撤回之日计。',
    of: 'reconsideration',
    where: { state: 'withdrawn' },
    at: 'closed',
    phrases: [
      {
        says: [
          ['受理前', '案前'],
          ['化解', '撤回', '协商', '调解'],
        ],
        units: cases,
      },
    ],
  }),
  ratio({
    id: 'REC.CORRECTION.ACCEPTED',
    title: '行政复议纠错率（受理口径）',
    unit: '%',
    definition: '直接纠错件数除以当期受理件数；有的地方这样算，与审结口径不能比较。',
    hit: ['REC.CORRECTED'],
    base: 'REC.ACCEPTED',
    digits: 1,
    phrases: [{ says: [['受理口径', '受理案件'], ['纠错率']], units: percent }],
  }),
  count({
    id: 'REC.NOT-SUED',
    title: '复议后未提起诉讼的案件',
    unit: '件',
    definition: '当期审结、至今没有被提起行政诉讼的案件。',
    of: 'reconsideration',
    where: { ...concluded, not: { sued: true } },
    at: 'closed',
    phrases: [{ says: [recon, ['未提起诉讼', '未诉讼', '未再诉讼', '案结事了', '未起诉', '未进入诉讼']], never: ['率'], units: cases }],
  }),
  ratio({
    id: 'REC.NOT-SUED.RATE',
    title: '行政复议案结事了率',
    unit: '%',
    definition: '当期审结、至今没有被提起行政诉讼的件数，除以审结件数。',
    hit: ['REC.NOT-SUED'],
    base: 'REC.CLOSED',
    digits: 1,
    phrases: [{ says: [['案结事了率', '息诉率']], units: percent }],
  }),
  total({
    id: 'REC.MEDIATED-WITHDRAWN',
    title: '调解、撤回结案的行政复议案件',
    unit: '件',
    definition: '调解结案与撤回申请终止的件数之和。',
    of: ['REC.MEDIATED', 'REC.WITHDRAWN'],
    phrases: [
      {
        says: [
          ['调解和解', '调解、和解', '调解'],
          ['撤回', '撤回结案'],
        ],
        never: ['起诉', '诉讼', '率', '撤诉'],
        units: cases,
      },
    ],
  }),
  count({
    id: 'REC.LETTERS',
    title: '制发行政复议意见书的案件',
    unit: '件',
    definition: '制发了行政复议意见书、建议书的案件，按审结之日计，一案计一次。',
    of: 'reconsideration',
    where: { 'n.opinion': { from: 1 } },
    at: 'closed',
    phrases: [
      {
        says: [
          ['复议意见书', '意见书', '建议书'],
          ['意见书建议书', '意见书', '建议书'],
        ],
        never: ['监督意见书', '审查意见', '法律意见书', '监督'],
        units: ['份', '件'],
      },
    ],
  }),
  sum({
    id: 'REC.RECOVERED',
    title: '行政复议挽回经济损失',
    unit: '分',
    definition: '当期审结的案件为申请人挽回的损失之和，以分为单位。',
    of: 'reconsideration',
    where: concluded,
    at: 'closed',
    column: 'recovered',
  }),
  total({
    id: 'REC.LIT.HANDLED',
    title: '办理的行政复议、应诉案件',
    unit: '件',
    definition: '审结的行政复议案件与审结的一审行政诉讼案件之和。',
    of: ['REC.CLOSED', 'LIT.CONCLUDED'],
    phrases: [{ says: [['复议'], ['应诉'], ['案件合计', '案件共', '合计', '共办理']], units: cases }],
  }),
]
