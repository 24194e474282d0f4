import { z } from 'zod'
import { choice, longText, party, ref, text, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit } from '../countyLimit.ts'
import { clueSources, problemKinds } from './words.ts'

const source = cite('行政执法监督条例', '投诉举报的规定')

/**
 * 投诉举报和线索: taken in by the supervising office, screened, investigated there or handed over, and answered. The unit complained of
 * is named as a reference, not as a unit with a part in the file: it never sees who complained.
 */
export const enforcementClue = procedure({
  type: 'enforcement-clue',
  title: '执法投诉和线索',
  titled: '{matter}',
  number: { at: 'receive', pattern: '{short}执监线〔{year}〕{n}号' },
  states: {
    received: '待筛查',
    accepted: '核查中',
    'handed-over': '已转办，待反馈',
    concluded: '已查清，待答复',
    answered: '已答复',
    rejected: '不予受理',
    duplicate: '重复，并入前案',
  },
  closed: ['answered', 'rejected', 'duplicate'],
  outcome: 'conclusion',
  facts: z.object({
    clueSource: choice('来源', clueSources),
    anonymous: yesNo('匿名'),
    complainant: party('投诉举报人'),
    against: ref('被投诉单位', 'unit'),
    matter: text('事项'),
    content: longText('内容'),
    problemKind: choice('问题类型', problemKinds),
    earlier: ref('前案', 'enforcement-clue'),
    pending: yesNo('同一行为正在复议或者诉讼'),
    receiver: text('转往机关'),
    supervision: ref('监督案卷', 'supervision'),
    conclusion: choice('核查结论', { founded: '属实', partly: '部分属实', unfounded: '不属实' }),
    established: longText('查明的情况'),
    answer: longText('答复内容'),
    reason: longText('理由'),
  }),
  columns: {
    kinds: ['clueSource', 'problemKind', 'against', 'conclusion'],
    days: ['on.screen', 'on.conclude', 'on.answer', 'on.hand-over'],
  },
  terms: ['supervision', 'anonymous'],
  acts: {
    receive: {
      title: '登记线索',
      from: 'nothing',
      to: 'received',
      by: ['supervisor', 'justiceBureau', 'system', 'applicant'],
      data: ['clueSource', 'anonymous', 'complainant?', 'against', 'matter', 'content', 'problemKind'],
      source,
      needs: [
        {
          when: { anonymous: false, clueSource: { in: ['hotline', 'complaint', 'petition', 'enterprise'] } },
          must: { complainant: { exists: true } },
          says: '实名投诉举报没有登记投诉举报人',
          way: '请填写“投诉举报人”，或者登记为匿名',
        },
        {
          when: { anonymous: true },
          must: { complainant: { exists: false } },
          says: '匿名线索不得登记投诉举报人',
          way: '请清空“投诉举报人”',
        },
      ],
    },
    screen: {
      title: '筛查受理',
      from: ['received'],
      to: 'accepted',
      by: ['supervisor', 'justiceBureau'],
      data: ['pending'],
      source,
    },
    reject: {
      title: '不予受理',
      from: ['received'],
      to: 'rejected',
      by: ['justiceBureau'],
      data: ['reason', 'answer?'],
      documents: ['线索不予受理告知书'],
      source,
      needs: [
        {
          when: { anonymous: false },
          must: { answer: { exists: true } },
          says: '没有告知投诉举报人不予受理的理由',
          way: '请填写“答复内容”',
        },
      ],
    },
    merge: {
      title: '并入前案',
      from: ['received'],
      to: 'duplicate',
      by: ['supervisor', 'justiceBureau'],
      data: ['earlier'],
      source,
      reads: {
        earlier: {
          must: { state: { in: ['received', 'accepted', 'handed-over', 'concluded', 'answered'] } },
          says: '前案不在办理',
          way: '请选择前案',
        },
      },
    },
    'hand-over': {
      title: '转办',
      from: ['received', 'accepted'],
      to: 'handed-over',
      by: ['justiceBureau'],
      data: ['receiver', 'reason'],
      documents: ['线索转办函'],
      source,
    },
    'open-supervision': {
      title: '立为监督案卷',
      from: ['accepted'],
      by: ['supervisor', 'justiceBureau', 'system'],
      data: ['supervision'],
      source,
      needs: [
        {
          must: { not: { pending: true } },
          says: '同一行为正在复议或者诉讼，合法性不另行监督',
          way: '请等候复议或者诉讼结果；作风纪律问题另行移送',
        },
      ],
    },
    conclude: {
      title: '查清结论',
      from: ['accepted', 'handed-over'],
      to: 'concluded',
      by: ['supervisor', 'justiceBureau'],
      data: ['conclusion', 'established'],
      source,
      needs: [
        {
          when: { conclusion: { in: ['founded', 'partly'] }, 'n.hand-over': 0, not: { pending: true } },
          must: { supervision: { exists: true } },
          says: '属实的应当立为监督案卷处理',
          way: '请先办理“立为监督案卷”',
        },
      ],
    },
    answer: {
      title: '答复',
      from: ['concluded'],
      to: 'answered',
      by: ['supervisor', 'justiceBureau'],
      data: ['answer'],
      documents: ['线索答复书'],
      source,
    },
  },
  clocks: {
    screen: {
      title: '筛查',
      rule: countyLimit('county:clue-screen', { title: '筛查线索', length: 3, unit: 'workday', starts: '收到线索', party: '县司法局' }),
      starts: 'receive',
      ends: ['screen', 'reject', 'merge', 'hand-over'],
    },
    conclude: {
      title: '核查',
      rule: countyLimit('county:clue-conclude', { title: '核查线索', length: 30, unit: 'day', starts: '受理或者转办', party: '县司法局' }),
      starts: ['screen', 'hand-over'],
      ends: 'conclude',
    },
    answer: {
      title: '答复',
      rule: countyLimit('county:clue-answer', { title: '答复投诉举报人', length: 5, unit: 'workday', starts: '查清', party: '县司法局' }),
      starts: 'conclude',
      ends: 'answer',
    },
  },
})
