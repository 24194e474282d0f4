/** A number without loss: reports are compared to the digit, so nothing here is a float. The denominator is positive. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

/** Reads '6,234', '11.9', '-0.5'. Throws a RangeError for anything else. */
export function decimal(text: string): Exact {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', '')) ?? []
  if (whole === undefined) throw new RangeError(`“${text}”不是数字`)
  return { n: BigInt(`${sign}${whole}${part}`), d: 10n ** BigInt(part.length) }
}

/** The exact number a JavaScript number prints as; counts are whole, so this loses nothing. */
export const exactly = (value: number): Exact => (Number.isInteger(value) ? { n: BigInt(value), d: 1n } : decimal(value.toFixed(9)))

export const fraction = (a: Exact, b: Exact): Exact => {
  if (b.n === 0n) throw new RangeError('除数为零')
  const d = a.d * b.n
  return d < 0n ? { n: -a.n * b.d, d: -d } : { n: a.n * b.d, d }
}
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })
export const minus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const size = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a)

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
export const same = (a: Exact, b: Exact): boolean => compare(a, b) === 0

/** The multiple of `step` at or below a number that is not negative. */
export function floorTo(a: Exact, step: Exact): Exact {
  const steps = (a.n * step.d) / (a.d * step.n)
  return { n: steps * step.n, d: step.d }
}

/** The nearest multiple of `step`; a half goes up, away from zero. */
export function roundTo(a: Exact, step: Exact): Exact {
  const half = { n: step.n, d: step.d * 2n }
  const rounded = floorTo(plus(size(a), half), step)
  return a.n < 0n ? { n: -rounded.n, d: rounded.d } : rounded
}

/** As printed, with at most `places` decimals and no trailing zeros. */
export function printed(a: Exact, places = 4): string {
  const scale = 10n ** BigInt(places)
  const { n, d } = roundTo(a, { n: 1n, d: scale })
  const scaled = (size({ n, d }).n * scale) / d
  const part = String(scaled % scale)
    .padStart(places, '0')
    .replace(/0+$/, '')
  return `${n < 0n ? '-' : ''}${scaled / scale}${places > 0 && part ? `.${part}` : ''}`
}

export const whole = (value: number | bigint): Exact => ({ n: BigInt(value), d: 1n })
export const HUNDRED: Exact = { n: 100n, d: 1n }
