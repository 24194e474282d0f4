import type { Serving } from '../serving.ts'
import { openDuties, settleDuties } from './duties.ts'
import { expireClocks } from './expiries.ts'
import { type Landed, react } from './reactions.ts'
import type { Work } from './system.ts'

/** What the store's job queue calls. Each may run any number of times for the same cause and leaves the same behind. */
export interface Handlers {
  /** After an act has landed. */
  act(county: string, landed: Landed): Promise<void>
  /** Every hour: what the calendar brings; the day before yesterday's and yesterday's acts are sealed once. */
  hourly(county: string): Promise<void>
}

export function handlersFor(
  { store, definitions, settings }: Serving,
  log: Work['log'],
): Handlers & { readonly counties: readonly string[] } {
  const workOf = async (code: string): Promise<Work> => ({ store, definitions, county: await store.county(code), log })
  return {
    counties: [settings.county],
    act: async (county, landed) => {
      const work = await workOf(county)
      await react(work, landed)
      await settleDuties(work, landed)
    },
    hourly: async (county) => {
      const work = await workOf(county)
      await expireClocks(work)
      await openDuties(work)
      await store.sealDays(county)
    },
  }
}
