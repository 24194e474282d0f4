import { afterAll, beforeAll, expect, test } from 'vitest'
import { passingKeyRing } from '../store/keys/keyRing.ts'
import { type ServeOptions, serve } from './main.ts'
import { toy } from './testing/toy.ts'
import { county, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let options: ServeOptions
beforeAll(async () => {
  server = await toyServer()
  options = {
    url: server.database.ownerUrl,
    as: server.database.url,
    county,
    definitions: toy,
    keys: passingKeyRing(),
    port: 0,
    jobs: true,
  }
})
afterAll(() => server?.end())

test('it starts, answers, does what the calendar brought meanwhile, and stops', async () => {
  const running = await serve(options)
  expect((await fetch(`${running.url}/health`)).status).toBe(200)
  expect(await (await fetch(running.url)).text()).toContain('宁川县')
  // A program told to stop leaves to the next what it has not begun, so this is waited for before.
  const duties = () => server.store.system.list({ county, unit: 'root', person: 'system' }, { type: 'duty.visit', limit: 10 })
  await expect.poll(async () => (await duties()).rows.length, { timeout: 30_000 }).toBe(2)
  await running.close()
  await expect(fetch(`${running.url}/health`)).rejects.toThrow()
})

test('where the port is taken it says so and leaves nothing running', async () => {
  const first = await serve({ ...options, jobs: false })
  await expect(serve({ ...options, port: Number(new URL(first.url).port) })).rejects.toThrow(/EADDRINUSE/)
  await first.close()
})
