import type { File } from '../../kernel/file/file.ts'

/** A unit that may owe a plan. */
export interface Owing {
  readonly id: string
  readonly name: string
  /** Its kind in the register of units. */
  readonly kind: string
  readonly parent?: string
}

export interface PlanCell {
  readonly requirement: string
  readonly plan?: string
  readonly issuedOn?: string
  /** More than one plan in force for the same requirement: an older one was not marked as superseded. */
  readonly doubled?: true
}

export interface PlanCoverage {
  readonly requirements: readonly { readonly id: string; readonly title: string; readonly owed: number; readonly held: number }[]
  readonly rows: readonly { readonly unit: Owing; readonly cells: readonly PlanCell[] }[]
  /** Which unit lacks which plan, by name: an empty cell is a duty not met. */
  readonly lacking: readonly {
    readonly unit: string
    readonly name: string
    readonly parent?: string
    readonly requirements: readonly string[]
  }[]
}

/**
 * The coverage grid (预案覆盖表): units by required plans, from the plans in force themselves.
 * @param plans files of type `emergency-plan`; those not in force are left out
 * @param requirements files of type `plan-requirement`; those dropped are left out
 */
export function planCoverage(plans: readonly File[], requirements: readonly File[], units: readonly Owing[]): PlanCoverage {
  const wanted = requirements.filter(({ state }) => state === 'required')
  const held = new Map<string, File[]>()
  for (const plan of plans) {
    if (plan.state !== 'in-force') continue
    const key = `${plan.unit} ${String(plan.facts.requirement)}`
    held.set(key, [...(held.get(key) ?? []), plan])
  }
  const owes = (unit: Owing, requirement: File) => (requirement.facts.owedBy as readonly string[]).includes(unit.kind)
  const rows = units.flatMap((unit) => {
    const cells = wanted.filter((one) => owes(unit, one)).map((one) => cellOf(one.id, held.get(`${unit.id} ${one.id}`) ?? []))
    return cells.length > 0 ? [{ unit, cells }] : []
  })
  const cellsOf = (id: string) => rows.flatMap(({ cells }) => cells.filter(({ requirement }) => requirement === id))
  return {
    requirements: wanted.map(({ id, title }) => ({
      id,
      title,
      owed: cellsOf(id).length,
      held: cellsOf(id).filter(({ plan }) => plan).length,
    })),
    rows,
    lacking: rows.flatMap(({ unit: { id, name, parent }, cells }) => {
      const empty = cells.flatMap(({ requirement, plan }) => (plan === undefined ? [requirement] : []))
      return empty.length > 0 ? [{ unit: id, name, ...(parent && { parent }), requirements: empty }] : []
    }),
  }
}

function cellOf(requirement: string, plans: readonly File[]): PlanCell {
  const latest = plans.toSorted((a, b) => (String(a.facts.issuedOn) < String(b.facts.issuedOn) ? 1 : -1))[0]
  if (!latest) return { requirement }
  return { requirement, plan: latest.id, issuedOn: String(latest.facts.issuedOn), ...(plans.length > 1 && { doubled: true }) }
}
