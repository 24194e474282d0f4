import { type Answered, type FieldFigure, fieldFigures, type Reason } from './fieldFigures.ts'
import type { FieldRow } from './fieldRows.ts'

/** How much of what others print this catalogue answers. */
export interface FieldCoverage {
  readonly rows: number
  readonly kinds: number
  /** Rows that records of a county can answer: covered, or not yet. */
  readonly computable: number
  readonly covered: number
  /** Of the kinds of figure. */
  readonly computableKinds: number
  readonly coveredKinds: number
  /** Rows by the reason why no record answers them; `missing` are those that could. */
  readonly without: Readonly<Record<Reason, number>>
  readonly bySystem: readonly { readonly row: string; readonly title: string; readonly covered: number }[]
  /** What could be computed and is not, by kind. */
  readonly missing: readonly { readonly indicator: string; readonly title: string; readonly rows: number; readonly note: string }[]
}

/** The figure that answers one printed row: the measure itself, or its change where the row states a change. */
export function figureFor(row: FieldRow): string | undefined {
  const answer = fieldFigures[row.indicator]
  return answer && isAnswered(answer) ? changeOr(answer, row) : undefined
}

export const isAnswered = (answer: FieldFigure): answer is Answered => 'figure' in answer

function changeOr(answer: Answered, { title, unit, comparison, value }: FieldRow): string {
  if (answer.percent && ['%', '倍'].includes(unit)) return answer.percent
  if (answer.points && (unit === 'pp' || comparison.includes('yoy, percentage points') || value.startsWith('-'))) return answer.points
  const sort = Object.keys(answer.sorts ?? {}).find((words) => title.includes(words))
  return sort === undefined ? answer.figure : (answer.sorts?.[sort] ?? answer.figure)
}

/**
 * Counts the rows of a survey that the catalogue answers.
 * @param systemOf the system whose figure it is: its row in the county's list and its title
 * @throws where a row is of a kind that the table does not know
 */
export function coverageOf(rows: readonly FieldRow[], systemOf: (figure: string) => { row: string; title: string }): FieldCoverage {
  const unknown = rows.find(({ indicator }) => !fieldFigures[indicator])
  if (unknown) throw new Error(`清单中的“${unknown.title}”（${unknown.indicator}）没有登记由哪一项指标回答`)
  const without: Record<Reason, number> = { outside: 0, rule: 0, elsewhere: 0, upper: 0, money: 0, missing: 0 }
  const systems = new Map<string, { row: string; title: string; covered: number }>()
  const missing = new Map<string, { indicator: string; title: string; rows: number; note: string }>()
  for (const row of rows) {
    const answer = fieldFigures[row.indicator] as FieldFigure
    if (isAnswered(answer)) {
      const { row: at, title } = systemOf(figureFor(row) as string)
      systems.set(at, { row: at, title, covered: (systems.get(at)?.covered ?? 0) + 1 })
      continue
    }
    without[answer.not]++
    if (answer.not !== 'missing') continue
    const { rows: n = 0 } = missing.get(row.indicator) ?? {}
    missing.set(row.indicator, { indicator: row.indicator, title: row.title, rows: n + 1, note: answer.note })
  }
  const kinds = [...new Set(rows.map(({ indicator }) => indicator))].map((indicator) => fieldFigures[indicator] as FieldFigure)
  const covered = [...systems.values()].reduce((sum, one) => sum + one.covered, 0)
  const coveredKinds = kinds.filter(isAnswered).length
  return {
    rows: rows.length,
    kinds: kinds.length,
    computable: covered + without.missing,
    covered,
    computableKinds: coveredKinds + kinds.filter((kind) => !isAnswered(kind) && kind.not === 'missing').length,
    coveredKinds,
    without,
    bySystem: [...systems.values()].sort((a, b) => b.covered - a.covered),
    missing: [...missing.values()].sort((a, b) => b.rows - a.rows),
  }
}
