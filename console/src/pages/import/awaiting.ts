import type { Remark } from '../../../../systems/organisation/importTold.ts'
import type { DryRun, Question } from './answers.ts'
import type { JoinedColumn } from './joinColumns.ts'

/** The faults of cells that somebody must mend, without those that wait for an answer asked once for all. */
export const rowErrors = (shown: DryRun): readonly Remark[] => shown.problems.shown.filter((problem) => !isAwaiting(problem, shown))

/** Questions without an answer, and cells to be mended. */
export const leftToDo = (shown: DryRun): number => shown.open + rowErrors(shown).length

/** Rows that a fault in this column keeps out, for somebody to mend; those that wait for an answer are counted with the question. */
export function wrongIn(shown: DryRun, { column }: JoinedColumn): number {
  return new Set(rowErrors(shown).flatMap((one) => (one.column === column ? [`${one.sheet}!${one.row}`] : []))).size
}

function isAwaiting(problem: Remark, { questions, targets }: DryRun): boolean {
  return questions.some((question) => {
    if (!question.needed || question.answer !== undefined) return false
    if (question.kind === 'constant') {
      const title = targets.find(({ id }) => id === question.target)?.title
      return title !== undefined && problem.says.startsWith(`缺少“${title}”`)
    }
    if (question.kind === 'same') return /请回答是一件还是两件$/.test(problem.says)
    if (question.column !== problem.column) return false
    return question.kind === 'value' ? sameText(question, problem) : /请回答/.test(problem.says)
  })
}

const sameText = ({ raw = '' }: Question, problem: Remark): boolean =>
  raw.normalize('NFKC').trim() === problem.raw.normalize('NFKC').trim() || problem.says.includes(`“${raw}”`)
