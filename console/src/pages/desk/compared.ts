/** The year so far, the same days of the year before, and that year whole. */
export function yearSpans(today: string) {
  const year = Number(today.slice(0, 4))
  // 29 February has no fellow in most years; the day before stands for it.
  const same = today.endsWith('-02-29') ? `${year - 1}-02-28` : `${year - 1}${today.slice(4)}`
  return { now: `${year}-01-01..${today}`, before: `${year - 1}-01-01..${same}`, whole: String(year - 1) }
}

/** The last half-year that is over, and the one before it. */
export function halves(today: string): { readonly last: string; readonly before: string } {
  const year = Number(today.slice(0, 4))
  return today >= `${year}-07-01` ? { last: `${year}-H1`, before: `${year - 1}-H2` } : { last: `${year - 1}-H2`, before: `${year - 1}-H1` }
}

export const halfWords = (half: string): string => `${half.slice(0, 4)}年${half.endsWith('H1') ? '上' : '下'}半年`

/** How two values of one figure differ: percentage points between rates; of counts the number, and the rate of growth on a base of thirty or more. */
export function differenceWords(now: number | null, before: number | null, unit: string): string {
  if (now === null || before === null) return '—'
  const by = Math.round((now - before) * 10) / 10
  if (by === 0) return '持平'
  const word = by > 0 ? '升' : '降'
  if (unit === '%') return `${word} ${Math.abs(by).toFixed(1)} 个百分点`
  const size = Math.abs(by).toLocaleString('zh-CN')
  if (before < 30) return `${word} ${size} ${unit}`
  return `${word} ${size} ${unit}（同比${by > 0 ? '增长' : '下降'} ${Math.abs((100 * (now - before)) / before).toFixed(1)}%）`
}
