import { z } from 'zod'
import { choice, list, longText, person, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { makerLevels, reviewing as source } from './words.ts'

/** How a comment was met. */
export const answers = { adopted: '采纳', partly: '部分采纳', declined: '不采纳', withdrawn: '审核机构撤回' } as const

const verdict = { yes: '符合', no: '存在问题' } as const

/**
 * 合法性审核: by the justice bureau for documents of the county, by the department's own legal unit for its own. Each comment is a file of
 * its own; the review keeps what was raised and how it was answered, and is not confirmed before every one has been.
 */
export const legalityReview = procedure({
  type: 'legality-review',
  title: '规范性文件合法性审核',
  titled: '{docTitle}合法性审核',
  unit: 'reviewUnit',
  outcome: 'result',
  number: { at: 'issue', pattern: '{short}{unit}规审〔{year}〕{n}号' },
  states: {
    received: '待查收材料',
    reviewing: '审核中',
    issued: '已出具意见，待逐条答复',
    confirmed: '已确认修改',
    passed: '审核通过',
    refused: '审核不通过',
    returned: '材料不齐，已退回',
  },
  closed: ['confirmed', 'passed', 'refused', 'returned'],
  facts: z.object({
    draft: ref('制定案卷', 'normative-draft'),
    docTitle: text('文件名称'),
    maker: unit('制定机关'),
    level: choice('制定主体', makerLevels),
    draftUnit: unit('起草单位'),
    reviewUnit: unit('合法性审核机构'),
    reviewer: person('审核人员'),
    urgent: yesNo('紧急情形，审核时间可以少于五个工作日'),
    urgentReason: longText('紧急情形'),
    counsel: longText('法律顾问、公职律师意见'),
    makerLawful: choice('制定主体是否合法', verdict),
    power: choice('是否超越法定职权', verdict),
    content: choice('内容是否合法', verdict),
    process: choice('是否履行法定程序', verdict),
    form: choice('形式和协调性', verdict),
    result: choice('审核结论', { lawful: '合法', amend: '修改后合法', unlawful: '不合法', 'not-normative': '不属于规范性文件' }),
    opinion: longText('审核意见'),
    raised: list('审查意见', { clause: text('条款'), problem: longText('存在的问题'), suggestion: longText('修改建议') }),
    answered: list('采纳情况', { clause: text('条款'), answer: choice('采纳情况', answers), explanation: longText('说明') }),
    confirmation: longText('确认意见'),
    returnReason: longText('退回理由'),
  }),
  columns: {
    kinds: ['level', 'result', 'urgent'],
    days: ['on.accept', 'on.issue', 'on.confirm'],
    amounts: ['raised.size', 'answered.size'],
  },
  terms: ['draft', 'draftUnit'],
  acts: {
    open: {
      title: '收到送审件',
      from: 'nothing',
      to: 'received',
      by: ['system', 'reviewer', 'legalReviewer'],
      data: ['draft', 'docTitle', 'maker', 'level', 'draftUnit', 'reviewUnit'],
      source,
    },
    accept: {
      title: '材料齐全，开始审核',
      from: ['received'],
      to: 'reviewing',
      by: ['reviewer', 'legalReviewer'],
      data: ['reviewer', 'urgent', 'urgentReason?'],
      source,
      needs: [{ when: { urgent: true }, must: { urgentReason: { exists: true } }, says: '没有写明紧急情形', way: '请填写“紧急情形”' }],
    },
    return: {
      title: '退回补正',
      from: ['received'],
      to: 'returned',
      by: ['reviewer', 'legalReviewer'],
      data: ['returnReason'],
      documents: ['补正材料通知'],
      source,
    },
    consult: { title: '听取法律顾问意见', from: ['reviewing'], by: ['reviewer', 'legalReviewer'], data: ['counsel'], source },
    'take-comment': {
      title: '收入审查意见',
      from: ['reviewing'],
      by: ['system', 'reviewer', 'legalReviewer'],
      adds: 'raised',
      source,
    },
    issue: {
      title: '出具合法性审核意见书',
      from: ['reviewing'],
      to: [
        { when: { result: 'lawful' }, to: 'passed' },
        { when: { result: { in: ['unlawful', 'not-normative'] } }, to: 'refused' },
        { to: 'issued' },
      ],
      by: ['reviewer', 'legalReviewer'],
      data: ['makerLawful', 'power', 'content', 'process', 'form', 'result', 'opinion'],
      documents: ['合法性审核意见书'],
      source,
      needs: [
        {
          when: { urgent: false },
          must: { not: { 'due.least': { from: '$on' } } },
          says: '审核时间不足五个工作日',
          way: '请在最短审核时间届满后出具；确有紧急情形的，受理时应当写明',
        },
        {
          when: { result: 'lawful' },
          must: { makerLawful: 'yes', power: 'yes', content: 'yes', process: 'yes', form: 'yes' },
          says: '有审核项目存在问题而结论为合法',
          way: '请核对审核项目或者结论',
        },
        {
          when: { result: 'amend' },
          must: { 'n.take-comment': { from: 1 } },
          says: '结论为修改后合法，没有审查意见',
          way: '请先逐条登记审查意见',
        },
      ],
    },
    'take-answer': {
      title: '收到采纳情况',
      from: 'ever',
      by: ['system', 'reviewer', 'legalReviewer'],
      adds: 'answered',
      source,
    },
    confirm: {
      title: '确认已按意见修改',
      from: ['issued'],
      to: 'confirmed',
      by: ['reviewer', 'legalReviewer'],
      data: ['confirmation'],
      source,
      needs: [
        {
          must: { 'n.take-answer': { from: { fact: 'n.take-comment' } } },
          says: '还有审查意见没有答复',
          way: '请起草单位逐条答复：采纳的写明如何修改，不采纳的写明理由',
        },
      ],
    },
  },
  clocks: {
    review: { title: '合法性审核', rule: 'normdoc-legality-review-max', starts: 'accept', ends: 'issue' },
    least: {
      title: '最短审核时间',
      rule: 'normdoc-legality-review-min',
      starts: 'accept',
      when: { urgent: false },
      ends: 'issue',
    },
  },
})
