import type { Procedure } from '../kernel/file/procedure.ts'
import type { KeptAct } from '../store/history.ts'
import type { Row } from '../store/read.ts'
import type { Store } from '../store/store.ts'
import type { Eyes, Permission } from './permission.ts'
import { noSuchFile } from './problem.ts'

export interface Opened {
  readonly row: Row
  readonly history: readonly KeptAct[]
}

/**
 * A file the account may read, with its acts. A file beyond its eyes, and one that is not there, are the same 404, so that nothing
 * can be learnt by trying.
 */
export async function ownFile(store: Store, permission: Permission, eyes: Eyes, procedure: Procedure, id: string): Promise<Opened> {
  const { row } = await store.read(eyes, { type: procedure.type, id })
  if (!row) throw noSuchFile()
  // After the file, so that no act of it is missing.
  const history = await store.history(eyes, id)
  await admit(permission, procedure, row, async () => history)
  return { row, history }
}

/**
 * Lets the account touch this file, or answers as `ownFile` does. The acts are asked for only where they decide.
 * @throws Problem 404
 */
export async function admit(
  permission: Permission,
  procedure: Procedure,
  row: Row | undefined,
  history: () => Promise<readonly KeptAct[]>,
): Promise<void> {
  if (!row || permission.blindTo(procedure, row.file)) throw noSuchFile()
  if (!permission.ownOnly(procedure) || permission.owns(procedure, row.file, [])) return
  const actors = (await history()).map(({ actor }) => actor.person)
  if (!permission.owns(procedure, row.file, actors)) throw noSuchFile()
}
