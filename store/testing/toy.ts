import { z } from 'zod'
import { count as countOf, type Measure, sum } from '../../kernel/figure/indicator.ts'
import type { Act, Actor } from '../../kernel/file/act.ts'
import {
  choice,
  choices,
  count,
  dayField,
  list,
  longText,
  money,
  parties,
  person,
  ref,
  secret,
  text,
  unit,
  units,
  yesNo,
} from '../../kernel/file/fields.ts'
import { activity, register } from '../../kernel/file/kinds.ts'
import { type Procedure, procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { day } from '../../kernel/time/day.ts'
import { countyTypes } from '../county.ts'

const source = cite('测试规则', 1)

/** A procedure with everything the store has to keep: each kind of column, terms, clocks, a number, editions, references, parties. */
export const petition = procedure({
  type: 'petition',
  title: '来信',
  titled: '{applicants.0.name}诉{respondent}{subject}',
  states: { received: '已收到', accepted: '已受理', suspended: '中止', decided: '已办结', refused: '不予受理' },
  closed: ['decided', 'refused'],
  unit: 'office',
  holder: 'handler',
  outcome: 'result',
  number: { at: 'accept', pattern: '{short}信字〔{year}〕{n}号' },
  editions: [
    { id: 'old', title: '旧版', receivedBefore: '2024-01-01' },
    { id: 'new', title: '新版' },
  ],
  facts: z
    .object({
      applicants: parties('申请人'),
      idNumber: secret('证件号码', 'id-number'),
      respondent: unit('被申请单位'),
      office: unit('承办单位'),
      subject: text('事由'),
      field: choice('领域', { land: '土地', police: '公安', tax: '税务' }),
      urgent: yesNo('加急'),
      tags: choices('标签', { group: '群体', repeat: '重复', online: '网上' }),
      helpers: units('协办单位'),
      place: text('地点'),
      handler: person('承办人'),
      certificate: ref('承办人证件', 'badge'),
      earlier: ref('前一来信', 'petition'),
      amount: money('金额'),
      persons: count('人数'),
      heardOn: dayField('听取意见日'),
      talks: list('听取意见', { on: dayField('日期'), with: text('对象') }),
      result: choice('结果', { upheld: '支持', rejected: '不支持', withdrawn: '撤回' }),
      why: longText('理由'),
    })
    .partial(),
  acts: {
    receive: {
      title: '收到',
      from: 'nothing',
      to: 'received',
      by: ['reconOffice', 'window'],
      source,
      data: [
        'applicants',
        'respondent',
        'subject',
        'field',
        'urgent',
        'office?',
        'tags?',
        'place?',
        'amount?',
        'persons?',
        'earlier?',
        'idNumber?',
      ],
    },
    accept: {
      title: '受理',
      from: ['received'],
      to: 'accepted',
      by: ['reconOffice'],
      source,
      data: ['handler', 'certificate', 'helpers?'],
      reads: { certificate: { must: { state: 'valid', level: { from: 2 } }, says: '证件无效或者级别不够', way: '请换一名承办人' } },
    },
    refuse: { title: '不予受理', from: ['received'], to: 'refused', by: ['reconOffice'], source, data: ['why'] },
    talk: { title: '听取意见', from: ['accepted'], by: ['reconOfficer', 'reconOffice'], source, adds: 'talks', data: ['heardOn'] },
    suspend: { title: '中止', from: ['accepted'], to: 'suspended', by: ['reconOffice'], source, data: ['why'] },
    resume: { title: '恢复', from: ['suspended'], to: 'back', by: ['reconOffice'], source },
    decide: {
      title: '办结',
      from: ['accepted'],
      to: 'decided',
      by: ['reconOffice'],
      source,
      data: ['result', 'amount?'],
      needs: [{ must: { talks: { size: { from: 1 } } }, says: '尚未听取意见', way: '请先听取意见' }],
    },
  },
  clocks: {
    review: { title: '审查期限', rule: 'fy23-review', starts: 'receive', ends: ['accept', 'refuse'] },
    decide: {
      title: '办理期限',
      starts: 'accept',
      ends: 'decide',
      pauses: [{ by: 'suspend', until: 'resume' }],
      rule: [{ when: { edition: 'old' }, use: 'fy17-decide' }, { use: 'fy23-decide-ordinary' }],
    },
  },
  columns: {
    kinds: ['field', 'urgent', 'place', 'handler', 'respondent'],
    days: ['heardOn', 'on.decide', 'on.accept'],
    amounts: ['amount', 'persons', 'talks.size'],
  },
  terms: ['subject', 'tags', 'helpers'],
})

/** A register whose past by legal day is asked by `petition`. */
export const badge = register({
  type: 'badge',
  title: '证件',
  titled: '{name}的证件',
  states: { valid: '有效', void: '已注销' },
  closed: ['void'],
  facts: z.object({ name: text('姓名'), level: count('级别'), remark: text('备注') }).partial(),
  acts: {
    enter: { title: '登记', from: 'nothing', to: 'valid', by: ['justiceBureau'], source, data: ['name', 'level', 'remark?'] },
    amend: { title: '变更', from: ['valid'], by: ['justiceBureau'], source, data: ['level'] },
    retire: { title: '注销', from: ['valid'], to: 'void', by: ['justiceBureau'], source },
  },
  columns: { kinds: ['name'], amounts: ['level'] },
})

/** The three registers a county is made of, as `county.ts` reads them. */
const setting = register({
  type: countyTypes.setting,
  title: '县级设置',
  titled: '{name}',
  states: { running: '使用中' },
  closed: [],
  facts: z.object({ name: text('县名'), short: text('简称'), demonstration: yesNo('演示数据'), today: dayField('演示日期') }).partial(),
  acts: {
    'set-up': { title: '建县', from: 'nothing', to: 'running', by: ['system'], source, data: ['name', 'short', 'demonstration', 'today?'] },
    amend: { title: '修改', from: 'any', by: ['system'], source, data: ['today?', 'name?'] },
  },
})
const unitRegister = register({
  type: countyTypes.unit,
  title: '机构',
  titled: '{name}',
  states: { active: '有效' },
  closed: [],
  facts: z.object({ name: text('名称'), kind: text('性质'), parent: unit('上级'), phone: text('电话') }).partial(),
  acts: {
    establish: { title: '登记机构', from: 'nothing', to: 'active', by: ['system'], source, data: ['name', 'kind', 'parent?'] },
    amend: { title: '变更登记', from: 'any', by: ['system'], source, data: ['name?', 'parent?', 'phone?'] },
  },
})
const notice = register({
  type: countyTypes.notice,
  title: '放假通知',
  titled: '{year}年放假通知',
  states: { inForce: '有效' },
  closed: [],
  facts: z
    .object({
      issuer: text('发布机关'),
      year: count('年度'),
      daysOff: list('放假日', { on: dayField('日期'), name: text('节日') }),
      workdays: list('调休', { on: dayField('日期'), name: text('节日') }),
    })
    .partial(),
  acts: {
    issue: { title: '录入', from: 'nothing', to: 'inForce', by: ['system'], source, data: ['issuer', 'year', 'daysOff', 'workdays'] },
  },
})

/** A stamped number from outside. */
const reported = activity({
  type: 'reported-figure',
  title: '填报数据',
  titled: '{figure}',
  unit: 'reporter',
  facts: z
    .object({ figure: text('指标'), spanFrom: dayField('自'), spanTo: dayField('至'), value: text('数值'), reporter: unit('填报单位') })
    .partial(),
  act: { title: '填报', by: ['unitAdmin'], source, data: ['figure', 'spanFrom', 'spanTo', 'value', 'reporter'] },
  columns: { kinds: ['figure'], days: ['spanFrom', 'spanTo'] },
})

export const toyProcedures: ReadonlyMap<string, Procedure> = new Map(
  [petition, badge, setting, unitRegister, notice, reported].map((each) => [each.type, each]),
)

/** Figures over the toy procedure, one for each way a file falls into a period. */
export const toyFigures: readonly Measure[] = [
  countOf({ id: 'T.RECEIVED', title: '收到', unit: '件', definition: '收到的来信', of: 'petition', at: 'opened' }),
  countOf({
    id: 'T.DECIDED',
    title: '办结',
    unit: '件',
    definition: '办结的来信',
    of: 'petition',
    at: 'closed',
    where: { state: 'decided' },
  }),
  countOf({
    id: 'T.HEARD',
    title: '听取',
    unit: '件',
    definition: '听取意见的来信',
    of: 'petition',
    at: 'heardOn',
    where: { not: { field: 'tax' } },
  }),
  countOf({
    id: 'T.TAGGED',
    title: '群体',
    unit: '件',
    definition: '群体来信',
    of: 'petition',
    at: 'opened',
    where: { tags: { some: 'group' } },
  }),
  countOf({ id: 'T.STANDING', title: '在办', unit: '件', definition: '期末在办', of: 'petition', at: 'standing' }),
  sum({ id: 'T.AMOUNT', title: '金额', unit: '分', definition: '办结的金额', of: 'petition', at: 'on.decide', column: 'amount' }),
]

/** The county of the tests: its own office, two departments, a township. */
export const toyCounty = '990101'
export const toyUnits = { county: 'u0', office: 'u1', land: 'u2', police: 'u3', town: 'u4' } as const

let made = 0
/** An act as a client sends it. */
export function toyAct(kind: string, on: string, data: Act['data'] = {}, actor: Partial<Actor> = {}, id = `a${process.pid}-${++made}`) {
  return { id, kind, on: day(on), data, actor: { person: 'p1', name: '周正', unit: toyUnits.office, capacity: 'reconOffice', ...actor } }
}

/** What an ordinary letter holds. */
export const letter = (more: Act['data'] = {}): Act['data'] => ({
  applicants: [{ kind: 'natural', name: '张三' }],
  respondent: toyUnits.land,
  office: toyUnits.office,
  subject: '征地补偿',
  field: 'land',
  urgent: false,
  ...more,
})
