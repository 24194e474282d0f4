import type { System } from '../../kernel/system.ts'
import { accountability } from './accountability.ts'
import { chapters } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { listedSupervision } from './listedSupervision.ts'
import { lossAnalysis } from './lossAnalysis.ts'

/** 败诉过错责任追究 (S26): the analysis of a loss, accountability for a fault, listed supervision of a unit. */
export const accountabilitySystem: System = {
  row: 'S26',
  key: 'accountability',
  title: '败诉过错责任追究',
  procedures: [accountability, lossAnalysis, listedSupervision],
  figures,
  documents,
  chapters,
}
