import { join } from 'node:path'
import { countyCode } from '../../sample/index.ts'
import { type ServeOptions, type Serving, serve } from '../../server/main.ts'
import { openStore, type Store } from '../../store/store.ts'
import type { TestDatabase } from '../../store/testing/database.ts'
import { testFolder } from '../../store/testing/testServer.ts'
import * as definitions from '../../systems/index.ts'
import { sampleDatabase, sampleKeys } from './sampleDatabase.ts'

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
  const database = await sampleDatabase()
  const keys = await sampleKeys()
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
