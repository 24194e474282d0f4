import { calendar } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'
import { type Act, type Actor, isAmendment } from './act.ts'
import type { File } from './file.ts'
import type { Finding } from './finding.ts'
import { type ActFrom, type Conformance, dayWritten, type ForeignCase, type ForeignEvent, factFrom } from './foreignLog.ts'
import type { Procedure } from './procedure.ts'
import { type Context, step } from './step.ts'

/** What one case broke: by which act, on which day, under which rule. */
export interface ReplayFinding {
  readonly case: string
  readonly code: Finding['code']
  /** The act's id and title; for an activity the procedure does not know, the log's own name. */
  readonly act: string
  readonly title: string
  readonly on: Day
  /** The rule in words: the clock with its kind of breach, the guard's own sentence, or what was wrong. The same rule has the same words in every case. */
  readonly rule: string
  readonly text: string
  readonly source?: Finding['source']
}

export interface Replayed {
  readonly case: string
  readonly events: number
  /** Absent where the case has neither events nor acts. */
  readonly file?: File
  readonly findings: readonly ReplayFinding[]
}

/**
 * Replays foreign cases by one procedure: each becomes a file and the findings of its history. Never throws on an odd history.
 *
 * Events are taken in the order of their instants. Those of one and the same instant (a log of midnights has lost the order
 * inside a day) are taken in whichever order breaks least, the log's own first.
 */
export function replayer(by: Conformance): (one: ForeignCase) => Replayed {
  const context: Context = {
    procedure: by.procedure,
    calendar: calendar(by.calendar ?? { offDays: {}, makeUpWorkdays: {}, coveredTo: '9999-12-31' }),
    unitsAbove: () => [],
    unitName: (unit) => unit,
  }
  return (one) => {
    const acts: Act[] = []
    let file: File | undefined
    for (const group of momentsOf(one, by)) {
      const chosen = leastBroken(one.id, file, group, context)
      file = chosen.file
      acts.push(...chosen.acts)
    }
    const findings = (file?.findings ?? []).map((finding) => shown(finding, one.id, acts[finding.act - 1], by.procedure))
    return { case: one.id, events: one.events.length, ...(file && { file }), findings }
  }
}

/** A line of the summary: how often a rule was broken, and in how many cases. */
export interface RuleCount {
  readonly code: Finding['code']
  readonly rule: string
  readonly findings: number
  readonly cases: number
}

/** Findings counted by rule, the most frequent first. */
export function countRules(findings: readonly ReplayFinding[]): RuleCount[] {
  const byRule = new Map<string, { code: Finding['code']; rule: string; findings: number; cases: Set<string> }>()
  for (const { code, rule, case: id } of findings) {
    const key = `${code} ${rule}`
    const line = byRule.get(key) ?? { code, rule, findings: 0, cases: new Set() }
    line.findings++
    line.cases.add(id)
    byRule.set(key, line)
  }
  return [...byRule.values()]
    .map((line) => ({ ...line, cases: line.cases.size }))
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
}

type Step = Omit<Act, 'seq'>

/** The case's acts in groups of one instant each, in order. */
function momentsOf(one: ForeignCase, { map, ofCase = [], procedure }: Conformance): Step[][] {
  const timed = one.events.map((event) => ({ time: event.time, day: event.day, place: 0, step: actOf(event, one, map, procedure) }))
  for (const from of ofCase) {
    const on = dayWritten(one.attributes[from.on] ?? '')
    if (on) timed.push({ time: 0, day: on, place: from.at === 'start' ? -1 : 1, step: actOfCase(on, from, one, procedure) })
  }
  const groups: Step[][] = []
  let before: (typeof timed)[number] | undefined
  for (const next of timed.sort(inTime)) {
    if (before && inTime(before, next) === 0) groups.at(-1)?.push(next.step)
    else groups.push([next.step])
    before = next
  }
  return groups
}

type Timed = { readonly day: Day; readonly place: number; readonly time: number }

/** By day, then by instant: an act known by its day alone comes before or after that day's events. */
function inTime(a: Timed, b: Timed): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.place - b.place || a.time - b.time
}

function actOf(event: ForeignEvent, one: ForeignCase, map: Conformance['map'], procedure: Procedure): Step {
  const from = Object.hasOwn(map, event.activity) ? map[event.activity] : undefined
  const kind = from?.act ?? foreignKind(event.activity, procedure)
  return { id: '', kind, on: event.day, actor: actorOf(event.resource, kind, procedure), data: dataOf(from, event.attributes, one) }
}

/** An activity outside the map is the act of its own name, or an unknown one; never one of our amendments, nor a word of the language. */
function foreignKind(activity: string, procedure: Procedure): string {
  if (Object.hasOwn(procedure.acts, activity)) return activity
  return isAmendment(activity) || activity in {} ? `日志中的${activity}` : activity
}

const actOfCase = (on: Day, from: ActFrom, one: ForeignCase, procedure: Procedure): Step => ({
  id: '',
  kind: from.act,
  on,
  actor: actorOf(undefined, from.act, procedure),
  data: dataOf(from, {}, one),
})

/** A foreign log knows no capacities: whoever acted is taken to have been entitled. */
function actorOf(resource: string | undefined, kind: string, procedure: Procedure): Actor {
  return { person: resource ?? '', name: resource ?? '', unit: '', capacity: procedure.acts[kind]?.by[0] ?? 'system' }
}

function dataOf(from: ActFrom | undefined, attributes: Readonly<Record<string, string>>, one: ForeignCase): Act['data'] {
  const facts = Object.entries(from?.data ?? {}).map(([name, rule]) => [name, factFrom(rule, attributes, one.attributes)] as const)
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined))
}

type Branch = { readonly file: File | undefined; readonly acts: readonly Act[] }

/** Past this many acts at one instant their orders are too many to try (6! = 720), and the log's own is taken. */
const MOST_AT_ONCE = 6

function leastBroken(id: string, file: File | undefined, group: readonly Step[], context: Context): Branch {
  let best: Branch | undefined
  const broken = ({ file: after }: Branch) => (after?.findings.length ?? 0) - (file?.findings.length ?? 0)
  for (const order of group.length > MOST_AT_ONCE ? [group] : orders(group)) {
    const branch = walk(id, file, order, context)
    if (!best || broken(branch) < broken(best)) best = branch
    if (broken(best) === 0) break
  }
  return best ?? { file, acts: [] }
}

function walk(id: string, file: File | undefined, order: readonly Step[], context: Context): Branch {
  let after = file
  const acts = order.map((each, at) => {
    const seq = (file?.seq ?? 0) + at + 1
    const act: Act = { ...each, seq, id: `${id}-${seq}` }
    after = step(id, after, act, context)
    return act
  })
  return { file: after, acts }
}

/** Every order of the steps, theirs first. */
function* orders(steps: readonly Step[]): Generator<readonly Step[]> {
  if (steps.length < 2) yield steps
  else
    for (const [at, first] of steps.entries())
      for (const rest of orders([...steps.slice(0, at), ...steps.slice(at + 1)])) yield [first, ...rest]
}

function shown(finding: Finding, id: string, act: Act | undefined, procedure: Procedure): ReplayFinding {
  const kind = act?.kind ?? ''
  const title = procedure.acts[kind]?.title ?? kind
  const { code, on, text, source } = finding
  return { case: id, code, act: kind, title, on, rule: ruleWords(finding, title, procedure), text, ...(source && { source }) }
}

function ruleWords({ code, rule, text }: Finding, title: string, procedure: Procedure): string {
  switch (code) {
    case 'late':
      return `${procedure.clocks[rule]?.title ?? rule}：超过期限`
    case 'early':
      return `${procedure.clocks[rule]?.title ?? rule}：未到期限`
    case 'wrong-state':
      return `${title}：所处状态不符`
    case 'before-opening':
      return `${title}：早于建卷`
    default:
      return text
  }
}
