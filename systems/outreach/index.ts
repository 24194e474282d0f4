import type { System } from '../../kernel/system.ts'
import { displayBoard } from './board.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { outreachEvent } from './event.ts'
import { figures } from './figures.ts'
import { outreachDate } from './keyDate.ts'

/** S23 法治宣传: events, and boards where people meet. */
export const outreachSystem: System = {
  row: 'S23',
  key: 'outreach',
  title: '法治宣传',
  procedures: [outreachDate, outreachEvent, displayBoard],
  figures,
  documents,
  chapters: [chapter],
}
