import { type Catalogue, NoSuchFigure } from './answer.ts'
import type { Measure } from './indicator.ts'

/** A measure a figure is made of, and how many years before the figure's period it is taken. */
export interface PartOf {
  readonly measure: Measure
  readonly yearsBefore: number
}

/** The counts and sums that a figure is made of, through ratios, changes and comparisons; none for what is stated. @throws NoSuchFigure */
export function measuresOf(id: string, catalogue: Catalogue, yearsBefore = 0): PartOf[] {
  const figure = catalogue.get(id)
  if (!figure) throw new NoSuchFigure(id)
  const of = (part: string, back = 0) => measuresOf(part, catalogue, yearsBefore + back)
  const parts = (): PartOf[] => {
    switch (figure.kind) {
      case 'count':
      case 'sum':
        return [{ measure: figure, yearsBefore }]
      case 'total':
        return figure.of.flatMap((part) => of(part))
      case 'ratio':
        return [...figure.hit, figure.base].flatMap((part) => of(part))
      case 'change':
        return [...of(figure.of), ...of(figure.of, figure.years)]
      case 'streak':
      case 'distinct':
        return of(figure.of)
      case 'compare':
        return figure.all.flatMap(({ left, right, yearsBefore: back = 0, bothYearsBefore: both = 0 }) => [
          ...of(left, both),
          ...of(right, both + back),
        ])
      case 'reported':
      case 'outside':
        return []
    }
  }
  return [...new Map(parts().map((one) => [`${one.measure.id}/${one.yearsBefore}`, one])).values()]
}
