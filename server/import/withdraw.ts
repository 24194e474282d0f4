import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { BroughtFile } from '../../store/imports.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import { countyEyes, enterAsSystem, type Work } from '../jobs/system.ts'
import { batchOf } from './carryOut.ts'
import { progressOf } from './progress.ts'

/** Files of a batch that somebody has acted on since, or that others refer to: on these the import cannot be undone. */
export const usedOf = (files: readonly BroughtFile[]): BroughtFile[] =>
  files.filter(({ state, since, referred }) => state !== '$void' && (since > 0 || referred > 0))

const underWay = new Map<string, Promise<void>>()

/**
 * Voids each file of a batch that is being withdrawn, with the batch as the reason, and says when it is done. Cut short and run again, it
 * goes on. A file that somebody used meanwhile stays.
 */
export async function carryOutWithdrawal(work: Work, batch: string): Promise<void> {
  const key = `${work.county.code} ${batch}`
  const running = underWay.get(key) ?? withdrawOnce(work, batch).finally(() => underWay.delete(key))
  underWay.set(key, running)
  await running
}

async function withdrawOnce(work: Work, id: string): Promise<void> {
  const { store, county, definitions } = work
  const batch = await batchOf(work, id)
  if (batch?.state !== 'withdrawing') return
  const asked = (await store.system.history(countyEyes(county), id)).findLast(({ kind }) => kind === 'withdraw')
  const progress = progressOf(store, id)
  progress.begin()
  const files = await store.imports(county.code).filesOf(id)
  const open = files.filter(({ state, since, referred }) => state !== '$void' && since === 0 && referred === 0)
  progress.total(open.length)
  const reason = `撤回数据导入（${id}）：${String(asked?.data.withdrawReason ?? '')}`
  let done = 0
  for (const { id: file, type, unit } of open) {
    const opening = (await store.system.history(countyEyes(county), file))[0]
    const definition = definitions.procedures.get(type)?.acts[opening?.kind ?? '']
    const capacity = definition?.amendedBy?.[0] ?? definition?.by[0] ?? 'unitAdmin'
    await store.system.enter(countyEyes(county), {
      type,
      id: file,
      act: {
        id: deterministicId('withdraw', county.code, id, file),
        kind: '$void',
        on: county.today(),
        data: { seq: 1, reason },
        actor: { person: asked?.actor.person ?? 'import', name: asked?.actor.name ?? '撤回导入', unit, capacity },
      },
    })
    progress.done(++done)
  }
  const voided = (await store.imports(county.code).filesOf(id)).filter(({ state }) => state === '$void').length
  await enterAsSystem(work, `withdraw ${id}`, {
    type: importBatch.type,
    id,
    act: { id: `${id}-finish-withdrawal`, kind: 'finish-withdrawal', on: county.today(), data: { voided }, unit: batch.unit },
  })
  progress.end()
}
