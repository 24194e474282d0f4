import type { Act } from '../kernel/file/act.ts'
import { isAmendment } from '../kernel/file/act.ts'
import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'

/**
 * Files that an act on a unit (机构) bears on. Of a unit a file's rows hold no more than its name, where a title shows it, and the units above
 * it, among those who see the file: an act that leaves name and place in the tree as they were bears on none. The others see every file that
 * names the unit; where an act was corrected or voided, a title of before may name a unit that sees the file no longer.
 */
export async function filesOfUnit(jobs: Db, county: string, unit: string, seq: number): Promise<string[]> {
  return withScope(jobs, countyScope(county), async (client) => {
    const { rows: acts } = await client.query<Pick<Act, 'kind' | 'data'>>(
      'select kind, data from act where county = $1 and file = $2 and seq <= $3 order by seq',
      [county, unit, seq],
    )
    if (!changesPlace(acts)) return []
    const { rows } = await client.query<{ file: string }>(
      `select id as file from file where county = $1 and sees @> array[$2]
       union select file from act where county = $1 and kind like '$%'`,
      [county, unit],
    )
    return rows.map(({ file }) => file)
  })
}

/** Whether the last act gives the unit another name or another unit above it; of an amendment that is taken for granted. */
function changesPlace(acts: readonly Pick<Act, 'kind' | 'data'>[]): boolean {
  const last = acts.at(-1)
  if (!last || isAmendment(last.kind) || acts.some(({ kind }) => isAmendment(kind))) return true
  const before = Object.assign({}, ...acts.slice(0, -1).map(({ data }) => data)) as Act['data']
  return ['name', 'parent'].some((fact) => last.data[fact] !== undefined && last.data[fact] !== before[fact])
}
