import type { CaseFacts } from './caseFacts.ts'

/** How one case was treated: its facts as the lists asked for them, and what was decided. */
export interface Treatment {
  readonly file: string
  readonly unit: string
  readonly violation: string
  readonly facts: CaseFacts
  readonly decision: string
  readonly fineFen?: number
}

/** Cases alike in violation and facts that were not treated alike by different units. */
export interface Unequal {
  readonly violation: string
  readonly facts: CaseFacts
  readonly cases: readonly Treatment[]
  /** Difference between the highest and the lowest fine, in fen; a case without a fine counts as nothing. */
  readonly spreadFen: number
}

/**
 * Same facts, different treatment (同案不同罚): groups of cases with the same violation and the same facts, across at least two units,
 * whose decisions differ or whose fines differ by more than `tolerated` fen. The widest difference first.
 */
export function unequal(treatments: readonly Treatment[], tolerated = 0): Unequal[] {
  const groups = new Map<string, Treatment[]>()
  for (const one of treatments) {
    const key = JSON.stringify([one.violation, Object.entries(one.facts).sort(([a], [b]) => (a < b ? -1 : 1))])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
    .filter((cases) => new Set(cases.map(({ unit }) => unit)).size > 1)
    .map((cases) => ({ violation: cases[0]!.violation, facts: cases[0]!.facts, cases, spreadFen: spread(cases) }))
    .filter(({ cases, spreadFen }) => new Set(cases.map(({ decision }) => decision)).size > 1 || spreadFen > tolerated)
    .sort((a, b) => b.spreadFen - a.spreadFen || (a.violation < b.violation ? -1 : 1))
}

function spread(cases: readonly Treatment[]): number {
  const fines = cases.map(({ fineFen }) => fineFen ?? 0)
  return Math.max(...fines) - Math.min(...fines)
}
