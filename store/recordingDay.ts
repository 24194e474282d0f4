import { addDays, type Day } from '../kernel/time/day.ts'

/** The day in Asia/Shanghai on which something was recorded. China keeps one zone and, since 1992, no summer time. */
export function recordingDay(at: string): Day {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** The instants at which a recording day begins and ends. */
export function spanOfDay(day: Day): { from: Date; to: Date } {
  return { from: new Date(`${day}T00:00:00+08:00`), to: new Date(`${addDays(day, 1)}T00:00:00+08:00`) }
}
