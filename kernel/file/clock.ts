import { type AnyWhere, holds, type Lookup } from '../figure/where.ts'
import type { RuleId } from '../law/ruleId.ts'
import { type AnyRule, type OwnRule, type OwnRuleId, rule as ruleOf } from '../law/rules.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Day, daysBetween, isDay } from '../time/day.ts'
import { reckon } from '../time/reckon.ts'
import type { Act } from './act.ts'
import type { Finding } from './finding.ts'
import type { ClockDefinition, Procedure } from './procedure.ts'

/** A statutory limit running, or having run, on a file (期限). Dates are computed from rule, start, pauses and extension, never typed. */
export interface ClockState {
  readonly name: string
  /** Which of the clocks of this name: 1, 2, … */
  readonly n: number
  readonly rule: RuleId | OwnRuleId
  /** The rule itself where the procedure brought it, so that the clock is reckoned anew without asking the procedure. */
  readonly own?: OwnRule
  readonly started: Day
  readonly due: Day
  /** For waiting periods: the first day on which the awaited act is lawful. */
  readonly opens?: Day
  readonly warn?: Day
  readonly provisional: boolean
  readonly pauses: readonly { readonly from: Day; readonly to?: Day }[]
  /** `true` extends by the rule's own length; a number by as many units. */
  readonly extended?: number | true
  readonly met?: Day
  readonly stopped?: Day
}

/** How a clock stands on a day, for desks and lists. */
export type Standing = 'running' | 'paused' | 'late' | 'met' | 'met-late' | 'stopped' | 'lapsed'

/**
 * A waiting period is not late when it is over: from then on one may act.
 * @param right whether it is a right that lapses rather than a duty (see `ClockDefinition.right`)
 */
export function standing(clock: ClockState, today: Day, right = false): Standing {
  if (clock.met) return clock.met > clock.due && !clock.opens ? 'met-late' : 'met'
  if (clock.stopped) return 'stopped'
  if (clock.pauses.some((pause) => !pause.to)) return 'paused'
  if (clock.opens || today <= clock.due) return 'running'
  return right ? 'lapsed' : 'late'
}

interface Turn {
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly act: Act
  /** The file as the act leaves it. */
  readonly look: Lookup
  readonly closes: boolean
}

/** The clocks after an act, and what the act did too late or too early. */
export function turnClocks(before: readonly ClockState[], turn: Turn): { clocks: ClockState[]; findings: Finding[] } {
  const clocks = [...before]
  const findings: Finding[] = []
  for (const [name, definition] of Object.entries(turn.procedure.clocks)) {
    start(clocks, name, definition, turn)
    for (const [index, clock] of clocks.entries()) {
      if (clock.name !== name || clock.met || clock.stopped) continue
      const moved = recompute(move(clock, definition, turn), definition, turn)
      clocks[index] = moved
      if (moved.met) findings.push(...judgeMet(moved, definition, turn.act))
    }
  }
  return { clocks, findings }
}

function start(clocks: ClockState[], name: string, definition: ClockDefinition<string, string, Record<string, unknown>>, turn: Turn): void {
  if (![definition.starts].flat().includes(turn.act.kind)) return
  if (definition.when && !holds(definition.when as AnyWhere, turn.look)) return
  const started = definition.startsOn ? turn.look(definition.startsOn) : turn.act.on
  if (typeof started !== 'string' || !isDay(started)) return
  const chosen = chooseRule(definition, turn.look)
  if (!chosen) return
  const same = clocks.filter((clock) => clock.name === name)
  const running = definition.each ? -1 : clocks.findLastIndex((clock) => clock.name === name && !clock.met && !clock.stopped)
  const bare = { name, n: running >= 0 ? (clocks[running]?.n ?? 1) : same.length + 1, ...chosen, started, pauses: [] }
  const fresh: ClockState = { ...bare, ...dates(bare, turn.calendar) }
  if (running >= 0) clocks[running] = fresh
  else clocks.push(fresh)
}

function move(
  clock: ClockState,
  definition: ClockDefinition<string, string, Record<string, unknown>>,
  { act, look, closes }: Turn,
): ClockState {
  const pauses = clock.pauses.map((pause) =>
    !pause.to && definition.pauses?.some((p) => p.until === act.kind) ? { from: pause.from, to: act.on } : pause,
  )
  if (definition.pauses?.some((p) => p.by === act.kind) && pauses.every((pause) => pause.to)) pauses.push({ from: act.on })
  const days = look('extendedDays')
  const extended = definition.extends === act.kind ? (typeof days === 'number' ? days : (true as const)) : clock.extended
  const moved = { ...clock, pauses, ...(extended === undefined ? {} : { extended }) }
  if ([definition.ends].flat().includes(act.kind)) return { ...moved, met: act.on }
  return definition.stops?.includes(act.kind) || (closes && !definition.outlives) ? { ...moved, stopped: act.on } : moved
}

function recompute(clock: ClockState, definition: ClockDefinition<string, string, Record<string, unknown>>, turn: Turn): ClockState {
  const chosen = { ...clock, ...chooseRule(definition, turn.look) }
  return { ...chosen, ...dates(chosen, turn.calendar) }
}

/** Which rule a clock runs by: its id, and the rule itself where it is not one of our laws'. */
function chooseRule(
  definition: ClockDefinition<string, string, Record<string, unknown>>,
  look: Lookup,
): Pick<ClockState, 'rule' | 'own'> | undefined {
  if (typeof definition.rule === 'string') return { rule: definition.rule }
  const choices = [definition.rule].flat().map((one) => (typeof one === 'object' && 'use' in one ? one : { use: one }))
  const use = choices.find((choice) => !('when' in choice) || !choice.when || holds(choice.when as AnyWhere, look))?.use
  if (use === undefined) return undefined
  if (typeof use === 'string') return { rule: use }
  const length = definition.length && look(definition.length)
  return { rule: use.id, own: typeof length === 'number' ? { ...use, length } : use }
}

/** `own` may be left over from before a change of rule; only the id says which binds. */
const ruleIn = ({ rule, own }: Pick<ClockState, 'rule' | 'own'>): AnyRule => (own?.id === rule ? own : ruleOf(rule as RuleId))

/**
 * Due, opening and warning days of a clock. While it is paused the due day is what it would be if it resumed on the day it stopped.
 * A history that extends what no article lets be extended, or resumes before it stopped, moves nothing.
 */
function dates(clock: Pick<ClockState, 'rule' | 'own' | 'started' | 'pauses' | 'extended'>, calendar: Calendar) {
  const rule = ruleIn(clock)
  const pauses = clock.pauses.flatMap(({ from, to }) => (to && to > from ? [{ from, to }] : []))
  const extend = typeof clock.extended === 'number' ? rule.extend && clock.extended : rule.extend?.by && clock.extended
  const { due, opens, warn, provisional } = reckon(rule, clock.started, { calendar, pauses, ...(extend && { extend }) })
  return { due, provisional, ...(opens ? { opens } : {}), ...(warn ? { warn } : {}) }
}

/** When a clock would be due under another calendar, all else as it stands: what a holiday notice moves is told before anything is written. */
export const dueUnder = (clock: ClockState, calendar: Calendar): Day => dates(clock, calendar).due

/** The same clock with its days as another calendar has them. */
export function reckonedUnder(clock: ClockState, calendar: Calendar): ClockState {
  const { due: _, opens: __, warn: ___, provisional: ____, ...bare } = clock
  return { ...bare, ...dates(clock, calendar) }
}

function judgeMet(clock: ClockState, definition: ClockDefinition<string, string, Record<string, unknown>>, act: Act): Finding[] {
  const { law, article, bound } = ruleIn(clock)
  const at = { rule: clock.name, act: act.seq, on: act.on, source: { law, article } }
  if (clock.opens && act.on < clock.opens)
    return [
      {
        ...at,
        code: 'early',
        text: `“${definition.title}”最早可于${clock.opens}办理，实际${act.on}办理，早${daysBetween(act.on, clock.opens)}日`,
      },
    ]
  if (bound === 'min' && !clock.opens) return act.on > clock.due ? [{ ...at, code: 'late', text: lateText(clock, definition, act) }] : []
  if (clock.opens || definition.right || act.on <= clock.due) return []
  return [{ ...at, code: 'late', text: lateText(clock, definition, act) }]
}

function lateText(clock: ClockState, definition: { readonly title: string }, act: Act): string {
  return `“${definition.title}”期限届满日为${clock.due}，实际${act.on}办理，超期${daysBetween(clock.due, act.on)}日`
}
