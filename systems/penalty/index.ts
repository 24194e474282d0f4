import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { coerciveMeasure } from './coerciveMeasure.ts'
import { discretionBand } from './discretionBand.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { investigationDocuments } from './investigationDocuments.ts'
import { measureDocuments, summaryDocuments } from './otherDocuments.ts'
import { penalty } from './procedure.ts'
import { summary } from './summary.ts'

/** S20 行政处罚: both procedures, coercive measures, and the bands of discretion that decisions are measured by. */
export const penaltySystem: System = {
  row: 'S20',
  key: 'penalty',
  title: '行政处罚',
  procedures: [penalty, summary, coerciveMeasure, discretionBand],
  figures,
  documents: {
    penalty: [...documents, ...investigationDocuments],
    'penalty-summary': summaryDocuments,
    'coercive-measure': measureDocuments,
  },
  chapters: [chapter],
}
