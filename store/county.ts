import type { Rounding } from '../kernel/figure/rounding.ts'
import type { File } from '../kernel/file/file.ts'
import type { Context } from '../kernel/file/step.ts'
import { type Calendar, type CalendarOverrides, calendar } from '../kernel/time/calendar.ts'
import { type Day, day, isDay } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import type { Db } from './connection.ts'
import { countyScope, withScope } from './scope.ts'

/** A county as programs use it: names, tree of units, calendar and today, all taken from its register files. */
export interface County extends Omit<Context, 'procedure'> {
  readonly code: string
  readonly name: string
  /** The word of the county in official numbers. */
  readonly short: string
  /** The offices and courts that documents name, as far as the county has said them. */
  readonly offices: { readonly [office in 'justiceBureau' | 'countyOffice' | 'court' | 'cityCourt']?: string }
  /** A demonstration county (演示): its today may be set, and histories may be loaded with their own recording times. */
  readonly demo: boolean
  readonly rounding: Rounding
  /** The unit at the top of the tree; '' where no unit is registered yet. */
  readonly root: string
  /** The words of a unit in official numbers (机关代字). */
  words(unit: string): { readonly short: string; readonly unit: string }
  /** The unit itself and all below it. */
  unitsBelow(unit: string): readonly string[]
  /** The county's today: set for a demonstration, otherwise the day in Asia/Shanghai. */
  today(): Day
}

/** The types of the register files a county is made of; their facts are those of systems/organisation. */
export const countyTypes = { setting: 'county-setting', unit: 'unit', notice: 'calendar-notice' } as const

/** Whether an act on a file of this type changes what `countyOf` answers. */
export const shapesCounty = (type: string): boolean => Object.values<string>(countyTypes).includes(type)

/** Reads the register files of a county, as the jobs' role: whoever asks, a county is whole. */
export async function readCounty(jobs: Db, code: string): Promise<County> {
  const { rows } = await withScope(jobs, countyScope(code), (client) =>
    client.query<{ body: File }>('select body from file where county = $1 and type = any($2) order by type, id', [
      code,
      Object.values(countyTypes),
    ]),
  )
  return countyOf(
    code,
    rows.map(({ body }) => body),
  )
}

/** The county that these register files describe; without any, a bare one under its code. */
export function countyOf(code: string, files: readonly Pick<File, 'id' | 'type' | 'state' | 'facts'>[]): County {
  const setting = files.find((file) => file.type === countyTypes.setting)?.facts ?? {}
  const units = new Map(files.filter((file) => file.type === countyTypes.unit).map((file) => [file.id, file.facts]))
  const unitName = (unit: string) => text(units.get(unit)?.name) ?? unit
  const nameOf = (office: string) => (typeof setting[office] === 'string' ? unitName(setting[office]) : undefined)
  const offices = {
    justiceBureau: nameOf('justiceBureau'),
    countyOffice: nameOf('countyOffice'),
    court: text(setting.court),
    cityCourt: text(setting.cityCourt),
  }
  const parentOf = (unit: string) => text(units.get(unit)?.parent)
  const demo = setting.demonstration === true
  const fixed = demo && typeof setting.today === 'string' && isDay(setting.today) ? setting.today : undefined
  const unitsAbove = remembered((unit: string) => {
    const above: string[] = []
    // A tree that runs in a circle is a mistake of data; it must not stop the county.
    for (let at = parentOf(unit); at && !above.includes(at) && at !== unit; at = parentOf(at)) above.push(at)
    return above
  })
  return {
    code,
    name: text(setting.name) ?? code,
    short: text(setting.short) ?? '',
    offices: Object.fromEntries(Object.entries(offices).filter(([, name]) => name !== undefined)),
    demo,
    rounding: setting.rounding === 'truncate' ? 'truncate' : 'half-up',
    root:
      [...units.keys()].find((unit) => !parentOf(unit) && units.get(unit)?.kind === 'county') ??
      [...units.keys()].find((unit) => !parentOf(unit)) ??
      '',
    calendar: calendarOf(files),
    unitsAbove,
    unitName,
    words: (unit) => ({ short: text(setting.short) ?? '', unit: text(units.get(unit)?.docWord) ?? '' }),
    unitsBelow: (unit) => [unit, ...[...units.keys()].filter((other) => unitsAbove(other).includes(unit))],
    today: () => fixed ?? todayInShanghai(),
  }
}

/** The state's notices known to the program, those loaded since, and the county's own days. */
function calendarOf(files: readonly Pick<File, 'type' | 'state' | 'facts'>[]): Calendar {
  const notices = files.filter((file) => file.type === countyTypes.notice && file.state !== 'withdrawn' && file.state !== '$void')
  if (notices.length === 0) return stateCalendar
  const data = stateCalendar.data
  const state = notices.filter((file) => file.facts.issuer !== 'county').map((file) => file.facts)
  const own = notices.filter((file) => file.facts.issuer === 'county').map((file) => file.facts)
  const covered = state.map((facts) => (Number.isInteger(facts.year) ? `${facts.year}-12-31` : '')).filter(isDay)
  const overrides: CalendarOverrides = { offDays: named(own, 'daysOff'), workdays: named(own, 'workdays') }
  return calendar({
    ...data,
    offDays: { ...data.offDays, ...named(state, 'daysOff') },
    makeUpWorkdays: { ...data.makeUpWorkdays, ...named(state, 'workdays') },
    coveredTo: reached(data.coveredTo, covered),
    overrides,
  })
}

/** How far the notices reach without a gap: one for a year after the next leaves the year between uncovered. */
function reached(from: string, ends: readonly string[]): string {
  const next = `${Number(from.slice(0, 4)) + 1}-12-31`
  return ends.includes(next) ? reached(next, ends) : from
}

function named(all: readonly Readonly<Record<string, unknown>>[], list: string): Record<string, string> {
  const days = all.flatMap((facts) => (facts[list] as { on?: unknown; name?: unknown }[] | undefined) ?? [])
  return Object.fromEntries(days.flatMap(({ on, name }) => (typeof on === 'string' && isDay(on) ? [[on, String(name ?? '')]] : [])))
}

function todayInShanghai(): Day {
  return day(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date()))
}

function remembered<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = ask(key)
    known.set(key, made)
    return made
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
