import type { System } from '../../kernel/system.ts'
import { chapters } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { furtherFigures } from './furtherFigures.ts'
import { litigation } from './procedure.ts'

/** 行政应诉 (S25): one file for each suit, from the summons to the effective result. */
export const litigationSystem: System = {
  row: 'S25',
  key: 'litigation',
  title: '行政应诉',
  procedures: [litigation],
  figures: [...figures, ...furtherFigures],
  documents: { litigation: documents },
  chapters,
}
