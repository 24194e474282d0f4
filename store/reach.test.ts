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

const enterer =
  (type: string) =>
  async (id: string, kind: string, data: Record<string, unknown>): Promise<void> => {
    const act = toyAct(kind, '2024-03-01', data, { capacity: 'system' })
    expect(await toy.store.system.enter(scope, { type, id, act })).toMatchObject({ ok: true })
  }
const notice = enterer('calendar-notice')
const unit = enterer('unit')
const off = (...days: string[]) => days.map((on) => ({ on, name: '停电' }))

/** What the narrow way left is what the full one makes: there is nothing for it to write. */
async function narrowIsFull(file: string, type = 'calendar-notice') {
  const seq = (await toy.store.history({ ...scope, unit: toyUnits.county }, file)).length
  const narrow = await toy.store.refreshAfter(toyCounty, { type, file, seq })
  const full = await toy.store.rebuild(toyCounty)
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
  await toy.store.refreshAfter(toyCounty, { type: 'calendar-notice', file: 'one', seq: 1 })
  await narrowIsFull('two')
})

test('a unit gets another name, another telephone, another unit above it; a new one is founded: only the files that name it are made anew', async () => {
  await unit(toyUnits.land, 'amend', { name: '试验县自然资源局' })
  const renamed = await narrowIsFull(toyUnits.land, 'unit')
  expect(renamed.changed).toBeGreaterThan(0)
  await unit(toyUnits.land, 'amend', { phone: '0377-55501234' })
  expect(await narrowIsFull(toyUnits.land, 'unit')).toMatchObject({ files: 0 })
  await unit(toyUnits.land, 'amend', { name: '试验县自然资源局', parent: toyUnits.police })
  expect((await narrowIsFull(toyUnits.land, 'unit')).changed).toBeGreaterThan(0)
  await unit(toyUnits.land, '$correct', { seq: 4, data: { parent: toyUnits.county }, reason: '录错' })
  expect((await narrowIsFull(toyUnits.land, 'unit')).changed).toBeGreaterThan(0)
  await unit('new-unit', 'establish', { name: '试验县数据局', kind: 'government', parent: toyUnits.county })
  expect(await narrowIsFull('new-unit', 'unit')).toMatchObject({ changed: 0 })
})

test('the day of a demonstration moves on without a file being made anew', async () => {
  await enterer('county-setting')('setting', 'amend', { today: '2024-05-01' })
  expect(await narrowIsFull('setting', 'county-setting')).toMatchObject({ files: 0 })
  expect((await toy.store.county(toyCounty)).today()).toBe('2024-05-01')
})
