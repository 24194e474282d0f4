import type { AnyWhere } from '../kernel/figure/where.ts'
import { asOf, type File } from '../kernel/file/file.ts'
import type { Day } from '../kernel/time/day.ts'
import type { Store } from '../store/store.ts'
import { type Clause, differences, foreignNames, type Own, overtaken } from '../systems/emergency/clauses.ts'
import { type PlanCoverage, planCoverage } from '../systems/emergency/coverage.ts'
import { emergencyPlan } from '../systems/emergency/plan.ts'
import { owingKinds, planRequirement } from '../systems/emergency/requirement.ts'
import { planTemplate } from '../systems/emergency/template.ts'
import { unitRegister } from '../systems/organisation/unit.ts'
import type { Eyes } from './permission.ts'

/** With whose eyes plans are looked at; what is asked of all (requirements, templates) is read with the county's. */
export interface Looking {
  readonly store: Store
  readonly scope: Eyes
  readonly county: Eyes
}

/**
 * Which unit has which of the plans it must have, and which lacks one (预案覆盖表).
 * @param level only this level's requirements; all without it
 */
export async function coverageOf(looking: Looking, level?: string): Promise<PlanCoverage> {
  const of = level ? { level } : {}
  const kinds = Object.keys(owingKinds)
  const [plans, requirements, units] = await Promise.all([
    everyFile(looking, emergencyPlan.type, { state: 'in-force', ...of }),
    everyFile({ ...looking, scope: looking.county }, planRequirement.type, { state: 'required', ...of }),
    everyFile(looking, unitRegister.type, { state: 'active', kind: { in: kinds } }),
  ])
  const owing = units
    .map(({ id, facts }) => ({
      id,
      name: String(facts.name),
      kind: String(facts.kind),
      ...(typeof facts.parent === 'string' && { parent: facts.parent }),
    }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
  return planCoverage(plans, requirements, owing)
}

/** A plan beside its template: clause by clause as it was issued, what the template says otherwise since, and names of other places left in it. */
export async function differencesOf(looking: Looking, plan: File) {
  const own: Own = { clauses: listed(plan.facts.clauses), dropped: listed(plan.facts.dropped) }
  const template = await templateOf(looking, plan)
  const [then, now] = template ? [clausesAt(template, String(plan.facts.issuedOn ?? plan.opened) as Day), clausesAt(template)] : [[], []]
  return {
    ...(template && { template: { id: template.id, title: template.title } }),
    clauses: differences(then, own),
    overtaken: overtaken(then, now, own),
    foreign: foreignNames(own, await otherPlaces(looking, plan.unit)),
  }
}

async function templateOf({ store, county }: Looking, { facts }: File): Promise<File | undefined> {
  if (typeof facts.template !== 'string') return undefined
  return (await store.read(county, { type: planTemplate.type, id: facts.template })).row?.file
}

const clausesAt = (template: File, on?: Day): Clause[] => listed((on ? asOf(template, on)?.facts : template.facts)?.clauses)

const listed = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])

/** Short names of villages and townships that are neither the plan's own unit nor above it, and that its own name does not hold. */
async function otherPlaces(looking: Looking, unit: string): Promise<string[]> {
  const places = { state: 'active', kind: { in: ['village', 'township', 'street'] } }
  const units = await everyFile({ ...looking, scope: looking.county }, unitRegister.type, places)
  const own = units.find(({ id }) => id === unit)
  const near = new Set([unit, String(own?.facts.parent ?? '')])
  const ownName = `${String(own?.facts.name ?? '')}${String(own?.facts.shortName ?? '')}`
  const names = units.filter(({ id }) => !near.has(id)).map(({ facts }) => String(facts.shortName))
  return [...new Set(names)].filter((name) => !ownName.includes(name))
}

async function everyFile({ store, scope }: Pick<Looking, 'store' | 'scope'>, type: string, where: AnyWhere): Promise<File[]> {
  const files: File[] = []
  let after: string | undefined
  do {
    const page = await store.list(scope, { type, where, sort: 'id', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    after = page.next
  } while (after)
  return files
}
