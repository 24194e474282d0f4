import type { File } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Context } from '../../kernel/file/step.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { Balance, ColumnResult, Remark, RowFix } from '../../systems/organisation/importTold.ts'
import type { ClaimedTotal } from './claimedTotals.ts'
import type { ColumnMap } from './proposeMap.ts'
import type { Question } from './questions.ts'
import type { Directory } from './readTarget.ts'
import type { PlannedAct } from './rowActs.ts'
import type { LedgerTable } from './table.ts'
import type { Target } from './targets.ts'

export interface PlanInput {
  readonly tables: readonly LedgerTable[]
  readonly procedure: Procedure
  /** The act that opens a file. */
  readonly opening: string
  readonly targets: readonly Target[]
  readonly map: ColumnMap
  readonly answers: Readonly<Record<string, string>>
  /** By `sheet!row`. */
  readonly fixes: Readonly<Record<string, RowFix>>
  readonly directory: Directory
  readonly fileOf: (id: string) => File | undefined
  /** What an id is called. */
  readonly called: (target: Target, id: string) => string
  readonly context: Omit<Context, 'procedure'>
  readonly today: Day
  /** Who keeps the files where no column says it, and which units' files may be brought in. */
  readonly unit: string
  readonly mayKeep: (unit: string) => boolean
}

/** A file that the ledger would make. */
export interface PlannedFile {
  /** What makes it the same file when the ledger, or a corrected one, comes again. */
  readonly key: string
  readonly sheet: string
  /** Its rows; more than one where several told one case. */
  readonly rows: readonly number[]
  readonly number?: string
  readonly acts: readonly PlannedAct[]
  readonly title: string
  /** The rows' cells, identifiers masked. */
  readonly raw: readonly Readonly<Record<string, string>>[]
}

/** A line that is no record. */
export interface SetAside {
  readonly sheet: string
  readonly row: number
  readonly kind: string
  readonly text: string
}

/** What a history breaks, as it will be found once it is in: how often, and in which rows for instance. */
export interface FoundBroken {
  readonly says: string
  readonly count: number
  readonly rows: readonly number[]
}

export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly balance: Balance
  readonly questions: readonly Question[]
  /** Why rows stay out, cell by cell. */
  readonly problems: readonly Remark[]
  /** What is taken and should be looked at. */
  readonly flags: readonly Remark[]
  /** Rows left out, and why. */
  readonly skipped: readonly Remark[]
  readonly aside: readonly SetAside[]
  readonly totals: readonly ClaimedTotal[]
  readonly findings: readonly FoundBroken[]
  /** Facts whose act has no day in the ledger: kept as text only. */
  readonly unplaced: readonly string[]
  readonly columns: readonly ColumnResult[]
}
