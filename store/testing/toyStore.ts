import { openStore, type Store } from '../store.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { toyAct, toyCounty, toyProcedures, toyUnits } from './toy.ts'

/** A store on a database of its own, with the toy county set up. Call `end` in `afterAll`. */
export interface ToyStore {
  readonly store: Store
  readonly database: TestDatabase
  end(): Promise<void>
}

export async function toyStore(options: Partial<Parameters<typeof openStore>[0]> = {}): Promise<ToyStore> {
  const database = await testDatabase()
  const store = await openStore({ url: database.ownerUrl, as: database.url, procedures: toyProcedures, ...options })
  await foundCounty(store)
  return {
    store,
    database,
    end: async () => {
      await store.close()
      await database.drop()
    },
  }
}

/** Registers the toy county's setting and units. */
export async function foundCounty(store: Store, code = toyCounty, today = '2024-03-11'): Promise<void> {
  const scope = { county: code, unit: toyUnits.county, person: 'p0' }
  const as = { capacity: 'system', unit: toyUnits.county }
  const put = async (type: string, id: string, kind: string, data: Record<string, unknown>) => {
    const entered = await store.system.enter(scope, { type, id, act: toyAct(kind, '2021-01-01', data, as) })
    if (!entered.ok) throw new Error(JSON.stringify(entered))
  }
  await put('county-setting', 'setting', 'set-up', { name: '试验县', short: '试', demonstration: true, today })
  await put('unit', toyUnits.county, 'establish', { name: '试验县人民政府', kind: 'county' })
  for (const [key, id] of Object.entries(toyUnits))
    if (key !== 'county') await put('unit', id, 'establish', { name: `试验县${key}`, kind: 'government', parent: toyUnits.county })
}
