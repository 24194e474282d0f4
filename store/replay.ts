import type { Act } from '../kernel/file/act.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { advance } from '../kernel/file/step.ts'
import { type NumberWanted, numberFor } from './append.ts'
import { actText, hashAfter, noHash } from './canonical.ts'
import type { County } from './county.ts'
import { type PastRow, pastRow, type Rows, rowsOf } from './rows.ts'

/** An act with its file as it left it. */
export interface Version {
  readonly act: Act & { readonly recordedAt: string }
  readonly file: File
  readonly canonical: string
  readonly prev: string
  readonly hash: string
  /** Since when this is known: never earlier than the version before. */
  readonly recordedAt: string
  /** The official number this act asks for, if it is the first to. */
  readonly wants?: NumberWanted
}

/** A file's history step by step. The same steps serve loading, rebuilding and verifying; appending takes the last one of them. */
export function replay(
  county: County,
  procedure: Procedure,
  id: string,
  acts: readonly (Act & { readonly recordedAt: string })[],
): Version[] {
  const context = { ...county, procedure }
  const versions: Version[] = []
  let numbered = false
  for (const [at, act] of acts.entries()) {
    const last = versions[at - 1]
    const { recordedAt: _, ...bare } = act
    const file = advance(id, last?.file, bare, () => acts.slice(0, at), context)
    const prev = last?.hash ?? noHash
    const canonical = actText(county.code, id, act)
    const wants: NumberWanted | null = numbered ? null : numberFor(county, procedure, act, file)
    numbered ||= wants !== null
    const recordedAt = last && last.recordedAt > act.recordedAt ? last.recordedAt : act.recordedAt
    versions.push({ act, file, canonical, prev, hash: hashAfter(prev, canonical), recordedAt, ...(wants && { wants }) })
  }
  return versions
}

/**
 * Every row that a history makes, but for the acts themselves.
 * @param number the official number, if the file has one, and the seq of the act that was given it
 */
export function replayedRows(
  county: County,
  procedure: Procedure,
  versions: readonly Version[],
  number?: { at: number; text: string },
): Rows & { past: PastRow[] } {
  const last = versions.at(-1)
  if (!last) throw new Error('A file without acts has no rows')
  const known = ({ file, recordedAt }: Version) => ({
    county: county.code,
    number: number && file.seq >= number.at ? number.text : null,
    recordedAt,
  })
  const past = versions.slice(0, -1).map((version, at) => {
    const until = versions[at + 1]?.recordedAt ?? version.recordedAt
    return pastRow(version.file, procedure, known(version), until, last.file.sees)
  })
  return { ...rowsOf(last.file, procedure, { ...known(last), hash: last.hash }), past }
}
