import { z } from 'zod'
import { choice, count, dayField, list, longText, ref, text, unit, units, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { dayNamed } from '../countyLimit.ts'
import { gate, law } from './gate.ts'
import { beforeMeeting } from './limits.ts'
import { examinedKinds, passing, plainKinds, resolutions, topicKinds, views } from './words.ts'

const source = cite('县人民政府工作规则', '议题的提出和确定')
const called = {
  must: { state: 'called' },
  says: '会议已经召开，或者已经取消',
  way: '请选择尚未召开的会议',
} as const

const offices = ['unitAdmin', 'countyLeader'] as const

/**
 * 常务会议议题: applied for by a unit, let into the agenda by the government office, deliberated at a meeting. What needs a legality opinion
 * is let in by an act of its own, which reads the opinion; a major decision by one that reads the decision's file and all its legs.
 */
export const topic = procedure({
  type: 'topic',
  title: '常务会议议题',
  titled: '{subject}',
  unit: 'reportUnit',
  outcome: 'resolution',
  states: {
    applied: '待审核',
    returned: '已退回',
    scheduled: '已列入议程',
    decided: '已决定，交办中',
    done: '已办结',
    deferred: '缓议',
    rejected: '不通过',
    withdrawn: '已撤回',
  },
  closed: ['done', 'deferred', 'rejected', 'withdrawn'],
  facts: z.object({
    subject: text('议题名称'),
    kind: choice('议题类别', topicKinds),
    reportUnit: unit('申报单位'),
    reporter: text('汇报人'),
    gist: longText('主要内容和依据'),
    coordinated: longText('征求意见和协调情况'),
    related: units('相关单位'),
    wantedOn: dayField('拟上会日期'),
    urgent: yesNo('是否紧急议题'),
    reason: longText('理由'),
    meeting: ref('会议', 'meeting'),
    no: count('议题序号'),
    decision: ref('重大行政决策', 'decision'),
    opinion: ref('合法性审查', 'legality-opinion'),
    draft: ref('行政规范性文件草案', 'normative-draft'),
    opinionNumber: text('合法性审核意见文号'),
    withOpinion: yesNo('附有合法性审查（审核）意见'),
    statements: list('会议组成人员发言', {
      name: text('姓名'),
      post: text('职务'),
      view: choice('意见', views),
      text: longText('发言要点'),
    }),
    chiefLast: yesNo('行政首长是否最后发表意见'),
    againstMajority: yesNo('决定与多数人意见是否不一致'),
    majorityReason: longText('与多数人意见不一致的理由'),
    dissent: longText('不同意见'),
    resolution: choice('会议决定', resolutions),
    resolutionText: longText('决定内容'),
    followUp: yesNo('是否有交办事项'),
    tasks: list('交办事项', { name: text('事项'), responsible: unit('责任单位') }),
    taskBy: dayField('办结期限'),
    result: longText('落实情况'),
  }),
  columns: {
    kinds: ['kind', 'withOpinion', 'meeting', 'urgent', 'followUp', 'againstMajority'],
    days: ['on.deliberate', 'on.apply', 'taskBy'],
    amounts: ['statements.size', 'tasks.size', 'no'],
  },
  terms: ['decision', 'opinion', 'draft'],
  acts: {
    apply: {
      title: '申报议题',
      from: 'nothing',
      to: 'applied',
      by: ['drafter', 'unitAdmin'],
      data: ['subject', 'kind', 'reportUnit', 'reporter', 'gist', 'coordinated?', 'related?', 'wantedOn', 'urgent'],
      documents: ['议题申报审批表'],
      source,
      needs: [{ must: { wantedOn: { from: '$on' } }, says: '拟上会日期早于申报之日', way: '请核对日期' }],
    },
    return: { title: '退回补充', from: ['applied'], to: 'returned', by: [...offices], data: ['reason'], source },
    reapply: {
      title: '补充后申报',
      from: ['returned'],
      to: 'applied',
      by: ['drafter', 'unitAdmin'],
      data: ['gist', 'coordinated?', 'wantedOn'],
      source,
      needs: [{ must: { wantedOn: { from: '$on' } }, says: '拟上会日期早于申报之日', way: '请核对日期' }],
    },
    'admit-decision': {
      title: '重大行政决策列入议程',
      from: ['applied'],
      to: 'scheduled',
      by: [...offices],
      data: ['meeting', 'no', 'decision'],
      sets: { withOpinion: true },
      documents: ['议题单'],
      source: law(25, 2),
      needs: [{ must: { kind: 'decision' }, says: '本议题不是重大行政决策', way: '请按议题类别办理列入议程' }],
      reads: {
        meeting: called,
        decision: [
          { must: { state: 'tabled' }, says: '决策承办单位没有提请审议', way: '请决策承办单位先办理“提请审议”', source: law(29) },
          ...gate,
        ],
      },
    },
    'admit-examined': {
      title: '经合法性审查的议题列入议程',
      from: ['applied'],
      to: 'scheduled',
      by: [...offices],
      data: ['meeting', 'no', 'opinion'],
      sets: { withOpinion: true },
      documents: ['议题单'],
      source: cite('县人民政府工作规则', '议题合法性审查'),
      needs: [{ must: { kind: { in: examinedKinds } }, says: '本议题不由本项列入议程', way: '请按议题类别办理列入议程' }],
      reads: {
        meeting: called,
        opinion: {
          must: { state: 'issued', reviewResult: { in: passing } },
          says: '没有出具合法性审查意见，或者审查结论是应当修改、不合法',
          way: '请申报单位按审查意见修改，取得合法的审查结论后列入议程',
        },
      },
    },
    'admit-document': {
      title: '规范性文件列入议程',
      from: ['applied'],
      to: 'scheduled',
      by: [...offices],
      data: ['meeting', 'no', 'draft?', 'opinionNumber?'],
      sets: { withOpinion: true },
      documents: ['议题单'],
      source: cite('国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见', '合法性审核的规定'),
      needs: [
        { must: { kind: 'document' }, says: '本议题不是行政规范性文件', way: '请按议题类别办理列入议程' },
        {
          must: { any: [{ draft: { exists: true } }, { opinionNumber: { exists: true } }] },
          says: '没有合法性审核意见，不得提交集体审议',
          way: '请选择经审核的规范性文件草案；不在本平台审核的，填写合法性审核意见文号',
        },
      ],
      reads: {
        meeting: called,
        draft: {
          must: { state: 'reviewed' },
          says: '合法性审核没有通过，不得提交集体审议',
          way: '请起草单位按审核意见修改，审核通过后列入议程',
        },
      },
    },
    admit: {
      title: '列入议程',
      from: ['applied'],
      to: 'scheduled',
      by: [...offices],
      data: ['meeting', 'no'],
      sets: { withOpinion: false },
      documents: ['议题单'],
      source,
      needs: [
        {
          must: { kind: { in: plainKinds } },
          says: '重大行政决策、规范性文件、重大合同、政策措施和资产处置须经合法性审查，不能直接列入议程',
          way: '请按议题类别，凭合法性审查（审核）意见列入议程',
        },
      ],
      reads: { meeting: called },
    },
    move: {
      title: '改到另一次会议',
      from: ['scheduled'],
      by: [...offices],
      data: ['meeting', 'no', 'reason'],
      source,
      reads: { meeting: called },
    },
    withdraw: {
      title: '撤回议题',
      from: ['applied', 'returned', 'scheduled'],
      to: 'withdrawn',
      by: ['drafter', ...offices],
      data: ['reason'],
      source,
    },
    deliberate: {
      title: '集体讨论决定',
      from: ['scheduled'],
      to: [
        { when: { resolution: 'defer' }, to: 'deferred' },
        { when: { resolution: 'reject' }, to: 'rejected' },
        { when: { followUp: true }, to: 'decided' },
        { to: 'done' },
      ],
      by: [...offices],
      data: [
        'meeting',
        'statements?',
        'chiefLast?',
        'againstMajority?',
        'majorityReason?',
        'dissent?',
        'resolution',
        'resolutionText',
        'followUp',
      ],
      documents: ['会议记录'],
      source: law(30),
      needs: [
        {
          when: { kind: 'decision' },
          must: { statements: { size: { from: 1 } }, chiefLast: true },
          says: '会议组成人员没有发表意见，或者行政首长没有最后发表意见',
          way: '请如实登记各组成人员的意见；行政首长应当最后发表意见',
        },
        {
          when: { kind: 'decision' },
          must: { againstMajority: { exists: true } },
          says: '没有说明决定与多数人的意见是否一致',
          way: '请填写“决定与多数人意见是否不一致”',
        },
        {
          when: { againstMajority: true },
          must: { majorityReason: { exists: true } },
          says: '决定与多数人的意见不一致，没有在会上说明理由',
          way: '请填写“与多数人意见不一致的理由”',
        },
        {
          when: { statements: { some: { view: 'oppose' } } },
          must: { dissent: { exists: true } },
          says: '有人表示不同意见，没有载明',
          way: '请如实填写“不同意见”',
        },
        {
          when: { resolution: { in: ['defer', 'reject'] } },
          must: { followUp: false },
          says: '没有通过的议题不应有交办事项',
          way: '请核对会议决定',
          source,
        },
      ],
      reads: {
        meeting: {
          must: { state: { in: ['held', 'minuted'] }, heldOn: '$on' },
          says: '会议没有召开，或者不在这一天召开',
          way: '请先登记会议召开，集体讨论的日期应为会议日期',
        },
      },
    },
    assign: {
      title: '交办',
      from: ['decided'],
      by: [...offices],
      adds: 'tasks',
      data: ['taskBy'],
      documents: ['交办通知单'],
      source,
      needs: [{ must: { taskBy: { from: '$on' } }, says: '办结期限早于交办之日', way: '请核对日期' }],
    },
    finish: {
      title: '登记落实情况',
      from: ['decided'],
      to: 'done',
      by: ['head', 'drafter', ...offices],
      data: ['result'],
      source,
      needs: [{ must: { 'n.assign': { from: 1 } }, says: '交办事项没有交办', way: '请先办理“交办”' }],
    },
  },
  clocks: {
    apply: {
      title: '会前申报',
      rule: beforeMeeting('county:topic-apply', '申报常务会议议题', 5, '申报单位'),
      when: { urgent: false },
      starts: 'apply',
      startsOn: 'wantedOn',
      ends: 'apply',
    },
    task: {
      title: '办结交办事项',
      rule: dayNamed('county:topic-task', { title: '办结会议交办事项', starts: '交办通知载明之日', party: '责任单位' }),
      starts: 'assign',
      startsOn: 'taskBy',
      ends: 'finish',
    },
  },
})
