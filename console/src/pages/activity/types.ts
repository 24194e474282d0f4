/** A line about an event, as the server tells it. */
export interface EventLine {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly place: string
  readonly hosts?: readonly string[]
  readonly signed?: number
  readonly estimated?: number
}

export interface YearOfEvents {
  readonly type: string
  readonly title: string
  readonly year: string
  readonly today: string
  readonly townships: readonly { readonly id: string; readonly name: string }[]
  readonly events: readonly (EventLine & { readonly townships: readonly string[] })[]
}

/** What an event would do if it were entered now. */
export interface EffectsAnswer {
  readonly period: string
  readonly moves: readonly {
    readonly figure: string
    readonly title: string
    readonly unit: string
    readonly before: string
    readonly after: string
    readonly by?: number
  }[]
  readonly stays: readonly { readonly figure: string; readonly title: string; readonly why: string }[]
  readonly others: EffectsAnswer['stays']
  readonly tasks: readonly {
    readonly title: string
    readonly unit: string
    readonly period: string
    readonly done: number
    readonly required: number
  }[]
  readonly same: readonly (EventLine & { readonly mayMerge: boolean; readonly open: boolean })[]
}
