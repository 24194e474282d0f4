import type { Act } from '../kernel/file/act.ts'
import { type ClockState, reckonedUnder } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { RuleId } from '../kernel/law/ruleId.ts'
import { type AnyRule, type OwnRule, rule as ruleOf } from '../kernel/law/rules.ts'
import { type Calendar, isWorkday } from '../kernel/time/calendar.ts'
import { addDays, type Day, isDay } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import type { Db } from './connection.ts'
import { type County, countyTypes } from './county.ts'
import { countyScope, withScope } from './scope.ts'

/** What a holiday notice may have changed in the county's calendar. */
export interface CalendarChange {
  /** Days that may be worked, or not, otherwise than before. */
  readonly days: readonly Day[]
  /** Days that notices may now reach, or reach no longer: a limit that ends there is provisional, or is so no longer. */
  readonly covered?: readonly [from: Day, to: Day]
}

/**
 * What a notice changes or ever changed: each day that one of its versions names, unless the program's own calendar says the same and no other
 * notice speaks of that day; and how far the calendar is known. It is told from the acts alone, so that it does not matter which of them the
 * tables were last made with.
 */
export async function changeOf(jobs: Db, county: string, notice: string): Promise<CalendarChange> {
  const acts = await withScope(jobs, countyScope(county), async (client) => {
    const { rows } = await client.query<{ file: string; data: Act['data'] }>('select file, data from act where county = $1 and type = $2', [
      county,
      countyTypes.notice,
    ])
    return rows
  })
  const said = acts.flatMap(({ file, data }) =>
    versionsIn(data).flatMap((version) => daysNamed(version).map((named) => ({ file, ...named }))),
  )
  const others = new Set(said.filter(({ file }) => file !== notice).map(({ on }) => on))
  const own = said.filter(({ file }) => file === notice)
  const days = new Set(own.filter(({ on, works }) => others.has(on) || isWorkday(stateCalendar, on) !== works).map(({ on }) => on))
  const years = acts
    .flatMap(({ data }) => versionsIn(data).flatMap(({ year }) => (Number.isInteger(year) ? [`${year}-12-31`] : [])))
    .filter(isDay)
  const known = stateCalendar.coveredTo
  const reached = years.toSorted().at(-1)
  const namesYear = acts.some(
    ({ file, data }) => file === notice && versionsIn(data).some(({ year }) => Number.isInteger(year) && `${year}-12-31` > known),
  )
  return { days: [...days].sort(), ...(namesYear && reached !== undefined && { covered: [known, reached] }) }
}

/** What an act says of a notice, and what a correction says instead. */
const versionsIn = (data: Act['data']): Act['data'][] => {
  const corrected = data.data
  return corrected !== null && typeof corrected === 'object' ? [data, corrected as Act['data']] : [data]
}

const daysNamed = ({ daysOff, workdays }: Act['data']): { on: Day; works: boolean }[] =>
  [daysOff, workdays].flatMap((list, at) =>
    ((list as { on?: unknown }[] | undefined) ?? []).flatMap(({ on }) =>
      typeof on === 'string' && isDay(on) ? [{ on, works: at === 1 }] : [],
    ),
  )

/**
 * Files that a changed calendar bears on, and whatever else cannot be cleared of it without working it out. The calendar is asked for nothing
 * but the days of clocks, and a clock asks it only for days from its start to its end (before its start, where it counts back): a file none
 * of whose clocks ever spanned a changed day comes out as it is. Two kinds of file have had spans that their clocks no longer show:
 * a clock whose rule, length or extension the file's facts choose may have ended later, by at most what its rules can reach;
 * and where an act was corrected or voided, or a running clock was started anew, another clock stood there before.
 */
export async function filesInReach(
  jobs: Db,
  county: County,
  procedures: ReadonlyMap<string, Procedure>,
  change: CalendarChange,
): Promise<string[]> {
  if (change.days.length === 0 && !change.covered) return []
  const found = await candidates(jobs, county.code, procedures, change)
  const reached: string[] = []
  for (let at = 0; at < found.length; at += 500) {
    const page = found.slice(at, at + 500)
    const files = await withScope(jobs, countyScope(county.code), (client) =>
      client.query<{ body: File }>('select body from file where county = $1 and id = any($2)', [county.code, page.map(({ file }) => file)]),
    )
    const amended = page.filter(({ irregular }) => irregular).map(({ file }) => file)
    const acts = await withScope(jobs, countyScope(county.code), (client) =>
      client.query<{ file: string; type: string; said: string }>(
        `select file, min(type) as type, string_agg(canonical, ' ') as said from act where county = $1 and file = any($2) group by file`,
        [county.code, amended],
      ),
    )
    const far = new Set(acts.rows.filter(({ type, said }) => isFar(said, procedures.get(type), change)).map(({ file }) => file))
    const clear = new Set(
      files.rows.filter(({ body }) => isClear(body, procedures.get(body.type), county.calendar, change)).map(({ body }) => body.id),
    )
    reached.push(...page.flatMap(({ file, irregular }) => ((irregular ? far : clear).has(file) ? [] : [file])))
  }
  return reached
}

async function candidates(
  jobs: Db,
  county: string,
  procedures: ReadonlyMap<string, Procedure>,
  { days, covered }: CalendarChange,
): Promise<{ file: string; irregular: boolean }[]> {
  const clocks = [...procedures.values()].flatMap(({ type, clocks: all }) =>
    Object.entries(all).map(([clock, definition]) => ({
      type,
      clock,
      reach: mostDays(definition),
      starts: definition.each ? [] : [definition.starts].flat(),
    })),
  )
  const reaches = clocks.map(({ type, clock, reach }) => ({ type, clock, reach }))
  const starts = clocks.flatMap(({ type, clock, starts: acts }) => acts.map((act) => ({ type, clock, act })))
  const [from, to] = covered ?? [null, null]
  const { rows } = await withScope(jobs, countyScope(county), async (client) => {
    await client.query('set local statement_timeout = 0')
    return client.query<{ file: string; irregular: boolean }>(
      `with span as (
         select c.file, least(c.started, c.due, c.warn) as "from",
           case when d.reach > 0 then to_char(greatest(c.started, c.due, c.opens)::date + d.reach, 'YYYY-MM-DD') else greatest(c.started, c.due, c.opens) end collate "C" as "to"
         from clock c left join jsonb_to_recordset($2) d (type text, clock text, reach integer) on d.type = c.type and d.clock = c.clock
         where c.county = $1
       ), again as (
         select a.file, s.clock, count(*) as times from act a join jsonb_to_recordset($6) s (type text, clock text, act text) on s.type = a.type and s.act = a.kind
         where a.county = $1 group by a.file, s.clock having count(*) > 1
       ), found as (
         select file, false as irregular from span
         where exists (select from unnest($3::text[]) day where day >= "from" and day <= "to") or ("to" > $4 and "from" <= $5)
         union all
         select file, true from act where county = $1 and kind like '$%' and type in (select type from jsonb_to_recordset($2) d (type text))
         union all
         select file, true from again where times > (select count(*) from clock c where c.county = $1 and c.file = again.file and c.clock = again.clock)
       )
       select file, bool_or(irregular) as irregular from found group by file order by file`,
      [county, JSON.stringify(reaches), days, from, to, JSON.stringify(starts)],
    )
  })
  return rows
}

/** Whether every clock of a file was reckoned once only, and comes out as it is; or otherwise, under another of its rules, spans no changed day. */
function isClear({ clocks }: File, procedure: Procedure | undefined, calendar: Calendar, change: CalendarChange): boolean {
  return clocks.every((clock) => {
    const definition = procedure?.clocks[clock.name]
    if (!definition || definition.length !== undefined || clock.pauses.length > 0 || clock.extended !== undefined) return false
    const others = rulesOf(definition).filter((use) => idOf(use) !== clock.rule)
    return (
      isSame(clock, reckonedUnder(clock, calendar)) &&
      !others.some((use) => spansChange(reckonedUnder(ruledBy(clock, use), calendar), change))
    )
  })
}

/** Whether no clock of a history, whatever was corrected in it, could start and end but wholly before the change, or wholly after it. */
function isFar(said: string, procedure: Procedure | undefined, { days, covered }: CalendarChange): boolean {
  const clocks = Object.values(procedure?.clocks ?? {})
  const named = [...(said.match(/\d{4}-\d{2}-\d{2}/g) ?? [])].filter(isDay).sort()
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined || clocks.some(({ length }) => length !== undefined)) return false
  const extended = [...said.matchAll(/"extendedDays":(\d+)/g)].reduce((sum, [, units]) => sum + Number(units) * 31, 0)
  // Pauses lie among the days named; they make a clock end later by no more than that.
  const most = Math.max(0, ...clocks.flatMap(rulesOf).map(lengthOf)) + extended
  const [from, to] = [addDays(first, -most), addDays(last, most)]
  const touched = days.some((day) => day >= from && day <= to) || (covered !== undefined && to > covered[0] && from <= covered[1])
  return !touched
}

const idOf = (use: Use): ClockState['rule'] => (typeof use === 'string' ? use : use.id)

function ruledBy({ own: _, ...clock }: ClockState, use: Use): ClockState {
  return typeof use === 'string' ? { ...clock, rule: use } : { ...clock, rule: use.id, own: use }
}

const isSame = (a: ClockState, b: ClockState): boolean =>
  a.due === b.due && a.opens === b.opens && a.warn === b.warn && a.provisional === b.provisional

function spansChange({ started, due, opens = due, warn = due }: ClockState, { days, covered }: CalendarChange): boolean {
  const [from = started, to = started] = [[started, due, warn].sort()[0], [started, due, opens].sort().at(-1)]
  return days.some((day) => day >= from && day <= to) || (covered !== undefined && to > covered[0] && from <= covered[1])
}

type Clock = Procedure['clocks'][string]
type Use = RuleId | OwnRule

const rulesOf = ({ rule }: Clock): Use[] =>
  typeof rule === 'string' || !Array.isArray(rule) ? [rule as Use] : (rule as readonly { readonly use: Use }[]).map(({ use }) => use)

/** By how many days a clock may have ended later, at an act before the last, than it does now; 0 where it cannot have. */
function mostDays(definition: Clock): number {
  if (definition.length !== undefined) return tenYears
  const rules = rulesOf(definition)
  if (rules.length === 1 && definition.extends === undefined) return 0
  return Math.max(...rules.map(lengthOf))
}

const tenYears = 3660

const lengthOf = (use: Use): number => mostOf(typeof use === 'string' ? ruleOf(use) : use)

function mostOf({ length, unit, extend, byDate }: AnyRule): number {
  if (byDate !== undefined) return 2 * 366
  const units = { hour: 1, day: 1, workday: 2, month: 31, year: 366 }
  // Workdays: two days each and the longest run of days off there can be.
  return (length + (extend?.by ?? 0)) * units[unit] + 40
}
