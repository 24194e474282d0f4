import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { fold } from '../kernel/file/step.ts'
import type { Db } from './connection.ts'
import type { County } from './county.ts'
import { history } from './history.ts'
import { settled } from './horizon.ts'
import type { Scope } from './scope.ts'

/**
 * A file as it was known at an instant (ISO): the fold of the acts recorded by then; `undefined` where none was, or the unit does not see it.
 * @throws TooRecent less than a minute after the instant
 */
export async function asKnownAt(
  db: Db,
  scope: Scope,
  county: County,
  procedure: Procedure,
  id: string,
  at: string,
): Promise<File | undefined> {
  const instant = settled(at).toISOString()
  const acts = (await history(db, scope, id)).filter(({ recordedAt }) => recordedAt <= instant)
  return fold(id, acts, { ...county, procedure })
}
