import { afterAll, beforeAll, expect, test } from 'vitest'
import { actBody, answerOf, application, county, password, signIn, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
beforeAll(async () => {
  server = await toyServer()
})
afterAll(() => server?.end())

const attempt = (name: string, word: string) =>
  answerOf(server.app, { method: 'POST', url: '/api/session', payload: { name, password: word } })

test('signing in gives a cookie no script can read, the roles, the capacities and the token for writing', async () => {
  const response = await server.app.inject({ method: 'POST', url: '/api/session', payload: { name: 'rec', password } })
  expect(response.statusCode).toBe(201)
  const cookie = String(response.headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(response.json()).toMatchObject({
    name: '人员rec',
    capacities: [{ capacity: 'reconOffice', unit: 'bureau' }],
    county: { today: '2024-03-11', demo: true },
  })
  expect(response.body).not.toContain(password)
})

test('what was wrong is never told: neither the word, nor whether there is such an account', async () => {
  const [wrong, nobody] = [await attempt('recl', 'not-the-word-1'), await attempt('nobody', 'not-the-word-1')]
  expect([wrong.status, nobody.status]).toEqual([401, 401])
  expect(wrong.body.message).toBe(nobody.body.message)
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' })
})

test('after repeated failures the account is locked, for the right password too', async () => {
  for (let n = 0; n < 5; n++) await attempt('rec2', `wrong-word-${n}`)
  expect(await attempt('rec2', password)).toMatchObject({ status: 401, body: { code: 'bad-credentials' } })
  const security = await server.as('sec')
  expect(await security.send('PUT', '/api/accounts/rec2/status', { unlock: true })).toMatchObject({ status: 200 })
  expect(await attempt('rec2', password)).toMatchObject({ status: 201 })
})

test('one address may not try without end', async () => {
  const { buildApp } = await import('./app.ts')
  const strict = await buildApp({ ...server.serving, settings: { ...server.serving.settings, signInsPerMinute: 3 } })
  const tries = []
  for (let n = 0; n < 4; n++)
    tries.push((await strict.inject({ method: 'POST', url: '/api/session', payload: { name: `nobody${n}`, password: 'x' } })).statusCode)
  expect(tries).toEqual([401, 401, 401, 429])
  await strict.close()
})

test('without a session, with a forged cookie, and after signing out, nothing is told', async () => {
  expect(await answerOf(server.app, { method: 'GET', url: '/api/desk' })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  const forged = 'zhunsheng=abc.def'
  expect(await answerOf(server.app, { method: 'GET', url: '/api/desk', headers: { cookie: forged } })).toMatchObject({ status: 401 })
  const leaving = await signIn(server.app, 'admin')
  expect(await leaving.get('/api/session')).toMatchObject({ status: 200 })
  expect(await leaving.send('DELETE', '/api/session')).toMatchObject({ status: 204 })
  expect(await leaving.get('/api/session')).toMatchObject({ status: 401 })
})

test('an idle session ends', async () => {
  const idle = await signIn(server.app, 'admin')
  expect(await idle.get('/api/session')).toMatchObject({ status: 200 })
  await server.sql(`update session set used_at = used_at - interval '1 day' where county = '${county}' and login = 'admin'`)
  server.store.sessions.forget()
  expect(await idle.get('/api/session')).toMatchObject({ status: 401 })
})

test('a write without the token, with another’s, or from another site is refused before it is read', async () => {
  const rec = await server.as('rec')
  const other = await server.as('admin')
  const payload = actBody('reconOffice', '2024-03-11', application())
  const post = (headers: Record<string, string>) =>
    answerOf(server.app, { method: 'POST', url: '/api/appeal/acts/receive', headers: { cookie: rec.cookie, ...headers }, payload })
  expect(await post({})).toMatchObject({ status: 403, body: { code: 'csrf' } })
  expect(await post({ 'x-csrf-token': other.csrf })).toMatchObject({ status: 403, body: { code: 'csrf' } })
  const foreign = { 'x-csrf-token': rec.csrf, origin: 'https://evil.example', host: 'localhost' }
  expect(await post(foreign)).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
  expect((await rec.get('/api/appeal')).body.rows).toEqual([])
})

test('a new account must change its password first, by the rules, and then keeps it', async () => {
  const system = await server.as('sys')
  const made = { login: 'newcomer', person: 'p-new', name: '新来者', unit: 'bureau', password: 'first-word-1' }
  expect(await system.send('POST', '/api/accounts', made)).toMatchObject({ status: 201 })
  expect(await system.send('POST', '/api/accounts', made)).toMatchObject({ status: 409 })
  const security = await server.as('sec')
  expect(await security.send('PUT', '/api/accounts/newcomer/roles', { roles: [{ role: 'OFC', unit: 'police' }] })).toMatchObject({
    status: 200,
  })
  const log = await (await server.as('aud')).get('/api/access-log?about=newcomer')
  expect(log.body.rows).toMatchObject([
    { person: 'p-sec', what: 'assign-roles', reason: 'OFC@police' },
    { person: 'p-sys', what: 'create-account' },
  ])
  expect(log.text).not.toContain('first-word-1')
  const fresh = await signIn(server.app, 'newcomer', 'first-word-1')
  expect(await fresh.get('/api/desk')).toMatchObject({ status: 403, body: { code: 'must-change-password' } })
  expect(await fresh.send('PUT', '/api/password', { old: 'first-word-1', new: 'short1' })).toMatchObject({ status: 422 })
  expect(await fresh.send('PUT', '/api/password', { old: 'wrong', new: 'second-word-2' })).toMatchObject({ status: 422 })
  expect(await fresh.send('PUT', '/api/password', { old: 'first-word-1', new: 'second-word-2' })).toMatchObject({ status: 204 })
  expect(await fresh.get('/api/desk')).toMatchObject({ status: 401 })
  expect(await attempt('newcomer', 'first-word-1')).toMatchObject({ status: 401 })
  const again = await signIn(server.app, 'newcomer', 'second-word-2')
  expect((await again.get('/api/session')).body.capacities).toEqual([{ capacity: 'officer', title: '行政执法人员', unit: 'police' }])
})

test('the three administrators keep to their own, and a disabled account is out at once', async () => {
  const [system, security, audit, rec] = [await server.as('sys'), await server.as('sec'), await server.as('aud'), await server.as('rec')]
  for (const client of [system, security, audit]) expect(await client.get('/api/appeal')).toMatchObject({ status: 403 })
  expect(await rec.get('/api/accounts')).toMatchObject({ status: 403 })
  expect(await security.send('POST', '/api/accounts', {})).toMatchObject({ status: 403 })
  expect(await system.send('PUT', '/api/accounts/rec/roles', { roles: [] })).toMatchObject({ status: 403 })
  expect(await security.send('PUT', '/api/accounts/rec/roles', { roles: [{ role: 'SYS' }, { role: 'REC' }] })).toMatchObject({
    status: 422,
    body: { code: 'separation' },
  })
  expect(await security.send('PUT', '/api/accounts/sec/roles', { roles: [{ role: 'SEC' }] })).toMatchObject({
    status: 422,
    body: { code: 'own-roles' },
  })
  const leaving = await signIn(server.app, 'longtai')
  expect(await system.send('PUT', '/api/accounts/longtai/status', { disabled: true })).toMatchObject({ status: 200 })
  expect(await leaving.get('/api/session')).toMatchObject({ status: 401 })
  expect(await attempt('longtai', password)).toMatchObject({ status: 401 })
})
