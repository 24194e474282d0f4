import type { ColumnResult, Remark } from '../../../../systems/organisation/importTold.ts'
import type { DryRun, Question } from './answers.ts'

/** The faults of cells that somebody must mend: without those that wait for an answer asked once for all, and without what follows from another fault of the same cell. */
export function rowErrors(shown: DryRun): readonly Remark[] {
  const own = new Set(shown.problems.shown.filter(({ says }) => !isGap(says)).map(placeOf))
  return shown.problems.shown.filter((problem) => !isAwaiting(problem, shown) && !(isGap(problem.says) && own.has(placeOf(problem))))
}

/** Questions without an answer, and cells to be mended. */
export const leftToDo = (shown: DryRun): number => shown.open + rowErrors(shown).length

/** How many of a column's cells can be used as they stand: those with something in them, in rows that nothing in this column keeps out. */
export function usableOf(
  shown: DryRun,
  { sheet, column, usable, problems }: ColumnResult,
): { readonly usable: number; readonly wrong: number } {
  const here = shown.problems.shown.filter((one) => one.sheet === sheet && one.column === column && !isGap(one.says))
  const stopped = new Set(here.map(({ row }) => row)).size
  const wrong = new Set(here.filter((one) => !isAwaiting(one, shown)).map(({ row }) => row)).size
  return { usable: Math.max(0, usable + problems - stopped), wrong }
}

const isGap = (says: string): boolean => says.startsWith('缺少“')
const placeOf = ({ sheet, row, cell }: Remark): string => `${sheet}!${row}!${cell}`

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
