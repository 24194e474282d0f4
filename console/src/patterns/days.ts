/** Days of law are texts, YYYY-MM-DD; the browser's clock and zone have no say in them. */
const at = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** Calendar days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / 86_400_000)

export const addDays = (day: string, n: number): string => new Date(at(day) + n * 86_400_000).toISOString().slice(0, 10)

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
/** 0 for Sunday to 6 for Saturday. */
export const weekdayNumber = (day: string): number => new Date(at(day)).getUTCDay()
export const weekday = (day: string): string => `星期${weekdays[new Date(at(day)).getUTCDay()]}`

/** 2026年11月30日. */
export const inWords = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

export type ReadDay = { readonly day: string } | { readonly says: string }

/** A day as people type it: 20260305, 2026.3.5, 2026年3月5日, with full-width digits too. */
export function readDay(typed: string): ReadDay {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const found = /^(\d{4})(?:[-./年]?)(\d{1,2})(?:[-./月]?)(\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!found) return { says: '请写成2026-03-05，也可以写20260305、2026.3.5、2026年3月5日' }
  const [, year = '', month = '', date = ''] = found
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const real = new Date(at(day))
  const exists = real.getUTCFullYear() === Number(year) && real.getUTCMonth() + 1 === Number(month) && real.getUTCDate() === Number(date)
  return exists ? { day } : { says: `${year}年${Number(month)}月没有${Number(date)}日这一天，请核对` }
}
