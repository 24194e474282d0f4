import { join } from 'node:path'
import { countyCode, sampleAccounts, sampleCounty } from '../../sample/index.ts'
import { type ServeOptions, type Serving, serve } from '../../server/main.ts'
import { openKeyRing } from '../../store/keys/keyRing.ts'
import { openStore, type Store } from '../../store/store.ts'
import { filledDatabase, type TestDatabase } from '../../store/testing/database.ts'
import { testFolder } from '../../store/testing/testServer.ts'
import * as definitions from '../../systems/index.ts'

export interface SampleServer {
  readonly url: string
  readonly store: Store
  readonly database: TestDatabase
  /** Stops serving and starts again on the same port and database, as a killed and restarted program would. */
  restart(): Promise<void>
  close(): Promise<void>
}

/**
 * The sample county, served: a copy of one that the run loads once, so that a test may write to it without disturbing another.
 * Ask for it in `beforeAll` with five minutes' patience.
 */
export async function sampleServer(options: Partial<ServeOptions> = {}): Promise<SampleServer> {
  const keys = await openKeyRing(join(testFolder(), 'sample-keys.json'))
  const database = await filledDatabase('sample', async (fresh) => {
    const store = await openStore({
      url: fresh.ownerUrl,
      as: fresh.url,
      procedures: definitions.procedures,
      catalogue: definitions.catalogue,
      keys,
    })
    await store.load(countyCode, sampleCounty())
    for (const { password, title: _, ...account } of sampleAccounts)
      await store.accounts.put({ county: countyCode, ...account }, password, false)
    await store.close()
  })
  const begin = (port: number): Promise<Serving> =>
    serve({
      url: database.ownerUrl,
      as: database.url,
      county: countyCode,
      definitions,
      keys,
      jobs: false,
      attachments: join(testFolder(), 'attachments'),
      signInsPerMinute: 10_000,
      ...options,
      port,
    })
  let serving = await begin(0)
  const port = Number(new URL(serving.url).port)
  const store = await openStore({
    url: database.ownerUrl,
    as: database.url,
    procedures: definitions.procedures,
    catalogue: definitions.catalogue,
    keys,
  })
  return {
    url: serving.url,
    store,
    database,
    restart: async () => {
      await serving.close()
      serving = await begin(port)
    },
    close: async () => {
      await serving.close()
      await store.close()
      await database.drop()
    },
  }
}
