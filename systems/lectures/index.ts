import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { yearlyLecture } from './duty.ts'
import { figures } from './figures.ts'
import { lecture } from './lecture.ts'
import { lecturePartner } from './partner.ts'

/** S21 微宣讲、走基层. */
export const lecturesSystem: System = {
  row: 'S21',
  key: 'lectures',
  title: '微宣讲、走基层',
  procedures: [lecturePartner, lecture],
  figures,
  documents,
  duties: [yearlyLecture],
  publications: [
    {
      of: 'lecture',
      title: '微宣讲、走基层',
      where: { state: 'held' },
      shows: ['subject', 'heldOn', 'hosts', 'place', 'audiences', 'signedIn', 'copies'],
      by: 'heldOn',
    },
  ],
  chapters: [chapter],
}
