import { basisTitles } from './penaltyBasis.ts'

export const grades = { excellent: '优秀', qualified: '合格', unqualified: '不合格' } as const
export const slots = { first: '评查人一', second: '评查人二', third: '第三评查人' } as const
export const failable = { none: '没有', ...basisTitles }
