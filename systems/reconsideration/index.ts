import type { System } from '../../kernel/system.ts'
import { chapters } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { furtherFigures } from './furtherFigures.ts'
import { reconsideration } from './procedure.ts'
import { recordDocuments } from './recordDocuments.ts'

/** 行政复议 (S16): one procedure, two editions of the law, two tracks. */
export const reconsiderationSystem: System = {
  row: 'S16',
  key: 'reconsideration',
  title: '行政复议',
  procedures: [reconsideration],
  figures: [...figures, ...furtherFigures],
  documents: { reconsideration: [...documents, ...recordDocuments] },
  chapters,
}
