import type { Day } from '../time/day.ts'
import type { Source } from './cite.ts'
import type { RuleId } from './ruleId.ts'
import data from './rules.data.json' with { type: 'json' }

/** In what a limit is counted. Only what its own law calls 工作日, or defines so, is counted in workdays. */
export type Unit = 'day' | 'workday' | 'month' | 'year' | 'hour'

/** What happens when the last day is a day off: moves by statute, moves by analogy, cannot arise, binds a power and stays, has no sense. */
export type Roll = 'statute' | 'analogy' | 'not-needed' | 'do-not-roll' | 'n/a'

/** One statutory limit, as one edition of one law sets it. */
export type Rule = {
  id: RuleId
  law: string
  docNumber: string | null
  version: string
  effectiveFrom: Day
  effectiveTo: Day | null
  article: string
  /** What has to be done, 作出行政处罚决定. */
  title: string
  /** 0 where the limit is a date of the year. */
  length: number
  unit: Unit
  /** Counted forward from the event, or back from the day of a hearing, an expiry. */
  direction: 'after' | 'before'
  /** At most so long; at least so long; until just then; by a date. */
  bound: 'max' | 'min' | 'exact' | 'by-date'
  roll: Roll
  /** By how much it may be extended and who approves; `by` is null where the law leaves the length open. */
  extend: { by: number | null; unit: Unit; who: string } | null
  /** Whom it binds. */
  party: string
  trust: Trust
  /** The event it runs from. */
  starts: string
  /** The last day of a yearly limit, 'MM-DD'; '02-end'; 'expiry' where it is the day a licence runs out. */
  byDate?: string
  /** On which grounds time does not count. */
  pausedBy?: readonly string[]
  /** What follows when it is missed. */
  consequence?: string
}

/** The id of a rule outside these laws: whose it is, a colon, its name; 'it:send-fine'. No rule of ours has a colon. */
export type OwnRuleId = `${string}:${string}`

/** A limit that a procedure brings with it, such as a foreign law's whose files are replayed. */
export type OwnRule = Omit<Rule, 'id'> & { id: OwnRuleId }

export type AnyRule = Rule | OwnRule

/** Whether the rule was read in the law's text, in a secondary source, or stands from memory. */
export type Trust = 'verified' | 'secondary' | 'memory'

/** Every rule, in the order of the systems. Shape and ids are held by `rules.test.ts`. */
export const rules = data as unknown as readonly Rule[]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((each) => [each.id, each]))

/** The rule of an id. Answers also for a rule no longer in force, under which old files live on. */
export function rule(id: RuleId): Rule {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`Rule ${id} is in ruleId.ts but not in rules.data.json; make the two lists equal`)
  return found
}

/** The rule a text names, or undefined. */
export const findRule = (text: string): Rule | undefined => byId.get(text)

/** Where a rule is written. */
export const sourceOf = (rule: AnyRule): Source => ({ law: rule.law, article: rule.article })

/** What a user must be told about a rule not read in the law's text; empty for a verified one. */
export function showTrust(trust: Trust): string {
  switch (trust) {
    case 'verified':
      return ''
    case 'secondary':
      return '依据二手资料，未核对原文'
    case 'memory':
      return '未核实，使用前请核对原文'
  }
}

/** Rules that set a rate or an amount and no limit of time, and what they set. */
const notClocks: ReadonlyMap<string, string> = new Map([
  ['penalty-surcharge-rate', '规定的是加处罚款的比例（每日百分之三）'],
  ['head-fine-nonperformance', '规定的是对负责人按日罚款的数额'],
  ['village-adviser-hours', '规定的是法律顾问每月现场服务时数，按周期任务管理'],
  ['village-adviser-lecture', '规定的是法律顾问每季度讲座次数，按周期任务管理'],
])

/** Why a rule has no last day to reckon, in Chinese; undefined when it has one. */
export function whyNoClock(rule: AnyRule): string | undefined {
  const what = notClocks.get(rule.id)
  return what === undefined ? undefined : `“${rule.title}”（${rule.id}）不是期限：${what}，不能推算届满日`
}

/** The nearest ids to a misspelt one, best first, at most `n`. */
export function nearestRules(text: string, n = 3): RuleId[] {
  const wanted = text.trim().toLowerCase()
  return rules
    .map((each) => ({ id: each.id, far: each.title.includes(text.trim()) && text.trim() !== '' ? 0 : distance(wanted, each.id) }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, n)
    .map((each) => each.id)
}

/** Edits from one text to the other; words shared whole weigh in, so that 'penalty-decide' finds 'penalty-decision'. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  const shared = a.split('-').filter((word) => word.length > 2 && b.includes(word)).length
  return row[b.length]! - shared * 2
}
