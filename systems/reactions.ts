import type { Reaction } from '../kernel/file/reaction.ts'
import { effectiveLoss, losses, settled, wins } from './litigation/words.ts'
import { corrections } from './reconsideration/words.ts'

/** An effective result read off the first outcome, or off the outcome that appeal or retrial put in its place. */
const effectively = (outcomes: readonly string[]) => ({
  reconsideration: { exists: true },
  any: [{ finalOutcome: { in: outcomes } }, { finalOutcome: { exists: false }, firstOutcome: { in: outcomes } }],
})

const courtResult = (id: string, outcomes: readonly string[], result: string): Reaction => ({
  id: `litigation.court-result.${id}`,
  title: '复议案卷登记法院裁判结果',
  when: { type: 'litigation', acts: ['take-effect'], where: effectively(outcomes) },
  then: { type: 'reconsideration', act: 'court-result', file: { fact: 'reconsideration' }, data: { courtResult: result } },
})

/**
 * What an act in one system opens or advances in another. A loss at first instance opens the analysis and nothing else; to hold
 * somebody to account, and to list a unit, takes an effective result.
 */
export const reactions: readonly Reaction[] = [
  {
    id: 'litigation.loss-analysis',
    title: '一审败诉，要求分析',
    when: { type: 'litigation', acts: ['receive-judgment'], where: { firstOutcome: { in: losses } } },
    then: { type: 'loss-analysis', act: 'open', file: { one: ['$file'] }, data: { lawsuit: '$file', analysedUnit: '$unit' } },
  },
  {
    id: 'litigation.accountability',
    title: '败诉裁判生效，启动责任追究',
    when: { type: 'litigation', acts: ['take-effect', 'retrial-result'], where: effectiveLoss },
    then: {
      type: 'accountability',
      act: 'open',
      file: { one: ['$file'] },
      data: { trigger: 'loss', accountableUnit: '$unit', lawsuit: '$file' },
    },
  },
  {
    id: 'reconsideration.accountability',
    title: '行政复议纠错，启动责任追究',
    when: { type: 'reconsideration', acts: ['decide'], where: { outcome: { in: corrections } } },
    then: {
      type: 'accountability',
      act: 'open',
      file: { one: ['$file'] },
      data: { trigger: 'correction', accountableUnit: { fact: 'respondent' }, reconsideration: '$file' },
    },
  },
  {
    id: 'litigation.listed-supervision',
    title: '一年内两起生效败诉，挂牌督办',
    when: {
      type: 'litigation',
      acts: ['take-effect', 'retrial-result'],
      where: effectiveLoss,
      figure: { id: 'LIT.LOST.FINAL', atLeast: 2 },
    },
    then: {
      type: 'listed-supervision',
      act: 'list',
      file: { one: ['$unit', '$year'] },
      data: { listedUnit: '$unit', lastLoss: '$file' },
    },
  },
  {
    id: 'litigation.sued-after-reconsideration',
    title: '复议后被提起诉讼',
    when: { type: 'litigation', acts: ['receive-complaint'], where: { reconsideration: { exists: true } } },
    then: { type: 'reconsideration', act: 'sue', file: { fact: 'reconsideration' }, data: { lawsuit: '$file' } },
  },
  courtResult('upheld', wins, 'upheld'),
  courtResult('changed', losses, 'changed'),
  courtResult('withdrawn', settled, 'withdrawn'),
]
