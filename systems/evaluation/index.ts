import type { System } from '../../kernel/system.ts'
import { evaluationCampaign } from './campaign.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { evaluation } from './evaluation.ts'
import { figures } from './figures.ts'
import { scoreSheet } from './scoreSheet.ts'

/** S19 案卷评查 by the one standard of S10. */
export const evaluationSystem: System = {
  row: 'S19',
  key: 'evaluation',
  title: '案卷评查',
  procedures: [evaluationCampaign, evaluation, scoreSheet],
  figures,
  documents,
  chapters: [chapter],
}
