import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { supervisionCheck } from './check.ts'
import { enforcementClue } from './clue.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { supervision } from './supervision.ts'

/** S09 执法监督检查: checks, findings with opinion and decision, complaints and clues. */
export const supervisionSystem: System = {
  row: 'S09',
  key: 'supervision',
  title: '执法监督',
  procedures: [supervisionCheck, supervision, enforcementClue],
  figures,
  documents,
  chapters: [chapter],
}
