import type { Catalogue, Records } from '../kernel/figure/answer.ts'
import { difference, type MovedFile } from '../kernel/figure/difference.ts'
import { measuresOf } from '../kernel/figure/measuresOf.ts'
import { type Period, yearsBefore } from '../kernel/figure/period.ts'

/** How one measure of a figure moved between two states of the records, and by which files. */
export interface MovedMeasure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly period: Period
  readonly before: number
  readonly after: number
  readonly files: readonly MovedFile[]
}

/**
 * Why a figure moved: each count or sum it is made of, as the records were known at the first instant and at the second (absent: now), and the files
 * that make the difference. Figures that are stated (填报、外部事实) are made of no measures and answer with none.
 * @throws NoSuchFigure, TooRecent
 */
export async function whyMoved(
  records: Records,
  catalogue: Catalogue,
  of: { readonly id: string; readonly period: Period; readonly units?: readonly string[]; readonly from: string; readonly to?: string },
): Promise<MovedMeasure[]> {
  const listed = async (part: ReturnType<typeof measuresOf>[number], asOf: string | undefined) => {
    const period = part.yearsBefore === 0 ? of.period : yearsBefore(of.period, part.yearsBefore)
    const units = of.units && { units: of.units }
    const { list = [] } = await records.measure({ measure: part.measure, period, list: true, ...units, ...(asOf && { asOf }) })
    return list
  }
  return Promise.all(
    measuresOf(of.id, catalogue).map(async (part) => {
      const [before, after] = await Promise.all([listed(part, of.from), listed(part, of.to)])
      const total = (rows: typeof before) => rows.reduce((sum, { amount }) => sum + amount, 0)
      const { id, title, unit } = part.measure
      const period = part.yearsBefore === 0 ? of.period : yearsBefore(of.period, part.yearsBefore)
      return { id, title, unit, period, before: total(before), after: total(after), files: difference(before, after) }
    }),
  )
}
