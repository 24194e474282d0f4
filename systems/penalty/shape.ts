import type { Where } from '../../kernel/figure/where.ts'
import type { ActDefinition, ClockDefinition, Guard } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { Facts } from './facts.ts'

/** The stages of a penalty case stand in files of their own; `procedure.ts` joins them, and the compiler checks the whole there. */
export type Acts = Readonly<Record<string, ActDefinition<string, string, Facts>>>
export type Clocks = Readonly<Record<string, ClockDefinition<string, string, Facts>>>
/** Conditions over facts, and over days and numbers of acts; the states and act names themselves are checked at start-up. */
export type PenaltyWhere = Where<Partial<Facts> & { readonly [on: `on.${string}`]: string } & { readonly [n: `n.${string}`]: number }>
export type PenaltyGuard = Guard<PenaltyWhere>

export const law = (article: number, paragraph?: number, item?: number) => cite('行政处罚法', article, paragraph, item)
export const coercion = (article: number, paragraph?: number) => cite('行政强制法', article, paragraph)
export const transfer = (article: number) => cite('行政执法机关移送涉嫌犯罪案件的规定', article)
