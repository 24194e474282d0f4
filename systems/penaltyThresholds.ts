import type { Where } from '../kernel/figure/where.ts'
import type { adminFields } from './matters.ts'

/**
 * What several systems must know of a penalty: its kinds, in the order from light to heavy, and the two sets of thresholds. The
 * thresholds for a hearing and those for filing differ; each limb is tested by itself, a fine and a confiscation are not added.
 */
export const penaltyKinds = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-goods': '没收非法财物',
  'suspend-licence': '暂扣许可证件',
  downgrade: '降低资质等级',
  restrict: '限制开展生产经营活动',
  'halt-business': '责令停产停业',
  'close-down': '责令关闭',
  'restrict-practice': '限制从业',
  revoke: '吊销许可证件',
  detention: '行政拘留',
  other: '法律、行政法规规定的其他行政处罚',
} as const
export type PenaltyKind = keyof typeof penaltyKinds

/** Whose thresholds apply: a citizen's, or an organisation's. A sole trader (个体工商户) counts with citizens. */
export const partyKinds = { citizen: '公民（含个体工商户）', organisation: '法人或者其他组织' } as const

const yuan = (amount: number) => amount * 100

interface Decided {
  readonly partyKind?: keyof typeof partyKinds
  readonly penaltyKinds?: readonly PenaltyKind[]
  /** Fen, as the confiscated value. */
  readonly fine?: number
  readonly confiscated?: number
}

/**
 * A major penalty (重大行政处罚): to be reviewed before, and filed after, the decision.
 * @source 河南省重大行政处罚备案审查办法 第三条、第五条
 */
export const majorPenalty: Where<Decided> = {
  any: [
    { partyKind: 'citizen', any: [{ fine: { from: yuan(10_000) } }, { confiscated: { from: yuan(10_000) } }] },
    { partyKind: 'organisation', any: [{ fine: { from: yuan(100_000) } }, { confiscated: { from: yuan(100_000) } }] },
    { penaltyKinds: { some: 'halt-business' } },
    { penaltyKinds: { some: 'revoke' } },
  ],
}

type Field = keyof typeof adminFields

interface Intended {
  readonly field?: Field
  readonly partyKind?: keyof typeof partyKinds
  readonly intendedKinds?: readonly PenaltyKind[]
  readonly intendedFine?: number
  readonly intendedConfiscated?: number
}

const reaching = (partyKind: keyof typeof partyKinds, amount: number): Where<Intended> => ({
  partyKind,
  any: [{ intendedFine: { from: yuan(amount) } }, { intendedConfiscated: { from: yuan(amount) } }],
})

/** Figures of a State Council department, which go before the province's. Yuan: citizens, organisations. */
const byField: readonly (readonly [Field, readonly [number, number]])[] = [
  ['market', [10_000, 100_000]],
  ['farming', [3_000, 30_000]],
  ['emergency', [20_000, 50_000]],
]
const otherFields = [5_000, 50_000] as const

const both = ([citizen, organisation]: readonly [number, number]): Where<Intended>[] => [
  reaching('citizen', citizen),
  reaching('organisation', organisation),
]

/**
 * Penalties of which the party must be told that it may ask for a hearing.
 * @source 行政处罚法 第六十三条; 河南省行政处罚听证办法 第四条
 */
export const hearingPenalty: Where<Intended> = {
  any: [
    ...byField.map(([field, amounts]): Where<Intended> => ({ field, any: both(amounts) })),
    { not: { field: { in: byField.map(([field]) => field) } }, any: both(otherFields) },
    ...(['downgrade', 'halt-business', 'close-down', 'restrict-practice', 'revoke'] as const).map(
      (kind): Where<Intended> => ({ intendedKinds: { some: kind } }),
    ),
  ],
}
