import { showSource } from '../kernel/law/cite.ts'
import { addDays } from '../kernel/time/day.ts'
import { mattersToDecide } from './deciding.ts'
import { showChoices } from './filePage.ts'
import { showRow } from './listRow.ts'
import type { Asking, Serving } from './serving.ts'

/** Files in one state that wait for a leader's word, and the acts that give it: the affirmative first. */
interface Awaited {
  readonly type: string
  readonly states: readonly string[]
  readonly acts: readonly string[]
  /** Only once the nearest limit ends within so many days: until then it is with those who prepare it. */
  readonly within?: number
}

/**
 * What is put before the county's leaders besides what can be signed on a phone (see `mattersToDecide`): topics, accountability, and decisions
 * that are a text of their own. An act a leader may take at any time without being asked, such as repealing a document in force, is not awaited.
 */
const awaited: readonly Awaited[] = [
  { type: 'topic', states: ['applied'], acts: ['admit-decision', 'admit-examined', 'admit-document', 'admit', 'return'] },
  { type: 'accountability', states: ['proposed'], acts: ['decide', 'exempt'] },
  { type: 'normative-draft', states: ['reviewed'], acts: ['decide', 'refuse'] },
  { type: 'assessment-appeal', states: ['examining'], acts: ['decide'] },
  { type: 'settlement', states: ['referred'], acts: ['form-team'] },
  { type: 'hidden-danger', states: ['found'], acts: ['list-grave'] },
  { type: 'reconsideration', states: ['accepted'], acts: ['decide'], within: 15 },
]

/** So many of each kind are looked at; what waits beyond is on the list of its kind. */
const most = 20

/** The matters this account can decide now, soonest due first, each with its ground and the acts open to it. */
export async function decisionsAwaited(serving: Serving, asking: Asking) {
  const { store, definitions } = serving
  const { permission, county } = asking
  const { procedures } = definitions
  const eyes = permission.eyes()
  const worn = new Set<string>(permission.capacities().map(({ capacity }) => capacity))
  const signing = (await mattersToDecide(serving, asking)).map(({ act, actTitle, why, back, ...row }) => ({
    ...row,
    ground: why,
    acts: [{ act, title: actTitle }, ...(back ? [{ act: back.act, title: back.title }] : [])],
  }))
  const found = await Promise.all(
    awaited.map(async ({ type, states, acts, within }) => {
      const procedure = procedures.get(type)
      if (!procedure || !acts.some((act) => procedure.acts[act]?.by.some((capacity) => worn.has(capacity)))) return []
      const where = { state: { in: [...states] }, ...permission.within(procedure) }
      const { rows } = await store.list(eyes, { type, where, sort: 'opened', limit: most })
      return rows.flatMap((row) => {
        const choices = showChoices(procedure, row.file, permission, county.today())
        const open = acts.flatMap((act) => choices.find((choice) => choice.act === act && choice.open) ?? [])
        const [first] = open
        const source = first && procedure.acts[first.act]?.source
        const shown = showRow(procedure, row, county, permission)
        if (!first || !source || (within !== undefined && (shown.due ?? '9999') > addDays(county.today(), within))) return []
        return [
          {
            ...shown,
            ground: showSource(source),
            acts: open.map(({ act, title }) => ({ act, title })),
          },
        ]
      })
    }),
  )
  return merged([...found.flat(), ...signing]).sort(
    (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.opened.localeCompare(b.opened),
  )
}

/** One line for one file, with every act that decides on it. A case whose own decision is not due yet is not brought up by what could also be done with it. */
function merged<
  T extends { readonly id: string; readonly type: string; readonly acts: readonly { readonly act: string; readonly title: string }[] },
>(rows: readonly T[]): T[] {
  const late = new Set(awaited.filter(({ within }) => within !== undefined).map(({ type }) => type))
  const byFile = new Map<string, T>()
  for (const row of rows) {
    const before = byFile.get(row.id)
    if (before) byFile.set(row.id, { ...before, acts: [...before.acts, ...row.acts] })
    else if (!late.has(row.type) || row.acts.some(({ act }) => awaited.some(({ type, acts }) => type === row.type && acts.includes(act))))
      byFile.set(row.id, row)
  }
  return [...byFile.values()]
}
