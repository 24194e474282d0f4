import type { Day } from '../../kernel/time/day.ts'

/** What a person comes with, in a person's own words. */
export const needKinds = {
  quarrel: '和别人有纠纷（邻里、家庭、土地、合同、损害赔偿等）',
  wages: '被拖欠工资，或者工伤、劳动争议',
  act: '不服行政机关的处罚、许可、征收等决定',
  spot: '不服当场作出的行政处罚',
  inaction: '向行政机关提出了申请，到期没有办',
  disclosure: '申请政府信息公开，被拒绝或者没有答复',
  officer: '执法人员违法、不文明，或者不按程序执法',
  service: '到窗口办事，办不成',
  violence: '遭受家庭暴力、虐待、遗弃',
  defence: '本人或者家人涉及刑事案件，需要律师',
  appeal: '对公共事务有建议、意见，或者其他诉求',
  question: '只想问一个法律问题',
} as const
export type NeedKind = keyof typeof needKinds

/** A need: what it is about, since when, and what changes the answer. Only the kind must be known; what is not known is left out. */
export interface Need {
  readonly kind: NeedKind
  /** The day on which the person learnt of the act, or the harm was done. */
  readonly knewOn?: Day
  /** The day on which the act was made, or the application handed in. */
  readonly madeOn?: Day
  /** Whether the person was told of the right to reconsideration and suit and of the time for it. */
  readonly told?: boolean
  /** Whether it concerns land or buildings. */
  readonly immovable?: boolean
  /** The day on which a reconsideration decision was received. */
  readonly reconsideredOn?: Day
  /** Whether the person cannot afford a lawyer. */
  readonly hardship?: boolean
}
