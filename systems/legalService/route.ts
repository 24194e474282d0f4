import { holds } from '../../kernel/figure/where.ts'
import { type Source, showSource } from '../../kernel/law/cite.ts'
import type { RuleId } from '../../kernel/law/ruleId.ts'
import { type AnyRule, type OwnRule, rule as ruleOf, showTrust, sourceOf } from '../../kernel/law/rules.ts'
import type { Calendar } from '../../kernel/time/calendar.ts'
import { type Day, daysBetween } from '../../kernel/time/day.ts'
import { reckon } from '../../kernel/time/reckon.ts'
import type { Need } from './need.ts'
import { type Limit, limits, type Path, type PathId, paths, table } from './paths.ts'

/** A day by which something has to be done, and where that is written. */
export interface ByWhen {
  readonly says: string
  readonly due: Day
  /** A holiday notice not yet published may still change the day. */
  readonly provisional: boolean
  readonly source: string
  /** What must be said of a rule that was not read in the law's text. */
  readonly caution?: string
}

/** One way to go, with why, where and until when. */
export interface Advice {
  readonly path: PathId
  readonly title: string
  readonly why: string
  readonly where: string
  readonly how: string
  readonly cost: string
  readonly source: string
  /** The last day to go there; absent where there is none, or where the day it runs from is not known. */
  readonly until?: ByWhen & {
    /** Calendar days left after today; negative once passed. */
    readonly left: number
    readonly passed: boolean
  }
  /** What is done there by when if one goes today. */
  readonly then: readonly ByWhen[]
}

export interface Routed {
  readonly advice: readonly Advice[]
  /** What would have to be known to say until when, in Chinese. */
  readonly asks: readonly string[]
}

/**
 * Where a person should go with a need, and by when: every way that the decision table opens, the advised one first, those whose time
 * has run out last. Time that has run out is said, never hidden: reasons beyond one's control may still save it.
 * @param today the county's today
 */
export function route(need: Need, today: Day, calendar: Calendar): Routed {
  const look = (name: string): unknown => need[name as keyof Need]
  const known = { ...need, ...performBy(need, calendar) }
  const lines = table.filter(({ when }) => holds(when, look))
  const different = lines.filter((line, at) => lines.findIndex(({ path }) => path === line.path) === at)
  const advice = different.map(({ path, why }): Advice => {
    const { title, where, how, cost, source, then }: Path = paths[path]
    const until = untilWhen(path, known, look, today, calendar)
    return {
      ...{ path, title, why, where, how, cost, source: showSource(source) },
      ...(until && { until }),
      then: then.map(({ rule, says }) => byWhen(rule, says, today, calendar)),
    }
  })
  const passed = ({ until }: Advice) => (until?.passed ? 1 : 0)
  return { advice: advice.toSorted((a, b) => passed(a) - passed(b)), asks: asksOf(different, known, look) }
}

type Known = Need & { readonly performBy?: Day }

/** When an authority should have done what it was asked: two months, where no law says otherwise (行政诉讼法第四十七条). */
function performBy({ kind, madeOn }: Need, calendar: Calendar): { performBy?: Day } {
  return kind === 'inaction' && madeOn ? { performBy: reckon(ruleOf('inaction-wait'), madeOn, { calendar }).due } : {}
}

const limitsOf = (path: PathId, look: (name: string) => unknown) => limits.filter((limit) => limit.path === path && holds(limit.when, look))

/** The earliest of the limits that can be counted. */
function untilWhen(path: PathId, known: Known, look: (name: string) => unknown, today: Day, calendar: Calendar): Advice['until'] {
  const counted = limitsOf(path, look).flatMap(({ rule, from }) => {
    const start = known[from]
    return start ? [byWhen(rule, ruleIn(rule).title, start, calendar)] : []
  })
  const [first] = counted.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  return first && { ...first, left: daysBetween(today, first.due), passed: first.due < today }
}

function byWhen(rule: RuleId | OwnRule, says: string, from: Day, calendar: Calendar): ByWhen {
  const found = ruleIn(rule)
  const { due, provisional } = reckon(found, from, { calendar })
  const caution = showTrust(found.trust)
  return { says, due, provisional, source: showSource(sourceOf(found) as Source), ...(caution && { caution }) }
}

const ruleIn = (rule: RuleId | OwnRule): AnyRule => (typeof rule === 'string' ? ruleOf(rule) : rule)

const questions: Readonly<Record<Limit['from'], string>> = {
  knewOn: '哪一天知道这件事（收到决定书，或者权利受到损害）',
  madeOn: '决定是哪一天作出的，或者申请是哪一天提出的',
  reconsideredOn: '哪一天收到复议决定书',
  performBy: '申请是哪一天提出的',
}

/** Asked only where not even one limit of a way can be counted. */
function asksOf(lines: readonly { readonly path: PathId }[], known: Known, look: (name: string) => unknown): string[] {
  const open = lines.flatMap(({ path }) => {
    const own = limitsOf(path, look)
    return own.length > 0 && own.every(({ from }) => known[from] === undefined) ? own.slice(0, 1) : []
  })
  return [...new Set(open.map(({ from }) => questions[from]))]
}
