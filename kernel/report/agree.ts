import {
  compare,
  type Exact,
  exactly,
  floorTo,
  fraction,
  HUNDRED,
  minus,
  plus,
  printed,
  roundTo,
  same,
  size,
  times,
  whole,
} from './exact.ts'
import type { Mention } from './numbers.ts'

/** What the county's records give for a figure and a period. */
export interface Answer {
  /**
   * Counts, sums and facts as they are. A ratio or a change as its exact fraction (29/95; for a change of ratios the difference),
   * compared in per cent; where a plain number stands for a ratio or change it is already in per cent or points. A fall is negative.
   * `null`: the records give no value (an empty base).
   */
  readonly value: number | null | { readonly numerator: number; readonly denominator: number }
  /** As the county prints it, with its unit. */
  readonly shown: string
}

export interface Agreement {
  readonly agrees: boolean
  readonly vague: boolean
  readonly note: string
}

/** The exact number behind an answer, in per cent where it is a fraction; `null` where there is none. */
export function exactAnswer(answer: Answer): Exact | null {
  const { value } = answer
  if (value === null) return null
  if (typeof value === 'number') return exactly(value)
  return value.denominator === 0 ? null : times(fraction(exactly(value.numerator), exactly(value.denominator)), HUNDRED)
}

/**
 * Whether what is written can be said of the recorded value. A plain number is held to the digits it prints, rounded half up;
 * a truncated one agrees and says so. 600多 agrees from above 600 to below 700 (the floor to its last digit that is not zero),
 * 近百 with the last tenth below 100, 约 with half a step on either side, bounds with whatever keeps to them.
 */
export function agreement(mention: Mention, recorded: Exact): Agreement {
  const { value, step = whole(1), coarse = whole(1), approximation } = mention
  if (!value) return { agrees: false, vague: false, note: '' }
  if (approximation) return { vague: true, ...approximate(value, coarse, recorded, approximation) }
  if (same(recorded, value)) return { agrees: true, vague: false, note: '' }
  if (same(roundTo(recorded, step), value)) {
    const large = compare(step, whole(1)) > 0
    return { agrees: true, vague: large, note: large ? `约数，实为${printed(recorded)}` : '' }
  }
  if (same(floorTo(size(recorded), step), value) && step.d > 0n && !isWhole(recorded, step)) {
    return { agrees: true, vague: false, note: `按截尾取数相符，四舍五入应为${printed(roundTo(recorded, step))}` }
  }
  return { agrees: false, vague: false, note: '' }
}

/** A count is never rounded, so only a value finer than the last digit printed can have been cut. */
const isWhole = (recorded: Exact, step: Exact): boolean => same(floorTo(size(recorded), step), size(recorded))

function approximate(
  value: Exact,
  coarse: Exact,
  recorded: Exact,
  how: NonNullable<Mention['approximation']>,
): { agrees: boolean; note: string } {
  const next = plus(value, coarse)
  const beyond = compare(recorded, value)
  const actual = `实为${printed(recorded, 2)}`
  const far = compare(recorded, next) >= 0 ? `${actual}，表述偏低` : actual
  switch (how) {
    case 'over':
      if (beyond === 0) return { agrees: false, note: `${actual}，不应写“多”或者“余”` }
      return { agrees: beyond > 0 && compare(recorded, next) < 0, note: actual }
    case 'several':
      return { agrees: beyond >= 0 && compare(recorded, times(value, whole(10))) < 0, note: actual }
    case 'near':
      return { agrees: beyond < 0 && compare(recorded, times(value, { n: 9n, d: 10n })) >= 0, note: actual }
    case 'about':
      return { agrees: compare(times(size(minus(recorded, value)), whole(2)), coarse) <= 0, note: actual }
    case 'at-least':
      return { agrees: beyond >= 0, note: far }
    case 'more-than':
      return { agrees: beyond > 0, note: far }
    case 'at-most':
      return { agrees: beyond <= 0, note: actual }
    case 'less-than':
      return { agrees: beyond < 0 && compare(recorded, minus(value, coarse)) >= 0, note: actual }
  }
}
