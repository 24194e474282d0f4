import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { majorFiling } from './majorFiling.ts'

/** S14 重大行政处罚备案. */
export const filingSystem: System = {
  row: 'S14',
  key: 'filing',
  title: '重大行政处罚备案',
  procedures: [majorFiling],
  figures,
  documents: { 'major-filing': documents },
  chapters: [chapter],
}
