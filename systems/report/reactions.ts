import type { Reaction } from '../../kernel/file/reaction.ts'

/** What is said of a report sends it back to the check: nobody signs over a comment that came in after it. */
export const reportReactions: readonly Reaction[] = [
  {
    id: 'report-comment-heard',
    title: '对年度报告提出意见的，报告须重新核对',
    when: { type: 'report-comment', acts: ['raise', 'adopt', 'adopt-partly', 'decline'] },
    then: { type: 'annual-report', act: 'hear', file: { fact: 'report' }, data: {} },
  },
  {
    id: 'report-request-heard',
    title: '征求材料发出、提出异议、了结的，报告须重新核对',
    when: { type: 'report-request', acts: ['send', 'confirm', 'dispute', 'settle', 'withdraw'] },
    then: { type: 'annual-report', act: 'hear', file: { fact: 'report' }, data: {} },
  },
]
