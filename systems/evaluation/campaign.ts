import { z } from 'zod'
import { choice, count, dayField, longText, text, units } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('河南省行政执法条例', 40)

/** 案卷评查活动: plan with its seed, draw, review, circular. The seed is in the plan, before anybody knows the list. */
export const evaluationCampaign = procedure({
  type: 'evaluation-campaign',
  title: '案卷评查活动',
  titled: '{name}',
  states: {
    planned: '已制定方案',
    drawn: '已抽卷，评查中',
    finished: '评查结束',
    notified: '已通报',
    closed: '已办结',
    cancelled: '已取消',
  },
  closed: ['closed', 'cancelled'],
  facts: z.object({
    name: text('活动名称'),
    mode: choice('方式', { cross: '交叉评查', central: '集中评查', self: '自查自评', spot: '专项抽查' }),
    caseKind: choice('案卷类别', { penalty: '行政处罚', licence: '行政许可', compulsion: '行政强制', inspection: '行政检查' }),
    standard: text('评查标准'),
    scope: units('评查范围'),
    closedFrom: dayField('案卷办结期间自'),
    closedTo: dayField('案卷办结期间至'),
    seed: text('抽卷种子'),
    wanted: count('计划抽取数'),
    candidates: count('候选案卷数'),
    digest: text('候选名单摘要'),
    drawn: count('实际抽取数'),
    zeroUnits: units('没有案卷的单位'),
    summary: longText('评查情况'),
    commonProblems: longText('共性问题'),
    requirements: longText('整改要求'),
    reason: longText('取消的理由'),
  }),
  columns: { kinds: ['mode', 'caseKind'], days: ['on.draw', 'on.notify'], amounts: ['drawn'] },
  acts: {
    plan: {
      title: '制定方案',
      from: 'nothing',
      to: 'planned',
      by: ['justiceBureau'],
      data: ['name', 'mode', 'caseKind', 'standard', 'scope', 'closedFrom', 'closedTo', 'seed', 'wanted'],
      documents: ['案卷评查方案'],
      source,
      needs: [
        { must: { closedTo: { from: { fact: 'closedFrom' } } }, says: '办结期间的止日早于起日', way: '请核对期间' },
        { must: { wanted: { from: 1 } }, says: '计划抽取数为零', way: '请填写计划抽取数' },
      ],
    },
    draw: {
      title: '抽取案卷',
      from: ['planned'],
      to: 'drawn',
      by: ['justiceBureau', 'system'],
      data: ['candidates', 'digest', 'drawn', 'zeroUnits?'],
      source,
      needs: [
        { must: { drawn: { from: 1, to: { fact: 'candidates' } } }, says: '抽取数为零或者多于候选案卷', way: '请核对抽取数' },
        { must: { drawn: { to: { fact: 'wanted' } } }, says: '抽取数多于方案', way: '请核对方案和抽取数' },
      ],
    },
    finish: { title: '结束评查', from: ['drawn'], to: 'finished', by: ['justiceBureau'], source },
    notify: {
      title: '通报',
      from: ['finished'],
      to: 'notified',
      by: ['justiceBureau', 'countyOffice'],
      data: ['summary', 'commonProblems', 'requirements'],
      documents: ['案卷评查情况通报'],
      source,
    },
    cancel: { title: '取消评查', from: ['planned', 'drawn'], to: 'cancelled', by: ['justiceBureau'], data: ['reason'], source },
    close: { title: '办结', from: ['notified'], to: 'closed', by: ['justiceBureau'], source },
  },
})
