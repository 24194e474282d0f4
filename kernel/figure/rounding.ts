/** How a percentage is cut to its printed digits: half up by default; a county may choose truncation. */
export type Rounding = 'half-up' | 'truncate'

/** An exact fraction of integers; a figure is never held as a float before it is printed. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** @returns `undefined` for an empty base: no percentage, never 0 or 100 */
export function fraction(numerator: number, denominator: number): Fraction | undefined {
  return denominator === 0 ? undefined : { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator - b.numerator * a.denominator, denominator: a.denominator * b.denominator }
}

/** A fraction as a decimal text with so many digits: half away from zero, or cut. @example decimal(29/95 * 100, 1) // '30.5' */
export function decimal(value: Fraction, digits: number, rounding: Rounding = 'half-up'): string {
  const scale = 10n ** BigInt(digits)
  const negative = value.numerator < 0n !== value.denominator < 0n && value.numerator !== 0n
  const numerator = abs(value.numerator) * scale
  const denominator = abs(value.denominator)
  const whole = rounding === 'truncate' ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator)
  const text = whole.toString().padStart(digits + 1, '0')
  const shown = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return negative && whole !== 0n ? `-${shown}` : shown
}

/** A fraction times a hundred: of a ratio its per cent, of a difference of ratios its percentage points. */
export function hundredfold(value: Fraction): Fraction {
  return { numerator: value.numerator * 100n, denominator: value.denominator }
}

/** “600多”: the floor to a stated step, never up. @example about(612, 100) // 600 */
export function about(value: number, step: number): number {
  return Math.floor(value / step) * step
}

const abs = (n: bigint) => (n < 0n ? -n : n)
