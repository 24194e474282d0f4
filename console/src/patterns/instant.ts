/** A moment as tables show it, read in Asia/Shanghai: 2024-03-11 09:05. */
export const instant = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** A moment up to which records are taken: the end of a day is said as 24:00 of that day, not as the first minute of the next. */
export const until = (at: string): string => (instant(at).endsWith(' 00:00') ? `${lastDay(at)} 24:00` : instant(at))

/** The last day that lies before a moment, at least in part. */
export const lastDay = (at: string): string => instant(new Date(Date.parse(at) - 1).toISOString()).slice(0, 10)
