import type { Remark } from '../../systems/organisation/importTold.ts'
import type { PlanInput, PlannedFile } from './plan.ts'

/** Amounts more than a hundred times the usual of their column: likely to be in another unit. */
export function oddAmounts({ targets, map }: Pick<PlanInput, 'targets' | 'map'>, files: readonly PlannedFile[]): Remark[] {
  const facts = targets.flatMap(({ kind, column }) => (kind === 'money' && column && column.field === undefined ? [column.fact] : []))
  return [...new Set(facts)].flatMap((fact) => {
    const found = files.flatMap((file) =>
      file.acts.flatMap(({ data }) => {
        const value = data[fact]
        return typeof value === 'number' && value > 0 ? [{ value, file }] : []
      }),
    )
    if (found.length < 5) return []
    const sorted = found.map(({ value }) => value).toSorted((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0
    const [column = ''] = Object.entries(map).find(([, id]) => id === `fact:${fact}`) ?? []
    return found
      .filter(({ value }) => value > median * 100)
      .map(({ value, file: { sheet, rows } }) => {
        const row = rows[0] ?? 0
        const says = `金额${value / 100}元是其他行常见数额的一百倍以上，请核对单位`
        return { sheet, row, cell: `第${row}行`, column, raw: String(value / 100), says }
      })
  })
}
