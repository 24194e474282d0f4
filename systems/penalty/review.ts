import { majorPenalty } from '../penaltyThresholds.ts'
import { reviewEntry } from './reads.ts'
import { type Acts, law, type PenaltyGuard } from './shape.ts'

/** Legal review and collective discussion (法制审核、集体讨论). */
export const review = {
  'legal-review': {
    title: '法制审核',
    from: ['investigated', 'noticed'],
    by: ['legalReviewer'],
    data: ['reviewEntry', 'reviewer', 'reviewOpinion', 'reviewText'],
    documents: ['法制审核意见书'],
    source: law(58),
    reads: { reviewEntry },
    needs: [
      { must: { reviewer: '$actor' }, says: '法制审核人应当是办理人本人', way: '请填写本人' },
      {
        must: { not: { handlers: { some: '$actor' } } },
        says: '您是本案承办人，不能审核本案',
        way: '请由其他法制审核人员审核',
      },
    ],
  },
  'panel-discuss': {
    title: '负责人集体讨论',
    from: ['investigated', 'noticed'],
    by: ['panel'],
    data: ['panelMembers', 'panelOpinions', 'panelResult'],
    documents: ['集体讨论记录'],
    source: law(57, 2),
  },
} as const satisfies Acts

/**
 * The two gates before a penalty: legal review where the law or the province's rule on major penalties asks for it, and collective
 * discussion of what is complex, grave or major.
 * @source 行政处罚法 第五十七条第二款、第五十八条; 河南省重大行政处罚备案审查办法 第五条; 河南省行政执法条例 第二十八条
 */
export const gates: readonly PenaltyGuard[] = [
  {
    when: {
      penaltyDecision: 'punish',
      any: [{ publicInterest: true }, { manyRelations: true }, { 'n.hold-hearing': { from: 1 } }, majorPenalty],
    },
    must: { 'n.legal-review': { from: 1 }, reviewOpinion: 'agree' },
    says: '应当法制审核的案件未经法制审核，或者审核没有通过，不得作出决定',
    way: '请由法制审核人员审核并出具同意的意见',
    source: law(58, 1),
  },
  {
    when: { 'n.hold-hearing': { from: 1 }, 'n.legal-review': { from: 1 } },
    must: { 'on.legal-review': { from: { fact: 'on.hold-hearing' } } },
    says: '经过听证的案件，法制审核应当在听证之后',
    way: '请根据听证笔录再次审核',
    source: law(58, 1, 2),
  },
  {
    when: { penaltyDecision: 'punish', any: [{ complex: true }, { deviation: { exists: true } }, majorPenalty] },
    must: { 'n.panel-discuss': { from: 1 } },
    says: '情节复杂、重大违法，或者超出裁量幅度的处罚，应当由负责人集体讨论决定',
    way: '请先办理“负责人集体讨论”',
    source: law(57, 2),
  },
]
