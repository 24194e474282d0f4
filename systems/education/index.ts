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
  publications: [
    {
      of: 'menu-topic',
      title: '普法菜单',
      where: { state: 'published' },
      shows: ['topicCode', 'topicName', 'lawName', 'category', 'form', 'audiences', 'minutes', 'summary'],
      by: 'on.publish',
    },
    {
      of: 'law-squad',
      title: '普法小分队',
      where: { state: 'active' },
      shows: ['squadName', 'base', 'subjects'],
      by: 'on.form',
    },
    {
      of: 'legal-place',
      title: '法治示范和阵地',
      where: { state: 'standing' },
      shows: ['name', 'kind', 'level', 'namedOn'],
      by: 'namedOn',
    },
  ],
  chapters: [chapter],
}
