import type { System } from '../../kernel/system.ts'
import { villageAdviser } from './adviser.ts'
import { adviserLog } from './adviserLog.ts'
import { chapter } from './chapter.ts'
import { consultationTally, legalConsultation } from './consultation.ts'
import { documents } from './documents.ts'
import { quarterlyLecture } from './duty.ts'
import { figures } from './figures.ts'
import { lawyer } from './lawyer.ts'
import { aidTally, legalAid } from './legalAid.ts'
import { publications } from './publications.ts'

/** S31 互联网+公共法律服务. */
export const legalServiceSystem: System = {
  row: 'S31',
  key: 'legalService',
  title: '互联网+公共法律服务',
  procedures: [lawyer, villageAdviser, adviserLog, legalConsultation, consultationTally, legalAid, aidTally],
  figures,
  documents,
  publications,
  duties: [quarterlyLecture],
  chapters: [chapter],
}
