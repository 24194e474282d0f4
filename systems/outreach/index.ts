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
  publications: [
    {
      of: 'outreach-event',
      title: '法治宣传活动',
      where: { state: 'held' },
      shows: ['subject', 'heldOn', 'form', 'hosts', 'place', 'audiences', 'signedIn', 'copies'],
      by: 'heldOn',
    },
    {
      of: 'display-board',
      title: '宣传版面',
      where: { state: 'standing' },
      shows: ['place', 'placeKind', 'theme', 'boards', 'setUpOn'],
      by: 'setUpOn',
    },
  ],
  chapters: [chapter],
}
