import { type Act, amendments, isAmendment } from '../kernel/file/act.ts'
import { capacityTitle } from '../kernel/file/capacity.ts'
import { type ClockState, standing } from '../kernel/file/clock.ts'
import { type FieldMeta, fieldMeta, inWholes } from '../kernel/file/fields.ts'
import { type File, VOIDED } from '../kernel/file/file.ts'
import { choices } from '../kernel/file/judge.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { showSource } from '../kernel/law/cite.ts'
import type { RuleId } from '../kernel/law/ruleId.ts'
import { type AnyRule, rule as ruleOf, showTrust } from '../kernel/law/rules.ts'
import { type Calendar, isWorkday } from '../kernel/time/calendar.ts'
import { addDays, type Day, daysBetween } from '../kernel/time/day.ts'
import { explainDays } from '../kernel/time/ledger.ts'
import type { Permission } from './permission.ts'
import { showRefusal } from './refusals.ts'

/** What a file page needs of the county besides the file. */
export interface PageCounty {
  readonly calendar: Calendar
  readonly unitName: (unit: string) => string
  today(): Day
  /** The holiday notice that names a day, where one was entered here: its document number and title. */
  readonly noticeOf?: (day: Day) => string | undefined
}

const standingWords = {
  running: '进行中',
  paused: '中止',
  late: '已超期',
  met: '按期办结',
  'met-late': '超期办结',
  stopped: '已终止计算',
  lapsed: '已届满',
} as const

export const stateTitle = (procedure: Procedure, state: string): string =>
  state === VOIDED ? '已作废' : (procedure.states[state] ?? state)

/** Facts in the order of the definition, each with its title, its value and the words it is printed with; secrets as masks. */
export function showFacts(
  procedure: Procedure,
  facts: File['facts'],
  unitName: (unit: string) => string,
  personName: (person: string) => string = (person) => person,
) {
  return Object.entries(procedure.facts.shape).flatMap(([name, schema]) => {
    const value = facts[name]
    const meta = fieldMeta(schema as never)
    if (value === undefined || !meta) return []
    return [
      {
        name,
        title: meta.title,
        kind: meta.kind,
        value: masked(value),
        shown: shownValue(value, meta, { unit: unitName, person: personName }),
      },
    ]
  })
}

/** A value without the digests of its secrets: mask and reference stay, for whoever may open it with a reason. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked)
  if (value === null || typeof value !== 'object') return value
  const object = value as Record<string, unknown>
  if (typeof object.mask === 'string' && typeof object.ref === 'string') return { mask: object.mask, ref: object.ref }
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, masked(one)]))
}

/** A fact as a cell of a sheet: days, counts and fen as they are, all else in words. */
export function factWords(value: unknown, meta: FieldMeta, unit: (id: string) => string): string | number | null {
  if (value === undefined || value === null) return null
  if ((meta.kind === 'money' || meta.kind === 'count') && typeof value === 'number') return inWholes(value, meta)
  return shownValue(value, meta, { unit, person: (id) => id })
}

interface Names {
  unit(id: string): string
  person(id: string): string
}

function shownValue(value: unknown, meta: FieldMeta, names: Names): string {
  if (Array.isArray(value)) return value.map((item) => shownValue(item, meta, names)).join('、')
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') {
    const { mask, name } = value as { mask?: unknown; name?: unknown }
    return typeof mask === 'string' ? mask : typeof name === 'string' ? name : ''
  }
  if (meta.kind === 'unit') return names.unit(String(value))
  if (meta.kind === 'person') return names.person(String(value))
  if (meta.kind === 'yes-no') return value ? '是' : '否'
  if (meta.kind === 'count') return String(inWholes(Number(value), meta))
  if (meta.kind === 'money')
    return `${(Number(value) / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 元`
  return meta.options?.[String(value)] ?? String(value)
}

/** A clock as a page shows it; with its day ledger if asked for. */
export function showClock(procedure: Procedure, clock: ClockState, county: PageCounty, withLedger: boolean) {
  const definition = procedure.clocks[clock.name]
  const rule = ruleBehind(clock)
  const today = county.today()
  const how = standing(clock, today, definition?.right)
  const caution = showTrust(rule.trust)
  return {
    name: clock.name,
    n: clock.n,
    title: definition?.title ?? clock.name,
    rule: { id: clock.rule, title: rule.title, source: showSource(rule), ...(caution && { caution }) },
    started: clock.started,
    due: clock.due,
    ...(clock.opens && { opens: clock.opens }),
    ...(clock.warn && { warn: clock.warn }),
    ...(clock.met && { met: clock.met }),
    ...(clock.stopped && { stopped: clock.stopped }),
    provisional: clock.provisional,
    standing: how,
    standingTitle: standingWords[how],
    daysLeft: daysBetween(today, clock.due),
    ...(rule.unit === 'workday' &&
      (how === 'running' || how === 'late') && { workdaysLeft: workdaysBetween(county.calendar, today, clock.due) }),
    ...(withLedger && { ledger: ledgerOf(clock, rule, county) }),
  }
}

/** Workdays after one day up to another; negative where the other is before. */
function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(calendar, to, from)
  let n = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkday(calendar, on)) n += 1
  return n
}

/** The rule a clock runs by: one of the laws', or the one its procedure brought along. */
const ruleBehind = (clock: ClockState): AnyRule => clock.own ?? ruleOf(clock.rule as RuleId)

/** A pause still open has no last day yet, so the ledger runs as the due day does: as if it ended when it began. */
function ledgerOf(clock: ClockState, rule: AnyRule, { calendar, noticeOf }: PageCounty) {
  const pauses = clock.pauses.flatMap(({ from, to }) => (to && to > from ? [{ from, to }] : []))
  const days = explainDays(rule, clock.started, {
    calendar,
    pauses,
    ...(rule.extend && clock.extended !== undefined && { extend: clock.extended }),
  })
  return days.map((day) => {
    const notice = noticeOf?.(day.day)
    return notice === undefined ? day : { ...day, reason: `${day.reason}，依据${notice}` }
  })
}

/** The acts in order, each with who did it in which capacity; what became of a corrected or voided one stands beside it. */
export function showTimeline(
  procedure: Procedure,
  history: readonly (Act & { readonly recordedAt: string })[],
  unitName: (unit: string) => string,
) {
  return history.map((act) => {
    const changes = history.filter(({ kind, data }) => (kind === '$void' || kind === '$correct') && data.seq === act.seq)
    return {
      seq: act.seq,
      id: act.id,
      kind: act.kind,
      title: actTitle(procedure, act.kind),
      on: act.on,
      recordedAt: act.recordedAt,
      actor: {
        name: act.actor.name,
        unit: { id: act.actor.unit, name: unitName(act.actor.unit) },
        capacity: { code: act.actor.capacity, title: capacityTitle(act.actor.capacity) },
        ...(act.actor.post && { post: act.actor.post }),
        ...(act.actor.behalf && { behalf: act.actor.behalf }),
      },
      data: masked(act.data),
      ...(changes.length > 0 && {
        changed: changes.map(({ seq, kind, on, data }) => ({ seq, title: actTitle(procedure, kind), on, reason: data.reason })),
      }),
    }
  })
}

export const actTitle = (procedure: Procedure, kind: string): string =>
  isAmendment(kind) ? amendments[kind] : (procedure.acts[kind]?.title ?? kind)

/**
 * Every act of the procedure, open or closed: open if one of the account's capacities may take it now, otherwise with every reason.
 * A button is thus never silently missing.
 */
export function showChoices(procedure: Procedure, file: File | undefined, permission: Permission, today: Day) {
  const worn = [...new Set(permission.capacities().map(({ capacity }) => capacity))]
  const answers = (worn.length > 0 ? worn : ['']).map((capacity) => ({
    capacity,
    choices: choices(procedure, file, permission.actor(capacity), today),
  }))
  return Object.keys(procedure.acts).map((act, index) => {
    const each = answers.map(({ capacity, choices: all }) => ({ capacity, refusals: all[index]?.refusals ?? [] }))
    const open = each
      .filter(({ refusals }) => refusals.length === 0)
      .map(({ capacity }) => ({ code: capacity, title: capacityTitle(capacity) }))
    const best = each.toSorted((a, b) => a.refusals.length - b.refusals.length)[0]?.refusals ?? []
    return {
      act,
      title: procedure.acts[act]?.title ?? act,
      open: open.length > 0,
      capacities: open,
      refusals: open.length > 0 ? [] : best.map(showRefusal),
    }
  })
}
