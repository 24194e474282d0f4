import type { People } from './people.ts'
import type { Random } from './random.ts'
import { makeHandlingItems, planCatalogue, planHandlingItems } from './servicesItems.ts'
import { decidedIn2023, planMatters, planUnable } from './servicesMatters.ts'
import { drawMeasures, planGuideChecks, planMeasures, planSessions } from './servicesMeasures.ts'
import { planTallies } from './servicesTallies.ts'
import type { World } from './world.ts'

/**
 * 政务服务: 2,556 办理项 with 50,000 statutory and 2,315 promised days, what was changed in them in 2023, whole matters, and the monthly
 * reports that bring the year to 412,306.
 */
export function planServices(random: Random, world: World, people: People): void {
  const subs = planCatalogue(random.of('catalogue'), world, people)
  const items = makeHandlingItems(random.of('items'), subs)
  const measures = drawMeasures(random.of('measures'), items)
  planHandlingItems(random.of('guides'), world, people, items, new Map(measures.map(({ item, before }) => [item.id, before])))
  planMeasures(random.of('adoption'), world, people, measures)
  planGuideChecks(random.of('checks'), world, people, items)
  planSessions(random.of('sessions'), world, people, items)
  // A guide that a measure changes in the course of the year promises one thing before and another after.
  const changed = new Set(measures.map(({ item }) => item.id))
  planMatters(
    random.of('matters'),
    world,
    people,
    items.filter(({ id }) => !changed.has(id)),
  )
  planUnable(random.of('unable'), world, people, items)
  planTallies(random.of('tallies'), world, items, decidedIn2023)
}
