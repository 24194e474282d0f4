import type { Indicator } from './indicator.ts'

/** The figures that a figure is worked out from, by id; none where it counts files itself. */
export function partsOf(figure: Indicator): readonly string[] {
  switch (figure.kind) {
    case 'total':
      return figure.of
    case 'ratio':
      return [...figure.hit, figure.base]
    case 'change':
    case 'streak':
    case 'distinct':
      return [figure.of]
    case 'compare':
      return figure.all.flatMap(({ left, right }) => [left, right])
    default:
      return []
  }
}
