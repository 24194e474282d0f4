import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { clashes } from '../systems/education/schedule.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { eventGrid, possibleDuplicates } from '../systems/lawEvent.ts'
import { countyCode } from './countyCode.ts'
import { today } from './days.ts'
import { planEducation } from './education.ts'
import { planLectures, planOutreach } from './educationEvents.ts'
import { enterOrganisation, makeOrganisation } from './organisation.ts'
import { enterPeople, makePeople } from './people.ts'
import { randomFrom } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import { World } from './world.ts'

/** These three systems alone, over the county's units and people. */
function worldOf(seed: number): World {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  enterOrganisation(world, organisation, people)
  enterPeople(world, people)
  planLectures(random.of('lectures'), world, people)
  planOutreach(random.of('outreach'), world, people)
  planEducation(random.of('education'), world, people, organisation)
  world.run()
  return world
}

let worlds: World[]
beforeAll(() => {
  worlds = [Number(countyCode), 7].map(worldOf)
}, 60_000)

const ofTypes = (world: World, ...types: string[]): File[] => types.flatMap((type) => world.ofType(type))
const ask = (world: World, id: string, span: string, more: object = {}) =>
  answer(id, { period: period(span, today), today, ...more }, catalogue, overFiles([...world.files.values()]))

describe.each([0, 1])('lectures, publicity and the menu (county %i)', (at) => {
  test.each([
    ['LEC.HELD', '2023', '20场'],
    ['LEC.PARTNERS', '2023', '6个'],
    ['LEC.REACHED', '2023', '20个'],
    ['LEC.COVERAGE', '2023', '100%'],
    ['LEC.HELD', '2024-to-date', '2场'],
    ['LAW.EVENTS', '2023', '38场'],
    ['LAW.EVENTS', '2024-to-date', '4场'],
    ['LAW.BOARDS', '2023', '126块'],
    ['LAW.PLACES', '2023', '45处'],
    ['LAW.UNSOUND', '2023', '0处'],
    ['EDU.MENU', '2023', '73个'],
    ['EDU.SQUADS', '2023', '12支'],
    ['EDU.ORDERS', '2023', '480单'],
    ['EDU.DELIVERED', '2023', '462场'],
    ['EDU.CANCELLED', '2023', '18单'],
    ['EDU.DELIVERY.RATE', '2023', '96.3%'],
    ['EDU.ORDERS', '2024-to-date', '24单'],
  ])('%s of %s is %s', async (id, span, shown) => {
    expect((await ask(worlds[at]!, id, span)).shown).toBe(shown)
  })

  test('each township had one lecture in 2023; the six departments have a part in three or more', async () => {
    const world = worlds[at]!
    const grid = eventGrid(
      ofTypes(world, 'lecture'),
      delegatedUnits.map(({ id }) => id),
      period('2023', today),
    )
    expect(grid.rows.map(({ held }) => held)).toEqual(Array(20).fill(1))
    const told = await ask(world, 'LEC.HELD', '2023', { by: 'unit' })
    const departments = (told.groups ?? []).filter(({ key }) => key !== 'unit-rule-of-law')
    expect(departments).toHaveLength(6)
    for (const { value } of departments) expect(value).toBeGreaterThanOrEqual(3)
    // Hosts add up to more than the 20 lectures, and the answer says that they overlap.
    expect(departments.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeGreaterThan(20)
    expect(told).toMatchObject({ value: 20, overlaps: true })
  })

  test('no estimate is in a figure: audiences are those who signed in', async () => {
    const world = worlds[at]!
    for (const [id, type] of [
      ['LEC.AUDIENCE', 'lecture'],
      ['LAW.AUDIENCE', 'outreach-event'],
      ['EDU.AUDIENCE', 'law-order'],
    ] as const) {
      const files = ofTypes(world, type).filter(({ facts }) => String(facts.heldOn ?? facts.deliveredOn).startsWith('2023'))
      const signed = files.reduce((sum, { facts }) => sum + Number(facts.signedIn ?? 0), 0)
      expect((await ask(world, id, '2023')).value, id).toBe(signed)
      expect(
        files.some(({ facts }) => facts.estimated !== undefined),
        id,
      ).toBe(true)
    }
  })

  test('nothing is entered twice, no speaker is promised twice, nothing is late, and no law is dead', () => {
    const world = worlds[at]!
    expect(possibleDuplicates(ofTypes(world, 'lecture', 'outreach-event'))).toEqual([])
    expect(clashes(ofTypes(world, 'law-order')).filter(({ why }) => why === 'same-day')).toEqual([])
    const own = ['display-board', 'law-order', 'duty.lecture', 'menu-topic', 'law-squad', 'lecture', 'outreach-event']
    const late = ofTypes(world, ...own).flatMap((file) =>
      file.clocks
        .filter((clock) => standing(clock, today, procedures.get(file.type)?.clocks[clock.name]?.right) === 'late')
        .map(({ name }) => `${file.id} ${name}`),
    )
    expect(late).toEqual([])
    expect(ofTypes(world, ...own).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('orders of 2024 are in every stage, those rated badly were heard of by their squads', () => {
    const world = worlds[at]!
    const states = new Set(
      ofTypes(world, 'law-order')
        .filter(({ opened }) => opened > '2024')
        .map(({ state }) => state),
    )
    expect([...states].sort()).toEqual(expect.arrayContaining(['accepted', 'delivered', 'rated']))
    const bad = ofTypes(world, 'law-order').filter(({ facts }) => facts.satisfaction === 'two')
    const heard = ofTypes(world, 'law-squad').reduce((sum, { n }) => sum + (n.remind ?? 0), 0)
    expect(bad.length).toBeGreaterThan(0)
    expect(heard).toBe(bad.length)
    expect(ofTypes(world, 'law-order').filter(({ state }) => state === 'unrated')).toHaveLength(22)
  })
})

test.skipIf(!existsSync('../shared/mission/sample-county.md'))('the mission still says so', () => {
  const mission = readFileSync('../shared/mission/sample-county.md', 'utf8').replace(/\s+/g, ' ')
  for (const words of [
    'Lectures 20, one in each township, 6 departments',
    '73 menu topics, 480 orders, 462 delivered; 38 publicity events, 126 boards',
  ])
    expect(mission).toContain(words)
})
