import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ToyServer, toyServer } from '../testing/toyServer.ts'

let server: ToyServer
beforeAll(async () => {
  server = await toyServer()
})
afterAll(() => server?.end())

test('whoever is signed in can name every unit of the county; nobody else can ask', async () => {
  const clerk = await server.as('recl')
  const { rows } = (await clerk.get('/api/units')).body as unknown as { rows: { id: string; title: string }[] }
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['root', 'bureau']))
  for (const { id, title } of rows) expect(title, id).not.toBe('')
  expect((await server.app.inject({ method: 'GET', url: '/api/units' })).statusCode).toBe(401)
})
