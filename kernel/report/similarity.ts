/**
 * How much of a text stands already in an earlier one, from 0 to 1: the share of its runs of eight characters that the earlier text has too.
 * Digits, blanks and signs do not count, so that last year's sentence with this year's number is last year's sentence.
 */
export function similarity(text: string, earlier: string): number {
  const own = shingles(text)
  const before = shingles(earlier)
  if (own.size === 0) return 0
  let shared = 0
  for (const one of own) if (before.has(one)) shared++
  return shared / own.size
}

const LENGTH = 8

function shingles(text: string): ReadonlySet<string> {
  const words = text.replace(/[^\p{Script=Han}]/gu, '')
  const found = new Set<string>()
  for (let at = 0; at + LENGTH <= words.length; at++) found.add(words.slice(at, at + LENGTH))
  return found
}
