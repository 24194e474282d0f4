/** One reviewer's sheet: tenths of a point, and whether an item of the basis failed. */
export interface Sheet {
  readonly score: number
  readonly failed: boolean
}

export type Verdict =
  | { readonly third: true; readonly difference: number; readonly split: boolean }
  | { readonly third: false; readonly difference: number; readonly split: boolean; readonly score: number }

/** Above so many tenths of difference a third reviewer is asked. */
export const differenceLimit = 50

/**
 * What two or three blind sheets come to. Two that agree on the basis and lie within five points give their mean; otherwise a third is
 * asked. Of three, the majority decides on the basis; among those that did not fail it the two closest give the mean, and where both
 * pairs are as close, all three do. Means are rounded half-up to a tenth.
 */
export function verdict(sheets: readonly Sheet[]): Verdict {
  const failing = sheets.filter(({ failed }) => failed).length
  const scores = sheets.filter(({ failed }) => !failed).map(({ score }) => score)
  const split = failing > 0 && failing < sheets.length
  const difference = split ? 0 : spread(sheets.map(({ score }) => score))
  if (sheets.length < 3 && (split || difference > differenceLimit)) return { third: true, difference, split }
  const score = failing * 2 > sheets.length ? 0 : mean(closest(scores))
  return { third: false, difference, split, score }
}

const spread = (scores: readonly number[]): number => Math.max(...scores) - Math.min(...scores)
const mean = (scores: readonly number[]): number =>
  Math.floor((2 * scores.reduce((sum, one) => sum + one, 0) + scores.length) / (2 * scores.length))

function closest(scores: readonly number[]): readonly number[] {
  const [low = 0, middle = 0, high] = [...scores].sort((a, b) => a - b)
  if (high === undefined || middle - low === high - middle) return scores
  return middle - low < high - middle ? [low, middle] : [middle, high]
}
