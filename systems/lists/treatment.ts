import type { File } from '../../kernel/file/file.ts'
import type { Day } from '../../kernel/time/day.ts'

/** What is compared of a case: whatever would have to be the same for the treatment to be. */
export type Compared = Readonly<Record<string, unknown>>

/** How one case was treated: its facts as the lists asked for them, and what was decided. */
export interface Treatment {
  readonly file: string
  readonly unit: string
  readonly violation: string
  readonly facts: Compared
  readonly decision: string
  readonly fineFen?: number
}

/** A case decided, as it is compared with others: with its name and day besides. */
export interface DecidedCase extends Treatment {
  readonly title: string
  readonly on: Day
}

/**
 * A penalty as it is compared: the same violation by the same kind of party, measured by the same band, with the same answers to the
 * conditions of the lists. What the lists asked of the case stands in its trace word for word, so equal traces are equal facts.
 * @returns undefined for a file without a decision
 */
export function treatmentOf(file: File): DecidedCase | undefined {
  const { violation, violationCode, partyKind, band, listTrace, listFound, fine, penaltyKinds } = file.facts as Readonly<
    Record<string, unknown>
  >
  const on = file.on.decide
  if (on === undefined || file.outcome === undefined) return undefined
  return {
    file: file.id,
    title: file.title,
    on,
    unit: file.unit,
    violation: String(violationCode ?? violation),
    facts: { partyKind, band, listFound, listTrace },
    decision: [file.outcome, ...[...((penaltyKinds as readonly string[] | undefined) ?? [])].sort()].join('+'),
    ...(typeof fine === 'number' && { fineFen: fine }),
  }
}

/** Cases alike in violation and facts that were not treated alike by different units. */
export interface Unequal<T extends Treatment = Treatment> {
  readonly violation: string
  readonly facts: Compared
  readonly cases: readonly T[]
  /** Difference between the highest and the lowest fine, in fen; a case without a fine counts as nothing. */
  readonly spreadFen: number
}

/**
 * Same facts, different treatment (同案不同罚): groups of cases with the same violation and the same facts, across at least two units,
 * whose decisions differ or whose fines differ by more than `tolerated` fen. The widest difference first.
 */
export function unequal<T extends Treatment>(treatments: readonly T[], tolerated = 0): Unequal<T>[] {
  const groups = new Map<string, T[]>()
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
