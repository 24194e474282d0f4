import { z } from 'zod'

/**
 * A time of the day in Asia/Shanghai, 09:00:00. A limit of minutes needs it; days of law do not. Two such times compare as text. It is
 * shown as a text field, and the pattern says what is allowed.
 */
export const timeOfDay = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
    .meta({ title, kind: 'text' })

/** The time so many minutes later, or the last second of the day: a sitting never passes midnight. */
export function minutesLater(time: string, minutes: number): string {
  const seconds = Math.min(secondsOf(time) + minutes * 60, 24 * 3600 - 1)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, '0')).join(':')
}

/** Seconds left until a time; 0 when it is past. */
export const secondsLeft = (until: string, now: string): number => Math.max(0, secondsOf(until) - secondsOf(now))

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
