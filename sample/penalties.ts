import { addDays, type Day } from '../kernel/time/day.ts'
import { isSuspended, type Officer } from './certificates.ts'
import { type OfficeDays, officeDays } from './days.ts'
import { isPast } from './expired.ts'
import type { Found } from './inspections.ts'
import { decision } from './penaltyDecision.ts'
import { opening } from './penaltyOpening.ts'
import { askLists, drawParty, drawPunishment, type Party } from './penaltyParts.ts'
import { type Case, planCases } from './penaltyPlan.ts'
import type { Team, Telling, Told } from './penaltyTelling.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** A case closed with its fine paid: what may still be taken to reconsideration. */
export interface SettledCase {
  readonly id: string
  readonly agency: string
  readonly served: Day
  readonly closed: Day
  /** Fen. */
  readonly fine: number
  readonly party: Party
}

const spared = ['no-penalty', 'withdrawn', 'police']

/**
 * Tells cases of the ordinary procedure: what was found, who went, how it was decided, and how the fine was paid. The 2023 cases are
 * 1,120 with the five that are planted: 900 penalties, 214 decisions not to punish, 6 ended otherwise; 158 are the townships'.
 */
export class Penalties {
  private readonly random: Random
  private readonly people: People
  private readonly officers: ReadonlyMap<string, readonly Officer[]>
  private readonly days: OfficeDays
  private readonly told = new Map<string, Telling>()
  private readonly inspections: readonly Found[]
  /** Who is punished for what an inspection found, by inspection. */
  readonly linked = new Map<string, Party['party']>()
  /** Cases in which a fine was paid and that were closed. */
  readonly settled: SettledCase[] = []

  constructor(random: Random, people: People, officers: ReadonlyMap<string, readonly Officer[]>, inspections: readonly Found[]) {
    this.inspections = inspections
    this.random = random
    this.people = people
    this.officers = officers
    this.days = officeDays(random)
  }

  /** @returns the cases, for what else happens in them */
  planAll(world: World): readonly Case[] {
    const cases = planCases(this.random.of('cases'))
    for (const one of cases) world.plan('penalty', one.id, this.tell(one))
    return cases
  }

  /** The acts of a case, up to the county's today. */
  tell(one: Case, told: Told = {}): Step[] {
    const telling = this.telling(one, told)
    this.told.set(one.id, telling)
    const steps = [...opening(telling), ...decision(telling)]
      .map((step) => (told.planted?.includes(step.kind) ? { ...step, planted: true } : step))
      .filter(isPast)
    const day = (kind: string) => steps.find((step) => step.kind === kind)?.on
    const [served, closed, { fine } = {}] = [day('serve'), day('close'), telling.punishment]
    if (!told.planted && served && closed && fine)
      this.settled.push({ id: one.id, agency: one.agency, served, closed, fine, party: telling.party })
    return steps
  }

  /** Who is punished in a case that has been told, and by whom. */
  partyOf(file: string): { readonly party: Party; readonly team: Team } {
    const known = this.told.get(file)
    if (!known) throw new Error(`The case ${file} has not been told`)
    return known
  }

  /** Two officers who may act, and somebody to review. */
  team(agency: string): Team {
    const all = this.officers.get(agency) ?? []
    const reviewer = all.find((one) => one.reviewer)
    const [first, second] = this.random.shuffle(all.filter((one) => !one.reviewer && !isSuspended(one)))
    if (!first || !second || !reviewer) throw new Error(`${agency} has too few officers`)
    return { first, second, reviewer }
  }

  private telling(one: Case, told: Told): Telling {
    const { random, people, days } = this
    const { violation, ending } = one
    const firm = ending === 'major' ? violation.most >= 15_000_000 : undefined
    const party = told.party ?? drawParty(random, violation, firm)
    const inspection = told.party ? undefined : this.inspectionBefore(one)
    if (inspection) this.linked.set(inspection.id, party.party)
    return {
      ...{ random, people, days, one, told, party },
      ...(inspection && { inspection: inspection.id }),
      team: { ...this.team(one.agency), ...told.team },
      lists: askLists(random, violation, ending, one.filed),
      ...(!spared.includes(ending) && { punishment: told.punishment ?? drawPunishment(random, violation, ending, party.partyKind) }),
    }
  }

  /** An inspection of the same agency shortly before the case was registered. */
  private inspectionBefore({ agency, filed }: Case): Found | undefined {
    return this.inspections.find(
      ({ id, agency: own, on }) => own === agency && on <= addDays(filed, -6) && on >= addDays(filed, -25) && !this.linked.has(id),
    )
  }
}
