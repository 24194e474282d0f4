/** A figure as the server answers it. */
export interface FigureAnswer {
  readonly id: string
  readonly title: string
  /** Percentages in per cent, changes of ratios in percentage points; null where nothing can be computed. */
  readonly value: number | boolean | null
  readonly shown: string
  readonly unit: string
  readonly numerator?: number
  readonly denominator?: number
  readonly definition: string
  readonly period: { readonly from: string; readonly to: string; readonly title: string }
  readonly asOf?: string
  readonly source?: string
  readonly groupings?: readonly { readonly code: string; readonly title: string }[]
  readonly groups?: readonly {
    readonly key: string
    readonly title: string
    readonly value: number | null
    readonly numerator?: number
    readonly denominator?: number
  }[]
  readonly overlaps?: true
  readonly list?: readonly FigureFile[]
  readonly version?: { readonly n: number; readonly from?: string; readonly reason?: string }
  readonly earlier?: { readonly version: number; readonly shown: string; readonly definition: string }
  readonly reported?: { readonly value: number; readonly source: string }
}
export interface FigureFile {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly unit: string
  readonly day?: string
  readonly amount: number
}
