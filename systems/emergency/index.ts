import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { hiddenDanger } from './danger.ts'
import { dangerCheck } from './dangerCheck.ts'
import { documents } from './documents.ts'
import { planDrill } from './drill.ts'
import { yearlyDrill } from './duty.ts'
import { figures } from './figures.ts'
import { emergencyPlan } from './plan.ts'
import { publications } from './publication.ts'
import { planRequirement } from './requirement.ts'
import { planTemplate } from './template.ts'

/** S18 应急预案: plans on three levels with their gaps, people and revisions; drills; hidden dangers and their rectification. */
export const emergencySystem: System = {
  row: 'S18',
  key: 'emergency',
  title: '应急预案',
  procedures: [planRequirement, planTemplate, emergencyPlan, planDrill, dangerCheck, hiddenDanger],
  figures,
  documents,
  duties: [yearlyDrill],
  publications,
  chapters: [chapter],
}
