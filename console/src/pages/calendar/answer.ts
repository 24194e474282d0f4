/** A month of the county, as the server answers it. */
export interface MonthAnswer {
  readonly month: string
  readonly today: string
  readonly days: readonly CalendarDay[]
  readonly lines: readonly DueLine[]
  /** The list goes no further than this day. */
  readonly until?: string
  readonly notices: readonly { readonly id: string; readonly title: string; readonly document: string; readonly issuedOn: string }[]
}
export interface CalendarDay {
  readonly day: string
  readonly works: boolean
  readonly name?: string
  readonly makeUp?: true
  readonly source?: { readonly id?: string; readonly title: string }
  readonly provisional?: true
}
export interface DueLine {
  readonly file: string
  readonly type: string
  readonly typeTitle: string
  readonly title: string
  readonly number?: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly clock: string
  readonly due: string
  readonly paused: boolean
  readonly provisional: boolean
  readonly mine: boolean
}
export interface NoticeAnswer {
  readonly id: string
  readonly title: string
  readonly document: string
  readonly issuedOn: string
  readonly moved: readonly (Omit<DueLine, 'due' | 'paused' | 'provisional' | 'mine'> & {
    readonly before: string
    readonly after: string
  })[]
}
