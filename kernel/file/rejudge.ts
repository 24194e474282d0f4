import type { Day } from '../time/day.ts'
import type { Act, Seen } from './act.ts'
import { asOf, type File } from './file.ts'
import { judge } from './judge.ts'
import type { Procedure } from './procedure.ts'
import type { Refusal } from './refusal.ts'

/** What another file was on a legal day, as the records know it now; `undefined` before it was entered. */
export function seenOn(file: File, on: Day): Seen | undefined {
  const moment = asOf(file, on)
  return moment && { type: file.type, title: file.title, unit: file.unit, state: moment.state, facts: moment.facts }
}

/**
 * Judges a history again on what is known today of the certificates and powers it rested on. An act keeps what it saw; a suspension
 * entered afterwards but dated before it is found only by asking anew.
 * @param read the file of an id, as folded now
 * @returns each act whose reads no longer hold, with the reasons; acts that never looked at other files are judged too
 */
export function rejudge(
  procedure: Procedure,
  acts: readonly Act[],
  read: (id: string) => File | undefined,
): { act: Act; refusals: Refusal[] }[] {
  return acts.flatMap((act) => {
    const seen: Record<string, Seen> = {}
    for (const field of Object.keys(procedure.acts[act.kind]?.reads ?? {}))
      for (const id of [act.data[field]].flat()) {
        const file = typeof id === 'string' ? read(id) : undefined
        const now = file && seenOn(file, act.on)
        if (file && now) seen[file.id] = now
      }
    const refusals = judge(procedure, undefined, { ...act, seen }).filter((refusal) => refusal.code === 'read')
    return refusals.length > 0 ? [{ act, refusals }] : []
  })
}
