/** One cell as it stands: not one character altered. */
export interface SheetCell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date'
  /** Background colour, where it has one: rgb in hex, or how the workbook names it. */
  readonly fill?: string
  readonly struck?: boolean
  /** The comment (批注) on it. */
  readonly note?: string
}

export interface SheetLine {
  /** As the user sees it, from 1. */
  readonly row: number
  readonly hidden: boolean
  /** By column, from 0; holes where nothing stands. */
  readonly cells: readonly (SheetCell | undefined)[]
}

/** A merged range: rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Only lines with a cell that says something. */
  readonly lines: readonly SheetLine[]
  readonly merges: readonly Merge[]
}

/** What a ledger file turned out to be, whatever its name says. */
export interface Book {
  readonly format: 'xlsx' | 'xls' | 'csv' | 'tab' | 'html'
  /** How it was read, for people: “实际是 xlsx”, “GB18030 编码”. */
  readonly said: readonly string[]
  readonly sheets: readonly Sheet[]
}
