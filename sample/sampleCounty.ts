import { countyCode } from './countyCode.ts'
import { enterOrganisation, makeOrganisation } from './organisation.ts'
import { enterPeople, makePeople } from './people.ts'
import { randomFrom } from './random.ts'
import { type Loaded, World } from './world.ts'

/**
 * The synthetic county 宁川县: its files with all their acts, each file after those it refers to. The same seed gives the same acts, to
 * the byte; another seed other people, days and words, and the same integers.
 * @throws UnlawfulSample where an act meant to be lawful is not
 */
export function* sampleCounty(seed = Number(countyCode)): Generator<Loaded> {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  enterOrganisation(world, organisation, people)
  enterPeople(world, people)
  world.run()
  for (const id of world.files.keys()) yield world.loaded(id)
}
