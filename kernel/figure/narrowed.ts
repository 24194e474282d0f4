import { type Catalogue, NoSuchFigure } from './answer.ts'
import type { Indicator } from './indicator.ts'

/**
 * The catalogue as it answers for one value of a column alone: every count and sum that a figure is made of asks besides that the column
 * hold that value. So the list behind one group of a figure is asked like any other list.
 * @throws NoSuchFigure for an unknown id, also inside a definition
 */
export function narrowed(catalogue: Catalogue, id: string, column: string, value: string): Catalogue {
  const own = new Map(catalogue)
  for (const part of measuresOf(id, catalogue)) {
    const figure = own.get(part)
    if (figure?.kind === 'count' || figure?.kind === 'sum')
      own.set(part, { ...figure, where: { all: [figure.where ?? {}, { [column]: value }] } })
  }
  return own
}

/** The counts and sums that a figure is made of, through all that it names. */
export function measuresOf(id: string, catalogue: Catalogue): ReadonlySet<string> {
  const figure = catalogue.get(id)
  if (!figure) throw new NoSuchFigure(id)
  if (figure.kind === 'count' || figure.kind === 'sum') return new Set([id])
  return new Set(partsOf(figure).flatMap((part) => [...measuresOf(part, catalogue)]))
}

function partsOf(figure: Indicator): readonly string[] {
  switch (figure.kind) {
    case 'ratio':
      return [...figure.hit, figure.base]
    case 'total':
      return figure.of
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
