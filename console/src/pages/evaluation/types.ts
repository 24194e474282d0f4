import type { Coded, ShownFact, Unit } from '../../api/types.ts'

export interface Campaign {
  readonly id: string
  readonly name: string
  readonly state: Coded
  readonly standard: string
  readonly closedFrom: string
  readonly closedTo: string
  readonly seed: string
  readonly wanted: number
  readonly drawnOn?: string
  readonly digest?: string
  readonly candidates?: number
  readonly drawn?: number
}
export interface OpenCampaign extends Campaign {
  readonly done: number
  readonly of: number
  readonly grades: readonly (Coded & { readonly count: number })[]
  /** Only for those who organise it. */
  readonly rows?: readonly {
    readonly id: string
    readonly dossier: string
    readonly unit: Unit
    readonly method: string
    readonly state: Coded
    readonly machine?: number
    readonly sheets: number
    /** Asked to review it and not withdrawn. */
    readonly reviewers: number
    readonly concludes: boolean
    readonly score?: number
    readonly grade?: string
  }[]
}
export interface Fault {
  readonly says: string
  readonly minus: number
  readonly manual?: boolean
}
export interface Item {
  readonly item: string
  readonly group: string
  readonly title: string
  /** Tenths of a point; absent for an item of the basis (基础标准). */
  readonly points?: number
  readonly article?: string
  readonly faults: readonly Fault[]
}
export interface Remark {
  readonly item: string
  readonly minus: number
  readonly page?: string
  readonly why: string
}
export interface MachineFinding {
  readonly item: string
  readonly says: string
  readonly minus: number
  readonly act?: number
  readonly on?: string
  readonly actTitle?: string
  readonly article?: string
}
export interface Sheet {
  readonly id: string
  readonly seq: number
  readonly slot: string
  readonly state: Coded
  readonly evaluated: string
  readonly standard: string
  readonly machineScore?: number
  readonly machine: readonly MachineFinding[]
  readonly items: readonly Item[]
  readonly dossier: {
    readonly title: string
    readonly state: string
    readonly facts: readonly ShownFact[]
    readonly timeline: readonly { readonly seq: number; readonly title: string; readonly on: string; readonly by: string }[]
    readonly documents: readonly { readonly seq: number; readonly on: string; readonly name: string; readonly href?: string }[]
  }
  readonly submitted?: {
    readonly remarks: readonly Remark[]
    readonly score: number
    readonly failed: boolean
    readonly problems?: string
    readonly highlights?: string
    readonly on: string
  }
  readonly result?: { readonly score: number; readonly grade: string; readonly difference: number }
}

export const gradeWords: Readonly<Record<string, string>> = { excellent: '优秀', qualified: '合格', unqualified: '不合格' }
/** Points as printed, from tenths. */
export const points = (tenths: number): string => (tenths / 10).toFixed(1)
