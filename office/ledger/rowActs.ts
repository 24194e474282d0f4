import type { z } from 'zod'
import type { Act, Actor, Seen } from '../../kernel/file/act.ts'
import { fieldMeta, type SecretKind } from '../../kernel/file/fields.ts'
import { asOf, type File } from '../../kernel/file/file.ts'
import { actSchema, askedOf, type Procedure } from '../../kernel/file/procedure.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { ReadRow } from './readRow.ts'
import { Identifier } from './readTarget.ts'
import { actsWith, type Target } from './targets.ts'

/** One act that a row tells, before it is given an id and its identifiers are sealed. */
export interface PlannedAct {
  readonly kind: string
  readonly on: Day
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: Pick<Actor, 'unit' | 'capacity'>
  readonly seen?: Act['seen']
  readonly secrets: readonly { readonly path: readonly (string | number)[]; readonly kind: SecretKind; readonly value: string }[]
}

export interface RowActs {
  readonly acts: readonly PlannedAct[]
  /** Titles of facts that no act of the row brings, as the day of their act is not told. */
  readonly unplaced: readonly string[]
  /** The opening day is another act's, since the ledger does not tell its own. */
  readonly borrowedDay?: string
}

/** What stands in an act's data for an identifier until it is sealed. */
const veiled = { mask: '***', digest: '', ref: '' }

/**
 * The acts of a row in the order of the procedure: the one that opens the file, and every later one whose day a column tells. Each fact goes
 * into the acts that must have it, otherwise into the first that may.
 */
export function rowActs(
  procedure: Procedure,
  opening: string,
  targets: readonly Target[],
  read: ReadRow,
  unit: string,
  fileOf: (id: string) => File | undefined,
): RowActs | undefined {
  const days = new Map<string, Day>()
  for (const [id, value] of read.values) if (id.startsWith('day:')) days.set(id.slice(4), value as Day)
  const own = days.get(opening)
  const earliest = [...days].toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))[0]
  const opened = own ?? earliest?.[1]
  if (opened === undefined) return undefined
  const kinds = Object.keys(procedure.acts).filter(
    (kind) => kind === opening || (days.has(kind) && procedure.acts[kind]?.from !== 'nothing'),
  )
  const order = [opening, ...kinds.filter((kind) => kind !== opening)]
  const { values, unplaced } = placed(procedure, targets, read, order)
  const keeper = unitOf(procedure, values.get(opening) ?? {}, read, unit)
  const acts = order.map((kind): PlannedAct => {
    const { data, secrets } = withoutSecrets(values.get(kind) ?? {})
    const seen = seenBy(procedure, kind, data, days.get(kind) ?? opened, fileOf)
    const capacity = procedure.acts[kind]?.by[0] ?? ''
    return { kind, on: days.get(kind) ?? opened, data, actor: { unit: keeper, capacity }, secrets, ...(seen && { seen }) }
  })
  const borrowed = own === undefined && earliest ? procedure.acts[earliest[0]]?.title : undefined
  return { acts, unplaced, ...(borrowed !== undefined && { borrowedDay: borrowed }) }
}

type Data = Record<string, unknown>

function placed(procedure: Procedure, targets: readonly Target[], read: ReadRow, order: readonly string[]) {
  const values = new Map<string, Data>(order.map((kind) => [kind, {}]))
  const unplaced: string[] = []
  for (const target of targets) {
    const value = read.values.get(target.id)
    const { column } = target
    if (value === undefined || column === undefined) continue
    const homes = target.act !== undefined ? (values.has(target.act) ? [target.act] : []) : homesOf(procedure, column.fact, order)
    if (homes.length === 0) unplaced.push(target.title)
    for (const kind of homes) put(values.get(kind) as Data, column, value)
  }
  return { values, unplaced }
}

function homesOf(procedure: Procedure, fact: string, order: readonly string[]): string[] {
  const able = actsWith(procedure, fact)
    .filter(({ kind }) => order.includes(kind))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const must = able.filter(({ required }) => required)
  return (must.length > 0 ? must : able.slice(0, 1)).map(({ kind }) => kind)
}

function put(data: Data, column: NonNullable<Target['column']>, value: unknown): void {
  if (column.field === undefined) data[column.fact] = value
  else if (!column.items) data[column.fact] = { ...(data[column.fact] as Data | undefined), [column.field]: value }
  else {
    const items = (data[column.fact] as Data[] | undefined) ?? []
    const parts = Array.isArray(value) ? value : [value]
    data[column.fact] = Array.from({ length: Math.max(items.length, parts.length) }, (_, at) => ({
      ...items[at],
      ...(parts[at] !== undefined && { [column.field as string]: parts[at] }),
    }))
  }
}

function unitOf(procedure: Procedure, data: Data, read: ReadRow, otherwise: string): string {
  const named = procedure.unit ? data[procedure.unit] : read.values.get('$unit')
  return typeof named === 'string' ? named : otherwise
}

/** Identifiers out of the data, each with the place where its sealed form belongs. */
function withoutSecrets(data: Data): { data: Data; secrets: PlannedAct['secrets'] } {
  const secrets: { path: (string | number)[]; kind: SecretKind; value: string }[] = []
  const veil = (value: unknown, path: (string | number)[]): unknown => {
    if (value instanceof Identifier) {
      secrets.push({ path, kind: value.kind, value: value.value })
      return veiled
    }
    if (Array.isArray(value)) return value.map((one, at) => veil(one, [...path, at]))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, veil(one, [...path, name])]))
  }
  return { data: veil(data, []) as Data, secrets }
}

/** What the act saw of the files it names, as on its day: only what its guards ask for. */
function seenBy(procedure: Procedure, kind: string, data: Data, on: Day, fileOf: (id: string) => File | undefined): Act['seen'] {
  const seen: Record<string, Seen> = {}
  for (const [field, value] of Object.entries(data)) {
    const schema = procedure.facts.shape[field] as z.ZodType | undefined
    if (!schema || fieldMeta(schema)?.kind !== 'ref') continue
    const asked = askedOf(procedure, kind, field)
    for (const id of [value].flat()) {
      const file = typeof id === 'string' ? fileOf(id) : undefined
      const moment = file && asOf(file, on)
      if (!file || !moment) continue
      const facts = { ...seen[file.id]?.facts, ...Object.fromEntries(Object.entries(moment.facts).filter(([name]) => asked.has(name))) }
      seen[file.id] = { type: file.type, title: file.title, unit: file.unit, state: moment.state, facts }
    }
  }
  return Object.keys(seen).length > 0 ? seen : undefined
}

/** The faults of an act's data that are no gaps: too long, of the wrong kind; and the gaps. */
export function faultsOf(procedure: Procedure, act: PlannedAct): { wrong: z.core.$ZodIssue[]; missing: z.core.$ZodIssue[] } {
  const parsed = actSchema(procedure, act.kind).safeParse(act.data, { reportInput: true })
  const issues = parsed.success ? [] : parsed.error.issues
  const isGap = (issue: z.core.$ZodIssue) => issue.code !== 'unrecognized_keys' && issue.input === undefined
  return { wrong: issues.filter((issue) => !isGap(issue)), missing: issues.filter(isGap) }
}
