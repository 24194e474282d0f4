/** Lines of a ledger: read = imported + set aside + merged + skipped + stopped; always. */
export interface Balance {
  readonly read: number
  readonly imported: number
  readonly setAside: number
  readonly merged: number
  readonly skipped: number
  readonly stopped: number
}

/** What is wrong with a cell of a ledger, or worth a second look. */
export interface Remark {
  readonly sheet: string
  readonly row: number
  /** `F12`, or `第12行` where it is about the whole row. */
  readonly cell: string
  readonly column: string
  readonly raw: string
  readonly says: string
}

/** A row put right by hand, or left out. */
export interface RowFix {
  readonly skip?: boolean
  /** By column letters. */
  readonly cells?: Readonly<Record<string, string>>
}

/** A column: what it was taken for, and what became of its cells. */
export interface ColumnResult {
  readonly sheet: string
  readonly column: string
  readonly letters: string
  readonly target: string | null
  readonly samples: readonly string[]
  readonly nameless: boolean
  readonly unit?: string
  /** Cells with something in them that nothing is wrong with, as corrected. */
  readonly usable: number
  readonly empty: number
  /** Rows kept out by this column, for what its cell says or for what it lacks. */
  readonly problems: number
  readonly flags: number
}
