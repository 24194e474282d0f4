import type { System } from '../../kernel/system.ts'
import { assessmentAppeal } from './appeal.ts'
import { assessment } from './assessment.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { assessmentItem } from './item.ts'
import { publications } from './publications.ts'
import { assessmentRectification } from './rectification.ts'
import { assessmentScheme } from './scheme.ts'
import { assessmentSheet } from './sheet.ts'
import { assessmentTeam } from './team.ts'

/** S15 法治建设考核: a scheme of the county's own, scored over figures and by two people, appealed, ranked, put right. */
export const assessmentSystem: System = {
  row: 'S15',
  key: 'assessment',
  title: '法治建设考核',
  procedures: [assessmentScheme, assessmentItem, assessmentTeam, assessment, assessmentSheet, assessmentAppeal, assessmentRectification],
  figures,
  documents,
  chapters: [chapter],
  publications,
}
