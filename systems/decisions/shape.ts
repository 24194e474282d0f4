import type { z } from 'zod'
import type { ActDefinition, ClockDefinition } from '../../kernel/file/procedure.ts'
import type { facts } from './decisionFacts.ts'

/** The stages of a decision stand in files of their own; `decision.ts` joins them, and the compiler checks the whole there. */
export const states = {
  proposed: '待决定是否启动',
  preparing: '形成决策草案',
  tabled: '已提请审议',
  adopted: '会议已决定，待请示公布',
  executing: '执行中',
  suspended: '中止执行',
  archived: '已归档',
  declined: '不予启动',
  abandoned: '已终止决策程序',
  rejected: '会议不通过',
  stopped: '停止执行',
} as const

type Facts = z.infer<typeof facts>
export type Acts = Readonly<Record<string, ActDefinition<keyof typeof states, string, Facts>>>
export type Clocks = Readonly<Record<string, ClockDefinition<keyof typeof states, string, Facts>>>
