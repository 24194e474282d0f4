import { countyCode } from '../../sample/index.ts'
import { handlersFor } from '../../server/jobs/handlers.ts'
import { ourDefinitions } from '../../server/ourDefinitions.ts'
import type { SampleServer } from './sampleServer.ts'

/**
 * Lets what one act sets off elsewhere happen, as the running program does, but not what the clock brings: that would settle every limit of
 * the sample county first.
 * @returns waits until everything that was set off so far has happened
 */
export async function runReactions({ store }: SampleServer): Promise<() => Promise<void>> {
  const settings = { county: countyCode, cookieSecret: '', insecureCookie: true }
  const { act } = handlersFor({ store, definitions: ourDefinitions, settings }, { info: () => {}, warn: () => {} })
  const jobs = await store.jobs.start({ act })
  return () => jobs.idle()
}
