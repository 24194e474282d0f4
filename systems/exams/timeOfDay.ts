import { z } from 'zod'

/**
 * A time of the day in Asia/Shanghai, 09:00:00. A limit of minutes needs it; days of law do not. Two such times compare as text, so what comes
 * after the midnight of a sitting counts its hours on: 24:10:00. It is shown as a text field, and the pattern says what is allowed.
 */
export const timeOfDay = (title: string) =>
  z
    .string()
    .regex(/^([0-3]\d|4[0-7]):[0-5]\d:[0-5]\d$/)
    .meta({ title, kind: 'text' })

export const minutesLater = (time: string, minutes: number): string => secondsLater(time, minutes * 60)

export function secondsLater(time: string, more: number): string {
  const seconds = secondsOf(time) + more
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, '0')).join(':')
}

/** Seconds left until a time; 0 when it is past. */
export const secondsLeft = (until: string, now: string): number => Math.max(0, secondsOf(until) - secondsOf(now))

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
