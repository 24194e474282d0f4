import { drawLot, listDigest } from '../../kernel/file/lot.ts'

/** A closed dossier that may be drawn, with the strata it belongs to (重大处罚, 听证, 不予处罚). */
export interface Candidate {
  readonly id: string
  readonly unit: string
  readonly strata: readonly string[]
}

export interface SampleRule {
  readonly total: number
  readonly min: number
  readonly max: number
  /** Of each of these a unit gives at least one, where it has any and its number allows. */
  readonly strata: readonly string[]
}

export interface Sample {
  readonly seed: string
  /** Of the whole list that was drawn from. */
  readonly digest: string
  readonly drawn: readonly { readonly unit: string; readonly ids: readonly string[] }[]
}

/** How many each unit gives: its share rounded, held between least and most; what is over or missing goes by the largest fraction. */
export function allocate(rule: SampleRule, closed: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...closed.values()].reduce((sum, n) => sum + n, 0)
  const units = [...closed]
    .filter(([, n]) => n > 0)
    .map(([unit, n]) => ({ unit, most: Math.min(rule.max, n), share: (rule.total * n) / all }))
  const given = new Map(units.map(({ unit, most, share }) => [unit, Math.min(most, Math.max(rule.min, Math.round(share)))]))
  const sum = () => [...given.values()].reduce((total, n) => total + n, 0)
  const lacks = ({ unit, share }: { unit: string; share: number }) => share - (given.get(unit) ?? 0)
  const move = (by: 1 | -1, may: (unit: { unit: string; most: number }) => boolean): boolean => {
    const next = units.filter(may).sort((a, b) => by * (lacks(b) - lacks(a)) || (a.unit < b.unit ? -1 : 1))[0]
    if (next) given.set(next.unit, (given.get(next.unit) ?? 0) + by)
    return next !== undefined
  }
  while (sum() < rule.total && move(1, ({ unit, most }) => (given.get(unit) ?? 0) < most));
  while (sum() > rule.total && move(-1, ({ unit, most }) => (given.get(unit) ?? 0) > Math.min(rule.min, most)));
  return given
}

/**
 * Draws the dossiers of a campaign, unit by unit, strata first. The same seed, rule and list give the same dossiers, so that an objector can draw again.
 * @param seed fixed in the plan, before the list is drawn up
 */
export function drawSample(seed: string, rule: SampleRule, candidates: readonly Candidate[]): Sample {
  const byUnit = new Map<string, Candidate[]>()
  for (const one of candidates) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one])
  const given = allocate(rule, new Map([...byUnit].map(([unit, own]) => [unit, own.length])))
  const drawn = [...given]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, n]) => ({ unit, ids: ofUnit(`${seed}|${unit}`, n, byUnit.get(unit) ?? [], rule.strata) }))
  return { seed, digest: listDigest(candidates.map(({ id }) => id)), drawn }
}

function ofUnit(seed: string, n: number, own: readonly Candidate[], strata: readonly string[]): string[] {
  const first = strata.flatMap((stratum) =>
    drawLot(
      `${seed}|${stratum}`,
      own.filter((one) => one.strata.includes(stratum)).map(({ id }) => id),
      1,
    ),
  )
  const rest = drawLot(
    seed,
    own.map(({ id }) => id),
    own.length,
  )
  return [...new Set([...first, ...rest])].slice(0, n)
}
