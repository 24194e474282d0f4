import type { Coded } from '../../api/types.ts'

export interface Answer {
  readonly question: string
  readonly chosen: readonly string[]
}
export interface Asked {
  readonly code: string
  readonly kind: string
  readonly stem: string
  readonly options: readonly { readonly letter: string; readonly says: string }[]
  readonly tenths: number
}
export interface Seat {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly sitting: string
  readonly kind: 'monthly' | 'qualification'
  readonly minutes: number
  readonly passMark: number
  readonly state: Coded
  /** Subjects whose questions its paper holds first. */
  readonly focus: readonly string[]
  readonly startable: boolean
  readonly attempt: 'first' | 'resit'
  readonly resitBy?: string
  /** The day the bureau has set for it. */
  readonly resitOn?: string
  readonly first?: { readonly result: Result; readonly score?: number }
  readonly resit?: { readonly result: Result; readonly score?: number }
  /** Only while it is sat. */
  readonly questions?: readonly Asked[]
  readonly endsAt?: string
  readonly secondsLeft?: number
  readonly n?: number
  readonly answers?: readonly Answer[]
  readonly savedAt?: string
}
type Result = 'passed' | 'failed' | 'absent'
export const resultWords: Readonly<Record<Result, string>> = { passed: '合格', failed: '不合格', absent: '缺考' }
export const kindWords = { monthly: '月度抽考', qualification: '资格考试' } as const
export const questionWords: Readonly<Record<string, string>> = { single: '单选题', multiple: '多选题', judge: '判断题', case: '案例题' }
export const closedStates: readonly string[] = ['passed', 'failed', 'cheated', 'excused']

/** Where one sitting's progress stands. */
export const sittingPath = (sitting: string, kind: string): string => `/exam/sittings/${encodeURIComponent(sitting)}?kind=${kind}`
