import { Readable } from 'node:stream'
import { explain } from '../../kernel/file/refusal.ts'
import { mostBytes } from '../../office/xlsx/readBook.ts'
import type { County } from '../../store/county.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import type { Permission } from '../permission.ts'
import { Problem } from '../problem.ts'
import type { Serving } from '../serving.ts'
import { handOn, keepState } from './carryOut.ts'
import type { ImportState } from './importState.ts'
import type { PlannedImport } from './planImport.ts'
import { saveMap } from './savedMaps.ts'
import { mapText, refusalsText } from './showImport.ts'

type Who = ReturnType<Permission['importing']>

/**
 * Enters an import: the batch's file, with original and settings, from which the job brings in what the plan says. The map and the answers
 * are kept for the next ledger of the same source.
 * @throws Problem 409 where nothing is to be brought in
 */
export async function startImport(
  { store }: Pick<Serving, 'store'>,
  county: County,
  { actor, eyes }: Who,
  state: ImportState,
  planned: PlannedImport,
): Promise<string> {
  const { procedure, balance, plan } = planned
  if (planned.files.length === 0)
    throw new Problem(
      409,
      'nothing-to-import',
      '没有可以导入的行',
      balance.merged > 0 ? '各行此前已经导入；更正请逐件办理' : '请先回答问题、改正错误',
    )
  await store
    .attachments(eyes)
    .add(Readable.from([planned.bytes]), { name: state.original.name, type: 'application/octet-stream', most: mostBytes })
  const settings = await keepState(store, eyes, { ...state, map: planned.map, run: true })
  const data = {
    system: state.system,
    importedType: procedure.title,
    exportedOn: county.today(),
    original: state.original.sha256,
    settings,
    columnMap: mapText(planned),
    rows: balance.read,
    taken: balance.imported,
    refused: balance.stopped,
    setAside: balance.setAside,
    merged: balance.merged,
    skipped: balance.skipped,
    ...(balance.stopped > 0 && { refusals: refusalsText(plan.problems, balance.stopped) }),
  }
  handOn(state.id, planned)
  const entered = await store.enter(eyes, {
    type: importBatch.type,
    id: state.id,
    act: { id: `${state.id}-hold`, kind: 'hold', on: county.today(), data, actor },
  })
  if (!entered.ok) {
    const says = 'refusals' in entered ? entered.refusals.map(explain).join('') : '同时有人在办理'
    throw new Problem(409, 'not-entered', `导入没有登记：${says}`, '请稍后重试')
  }
  await saveMap(store, county, { eyes, actor }, state, planned, state.saved?.name ?? `${county.unitName(actor.unit)}${procedure.title}台账`)
  return state.id
}
