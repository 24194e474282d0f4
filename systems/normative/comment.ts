import { z } from 'zod'
import { choice, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { answers } from './review.ts'
import { reviewing as source } from './words.ts'

/** 审查意见: one file per comment, so that each is adopted or not with its reason, and the number of comments is the length of their list. */
export const reviewComment = procedure({
  type: 'review-comment',
  title: '合法性审查意见',
  titled: '{clause}：{problem}',
  unit: 'draftUnit',
  outcome: 'answer',
  states: { raised: '待答复', answered: '已答复', withdrawn: '已撤回' },
  closed: ['answered', 'withdrawn'],
  facts: z.object({
    review: ref('合法性审核案卷', 'legality-review'),
    draftUnit: unit('起草单位'),
    clause: text('条款'),
    problem: longText('存在的问题'),
    suggestion: longText('修改建议'),
    ground: longText('依据'),
    answer: choice('采纳情况', answers),
    explanation: longText('采纳说明或者不采纳的理由'),
  }),
  columns: { kinds: ['answer'], days: ['on.answer'] },
  terms: ['review'],
  acts: {
    raise: {
      title: '提出审查意见',
      from: 'nothing',
      to: 'raised',
      by: ['reviewer', 'legalReviewer'],
      data: ['review', 'draftUnit', 'clause', 'problem', 'suggestion', 'ground?'],
      source,
      reads: { review: { must: { state: 'reviewing' }, says: '该件不在审核中', way: '请在审核期间提出意见' } },
    },
    answer: {
      title: '答复审查意见',
      from: ['raised'],
      to: 'answered',
      by: ['drafter', 'unitAdmin'],
      data: ['answer', 'explanation'],
      source,
      needs: [
        {
          must: { not: { answer: 'withdrawn' } },
          says: '撤回意见由审核机构办理',
          way: '请选择采纳、部分采纳或者不采纳，并写明如何修改或者理由',
        },
      ],
    },
    withdraw: {
      title: '撤回意见',
      from: ['raised'],
      to: 'withdrawn',
      by: ['reviewer', 'legalReviewer'],
      data: ['explanation'],
      sets: { answer: 'withdrawn' },
      source,
    },
  },
  clocks: {
    answer: {
      title: '答复审查意见',
      rule: countyLimit('county:normdoc-comment-answer', {
        title: '逐条答复审查意见',
        length: 10,
        unit: 'workday',
        starts: '提出审查意见',
        party: '起草单位',
      }),
      starts: 'raise',
      ends: ['answer', 'withdraw'],
    },
  },
})
