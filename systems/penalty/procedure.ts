import { procedure } from '../../kernel/file/procedure.ts'
import { clocks } from './clocks.ts'
import { closing } from './closing.ts'
import { decision } from './decision.ts'
import { execution } from './execution.ts'
import { facts } from './facts.ts'
import { intake } from './intake.ts'
import { investigation } from './investigation.ts'
import { notice } from './notice.ts'
import { review } from './review.ts'

/**
 * 行政处罚普通程序, from the clue to the archive. Hearing, legal review, discussion and hand-over are acts inside the case, not
 * states of it. A case is counted by the day of its decision; it closes when it has been performed or otherwise ended.
 */
export const penalty = procedure({
  type: 'penalty',
  title: '行政处罚（普通程序）',
  titled: '{party.name}{violation}案',
  number: { at: 'decide', pattern: '{short}{unit}罚决〔{year}〕{n}号' },
  unit: 'agency',
  outcome: 'penaltyDecision',
  states: {
    registered: '已登记案源',
    proposed: '待立案审批',
    investigating: '调查取证',
    investigated: '调查终结',
    noticed: '已告知',
    decided: '已作出决定',
    served: '已送达',
    enforcing: '申请强制执行中',
    closed: '已结案',
    'not-filed': '不予立案',
  },
  closed: ['closed', 'not-filed'],
  facts,
  acts: { ...intake, ...investigation, ...notice, ...review, ...decision, ...execution, ...closing },
  clocks,
  columns: {
    kinds: ['field', 'partyKind', 'powerSource', 'penaltyClose', 'listKind', 'listFound'],
    days: ['on.decide', 'on.file-case', 'on.serve', 'on.mark-filed'],
    amounts: ['fine', 'confiscated', 'paid', 'n.hold-hearing'],
  },
  terms: [
    'penaltyKinds',
    'violationCode',
    'source',
    'enterprise',
    'overdue',
    'socialImpact',
    'unpublished',
    'filedLate',
    'recordComplete',
    'reviewOpinion',
    'setAsideResult',
    'challengeKind',
    'listItem',
  ],
})
