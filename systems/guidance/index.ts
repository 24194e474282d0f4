import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { weeklyGuidance } from './duty.ts'
import { figures } from './figures.ts'
import { guide } from './guide.ts'
import { guidanceRota } from './issuedRota.ts'
import { guidanceQuestion } from './question.ts'
import { guidanceVisit } from './visit.ts'

/** S07 驻点指导: guides, weekly visits as a duty, questions answered with their article. */
export const guidanceSystem: System = {
  row: 'S07',
  key: 'guidance',
  title: '驻点指导',
  procedures: [guide, guidanceRota, guidanceVisit, guidanceQuestion],
  figures,
  documents,
  duties: [weeklyGuidance],
  chapters: [chapter],
}
