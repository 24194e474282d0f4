import { addDays, type Day, isDay } from './day.ts'

/** A minute of a day, for the few limits counted in hours: 'YYYY-MM-DDTHH:mm', Asia/Shanghai. */
export type Moment = string & { readonly __moment: true }

/** The moment a text names, written with 'T' or a blank, seconds dropped; undefined when it names none. */
export function moment(text: string): Moment | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/.exec(text)
  if (found === null || !isDay(found[1]!) || Number(found[2]) > 23 || Number(found[3]) > 59) return undefined
  return `${found[1]}T${found[2]}:${found[3]}` as Moment
}

export const dayOfMoment = (at: Moment): Day => at.slice(0, 10) as Day

/** Minutes since midnight. */
export const minuteOf = (at: Moment): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))

/** The moment `n` hours later; holidays do not stop an hour. */
export function addHours(at: Moment, n: number): Moment {
  const minutes = minuteOf(at) + n * 60
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  return `${addDays(dayOfMoment(at), days)}T${clock}` as Moment
}
