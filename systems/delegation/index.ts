import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { figures } from './figures.ts'
import { power } from './power.ts'
import { powerItem } from './powerItem.ts'

/** S08 赋权事项. */
export const delegationSystem: System = {
  row: 'S08',
  key: 'delegation',
  title: '赋权事项',
  procedures: [powerItem, power],
  figures,
  chapters: [chapter],
}
