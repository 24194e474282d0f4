import type { AnyWhere } from '../figure/where.ts'

/**
 * A recurring obligation (周期任务): each of these units, at least so many of that, per period. One file opens for each unit and
 * period, so that its clock, alarm and list are those of any file. A test of `open` and `met` needs no database.
 */
export interface Duty {
  /** The type of its files, `duty.…`. */
  readonly id: string
  readonly title: string
  /** Which units owe it; asked of the register of units. */
  readonly units: AnyWhere
  readonly per: 'week' | 'month' | 'quarter' | 'year'
  readonly atLeast: number
  /** What counts: files of this type, for the unit that the fact names (a list counts for each of its units). */
  readonly of: { readonly type: string; readonly where?: AnyWhere; readonly unit: string }
  readonly from: string
  readonly to?: string
  readonly source?: { readonly law: string; readonly article: string }
}
