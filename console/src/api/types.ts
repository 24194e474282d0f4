import type { FieldKind } from '../../../kernel/file/fields.ts'
import type { Keeping, Occasion } from '../../../kernel/file/procedure.ts'

/** What the server answers, as the console reads it. */

export type { FieldKind, Keeping, Occasion }

export interface Session {
  readonly login: string
  readonly name: string
  readonly person: string
  readonly unit: Unit
  readonly roles: readonly { readonly code: string; readonly title: string; readonly unit: string }[]
  /** Whether it looks over the whole county. */
  readonly countyWide: boolean
  readonly capacities: readonly { readonly capacity: string; readonly title: string; readonly unit: string }[]
  /** For whom the account acts now, under a delegation. */
  readonly behalf?: string
  readonly behalves?: readonly {
    readonly person: string
    readonly name: string
    readonly unit: string
    readonly roles: readonly string[]
    readonly until: string
  }[]
  readonly mustChangePassword: boolean
  readonly csrf: string
  readonly county: { readonly code: string; readonly name: string; readonly today: string; readonly demo: boolean }
}

export interface Unit {
  readonly id: string
  readonly name: string
}
export interface Coded {
  readonly code: string
  readonly title: string
}

/** JSON schema of a form, with the kernel's field metadata. */
export interface FieldSchema {
  readonly type?: string
  readonly title?: string
  readonly kind?: FieldKind
  readonly of?: string
  /** Of a count kept in parts of one: how many make one. */
  readonly per?: number
  readonly options?: Readonly<Record<string, string>>
  readonly enum?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
}
export interface BriefAct {
  readonly act: string
  readonly title: string
  readonly from: unknown
  readonly opens: boolean
  readonly by: readonly Coded[]
  readonly source: string
  readonly documents: readonly string[]
  /** Entered through a page of the program's own. */
  readonly page?: string
  /** The file ends with it. */
  readonly closes?: boolean
}
export interface FullAct extends BriefAct {
  readonly conditions: readonly { readonly says: string; readonly way: string; readonly source: string }[]
  readonly form: FieldSchema
}
export interface BriefProcedure {
  readonly type: string
  readonly kind: 'procedure' | 'register' | 'activity' | 'duty' | undefined
  readonly title: string
  readonly states: readonly (Coded & { readonly closed: boolean })[]
  readonly filters: readonly string[]
  readonly columns: { readonly kinds?: readonly string[]; readonly days?: readonly string[]; readonly amounts?: readonly string[] }
  readonly clocks: readonly { readonly name: string; readonly title: string; readonly ends: readonly string[]; readonly right?: boolean }[]
  /** What people call the columns that are no facts. */
  readonly titles: Readonly<Record<string, string>>
  /** The facts a list shows, in order. */
  readonly list: readonly string[]
  /** How a file that nobody holds yet is taken up. */
  readonly claim?: { readonly act: string; readonly holder: string; readonly from: readonly string[] }
  /** The act that gives the official number. */
  readonly numberedAt?: string
  readonly occasion?: Occasion
  readonly keeping?: Keeping
  readonly acts: readonly BriefAct[]
}
export interface FullProcedure extends Omit<BriefProcedure, 'acts'> {
  readonly editions?: readonly { readonly id: string; readonly title: string }[]
  readonly facts: FieldSchema
  readonly acts: readonly FullAct[]
}
export interface Definitions {
  readonly systems: readonly { readonly row: string; readonly key: string; readonly title: string; readonly types: readonly string[] }[]
  readonly procedures: readonly BriefProcedure[]
}

export interface Row {
  readonly id: string
  readonly type: string
  readonly typeTitle: string
  readonly number?: string
  readonly title: string
  readonly state: Coded
  readonly unit: Unit
  readonly holder?: string
  readonly outcome?: string
  readonly opened: string
  readonly closed?: string
  readonly due?: string
  readonly late?: boolean
  readonly seq: number
  readonly tags?: readonly string[]
  readonly columns: Readonly<Record<string, unknown>>
}
/** The last time somebody urged whoever a file waits for (催办). */
export interface Urged {
  readonly on: string
  readonly name: string
  /** Whether it was oneself. */
  readonly mine: boolean
  /** Who was urged, in words. */
  readonly waits?: string
}
/** A note (批注), a tag (标签) or a copy (抄送) on a file. */
export interface Remark {
  readonly id: string
  readonly kind: 'note' | 'tag' | 'copy'
  readonly text: string
  readonly name: string
  readonly person: string
  readonly at: string
  readonly removable: boolean
}
/** What came of one file of several. */
export interface Outcome {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  readonly says: string
}
export interface ListAnswer {
  readonly rows: readonly Row[]
  readonly total?: number
  readonly next?: string
}

export interface DeskLine {
  readonly file: string
  readonly type: string
  readonly typeTitle: string
  readonly title: string
  readonly number?: string
  readonly unit: Unit
  readonly holder?: string
  readonly clock: string
  /** Since when the limit stands still. */
  readonly paused?: string
  readonly started: string
  readonly due: string
  /** A right that lapses, or an act that has to wait for its day: neither is ever late. */
  readonly right?: boolean
  readonly why: string
  readonly steps: readonly { readonly act: string; readonly title: string; readonly by: readonly string[] }[]
  readonly mine: boolean
  readonly urged?: Urged
}
export interface Desk {
  readonly today: string
  readonly late: readonly DeskLine[]
  readonly due: readonly DeskLine[]
  readonly waiting: readonly DeskLine[]
}

export interface ShownFact {
  readonly name: string
  readonly title: string
  readonly kind: FieldKind
  readonly value: unknown
  readonly shown: string
}
export type Standing = 'running' | 'paused' | 'late' | 'met' | 'met-late' | 'stopped' | 'lapsed'
export interface ShownClock {
  readonly name: string
  readonly n: number
  readonly title: string
  readonly rule: { readonly id: string; readonly title: string; readonly source: string; readonly caution?: string }
  readonly started: string
  readonly due: string
  readonly opens?: string
  readonly warn?: string
  readonly met?: string
  readonly stopped?: string
  readonly provisional: boolean
  readonly standing: Standing
  readonly standingTitle: string
  readonly daysLeft: number
  /** Of a limit that counts workdays: how many are left, the last one included; negative where it is late by as many. */
  readonly workdaysLeft?: number
  readonly ledger?: readonly LedgerDay[]
}
export interface LedgerDay {
  readonly day: string
  readonly counted: boolean
  /** Which day of the limit it is; of a limit in hours, the hours run by its end. */
  readonly n?: number
  readonly reason: string
}
export interface TimelineAct {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly on: string
  readonly recordedAt: string
  readonly actor: { readonly name: string; readonly unit: Unit; readonly capacity: Coded; readonly post?: string; readonly behalf?: string }
  readonly data: Readonly<Record<string, unknown>>
  readonly changed?: readonly { readonly seq: number; readonly title: string; readonly on: string; readonly reason?: unknown }[]
}
export interface Finding {
  readonly code: string
  readonly rule: string
  /** The act it is about, by its number in the file. */
  readonly act: number
  readonly on: string
  readonly text: string
  readonly source?: { readonly law: string; readonly article: string }
}
export interface Choice {
  readonly act: string
  readonly title: string
  readonly open: boolean
  readonly capacities: readonly Coded[]
  readonly refusals: readonly {
    readonly code: string
    readonly about?: string
    readonly says: string
    readonly way: string
    readonly source?: string
    readonly message: string
  }[]
}
export interface FilePageAnswer extends Omit<Row, 'columns' | 'due' | 'late'> {
  readonly edition: string
  readonly facts: readonly ShownFact[]
  readonly clocks: readonly ShownClock[]
  /** Due days that a holiday notice moved while the limit ran. */
  readonly moved?: readonly {
    readonly clock: string
    readonly n: number
    readonly title: string
    readonly before: string
    readonly after: string
    readonly notice: { readonly id: string; readonly title: string; readonly document: string }
  }[]
  readonly findings: readonly Finding[]
  readonly timeline: readonly TimelineAct[]
  readonly links: readonly { readonly field: string; readonly to: string; readonly type?: string; readonly title?: string }[]
  readonly choices: readonly Choice[]
  readonly remarks: readonly Remark[]
  readonly urged?: Urged
  readonly documents: readonly {
    readonly seq: number
    readonly on: string
    readonly name: string
    readonly printable: boolean
    readonly voided?: boolean
    readonly href?: string
  }[]
}
export interface Entered {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly seq: number
  readonly number?: string
  readonly state: Coded
  readonly repeated: boolean
}
