import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { monthlyTraining } from './duty.ts'
import { figures } from './figures.ts'
import { training } from './training.ts'

/** S05 每月一培训. */
export const trainingSystem: System = {
  row: 'S05',
  key: 'training',
  title: '每月一培训',
  procedures: [training],
  figures,
  documents,
  duties: [monthlyTraining],
  chapters: [chapter],
}
