/** Where a rule is written: the law's short title and the article, '第三十一条第二款'. */
export type Source = { law: string; article: string }

/**
 * A source from an article's numbers, or from its words where it has none ('第二部分').
 * @example cite('行政复议法', 31, 2, 1).article // 第三十一条第二款第一项
 */
export function cite(law: string, article: number | string, paragraph?: number, item?: number): Source {
  const base = typeof article === 'number' ? `第${chineseNumber(article)}条` : article
  const clause = paragraph === undefined ? '' : `第${chineseNumber(paragraph)}款`
  const point = item === undefined ? '' : `第${chineseNumber(item)}项`
  return { law, article: base + clause + point }
}

/** A source as it is printed: 《行政复议法》第三十一条. A title inside the title takes single marks. */
export const showSource = (source: Source): string => `《${source.law.replaceAll('《', '〈').replaceAll('》', '〉')}》${source.article}`

/** An integer from 0 to 9999 as articles are numbered: 10 十, 31 三十一, 101 一百零一, 110 一百一十. Throws `RangeError` otherwise. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`条款序号应为 0 至 9999 的整数，现为 ${n}`)
  if (n === 0) return '零'
  let text = ''
  let gap = false
  for (const [unit, name] of PLACES) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${name}`
    gap = false
  }
  return n >= 10 && n < 20 ? text.slice(1) : text
}

const DIGITS = '零一二三四五六七八九'
const PLACES: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
]
