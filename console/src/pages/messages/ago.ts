import { instant } from '../../patterns/instant.ts'

/** How long ago, by the server's clock: 刚刚, 3 分钟前, 2 小时前; from the day before on, the day and time. */
export function ago(at: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const [there, here] = [instant(at), instant(now)]
  if (there.slice(0, 10) === here.slice(0, 10)) return `${Math.floor(minutes / 60)} 小时前`
  return there
}
