import type { Procedure } from '../kernel/file/procedure.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { countyEyes } from './jobs/system.ts'
import { Problem } from './problem.ts'

/**
 * An entry of a register that files rest on is never deleted: it is ended with a day, and what was done under it stays right.
 * @throws Problem 409 naming the files
 */
export async function refuseIfUsed(store: Store, county: County, procedure: Procedure, id: string): Promise<void> {
  if (procedure.kind !== 'register') return
  const { total, files } = await store.system.referring(countyEyes(county), id, 5)
  if (total === 0) return
  const named = files.map(({ number, title }) => number ?? title).join('、')
  const ways = Object.values(procedure.acts)
    .filter(({ to }) => typeof to === 'string' && procedure.closed.includes(to))
    .map(({ title }) => `“${title}”`)
  throw new Problem(
    409,
    'entry-used',
    `这一项已有${total}件用过，不能删除：${named}${total > files.length ? '等' : ''}`,
    ways.length > 0 ? `不再使用的，请办理${ways.join('或者')}并写明日期` : '记载有误的，请办理更正',
  )
}
