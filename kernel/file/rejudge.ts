import type { Day } from '../time/day.ts'
import type { Act, Seen } from './act.ts'
import { asOf, type File, lookup } from './file.ts'
import { judgeReads, unitOfOpening } from './judge.ts'
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
  const facts: Record<string, unknown> = {}
  return acts.flatMap((act) => {
    const definition = procedure.acts[act.kind]
    Object.assign(facts, act.data)
    if (!definition || !acts[0]) return []
    const seen: Record<string, Seen> = {}
    for (const field of Object.keys(definition.reads ?? {}))
      for (const id of [act.data[field]].flat()) {
        const file = typeof id === 'string' ? read(id) : undefined
        const now = file && seenOn(file, act.on)
        if (file && now) seen[file.id] = now
      }
    const look = lookup({ facts: { ...facts } })
    const refusals = judgeReads(definition, { ...act, seen }, look, unitOfOpening(procedure, acts[0]))
    return refusals.length > 0 ? [{ act, refusals }] : []
  })
}
