import type { Procedure } from '../kernel/file/procedure.ts'
import { addDays, type Day } from '../kernel/time/day.ts'
import type { Db } from './connection.ts'
import { ask, type Scope } from './scope.ts'

/** A running clock as a desk shows it. */
export interface ClockLine {
  readonly file: string
  readonly clock: string
  readonly n: number
  readonly rule: string
  readonly started: Day
  readonly due: Day
  readonly warn?: Day
  /** First day on which the awaited act is lawful. */
  readonly opens?: Day
  /** Since when it stands still. */
  readonly paused?: Day
  readonly provisional: boolean
  /** A right that lapses, not a duty that can be late. */
  readonly lapses: boolean
  /** `late`: past due; `due`: within the days asked for or past its warning; `waiting`: paused, or not yet open; `running`: the rest. */
  readonly standing: 'late' | 'lapsed' | 'due' | 'waiting' | 'running'
  readonly type: string
  readonly unit: string
  readonly holder?: string
  readonly title: string
  readonly number?: string
}

export interface DeskAsked {
  readonly today: Day
  /** Only files whose next act is this person's. */
  readonly holder?: string
  /** Only clocks that an act of one of these capacities meets. */
  readonly capacities?: readonly string[]
  /** Clocks due within so many days; absent: all running ones. */
  readonly within?: number
  readonly limit?: number
}

type Line = { readonly [K in keyof ClockLine]: ClockLine[K] | null }

/** Clocks not yet met, of the files the unit sees, soonest first: one scan of the clocks' index. */
export async function desk(db: Db, scope: Scope, procedures: ReadonlyMap<string, Procedure>, asked: DeskAsked): Promise<ClockLine[]> {
  const { text, values } = deskSql(scope.county, procedures, asked)
  const { rows } = await ask<Line>(db, scope, text, values)
  return rows.map((row) => lineOf(row, asked))
}

/** @see desk */
export function deskSql(
  county: string,
  procedures: ReadonlyMap<string, Procedure>,
  { today, holder, capacities, within, limit = 500 }: DeskAsked,
) {
  const values: unknown[] = [county, Math.max(1, Math.min(2000, limit))]
  const add = (value: unknown) => `$${values.push(value)}`
  const lines = ['county = $1', 'met is null', 'stopped is null']
  if (within !== undefined) lines.push(`due <= ${add(addDays(today, within))}`)
  // Rights lapse by the thousand, one with each agreement and judgment; without this they fill the desk before anything that is late.
  lines.push(`(not lapses or due >= ${add(addDays(today, -shownLapsed))} or type || '/' || clock = any(${add(expiring(procedures))}))`)
  if (holder !== undefined) lines.push(`holder = ${add(holder)}`)
  if (capacities) lines.push(`type || '/' || clock = any(${add(clocksOf(procedures, capacities))})`)
  const text = `select file, clock, n, rule, started, due, warn, opens, paused, provisional, lapses, type, unit, holder, title, number
    from clock where ${lines.join(' and ')} order by due, file, clock, n limit $2::integer`
  return { text, values }
}

/** So many days a right that lapsed unused is still told of. */
const shownLapsed = 15

/** The clocks at whose end the program itself has something to enter. */
function expiring(procedures: ReadonlyMap<string, Procedure>): string[] {
  return [...procedures.values()].flatMap(({ type, clocks }) =>
    Object.entries(clocks).flatMap(([name, { expires }]) => (expires ? [`${type}/${name}`] : [])),
  )
}

/** The clocks that an act of one of these capacities meets. */
function clocksOf(procedures: ReadonlyMap<string, Procedure>, capacities: readonly string[]): string[] {
  return [...procedures.values()].flatMap(({ type, acts, clocks }) =>
    Object.entries(clocks).flatMap(([name, { ends }]) =>
      [ends].flat().some((act) => acts[act]?.by.some((capacity) => capacities.includes(capacity))) ? [`${type}/${name}`] : [],
    ),
  )
}

function lineOf(row: Line, { today, within = 0 }: DeskAsked): ClockLine {
  const line = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Omit<ClockLine, 'standing'>
  return { ...line, standing: standingOf(line, today, within) }
}

function standingOf({ due, warn, opens, paused, lapses }: Omit<ClockLine, 'standing'>, today: Day, within: number): ClockLine['standing'] {
  if (paused) return 'waiting'
  if (opens) return today < opens ? 'waiting' : 'due'
  if (today > due) return lapses ? 'lapsed' : 'late'
  return (warn !== undefined && today >= warn) || due <= addDays(today, within) ? 'due' : 'running'
}
