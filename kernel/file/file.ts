import type { Lookup } from '../figure/where.ts'
import type { Day } from '../time/day.ts'
import type { ClockState } from './clock.ts'
import type { Finding } from './finding.ts'

/** A file (卷) as its acts have made it: the whole result of the fold. */
export interface File {
  readonly id: string
  readonly type: string
  readonly edition: string
  readonly title: string
  /** The unit that keeps it, and every unit with a part in it, each with the units above. */
  readonly unit: string
  readonly sees: readonly string[]
  readonly holder?: string
  readonly state: string
  /** The state to come back to after a suspension. */
  readonly before?: string
  readonly outcome?: string
  readonly opened: Day
  readonly closed?: Day
  readonly facts: Readonly<Record<string, unknown>>
  /** Last legal day of each kind of act, and how often it was done. */
  readonly on: Readonly<Record<string, Day>>
  readonly n: Readonly<Record<string, number>>
  readonly clocks: readonly ClockState[]
  readonly findings: readonly Finding[]
  readonly links: readonly { readonly field: string; readonly to: string }[]
  /** Registers keep what they were on every earlier day. */
  readonly past?: readonly Moment[]
  readonly seq: number
}

/** A register file as it stood from a legal day on. */
export interface Moment {
  readonly from: Day
  readonly state: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The state of a file whose opening act was voided. Never counted, never listed unless asked for. */
export const VOIDED = '$void'

/**
 * Looks up a fact, a path (`applicants.0.name`, `attendees.size`, `counts.sum.number`), a column, or what the acts left behind: `on.accept` last legal day of an
 * act, `n.accept` how often, `due.decide` and `met.decide` of the last clock of that name.
 */
export function lookup(file: Pick<File, 'facts'> & Partial<File>): Lookup {
  return (name) => {
    if (Object.hasOwn(file.facts, name)) return file.facts[name]
    if (columns.has(name)) return file[name as 'state']
    if (name.startsWith('on.')) return file.on?.[name.slice(3)]
    // Facts alone know no number of acts: 0 would say that an act was never done.
    if (name.startsWith('n.')) return file.n && (file.n[name.slice(2)] ?? 0)
    if (name.startsWith('due.')) return clockNamed(file, name.slice(4))?.due
    if (name.startsWith('met.')) return clockNamed(file, name.slice(4))?.met
    return name.includes('.') ? walk(file.facts, name.split('.')) : undefined
  }
}

const clockNamed = (file: Partial<File>, name: string) => file.clocks?.findLast((clock) => clock.name === name)
const columns = new Set(['state', 'edition', 'unit', 'opened', 'closed', 'outcome', 'title', 'holder', 'id', 'type'])

function walk(from: unknown, path: readonly string[]): unknown {
  let value = from
  for (const [at, step] of path.entries()) {
    if (value === null || typeof value !== 'object') return undefined
    if (step === 'sum' && Array.isArray(value)) return sumOf(value, path.slice(at + 1))
    value = step === 'size' && Array.isArray(value) ? value.length : (value as Record<string, unknown>)[step]
  }
  return value
}

/** What a field of a list's items comes to; an item without it adds nothing. */
const sumOf = (items: readonly unknown[], field: readonly string[]): number =>
  items.reduce<number>((total, item) => total + Number(walk(item, field) ?? 0), 0)

/** A register file as it was on a day; `undefined` before it was entered. Acts of the day itself count. */
export function asOf(file: File, on: Day): Moment | undefined {
  if (!file.past) return file.opened <= on ? { from: file.opened, state: file.state, facts: file.facts } : undefined
  return file.past.findLast((moment) => moment.from <= on)
}
