import type { Remark } from '../../systems/organisation/importTold.ts'
import { columnLetters } from '../xlsx/ledgerColumns.ts'
import type { PlanInput } from './plan.ts'
import type { ReadRow } from './readRow.ts'

type Where = Pick<PlanInput, 'map' | 'tables' | 'targets'>

/** The cell of a row that holds a target, if a column was taken for it. */
export function cellOf({ map, tables }: Where, read: ReadRow, target: string): Pick<Remark, 'cell' | 'column' | 'raw'> | undefined {
  const name = columnFor(map, target)
  const column = tables.find(({ sheet }) => sheet === read.sheet)?.columns.find((one) => one.name === name)
  return column && { cell: `${columnLetters(column.at + 1)}${read.row}`, column: column.name, raw: read.raw[column.name] ?? '' }
}

/** A remark at the cell of a fact, or of one field of it; of the whole row where no column holds it. */
export function remarkAt(where: Where, read: ReadRow, says: string, fact?: string, field?: string): Remark {
  const ofRow = { sheet: read.sheet, row: read.row, cell: `第${read.row}行`, column: '', raw: '', says }
  if (fact === undefined) return ofRow
  const targets = where.targets.filter(({ column }) => column?.fact === fact)
  const target =
    targets.find(({ column }) => column?.field !== undefined && column.field === field) ??
    targets.find(({ id }) => columnFor(where.map, id) !== undefined) ??
    targets[0]
  return { ...ofRow, column: target?.title ?? '', ...(target && cellOf(where, read, target.id)) }
}

const columnFor = (map: PlanInput['map'], target: string): string | undefined => Object.entries(map).find(([, to]) => to === target)?.[0]

/** Each of the remarks once. */
export function distinctRemarks(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((remark) => [`${remark.row} ${remark.cell} ${remark.says}`, remark])).values()]
}
