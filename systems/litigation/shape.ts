import type { z } from 'zod'
import type { ActDefinition, ClockDefinition } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { facts } from './facts.ts'

/** The instances of a suit stand in files of their own; `procedure.ts` joins them, and the compiler checks the whole there. */
export const states = {
  received: '一审应诉中',
  suspended: '中止诉讼',
  ruled: '一审已裁判',
  appealed: '二审中',
  final: '二审已裁判',
  effective: '裁判已生效',
  retrial: '再审中',
  closed: '已结案',
  transferred: '已移送',
  remanded: '已发回重审',
} as const

type Facts = z.infer<typeof facts>
type State = keyof typeof states
export type Acts = Readonly<Record<string, ActDefinition<State, string, Facts>>>
export type Clocks = Readonly<Record<string, ClockDefinition<State, string, Facts>>>

export const law = (article: number, paragraph?: number, item?: number) => cite('行政诉讼法', article, paragraph, item)
export const reading = (article: number, paragraph?: number) => cite('最高人民法院关于适用《行政诉讼法》的解释', article, paragraph)
export const heads = (article: number) => cite('最高人民法院关于行政机关负责人出庭应诉若干问题的规定', article)
