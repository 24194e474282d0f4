import { beforeAll, expect, test } from 'vitest'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { catalogue } from '../systems/index.ts'
import { guideFaults } from '../systems/services/guideFaults.ts'
import { makeCommittees } from './committees.ts'
import { countyCode, today } from './index.ts'
import { enterOrganisation, makeOrganisation } from './organisation.ts'
import { enterPeople, makePeople } from './people.ts'
import { randomFrom } from './random.ts'
import { planServices } from './services.ts'
import { World } from './world.ts'

/** The county's offices and their services alone, lawful act by act: the world refuses any other. */
function servicesOf(seed: number): World {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  makeCommittees(random.of('committees'), world, people, organisation)
  enterOrganisation(world, organisation, people)
  enterPeople(world, people)
  planServices(random.of('services'), world, people)
  world.run()
  return world
}

let files: File[]
let other: File[]
beforeAll(() => {
  files = [...servicesOf(Number(countyCode)).files.values()]
  other = [...servicesOf(7).files.values()]
}, 120_000)

const shown = async (id: string, span: string, of = files) =>
  (await answer(id, { period: period(span, today), today }, catalogue, overFiles(of))).shown

test.each([
  ['SRV.ITEMS', '2023', '2556项'],
  ['SRV.MAIN', '2023', '536项'],
  ['SRV.SUB', '2023', '1214项'],
  ['SRV.STATUTORY', '2023', '50000个工作日'],
  ['SRV.PROMISED', '2023', '2315个工作日'],
  ['SRV.COMPRESSION', '2023', '95.37%'],
  ['SRV.ZERO-DAYS', '2023', '982项'],
  ['SRV.INSTANT.RATE', '2023', '38.42%'],
  ['SRV.ONLINE.RATE', '2023', '100.00%'],
  ['SRV.ONCE.RATE', '2023', '95.07%'],
  ['SRV.NO-VISIT.RATE', '2023', '62.91%'],
  ['SRV.HANDLED', '2023', '412306件'],
  ['SRV.MATTERS', '2023', '298件'],
  ['SRV.COVERED', '2023', '2556项'],
  ['SRV.COVERAGE', '2023', '100.00%'],
  ['SRV.SESSIONS', '2023', '6次'],
  ['SRV.GUIDES.CHECKED', '2023', '240项'],
  ['SRV.GUIDES.RATE', '2023', '97.9%'],
  ['SRV.MEASURES', '2023', '120项'],
  ['SRV.MEASURES.DAYS', '2023', '42项'],
])('%s of %s is %s, whatever the seed', async (id, span, expected) => {
  expect(await shown(id, span)).toBe(expected)
  expect(await shown(id, span, other)).toBe(expected)
})

test('every month of 2023 has its part of the whole, and every part is in the list', async () => {
  const ask = { period: period('2023', today), today, by: 'month', list: true }
  const { value, groups, list } = await answer('SRV.HANDLED', ask, catalogue, overFiles(files))
  expect(groups).toHaveLength(12)
  expect(groups?.reduce((sum, group) => sum + (group.value ?? 0), 0)).toBe(value)
  expect(list?.reduce((sum, { amount }) => sum + amount, 0)).toBe(value)
})

test('no guide has a fault that a machine can see; none of the matters is late', () => {
  const guides = files.filter(({ type, facts }) => type === 'service-item' && facts.level === 'handling')
  expect(guides.flatMap(({ title, facts }) => guideFaults(facts).map(({ says }) => `${title}：${says}`))).toEqual([])
  const own = files.filter(({ type }) => /^(service-|guide-)/.test(type))
  expect(own.flatMap(({ id, findings }) => findings.map(({ text }) => `${id}：${text}`))).toEqual([])
  const late = own.flatMap(({ id, clocks, closed }) =>
    clocks.flatMap((clock) => (standing(clock, today) === 'late' ? [`${id} ${clock.name} ${closed}`] : [])),
  )
  expect(late).toEqual([])
})

test('a measure was adopted before its guide promised less', () => {
  const items = new Map(files.map((file) => [file.id, file]))
  const days = files.filter(({ type, facts, state }) => type === 'service-measure' && facts.kind === 'days' && state === 'adopted')
  expect(days).toHaveLength(42)
  for (const { facts } of days) {
    const past = items.get(String(facts.item))?.past ?? []
    expect(past.at(-1)?.facts.promisedDays).toBe(facts.after)
    expect(past.at(-2)?.facts.promisedDays).toBe(facts.before)
  }
})

test('the services stay light', () => {
  const own = files.filter(({ type }) => /^(service-|guide-)/.test(type))
  expect(own.length).toBeLessThan(9000)
})
