import type { FieldMeta } from '../../kernel/file/fields.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { distinct, type LedgerColumn, ledgerColumns } from '../xlsx/ledgerColumns.ts'

/**
 * What a column may mean. Ids: `$number` official number, `$unit` who keeps the file, `$remark` kept as text only, `day:accept` the day of
 * an act, `fact:applicants.name` a fact or a field of it, `item:talk.with` a field of what an act adds.
 */
export interface Target {
  readonly id: string
  readonly title: string
  readonly kind: FieldMeta['kind'] | 'number' | 'remark'
  readonly column?: LedgerColumn
  /** The act whose day or item it is. */
  readonly act?: string
  /** The act that opens the file cannot do without it. */
  readonly required: boolean
  /** A fact that the opening act brings. */
  readonly opens?: boolean
}

/** Every target of a type's ledger, the opening act's first. */
export function targetsOf(procedure: Procedure, opening: string): Target[] {
  const acts = Object.entries(procedure.acts).filter(([kind, { from }]) => kind === opening || from !== 'nothing')
  const first = acts.filter(([kind]) => kind === opening)
  const targets: Target[] = [
    { id: '$number', title: '文号', kind: 'number', required: false },
    ...(procedure.unit ? [] : [{ id: '$unit', title: '管卷单位', kind: 'unit', required: false } as const]),
    { id: '$remark', title: '备注', kind: 'remark', required: false },
    ...[...first, ...acts.filter(([kind]) => kind !== opening)].map(
      ([kind, { title }]): Target => ({
        id: `day:${kind}`,
        title: kind === opening ? '立卷日期' : `${title}日期`,
        kind: 'day',
        act: kind,
        required: false,
      }),
    ),
  ]
  const known = new Set<string>()
  for (const [kind, act] of [...first, ...acts.filter(([other]) => other !== opening)]) {
    const own = new Set((act.data ?? []).map((name) => name.replace('?', '')))
    for (const column of ledgerColumns(actSchema(procedure, kind).shape, false)) {
      const path = column.field === undefined ? column.fact : `${column.fact}.${column.field}`
      const item = act.adds !== undefined && !own.has(column.fact)
      const id = item ? `item:${kind}.${path}` : `fact:${path}`
      if (known.has(id)) continue
      known.add(id)
      const title = item ? `${act.title}·${column.title}` : column.title
      targets.push({
        id,
        title,
        kind: column.meta.kind,
        column,
        required: kind === opening && column.required,
        ...(item && { act: kind }),
        ...(kind === opening && { opens: true }),
      })
    }
  }
  return distinct(targets)
}

/** The acts that a fact may be brought by, and whether each must have it, in the order of the procedure. Looked for once. */
export function actsWith(procedure: Procedure, fact: string): readonly { readonly kind: string; readonly required: boolean }[] {
  const known = homes.get(procedure) ?? new Map<string, { kind: string; required: boolean }[]>()
  homes.set(procedure, known)
  const found = known.get(fact)
  if (found) return found
  const made = Object.entries(procedure.acts).flatMap(([kind, { data = [] }]): { kind: string; required: boolean }[] =>
    data.includes(fact) ? [{ kind, required: true }] : data.includes(`${fact}?`) ? [{ kind, required: false }] : [],
  )
  known.set(fact, made)
  return made
}
const homes = new WeakMap<Procedure, Map<string, { kind: string; required: boolean }[]>>()
