import { day } from '../kernel/time/day.ts'
import { countyCode } from './countyCode.ts'
import { recordsBegin, today } from './days.ts'
import { communityNames, villageNames } from './names.ts'
import type { People } from './people.ts'
import { phoneOf } from './phones.ts'
import type { Random } from './random.ts'
import {
  coordinationUnits,
  countyRoot,
  countyUnits,
  delegatedUnits,
  lawFirms,
  root,
  townUnits,
  tradeUnits,
  type Unit,
} from './unitTable.ts'
import type { Surroundings, World } from './world.ts'

/** The tree of the county's units. */
export interface Organisation extends Surroundings {
  readonly units: readonly Unit[]
  /** 353 villages and communities. */
  readonly villages: readonly Unit[]
}

/** Draws the villages: ten communities in each street, three in the zone, the rest over the towns and townships. */
export function makeOrganisation(random: Random): Organisation {
  const places = townUnits.flatMap((town): { town: Unit; community: boolean }[] => {
    const at = delegatedUnits.indexOf(town)
    const communities = town.kind === 'street' ? 10 : town.kind === 'zone' ? 3 : 0
    const villages = at < 0 ? 0 : 16
    return [
      ...Array.from({ length: communities }, () => ({ town, community: true })),
      ...Array.from({ length: villages }, () => ({ town, community: false })),
    ]
  })
  const communities = communityNames(random, places.filter(({ community }) => community).length)
  const names = villageNames(random, places.filter(({ community }) => !community).length)
  const count = new Map<string, number>()
  const villages = places.map(({ town, community }): Unit => {
    const n = (count.get(town.id) ?? 0) + 1
    count.set(town.id, n)
    const word = (community ? communities : names).pop() ?? ''
    const region = `${town.region}${community ? String(n).padStart(3, '0') : 200 + n - 1}`
    const name = `${word}${community ? '社区' : '村'}`
    return { id: `unit-${region}`, name: `${town.name}${name}`, short: name, word, kind: 'village', parent: town.id, region }
  })
  const units = [countyRoot, ...countyUnits, ...coordinationUnits, ...lawFirms, ...tradeUnits, ...townUnits, ...villages]
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const above = new Map(units.map((unit) => [unit.id, ancestors(unit)]))
  function ancestors(unit: Unit): readonly string[] {
    const parent = unit.parent === undefined ? undefined : byId.get(unit.parent)
    return parent ? [parent.id, ...ancestors(parent)] : []
  }
  return { units, villages, unitsAbove: (unit) => above.get(unit) ?? [], unitName: (unit) => byId.get(unit)?.name ?? unit }
}

/** When the province approved that the townships take over powers (河南省乡镇赋权): entered with their new standing. */
const delegationApproved = day('2023-01-16')

/** Plans the county's setting and the register of its units. */
export function enterOrganisation(world: World, { units }: Organisation, people: People): void {
  const actor = people.of('unit-organisation', 'admin', 'unitAdmin')
  world.found('county-setting', 'county-setting', [
    {
      kind: 'set-up',
      on: recordsBegin,
      actor: { ...actor, unit: root },
      data: {
        code: countyCode,
        name: '宁川县',
        short: '宁',
        city: '天中市',
        court: '宁川县人民法院',
        cityCourt: '天中市中级人民法院',
        demonstration: true,
        today,
        government: root,
        justiceBureau: 'unit-justice',
        countyOffice: 'unit-rule-of-law',
        rounding: 'half-up',
      },
    },
  ])
  for (const [sort, unit] of units.entries()) {
    const { name, short, word, kind, parent, region, group, enforces } = unit
    const establish = {
      kind: 'establish',
      on: recordsBegin,
      actor,
      data: {
        name,
        shortName: short,
        kind,
        docWord: word,
        phone: phoneOf('office', sort),
        sort,
        ...(parent && { parent }),
        ...(region && { regionCode: region }),
        ...(group && { group }),
        ...(group && { enforcement: enforces ?? false, delegated: false }),
      },
    }
    const delegated = { kind: 'amend', on: delegationApproved, actor, data: { enforcement: true, delegated: true } }
    world.found('unit', unit.id, delegatedUnits.includes(unit) ? [establish, delegated] : [establish])
  }
}
