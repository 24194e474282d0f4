import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documents } from './documents.ts'
import { exam } from './exam.ts'
import { figures } from './figures.ts'
import { paperRule } from './paperRule.ts'
import { question } from './question.ts'
import { suspensionProposal } from './suspensionProposal.ts'

/** S06 每月一考试: question bank, sittings with re-sit, and what failing twice sets going. */
export const examsSystem: System = {
  row: 'S06',
  key: 'exams',
  title: '每月一考试',
  procedures: [question, paperRule, exam, suspensionProposal],
  figures,
  documents,
  chapters: [chapter],
}
