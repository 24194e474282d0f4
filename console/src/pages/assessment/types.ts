import type { Coded, Unit } from '../../api/types.ts'

export interface Trace {
  readonly id: string
  readonly title: string
  readonly state: Coded
  readonly preview: boolean
  readonly unit: string
  readonly group: string
  readonly lines: readonly Line[]
  readonly sums: readonly { readonly title: string; readonly points?: string; readonly arithmetic: string }[]
  readonly veto: {
    readonly effect: string
    readonly records: readonly { readonly item: string; readonly type: string; readonly record: string; readonly title: string }[]
    readonly document?: string
  }
  readonly total?: string
  readonly arithmetic: string
}
export interface Line {
  readonly item: string
  readonly name: string
  readonly block: string
  readonly rule: string
  readonly standard: string
  readonly weight: string
  readonly points?: string
  readonly status: string
  readonly arithmetic: string
  readonly records?: { readonly figure: string; readonly title: string; readonly from: string; readonly to: string }
  readonly curable: boolean
  readonly appealed: boolean
}
export interface Ranking {
  readonly scheme: string
  readonly published: boolean
  readonly publishedOn?: string
  readonly settled: number
  readonly of: number
  readonly medians: readonly { readonly group: string; readonly median: number }[]
  readonly rows: readonly {
    readonly unit: Unit
    readonly group: string
    readonly total: number
    readonly rank?: number
    readonly grade?: string
    readonly veto: string
  }[]
}
export const groupWords: Readonly<Record<string, string>> = { A: '甲组', B: '乙组', C: '丙组', D: '丁组' }
export const gradeWords: Readonly<Record<string, string>> = { excellent: '优秀', good: '良好', pass: '合格', unqualified: '不合格' }
/** Points as printed, from hundredths. */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2)
/** Hundredths of points as printed. */
export const hundredths = (printed: string): number => Math.round(Number(printed) * 100)
export interface AppealPoint {
  readonly item: string
  /** Hundredths of a point. */
  readonly claimed: number
  readonly ground: string
  readonly evidence?: string
}
export interface Decided {
  readonly item: string
  readonly granted: 'granted' | 'partly' | 'rejected'
  /** Hundredths of a point. */
  readonly becomes: number
  readonly reason: string
}
/** Whether a line has lost anything. */
export const isLost = ({ points: got, weight }: Line): boolean => got !== undefined && Number(got) < Number(weight)
