/** What the server answers an officer, as the phone reads it. */

export interface Ticked {
  readonly key: string
  readonly title: string
  readonly standing: 'met' | 'not' | 'open'
  readonly says: string
  readonly way?: string
  readonly source?: string
}
export interface Checked {
  readonly on: string
  readonly named: { readonly violation: string; readonly violationCode?: string; readonly field?: string }
  readonly ticks: readonly Ticked[]
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    readonly says: string
    readonly valid: boolean
    readonly state: string
  }[]
  readonly bands: readonly { readonly id: string; readonly says: string; readonly when: string }[]
  readonly questions: readonly { readonly name: string; readonly title: string; readonly kind: string }[]
  readonly items: readonly {
    readonly code: string
    readonly kind: string
    readonly matches: boolean
    readonly lines: readonly { readonly says: string; readonly met: boolean; readonly found: string }[]
  }[]
  readonly ready: boolean
  readonly proposal?: Readonly<Record<string, unknown>>
  /** What is known of the scene for a decision on the spot. */
  readonly scene?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly case?: {
    readonly id: string
    readonly title: string
    readonly seq: number
    readonly state: { readonly code: string; readonly title: string }
  }
}
export interface Violation {
  readonly violation: string
  readonly violationCode?: string
  readonly field?: string
  readonly power?: string
}
export interface OfficerCase {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly state: { readonly code: string; readonly title: string }
  readonly due?: string
  readonly late?: boolean
  readonly violation?: string
  readonly violationCode?: string
  readonly next: readonly { readonly act: string; readonly title: string }[]
}
