import { z } from 'zod'
import { choice, choices, dayField, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const penalty = (article: number, paragraph?: number) => cite('行政处罚法', article, paragraph)
const opinion118 = cite('国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见', '第二部分（公示）')
const disclosure = (article: number) => cite('政府信息公开条例', article)

export const kinds = {
  penalty: '行政处罚决定',
  licence: '行政许可决定',
  'inspection-result': '行政检查结果',
  coercion: '行政强制决定',
  'other-decision': '其他行政执法决定',
  subjects: '行政执法主体清单',
  people: '行政执法人员清单',
  powers: '权责清单和执法依据',
  'procedure-guide': '执法程序和服务指南',
  'random-list': '随机抽查事项清单',
  'review-list': '重大执法决定法制审核目录',
  'recording-list': '音像记录事项清单',
  'four-lists': '四张清单',
  bands: '裁量基准',
  'annual-data': '上年度行政执法数据',
} as const

const decisions = ['inspection-result', 'coercion', 'other-decision'] as const
const marketPenalty = { kind: 'penalty', market: true } as const

/**
 * 行政执法公示: one file per thing to be made public, from the day it is made to the day it is taken down. A decision that is lawfully
 * kept back is neither due nor late.
 */
export const publication = procedure({
  type: 'publication',
  title: '行政执法公示',
  titled: '{kind}·{subject}',
  unit: 'publisher',
  states: { due: '待公示', published: '公示中', excused: '依法不予公开', withdrawn: '已撤回', ended: '期满停止公示' },
  closed: ['excused', 'withdrawn', 'ended'],
  facts: z.object({
    kind: choice('公示内容', kinds),
    publisher: unit('公示单位'),
    subject: text('公示事项'),
    penaltyCase: ref('行政处罚案卷', 'penalty'),
    summaryCase: ref('当场处罚案卷', 'penalty-summary'),
    madeOn: dayField('作出或者变更日期'),
    market: yesNo('是否市场监管部门的处罚'),
    light: yesNo('是否通报批评或者较低数额罚款'),
    secrecy: choice('保密审查结果', { open: '公开', partly: '部分公开', closed: '不公开' }),
    secrecyNote: text('保密审查意见'),
    shownName: text('公示的当事人名称'),
    masked: yesNo('已隐去住址、证件号码、联系方式、账号等信息'),
    channels: choices('公示渠道', { website: '政府网站', hall: '政务大厅', board: '公示栏', media: '新媒体', credit: '信用平台' }),
    address: text('公示网址或者位置'),
    late: yesNo('逾期公示'),
    excuse: choice('不予公开的情形', {
      secret: '涉及国家秘密、商业秘密',
      privacy: '涉及个人隐私',
      minor: '当事人为未成年人',
      safety: '可能危及国家安全、公共安全、经济安全、社会稳定',
      'warning-only': '市场监管仅警告，依规定不公示',
      'set-aside': '公示前决定已被变更、撤销',
      'not-social': '经核实不具有一定社会影响',
    }),
    excuseNote: longText('不予公开的说明'),
    changedOn: dayField('决定被改变的日期'),
    changeResult: choice('决定的改变', {
      changed: '变更',
      annulled: '撤销',
      'confirmed-illegal': '确认违法',
      'confirmed-void': '确认无效',
    }),
    withdrawReason: longText('撤回的理由'),
    explained: yesNo('已公开说明理由'),
    withdrawLate: yesNo('逾期撤回'),
    change: longText('更新内容'),
  }),
  acts: {
    open: {
      title: '列为应公示',
      from: 'nothing',
      to: 'due',
      by: ['system', 'handler', 'unitAdmin'],
      data: ['kind', 'publisher', 'subject', 'madeOn', 'penaltyCase?', 'summaryCase?', 'market?', 'light?'],
      source: penalty(39),
    },
    'review-secrecy': {
      title: '保密审查',
      from: ['due', 'published'],
      by: ['legalReviewer', 'head'],
      data: ['secrecy', 'secrecyNote?'],
      documents: ['公示信息保密审查表'],
      source: disclosure(17),
    },
    publish: {
      title: '公示',
      from: ['due'],
      to: 'published',
      by: ['handler', 'unitAdmin'],
      data: ['channels', 'address?', 'shownName?', 'masked'],
      documents: ['行政执法信息公示表'],
      source: opinion118,
      needs: [
        {
          must: { secrecy: { in: ['open', 'partly'] } },
          says: '没有经过保密审查，或者审查意见是不公开',
          way: '请先办理“保密审查”；不公开的，办理“不予公开”',
          source: disclosure(17),
        },
        {
          must: { masked: true },
          says: '公示内容没有隐去个人信息',
          way: '请隐去住址、证件号码、联系方式、账号后公示',
          source: penalty(50),
        },
        {
          must: { changeResult: { exists: false } },
          says: '决定已被改变，不应再公示原决定',
          way: '请办理“不予公开”',
          source: penalty(48, 2),
        },
      ],
    },
    excuse: {
      title: '不予公开',
      from: ['due'],
      to: 'excused',
      by: ['head', 'legalReviewer'],
      data: ['excuse', 'excuseNote'],
      documents: ['不予公开审批表'],
      source: disclosure(14),
      needs: [
        {
          when: { excuse: 'warning-only' },
          must: { market: true },
          says: '只有市场监管部门的警告依规定不公示',
          way: '请核对不予公开的情形',
          source: cite('市场监督管理行政处罚信息公示规定', 2),
        },
        {
          when: { excuse: 'set-aside' },
          must: { changeResult: { exists: true } },
          says: '没有登记决定被改变',
          way: '请先登记',
          source: penalty(48, 2),
        },
      ],
    },
    'note-late': { title: '记明逾期公示', from: ['due'], by: ['system'], sets: { late: true }, source: opinion118 },
    update: {
      title: '更新',
      from: ['published'],
      by: ['handler', 'unitAdmin'],
      data: ['change', 'madeOn'],
      source: disclosure(26),
    },
    'set-aside': {
      title: '登记决定被变更、撤销、确认违法或者无效',
      from: ['due', 'published'],
      by: ['system', 'handler'],
      data: ['changedOn', 'changeResult'],
      source: penalty(48, 2),
    },
    'note-withdraw-late': {
      title: '记明逾期撤回',
      from: ['published'],
      by: ['system'],
      sets: { withdrawLate: true },
      source: penalty(48, 2),
    },
    withdraw: {
      title: '撤回公示',
      from: ['published'],
      to: 'withdrawn',
      by: ['handler', 'unitAdmin'],
      data: ['withdrawReason', 'explained'],
      documents: ['撤回公示说明'],
      source: penalty(48, 2),
      needs: [{ must: { explained: true }, says: '撤回公示应当公开说明理由', way: '请说明理由后撤回' }],
    },
    end: {
      title: '期满停止公示',
      from: ['published'],
      to: 'ended',
      by: ['handler', 'unitAdmin', 'system'],
      source: cite('市场监督管理行政处罚信息公示规定', 13),
      needs: [
        {
          must: { changeResult: { exists: false } },
          says: '决定已被改变，应当撤回并说明理由',
          way: '请办理“撤回公示”',
          source: penalty(48, 2),
        },
      ],
    },
  },
  clocks: {
    publish: {
      title: '公示',
      rule: [
        { when: marketPenalty, use: 'samr-publicity-same-province' },
        { when: { kind: { in: ['penalty', 'licence'] } }, use: 'disclosure-licence-penalty' },
        { when: { kind: { in: decisions } }, use: 'disclosure-other-decisions' },
        { when: { kind: 'annual-data' }, use: 'disclosure-annual-enforcement-data' },
        { use: 'normdoc-public-disclosure' },
      ],
      starts: 'open',
      startsOn: 'madeOn',
      ends: 'publish',
      stops: ['set-aside'],
      expires: 'note-late',
    },
    withdraw: {
      title: '撤回公示并说明理由',
      rule: [{ when: marketPenalty, use: 'samr-publicity-withdraw' }, { use: 'penalty-withdraw-publication' }],
      when: { state: 'published' },
      starts: 'set-aside',
      startsOn: 'changedOn',
      ends: 'withdraw',
      expires: 'note-withdraw-late',
    },
    end: {
      title: '期满停止公示',
      rule: [{ when: { light: true }, use: 'samr-publicity-stop-light' }, { use: 'samr-publicity-stop-other' }],
      when: marketPenalty,
      starts: 'publish',
      ends: 'end',
      stops: ['set-aside'],
      right: true,
    },
  },
  columns: {
    kinds: ['kind', 'late', 'withdrawLate', 'excuse', 'changeResult', 'market'],
    days: ['madeOn', 'on.publish', 'on.withdraw', 'changedOn'],
  },
  terms: ['penaltyCase', 'channels'],
})
