import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Act, isAmendment, type Seen } from '../kernel/file/act.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import { judge } from '../kernel/file/judge.ts'
import { judgeAmendment } from '../kernel/file/judgeAmendment.ts'
import { askedOf, type Procedure } from '../kernel/file/procedure.ts'
import type { Refusal } from '../kernel/file/refusal.ts'
import { advance } from '../kernel/file/step.ts'
import { append, repeated } from './append.ts'
import { Unwritable } from './canonical.ts'
import type { Db } from './connection.ts'
import type { County } from './county.ts'
import { history, type KeptAct } from './history.ts'
import type { SecretRow } from './keys/sealing.ts'
import { type Reading, type Row, read } from './read.ts'
import type { Scope } from './scope.ts'

export interface Entering {
  readonly type: string
  /** Absent: a new file, whose id is made here. */
  readonly id?: string
  readonly act: Pick<Act, 'id' | 'kind' | 'on' | 'data' | 'actor'>
  /** The seq the client last saw; if the file has moved on, the act is not entered and the client is told what changed. */
  readonly expect?: number
  readonly secrets?: readonly SecretRow[]
  /** Is shown the file as it was read, before anything is told of it; throws where whoever asks may not touch it. */
  readonly admit?: (row: Row | undefined) => void | Promise<void>
}

export type Entered =
  | {
      readonly ok: true
      readonly file: File
      readonly seq: number
      readonly number?: string
      readonly hash: string
      readonly recordedAt: string
      readonly repeated: boolean
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
  /** Somebody was first: their acts, as far as the unit sees them. */
  | { readonly ok: false; readonly conflict: readonly KeptAct[] }

/** A type that no procedure bears. */
export class NoSuchType extends Error {
  override readonly name = 'NoSuchType'
  constructor(type: string) {
    super(`There is no procedure for files of type “${type}”`)
  }
}

/**
 * One act from judging to keeping: read, judge, step, append: two round trips. Only an amendment needs the history too.
 * A race that the client did not guard against by `expect` is judged anew on what is there now.
 * @throws NoSuchType, ActReused
 */
export async function enter(
  db: Db,
  scope: Scope,
  county: County,
  procedures: ReadonlyMap<string, Procedure>,
  entering: Entering,
): Promise<Entered> {
  const procedure = procedures.get(entering.type)
  if (!procedure) throw new NoSuchType(entering.type)
  const id = entering.id ?? randomUUID()
  for (let tries = 0; tries < 8; tries++) {
    const entered = await tryToEnter(db, scope, county, procedure, procedures, { ...entering, id }, entering.id === undefined)
    if (entered !== 'again') return entered
  }
  return { ok: false, conflict: await history(db, scope, id, entering.expect ?? 0) }
}

async function tryToEnter(
  db: Db,
  scope: Scope,
  county: County,
  procedure: Procedure,
  procedures: ReadonlyMap<string, Procedure>,
  entering: Entering & { readonly id: string },
  isNew: boolean,
): Promise<Entered | 'again'> {
  const { id, expect } = entering
  const referred = refsIn(procedure, entering.act)
  const reading = await read(db, scope, { type: procedure.type, id, refs: [...referred.keys()], on: entering.act.on, act: entering.act.id })
  await entering.admit?.(reading.row)
  if (reading.prior) return answerAgain(db, scope, procedure, reading, isNew ? reading.prior.file : id, entering.act)
  const before = reading.row
  if (expect !== undefined && expect !== (before?.file.seq ?? 0)) return { ok: false, conflict: await history(db, scope, id, expect) }

  const seen = seenBy(procedure, entering.act.kind, referred, reading)
  const act: Act = { ...entering.act, seq: (before?.file.seq ?? 0) + 1, ...(seen && { seen }) }
  const acts = isAmendment(act.kind) && before ? await history(db, scope, id) : []
  const refusals = isAmendment(act.kind)
    ? judgeAmendment(procedure, before?.file, act, acts, county.today())
    : [...judge(procedure, before?.file, act, county.today()), ...missing(procedure, procedures, act, referred, reading)]
  if (refusals.length > 0) return { ok: false, refusals }

  const next = advance(id, before?.file, act, () => acts, { ...county, procedure })
  const reads = [...referred.keys()].flatMap((ref) => {
    const row = reading.refs.get(ref)?.row
    return row && ref !== id && guarded(procedure, act.kind, referred.get(ref) ?? []) ? [{ id: ref, seq: row.file.seq }] : []
  })
  try {
    const entry = { procedure, act, ...(before && { before }), next, reads, ...(entering.secrets && { secrets: entering.secrets }) }
    const kept = await append(db, scope, county, { ...entry, recordedAt: new Date().toISOString() })
    if (!('conflict' in kept)) return { ok: true, file: next, ...kept }
    return kept.conflict === 'file' && expect !== undefined ? { ok: false, conflict: await history(db, scope, id, expect) } : 'again'
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
    return {
      ok: false,
      refusals: [{ code: 'bad-data', title: titleOf(procedure, act.kind), says: error.message, way: '请删去不可见字符后重新提交' }],
    }
  }
}

/** The act was already entered: the first answer, with the file as it is now. */
async function answerAgain(
  db: Db,
  scope: Scope,
  procedure: Procedure,
  reading: Reading,
  id: string,
  act: Entering['act'],
): Promise<Entered> {
  const first = repeated(reading.prior!, id, act)
  if ('conflict' in first) return { ok: false, conflict: [] }
  const row = reading.row ?? (await read(db, scope, { type: procedure.type, id })).row
  return row ? { ok: true, file: row.file, ...first } : { ok: false, conflict: [] }
}

/** The files an act names, each with the facts that name it. */
function refsIn(procedure: Procedure, act: Pick<Act, 'data'>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, value] of Object.entries(act.data)) {
    const schema = procedure.facts.shape[name] as z.ZodType | undefined
    if (!schema || fieldMeta(schema)?.kind !== 'ref') continue
    for (const id of [value].flat()) if (typeof id === 'string') found.set(id, [...(found.get(id) ?? []), name])
  }
  return found
}

const guarded = (procedure: Procedure, kind: string, fields: readonly string[]): boolean =>
  fields.some((field) => procedure.acts[kind]?.reads?.[field] !== undefined)

/** What the act keeps of the files it names: only the facts that its guards ask for. */
function seenBy(procedure: Procedure, kind: string, referred: ReadonlyMap<string, readonly string[]>, reading: Reading): Act['seen'] {
  const reads = procedure.acts[kind]?.reads ?? {}
  if (referred.size === 0 && Object.keys(reads).length === 0) return undefined
  const seen: Record<string, Seen> = {}
  for (const [id, fields] of referred) {
    const found = reading.refs.get(id)?.seen
    if (!found) continue
    const asked = fields.map((field) => askedOf(procedure, kind, field))
    seen[id] = {
      ...found,
      facts: Object.fromEntries(Object.entries(found.facts).filter(([name]) => asked.some((names) => names.has(name)))),
    }
  }
  return seen
}

/** Names that lead nowhere, or to a file of another type, also where no guard asks. */
function missing(
  procedure: Procedure,
  procedures: ReadonlyMap<string, Procedure>,
  act: Act,
  referred: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
): Refusal[] {
  return [...referred].flatMap(([id, fields]) => {
    const field = fields[0] ?? ''
    const meta = fieldMeta(procedure.facts.shape[field] as z.ZodType)
    const found = reading.refs.get(id)?.seen
    if (!found && guarded(procedure, act.kind, fields)) return []
    const base = { code: 'read', title: titleOf(procedure, act.kind), about: field } as const
    if (!found) return [{ ...base, says: `“${meta?.title ?? field}”所引用的“${id}”不存在`, way: '请重新选择' }]
    const wanted = procedures.get(meta?.of ?? '')
    if (wanted && wanted.type !== found.type)
      return [{ ...base, says: `“${meta?.title ?? field}”应引用${wanted.title}，“${found.title}”不是`, way: '请重新选择' }]
    return []
  })
}

const titleOf = (procedure: Procedure, kind: string): string => procedure.acts[kind]?.title ?? kind
