import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { settlement } from './settlement.ts'

/** S28 1+3 化解: teams, meetings, settlement with the court's ruling, performance of what was agreed. */
export const settlementSystem: System = {
  row: 'S28',
  key: 'settlement',
  title: '1+3 化解',
  procedures: [settlement],
  figures,
  documents,
  chapters: [chapter],
}
