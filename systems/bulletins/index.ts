import type { System } from '../../kernel/system.ts'
import { bulletin } from './bulletin.ts'
import { chapter } from './chapter.ts'
import { closingSignature } from './closingSignature.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'

/** S27 案件通报与结案会签: three kinds of bulletin with receipts, and ordered signatures at closing. */
export const bulletinsSystem: System = {
  row: 'S27',
  key: 'bulletins',
  title: '案件通报与结案会签',
  procedures: [bulletin, closingSignature],
  figures,
  documents,
  chapters: [chapter],
}
