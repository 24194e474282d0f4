import type { System } from '../../kernel/system.ts'
import { decisionCatalogue } from './catalogue.ts'
import { chapter } from './chapter.ts'
import { decision } from './decision.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { meeting } from './meeting.ts'
import { legalityOpinion } from './opinion.ts'
import { publications } from './publications.ts'
import { topic } from './topic.ts'

/** S02 重大行政决策与常务会法治关: catalogue, decisions with their legs, legality opinions, meetings and their topics. */
export const decisionsSystem: System = {
  row: 'S02',
  key: 'decisions',
  title: '重大行政决策与常务会议',
  procedures: [decisionCatalogue, decision, legalityOpinion, topic, meeting],
  figures,
  documents,
  publications,
  chapters: [chapter],
}
