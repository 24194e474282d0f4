export interface CatalogueFigure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly definition: string
  readonly kind: string
  readonly system: string
}

/**
 * Figures found by words of their names, the shortest name first; then by their characters in any order (复议审结 finds 审结行政复议案件), then by
 * their definitions. Yes-or-no figures, which print a clause and no number, come after numbers.
 */
export function search(figures: readonly CatalogueFigure[], text: string): CatalogueFigure[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...figures]
  const characters = [...words.join('')]
  const score = ({ title, definition, id, kind }: CatalogueFigure) => {
    const name = title.toLowerCase()
    const found =
      name === text.toLowerCase()
        ? 8
        : words.every((word) => name.includes(word))
          ? 6
          : characters.every((one) => name.includes(one))
            ? 4
            : words.every((word) => `${name}${definition}${id}`.toLowerCase().includes(word))
              ? 2
              : 0
    return found === 0 ? 0 : found - (kind === 'compare' ? 3 : 0)
  }
  return figures
    .map((figure) => ({ figure, points: score(figure) }))
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => b.points - a.points || a.figure.title.length - b.figure.title.length)
    .map(({ figure }) => figure)
}
