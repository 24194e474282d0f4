import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import type { KeyFigure } from '../../portal/homePage.ts'
import type { Serving } from '../serving.ts'
import { lastYear, publicEyes, publicFigures, sentence } from './publicFigures.ts'

/** The key figures of the last whole year, as the first page shows them. */
export async function keyFigures({ store, definitions, settings }: Serving): Promise<{ year: string; figures: KeyFigure[] }> {
  const county = await store.county(settings.county)
  const today = county.today()
  const year = lastYear(today)
  const records = store.records(publicEyes(county))
  const figures = await Promise.all(
    publicFigures(definitions).map((id) => answer(id, { period: period(year, today), today }, definitions.catalogue, records)),
  )
  return { year, figures: figures.map(({ id, title, shown, definition }) => ({ id, title, shown, definition: sentence(definition) })) }
}
