import type { System } from '../../kernel/system.ts'
import { annualPlan } from './annualPlan.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { planTask } from './planTask.ts'
import { publications } from './publications.ts'
import { veto } from './veto.ts'
import { vetoRule } from './vetoRule.ts'

/** S01 实施方案与任务台账: the year's plan, its tasks as far as their figures say, and what ends a unit's claim to honours. */
export const planSystem: System = {
  row: 'S01',
  key: 'plan',
  title: '实施方案与任务台账',
  procedures: [annualPlan, planTask, vetoRule, veto],
  figures,
  documents,
  chapters: [chapter],
  publications,
}
