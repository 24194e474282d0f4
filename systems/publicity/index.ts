import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { legalReviewer } from './legalReviewer.ts'
import { publication } from './publication.ts'
import { publications } from './publications.ts'

/** S17 行政执法三项制度: publicity, the record of the whole process, legal review by qualified people. */
export const publicitySystem: System = {
  row: 'S17',
  key: 'publicity',
  title: '行政执法三项制度',
  procedures: [publication, legalReviewer],
  figures,
  documents: { publication: documents },
  chapters: [chapter],
  publications,
}
