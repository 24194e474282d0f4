import type { Row, ShownFact } from '../../api/types.ts'

/** An entry of a register as it stood on the day asked about. */
export type Entry = Row & {
  readonly since: string
  readonly facts: readonly ShownFact[]
  /** Days to the end of its validity, from the day asked about; negative once past. */
  readonly daysLeft?: number
}

export interface RegisterAnswer {
  readonly on: string
  /** Entries in force on that day, whatever is filtered. */
  readonly active: number
  readonly total: number
  readonly states: readonly { readonly code: string; readonly title: string; readonly n: number; readonly closed: boolean }[]
  readonly expiring?: number
  readonly rows: readonly Entry[]
}

export interface EntryAnswer {
  readonly past: readonly {
    readonly from: string
    readonly state: { readonly code: string; readonly title: string }
    readonly changes: readonly { readonly name: string; readonly title: string; readonly now: string; readonly before?: string }[]
  }[]
  readonly used: {
    readonly total: number
    readonly files: readonly {
      readonly id: string
      readonly type: string
      readonly typeTitle: string
      readonly number?: string
      readonly title: string
      readonly opened: string
    }[]
  }
}
