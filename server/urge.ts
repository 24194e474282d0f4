import { deterministicId } from '../kernel/file/deterministicId.ts'
import { awaited } from './awaited.ts'
import { colleagues } from './colleagues.ts'
import { forEach, type Outcome } from './forEach.ts'
import { nameForMessages, pageOf } from './nameForMessages.ts'
import { ownFile } from './ownFile.ts'
import type { Permission } from './permission.ts'
import { Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

export interface Which {
  readonly type: string
  readonly file: string
  /** One limit of the file; otherwise the nearest that waits for somebody else. */
  readonly clock?: string
}

/** Urges whoever each file waits for (催办): at most once a day for each file and sender. A second time says when and by whom it was. */
export async function urge(serving: Serving, { permission, county }: Asking, which: readonly Which[]): Promise<Outcome[]> {
  const { store, definitions } = serving
  const eyes = permission.eyes()
  const everybody = await colleagues(serving, county)
  return forEach(which, async ({ type, file: id, clock }) => {
    const procedure = definitions.procedures.get(type)
    if (!procedure) throw new Problem(404, 'no-such-type', `没有“${type}”这类卷`, '请从清单选择')
    const { row } = await ownFile(store, permission, eyes, procedure, id)
    const name = nameForMessages(row)
    const found = awaited(procedure, row.file, county, permission, everybody, clock === undefined ? undefined : (one) => one.name === clock)
    if (typeof found === 'string') return { name, ok: false, says: found }
    const day = county.today()
    const added = await store.urgings(eyes).add({ file: id, name: permission.account.name, day, waits: found.words })
    if (!added) {
      const last = (await store.urgings(eyes).last([id])).get(id)
      return { name, ok: false, says: last ? `${monthAndDay(last.day)} ${last.name}已催办过，一日只催一次` : '今日已催办过' }
    }
    await store.messages(eyes).tell(
      found.receivers.map(({ account }) => ({
        to: account.person,
        id: deterministicId('urged', county.code, id, eyes.person, day),
        kind: 'urged',
        title: `${whoOf(permission, county)}催办：${name}`,
        says: found.says,
        link: pageOf(row.file),
      })),
    )
    return { name, ok: true, says: `已催办${found.words}` }
  })
}

/** 李某（县司法局）. */
export const whoOf = ({ account }: Permission, { unitName }: Asking['county']): string => `${account.name}（${unitName(account.unit)}）`

/** 3月11日. */
export const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
