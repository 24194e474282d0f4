import { createHmac } from 'node:crypto'
import { type KeyRing, openKeyRing } from '../store/keys/keyRing.ts'
import { openStore, type StoreOptions } from '../store/store.ts'
import { buildApp } from './app.ts'
import type { Definitions } from './definitions.ts'
import { handlersFor } from './jobs/handlers.ts'
import type { Settings } from './settings.ts'

export interface ServeOptions extends Partial<Omit<Settings, 'county' | 'cookieSecret'>> {
  /** Address of the migrated database, as its owner. */
  readonly url: string
  /** How each database role signs in, where the owner's connection is not to turn into it. */
  readonly as?: StoreOptions['as']
  readonly county: string
  readonly definitions: Definitions
  readonly port?: number
  readonly host?: string
  /** The installation's keys, or the file they are kept in. */
  readonly keys: KeyRing | string
  /** The folder that attachments are kept in. */
  readonly attachments?: string
  /** Whether this process also runs the jobs; one per installation suffices, several do no harm. */
  readonly jobs?: boolean
}

export interface Serving {
  readonly url: string
  /** Stops taking requests, lets those under way and the running jobs end, then closes the database connections. */
  close(): Promise<void>
}

/**
 * Starts everything: store, application, jobs.
 * @throws Error where the port is taken or the database does not answer; nothing is left running then
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { url, definitions, port = 4110, host = '127.0.0.1', jobs = true, keys: given, county, as, attachments, ...settings } = options
  const keys = typeof given === 'string' ? await openKeyRing(given) : given
  const store = await openStore({
    url,
    procedures: definitions.procedures,
    keys,
    ...(as && { as }),
    catalogue: definitions.catalogue,
    ...(attachments && { folder: attachments }),
  })
  try {
    // Made from the installation's own key, so that a restart does not sign everybody out.
    const cookieSecret = createHmac('sha256', keys.digest).update('session cookie').digest('hex')
    const insecureCookie = settings.insecureCookie ?? isLoopback(host)
    const serving = { store, definitions, settings: { ...settings, county, cookieSecret, insecureCookie } }
    const app = await buildApp(serving)
    try {
      const address = await app.listen({ port, host })
      const handlers = handlersFor(serving, app.log)
      if (jobs) await store.jobs.start(handlers)
      const ending = new AbortController()
      const caughtUp = jobs ? handlers.hourly(ending.signal).catch((error: unknown) => handlers.failed?.('hourly', error)) : undefined
      return {
        url: address,
        close: async () => {
          ending.abort()
          await app.close()
          await caughtUp
          // Closing the store stops the queue first.
          await store.close()
        },
      }
    } catch (error) {
      await app.close()
      throw error
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === '::1' || host === 'localhost'
