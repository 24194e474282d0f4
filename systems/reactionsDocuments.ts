import type { Reaction } from '../kernel/file/reaction.ts'

const cited = { type: 'normative-document', where: { state: { in: ['in-force', 'suspended'] }, basis: { some: { mine: 'id' } } } } as const
const ofDocument = {
  document: '$each',
  docTitle: { ofEach: 'docTitle' },
  maker: { ofEach: 'maker' },
  draftUnit: { ofEach: 'draftUnit' },
} as const

/** What is decided of a document that was looked at again is carried into it. */
const verdict = (outcome: string, act: string, data: Reaction['then']['data']): Reaction => ({
  id: `document-review.${outcome}`,
  title: '清理审查审定，规范性文件登记结论',
  when: { type: 'document-review', acts: ['decide'], where: { verdict: outcome } },
  then: { type: 'normative-document', act, file: { fact: 'document' }, data },
})

/** What an act on a document, a law or a plan opens or advances elsewhere. */
export const documentReactions: readonly Reaction[] = [
  {
    id: 'normative-draft.review',
    title: '送审，立合法性审核案卷',
    when: { type: 'normative-draft', acts: ['submit'] },
    then: {
      type: 'legality-review',
      act: 'open',
      file: { one: ['$file', '$on'] },
      data: {
        draft: '$file',
        docTitle: { fact: 'docTitle' },
        maker: { fact: 'maker' },
        level: { fact: 'level' },
        draftUnit: { fact: 'draftUnit' },
        reviewUnit: { fact: 'reviewUnit' },
      },
    },
  },
  {
    id: 'legality-review.return',
    title: '审核机构退回，制定案卷登记补正',
    when: { type: 'legality-review', acts: ['return'] },
    then: { type: 'normative-draft', act: 'take-return', file: { fact: 'draft' }, data: { returnReason: { fact: 'returnReason' } } },
  },
  {
    id: 'legality-review.opinion',
    title: '出具意见书，制定案卷登记审核结论',
    when: { type: 'legality-review', acts: ['issue'] },
    then: {
      type: 'normative-draft',
      act: 'take-opinion',
      file: { fact: 'draft' },
      data: { review: '$file', reviewResult: { fact: 'result' } },
    },
  },
  {
    id: 'legality-review.confirmed',
    title: '审核机构确认修改，制定案卷可以提请审议',
    when: { type: 'legality-review', acts: ['confirm'] },
    then: { type: 'normative-draft', act: 'take-confirmed', file: { fact: 'draft' }, data: {} },
  },
  {
    id: 'review-comment.raised',
    title: '审查意见收入审核案卷',
    when: { type: 'review-comment', acts: ['raise'] },
    then: {
      type: 'legality-review',
      act: 'take-comment',
      file: { fact: 'review' },
      data: { clause: { fact: 'clause' }, problem: { fact: 'problem' }, suggestion: { fact: 'suggestion' } },
    },
  },
  {
    id: 'review-comment.answered',
    title: '采纳情况收入审核案卷',
    when: { type: 'review-comment', acts: ['answer', 'withdraw'] },
    then: {
      type: 'legality-review',
      act: 'take-answer',
      file: { fact: 'review' },
      data: { clause: { fact: 'clause' }, answer: { fact: 'answer' }, explanation: { fact: 'explanation' } },
    },
  },
  {
    id: 'normative-draft.registered',
    title: '签发，移送统一登记编号',
    when: { type: 'normative-draft', acts: ['sign'] },
    then: {
      type: 'normative-document',
      act: 'take',
      file: { one: ['$file'] },
      data: {
        draft: '$file',
        docTitle: { fact: 'docTitle' },
        docKind: { fact: 'docKind' },
        maker: { fact: 'maker' },
        level: { fact: 'level' },
        draftUnit: { fact: 'draftUnit' },
        basis: { fact: 'basis' },
        trial: { fact: 'trial' },
        effectiveOn: { fact: 'effectiveOn' },
        validUntil: { fact: 'validUntil' },
        replaces: { fact: 'replaces' },
        body: { fact: 'text' },
      },
    },
  },
  {
    id: 'normative-document.filing',
    title: '公布，向每个接收机关报备',
    when: { type: 'normative-document', acts: ['publish'] },
    then: {
      type: 'normative-filing',
      act: 'open',
      each: { type: 'filing-recipient', where: { state: 'listed', levels: { some: { mine: 'level' } } } },
      file: { one: ['$file', '$each'] },
      data: {
        document: '$file',
        docTitle: { fact: 'docTitle' },
        maker: { fact: 'maker' },
        draftUnit: { fact: 'draftUnit' },
        recipient: '$each',
        recipientName: { ofEach: 'recipientName' },
        recipientKind: { ofEach: 'recipientKind' },
        publishedOn: { fact: 'publishedOn' },
      },
    },
  },
  {
    id: 'normative-document.replaces',
    title: '新文件公布，旧文件登记被替代',
    when: { type: 'normative-document', acts: ['publish'], where: { replaces: { exists: true } } },
    then: { type: 'normative-document', act: 'replace', file: { fact: 'replaces' }, data: { replacedBy: '$file' } },
  },
  {
    id: 'upper-law.review',
    title: '上位法变动，审查引用它的每个文件',
    when: { type: 'upper-law', acts: ['revise', 'repeal'] },
    then: {
      type: 'document-review',
      act: 'open',
      each: cited,
      file: { one: ['$file', '$each', '$on'] },
      data: { ...ofDocument, cause: 'law-change', law: '$file', about: { fact: 'change' } },
    },
  },
  {
    id: 'document-cleanup.review',
    title: '部署全面清理，现行有效的文件逐件审查',
    when: { type: 'document-cleanup', acts: ['launch'], where: { scope: 'whole' } },
    then: {
      type: 'document-review',
      act: 'open',
      each: { type: 'normative-document', where: { state: { in: ['in-force', 'suspended'] } } },
      file: { one: ['$file', '$each'] },
      data: { ...ofDocument, cause: 'clean-up', cleanup: '$file' },
    },
  },
  {
    id: 'review-suggestion.review',
    title: '审查建议成立，审查该文件',
    when: { type: 'review-suggestion', acts: ['conclude'], where: { conclusion: { in: ['inconsistent', 'partly'] } } },
    then: {
      type: 'document-review',
      act: 'open',
      each: { type: 'normative-document', where: { id: { mine: 'document' }, state: { in: ['in-force', 'suspended'] } } },
      file: { one: ['$file'] },
      data: { ...ofDocument, cause: 'suggestion', suggestion: '$file', about: { fact: 'finding' } },
    },
  },
  {
    id: 'normative-filing.review',
    title: '备案审查有意见，审查该文件',
    when: { type: 'normative-filing', acts: ['receive'], where: { result: { in: ['amend', 'stop', 'annul'] } } },
    then: {
      type: 'document-review',
      act: 'open',
      file: { one: ['$file'] },
      data: {
        document: { fact: 'document' },
        docTitle: { fact: 'docTitle' },
        maker: { fact: 'maker' },
        draftUnit: { fact: 'draftUnit' },
        cause: 'filing',
        filing: '$file',
        about: { fact: 'objection' },
      },
    },
  },
  {
    id: 'emergency-plan.supersedes',
    title: '新修订的预案印发，原预案登记被替代',
    when: { type: 'emergency-plan', acts: ['issue', 'sign'], where: { supersedes: { exists: true } } },
    then: { type: 'emergency-plan', act: 'supersede', file: { fact: 'supersedes' }, data: {} },
  },
  {
    id: 'plan-drill.drilled',
    title: '演练登记，所演练的预案记入演练',
    when: { type: 'plan-drill', acts: ['hold'] },
    then: {
      type: 'emergency-plan',
      act: 'drill',
      each: 'plans',
      file: { each: true },
      data: { drillNote: { fact: 'problems' } },
    },
  },
  verdict('keep', 'confirm', { verdict: 'keep', reason: { fact: 'decisionReason' } }),
  verdict('amend', 'mark-amend', { verdict: 'amend', reason: { fact: 'decisionReason' } }),
  verdict('repeal', 'repeal', { reason: { fact: 'decisionReason' } }),
  verdict('lapse', 'lapse', { reason: { fact: 'decisionReason' } }),
]
