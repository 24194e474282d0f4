import { decimal, type Fraction, fraction } from './rounding.ts'
import { type Points, pointsOf, type ScoringRule } from './scoring.ts'

/** One item of a scheme that a figure scores. Weight in hundredths of a point. */
export interface FigureItem {
  readonly id: string
  readonly weight: number
  readonly rule: ScoringRule
  /** What becomes of the weight where there is nothing to measure: shared among the others, given in full, or lost. */
  readonly na: 'redistribute' | 'full' | 'zero'
}

/** A figure as it was measured: of a rate its two counts, otherwise the number alone. */
export interface Measurement {
  readonly numerator: number
  readonly denominator?: number
}

/** `small`: a rate of fewer than three cases, shown so that nobody leans on it. */
export type ItemStatus = 'scored' | 'small' | 'not-applicable'

export interface ItemScore {
  readonly id: string
  readonly status: ItemStatus
  readonly weight: number
  /** Ten-thousandths of a point: four decimals, so that rounding waits for the total. */
  readonly points: number
  readonly arithmetic: string
}

export interface BlockScore {
  readonly items: readonly ItemScore[]
  /** Weight of what could be measured, hundredths of a point; 0 where nothing could. */
  readonly applicable: number
  /** Hundredths of a point, rounded half up once; absent where nothing could be measured. */
  readonly score?: number
  readonly arithmetic: string
}

/** Scores a block of items by their figures. Pure: the same measurements give the same points, whoever asks. */
export function scoreBlock(items: readonly FigureItem[], measured: (id: string) => Measurement | undefined): BlockScore {
  return blockOf(
    items.map((item) => scoreItem(item, measured(item.id))),
    items.reduce((sum, { weight }) => sum + weight, 0),
  )
}

/** What scored items come to: earned ÷ applicable × the weight of the block. */
export function blockOf(items: readonly ItemScore[], weight: number): BlockScore {
  const counted = items.filter(({ status }) => status !== 'not-applicable')
  const applicable = counted.reduce((sum, item) => sum + item.weight, 0)
  const earned = counted.reduce((sum, { points }) => sum + points, 0)
  const exact = fraction(earned * weight, applicable * 100)
  if (!exact) return { items, applicable, arithmetic: '没有可以计算的指标' }
  const score = Number(decimal(exact, 0))
  const [sum, most] = [plain(earned, 4), plain(applicable, 2)]
  const shared = applicable === weight ? `${sum}` : `${sum}÷${most}×${plain(weight, 2)}`
  return { items, applicable, score, arithmetic: `${shared}＝${plain(score, 2)}分` }
}

function scoreItem({ id, weight, rule, na }: FigureItem, measured: Measurement | undefined): ItemScore {
  const value = measured && measuredValue(measured)
  if (!value) return absent(id, weight, na)
  const { points, arithmetic }: Points = pointsOf(rule, weight, value)
  const small = measured.denominator !== undefined && measured.denominator < 3
  return {
    id,
    status: small ? 'small' : 'scored',
    weight,
    points: Number(decimal({ numerator: points.numerator * 100n, denominator: points.denominator }, 0)),
    arithmetic:
      measured.denominator === undefined
        ? arithmetic
        : `${measured.numerator}÷${measured.denominator}×100＝${percent(value)}；${arithmetic}`,
  }
}

function absent(id: string, weight: number, na: FigureItem['na']): ItemScore {
  if (na === 'redistribute')
    return { id, status: 'not-applicable', weight, points: 0, arithmetic: '没有可以计算的基数，分值由其他指标分摊' }
  const full = na === 'full'
  return {
    id,
    status: 'scored',
    weight,
    points: full ? weight * 100 : 0,
    arithmetic: full ? '没有可以计算的基数，得满分' : '没有可以计算的基数，不得分',
  }
}

/** The value in the figure's own unit: a rate in per cent. */
function measuredValue({ numerator, denominator }: Measurement): Fraction | undefined {
  return denominator === undefined ? fraction(numerator, 1) : fraction(numerator * 100, denominator)
}

const percent = (value: Fraction) => `${decimal(value, 2)}%`
/** An integer of so many decimals as it is written. */
export const plain = (value: number, decimals: number): string => (value / 10 ** decimals).toFixed(decimals)
