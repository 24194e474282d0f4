/** A figure as the server answers it. */
export interface FigureAnswer {
  readonly id: string
  readonly title: string
  /** Percentages in per cent, changes of ratios in percentage points; null where nothing can be computed. */
  readonly value: number | boolean | null
  readonly shown: string
  readonly unit: string
  readonly kind?: string
  /** Of a rate: the figures of its denominator and numerator. */
  readonly base?: string
  readonly hits?: readonly string[]
  /** Why there is no number: the span has not begun. */
  readonly uncomputable?: string
  readonly numerator?: number
  readonly denominator?: number
  readonly definition: string
  readonly period: { readonly from: string; readonly to: string; readonly title: string }
  readonly asOf?: string
  readonly source?: string
  readonly groupings?: readonly { readonly code: string; readonly title: string }[]
  readonly groups?: readonly {
    readonly key: string
    readonly title: string
    readonly value: number | null
    readonly numerator?: number
    readonly denominator?: number
  }[]
  readonly overlaps?: true
  readonly list?: readonly FigureFile[]
  readonly version?: { readonly n: number; readonly from?: string; readonly reason?: string }
  readonly earlier?: { readonly version: number; readonly shown: string; readonly definition: string }
  readonly reported?: { readonly value: number; readonly source: string }
}
export interface FigureFile {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly unit: string
  readonly day?: string
  readonly amount: number
}

/** Below so many in the denominator a rate says little and is printed as a fraction. */
export const fewest = 10
/** Below so many a change in per cent says little and is not printed. */
export const leastBase = 30

type Parted = Pick<FigureAnswer, 'kind' | 'unit' | 'shown' | 'numerator' | 'denominator'>

/** Whether a rate rests on too few to be a percentage. */
export const isFew = ({ numerator, denominator }: Pick<FigureAnswer, 'numerator' | 'denominator'>): boolean =>
  numerator !== undefined && denominator !== undefined && denominator > 0 && denominator < fewest

/** A value as printed: a rate of a handful as a fraction, a change over a small base as its two numbers. */
export function valueWords(figure: Parted): string {
  if (figure.kind === 'ratio' && isFew(figure)) return `${figure.numerator}/${figure.denominator}`
  if (figure.kind === 'change' && figure.unit === '%' && figure.denominator !== undefined && figure.denominator < leastBase)
    return `由 ${figure.denominator} 到 ${figure.numerator}`
  return figure.shown
}

/**
 * The difference of two values in words: of rates in percentage points and never in per cent, of amounts as an amount, and in per cent only
 * over a base of thirty. Rates of a handful are not compared.
 */
export function differenceOf(now: FigureAnswer, past: FigureAnswer): string {
  if (typeof now.value !== 'number' || typeof past.value !== 'number' || now.unit === '个百分点') return ''
  if (now.kind === 'ratio' && (isFew(now) || isFew(past))) return '件数少，不比较'
  const by = now.value - past.value
  if (by === 0) return '与上年持平'
  if (now.unit === '%') return `${by > 0 ? '上升' : '下降'} ${Math.abs(by).toFixed(1)} 个百分点`
  const rate = past.value >= leastBase ? `（同比${by > 0 ? '增长' : '下降'} ${((Math.abs(by) / past.value) * 100).toFixed(1)}%）` : ''
  return `${by > 0 ? '增加' : '减少'} ${Math.abs(by).toLocaleString('zh-CN')}${now.unit}${rate}`
}

/** What stands around a figure's number. */
export interface Around {
  readonly uncomputable?: string
  readonly leftOut: readonly {
    readonly why: string
    readonly count: number
    readonly files: readonly Pick<FigureFile, 'id' | 'type' | 'number' | 'title'>[]
  }[]
  readonly joint?: { readonly sum: number; readonly value: number }
  readonly cited: readonly {
    readonly report: string
    readonly title: string
    readonly year: string
    readonly shown: string
    readonly now: string
    readonly unit: string
    readonly moved: boolean
    readonly by?: number
  }[]
}
