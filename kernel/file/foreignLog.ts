import type { CalendarData } from '../time/calendar.ts'
import { type Day, isDay } from '../time/day.ts'
import type { Procedure } from './procedure.ts'

/** One event of a log kept elsewhere. */
export interface ForeignEvent {
  readonly case: string
  readonly activity: string
  /** The instant as the log writes it. */
  readonly at: string
  /** Milliseconds of that instant, for the order of events; where the log gives no offset, as if it were UTC. */
  readonly time: number
  /** The calendar day in the log's own zone. */
  readonly day: Day
  readonly resource?: string
  /** What else the log says of the event; blanks are left out. */
  readonly attributes: Readonly<Record<string, string>>
}

/** One case of a log: its own attributes, and its events in the order of the log. */
export interface ForeignCase {
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
  readonly events: readonly ForeignEvent[]
}

/** A fact taken from an attribute of the event, or of its case. */
export interface FactFrom {
  readonly from: string
  readonly of?: 'case'
  /** `cents`: a decimal amount becomes an integer of hundredths; `flag`: true when the attribute is there and not among `nothing`. */
  readonly as: 'text' | 'day' | 'cents' | 'count' | 'flag'
  /** Values by which the log says nothing: NIL, UNKNOWN. */
  readonly nothing?: readonly string[]
}

/** The act that an activity of the log is, with the facts it brings. */
export interface ActFrom {
  readonly act: string
  readonly data?: Readonly<Record<string, FactFrom>>
}

/** An act that the log has no event for: it lies on a day given by an attribute of the case, before or after all events of that day. */
export interface ActOfCase extends ActFrom {
  readonly on: string
  readonly at: 'start' | 'end'
}

/** How a log names its columns; those of pm4py and XES where left out. */
export interface LogColumns {
  readonly case?: string
  readonly activity?: string
  readonly at?: string
  readonly resource?: string
  /** What marks a column of a CSV as an attribute of the case. */
  readonly casePrefix?: string
}

/** A procedure in our own words with what it takes to read a foreign history by it. Pure data. */
export interface Conformance {
  readonly procedure: Procedure
  readonly map: Readonly<Record<string, ActFrom>>
  readonly ofCase?: readonly ActOfCase[]
  /** Days off where the history took place; weekends only, where left out. */
  readonly calendar?: CalendarData
  readonly columns?: LogColumns
}

/** A fact's value as the attribute gives it; undefined where it says nothing. What cannot be read stays text, and is found to be bad data. */
export function factFrom(rule: FactFrom, event: Readonly<Record<string, string>>, ofCase: Readonly<Record<string, string>>): unknown {
  const text = (rule.of === 'case' ? ofCase : event)[rule.from]
  const silent = text === undefined || text === '' || (rule.nothing ?? []).includes(text)
  if (rule.as === 'flag') return !silent
  if (silent) return undefined
  if (rule.as === 'text') return text
  if (rule.as === 'day') return text >= NO_DATE ? undefined : (dayWritten(text) ?? text)
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return rule.as === 'cents' ? Math.round(number * 100) : number
}

/** The day an instant is written on, before any conversion: a log's offsets follow its own summer time, so this is its own calendar day. */
export function dayWritten(text: string): Day | undefined {
  const day = text.slice(0, 10)
  return isDay(day) && day < NO_DATE ? day : undefined
}

/** Databases write 9999-12-31 for “no date”; no limit can be counted from there. */
const NO_DATE = '9000'
