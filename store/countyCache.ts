import type { Db } from './connection.ts'
import { type County, countyTypes, readCounty } from './county.ts'
import { countyScope, withScope } from './scope.ts'

interface Kept {
  readonly county: Promise<County>
  readonly stamp: Promise<string>
  checked: number
}

/** How long a county is taken as known before it is asked whether another server process changed it, in milliseconds. */
const fresh = 2000

/** Counties as last read. `forget` after an act that shapes one; acts of other processes are noticed within two seconds. */
export function countyCache(jobs: Db) {
  const kept = new Map<string, Kept>()

  function readAnew(code: string): Kept {
    // The stamp is taken first: what lands in between is read twice, never missed.
    const stamp = stampOf(jobs, code)
    const entry: Kept = { stamp, county: stamp.then(() => readCounty(jobs, code)), checked: Date.now() }
    entry.county.catch(() => kept.delete(code))
    kept.set(code, entry)
    return entry
  }

  return {
    async get(code: string): Promise<County> {
      const entry = kept.get(code) ?? readAnew(code)
      if (Date.now() - entry.checked < fresh) return entry.county
      entry.checked = Date.now()
      return (await stampOf(jobs, code)) === (await entry.stamp) ? entry.county : readAnew(code).county
    },
    forget: (code: string): void => void kept.delete(code),
  }
}

/** When an act last shaped the county. */
async function stampOf(jobs: Db, code: string): Promise<string> {
  const { rows } = await withScope(jobs, countyScope(code), (client) =>
    client.query<{ stamp: string | null }>('select max(recorded_at)::text as stamp from file where county = $1 and type = any($2)', [
      code,
      Object.values(countyTypes),
    ]),
  )
  return rows[0]?.stamp ?? ''
}
