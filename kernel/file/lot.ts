import { sha256 } from './sha256.ts'

/**
 * Draws by lot so that anybody can draw again: candidates are put in the order of the SHA-256 of `seed|candidate`, and the first `n`
 * are drawn. The order in which they were handed in does not matter; who knows the seed and the list gets the same lot.
 * @param seed stored with the draw; fixed before the list of candidates is known to whoever draws
 * @returns at most `n` candidates, first drawn first
 */
export function drawLot(seed: string, candidates: readonly string[], n: number): string[] {
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, lot: sha256(`${seed}|${candidate}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, n)
    .map(({ candidate }) => candidate)
}

/** What the list of candidates was, in 64 hex digits: stored beside the seed, so that an objector can see that nobody was left out. */
export const listDigest = (candidates: readonly string[]): string => sha256([...new Set(candidates)].sort().join('\n'))
