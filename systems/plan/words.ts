import { cite } from '../../kernel/law/cite.ts'

export const planSource = (topic: string) => cite('法治政府建设实施方案', topic)

export const directions = { 'at-least': '不低于', 'at-most': '不高于' } as const
export type Direction = keyof typeof directions
export const scopes = { lead: '牵头单位', county: '全县' } as const
export type TaskScope = keyof typeof scopes
export const vetoEffects = {
  'no-award': '取消年度评先评优资格，综合目标考核不得评为优秀',
  unqualified: '综合目标考核定为不合格',
} as const
