import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { legalPlace } from './legalPlace.ts'
import { legalVillager } from './legalVillager.ts'
import { lawOrder } from './order.ts'
import { lawSquad } from './squad.ts'
import { menuTopic } from './topic.ts'

/** S30 菜单式普法. */
export const educationSystem: System = {
  row: 'S30',
  key: 'education',
  title: '菜单式普法',
  procedures: [menuTopic, lawSquad, lawOrder, legalVillager, legalPlace],
  figures,
  documents,
  chapters: [chapter],
}
