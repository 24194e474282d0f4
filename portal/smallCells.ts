/** A cell of a public table: its number, or hidden. */
export type SmallCell = { readonly shown: number } | { readonly hidden: true }

/** The least number that is shown where it tells about people. */
export const fewest = 10

/**
 * Counts of a breakdown as they may be published: 1 to 9 are hidden, and where that leaves a single cell to be worked out from the total,
 * the smallest of the others is hidden with it. Nought tells of nobody and stays.
 */
export function smallCells(counts: readonly number[]): SmallCell[] {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < fewest ? [at] : [])))
  if (hidden.size === 1) {
    const others = counts.flatMap((count, at) => (count >= fewest ? [{ count, at }] : [])).sort((a, b) => a.count - b.count)
    if (others[0]) hidden.add(others[0].at)
  }
  return counts.map((shown, at) => (hidden.has(at) ? { hidden: true } : { shown }))
}
