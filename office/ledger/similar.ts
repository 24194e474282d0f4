/** How alike two names are: shared neighbouring characters over all of them, from 0 to 1. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const [of, other] = [pairs(a), pairs(b)]
  if (of.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const pair of of) if (other.has(pair)) shared++
  return (2 * shared) / (of.size + other.size)
}

function pairs(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

/** 市场局 for 市场监督管理局: what stands in the short name stands, in this order, in the long one. */
function isShortFor(short: string, long: string): boolean {
  let rest = long
  for (const character of short) {
    const at = rest.indexOf(character)
    if (at < 0) return false
    rest = rest.slice(at + character.length)
  }
  return [...short].length > 1
}

/** Those most alike, best first; what shares single characters comes after what shares pairs, and a short form before both. */
export function nearest<T>(text: string, all: readonly T[], nameOf: (one: T) => string, most = 3): T[] {
  const of = new Set(text)
  return all
    .map((one) => {
      const name = nameOf(one)
      const single = [...new Set(name)].filter((character) => of.has(character)).length / Math.max(1, name.length)
      return { one, score: alike(text, name) + single / 4 + (isShortFor(text, name) ? 0.5 : 0) }
    })
    .filter(({ score }) => score > 0.1)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one)
}
