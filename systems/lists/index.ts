import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { figures } from './figures.ts'
import { listItem } from './listItem.ts'
import { publications } from './publications.ts'

/** S22 四张清单: items whose conditions are run when a penalty is decided. */
export const listsSystem: System = {
  row: 'S22',
  key: 'lists',
  title: '四张清单',
  procedures: [listItem],
  figures,
  chapters: [chapter],
  publications,
}
