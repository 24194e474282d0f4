import { addDays, type Day, day } from '../kernel/time/day.ts'
import { personName } from './names.ts'
import type { Organisation } from './organisation.ts'
import type { People } from './people.ts'
import { phoneOf } from './phones.ts'
import type { Random } from './random.ts'
import { townUnits, tradeUnits, type Unit } from './unitTable.ts'
import type { World } from './world.ts'

export interface Mediator {
  readonly id: string
  readonly person: string
  readonly fullTime: boolean
}

export interface Committee {
  readonly id: string
  readonly unit: string
  readonly level: 'village' | 'community' | 'township' | 'subdistrict' | 'zone' | 'industry'
  readonly industry?: string
  readonly mediators: readonly Mediator[]
}

const levels = { township: 'township', street: 'subdistrict', zone: 'zone' } as const
const hiredOf = (at: number): number => (at === 0 ? 5 : 4)

/** 385 committees with 1,284 mediators: 353 x 3 in villages, 24 x 5 in towns, 8 x 9 and 33 hired in trades. Plans both registers. */
export function makeCommittees(random: Random, world: World, people: People, { units, villages }: Organisation): readonly Committee[] {
  return [
    ...villages.map((unit) => make(unit, unit.name.endsWith('社区') ? 'community' : 'village', 3)),
    ...townUnits.map((unit) => make(unit, levels[unit.kind as keyof typeof levels], 5)),
    ...tradeUnits.map((unit, at) => make(unit, 'industry', 9, hiredOf(at), unit.industry)),
  ]

  function make(unit: Unit, level: Committee['level'], size: number, hired = 0, industry?: string): Committee {
    const key = unit.id.replace('unit-', '')
    const id = `committee-${key}`
    const electedOn = addDays(day('2021-05-10'), random.int(0, 200))
    const mediators: (Mediator & { name: string; sex: 'male' | 'female'; role: string })[] = []
    for (let n = 1; n <= size + hired; n++) {
      const role = n > size ? 'hired' : n === 1 ? 'chair' : n === 2 && size > 3 ? 'deputy' : 'member'
      // A woman among the members, as the law asks (第八条).
      const { name, sex } = personName(random, n === size ? 'female' : undefined)
      const person = people.add({
        id: `person-mediator-${key.replace('mediation-', '')}-${n}`,
        name,
        sex,
        unit: unit.id,
        post: role === 'chair' ? '调委会主任' : '人民调解员',
      })
      const fullTime = role === 'hired' || (level !== 'village' && level !== 'community' && n === 2)
      mediators.push({ id: `mediator-${key.replace('mediation-', '')}-${n}`, person: person.id, fullTime, name, sex, role })
    }
    const chair = people.as('committee', mediators[0]?.person ?? '')
    const name = level === 'industry' ? unit.name : `${unit.name}人民调解委员会`
    const members = mediators.filter(({ role }) => role !== 'hired').map(({ name: who, sex, role }) => ({ name: who, sex, post: role }))
    world.found('mediation-committee', id, [
      {
        kind: 'establish',
        on: electedOn,
        actor: chair,
        data: {
          name,
          kind: level,
          regionCode: unit.region ?? '411798000',
          members,
          electedOn,
          seal: name,
          sealKept: true,
          // Whoever minds a village's quarrels is reached through the office of its town.
          phone: phoneOf(
            'office',
            units.findIndex(({ id }) => id === (unit.kind === 'village' ? unit.parent : unit.id)),
          ),
          standardised: random.chance(0.8),
          ...(industry && { industry, hired }),
        },
      },
    ])
    for (const mediator of mediators) planMediator(mediator, id, level, electedOn, chair)
    return {
      id,
      unit: unit.id,
      level,
      mediators: mediators.map(({ id: one, person, fullTime }) => ({ id: one, person, fullTime })),
      ...(industry && { industry }),
    }
  }

  function planMediator(
    { id, name, sex, role, fullTime }: Mediator & { name: string; sex: string; role: string },
    committee: string,
    level: string,
    on: Day,
    actor: ReturnType<People['as']>,
  ): void {
    const education = random.pick(['junior', 'senior', 'senior', 'college'])
    const expert = random.chance(0.15) ? random.pick(['elder', 'teacher', 'lawyer', 'judge', 'doctor']) : 'none'
    world.found('mediator', id, [{ kind: 'appoint', on, actor, data: { name, sex, committee, level, role, fullTime, education, expert } }])
  }
}
