import { importBatch } from '../../systems/organisation/importBatch.ts'
import { carryOut } from '../import/carryOut.ts'
import { carryOutWithdrawal } from '../import/withdraw.ts'
import type { Landed } from './reactions.ts'
import { countyEyes, type Work } from './system.ts'

/** Carries out an import that was entered, or its withdrawal. */
export async function workImport(work: Work, { type, file }: Landed): Promise<void> {
  if (type !== importBatch.type) return
  await carryOut(work, file)
  await carryOutWithdrawal(work, file)
}

/** Goes on with the imports and withdrawals that the program's end cut short. */
export async function resumeImports(work: Work): Promise<void> {
  if (!work.definitions.procedures.has(importBatch.type)) return
  const { rows } = await work.store.system.list(countyEyes(work.county), {
    type: importBatch.type,
    where: { state: { in: ['entering', 'withdrawing'] } },
    limit: 200,
  })
  for (const { file } of rows)
    await workImport(work, { type: file.type, file: file.id, seq: file.seq }).catch((error: unknown) =>
      work.log.warn({ batch: file.id, err: error }, 'import not finished, will be tried again'),
    )
}

/** Days after which an import that was neither entered nor touched is removed, with what was uploaded for it. */
const untouchedDays = 90

/** Removes what was uploaded and is of no more use. @returns how many contents */
export const sweepImports = ({ store, county }: Pick<Work, 'store' | 'county'>, now: Date): Promise<number> =>
  store.waitingUploads(county.code).sweep(new Date(now.getTime() - untouchedDays * 86_400_000))
