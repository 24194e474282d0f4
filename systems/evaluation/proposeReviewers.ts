import { sha256 } from '../../kernel/file/sha256.ts'

/** Somebody who may review, with how many dossiers are in hand already. */
export interface Reviewer {
  readonly person: string
  readonly unit: string
  readonly load: number
}

/** A dossier that lacks reviewers: whom it has, who may not, and how many more it needs. */
export interface Unreviewed {
  readonly id: string
  readonly unit: string
  /** Who has a sheet of it, of which unit. */
  readonly has: readonly { readonly person: string; readonly unit: string }[]
  /** Withdrew from it (回避), and is not asked again. */
  readonly recused: readonly string[]
  readonly wants: number
}

/**
 * Proposes who reviews which dossier: never one's own unit, nobody twice, nobody who withdrew, two of two units so that neither sees the
 * other's sheet, and each as many as the others. The same seed, dossiers and reviewers give the same proposal.
 * @param seed stored in the campaign's plan
 * @returns of each dossier its reviewers in order; fewer than wanted where nobody is left
 */
export function proposeReviewers(
  seed: string,
  dossiers: readonly Unreviewed[],
  pool: readonly Reviewer[],
): ReadonlyMap<string, readonly string[]> {
  const load = new Map(pool.map(({ person, load: before }) => [person, before]))
  const loadOf = (person: string) => load.get(person) ?? 0
  const lot = (of: string) => sha256(`${seed}|reviewer|${of}`)
  const byPerson = new Map(pool.map((one) => [one.person, one]))
  const proposed = new Map<string, string[]>()
  const may = ({ person, unit }: Reviewer, dossier: Unreviewed, beside: readonly string[]) => {
    const taken = [...dossier.has, ...beside.flatMap((other) => byPerson.get(other) ?? [])]
    if (unit === dossier.unit || dossier.recused.includes(person)) return false
    return !taken.some((one) => one.person === person || one.unit === unit)
  }
  const order = dossiers.map((dossier) => ({ dossier, by: lot(dossier.id) })).sort((a, b) => (a.by < b.by ? -1 : 1))
  for (const { dossier } of order) {
    const own: string[] = []
    while (own.length < dossier.wants) {
      const [next] = pool
        .filter((one) => may(one, dossier, own))
        .map((one) => ({ ...one, by: lot(`${dossier.id}|${one.person}`) }))
        .sort((a, b) => loadOf(a.person) - loadOf(b.person) || (a.by < b.by ? -1 : 1))
      if (!next) break
      load.set(next.person, loadOf(next.person) + 1)
      own.push(next.person)
    }
    proposed.set(dossier.id, own)
  }
  // Whoever came late in the lot may have been left with more: move until nobody has two more than somebody who could take one.
  const people = pool.map(({ person }) => person).sort()
  for (let moved = true; moved; ) {
    moved = false
    const heavy = people.toSorted((a, b) => loadOf(b) - loadOf(a))
    for (const from of heavy)
      for (const to of heavy.toReversed()) {
        const reviewer = byPerson.get(to)
        if (moved || !reviewer || loadOf(from) - loadOf(to) < 2) continue
        for (const { dossier } of order) {
          const own = proposed.get(dossier.id) ?? []
          const at = own.indexOf(from)
          if (at < 0 || !may(reviewer, dossier, own.toSpliced(at, 1))) continue
          own[at] = to
          load.set(from, loadOf(from) - 1)
          load.set(to, loadOf(to) + 1)
          moved = true
          break
        }
      }
  }
  return proposed
}
