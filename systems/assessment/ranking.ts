import { grade } from '../../kernel/file/standard.ts'
import { type Effect, type Grade, type Group, grades } from './words.ts'

/** One unit's settled score. Hundredths. */
export interface Entry {
  readonly unit: string
  readonly group: Group
  readonly total: number
  readonly autoScore: number
  readonly minusScore: number
  readonly veto: Effect
}

export interface Ranked extends Entry {
  readonly rank: number
  readonly grade: Grade
}

const bands = {
  grades: [
    { id: 'excellent', title: grades.excellent, from: 9000 },
    { id: 'good', title: grades.good, from: 8000 },
    { id: 'pass', title: grades.pass, from: 6000 },
    { id: 'unqualified', title: grades.unqualified, from: 0 },
  ],
} as const

/**
 * 名次和等次, each group apart, by the total after appeals and nothing else. Ties go by the automatic score, then by fewer deductions;
 * equal still, they share a rank and the next is left out. Excellent takes ninety points and a place among so many per cent of the group.
 */
export function ranking(entries: readonly Entry[], topPercent: number): Ranked[] {
  const groups = [...new Set(entries.map(({ group }) => group))].sort()
  return groups.flatMap((group) => {
    const sorted = entries.filter((one) => one.group === group).sort((a, b) => before(a, b) || (a.unit < b.unit ? -1 : 1))
    return sorted.map((one) => {
      const rank = sorted.findIndex((other) => before(other, one) === 0) + 1
      return { ...one, rank, grade: gradeOf(one, rank * 100 <= sorted.length * topPercent) }
    })
  })
}

const before = (a: Entry, b: Entry): number => b.total - a.total || b.autoScore - a.autoScore || a.minusScore - b.minusScore

function gradeOf({ total, veto }: Entry, amongTop: boolean): Grade {
  if (veto === 'unqualified') return 'unqualified'
  const reached = grade(bands, total, 0) as Grade
  return reached === 'excellent' && (!amongTop || veto !== 'none') ? 'good' : reached
}

/** The middle total of a group: what a unit may know of the others before the ranking is published. Rounded half up. */
export function median(totals: readonly number[]): number | undefined {
  const sorted = [...totals].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return undefined
  return sorted.length % 2 === 1 ? sorted[middle] : Math.floor(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0) + 1) / 2)
}
