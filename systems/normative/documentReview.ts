import { z } from 'zod'
import { choice, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { cleaning as source, verdicts } from './words.ts'

/**
 * 清理审查: one document looked at again, for one cause: an upper law changed, a clean-up reached it, a citizen objected, the filing organ
 * found fault. What is decided is carried into the document at once.
 */
export const documentReview = procedure({
  type: 'document-review',
  title: '规范性文件清理审查',
  titled: '{docTitle}清理审查（{cause}）',
  unit: 'draftUnit',
  outcome: 'verdict',
  states: { open: '待提出意见', proposed: '已提出意见，待审定', decided: '已审定' },
  closed: ['decided'],
  facts: z.object({
    document: ref('规范性文件', 'normative-document'),
    docTitle: text('文件名称'),
    maker: unit('制定机关'),
    draftUnit: unit('起草单位'),
    cause: choice('起因', {
      'law-change': '上位法变动',
      'clean-up': '清理',
      suggestion: '审查建议',
      filing: '备案审查意见',
      other: '其他',
    }),
    law: ref('变动的上位法', 'upper-law'),
    cleanup: ref('清理工作', 'document-cleanup'),
    suggestion: ref('审查建议', 'review-suggestion'),
    filing: ref('备案案卷', 'normative-filing'),
    about: longText('需要对照的内容'),
    proposal: choice('起草单位意见', verdicts),
    reason: longText('理由'),
    verdict: choice('审定结论', verdicts),
    decisionReason: longText('审定理由'),
  }),
  columns: { kinds: ['cause', 'proposal', 'verdict'], days: ['on.propose', 'on.decide'] },
  terms: ['document', 'law', 'cleanup', 'suggestion'],
  acts: {
    open: {
      title: '列入清理审查',
      from: 'nothing',
      to: 'open',
      by: ['system', 'reviewer', 'justiceBureau'],
      data: ['document', 'docTitle', 'maker', 'draftUnit', 'cause', 'law?', 'cleanup?', 'suggestion?', 'filing?', 'about?'],
      source,
    },
    propose: {
      title: '提出清理意见',
      from: ['open', 'proposed'],
      to: 'proposed',
      by: ['drafter', 'unitAdmin'],
      data: ['proposal', 'reason'],
      source,
    },
    decide: {
      title: '审定',
      from: ['proposed'],
      to: 'decided',
      by: ['reviewer', 'justiceBureau', 'head', 'countyLeader'],
      data: ['verdict', 'decisionReason'],
      source,
    },
  },
  clocks: {
    propose: {
      title: '提出清理意见',
      rule: countyLimit('county:normdoc-review-propose', {
        title: '起草单位提出清理意见',
        length: 30,
        unit: 'day',
        starts: '列入清理审查',
        party: '起草单位',
      }),
      starts: 'open',
      ends: 'propose',
    },
    decide: {
      title: '审定清理意见',
      rule: countyLimit('county:normdoc-review-decide', {
        title: '审定清理意见',
        length: 60,
        unit: 'day',
        starts: '列入清理审查',
        party: '制定机关',
      }),
      starts: 'open',
      ends: 'decide',
    },
  },
})
