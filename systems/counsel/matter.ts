import { z } from 'zod'
import { choice, count, longText, money, person, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit } from '../countyLimit.ts'
import * as words from './words.ts'

const rule = (topic: string) => cite('县政府法律顾问管理办法', topic)
const opinion = (topic: string) => cite('关于推行法律顾问制度和公职律师公司律师制度的意见', topic)

const limit = (id: 'normal' | 'contract' | 'urgent', length: number) =>
  countyLimit(`county:counsel-opinion-${id}`, {
    title: '出具法律意见',
    length,
    unit: 'workday',
    starts: '交办并收齐材料',
    party: '法律顾问',
    law: '县政府法律顾问管理办法',
    article: '事项办理',
  })

const appointed = { must: { state: 'appointed' }, says: '当日不是在聘的法律顾问', way: '请交办在聘的法律顾问' } as const

/** The court's result, where it is known, must be the outcome that is claimed of it. */
const bornOutBy = (fact: 'firstOutcome' | 'result', results: Readonly<Record<'upheld' | 'lost' | 'settled', readonly string[]>>) =>
  (['upheld', 'lost', 'settled'] as const).map((outcome) => ({
    when: { laterOutcome: outcome },
    must: { [fact]: { in: results[outcome] } },
    says: '案卷的结果与登记的后续结果不一致',
    way: '请按裁判文书、复议决定登记后续结果',
  }))

/**
 * 法律顾问事项: a unit asks, conflicts of interest are looked for before anybody is put on it, counsel gives an opinion, the unit says
 * what it did with it and why, and later what became of the matter.
 */
export const counselMatter = procedure({
  type: 'counsel-matter',
  title: '法律顾问事项',
  titled: '{subject}',
  unit: 'office',
  holder: 'handler',
  outcome: 'adoption',
  number: { at: 'opine', pattern: '{short}府法顾意〔{year}〕{n}号' },
  states: {
    requested: '待利益冲突审查',
    assigned: '办理中',
    lacking: '待补充材料',
    opined: '已出具意见，待反馈',
    answered: '已反馈',
    closed: '已办结',
    withdrawn: '已撤回',
  },
  closed: ['closed', 'withdrawn'],
  facts: z.object({
    subject: text('事项'),
    kind: choice('类别', words.matterKinds),
    requester: unit('委托单位'),
    office: unit('法律顾问管理机构'),
    background: longText('背景和委托事项'),
    need: choice('需求', words.needs),
    urgency: choice('紧急程度', words.urgencies),
    major: yesNo('是否重大、疑难'),
    materials: longText('材料清单'),
    counterparty: text('相对方'),
    amount: money('涉及金额'),
    decision: ref('重大行政决策', 'decision'),
    examination: ref('合法性审查', 'legality-opinion'),
    lead: ref('承办顾问', 'counsel'),
    second: ref('协办顾问', 'counsel'),
    handler: person('承办人员'),
    firm: unit('承办顾问的执业机构'),
    conflict: yesNo('是否存在利益冲突'),
    conflictText: longText('利益冲突审查情况'),
    lackingText: longText('需要补充的材料'),
    factsFound: longText('事实摘要'),
    basis: longText('法律依据'),
    analysis: longText('分析论证'),
    riskLevel: choice('法律风险', { high: '高', middle: '中', low: '低' }),
    conclusion: longText('结论和建议'),
    contractConclusion: choice('合同审查结论', words.contractConclusions),
    differing: longText('不同意见'),
    hours: count('用时（小时）'),
    adoption: choice('是否采纳', words.adoptions),
    adoptionReason: longText('采纳情况和理由'),
    satisfaction: choice('满意度', { '5': '很满意', '4': '满意', '3': '一般', '2': '不满意', '1': '很不满意' }),
    laterOutcome: choice('后续结果', words.outcomes),
    laterText: longText('后续情况'),
    lawsuit: ref('行政诉讼案卷', 'litigation'),
    reconsideration: ref('行政复议案卷', 'reconsideration'),
    reason: longText('撤回的原因'),
  }),
  columns: {
    kinds: ['kind', 'adoption', 'major', 'lead', 'laterOutcome', 'conflict'],
    days: ['on.opine', 'on.answer', 'on.record-outcome', 'due.opine'],
    amounts: ['hours', 'amount', 'n.check'],
  },
  terms: ['requester', 'second', 'riskLevel', 'decision', 'examination', 'lawsuit', 'reconsideration', 'satisfaction'],
  acts: {
    request: {
      title: '委托事项',
      from: 'nothing',
      to: 'requested',
      by: ['drafter', 'unitAdmin', 'defendantUnit', 'justiceBureau'],
      data: [
        'subject',
        'kind',
        'requester',
        'office',
        'background',
        'need',
        'urgency',
        'major',
        'materials',
        'counterparty?',
        'amount?',
        'decision?',
        'examination?',
      ],
      documents: ['法律顾问事项委托函'],
      source: rule('事项委托'),
      needs: [
        {
          when: { kind: 'contract' },
          must: { counterparty: { exists: true } },
          says: '合同审查没有写明相对方，无法审查利益冲突',
          way: '请填写“相对方”',
        },
      ],
    },
    check: {
      title: '利益冲突审查并交办',
      from: ['requested', 'assigned'],
      to: [{ when: { conflict: true }, to: 'requested' }, { to: 'assigned' }],
      by: ['justiceBureau'],
      data: ['lead', 'handler', 'firm?', 'second?', 'conflict', 'conflictText'],
      documents: ['法律顾问事项交办单'],
      source: opinion('利益冲突的回避'),
      needs: [
        {
          when: { major: true },
          must: { second: { exists: true } },
          says: '重大、疑难事项应由两名以上法律顾问办理',
          way: '请增加“协办顾问”',
          source: rule('事项办理'),
        },
        {
          when: { second: { exists: true } },
          must: { not: { second: { fact: 'lead' } } },
          says: '承办顾问与协办顾问是同一人',
          way: '请另选协办顾问',
        },
      ],
      reads: {
        lead: [
          appointed,
          { must: { person: { mine: 'handler' } }, says: '不是所填的承办人员', way: '请填写该法律顾问本人' },
          // The firm is what lets its counsel read the matter: left out, nobody would be told.
          {
            must: { any: [{ firm: { exists: false } }, { firm: { mine: 'firm' } }] },
            says: '没有填写承办顾问的执业机构，或者不在所填的机构执业',
            way: '请填写该法律顾问的执业机构，顾问据此才能查阅本卷',
          },
        ],
        second: appointed,
      },
    },
    'ask-material': {
      title: '要求补充材料',
      from: ['assigned'],
      to: 'lacking',
      by: ['counsel', 'justiceBureau'],
      data: ['lackingText'],
      source: rule('事项办理'),
    },
    'give-material': {
      title: '补充材料',
      from: ['lacking'],
      to: 'assigned',
      by: ['drafter', 'unitAdmin', 'defendantUnit', 'justiceBureau'],
      data: ['materials'],
      source: rule('事项办理'),
    },
    opine: {
      title: '出具法律意见书',
      from: ['assigned'],
      to: 'opined',
      by: ['counsel', 'justiceBureau'],
      data: ['factsFound', 'basis', 'analysis', 'riskLevel', 'conclusion', 'contractConclusion?', 'differing?', 'hours?'],
      documents: ['法律意见书'],
      source: opinion('法律顾问的职责'),
      needs: [
        {
          when: { kind: 'contract' },
          must: { contractConclusion: { exists: true } },
          says: '合同审查没有结论',
          way: '请选择“合同审查结论”',
        },
        {
          must: { conflict: false },
          says: '利益冲突审查没有通过',
          way: '请先办理“利益冲突审查并交办”',
          source: opinion('利益冲突的回避'),
        },
      ],
    },
    answer: {
      title: '反馈采纳情况',
      from: ['opined'],
      to: 'answered',
      by: ['head', 'drafter', 'unitAdmin', 'defendantUnit', 'justiceBureau'],
      data: ['adoption', 'adoptionReason?', 'satisfaction?'],
      source: opinion('听取和采纳法律意见'),
      needs: [
        {
          when: { adoption: { in: ['partly', 'rejected'] } },
          must: { adoptionReason: { exists: true } },
          says: '没有采纳或者只采纳了一部分，没有说明理由',
          way: '请填写“采纳情况和理由”',
        },
      ],
    },
    close: { title: '办结', from: ['answered'], to: 'closed', by: ['justiceBureau'], source: rule('事项办结') },
    'record-outcome': {
      title: '登记后续结果',
      from: ['answered', 'closed'],
      by: ['justiceBureau', 'drafter', 'unitAdmin', 'defendantUnit'],
      data: ['laterOutcome', 'laterText', 'lawsuit?', 'reconsideration?'],
      source: rule('事项办结'),
      needs: [
        {
          when: { laterOutcome: { in: ['upheld', 'lost', 'settled'] } },
          must: { any: [{ lawsuit: { exists: true } }, { reconsideration: { exists: true } }] },
          says: '诉讼、复议的结果没有指明案卷',
          way: '请选择“行政诉讼案卷”或者“行政复议案卷”',
        },
      ],
      reads: {
        lawsuit: bornOutBy('firstOutcome', { upheld: words.courtUpheld, lost: words.courtLost, settled: words.courtSettled }),
        reconsideration: bornOutBy('result', {
          upheld: words.reconsiderationUpheld,
          lost: words.reconsiderationLost,
          settled: words.reconsiderationSettled,
        }),
      },
    },
    withdraw: {
      title: '撤回委托',
      from: ['requested', 'assigned', 'lacking'],
      to: 'withdrawn',
      by: ['drafter', 'unitAdmin', 'defendantUnit', 'justiceBureau'],
      data: ['reason'],
      source: rule('事项委托'),
    },
  },
  clocks: {
    check: {
      title: '利益冲突审查并交办',
      rule: countyLimit('county:counsel-check', {
        title: '利益冲突审查并交办法律顾问',
        length: 2,
        unit: 'workday',
        starts: '收到委托',
        party: '县司法局',
        law: '县政府法律顾问管理办法',
        article: '事项办理',
      }),
      starts: 'request',
      ends: 'check',
    },
    opine: {
      title: '出具法律意见',
      rule: [
        { when: { urgency: 'urgent' }, use: limit('urgent', 1) },
        { when: { kind: 'contract' }, use: limit('contract', 3) },
        { use: limit('normal', 5) },
      ],
      when: { conflict: false },
      starts: 'check',
      ends: 'opine',
      pauses: [{ by: 'ask-material', until: 'give-material' }],
    },
    answer: {
      title: '反馈采纳情况',
      rule: countyLimit('county:counsel-answer', {
        title: '反馈法律意见采纳情况',
        length: 15,
        unit: 'workday',
        starts: '收到法律意见书',
        party: '委托单位',
        law: '县政府法律顾问管理办法',
        article: '事项办结',
      }),
      starts: 'opine',
      ends: 'answer',
    },
  },
})
