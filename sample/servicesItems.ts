import type { Day } from '../kernel/time/day.ts'
import { later, officeDays } from './days.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { basisOf, type Guide, guideOf, type ItemType } from './servicesGuides.ts'
import titles from './servicesTitles.data.json' with { type: 'json' }
import type { World } from './world.ts'

const handlingItems = 2556
const statutoryInAll = 50_000
const promisedInAll = 2315
/** Settled on the spot: no workday is promised (at least 241, for 2,315 days are promised to 2,556 items). */
const onTheSpot = 982
/** Of the others, at most one visit, and none at all. */
const oneVisit = 2430
const noVisit = 1608

/** A 办理项 as its guide stands at the end of 2023. */
export interface HandlingItem extends Guide {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly statutoryDays: number
  readonly promisedDays: number
  readonly visits: number
  /** How often it is asked for, in comparison. */
  readonly weight: number
}

/** What a measure changed in the course of 2023: the guide was published with what stood before. */
export interface Before {
  readonly promisedDays?: number
  readonly visits?: number
}

interface SubItem {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly type: ItemType
}

const three = (n: number): string => String(n).padStart(3, '0')
const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The catalogue as it was taken over in spring 2022: 536 main items and 1,214 sub-items. The titles of 1,128 sub-items are those of a real
 * district's portal (github: v-luobo/zwfw, Apache License 2.0), shortened; the rest stands for units that portal does not list.
 */
export function planCatalogue(random: Random, world: World, people: People): readonly SubItem[] {
  const days = officeDays(random)
  const actor = people.of('unit-approval', 'admin', 'unitAdmin')
  let n = 0
  return (titles as readonly (readonly string[])[]).flatMap(([key = '', type = '', main = '', ...named], at) => {
    const unit = `unit-${key}`
    const on = days.between('2022-02-08', '2022-02-25')
    const code = `411798${three(at + 1)}000`
    enlist(`service-item-${code}`, { level: 'main', code, name: main, itemType: type, organ: unit, basis: basisOf(unit) }, on)
    return (named.length > 0 ? named : [main]).map((name, sub): SubItem => {
      const own = `411798${three(at + 1)}${three(sub + 1)}`
      const id = `service-item-${own}`
      const data = { level: 'sub', code: own, name, parent: `service-item-${code}`, itemType: type, organ: unit, basis: basisOf(unit) }
      enlist(id, data, on)
      return { id, code: own, name, unit, type: type as ItemType }
    })
  })

  function enlist(id: string, data: Record<string, unknown>, on: Day): void {
    world.plan('service-item', id, [{ kind: 'enlist', on, actor, data, recordedAt: later(`${on}T01:00:00.000Z`, ++n) }])
  }
}

/** Splits the sub-items into 2,556 办理项 and draws their limits so that both sums come out. */
export function makeHandlingItems(random: Random, subs: readonly SubItem[]): readonly HandlingItem[] {
  const licenceWays = ['新办', '变更', '延续', '补办', '注销']
  const otherWays = ['个人办理', '单位办理', '委托办理']
  const ways = subs.map(() => 1)
  const most = ({ type }: SubItem) => (type === 'licence' ? licenceWays : otherWays).length
  const order = [...subs.keys()].filter((at) => subs[at]?.type === 'licence')
  const rest = random.shuffle([...subs.keys()])
  let left = handlingItems - subs.length
  for (let round = 0; left > 0; round++) {
    const at = round < order.length ? (order[round] as number) : (rest[round % rest.length] as number)
    const sub = subs[at] as SubItem
    if ((ways[at] ?? 0) >= most(sub)) continue
    ways[at] = (ways[at] ?? 0) + 1
    left--
  }
  const made = subs.flatMap((sub, at) =>
    Array.from({ length: ways[at] ?? 1 }, (_, n) => ({
      sub,
      n,
      name: ways[at] === 1 ? sub.name : `${sub.name}（${(sub.type === 'licence' ? licenceWays : otherWays)[n]}）`,
    })),
  )
  const statutory = addUpTo(
    random,
    made.map(({ sub }) => (sub.type === 'licence' || random.chance(0.55) ? 20 : random.pick([10, 15, 20, 30, 30]))),
    { all: statutoryInAll, least: 5, most: 60, step: 5 },
  )
  const spot = new Set(random.shuffle([...made.keys()]).slice(0, onTheSpot))
  const slow = [...made.keys()].filter((at) => !spot.has(at))
  const promised = addUpTo(
    random,
    slow.map(() => random.pick([1, 1, 1, 1, 2, 2, 3])),
    { all: promisedInAll, least: 1, most: 5, step: 1 },
  )
  const promisedOf = new Map(slow.map((at, n) => [at, promised[n] ?? 1]))
  // Whoever settles on the spot on line needs no visit; the visits are spread over all.
  const visited = random.shuffle([...made.keys()])
  const visitsOf = new Map(visited.map((at, n) => [at, n < noVisit ? 0 : n < oneVisit ? 1 : 2]))
  return made.map(({ sub, n, name }, at): HandlingItem => {
    const promisedDays = promisedOf.get(at) ?? 0
    const visits = visitsOf.get(at) ?? 0
    return {
      ...guideOf(random, { type: sub.type, unit: sub.unit, name, spot: promisedDays === 0, visits }),
      id: `${sub.id}-${two(n + 1)}`,
      code: `${sub.code}${two(n + 1)}`,
      name,
      unit: sub.unit,
      statutoryDays: statutory[at] ?? 20,
      promisedDays,
      visits,
      weight: weightOf(sub, random),
    }
  })
}

/** Units whose counters most people come to. */
const busy: Readonly<Record<string, number>> = {
  'unit-social': 60,
  'unit-insurance': 45,
  'unit-police': 40,
  'unit-labour': 12,
  'unit-tax': 14,
  'unit-market': 22,
  'unit-registry': 30,
  'unit-civil': 12,
  'unit-fund': 18,
  'unit-transport': 4,
}
const weightOf = ({ unit }: SubItem, random: Random): number => (busy[unit] ?? 1) * random.pick([1, 1, 2, 3, 8])

/** Moves drawn numbers, each within its bounds, until they add up. */
function addUpTo(
  random: Random,
  drawn: readonly number[],
  { all, least, most, step }: { all: number; least: number; most: number; step: number },
): number[] {
  const numbers = [...drawn]
  let missing = all - numbers.reduce((sum, n) => sum + n, 0)
  while (missing !== 0) {
    const at = random.int(0, numbers.length - 1)
    const by = Math.sign(missing) * Math.min(step, Math.abs(missing))
    const moved = (numbers[at] ?? 0) + by
    if (moved < least || moved > most) continue
    numbers[at] = moved
    missing -= by
  }
  return numbers
}

/** Enters every 办理项, claimed and published in the course of 2022, with what stood before a later measure. */
export function planHandlingItems(
  random: Random,
  world: World,
  people: People,
  items: readonly HandlingItem[],
  before: ReadonlyMap<string, Before>,
): void {
  const days = officeDays(random)
  const publisher = people.of('unit-approval', 'admin', 'unitAdmin')
  for (const { id, code, name, unit, weight: _, type, ...guide } of items) {
    const old = before.get(id)
    const claimed = days.between('2022-03-07', '2022-06-10')
    const visits = old?.visits ?? guide.visits
    const data = {
      ...guide,
      ...old,
      code,
      name,
      parent: id.slice(0, id.lastIndexOf('-')),
      itemType: type,
      organ: unit,
      ...(visits > 0 && { visitReason: guide.visitReason ?? '需要现场核验或者取件' }),
      ...(visits > 0 && { depth: 'once' }),
    }
    world.plan('service-item', id, [
      { kind: 'claim', on: claimed, actor: people.of(unit, 'admin', 'unitAdmin'), data },
      { kind: 'publish', on: days.workdays(claimed, 3, 15), actor: publisher, data: { guideVersion: 1 } },
    ])
  }
}
