import type { z } from 'zod'
import { badField } from '../../kernel/file/judge.ts'
import { actSchema } from '../../kernel/file/procedure.ts'
import type { Remark } from '../../systems/organisation/importTold.ts'
import type { PlanInput } from './plan.ts'
import { answers, type Questions } from './questions.ts'
import type { ReadRow } from './readRow.ts'
import { cellOf, remarkAt } from './remarkAt.ts'
import { faultsOf, type PlannedAct, type RowActs } from './rowActs.ts'

/** What is wrong with the acts that a row tells, or worth a look, beyond what its cells alone could show. */
export function judgeRow(
  input: PlanInput,
  questions: Questions,
  read: ReadRow,
  made: RowActs | undefined,
): Pick<ReadRow, 'problems' | 'flags'> {
  const problems: Remark[] = []
  const flags: Remark[] = []
  if (!made) return { problems: dayMissing(input, read), flags }
  const { procedure, opening, mayKeep, today, context } = input
  const [first] = made.acts
  if (first && !mayKeep(first.actor.unit))
    problems.push(remarkAt(input, read, `管卷单位“${context.unitName(first.actor.unit)}”不在您可以导入的范围`, procedure.unit))
  for (const act of made.acts) {
    const title = procedure.acts[act.kind]?.title ?? act.kind
    const atDay = (says: string): Remark => ({ ...remarkAt(input, read, says), ...cellOf(input, read, `day:${act.kind}`) })
    if (act.on > today) problems.push(atDay(`“${title}”的日期${act.on}晚于今日${today}；请改为实际办理的日期`))
    else if (first && act.on < first.on) flags.push(atDay(`“${title}”的日期${act.on}早于立卷日期${first.on}，照原样导入`))
    const { wrong, missing } = faultsOf(procedure, act)
    for (const issue of wrong) problems.push(faultAt(input, read, act, issue))
    // What comes after the opening may be short of something, as histories are; that is found once it is in.
    if (act.kind !== opening) continue
    for (const issue of missing) {
      const gap = isLeftEmpty(questions, issue) ? undefined : gapAt(input, read, issue)
      // A cell that could not be read was told of already: it is not missing, too.
      if (gap && !(isAddress(gap.cell) && [...read.problems, ...problems].some(({ cell }) => cell === gap.cell))) problems.push(gap)
    }
  }
  if (made.borrowedDay) flags.push(remarkAt(input, read, `没有立卷日期，取“${made.borrowedDay}”的日期`))
  return { problems, flags }
}

const isAddress = (cell: string): boolean => /^[A-Z]+\d+$/.test(cell)

function dayMissing(input: PlanInput, read: ReadRow): Remark[] {
  const target = `day:${input.opening}`
  const cell = cellOf(input, read, target)
  // A cell was told already why no day could be made of it, this one or another whose day would have served.
  const isDay = (column: string) => input.map[column]?.startsWith('day:') ?? false
  if (read.problems.some((problem) => problem.cell === cell?.cell || isDay(problem.column))) return []
  const title = input.targets.find(({ id }) => id === target)?.title ?? '立卷日期'
  return [{ ...remarkAt(input, read, `“${title}”不能为空；请填写，如“2024-03-11”`), ...cell }]
}

/** Somebody said that what the ledger has no column for stays empty. */
function isLeftEmpty(questions: Questions, { path }: z.core.$ZodIssue): boolean {
  const [fact, , field] = [...path, undefined, undefined].map(String)
  const ids = [`constant:fact:${fact}`, `constant:fact:${fact}.${String(path.at(-1))}`, `constant:fact:${fact}.${field}`]
  return ids.some((id) => questions.given(id) === answers.empty)
}

const placeOf = ({ path }: z.core.$ZodIssue): [fact: string, field: string | undefined] => [
  String(path[0] ?? ''),
  path.length > 1 ? String(path.at(-1)) : undefined,
]

function gapAt(input: PlanInput, read: ReadRow, issue: z.core.$ZodIssue): Remark {
  const [fact, field] = placeOf(issue)
  const gap = remarkAt(input, read, '', fact, field)
  const title = input.targets.find(({ column }) => column?.fact === fact && column?.field === field)?.title ?? gap.column
  return { ...gap, says: `缺少“${title}”；请填写“${title}”` }
}

function faultAt(input: PlanInput, read: ReadRow, { kind }: PlannedAct, issue: z.core.$ZodIssue): Remark {
  const { procedure } = input
  const { says, way } = badField(actSchema(procedure, kind), issue, procedure.acts[kind] ?? { title: kind })
  return remarkAt(input, read, `${says}；${way}`, ...placeOf(issue))
}
