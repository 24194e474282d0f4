import type { Row } from '../../src/api/types.ts'

/** A matter that waits for a leader's word, as the server tells it. */
export interface Matter extends Row {
  readonly act: string
  readonly actTitle: string
  readonly why: string
  /** The fact that takes the leader's own words. */
  readonly remark?: string
  readonly back?: {
    readonly act: string
    readonly title: string
    readonly remark?: string
    readonly data?: Readonly<Record<string, unknown>>
  }
}
export interface Matters {
  readonly matters: readonly Matter[]
}
