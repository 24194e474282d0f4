import type { Reaction } from '../kernel/file/reaction.ts'
import { majorPenalty } from './penaltyThresholds.ts'

/** What a result of reconsideration does to the penalty. */
const overturned = {
  change: 'changed',
  annul: 'annulled',
  'annul-part': 'annulled',
  'confirm-illegal': 'confirmed-illegal',
  'confirm-void': 'confirmed-void',
} as const

/** What a court's effective result does to the penalty. */
const overturnedInCourt = {
  annul: 'annulled',
  'annul-redo': 'annulled',
  'annul-part': 'annulled',
  'annul-part-redo': 'annulled',
  change: 'changed',
  'confirm-illegal': 'confirmed-illegal',
  'confirm-void': 'confirmed-void',
} as const

const results = Object.keys(overturnedInCourt)

const byReconsideration = Object.entries(overturned).map(
  ([result, setAsideResult]): Reaction => ({
    id: `reconsideration.penalty-set-aside.${result}`,
    title: '行政复议改变处罚决定',
    when: { type: 'reconsideration', acts: ['decide'], where: { outcome: result, penaltyCase: { exists: true } } },
    then: { type: 'penalty', act: 'set-aside', file: { fact: 'penaltyCase' }, data: { setAsideBy: 'reconsideration', setAsideResult } },
  }),
)

/**
 * Reactions of enforcement: a decision over the threshold is to be filed, one that counts for society is to be published, one that is
 * set aside is to be taken down; what was opened is linked to the case it came from.
 */
export const enforcementReactions: readonly Reaction[] = [
  {
    id: 'penalty.major-filing',
    title: '达到重大行政处罚标准，列为应报备案',
    when: { type: 'penalty', acts: ['decide'], where: { outcome: 'punish', ...majorPenalty } },
    then: {
      type: 'major-filing',
      act: 'open',
      file: { one: ['$file'] },
      data: {
        penaltyCase: '$file',
        decidingUnit: '$unit',
        decidedOn: '$on',
        party: { fact: 'party' },
        partyKind: { fact: 'partyKind' },
        violation: { fact: 'violation' },
        penaltyKinds: { fact: 'penaltyKinds' },
        fine: { fact: 'fine' },
        confiscated: { fact: 'confiscated' },
      },
    },
  },
  {
    id: 'filing.linked',
    title: '处罚案卷列入备案',
    when: { type: 'major-filing', acts: ['open'] },
    then: { type: 'penalty', act: 'link-filing', file: { fact: 'penaltyCase' }, data: { filing: '$file' } },
  },
  {
    id: 'filing.filed',
    title: '处罚案卷登记已报备案',
    when: { type: 'major-filing', acts: ['file'] },
    then: { type: 'penalty', act: 'mark-filed', file: { fact: 'penaltyCase' }, data: { filedLate: { fact: 'late' } } },
  },
  {
    id: 'penalty.publication',
    title: '具有一定社会影响的处罚决定，列为应公示',
    when: {
      type: 'penalty',
      acts: ['decide'],
      where: { outcome: 'punish', socialImpact: true, unpublished: { exists: false }, not: { field: 'market' } },
    },
    then: {
      type: 'publication',
      act: 'open',
      file: { one: ['$file'] },
      data: { kind: 'penalty', publisher: '$unit', subject: { fact: 'violation' }, madeOn: '$on', penaltyCase: '$file', market: false },
    },
  },
  {
    id: 'penalty.publication-market',
    title: '市场监管处罚决定，列为应公示',
    when: {
      type: 'penalty',
      acts: ['decide'],
      where: { outcome: 'punish', socialImpact: true, unpublished: { exists: false }, field: 'market' },
    },
    then: {
      type: 'publication',
      act: 'open',
      file: { one: ['$file'] },
      data: { kind: 'penalty', publisher: '$unit', subject: { fact: 'violation' }, madeOn: '$on', penaltyCase: '$file', market: true },
    },
  },
  ...[
    { id: 'summary.publication', market: false, where: { not: { field: 'market' } } },
    { id: 'summary.publication-market', market: true, where: { field: 'market' } },
  ].map(
    ({ id, market, where }): Reaction => ({
      id,
      title: '当场处罚决定具有一定社会影响，列为应公示',
      when: { type: 'penalty-summary', acts: ['decide-on-spot'], where: { socialImpact: true, ...where } },
      then: {
        type: 'publication',
        act: 'open',
        file: { one: ['$file'] },
        data: { kind: 'penalty', publisher: '$unit', subject: { fact: 'violation' }, madeOn: '$on', summaryCase: '$file', market },
      },
    }),
  ),
  {
    id: 'publication.linked',
    title: '处罚案卷列入公示',
    when: { type: 'publication', acts: ['open'], where: { penaltyCase: { exists: true } } },
    then: { type: 'penalty', act: 'link-publication', file: { fact: 'penaltyCase' }, data: { publication: '$file' } },
  },
  {
    id: 'publication.linked-summary',
    title: '当场处罚案卷列入公示',
    when: { type: 'publication', acts: ['open'], where: { summaryCase: { exists: true } } },
    then: { type: 'penalty-summary', act: 'link-publication', file: { fact: 'summaryCase' }, data: { publication: '$file' } },
  },
  ...['penalty', 'penalty-summary'].map(
    (type): Reaction => ({
      id: type === 'penalty' ? 'penalty.withdraw-publication' : 'summary.withdraw-publication',
      title: '处罚决定被改变，撤回公示',
      when: { type, acts: ['set-aside'], where: { publication: { exists: true } } },
      then: {
        type: 'publication',
        act: 'set-aside',
        file: { fact: 'publication' },
        data: { changedOn: '$on', changeResult: { fact: 'setAsideResult' } },
      },
    }),
  ),
  {
    id: 'reconsideration.penalty-challenged',
    title: '处罚决定被申请复议，加处罚款停止计算',
    when: { type: 'reconsideration', acts: ['receive'], where: { penaltyCase: { exists: true } } },
    then: { type: 'penalty', act: 'challenge', file: { fact: 'penaltyCase' }, data: { challengeKind: 'reconsideration' } },
  },
  {
    id: 'reconsideration.penalty-upheld',
    title: '复议终结，处罚决定没有改变',
    when: {
      type: 'reconsideration',
      acts: ['serve', 'abandon', 'redirect', 'withdraw-before'],
      where: { penaltyCase: { exists: true }, not: { outcome: { in: Object.keys(overturned) } } },
    },
    then: { type: 'penalty', act: 'challenge-ended', file: { fact: 'penaltyCase' }, data: { challengeResult: 'upheld' } },
  },
  {
    id: 'reconsideration.penalty-overturned',
    title: '复议终结，处罚决定被改变',
    when: { type: 'reconsideration', acts: ['serve'], where: { penaltyCase: { exists: true }, outcome: { in: Object.keys(overturned) } } },
    then: { type: 'penalty', act: 'challenge-ended', file: { fact: 'penaltyCase' }, data: { challengeResult: 'set-aside' } },
  },
  ...byReconsideration,
  {
    id: 'penalty.inspection-led',
    title: '行政检查发现的违法行为已经立案',
    when: { type: 'penalty', acts: ['file-case'], where: { inspection: { exists: true } } },
    then: { type: 'inspection', act: 'link-case', file: { fact: 'inspection' }, data: { penaltyCase: '$file' } },
  },
  {
    id: 'penalty.use-of-power',
    title: '行使赋权事项',
    when: { type: 'penalty', acts: ['file-case'], where: { power: { exists: true } } },
    then: { type: 'power', act: 'use', file: { fact: 'power' }, data: {} },
  },
]

/** What a suit does to the penalty that it is about: it stops the surcharge, and its effective result stands or sets the decision aside. */
export const courtReactions: readonly Reaction[] = [
  ...challengedInCourt(),
  ...Object.entries(overturnedInCourt).map(
    ([result, setAsideResult]): Reaction => ({
      id: `litigation.penalty-set-aside.${result}`,
      title: '法院生效裁判改变处罚决定',
      when: {
        type: 'litigation',
        acts: ['take-effect', 'retrial-result'],
        where: {
          penaltyCase: { exists: true },
          any: [{ finalOutcome: result }, { finalOutcome: { exists: false }, firstOutcome: result }],
        },
      },
      then: { type: 'penalty', act: 'set-aside', file: { fact: 'penaltyCase' }, data: { setAsideBy: 'court', setAsideResult } },
    }),
  ),
]

function challengedInCourt(): Reaction[] {
  const where = { penaltyCase: { exists: true } }
  const to = { type: 'penalty', file: { fact: 'penaltyCase' } } as const
  return [
    {
      id: 'litigation.penalty-challenged',
      title: '处罚决定被起诉，加处罚款停止计算',
      when: { type: 'litigation', acts: ['receive-complaint'], where },
      then: { ...to, act: 'challenge', data: { challengeKind: 'litigation' } },
    },
    {
      id: 'litigation.penalty-upheld',
      title: '裁判生效，处罚决定没有改变',
      when: {
        type: 'litigation',
        acts: ['take-effect'],
        where: {
          ...where,
          not: { any: [{ finalOutcome: { in: results } }, { finalOutcome: { exists: false }, firstOutcome: { in: results } }] },
        },
      },
      then: { ...to, act: 'challenge-ended', data: { challengeResult: 'upheld' } },
    },
    {
      id: 'litigation.penalty-overturned',
      title: '裁判生效，处罚决定被改变',
      when: {
        type: 'litigation',
        acts: ['take-effect'],
        where: { ...where, any: [{ finalOutcome: { in: results } }, { finalOutcome: { exists: false }, firstOutcome: { in: results } }] },
      },
      then: { ...to, act: 'challenge-ended', data: { challengeResult: 'set-aside' } },
    },
  ]
}
