import { decimal, type Fraction } from './rounding.ts'

/**
 * How a figure's value becomes points. Every number is in hundredths: of the figure's own unit (of a per cent, of a case), of a point.
 * Where `full` lies below `zero`, less is better.
 */
export type ScoringRule =
  /** Full marks at `full`, none at `zero`, in between in proportion. */
  | { readonly kind: 'linear'; readonly full: number; readonly zero: number }
  /** Full marks at `full`; each whole unit short of it (beyond it, where `falling`) takes `each` points, parts in proportion. */
  | { readonly kind: 'per-point'; readonly full: number; readonly each: number; readonly falling?: boolean }
  /** Each one beyond `beyond` takes `each` points, `cap` at most. */
  | { readonly kind: 'deduct'; readonly each: number; readonly beyond?: number; readonly cap?: number }
  /** In proportion to what was to be done; or each one missing takes `each` points. */
  | { readonly kind: 'target'; readonly target: number; readonly each?: number }

export interface Points {
  /** Hundredths of a point, exact. */
  readonly points: Fraction
  /** The sum as it is written out for whoever asks why. */
  readonly arithmetic: string
}

/**
 * The points of one item, between 0 and its weight, with the arithmetic in words.
 * @param weight hundredths of a point
 * @param value of the figure, in its own unit: a rate in per cent
 * @example pointsOf({ kind: 'linear', full: 2000, zero: 5000 }, 200, { numerator: 305n, denominator: 10n }) // 1.3 of 2 points
 */
export function pointsOf(rule: ScoringRule, weight: number, value: Fraction): Points {
  const [x, w] = [hundredths(value), whole(weight)]
  switch (rule.kind) {
    case 'linear':
      return linear(rule, x, w)
    case 'per-point': {
      const short = rule.falling ? less(x, whole(rule.full)) : less(whole(rule.full), x)
      if (short.numerator <= 0n) return { points: w, arithmetic: `${show(x)}达到满分线${show(whole(rule.full))}，得${show(w)}分` }
      const points = within(less(w, product(hundredth(short), whole(rule.each))), w)
      const gap = rule.falling ? `(${show(x)}－${show(whole(rule.full))})` : `(${show(whole(rule.full))}－${show(x)})`
      return { points, arithmetic: `${show(w)}－${gap}×${show(whole(rule.each))}＝${show(points)}分${floored(points)}` }
    }
    case 'deduct': {
      const beyond = within(less(x, whole(rule.beyond ?? 0)), x)
      const lost = product(hundredth(beyond), whole(rule.each))
      const taken = within(lost, whole(Math.min(rule.cap ?? weight, weight)))
      const points = less(w, taken)
      const counted = rule.beyond ? `(${show(x)}－${show(whole(rule.beyond))})` : show(x)
      if (beyond.numerator === 0n) return { points, arithmetic: `${show(x)}，不扣分，得${show(w)}分` }
      const capped = compared(taken, lost) < 0 ? `，最多扣${show(taken)}分` : ''
      return { points, arithmetic: `${show(w)}－${counted}×${show(whole(rule.each))}${capped}＝${show(points)}分` }
    }
    case 'target': {
      const missing = less(whole(rule.target), x)
      if (missing.numerator <= 0n) return { points: w, arithmetic: `${show(x)}达到应完成数${show(whole(rule.target))}，得${show(w)}分` }
      if (rule.each === undefined) {
        const points = product(w, quotient(x, whole(rule.target)))
        return { points, arithmetic: `${show(x)}÷${show(whole(rule.target))}×${show(w)}＝${show(points)}分` }
      }
      const points = within(less(w, product(hundredth(missing), whole(rule.each))), w)
      return {
        points,
        arithmetic: `${show(w)}－(${show(whole(rule.target))}－${show(x)})×${show(whole(rule.each))}＝${show(points)}分${floored(points)}`,
      }
    }
  }
}

function linear({ full, zero }: { readonly full: number; readonly zero: number }, x: Fraction, w: Fraction): Points {
  const [top, bottom] = [whole(full), whole(zero)]
  const share = full === zero ? (compared(x, top) >= 0 ? whole(1) : whole(0)) : quotient(less(x, bottom), less(top, bottom))
  const points = product(w, within(share, whole(1)))
  if (compared(share, whole(1)) >= 0) return { points, arithmetic: `${show(x)}达到满分线${show(top)}，得${show(w)}分` }
  if (share.numerator <= 0n) return { points, arithmetic: `${show(x)}没有达到起分线${show(bottom)}，得0分` }
  const parts =
    full > zero
      ? `(${show(x)}－${show(bottom)})÷(${show(top)}－${show(bottom)})`
      : `(${show(bottom)}－${show(x)})÷(${show(bottom)}－${show(top)})`
  return { points, arithmetic: `${parts}×${show(w)}＝${show(points)}分` }
}

const floored = (points: Fraction): string => (points.numerator === 0n ? '（扣完为止）' : '')

/** Hundredths as a number is written: 2, 0.5, 30.53. */
export const show = (value: Fraction): string => decimal(hundredth(value), 4).replace(/\.?0+$/, '')

export const whole = (n: number): Fraction => ({ numerator: BigInt(n), denominator: 1n })
const positive = ({ numerator, denominator }: Fraction): Fraction =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
const hundredths = (value: Fraction): Fraction => ({ numerator: value.numerator * 100n, denominator: value.denominator })
const hundredth = (value: Fraction): Fraction => ({ numerator: value.numerator, denominator: value.denominator * 100n })
const less = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})
const product = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})
const quotient = (a: Fraction, b: Fraction): Fraction =>
  positive({ numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator })
const compared = (a: Fraction, b: Fraction): number => {
  const { numerator } = positive(less(a, b))
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}
/** Between nothing and a most. */
const within = (value: Fraction, most: Fraction): Fraction =>
  positive(value).numerator < 0n ? whole(0) : compared(value, most) > 0 ? most : positive(value)
