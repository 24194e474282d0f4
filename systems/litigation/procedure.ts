import { procedure } from '../../kernel/file/procedure.ts'
import { afterwards } from './afterwards.ts'
import { appeal } from './appeal.ts'
import { clocks } from './clocks.ts'
import { facts } from './facts.ts'
import { firstInstance } from './firstInstance.ts'
import { states } from './shape.ts'

/**
 * 行政应诉: one file for one suit through its instances, from the summons to the effective result and its performance. The acts of
 * the court are entered by the unit sued or by the justice bureau (县司法局), who receive its papers. A case sent back for a new trial
 * is a new first-instance case and opens a file of its own.
 */
export const litigation = procedure({
  type: 'litigation',
  title: '行政应诉',
  titled: '{plaintiffs.0.name}诉{defendant}{actName}案',
  states,
  closed: ['closed', 'transferred', 'remanded'],
  facts,
  unit: 'defendant',
  holder: 'handler',
  outcome: 'firstOutcome',
  columns: {
    kinds: ['firstOutcome', 'actKind', 'adminField', 'on.file-defence', 'due.defence', 'due.delayed-evidence'],
    days: ['judgedOn', 'on.take-effect', 'heardOn', 'secondHeardOn'],
    amounts: ['amount', 'compensationPaid'],
  },
  terms: [
    'heard',
    'headAppeared',
    'headRank',
    'secondHeard',
    'secondHeadAppeared',
    'defendantKind',
    'afterReconsideration',
    'group',
    'appealBy',
    'appealOutcome',
    'finalOutcome',
    'performance',
    'court',
  ],
  acts: { ...firstInstance, ...appeal, ...afterwards },
  clocks,
})
