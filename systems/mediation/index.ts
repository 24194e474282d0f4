import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { committee } from './committee.ts'
import { dispute } from './dispute.ts'
import { disputeDocuments } from './documents.ts'
import { figures } from './figures.ts'
import { mediator } from './mediator.ts'

/** S29 人民调解. */
export const mediationSystem: System = {
  row: 'S29',
  key: 'mediation',
  title: '人民调解',
  procedures: [dispute, committee, mediator],
  figures,
  documents: { dispute: disputeDocuments },
  chapters: [chapter],
}
