import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { actBody, answerOf, application, type Client, signIn, type ToyServer, toyServer } from './testing/toyServer.ts'

const idNumber = '11010519491231002X'
const phone = '13812345678'
let server: ToyServer
let rec: Client
let file: string
let ref: string
beforeAll(async () => {
  server = await toyServer()
  rec = await server.as('rec')
  const entered = await rec.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-05', application()))
  file = entered.body.id
  const page = await rec.get(`/api/appeal/${file}`)
  const facts = page.body.facts as { name: string; value: { idNumber: { mask: string; ref: string } }[] }[]
  ref = facts.find(({ name }) => name === 'applicants')?.value[0]?.idNumber.ref ?? ''
})
afterAll(() => server?.end())

test('no answer, and no row but the encrypted one, holds an identifier', async () => {
  const answers = await Promise.all(
    ['/api/appeal', `/api/appeal/${file}?ledger=1`, '/api/search?q=张三', '/api/desk'].map((url) => rec.get(url)),
  )
  for (const { text, status } of answers) {
    expect(status).toBe(200)
    expect(text).not.toContain(idNumber)
    expect(text).not.toContain(phone)
    expect(text).not.toContain('digest')
  }
  expect(answers[1]?.text).toMatch(/mask"+: ?"+13\d?\*+/)
  const dump = await server.sql(
    `select (select coalesce(string_agg(a::text, ''), '') from act a) || (select coalesce(string_agg(f::text, ''), '') from file f) ||
            (select coalesce(string_agg(s::text, ''), '') from secret s) as text`,
  )
  expect(dump[0]?.text).not.toContain(idNumber)
  expect(String(dump[0]?.text)).toMatch(/mask"+: ?"+13\d?\*+/)
})

test('the value is given for a reason only, and who read it is on record for the auditor alone', async () => {
  expect(await rec.get(`/api/secrets/${ref}?type=appeal&file=${file}`)).toMatchObject({ status: 422, body: { code: 'no-reason' } })
  const read = await rec.get(`/api/secrets/${ref}?type=appeal&file=${file}&reason=${encodeURIComponent('核对申请人身份')}`)
  expect(read).toMatchObject({ status: 200, body: { value: idNumber } })
  expect(read.headers['cache-control']).toBe('no-store')
  expect(await rec.get('/api/access-log')).toMatchObject({ status: 403 })
  const log = await (await server.as('aud')).get('/api/access-log')
  expect(log.body.rows).toEqual(expect.arrayContaining([expect.objectContaining({ person: 'p-rec', reason: '核对申请人身份' })]))
  expect(log.text).not.toContain(idNumber)
})

test('who does not see the file does not see its secrets, nor do administrators', async () => {
  const reason = encodeURIComponent('想看一看内容')
  expect(await (await server.as('longtai')).get(`/api/secrets/${ref}?type=appeal&file=${file}&reason=${reason}`)).toMatchObject({
    status: 404,
  })
  for (const login of ['sys', 'sec', 'aud'] as const)
    expect(await (await server.as(login)).get(`/api/secrets/${ref}?type=appeal&file=${file}&reason=${reason}`)).toMatchObject({
      status: 403,
    })
})

test('an identifier with a wrong check digit is refused with everything else, and is not kept', async () => {
  const wrong = application({ applicants: [{ kind: 'natural', name: '李四', idNumber: '110105194912310021' }], respondent: undefined })
  const sent = await rec.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-05', wrong))
  expect(sent.status).toBe(422)
  expect(sent.body.refusals.map(({ about }) => about)).toEqual(['applicants.0.idNumber', 'respondent'])
  expect(sent.text).not.toContain('110105194912310021')
})

test('lists of the county’s overseers print natural persons of other units’ files as they may be published', async () => {
  const police = await server.as('police')
  expect(((await rec.get('/api/appeal')).body.rows as { title: string }[])[0]?.title).toContain('张三')
  expect(((await police.get('/api/appeal')).body.rows as { title: string }[])[0]?.title).toContain('张三')
  const account = { county: '411798', login: 'overseer', person: 'p-over', name: '督察', unit: 'longtai' }
  await server.store.accounts.put({ ...account, grants: [{ role: 'RECL', unit: 'longtai' }] }, 'watching-2024', false)
  const overseer = await signIn(server.app, 'overseer', 'watching-2024')
  expect(((await overseer.get('/api/appeal')).body.rows as { title: string }[])[0]?.title).toBe('张某不服县公安局')
})

test('drafts are their writer’s alone', async () => {
  const form = '/api/drafts/appeal.receive'
  expect(await rec.send('PUT', form, { claim: '未写完' })).toMatchObject({ status: 200 })
  expect((await rec.get(form)).body.body).toEqual({ claim: '未写完' })
  expect(await (await server.as('rec2')).get(form)).toMatchObject({ status: 404 })
  expect(await rec.send('DELETE', form)).toMatchObject({ status: 204 })
  expect(await rec.get(form)).toMatchObject({ status: 404 })
  // An import names the ledger it reads, a seat's answers count until the bell: neither is written past the page that keeps it.
  for (const kept of ['import:one', 'exam.answers:seat'])
    expect(await rec.send('PUT', `/api/drafts/${kept}`, { original: { sha256: '0'.repeat(64) } })).toMatchObject({ status: 400 })
})

test('the log names routes and outcomes, never what was sent or looked for', async () => {
  const lines: string[] = []
  const logged = await buildApp({
    ...server.serving,
    settings: { ...server.serving.settings, log: { level: 'debug', stream: { write: (line) => void lines.push(line) } } },
  })
  const headers = { cookie: rec.cookie, 'x-csrf-token': rec.csrf }
  await answerOf(logged, { method: 'GET', url: `/api/search?q=${encodeURIComponent('张三')}`, headers })
  await answerOf(logged, {
    method: 'POST',
    url: '/api/appeal/acts/receive',
    headers,
    payload: actBody('reconOffice', '2024-03-05', application()),
  })
  await logged.close()
  const text = lines.join('')
  expect(text).toContain('/api/search')
  expect(decodeURIComponent(text)).not.toMatch(new RegExp(`张三|${idNumber}|${phone}|${rec.csrf}`))
  expect(text).not.toContain(rec.cookie)
})
