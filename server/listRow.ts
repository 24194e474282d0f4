import { capacityTitle } from '../kernel/file/capacity.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { lookup } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { filterNames } from './ask.ts'
import { masked, type PageCounty, stateTitle } from './filePage.ts'
import type { Permission } from './permission.ts'
import { withPublicNames } from './publicName.ts'

const text = { type: 'string' } as const
const coded = { type: 'object', properties: { code: text, title: text } } as const

/** The answer of every list; compiled once, which is what makes long lists cheap. */
export const listSchema = {
  type: 'object',
  properties: {
    rows: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text,
          type: text,
          typeTitle: text,
          number: text,
          title: text,
          state: coded,
          unit: { type: 'object', properties: { id: text, name: text } },
          holder: text,
          outcome: text,
          opened: text,
          closed: text,
          due: text,
          late: { type: 'boolean' },
          seq: { type: 'integer' },
          tags: { type: 'array', items: text },
          columns: { type: 'object', additionalProperties: true },
        },
      },
    },
    total: { type: 'integer' },
    next: text,
  },
} as const

/**
 * A file as a list shows it. Those who look over the county at another unit's files read natural persons' names as they may be published;
 * whoever needs the full name opens the file.
 */
export function showRow(
  procedure: Procedure,
  { file, number }: { readonly file: File; readonly number?: string },
  county: PageCounty,
  permission: Permission,
) {
  const theirs = permission.countyWide() && file.unit !== permission.account.unit
  const running = file.clocks.filter((clock) => !clock.met && !clock.stopped).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const next = running[0]
  const look = lookup(file)
  const columns: Record<string, unknown> = {}
  for (const name of columnNames(procedure)) {
    const value = look(name)
    if (value !== undefined && !(name in file)) columns[name] = masked(value)
  }
  return {
    id: file.id,
    type: file.type,
    typeTitle: procedure.title,
    ...(number && { number }),
    title: theirs ? withPublicNames(file.title, file.facts) : file.title,
    state: { code: file.state, title: stateTitle(procedure, file.state) },
    unit: { id: file.unit, name: county.unitName(file.unit) },
    ...(file.holder && { holder: file.holder }),
    ...(file.outcome && { outcome: file.outcome }),
    opened: file.opened,
    ...(file.closed && { closed: file.closed }),
    ...(next && {
      due: next.due,
      late: running.some((clock) => standing(clock, county.today(), procedure.clocks[clock.name]?.right) === 'late'),
    }),
    seq: file.seq,
    columns,
  }
}

/** The names of a procedure's columns, put together once and not for every row. */
function columnNames(procedure: Procedure): readonly string[] {
  const known = names.get(procedure)
  if (known) return known
  const found = filterNames(procedure)
  names.set(procedure, found)
  return found
}
const names = new WeakMap<Procedure, readonly string[]>()

/** The next lawful steps that would meet a clock: acts that end it, with the capacities that may take them. */
export function stepsToMeet(procedure: Procedure, clock: string) {
  const ends = [procedure.clocks[clock]?.ends ?? []].flat()
  return ends.flatMap((act) => {
    const definition = procedure.acts[act]
    return definition ? [{ act, title: definition.title, by: definition.by.map(capacityTitle), capacities: definition.by }] : []
  })
}
