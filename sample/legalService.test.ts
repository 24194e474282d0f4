import { beforeAll, expect, test } from 'vitest'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { catalogue } from '../systems/index.ts'
import { makeCommittees } from './committees.ts'
import { countyCode, today } from './index.ts'
import { planLegalService } from './legalService.ts'
import { enterOrganisation, makeOrganisation } from './organisation.ts'
import { enterPeople, makePeople } from './people.ts'
import { randomFrom } from './random.ts'
import { World } from './world.ts'

function filesOf(seed: number): File[] {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  makeCommittees(random.of('committees'), world, people, organisation)
  enterOrganisation(world, organisation, people)
  enterPeople(world, people)
  planLegalService(random.of('legal service'), world, people, organisation)
  world.run()
  return [...world.files.values()]
}

let files: File[]
let other: File[]
beforeAll(() => {
  files = filesOf(Number(countyCode))
  other = filesOf(7)
}, 120_000)

const shown = async (id: string, span: string, of = files) =>
  (await answer(id, { period: period(span, today), today }, catalogue, overFiles(of))).shown

test.each([
  ['LEG.LAWYERS', '2023', '60名'],
  ['LEG.ADVISERS', '2023', '353个'],
  ['LEG.ADVISERS.RATE', '2023', '100.0%'],
  ['LEG.CONSULTED', '2023', '300件'],
  ['LEG.CONSULTED.DAILY', '2023', '9000件'],
  ['LEG.CONSULTATIONS', '2023', '9300件'],
  ['LEG.AID', '2023', '540件'],
  ['LEG.AID.MONTHLY', '2023', '480件'],
  ['LEG.AID.NOTIFIED', '2023', '8件'],
  ['LEG.AID.REFUSED', '2023', '3件'],
])('%s of %s is %s, whatever the seed', async (id, span, expected) => {
  expect(await shown(id, span)).toBe(expected)
  expect(await shown(id, span, other)).toBe(expected)
})

test('no lawyer advises more than six villages; what runs on the last day is in time', () => {
  const of = new Map<string, number>()
  for (const { type, facts } of files) if (type === 'village-adviser') of.set(String(facts.lawyer), (of.get(String(facts.lawyer)) ?? 0) + 1)
  expect(Math.max(...of.values())).toBeLessThanOrEqual(6)
  const late = files.flatMap(({ id, clocks, closed }) =>
    clocks.flatMap((clock) => (!closed && standing(clock, today) === 'late' ? [`${id} ${clock.name}`] : [])),
  )
  expect(late).toEqual([])
  expect(files.flatMap(({ id, findings }) => findings.map(({ text }) => `${id}：${text}`))).toEqual([])
})
