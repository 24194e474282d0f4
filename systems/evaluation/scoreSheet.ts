import { z } from 'zod'
import { choice, choices, inParts, list, longText, person, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { failable, slots } from './words.ts'

const source = cite('河南省行政执法条例', 40)
const own = { must: { reviewer: '$actor' }, says: '只能由指定的评查人本人填写', way: '请由评查人本人登录' } as const

/**
 * 评查评分表: one file per reviewer and dossier, kept by the reviewer's unit. Once handed in nobody reads it but who wrote it, until all
 * sheets of the dossier are put together and opened at once (启封). Handed in, it is not changed any more: a sheet taken back would be
 * readable, one corrected after the opening no longer blind. The unit under review sees none at any time.
 */
export const scoreSheet = procedure({
  type: 'score-sheet',
  title: '案卷评查评分表',
  titled: '案卷评查评分表（{slot}）',
  unit: 'reviewerUnit',
  holder: 'reviewer',
  states: { assigned: '待评查', submitted: '已提交，未启封', opened: '已启封', recused: '已回避' },
  closed: ['opened', 'recused'],
  blind: ['submitted'],
  facts: z.object({
    evaluation: ref('评查案卷', 'evaluation'),
    slot: choice('评查人', slots),
    reviewer: person('评查人姓名'),
    reviewerUnit: unit('评查人单位'),
    evaluated: ref('被评查单位', 'unit'),
    failedItems: choices('不符合的基础标准', failable),
    failed: yesNo('有基础标准不符合'),
    remarks: list('扣分', { item: text('条目'), minus: inParts('扣分（分）', 10), page: text('页码').optional(), why: text('理由') }),
    score: inParts('得分（分）', 10),
    worst: inParts('单项最大扣分（分）', 10),
    highlights: longText('亮点'),
    problems: longText('主要问题'),
    reason: longText('回避的理由'),
  }),
  columns: { kinds: ['slot', 'failed', 'evaluated'], days: ['on.submit'], amounts: ['score', 'remarks.size'] },
  terms: ['evaluation', 'reviewer'],
  acts: {
    assign: {
      title: '指定评查人',
      from: 'nothing',
      to: 'assigned',
      by: ['justiceBureau'],
      data: ['evaluation', 'slot', 'reviewer', 'reviewerUnit', 'evaluated'],
      source,
      needs: [
        {
          must: { not: { reviewerUnit: { fact: 'evaluated' } } },
          says: '评查人是被评查单位的人员，应当回避',
          way: '请另行指定其他单位的评查人',
        },
      ],
    },
    submit: {
      title: '提交评分表',
      from: ['assigned'],
      to: 'submitted',
      by: ['evaluator'],
      amendedBy: ['system'],
      page: '/evaluation/{id}',
      data: ['failedItems', 'failed', 'remarks', 'score', 'worst', 'problems?', 'highlights?'],
      documents: ['行政处罚案卷评查评分表'],
      source,
      needs: [
        own,
        { must: { score: { to: 1000 } }, says: '得分高于满分', way: '请核对得分' },
        {
          when: { failed: true },
          must: { score: 0, not: { failedItems: { some: 'none' } } },
          says: '有基础标准不符合的，应指明条目，全卷零分',
          way: '请核对“不符合的基础标准”和得分',
        },
        {
          when: { failed: false },
          must: { failedItems: { every: 'none' } },
          says: '指明了不符合的基础标准，却没有否决',
          way: '请核对“有基础标准不符合”',
        },
      ],
    },
    open: { title: '启封', from: ['submitted'], to: 'opened', by: ['system'], source },
    recuse: {
      title: '回避',
      from: ['assigned'],
      to: 'recused',
      by: ['evaluator', 'justiceBureau'],
      data: ['reason'],
      source,
    },
  },
})
