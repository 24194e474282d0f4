import type { z } from 'zod'
import type { ActDefinition, ClockDefinition } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { facts } from './facts.ts'

/** The stages of a case stand in files of their own; `procedure.ts` joins them, and the compiler checks the whole there. */
export const states = {
  received: '已收到申请',
  correcting: '补正中',
  accepted: '审理中',
  appraising: '鉴定勘验中',
  suspended: '已中止',
  decided: '已作出决定',
  mediated: '已调解结案',
  terminated: '已终止',
  refused: '不予受理',
  redirected: '已告知转送',
  abandoned: '视为放弃',
  withdrawn: '受理前撤回',
} as const

type Facts = z.infer<typeof facts>
type State = keyof typeof states
export type Acts = Readonly<Record<string, ActDefinition<State, string, Facts>>>
export type Clocks = Readonly<Record<string, ClockDefinition<State, string, Facts>>>

export const concluded = ['decided', 'mediated', 'terminated'] as const
export const suable = ['decided', 'terminated', 'refused'] as const

export const law = (article: number, paragraph?: number, item?: number) => cite('行政复议法', article, paragraph, item)
export const old = (article: number, paragraph?: number) => cite('行政复议法（2017年修正）', article, paragraph)
export const rules = (article: number, paragraph?: number) => cite('行政复议法实施条例', article, paragraph)

/** Figures are kept by field of administration, and an application on line does not say which: no case is heard whose field nobody settled. */
export const fieldKnown = {
  must: { adminField: { exists: true } },
  says: '还没有写明行政管理类别',
  way: '请在“行政管理类别”中选择作出行政行为的机关所管的一类',
} as const
