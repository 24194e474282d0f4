import type { z } from 'zod'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { Procedure } from '../kernel/file/procedure.ts'

/** How a file that nobody holds yet is taken up (领取): the act, and the fact that names the holder. */
export interface Claim {
  readonly act: string
  readonly holder: string
  readonly from: readonly string[]
}

/**
 * The act by which somebody takes up a file: it names the holder, asks for nothing but persons and units, and leaves the file's state as it is.
 * An act that also decides something, such as accepting a matter, is never done by claiming.
 */
export function claimOf({ acts, facts, holder }: Procedure): Claim | undefined {
  if (holder === undefined) return undefined
  for (const [act, { data, from, to }] of Object.entries(acts)) {
    if (to !== undefined || !Array.isArray(from) || !Array.isArray(data)) continue
    const names = (data as readonly string[]).map((name) => name.replace('?', ''))
    const kinds = names.map((name) => fieldMeta(facts.shape[name] as z.ZodType)?.kind)
    if (names.includes(holder) && kinds.every((kind) => kind === 'person' || kind === 'unit')) return { act, holder, from }
  }
  return undefined
}
