import { decimal, type Exact, plus, times, whole } from './exact.ts'

const DIGIT: Record<string, number> = { 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const SMALL: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n }
const LARGE: Record<string, bigint> = { 万: 10_000n, 亿: 100_000_000n }

/**
 * The value of a Chinese numeral: 三百二十, 两千零六, 一万二, 二〇二三, 九十九点五, 百 (100). `null` when it is none.
 * A digit after 万, 千 or 百 at the end counts the next lower place (一万二 = 12,000), as it is spoken.
 */
export function chineseNumeral(text: string): Exact | null {
  const [integer = '', part] = text.split('点')
  const head = integerOf(integer)
  if (head === null) return null
  if (part === undefined) return whole(head)
  const digits = [...part].map((c) => DIGIT[c])
  if (digits.length === 0 || digits.includes(undefined)) return null
  return plus(whole(head), decimal(`0.${digits.join('')}`))
}

function integerOf(text: string): bigint | null {
  if (text === '') return null
  const chars = [...text]
  if (chars.every((c) => c in DIGIT)) return BigInt(chars.map((c) => DIGIT[c]).join(''))
  let total = 0n
  let section = 0n
  let digit: bigint | null = null
  let last = 1n
  for (const c of chars) {
    if (c in DIGIT) {
      if (digit !== null && digit !== 0n) return null
      digit = BigInt(DIGIT[c]!)
      if (digit === 0n) last = 1n
    } else if (c in SMALL) {
      section += (digit ?? 1n) * SMALL[c]!
      digit = null
      last = SMALL[c]!
    } else if (c in LARGE) {
      const below = section + (digit ?? 0n)
      total = c === '亿' ? (total + (below || (total ? 0n : 1n))) * LARGE[c]! : total + (below || 1n) * LARGE[c]!
      section = 0n
      digit = null
      last = LARGE[c]!
    } else return null
  }
  return total + section + (digit ?? 0n) * (last >= 100n ? last / 10n : 1n)
}

/** Scales an Arabic number by the Chinese words behind it: 1.2 and 万 is 12,000, 3 and 千万 is 30,000,000. */
export function magnitude(words: string): Exact {
  let scale = whole(1)
  for (const c of words) scale = times(scale, whole(SMALL[c] ?? LARGE[c] ?? 1n))
  return scale
}
