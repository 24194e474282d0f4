import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Jobs, KeptEvent } from './jobs.ts'
import { letter, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { type ToyStore, toyStore } from './testing/toyStore.ts'

let toy: ToyStore
let jobs: Jobs
const seen: KeptEvent[] = []
const failures: string[] = []
let stumble = 0
const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }

beforeAll(async () => {
  toy = await toyStore()
  jobs = await toy.store.jobs.start({
    act: async (event) => {
      if (event.file === 'stumbles' && stumble++ === 0) throw new Error('the handler fell over')
      seen.push(event)
    },
    failed: (task, error) => failures.push(`${task}: ${(error as Error).message}`),
    timed: { nightly: { at: '0 20 * * *', run: async () => {} } },
  })
})
afterAll(() => toy?.end())

test('every act comes to the handlers once, those of a file in their order', async () => {
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      await toy.store.enter(scope, { type: 'petition', id: `j${n}`, act: toyAct('receive', '2024-01-05', letter()) })
      await toy.store.enter(scope, { type: 'petition', id: `j${n}`, act: toyAct('refuse', '2024-01-06', { why: '不属于' }) })
    }),
  )
  await jobs.idle()
  for (let n = 0; n < 20; n++)
    expect(seen.filter(({ file }) => file === `j${n}`).map(({ kind, seq }) => [kind, seq])).toEqual([
      ['receive', 1],
      ['refuse', 2],
    ])
})

test('an act that was refused or rolled back never comes', async () => {
  await toy.store.enter(scope, { type: 'petition', id: 'never', act: toyAct('refuse', '2024-01-06', { why: '不属于' }) })
  await jobs.idle()
  expect(seen.some(({ file }) => file === 'never')).toBe(false)
})

test('what a handler enters in turn, under an id made from its cause, is entered once however often it runs', async () => {
  const react = () =>
    toy.store.system.enter(scope, { type: 'petition', id: 'reaction', act: toyAct('receive', '2024-01-05', letter(), {}, 'because-of-j1') })
  const [one, two] = await Promise.all([react(), react()])
  expect([one, two].map((entered) => entered.ok && entered.repeated).sort()).toEqual([false, true])
  expect(await toy.store.system.history(scope, 'reaction')).toHaveLength(1)
})

test('a handler that falls over is told of, and tried again by the queue', async () => {
  await toy.store.enter(scope, { type: 'petition', id: 'stumbles', act: toyAct('receive', '2024-01-05', letter()) })
  await expect.poll(() => seen.filter(({ file }) => file === 'stumbles').length, { timeout: 20_000 }).toBe(1)
  expect(failures).toEqual(['act: the handler fell over'])
})

test('a new unit is worked into the files before the handlers hear of it', async () => {
  const as = { capacity: 'system', unit: toyUnits.county }
  await toy.store.system.enter(scope, {
    type: 'unit',
    id: 'u9',
    act: toyAct('establish', '2024-01-01', { name: '新设局', kind: 'government', parent: toyUnits.county }, as),
  })
  await jobs.idle()
  expect(seen.some(({ file }) => file === 'u9')).toBe(true)
  expect((await toy.store.verify(toyCounty)).faults).toEqual([])
  expect(await toy.store.counties()).toEqual([toyCounty])
})

test('stopping twice is as good as once: whoever closes the store may have stopped the queue before', async () => {
  await jobs.stop()
  await jobs.stop()
})
