import type { System } from '../../kernel/system.ts'
import { annualReport } from './annualReport.ts'
import { chapters } from './chapter.ts'
import { chiefAct } from './chiefAct.ts'
import { reportComment } from './comment.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { lawStatement } from './lawStatement.ts'
import { reportPart } from './part.ts'
import { publications } from './publications.ts'
import { reportRequest } from './request.ts'

/** S32 年度报告: the report as a file, what it is made from, and the two chiefs' own part in it. */
export const reportSystem: System = {
  row: 'S32',
  key: 'report',
  title: '年度报告',
  procedures: [reportPart, annualReport, reportRequest, reportComment, chiefAct, lawStatement],
  figures,
  documents,
  chapters,
  publications,
}
