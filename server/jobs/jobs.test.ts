import { afterAll, beforeAll, expect, test } from 'vitest'
import { actBody, application, type Client, county, type ToyServer, toyServer } from '../testing/toyServer.ts'
import { openDuties, settleDuties } from './duties.ts'
import { expireClocks } from './expiries.ts'
import { handlersFor } from './handlers.ts'
import { react } from './reactions.ts'
import { countyEyes, type Work } from './system.ts'

const silent = { info: () => {}, warn: () => {} }
let server: ToyServer
let head: Client
let work: Work
beforeAll(async () => {
  server = await toyServer()
  head = await server.as('recl')
  work = { store: server.store, definitions: server.serving.definitions, county: await server.store.county(county), log: silent }
})
afterAll(() => server?.end())

async function annulled(on: string): Promise<string> {
  const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', on, application()))
  await head.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', on, { handler: 'p-rec' }))
  await head.send(
    'POST',
    `/api/appeal/${body.id}/acts/decide`,
    actBody('authorityHead', '2024-03-01', { result: 'annul', grounds: '程序违法' }),
  )
  return body.id
}
const all = async (type: string) =>
  (await server.store.list(countyEyes(work.county), { type, where: {}, limit: 200 })).rows.map(({ file }) => file)

test('a reaction run twice, in turn or at once, is one act; the next cause finds the one file there', async () => {
  const file = await annulled('2024-01-05')
  const landed = { type: 'appeal', file, seq: 3 }
  await Promise.all([react(work, landed), react(work, landed)])
  expect(await react(work, landed)).toEqual([{ reaction: 'annulled-opens-warning', outcome: 'repeated' }])
  expect(await all('warning')).toMatchObject([{ seq: 1, unit: 'police', facts: { to: 'police', cause: file }, links: [{ to: file }] }])
  await react(work, { type: 'appeal', file: await annulled('2024-01-06'), seq: 3 })
  expect(await all('warning')).toHaveLength(1)
})

test('an act that does not fit sets nothing off', async () => {
  const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-11', application()))
  expect(await react(work, { type: 'appeal', file: body.id, seq: 1 })).toEqual([])
  expect(await react(work, { type: 'appeal', file: 'no-such-file', seq: 1 })).toEqual([])
})

test('a limit that runs out enters what the law says, on the due day, once', async () => {
  const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-02-26', application()))
  await Promise.all([expireClocks(work), expireClocks(work)])
  await expireClocks(work)
  const page = await head.get(`/api/appeal/${body.id}`)
  expect(page.body.state).toEqual({ code: 'deemed', title: '视为受理' })
  expect(page.body.timeline).toMatchObject([
    { kind: 'receive' },
    { kind: 'deem', on: '2024-03-04', actor: { name: '系统', capacity: { title: '系统' } } },
  ])
})

test('duties open once for each unit and period, and are met by what took place in it', async () => {
  expect(await openDuties(work)).toBe(2)
  expect(await openDuties(work)).toBe(0)
  expect((await all('duty.visit')).map(({ facts, unit }) => [facts.period, unit]).sort()).toEqual([
    ['2024-W10', 'longtai'],
    ['2024-W11', 'longtai'],
  ])
  const visits = []
  for (const on of ['2024-03-06', '2024-03-07']) {
    const { body } = await head.send('POST', '/api/visit/acts/hold', actBody('justiceBureau', on, { to: ['longtai'] }))
    visits.push(body.id)
    await settleDuties(work, { type: 'visit', file: body.id, seq: 1 })
    await settleDuties(work, { type: 'visit', file: body.id, seq: 1 })
  }
  const met = (await all('duty.visit')).find(({ facts }) => facts.period === '2024-W10')
  expect(met).toMatchObject({ state: 'met', closed: '2024-03-07', seq: 2, facts: { done: 2, activities: visits } })
  expect((await all('duty.visit')).find(({ facts }) => facts.period === '2024-W11')?.state).toBe('owed')
})

test('an act whose job never ran, because the program ended in between, has it run at the next start', async () => {
  const before = (await all('warning')).length
  const { body } = await head.send(
    'POST',
    '/api/appeal/acts/receive',
    actBody('reconOffice', '2023-12-01', application({ respondent: 'longtai' })),
  )
  await head.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', '2023-12-01', { handler: 'p-rec' }))
  await head.send(
    'POST',
    `/api/appeal/${body.id}/acts/decide`,
    actBody('authorityHead', '2023-12-20', { result: 'annul', grounds: '程序违法' }),
  )
  expect(await all('warning')).toHaveLength(before)
  await server.store.jobs.start(handlersFor(server.serving, silent))
  await expect.poll(async () => (await all('warning')).length, { timeout: 15_000 }).toBe(before + 1)
})
