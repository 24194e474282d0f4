import type { z } from 'zod'
import { fieldMeta } from '../kernel/file/fields.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { isDay } from '../kernel/time/day.ts'

/** The rows that a file makes, by the names of the tables' columns. One builder serves appending, loading, rebuilding and verifying. */
export interface Rows {
  readonly file: FileRow
  readonly clocks: readonly ClockRow[]
  readonly findings: readonly FindingRow[]
  readonly links: readonly { readonly field: string; readonly to: string }[]
  readonly terms: readonly TermRow[]
}

export type FileRow = Readonly<Record<string, string | number | null | readonly string[] | File>> & {
  readonly id: string
  readonly sees: readonly string[]
  readonly terms: readonly string[]
  readonly search: string
  readonly words: readonly string[]
  readonly body: File
}
export type ClockRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>
export type FindingRow = Readonly<Record<string, string | number | null | readonly string[]>>
export type TermRow = Readonly<Record<string, string | readonly string[]>>

/** What a row holds besides the file itself. */
export interface Known {
  readonly county: string
  readonly number: string | null
  readonly hash: string
  readonly recordedAt: string
}

/** @param number the official number as known so far */
export function rowsOf(file: File, procedure: Procedure, known: Known): Rows {
  return {
    file: fileRow(file, procedure, known),
    clocks: clockRows(file, procedure, known),
    findings: findingRows(file, known.county),
    links: file.links,
    terms: termRows(file, procedure, known.county),
  }
}

/** The row of table `file`. */
export function fileRow(file: File, procedure: Procedure, known: Known): FileRow {
  const search = searchText(file, procedure, known.number)
  const row = { ...columns(file, procedure, known), hash: `\\x${known.hash}`, search, words: bigrams(known.county, search), body: file }
  return row as unknown as FileRow
}

/** The row of table `file_past` for a file as it stood until an instant; `sees` is the file's of today. */
export function pastRow(file: File, procedure: Procedure, known: Omit<Known, 'hash'>, until: string, sees: readonly string[]): PastRow {
  return { ...columns(file, procedure, known), sees, until }
}

export type PastRow = Readonly<Record<string, string | number | null | readonly string[]>>

function columns(file: File, procedure: Procedure, { county, number, recordedAt }: Omit<Known, 'hash'>): PastRow {
  return {
    county,
    id: file.id,
    type: file.type,
    number,
    title: file.title,
    unit: file.unit,
    sees: file.sees,
    holder: file.holder ?? null,
    state: file.state,
    outcome: file.outcome ?? null,
    edition: file.edition,
    opened: file.opened,
    closed: file.closed ?? null,
    ...typedColumns(file, procedure),
    terms: termTexts(file, procedure),
    seq: file.seq,
    recorded_at: recordedAt,
  }
}

/** What a kind column or a term holds of a value; `null` where it holds nothing. */
export function kindText(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'boolean' || typeof value === 'number' ? String(value) : null
}

function typedColumns(file: File, procedure: Procedure): Record<string, string | number | null> {
  const look = lookup(file)
  const { kinds = [], days = [], amounts = [] } = procedure.columns
  const row: Record<string, string | number | null> = {}
  const value = (name: string | undefined): unknown => (name === undefined ? undefined : look(name))
  for (let at = 0; at < 6; at++) row[`kind${at + 1}`] = kindText(value(kinds[at]))
  for (let at = 0; at < 4; at++) row[`day${at + 1}`] = dayText(value(days[at]))
  for (let at = 0; at < 4; at++) row[`amount${at + 1}`] = wholeNumber(value(amounts[at]))
  return row
}

/** An odd history may hold anything at all where a day or an amount should be; it is kept in the body and counts for nothing. */
const dayText = (value: unknown): string | null => (typeof value === 'string' && isDay(value) ? value : null)
const wholeNumber = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null)

/** What column `terms` holds. */
export const termTexts = (file: File, procedure: Procedure): string[] =>
  termPairs(file, procedure).map(({ name, value }) => `${name}=${value}`)

function termPairs(file: File, procedure: Procedure): { name: string; value: string }[] {
  const look = lookup(file)
  return procedure.terms.flatMap((name) =>
    [look(name)].flat().flatMap((value) => {
      const text = kindText(value)
      return text === null ? [] : [{ name, value: text }]
    }),
  )
}

function termRows(file: File, procedure: Procedure, county: string): TermRow[] {
  const rows = new Map(
    termPairs(file, procedure).map(({ name, value }) => [`${name}=${value}`, { county, file: file.id, name, value, sees: file.sees }]),
  )
  return [...rows.values()]
}

/** The rows of table `clock`. */
export function clockRows(file: File, procedure: Procedure, { county, number }: Pick<Known, 'county' | 'number'>): ClockRow[] {
  const of = {
    county,
    file: file.id,
    type: file.type,
    unit: file.unit,
    sees: file.sees,
    holder: file.holder ?? null,
    title: file.title,
    number,
  }
  return file.clocks.map((clock) => ({
    ...of,
    clock: clock.name,
    n: clock.n,
    rule: clock.rule,
    started: clock.started,
    due: clock.due,
    opens: clock.opens ?? null,
    warn: clock.warn ?? null,
    met: clock.met ?? null,
    stopped: clock.stopped ?? null,
    paused: clock.pauses.find((pause) => !pause.to)?.from ?? null,
    provisional: clock.provisional,
    lapses: procedure.clocks[clock.name]?.right ?? false,
  }))
}

function findingRows(file: File, county: string): FindingRow[] {
  const counted = new Map<string, number>()
  return file.findings.map(({ rule, code, act, on, text, source }) => {
    const n = (counted.get(rule) ?? 0) + 1
    counted.set(rule, n)
    return {
      county,
      file: file.id,
      rule,
      n,
      code,
      act,
      day: on,
      text,
      law: source?.law ?? null,
      article: source ? String(source.article) : null,
      type: file.type,
      unit: file.unit,
      sees: file.sees,
    }
  })
}

/** Title, names of the parties and number, in small letters, a line each. */
function searchText(file: File, procedure: Procedure, number: string | null): string {
  const parties = partyFacts(procedure).flatMap((name) => namesIn(file.facts[name]))
  return [file.title, ...parties, ...(number ? [number] : [])].join('\n').toLowerCase()
}

/** Looked up once per procedure: metadata of a schema is slow to ask for. */
function partyFacts(procedure: Procedure): readonly string[] {
  const known = partyFactsOf.get(procedure)
  if (known) return known
  const found = Object.keys(procedure.facts.shape).filter((name) => fieldMeta(procedure.facts.shape[name] as z.ZodType)?.kind === 'party')
  partyFactsOf.set(procedure, found)
  return found
}
const partyFactsOf = new WeakMap<Procedure, readonly string[]>()

function namesIn(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((one) => (one !== null && typeof one === 'object' && 'name' in one && typeof one.name === 'string' ? [one.name] : []))
}

/** Every two neighbouring characters of a line, each after the county's code, so that the index is keyed by county. Equal to the SQL function. */
export function bigrams(county: string, text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const characters = Array.from(line)
    return characters.slice(1).map((character, at) => `${county}${characters[at]}${character}`)
  })
}
