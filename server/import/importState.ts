import { z } from 'zod'
import type { ColumnMap } from '../../office/ledger/proposeMap.ts'
import type { RowFix } from '../../systems/organisation/importTold.ts'

/** The form under which an import that is not entered yet is its uploader's draft. */
export const draftForm = 'import'

/** How one ledger is to be imported: the original, and everything that was said of it. With these two the plan is made again, always the same. */
export interface ImportState {
  readonly id: string
  /** The type of file it makes, and the act that opens one. */
  readonly type: string
  readonly opening: string
  /** Who keeps the files where no column says it. */
  readonly unit: string
  /** Where the records' master is: a code of `importSystems`. */
  readonly system: string
  readonly original: { readonly sha256: string; readonly name: string }
  /** Absent: every sheet that is shown and holds a table. */
  readonly sheets?: readonly string[]
  /** By sheet, where the heading is, if somebody said. */
  readonly headRows: Readonly<Record<string, number>>
  /** What each column means, where that was changed from the proposal. */
  readonly map: ColumnMap
  readonly answers: Readonly<Record<string, string>>
  readonly fixes: Readonly<Record<string, RowFix>>
  /** The saved map that was taken up, and how much its headings are alike. */
  readonly saved?: { readonly id: string; readonly name: string; readonly alike: number }
  /** The saved map's columns, under what was changed since. */
  readonly savedMap?: ColumnMap
  readonly createdAt: string
  /** Entered as an import: what is being said from here on changes nothing. */
  readonly run?: boolean
}

/** What is said when a ledger is handed over. */
export interface Given extends Pick<ImportState, 'type' | 'opening' | 'unit' | 'system'> {
  /** The unit through whose eyes it is read, as permission had it then. */
  readonly through: string
}

const short = z.string().max(400)
const one = <V extends z.ZodType>(value: V) => z.record(z.string().max(1000), value)

/** What may be said of an import: each part replaces or, for maps, answers and fixes, is added to what was said before. */
export const importChange = z.strictObject({
  unit: short.optional().meta({ title: '默认管卷单位' }),
  system: short.optional().meta({ title: '来源系统' }),
  sheets: z.array(short).min(1).max(100).optional().meta({ title: '要导入的工作表' }),
  headRows: one(z.int().min(1).max(1_048_576)).optional().meta({ title: '各工作表的表头行' }),
  map: one(short.nullable()).optional().meta({ title: '各列的系统字段', description: '不取的列写null' }),
  answers: one(short.nullable()).optional().meta({ title: '答复', description: '按问题的id；撤回答复写null' }),
  fixes: one(z.strictObject({ skip: z.boolean().optional(), cells: one(z.string().max(20_000)).optional() }).nullable())
    .optional()
    .meta({ title: '逐行更正', description: '按“工作表!行号”；cells按列字母' }),
})
export type ImportChange = z.infer<typeof importChange>

/** The state after something more was said. */
export function changed(state: ImportState, change: ImportChange): ImportState {
  const { unit, system, sheets, headRows, map, answers, fixes } = change
  return {
    ...state,
    ...(unit !== undefined && { unit }),
    ...(system !== undefined && { system }),
    ...(sheets !== undefined && { sheets }),
    headRows: { ...state.headRows, ...headRows },
    map: { ...state.map, ...map },
    answers: without({ ...state.answers, ...answers }),
    fixes: without({ ...state.fixes, ...fixes }) as ImportState['fixes'],
  }
}

const without = <V>(all: Readonly<Record<string, V | null>>): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter((pair): pair is [string, V] => pair[1] !== null))
