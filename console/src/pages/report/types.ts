/** What the server answers about annual reports, as the pages read it. */

export interface ReportText {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly year: string
  readonly level: 'county' | 'department' | 'township'
  readonly reporter: { readonly id: string; readonly name: string }
  readonly state: { readonly code: string; readonly title: string }
  readonly seq: number
  readonly checked: boolean
  readonly problems: readonly Problem[]
  readonly answers: readonly { readonly part: string; readonly words: string; readonly reason: string }[]
  readonly frozen: boolean
  readonly asOf?: string
  readonly digest?: string
  readonly parts: readonly Part[]
  readonly errata: readonly {
    readonly figure: string
    readonly span: string
    readonly was: string
    readonly now: string
    readonly why: string
  }[]
}

export interface Part {
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly byRule: boolean
  readonly text?: string
  readonly emptyReason?: string
  readonly tokens: number
  readonly blocks: readonly Block[]
}
export interface Block {
  readonly heading: boolean
  readonly runs: readonly Run[]
}
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly figure?: string
  readonly title?: string
  readonly href?: string
}

export type ProblemKind =
  | 'hole'
  | 'unbound'
  | 'empty'
  | 'vague'
  | 'differs'
  | 'contradiction'
  | 'wording'
  | 'copied'
  | 'request'
  | 'comment'
export interface Problem {
  readonly kind: ProblemKind
  readonly part?: string
  readonly words?: string
  readonly note: string
}

/** Something amiss in words not yet stored, and the token that would stand in their place. */
export interface Heard {
  readonly kind: ProblemKind
  readonly words: string
  readonly note: string
  readonly title?: string
  readonly computed?: string
  readonly token?: string
}

export interface Told {
  readonly token: string
  readonly unknown?: true
  readonly figure?: string
  readonly span?: string
  readonly title?: string
  readonly text?: string
  readonly value?: number | boolean | null
  readonly shown?: string
  readonly unit?: string
  readonly numerator?: number
  readonly denominator?: number
  readonly source?: string
  readonly period?: Span
}
export interface Span {
  readonly from: string
  readonly to: string
  readonly title: string
}
export interface OpenedToken extends Told {
  readonly definition?: string
  readonly version?: number
  readonly asOf?: string
  readonly files?: number
  readonly digest?: string
  readonly reporter?: string
  readonly parts?: readonly { readonly figure: string; readonly title: string; readonly shown: string; readonly period: Span }[]
  readonly before?: { readonly shown: string; readonly value: number | boolean | null; readonly period: Span; readonly words: string }
}

export interface Version {
  readonly seq: number
  readonly on: string
  readonly recordedAt: string
  readonly name: string
  readonly part: string
  readonly text: string
}

export const problemTitles: Readonly<Record<ProblemKind, string>> = {
  hole: '空缺',
  unbound: '没有绑定指标的数字',
  empty: '必备部分空缺',
  vague: '含糊用语',
  differs: '与记录不符',
  contradiction: '前后矛盾',
  wording: '百分点写成百分比',
  copied: '与上年度雷同',
  request: '征求材料没有了结',
  comment: '意见没有处理',
}

export const levelTitles = { county: '县', department: '部门', township: '乡镇（街道）' } as const
