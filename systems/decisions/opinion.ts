import { z } from 'zod'
import { choice, count, longText, people, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { earlierLegs, law } from './gate.ts'
import { ruleOfMeetings } from './limits.ts'
import { passing, reviewResults, topicKinds } from './words.ts'

const county = cite('县人民政府工作规则', '议题合法性审查')
const { decision, contract, policy, property } = topicKinds

const checked = { yes: '符合', no: '不符合' } as const

/** What an opinion that lets something pass must have found. Source: 第二十七条. */
const contents = [
  {
    when: { reviewResult: 'lawful' },
    must: { competence: 'yes', procedure: 'yes', content: 'yes' },
    says: '权限、程序、内容有不符合的，结论不能是合法',
    way: '请核对三项审查内容和结论',
    source: law(27),
  },
  {
    when: { reviewResult: { in: ['amend', 'unlawful'] } },
    must: { any: [{ competence: 'no' }, { procedure: 'no' }, { content: 'no' }] },
    says: '三项内容都符合，而结论是应当修改或者不合法',
    way: '请核对三项审查内容和结论',
    source: law(27),
  },
  {
    when: { reviewResult: 'exploratory' },
    must: { legalRisk: { exists: true } },
    says: '探索性改革决策事项没有明示法律风险',
    way: '请填写“明示的法律风险”',
    source: law(25, 2),
  },
] as const

/**
 * 合法性审查: what comes before a standing meeting is examined for competence, procedure and content, and the written opinion has a
 * number of its own. For major decisions the statute binds: counsel are heard, and the draft's procedure must have been gone through.
 */
export const legalityOpinion = procedure({
  type: 'legality-opinion',
  title: '合法性审查',
  titled: '{subject}合法性审查',
  unit: 'reviewOffice',
  outcome: 'reviewResult',
  number: { at: 'give', pattern: '{short}政合审〔{year}〕{n}号' },
  states: { received: '审查中', returned: '已退回补充材料', issued: '已出具意见', withdrawn: '已撤回' },
  closed: ['issued', 'withdrawn'],
  facts: z.object({
    subject: text('送审事项'),
    matter: choice('事项类别', { decision, contract, policy, property }),
    submitter: unit('送审单位'),
    reviewOffice: unit('合法性审查机构'),
    forDecision: ref('送审的重大行政决策', 'decision'),
    decision: ref('审查的重大行政决策', 'decision'),
    reviewUrgency: longText('压缩审查时间的理由'),
    materials: longText('送审材料'),
    basis: longText('履行法定程序的说明'),
    lacking: longText('需要补充的材料'),
    reviewers: people('审查人员'),
    counselMatter: ref('法律顾问意见', 'counsel-matter'),
    lawyerOpinion: longText('公职律师意见'),
    competence: choice('是否符合法定权限', checked),
    procedure: choice('是否履行相关法定程序', checked),
    content: choice('内容是否符合法律、法规、规章和国家政策', checked),
    comments: count('审查意见条数'),
    reviewText: longText('审查意见'),
    reviewResult: choice('审查结论', reviewResults),
    legalRisk: longText('明示的法律风险'),
    adoption: choice('采纳情况', { adopted: '采纳', partly: '部分采纳', rejected: '未采纳' }),
    adoptionText: longText('采纳情况说明'),
    reason: longText('撤回的原因'),
  }),
  columns: {
    kinds: ['matter', 'adoption', 'submitter', 'competence', 'procedure', 'content'],
    days: ['on.give', 'on.submit'],
    amounts: ['comments'],
  },
  terms: ['forDecision', 'decision'],
  acts: {
    submit: {
      title: '送请合法性审查',
      from: 'nothing',
      to: 'received',
      by: ['drafter', 'unitAdmin'],
      data: ['subject', 'matter', 'submitter', 'reviewOffice', 'forDecision?', 'reviewUrgency?', 'materials', 'basis'],
      source: law(26),
      needs: [
        {
          when: { matter: 'decision' },
          must: { forDecision: { exists: true } },
          says: '没有指明重大行政决策的案卷',
          way: '请选择“送审的重大行政决策”',
        },
        {
          when: { not: { matter: 'decision' } },
          must: { forDecision: { exists: false } },
          says: '不是重大行政决策的，不应指明决策案卷',
          way: '请核对事项类别',
        },
      ],
      reads: {
        forDecision: { must: { state: 'preparing' }, says: '决策不在形成草案的阶段', way: '请核对决策案卷' },
      },
    },
    return: {
      title: '退回补充材料',
      from: ['received'],
      to: 'returned',
      by: ['reviewer', 'justiceBureau'],
      data: ['lacking'],
      documents: ['补充材料通知书'],
      source: law(26),
    },
    resubmit: {
      title: '补充材料后送审',
      from: ['returned'],
      to: 'received',
      by: ['drafter', 'unitAdmin'],
      data: ['materials'],
      source: law(26),
    },
    'take-counsel': {
      title: '收到法律顾问意见',
      from: ['received', 'returned'],
      by: ['system', 'reviewer', 'justiceBureau'],
      data: ['counselMatter'],
      source: law(28),
    },
    give: {
      title: '出具合法性审查意见书',
      from: ['received'],
      to: 'issued',
      by: ['reviewer', 'justiceBureau'],
      data: [
        'decision?',
        'reviewers',
        'lawyerOpinion?',
        'competence',
        'procedure',
        'content',
        'comments',
        'reviewText',
        'reviewResult',
        'legalRisk?',
      ],
      documents: ['合法性审查意见书'],
      source: law(28),
      needs: [
        ...contents,
        {
          when: { matter: 'decision' },
          must: { decision: { fact: 'forDecision' } },
          says: '没有指明所审查的重大行政决策，或者与送审的不是同一件',
          way: '请选择送审的重大行政决策',
          source: law(27),
        },
        {
          when: { not: { matter: 'decision' } },
          must: { decision: { exists: false } },
          says: '本件不是重大行政决策，不应指明决策案卷',
          way: '请清空“审查的重大行政决策”',
          source: county,
        },
        {
          when: { matter: 'decision' },
          must: { any: [{ counselMatter: { exists: true } }, { lawyerOpinion: { exists: true } }] },
          says: '没有组织法律顾问、公职律师提出法律意见',
          way: '请交办法律顾问，或者填写“公职律师意见”',
        },
      ],
      // The examination looks at whether the procedure was gone through: what lets the draft pass reads the decision's own file.
      reads: {
        decision: earlierLegs.map((leg) => ({ ...leg, when: { reviewResult: { in: passing } } })),
      },
    },
    adopt: {
      title: '登记采纳情况',
      from: ['issued'],
      by: ['drafter', 'unitAdmin', 'head'],
      data: ['adoption', 'adoptionText?'],
      source: law(28),
      needs: [
        {
          when: { adoption: { in: ['partly', 'rejected'] } },
          must: { adoptionText: { exists: true } },
          says: '没有全部采纳，没有说明理由',
          way: '请填写“采纳情况说明”',
        },
      ],
    },
    withdraw: {
      title: '撤回送审',
      from: ['received', 'returned'],
      to: 'withdrawn',
      by: ['drafter', 'unitAdmin'],
      data: ['reason'],
      source: law(26),
    },
  },
  clocks: {
    examine: {
      title: '出具审查意见',
      rule: ruleOfMeetings('county:legality-opinion', '出具合法性审查意见', 10, '收到齐全的材料', '合法性审查机构'),
      starts: ['submit', 'resubmit'],
      ends: 'give',
      stops: ['return'],
    },
  },
})
