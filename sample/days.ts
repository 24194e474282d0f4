import { addWorkdays, isWorkday, nextWorkday, previousWorkday } from '../kernel/time/calendar.ts'
import { addDays, type Day, day, daysBetween } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import type { Random } from './random.ts'

/** The county's today, a setting: everything here lies on or before it. */
export const today = day('2024-03-11')

/** The county's records begin on this day: what lies before was entered on it. */
export const recordsBegin = day('2022-01-04')

/** Days on which offices work (weekends, holidays and 调休 minded), drawn by chance. */
export interface OfficeDays {
  /** Some workday between two days, both included. */
  between(from: string, to: string): Day
  /** So many calendar days later, moved to a workday as limits are. */
  within(from: Day, least: number, most: number): Day
  /** So many workdays later. */
  workdays(from: Day, least: number, most: number): Day
}

export function officeDays(random: Random): OfficeDays {
  return {
    between: (from, to) => {
      const [first, last] = [day(from), day(to)]
      const found = nextWorkday(stateCalendar, addDays(first, random.int(0, daysBetween(first, last))))
      return found <= last ? found : previousWorkday(stateCalendar, last)
    },
    within: (from, least, most) => nextWorkday(stateCalendar, addDays(from, random.int(least, most))),
    workdays: (from, least, most) => addWorkdays(stateCalendar, from, random.int(least, most)),
  }
}

/** That day if offices work, or the first day after it on which they do. */
export const openDay = (from: Day): Day => nextWorkday(stateCalendar, from)

/** The last workday on or before a day. */
export const lastOpenDay = (to: Day): Day => previousWorkday(stateCalendar, to)

export const isOpen = (on: Day): boolean => isWorkday(stateCalendar, on)

/**
 * When an act was recorded, as an instant: in office hours of its day, or up to two days later, never before the act that went before
 * it in the same file, never before records began, never after today.
 */
export function recordingTime(random: Random, on: Day, before = ''): string {
  const late = random.chance(0.12) ? random.int(1, 2) : 0
  let recorded = addDays(on < recordsBegin ? recordsBegin : on, late)
  if (recorded > today) recorded = today
  // Half past eight to half past four in Shanghai, so that today's acts are past by the evening.
  // On the first day the registers are begun in the morning (see `World.found`), files of cases in the afternoon.
  const seconds = random.int(recorded === recordsBegin ? 4 * 3600 : 30 * 60, 8.5 * 3600)
  const at = instant(recorded, seconds, random.int(0, 999))
  return at > before ? at : later(before, random.int(20, 400))
}

/** So many seconds after an instant. */
export const later = (instantBefore: string, seconds: number): string => new Date(Date.parse(instantBefore) + seconds * 1000).toISOString()

/** Just past midnight in Shanghai after a day: when the program enters what has run out. */
export const midnightAfter = (on: Day): string => `${on}T16:05:00.000Z`

function instant(on: Day, seconds: number, milliseconds: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${on}T${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}.${String(milliseconds).padStart(3, '0')}Z`
}
