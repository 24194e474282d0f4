import type { AnyWhere } from '../../kernel/figure/where.ts'
import { cite, type Source } from '../../kernel/law/cite.ts'
import type { RuleId } from '../../kernel/law/ruleId.ts'
import type { OwnRule } from '../../kernel/law/rules.ts'
import { countyLimit } from '../countyLimit.ts'
import { answerLimit } from './consultation.ts'

/** One way to go: where, with what, and what is done there by when if one goes today. */
export interface Path {
  readonly title: string
  readonly where: string
  readonly how: string
  readonly cost: string
  readonly source: Source
  /** Limits that bind whoever receives the person, from today on. */
  readonly then: readonly { readonly rule: RuleId | OwnRule; readonly says: string }[]
}

const labourArbitration: OwnRule = {
  ...countyLimit('labour:arbitrate', {
    title: '申请劳动仲裁',
    length: 1,
    unit: 'day',
    starts: '知道或者应当知道权利被侵害',
    party: '劳动者',
    law: '劳动争议调解仲裁法',
    article: '第二十七条',
  }),
  unit: 'year',
  roll: 'analogy',
}
const civilSuit: OwnRule = {
  ...countyLimit('civil:sue', {
    title: '向人民法院起诉（一般诉讼时效）',
    length: 3,
    unit: 'day',
    starts: '知道或者应当知道权利受到损害以及义务人',
    party: '权利人',
    law: '民法典',
    article: '第一百八十八条',
  }),
  unit: 'year',
  roll: 'analogy',
}
const complaintAnswer = countyLimit('county:front-door-complaint', {
  title: '决定是否受理投诉',
  length: 3,
  unit: 'workday',
  starts: '收到投诉',
  party: '县司法局',
})
const windowReply = countyLimit('county:front-door-window', {
  title: '答复“办不成事”反映',
  length: 1,
  unit: 'workday',
  starts: '登记',
  party: '反映窗口',
})

export const paths = {
  consult: {
    title: '法律咨询',
    where: '村（社区）法律顾问、公共法律服务中心（站、室），或者拨打12348热线',
    how: '说清事情的经过和日期，带上手里的书面材料',
    cost: '免费',
    source: cite('法律援助法', 22),
    then: [{ rule: answerLimit, says: '律师答复' }],
  },
  mediate: {
    title: '人民调解',
    where: '所在村（社区）、乡镇（街道）人民调解委员会；医疗、交通、劳动、物业等纠纷可到行业性专业性调委会',
    how: '口头或者书面申请都可以，双方都愿意才能调解',
    cost: '免费',
    source: cite('人民调解法', 4),
    then: [{ rule: 'mediation-close', says: '一般应当调解完毕' }],
  },
  aid: {
    title: '法律援助',
    where: '县法律援助中心，乡镇（街道）公共法律服务站可以代收申请',
    how: '带身份证明和与事情有关的材料，说明经济困难状况；可以签诚信承诺代替证明',
    cost: '免费',
    source: cite('法律援助法', 24),
    then: [{ rule: 'aid-decide', says: '决定是否给予援助；决定给予的，三日内指派律师' }],
  },
  reconsider: {
    title: '行政复议',
    where: '县人民政府（县司法局行政复议窗口），也可以在网上申请',
    how: '写复议申请书，写不了的可以口头申请；附上决定书和身份证明',
    cost: '免费',
    source: cite('行政复议法', 2),
    then: [
      { rule: 'fy23-review', says: '审查是否受理；逾期未审查的，视为受理' },
      { rule: 'fy23-decide-ordinary', says: '受理后作出复议决定（普通程序；自受理之日起算，此处按今日受理推算）' },
    ],
  },
  sue: {
    title: '行政诉讼',
    where: '人民法院立案窗口，也可以网上立案',
    how: '递交起诉状和决定书；写不了起诉状的可以口头起诉',
    cost: '案件受理费五十元上下，败诉方负担',
    source: cite('行政诉讼法', 2),
    then: [],
  },
  arbitrate: {
    title: '劳动保障监察投诉和劳动仲裁',
    where: '县人力资源和社会保障局劳动保障监察大队、劳动人事争议仲裁委员会',
    how: '带劳动合同、考勤、工资条或者聊天记录',
    cost: '免费',
    source: cite('劳动争议调解仲裁法', 5),
    then: [],
  },
  'sue-civil': {
    title: '向人民法院起诉',
    where: '人民法院立案窗口，也可以网上立案',
    how: '递交起诉状和证据；调解不成的，可以凭调解不成的告知前来',
    cost: '诉讼费，有困难的可以申请缓、减、免',
    source: cite('民事诉讼法', 122),
    then: [],
  },
  complain: {
    title: '行政执法投诉举报',
    where: '县司法局行政执法监督科室，或者拨打12345热线',
    how: '说明什么时间、什么单位、什么人、做了什么；可以匿名',
    cost: '免费',
    source: cite('河南省行政执法条例', '投诉举报的规定'),
    then: [{ rule: complaintAnswer, says: '决定是否受理' }],
  },
  window: {
    title: '“办不成事”反映窗口',
    where: '县政务服务中心“办不成事”反映窗口',
    how: '说明要办什么、在哪个窗口、为什么没有办成',
    cost: '免费',
    source: cite('县级管理要求', '“办不成事”反映窗口'),
    then: [{ rule: windowReply, says: '答复' }],
  },
  petition: {
    title: '信访',
    where: '县信访局，或者国家信访局网上信访平台',
    how: '写明诉求、事实和理由；已经或者应当走复议、诉讼、仲裁的，会被引导到那里',
    cost: '免费',
    source: cite('信访工作条例', 17),
    then: [
      { rule: 'petition-accept', says: '告知是否受理' },
      { rule: 'petition-close', says: '受理后办结（此处按今日受理推算）' },
    ],
  },
} as const satisfies Record<string, Path>
export type PathId = keyof typeof paths

/** A line of the decision table: for whom this is a way, in which order it is told, and why. */
export interface Line {
  readonly path: PathId
  readonly when: AnyWhere
  readonly why: string
}

const against = { in: ['act', 'spot', 'inaction', 'disclosure'] }
const first = { in: ['spot', 'inaction', 'disclosure'] }

/**
 * The decision table (导引表). Lines that fit are told in this order; the first is what is advised. It is data: a county adds its own ways
 * or puts them in another order without code.
 */
export const table: readonly Line[] = [
  { path: 'sue', when: { kind: against, reconsideredOn: { exists: true } }, why: '已经复议，不服复议决定的，可以向人民法院起诉' },
  {
    path: 'reconsider',
    when: { kind: first, reconsideredOn: { exists: false } },
    why: '这类事情依法应当先申请行政复议，对复议决定不服的，再起诉（行政复议法第二十三条）',
  },
  {
    path: 'reconsider',
    when: { kind: 'act', reconsideredOn: { exists: false } },
    why: '复议不收费，既审查合法也审查适当，纠错更快',
  },
  { path: 'sue', when: { kind: 'act', reconsideredOn: { exists: false } }, why: '也可以不经复议，直接向人民法院起诉；两者不能同时进行' },
  {
    path: 'aid',
    when: { kind: { in: ['violence', 'defence'] } },
    why: '需要律师的，可以申请法律援助；遭受家庭暴力、虐待、遗弃的，不看经济状况',
  },
  { path: 'mediate', when: { kind: 'quarrel' }, why: '双方愿意的，先调解最快，也不伤和气；达成的协议可以申请司法确认' },
  { path: 'arbitrate', when: { kind: 'wages' }, why: '拖欠工资可以投诉，劳动争议可以仲裁；对仲裁裁决不服的，再起诉' },
  { path: 'mediate', when: { kind: 'wages' }, why: '也可以先请劳动争议调解组织调解' },
  { path: 'sue-civil', when: { kind: { in: ['quarrel', 'violence'] } }, why: '不愿调解或者调解不成的，可以向人民法院起诉' },
  { path: 'complain', when: { kind: { in: ['officer', 'spot'] } }, why: '对执法人员的行为，可以向行政执法监督机构投诉举报' },
  { path: 'window', when: { kind: 'service' }, why: '有专人了解为什么没有办成，并协调办成' },
  { path: 'complain', when: { kind: 'service' }, why: '窗口推诿、违法拒绝受理的，可以投诉' },
  { path: 'petition', when: { kind: 'appeal' }, why: '建议、意见和不属于复议、诉讼、仲裁的诉求，可以信访' },
  {
    path: 'aid',
    when: { kind: { in: ['quarrel', 'wages', 'act', 'spot', 'inaction', 'disclosure'] }, hardship: true },
    why: '请不起律师的，可以同时申请法律援助',
  },
  { path: 'consult', when: {}, why: '拿不准的，先问律师，不收费' },
]

/** Until when a way is open, by whom the days are counted from what. Of several that fit, the earliest binds. */
export interface Limit {
  readonly path: PathId
  readonly when: AnyWhere
  readonly rule: RuleId | OwnRule
  readonly from: 'knewOn' | 'madeOn' | 'reconsideredOn' | 'performBy'
}

const notTold = { told: false, not: { kind: 'inaction' } }
const told = { not: { any: [{ told: false }, { kind: 'inaction' }] } }
const fresh = { reconsideredOn: { exists: false } }

export const limits: readonly Limit[] = [
  { path: 'reconsider', when: told, rule: 'fy23-apply', from: 'knewOn' },
  { path: 'reconsider', when: notTold, rule: 'fy23-apply-untold', from: 'knewOn' },
  { path: 'reconsider', when: { kind: 'inaction' }, rule: 'fy23-apply', from: 'performBy' },
  { path: 'reconsider', when: { immovable: true, not: { kind: 'inaction' } }, rule: 'fy23-apply-immovable', from: 'madeOn' },
  { path: 'reconsider', when: { not: { any: [{ immovable: true }, { kind: 'inaction' }] } }, rule: 'fy23-apply-other', from: 'madeOn' },
  { path: 'sue', when: { reconsideredOn: { exists: true } }, rule: 'fy23-sue', from: 'reconsideredOn' },
  { path: 'sue', when: { ...fresh, ...told }, rule: 'sue-direct', from: 'knewOn' },
  { path: 'sue', when: { ...fresh, ...notTold }, rule: 'sue-untold', from: 'knewOn' },
  { path: 'sue', when: { ...fresh, immovable: true }, rule: 'sue-immovable', from: 'madeOn' },
  { path: 'sue', when: { ...fresh, not: { immovable: true } }, rule: 'sue-other', from: 'madeOn' },
  { path: 'arbitrate', when: {}, rule: labourArbitration, from: 'knewOn' },
  { path: 'sue-civil', when: {}, rule: civilSuit, from: 'knewOn' },
]
