/** How long after an instant nothing older can still appear: longer than any append may run, clocks of several servers allowed for. */
export const horizonSeconds = 60

/** The latest instant at which records can be sealed, closed, frozen or asked “as known at”: everything before it has been committed. */
export const horizon = (now = new Date()): Date => new Date(now.getTime() - horizonSeconds * 1000)

/** Asked about an instant that acts may still be recorded before. */
export class TooRecent extends Error {
  override readonly name = 'TooRecent'
  constructor(at: string) {
    super(`${at}距现在不足一分钟，可能还有行为正在保存；请稍后再试，或者改用更早的时间`)
  }
}

/** The instant a text names, if everything before it is settled. @throws TooRecent, RangeError for no instant */
export function settled(at: string, now?: Date): Date {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`“${at}”不是时间，请按 2024-03-11T09:00:00+08:00 的样式填写`)
  if (instant > horizon(now)) throw new TooRecent(at)
  return instant
}
