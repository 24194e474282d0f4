/** A part of an annual report (组成部分) as its outline names it: the order is that of the list. */
export interface ReportPart {
  readonly key: string
  readonly name: string
  /** An empty one without a stated reason keeps the report from going on. */
  readonly required: boolean
  /** The first numeral of the chapters that are its first draft: 一 of 一(四). */
  readonly draws?: string
  readonly sections: readonly { readonly code: string; readonly name: string }[]
}
