import type { Where } from '../../kernel/figure/where.ts'
import { type Guard, procedure } from '../../kernel/file/procedure.ts'
import { type MeasureFacts, measureFacts } from './coerciveFacts.ts'
import { listItemThatDay, officers, power } from './reads.ts'
import { coercion } from './shape.ts'

type MeasureWhere = Where<Partial<MeasureFacts> & { readonly [n: `n.${string}`]: number } & { readonly [on: `on.${string}`]: string }>
type MeasureGuard = Guard<MeasureWhere>

const asked: readonly MeasureGuard[] = [
  {
    when: { powerSource: 'delegated' },
    must: { power: { exists: true } },
    says: '依赋权事项实施的，应当指明所承接的事项',
    way: '请选择当日承接中的事项；强制措施权没有一并赋予的，不得实施',
    source: coercion(17),
  },
  {
    when: { listFound: { in: ['unmet', 'matched'] } },
    must: { listItems: { exists: true }, listTrace: { exists: true } },
    says: '查询到清单事项的，应当写明是哪些事项、条件逐项核对的情况',
    way: '请用“查询四张清单”带入',
    source: coercion(16, 2),
  },
  {
    when: { listFound: 'matched' },
    must: { listReason: { exists: true } },
    says: '本案符合不予实施行政强制清单的条件',
    way: '不应实施；确须实施的，写明理由',
    source: coercion(16, 2),
  },
]

const onSite: readonly MeasureGuard[] = [
  { must: { shown: true, told: true }, says: '实施强制措施应当出示执法证件，告知理由、依据、权利并听取申辩', way: '请告知后再实施' },
  {
    when: { measureKind: { in: ['seal', 'seize'] } },
    must: { goods: { size: { from: 1 } } },
    says: '查封、扣押应当当场交付清单，清单没有物品',
    way: '请逐件登记',
    source: coercion(24),
  },
  {
    when: { measureKind: 'freeze' },
    must: { frozen: { from: 1 }, bank: { exists: true } },
    says: '冻结应当写明数额和金融机构',
    way: '请填写',
    source: coercion(30),
  },
]

const request = [
  'penaltyCase?',
  'agency',
  'field',
  'party',
  'partyKind',
  'measureKind',
  'basis',
  'reason',
  'powerSource',
  'power?',
  'handlers',
  'listFound',
  'listItems?',
  'listTrace?',
  'listReason?',
] as const
const scene = ['officers', 'shown', 'told', 'place', 'present', 'goods?', 'frozen?', 'bank?'] as const
const notOwn = {
  must: { not: { handlers: { some: '$actor' } } },
  says: '您是承办人，不能审批本项强制措施',
  way: '请由其他负责人审批',
} satisfies MeasureGuard

/**
 * 行政强制措施: approved before, or carried out at once and approved within 24 hours; 30 days, once 30 more; tests do not count. These
 * limits bind a power and never move to the next workday.
 */
export const coerciveMeasure = procedure({
  type: 'coercive-measure',
  title: '行政强制措施',
  titled: '{party.name}{measureKind}',
  number: { at: 'carry-out', pattern: '{short}{unit}强措〔{year}〕{n}号' },
  unit: 'agency',
  outcome: 'result',
  states: {
    requested: '待批准',
    approved: '已批准',
    'in-force': '实施中',
    released: '已解除',
    disposed: '已处理',
    refused: '不予批准',
  },
  closed: ['released', 'disposed', 'refused'],
  facts: measureFacts,
  acts: {
    request: {
      title: '报批',
      from: 'nothing',
      to: 'requested',
      by: ['officer', 'handler'],
      data: request,
      documents: ['行政强制措施审批表'],
      source: coercion(18),
      reads: { power, listItems: listItemThatDay },
      needs: asked,
    },
    'approve-measure': { title: '批准', from: ['requested'], to: 'approved', by: ['head'], source: coercion(18), needs: [notOwn] },
    'refuse-measure': {
      title: '不予批准',
      from: ['requested', 'approved'],
      to: 'refused',
      by: ['head'],
      sets: { result: 'refused' },
      source: coercion(18),
    },
    'carry-out': {
      title: '实施',
      from: ['approved'],
      to: 'in-force',
      by: ['officer'],
      data: scene,
      documents: ['行政强制措施决定书', '行政强制措施现场笔录', '查封（扣押）清单'],
      source: coercion(18),
      reads: { officers },
      needs: onSite,
    },
    'urgent-measure': {
      title: '紧急情况当场实施',
      from: 'nothing',
      to: 'in-force',
      by: ['officer'],
      data: [...request, ...scene],
      sets: { urgent: true },
      documents: ['行政强制措施决定书', '行政强制措施现场笔录', '查封（扣押）清单'],
      source: coercion(19),
      reads: { power, listItems: listItemThatDay, officers },
      needs: [...asked, ...onSite],
    },
    'report-urgent': {
      title: '补办批准手续',
      from: ['in-force', 'released', 'disposed'],
      by: ['head'],
      data: ['afterwards'],
      documents: ['行政强制措施审批表'],
      source: coercion(19),
      needs: [
        { must: { urgent: true, 'n.report-urgent': 0 }, says: '不是当场实施，或者已经补办', way: '无需办理' },
        { ...notOwn, source: coercion(19) },
      ],
    },
    'serve-freeze': {
      title: '交付冻结决定书',
      from: ['in-force'],
      by: ['officer', 'handler'],
      documents: ['冻结决定书'],
      source: coercion(31),
      needs: [{ must: { measureKind: 'freeze' }, says: '本项措施不是冻结', way: '无需办理' }],
    },
    test: {
      title: '送检测、检验、检疫或者鉴定',
      from: ['in-force'],
      by: ['officer', 'handler'],
      data: ['testMatter'],
      documents: ['检测期间告知书'],
      source: coercion(25, 3),
      needs: [
        {
          must: { any: [{ 'n.test': 0 }, { 'on.tested': { from: { fact: 'on.test' } } }] },
          says: '上一次检测尚未完毕',
          way: '请先登记检测完毕',
        },
      ],
    },
    tested: {
      title: '检测、检验、检疫或者鉴定完毕',
      from: ['in-force'],
      by: ['officer', 'handler'],
      source: coercion(25, 3),
      needs: [{ must: { 'n.test': { from: 1 } }, says: '没有送检', way: '无需办理' }],
    },
    extend: {
      title: '延长期限',
      from: ['in-force'],
      by: ['head'],
      data: ['extendReason'],
      documents: ['延长行政强制措施期限决定书'],
      source: coercion(25, 1),
      needs: [
        { must: { 'n.extend': 0 }, says: '已经延长过一次', way: '请在期限内作出处理决定或者解除' },
        { ...notOwn, source: coercion(25, 1) },
      ],
    },
    dispose: {
      title: '作出处理决定',
      from: ['in-force'],
      to: 'disposed',
      by: ['head'],
      data: ['result', 'disposal'],
      documents: ['行政强制措施处理决定书'],
      source: coercion(27),
      needs: [
        {
          must: { result: { in: ['confiscate', 'destroy', 'handed-to-police'] } },
          says: '处理决定应当是没收、销毁或者随案移送',
          way: '解除的，请办理“解除”',
        },
        {
          must: { not: { afterwards: 'refused' } },
          says: '负责人认为不应当采取强制措施，应当立即解除',
          way: '请办理“解除”',
          source: coercion(19),
        },
      ],
    },
    release: {
      title: '解除',
      from: ['in-force'],
      to: 'released',
      by: ['head'],
      data: ['releaseGround', 'returned'],
      sets: { result: 'release' },
      documents: ['解除行政强制措施决定书'],
      source: coercion(28),
      needs: [
        {
          when: { measureKind: { in: ['seal', 'seize'] } },
          must: { returned: true },
          says: '解除查封、扣押应当立即退还财物',
          way: '请退还后登记',
          source: coercion(28, 2),
        },
      ],
    },
  },
  clocks: {
    'report-urgent': {
      title: '补办批准手续',
      rule: 'coercion-urgent-report',
      starts: 'urgent-measure',
      ends: 'report-urgent',
      outlives: true,
    },
    period: {
      title: '强制措施期限',
      rule: [{ when: { measureKind: 'freeze' }, use: 'freeze-period' }, { use: 'seizure-period' }],
      when: { measureKind: { in: ['seal', 'seize', 'freeze'] } },
      starts: ['carry-out', 'urgent-measure'],
      ends: ['dispose', 'release'],
      pauses: [{ by: 'test', until: 'tested' }],
      extends: 'extend',
    },
    'serve-freeze': {
      title: '向当事人交付冻结决定书',
      rule: 'freeze-notice',
      when: { measureKind: 'freeze' },
      starts: ['carry-out', 'urgent-measure'],
      ends: 'serve-freeze',
    },
  },
  columns: {
    kinds: ['field', 'measureKind', 'powerSource', 'partyKind', 'listFound', 'urgent'],
    days: ['on.carry-out', 'on.urgent-measure', 'on.release', 'on.dispose'],
    amounts: ['goods.size', 'frozen'],
  },
  terms: ['penaltyCase', 'afterwards'],
})
