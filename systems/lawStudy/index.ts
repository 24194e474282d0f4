import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { studyCue } from './cue.ts'
import { documents } from './documents.ts'
import { monthlyStudy } from './duty.ts'
import { figures } from './figures.ts'
import { studyPlan } from './plan.ts'
import { studySession } from './session.ts'
import { studyTopic } from './studyTopic.ts'

/** S03 领导干部学法: the year's plan, the sessions, and what the next ones are proposed from. */
export const lawStudySystem: System = {
  row: 'S03',
  key: 'law-study',
  title: '领导干部学法',
  procedures: [studyPlan, studySession, studyCue, studyTopic],
  figures,
  documents,
  duties: [monthlyStudy],
  chapters: [chapter],
}
