/** A source of chance that gives the same sequence for the same seed, so that the sample county is the same everywhere. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  shuffle<T>(list: readonly T[]): T[]
  /** An id in the form of a random UUID. */
  uuid(): string
  /** A source of its own under a name: drawing more from one leaves the others as they were. */
  of(name: string): Random
}

/** @param seed any whole number */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  return {
    next,
    int,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)]
      if (picked === undefined) throw new Error('Nothing to pick from')
      return picked
    },
    chance: (share) => next() < share,
    shuffle: (list) => {
      const shuffled = [...list]
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = int(0, at)
        ;[shuffled[at], shuffled[other]] = [shuffled[other] as (typeof shuffled)[0], shuffled[at] as (typeof shuffled)[0]]
      }
      return shuffled
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${int(8, 11).toString(16)}${hex(3)}-${hex(12)}`,
    of: (name) => randomFrom([...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5)),
  }
}
