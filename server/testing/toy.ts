import { z } from 'zod'
import { count, ratio } from '../../kernel/figure/indicator.ts'
import type { Duty } from '../../kernel/file/duty.ts'
import { dutyProcedure } from '../../kernel/file/dutyProcedure.ts'
import {
  attachment,
  choice,
  count as countField,
  dayField,
  longText,
  parties,
  person,
  ref,
  text,
  unit,
  units,
} from '../../kernel/file/fields.ts'
import { activity, register } from '../../kernel/file/kinds.ts'
import { type Procedure, procedure } from '../../kernel/file/procedure.ts'
import type { Reaction } from '../../kernel/file/reaction.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { Chapter } from '../../kernel/report/chapter.ts'
import type { OfficialDocument } from '../../kernel/report/document.ts'
import { countySetting } from '../../systems/organisation/county.ts'
import { documentTemplate } from '../../systems/organisation/documentTemplate.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import { importMap } from '../../systems/organisation/importMap.ts'
import { unitRegister } from '../../systems/organisation/unit.ts'
import type { AccountRole, Definitions } from '../definitions.ts'

const law = (article: number) => cite('行政复议法', article)

/** A small reconsideration: parties with identifiers, a clock, guards, two editions, a number. */
export const appeal = procedure({
  type: 'appeal',
  title: '复议申请',
  titled: '{applicants}不服{respondent}',
  states: { received: '已收到', accepted: '已受理', decided: '已决定', deemed: '视为受理' },
  closed: ['decided'],
  editions: [
    { id: '2017', title: '2017年修正', receivedBefore: '2024-01-01' },
    { id: '2023', title: '2023年修订' },
  ],
  facts: z
    .object({
      applicants: parties('申请人'),
      respondent: unit('被申请人'),
      claim: longText('请求'),
      handler: person('承办人'),
      result: choice('结果', { uphold: '维持', annul: '撤销' }),
      grounds: longText('理由'),
      certificate: ref('证件', 'card'),
      decisionNote: text('备注'),
    })
    .partial(),
  acts: {
    receive: {
      title: '收到申请',
      from: 'nothing',
      to: 'received',
      by: ['reconOffice'],
      data: ['applicants', 'respondent', 'claim?'],
      documents: ['收件回执'],
      source: law(30),
    },
    accept: { title: '受理', from: ['received'], to: 'accepted', by: ['reconOffice'], data: ['handler'], source: law(30) },
    deem: { title: '视为受理', from: ['received'], to: 'deemed', by: ['system'], source: law(30) },
    decide: {
      title: '作出决定',
      from: ['accepted', 'deemed'],
      to: 'decided',
      by: ['authorityHead'],
      data: ['result', 'grounds?', 'certificate?'],
      needs: [
        { when: { result: 'annul' }, must: { grounds: { exists: true } }, says: '撤销决定没有理由', way: '请填写理由', source: law(64) },
        { must: { claim: { exists: true } }, says: '申请没有请求', way: '请先更正申请，补填请求', source: law(22) },
      ],
      reads: { certificate: { must: { state: 'valid' }, says: '证件不是有效状态', way: '请更换证件' } },
      documents: ['行政复议决定书'],
      source: law(62),
    },
  },
  clocks: {
    review: { title: '受理审查', rule: 'fy23-review', starts: 'receive', ends: ['accept'], stops: ['deem'], expires: 'deem' },
    decide: { title: '审理期限', rule: 'fy23-decide-ordinary', starts: ['accept', 'deem'], ends: 'decide' },
  },

  number: { at: 'receive', pattern: '{short}政复〔{year}〕{n}号' },
  holder: 'handler',
  outcome: 'result',
  columns: { kinds: ['respondent'], days: ['on.decide'] },
})

/** A register that appeals refer to. */
export const card = register({
  type: 'card',
  title: '证件',
  titled: '{name}',
  states: { valid: '有效', revoked: '已注销' },
  closed: ['revoked'],
  facts: z.object({ name: text('姓名'), level: countField('级别'), scan: attachment('扫描件') }).partial(),
  acts: {
    enter: {
      title: '登记',
      from: 'nothing',
      to: 'valid',
      by: ['unitAdmin'],
      data: ['name', 'level?', 'scan?'],
      source: cite('行政处罚法', 42),
    },
    amend: { title: '变更', from: ['valid'], by: ['unitAdmin'], data: ['level'], source: cite('行政处罚法', 42) },
    revoke: { title: '注销', from: ['valid'], to: 'revoked', by: ['unitAdmin'], source: cite('行政处罚法', 42) },
  },
})

/** What a lost appeal opens, once each year for a unit. */
export const warning = procedure({
  type: 'warning',
  title: '提醒',
  titled: '{to}{year}年提醒',
  states: { open: '待整改', answered: '已整改' },
  closed: ['answered'],
  unit: 'to',
  facts: z.object({ to: unit('被提醒单位'), year: text('年度'), cause: ref('起因', 'appeal'), answer: longText('整改情况') }).partial(),
  acts: {
    open: { title: '发出提醒', from: 'nothing', to: 'open', by: ['system'], data: ['to', 'year', 'cause'], source: law(77) },
    answer: { title: '报告整改', from: ['open'], to: 'answered', by: ['head'], data: ['answer'], source: law(77) },
  },
})

/** A matter that goes from one to another (转交), and ends in a document. */
export const errand = procedure({
  type: 'errand',
  title: '交办事项',
  titled: '{topic}',
  states: { open: '在办', done: '已办' },
  closed: ['done'],
  facts: z.object({ topic: text('事项'), asked: unit('协办单位'), worker: person('承办人'), reply: longText('回复') }).partial(),
  acts: {
    open: { title: '交办', from: 'nothing', to: 'open', by: ['reconOffice'], data: ['topic', 'asked?', 'worker?'], source: law(1) },
    assign: { title: '指定承办人', from: ['open'], by: ['reconOffice'], data: ['worker'], source: law(1) },
    ask: { title: '征求意见', from: ['open'], by: ['reconOffice'], data: ['asked'], source: law(1) },
    reply: { title: '答复', from: ['open'], by: ['officer'], data: ['reply'], source: law(1) },
    finish: { title: '办结', from: ['open'], to: 'done', by: ['reconOffice'], documents: ['送达回证'], source: law(1) },
  },
  clocks: { reply: { title: '协办单位答复', rule: 'fy23-reply-ordinary', starts: 'ask', ends: 'reply' } },
  holder: 'worker',
})

export const visit = activity({
  type: 'visit',
  title: '指导',
  titled: '{to}指导',
  facts: z.object({ to: units('指导对象'), about: text('内容'), seen: dayField('日期') }).partial(),
  act: { title: '开展指导', by: ['officer', 'justiceBureau'], data: ['to', 'about?'], source: cite('行政处罚法', 24) },
})

/** Who is who, and who may act for whom. */
const people = register({
  type: 'people',
  title: '人员',
  titled: '{name}',
  unit: 'workUnit',
  states: { serving: '在职' },
  closed: [],
  facts: z.object({ name: text('姓名'), workUnit: unit('单位'), post: text('职务') }).partial(),
  acts: { enter: { title: '登记', from: 'nothing', to: 'serving', by: ['unitAdmin'], data: ['name', 'workUnit', 'post'], source: law(1) } },
})
const proxy = register({
  type: 'proxy',
  title: '授权代办',
  titled: '{roleCode}',
  states: { granted: '授权中', revoked: '已收回' },
  closed: ['revoked'],
  facts: z.object({ grantor: person('授权人'), delegate: person('代办人'), roleCode: text('角色') }).partial(),
  acts: {
    grant: { title: '授权', from: 'nothing', to: 'granted', by: ['unitAdmin'], data: ['grantor', 'delegate', 'roleCode'], source: law(1) },
    revoke: { title: '收回', from: ['granted'], to: 'revoked', by: ['unitAdmin'], source: law(1) },
  },
  columns: { kinds: ['grantor', 'delegate', 'roleCode'] },
})

export const weekly: Duty = {
  id: 'duty.visit',
  title: '每周一指导',
  units: { delegated: true },
  per: 'week',
  atLeast: 2,
  of: { type: 'visit', unit: 'to' },
  from: '2024-01-01',
}

const reactions: readonly Reaction[] = [
  {
    id: 'annulled-opens-warning',
    title: '撤销决定引起提醒',
    when: { type: 'appeal', acts: ['decide'], where: { result: 'annul' }, figure: { id: 'TOY.ANNULLED', atLeast: 1 } },
    then: {
      type: 'warning',
      act: 'open',
      file: { one: ['$unit', '$year'] },
      data: { to: { fact: 'respondent' }, year: '本', cause: '$file' },
    },
  },
]

const figures = [
  count({ id: 'TOY.RECEIVED', title: '收到申请', unit: '件', definition: '当年收到的申请', of: 'appeal', at: 'opened' }),
  count({
    id: 'TOY.DECIDED',
    title: '作出决定',
    unit: '件',
    definition: '当年作出的决定',
    of: 'appeal',
    at: 'closed',
    phrases: [{ says: [['复议'], ['作出决定']], units: ['件'] }],
  }),
  count({
    id: 'TOY.ANNULLED',
    title: '撤销',
    unit: '件',
    definition: '当年撤销的',
    of: 'appeal',
    at: 'closed',
    where: { outcome: 'annul' },
  }),
  ratio({ id: 'TOY.RATE', title: '撤销率', unit: '%', definition: '撤销除以决定', hit: ['TOY.ANNULLED'], base: 'TOY.DECIDED', digits: 1 }),
]

/** Documents of the appeal: one that bears its number, one with an identifier that nobody may read on it. */
const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  errand: [{ name: '送达回证', act: 'finish', paragraphs: ['{topic}的回复已送达。'], signedBy: '{$unit}' }],
  appeal: [
    { name: '收件回执', act: 'receive', paragraphs: ['{$number}', '已收到{applicants.0.name}的申请。'], signedBy: '{$unit}' },
    {
      name: '行政复议决定书',
      act: 'decide',
      to: '{applicants.0.name}',
      paragraphs: [
        '申请人（身份证号{applicants.0.idNumber}）不服{respondent}的行为，案号{$number}，由{handler}承办。',
        { when: { result: 'annul' }, text: '本机关决定{result}：{grounds}' },
      ],
      signedBy: '{$unit}',
    },
  ],
}

const chapters: readonly Chapter[] = [
  { part: '一(三)', title: '复议', sentences: ['办理复议，全年作出决定{TOY.DECIDED}，撤销率{TOY.RATE}，上半年收到{TOY.RECEIVED@H1}。'] },
]

const roles: Readonly<Record<string, AccountRole>> = {
  SYS: { title: '系统管理员', scope: 'county', capacities: [], technical: true },
  SEC: { title: '安全管理员', scope: 'county', capacities: [], technical: true },
  AUD: { title: '审计管理员', scope: 'county', capacities: [], technical: true },
  REC: { title: '复议承办人', scope: 'own', capacities: ['reconOffice'] },
  RECL: { title: '复议机构负责人', scope: 'county', capacities: ['reconOffice', 'authorityHead', 'justiceBureau'] },
  UADM: { title: '单位管理员', scope: 'unit', capacities: ['unitAdmin', 'head'] },
  OFC: { title: '执法人员', scope: 'unit', capacities: ['officer'] },
}

const list: readonly Procedure[] = [
  countySetting,
  unitRegister,
  importBatch,
  importMap,
  documentTemplate,
  appeal,
  card,
  warning,
  errand,
  visit,
  people,
  proxy,
  dutyProcedure(weekly),
]

/** A county of toys, whose definitions use every word that the server has to serve. */
export const toy: Definitions = {
  systems: [{ row: 'T01', key: 'toy', title: '样例', procedures: [appeal, card, warning, errand, visit], figures, documents, chapters }],
  procedures: new Map(list.map((one) => [one.type, one])),
  catalogue: new Map(figures.map((figure) => [figure.id, figure])),
  reactions,
  duties: [weekly],
  roles,
  people: 'people',
  delegations: { type: 'proxy', covers: (file) => file.state === 'granted' },
  keyFigures: ['TOY.DECIDED', 'TOY.RATE', 'NO.SUCH'],
}
