import { randomUUID } from 'node:crypto'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { actBody, application, type Client, county, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let head: Client
let id: string
beforeAll(async () => {
  server = await toyServer()
  const registrar = { person: 'p-admin', name: '人员admin', unit: 'bureau', capacity: 'unitAdmin' }
  const data = { name: '人员rec', workUnit: 'bureau', post: '科员' }
  await server.store.system.enter(
    { county, unit: 'root', person: 'p-admin' },
    { type: 'people', id: 'p-rec', act: { id: randomUUID(), kind: 'enter', on: day('2024-01-02'), data, actor: registrar } },
  )
  head = await server.as('recl')
  const received = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-03-01', application()))
  id = received.body.id
  await send('accept', 'reconOffice', '2024-03-04', { handler: 'p-rec' })
  await send('decide', 'authorityHead', '2024-03-05', { result: 'annul', grounds: '事实不清' })
})
afterAll(() => server?.end())

const send = (kind: string, capacity: string, on: string, data: object, more: object = {}) =>
  head.send('POST', `/api/appeal/${id}/acts/${kind}`, actBody(capacity, on, data, more))
const name = encodeURIComponent('行政复议决定书')

async function read(client: Client, url: string) {
  const { statusCode, headers, rawPayload } = await server.app.inject({ method: 'GET', url, headers: { cookie: client.cookie } })
  return { statusCode, headers, text: statusCode === 200 ? (await mammoth.extractRawText({ buffer: rawPayload })).value : '' }
}

test('the file page lists what its acts have produced, and the address gives it as docx with a Chinese name', async () => {
  const { documents } = (await head.get(`/api/appeal/${id}`)).body as unknown as { documents: { href: string }[] }
  expect(documents).toEqual([
    expect.objectContaining({ seq: 1, name: '收件回执', printable: true }),
    {
      seq: 3,
      act: 'decide',
      on: '2024-03-05',
      name: '行政复议决定书',
      printable: true,
      href: `/api/appeal/${id}/documents/3/${name}`,
    },
  ])
  const { statusCode, headers, text } = await read(head, documents[1]?.href ?? '')
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toContain('wordprocessingml')
  expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/filename\*=UTF-8''行政复议决定书\.docx$/)
  expect(text).toMatch(/申请人（身份证号110\*+002X）不服县公安局的行为，案号宁政复〔2024〕\d+号，由人员rec承办。/)
  expect(text).toContain('本机关决定撤销：事实不清')
  expect(text).toContain('2024年3月5日')
  expect(text).not.toContain('11010519491231002X')
})

test('the act that is given the number bears it, once, also in the file name', async () => {
  const { headers, text } = await read(head, `/api/appeal/${id}/documents/1/${encodeURIComponent('收件回执')}`)
  expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/filename\*=UTF-8''收件回执宁政复〔2024〕\d+号\.docx$/)
  expect(text.match(/宁政复〔2024〕\d+号/g)).toHaveLength(1)
  expect(text).toContain('已收到张三的申请。')
})

test('only to whoever may read the file; nothing but what the act has produced', async () => {
  const url = `/api/appeal/${id}/documents/3/${name}`
  expect((await read(await server.as('longtai'), url)).statusCode).toBe(404)
  expect((await read(await server.as('rec2'), url)).statusCode).toBe(404)
  expect((await read(await server.as('sys'), url)).statusCode).toBe(403)
  for (const [seq, what, status] of [
    ['2', name, 404],
    ['9', name, 404],
    ['3', 'constructor', 404],
    ['x', name, 400],
  ] as const)
    expect((await read(head, `/api/appeal/${id}/documents/${seq}/${what}`)).statusCode).toBe(status)
})

test('what was corrected is printed as corrected, what was voided not at all', async () => {
  const url = `/api/appeal/${id}/documents/3/${name}`
  const corrected = await send(
    '$correct',
    'authorityHead',
    '2024-03-06',
    { seq: 3, data: { result: 'annul', grounds: '适用依据错误' } },
    { reason: '理由录入有误' },
  )
  expect(corrected.status).toBe(201)
  expect((await read(head, url)).text).toContain('本机关决定撤销：适用依据错误')
  expect((await send('$void', 'authorityHead', '2024-03-07', { seq: 3 }, { reason: '误点' })).status).toBe(201)
  expect((await read(head, url)).statusCode).toBe(409)
  const { documents } = (await head.get(`/api/appeal/${id}`)).body as unknown as { documents: object[] }
  expect(documents).toMatchObject([{ printable: true }, { printable: false, voided: true }])
})

test('the API document knows the route and the names', async () => {
  const { paths } = (await server.app.inject({ url: '/api/openapi.json' })).json() as { paths: Record<string, { get: object }> }
  expect(paths['/api/appeal/{id}/documents/{seq}/{name}']?.get).toMatchObject({
    responses: { 200: { content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {} } } },
  })
  expect(JSON.stringify(paths['/api/appeal/{id}/documents/{seq}/{name}'])).toContain('行政复议决定书')
})
