import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { letter, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { toyHistories } from './testing/toyHistories.ts'
import { type ToyStore, toyStore } from './testing/toyStore.ts'

const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
let toy: ToyStore
beforeAll(async () => {
  toy = await toyStore()
  await toy.store.load(
    toyCounty,
    toyHistories(150).filter(({ type }) => type === 'petition' || type === 'badge'),
  )
})
afterAll(() => toy?.end())

async function notice(id: string, kind: string, data: Record<string, unknown>): Promise<void> {
  const act = toyAct(kind, '2024-03-01', data, { capacity: 'system' })
  expect(await toy.store.system.enter(scope, { type: 'calendar-notice', id, act })).toMatchObject({ ok: true })
}
const off = (...days: string[]) => days.map((on) => ({ on, name: '停电' }))

/** What the narrow way left is what the full one makes: there is nothing for it to write. */
async function narrowIsFull(id: string) {
  const narrow = await toy.store.refreshAfterNotice(toyCounty, id)
  const full = await toy.store.refresh(toyCounty)
  expect(full).toMatchObject({ changed: 0, moved: [] })
  expect(narrow.files).toBeLessThan(full.files)
  return narrow
}

test('days off that the county gives itself, taken back, and taken back whole: only the limits that span them are reckoned anew', async () => {
  await notice('own', 'issue', {
    issuer: 'county',
    year: 2023,
    daysOff: off('2023-06-12', '2023-06-13', '2023-06-14'),
    workdays: off('2023-06-10'),
  })
  const first = await narrowIsFull('own')
  expect(first.changed).toBeGreaterThan(0)
  expect(first.moved.length).toBeGreaterThan(0)
  const corrected = { issuer: 'county', year: 2022, daysOff: off('2022-09-05', '2022-09-06'), workdays: [] }
  await notice('own', '$correct', { seq: 1, data: corrected, reason: '改期' })
  const second = await narrowIsFull('own')
  expect(second.moved.length).toBeGreaterThan(0)
  await notice('own', '$void', { seq: 1, reason: '不再停电' })
  expect((await narrowIsFull('own')).moved.length).toBeGreaterThan(0)
})

test('a notice that says what the program knows touches nothing; one for a year not yet known, what runs into it', async () => {
  await notice('known', 'issue', { issuer: 'state', year: 2024, daysOff: off('2024-10-01', '2024-10-02'), workdays: off('2024-10-12') })
  expect(await narrowIsFull('known')).toMatchObject({ files: expect.any(Number), changed: 0 })
  const last = (await toy.store.county(toyCounty)).calendar.coveredTo
  const year = Number(last.slice(0, 4)) + 1
  const receive = { ...toyAct('receive', day(`${year - 1}-12-30`), letter()), seq: 1, recordedAt: new Date().toISOString() }
  await toy.store.load(toyCounty, [{ type: 'petition', id: 'far', acts: [receive] }])
  await notice('next', 'issue', {
    issuer: 'state',
    year,
    daysOff: off(`${year}-01-01`, `${year}-01-04`, `${year}-01-05`, `${year}-01-06`),
    workdays: [],
  })
  expect((await narrowIsFull('next')).moved).toMatchObject([{ file: 'far', clock: 'review' }])
})

test('two notices of one day, worked in one after the other, come to what both say', async () => {
  await notice('one', 'issue', { issuer: 'county', year: 2023, daysOff: off('2023-04-17'), workdays: [] })
  await notice('two', 'issue', { issuer: 'county', year: 2023, daysOff: off('2023-04-17'), workdays: [] })
  await toy.store.refreshAfterNotice(toyCounty, 'one')
  await narrowIsFull('two')
})
