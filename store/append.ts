import type { Act } from '../kernel/file/act.ts'
import { isAmendment } from '../kernel/file/act.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { numberPattern } from '../kernel/file/title.ts'
import { yearOf } from '../kernel/time/day.ts'
import { actText, canonical, hashAfter, noHash } from './canonical.ts'
import type { Db } from './connection.ts'
import type { County } from './county.ts'
import type { SecretRow } from './keys/sealing.ts'
import type { Prior, Row } from './read.ts'
import { type ClockRow, clockRows, rowsOf, termTexts } from './rows.ts'
import type { Scope } from './scope.ts'

/** One act, judged and stepped, ready to be kept. */
export interface Entry {
  readonly procedure: Procedure
  readonly act: Act
  /** The file as it was read, and as the act leaves it. */
  readonly before?: Row
  readonly next: File
  /** Files that guards read, which must still stand so at commit. */
  readonly reads?: readonly { readonly id: string; readonly seq: number }[]
  readonly secrets?: readonly SecretRow[]
  readonly recordedAt: string
}

export type Appended =
  | { readonly seq: number; readonly number?: string; readonly hash: string; readonly recordedAt: string; readonly repeated: boolean }
  /** Somebody was first: on this file, or on a file that a guard read. */
  | { readonly conflict: 'file' | 'read' }

/** The client's id was already used for another act. */
export class ActReused extends Error {
  override readonly name = 'ActReused'
  constructor(id: string) {
    super(`The id “${id}” already belongs to another act; a new act needs a new id`)
  }
}

interface Answer {
  readonly prior?: Prior
  readonly conflict?: 'file' | 'read'
  readonly seq: number
  readonly number: string | null
  readonly hash: string
  readonly recordedAt: string
}

/**
 * Keeps one act and all that is worked out from it, in one statement, hence one transaction and one round trip. What it returned is
 * committed. The same act again gets the first answer.
 * @throws ActReused for an id that belongs to another act, Unwritable for characters that cannot be kept
 */
export async function append(db: Db, scope: Scope, county: County, entry: Entry): Promise<Appended> {
  const values = [scope.county, scope.unit, scope.person, JSON.stringify(written(county, entry))]
  for (let tries = 0; ; tries++) {
    try {
      const { rows } = await db.pool.query<{ answer: Answer }>({ name: 'append', text: 'select append($1, $2, $3, $4) as answer', values })
      const { prior, conflict, seq, number, hash, recordedAt } = rows[0]!.answer
      if (prior) return repeated(prior, entry.next.id, entry.act)
      if (conflict) return { conflict }
      return { seq, ...(number && { number }), hash, recordedAt: new Date(recordedAt).toISOString(), repeated: false }
    } catch (error) {
      // The function's own, which names no constraint. Twice: the file is there, and this unit does not see it.
      const { code, constraint } = error as { code?: string; constraint?: string }
      if (code === '23505' && constraint === undefined && tries > 0) return { conflict: 'file' }
      if (!again(error) || tries === 5) throw error
    }
  }
}

/** The first answer to an act that comes again. @throws ActReused where it is not the same act */
export function repeated(
  prior: Prior,
  file: string,
  act: Pick<Act, 'id' | 'kind' | 'on' | 'data' | 'actor'>,
): Appended & { repeated: true } {
  const same =
    prior.file === file &&
    prior.kind === act.kind &&
    prior.on === act.on &&
    prior.person === act.actor.person &&
    canonical(prior.data) === canonical(act.data)
  if (!same) throw new ActReused(act.id)
  const { seq, number, hash, recordedAt } = prior
  return { seq, ...(number && { number }), hash, recordedAt: new Date(recordedAt).toISOString(), repeated: true }
}

/** Two who opened the same file or sent the same act at once (unique violation), or waited for each other (deadlock): the second asks again. */
function again(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === '23505' || code === '40P01' || code === '40001'
}

/** The entry as the SQL function takes it. */
function written(county: County, { procedure, act, before, next, reads = [], secrets = [], recordedAt }: Entry) {
  const prev = before?.hash ?? noHash
  const canonicalText = actText(county.code, next.id, act)
  const hash = hashAfter(prev, canonicalText)
  const number = before?.number ? null : numberFor(county, procedure, act, next)
  const rows = rowsOf(next, procedure, { county: county.code, number: before?.number ?? null, hash, recordedAt })
  const was = before?.file
  const whole =
    !was ||
    isAmendment(act.kind) ||
    number !== null ||
    touchesAll(was, next) ||
    termTexts(was, procedure).join('\n') !== rows.file.terms.join('\n')
  return {
    act: { file: next.id, ...act, seen: act.seen ?? null, recordedAt, canonical: canonicalText, prev, hash },
    row: rows.file,
    number,
    whole,
    clocks: whole ? rows.clocks : turned(rows.clocks, clockRows(was, procedure, { county: county.code, number: before?.number ?? null })),
    // An act adds to findings and links at their end; only an amendment looks back.
    findings: whole ? rows.findings : rows.findings.slice(was.findings.length),
    links: whole ? rows.links : rows.links.slice(was.links.length),
    terms: whole ? rows.terms : [],
    reads,
    secrets,
  }
}

/** The clocks that are new or no longer the same. */
function turned(now: readonly ClockRow[], then: readonly ClockRow[]): readonly ClockRow[] {
  const texts = new Set(then.map(canonical))
  return now.filter((row) => !texts.has(canonical(row)))
}

/** Whether what every row of the file repeats has changed. */
function touchesAll(before: File, next: File): boolean {
  return (
    before.title !== next.title || before.unit !== next.unit || before.holder !== next.holder || before.sees.join() !== next.sees.join()
  )
}

/** Which official number an act is to be given, if any; the running number itself is allocated inside the transaction. */
export function numberFor(county: County, procedure: Procedure, act: Act, next: File): NumberWanted | null {
  if (procedure.number?.at !== act.kind) return null
  const year = yearOf(act.on)
  const words = { ...county.words(next.unit), year }
  const pattern = numberPattern(procedure.number.pattern, words)
  return { unit: next.unit, word: pattern.replace(String(year), '').replace('{n}', ''), year, pattern }
}

export interface NumberWanted {
  readonly unit: string
  /** The pattern without year and running number. */
  readonly word: string
  readonly year: number
  readonly pattern: string
}
