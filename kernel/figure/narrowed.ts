import type { Catalogue } from './answer.ts'
import { measuresOf } from './measuresOf.ts'

/**
 * The catalogue as it answers for one value of a column alone: every count and sum that a figure is made of asks besides that the column
 * hold that value. So the list behind one group of a figure is asked like any other list.
 * @throws NoSuchFigure for an unknown id, also inside a definition
 */
export function narrowed(catalogue: Catalogue, id: string, column: string, value: string): Catalogue {
  const own = new Map(catalogue)
  for (const { measure } of measuresOf(id, catalogue))
    own.set(measure.id, { ...measure, where: { all: [measure.where ?? {}, { [column]: value }] } })
  return own
}
