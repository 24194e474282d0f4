import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { counsel } from './counsel.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { counselMatter } from './matter.ts'
import { publications } from './publications.ts'
import { counselReview } from './review.ts'

/** S11 法律顾问: the register of advisers, the matters they are asked, their yearly review. */
export const counselSystem: System = {
  row: 'S11',
  key: 'counsel',
  title: '法律顾问',
  procedures: [counsel, counselMatter, counselReview],
  figures,
  documents,
  publications,
  chapters: [chapter],
}
