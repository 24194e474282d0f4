import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipEntries } from '../office/xlsx/zipEntries.ts'
import { zipWrite } from '../office/xlsx/zipWrite.ts'
import { actBody, answerOf, application, type Client, county, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let head: Client
let today = ''
beforeAll(async () => {
  server = await toyServer()
  head = await server.as('recl')
  today = (await server.store.county(county)).today()
})
afterAll(() => server?.end())

const receipt = `/api/templates/appeal/receive/${encodeURIComponent('收件回执')}`
const raw = async (url: string) => (await server.app.inject({ method: 'GET', url, headers: { cookie: head.cookie } })).rawPayload
const textOf = async (docx: Buffer) => (await mammoth.extractRawText({ buffer: docx })).value

async function upload(client: Client, url: string, content: Buffer) {
  const payload = Buffer.concat([
    Buffer.from(
      '--t\r\ncontent-disposition: form-data; name="file"; filename="收件回执.docx"\r\ncontent-type: application/octet-stream\r\n\r\n',
    ),
    content,
    Buffer.from('\r\n--t--\r\n'),
  ])
  const headers = { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': 'multipart/form-data; boundary=t' }
  return answerOf(server.app, { method: 'POST', url, headers, payload })
}

/** The template with some of its text changed. */
const changed = (docx: Buffer, from: string | RegExp, to: string): Buffer =>
  zipWrite(
    [...zipEntries(docx)].map(([name, read]) => {
      const content = read()
      return [name, name === 'word/document.xml' ? Buffer.from(content.toString('utf8').replace(from, to)) : content] as const
    }),
  )

/** A new file, and the text of its receipt. */
async function received(): Promise<string> {
  const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', today, application()))
  return textOf(await raw(`/api/appeal/${body.id}/documents/1/${encodeURIComponent('收件回执')}`))
}

test('every document is listed with its fields in words', async () => {
  const { systems } = (await head.get('/api/templates')).body as unknown as { systems: { documents: { name: string }[] }[] }
  expect(systems.flatMap(({ documents }) => documents.map(({ name }) => name))).toEqual(
    expect.arrayContaining(['收件回执', '行政复议决定书']),
  )
  const { body } = await head.get(receipt)
  expect(body.fields).toEqual(
    expect.arrayContaining([
      { tag: 'applicants.0.name', title: '申请人（第1个）·姓名或名称', used: true },
      { tag: '$number', title: '文号', used: true },
      { tag: 'respondent', title: '被申请人', used: false },
    ]),
  )
})

test('what is downloaded, uploaded unchanged, prints what the platform prints', async () => {
  const own = await received()
  const blank = await raw(`${receipt}/docx`)
  expect(await textOf(blank)).toContain('{applicants.0.name}')
  const { body } = await upload(head, `${receipt}/check`, blank)
  expect(body).toMatchObject({ unknown: [], missing: [], faults: [], usable: true })
  expect((await head.send('POST', receipt, { sha256: body.sha256, fileName: '收件回执.docx', fromDay: today })).status).toBe(201)
  const numbers = /宁政复〔\d+〕\d+号/g
  const lines = (text: string) =>
    text
      .replace(numbers, '号')
      .split('\n')
      .filter((line) => line.trim() !== '')
  expect(lines(await received()).toSorted()).toEqual(lines(own).toSorted())
})

test('unknown tags and faults are refused, what is lacking is told', async () => {
  const blank = await raw(`${receipt}/docx`)
  const wrong = await upload(head, `${receipt}/check`, changed(blank, '{applicants.0.name}', '{申请人}和{respondent'))
  expect(wrong.body).toMatchObject({
    unknown: ['申请人'],
    missing: [{ tag: 'applicants.0.name', title: '申请人（第1个）·姓名或名称' }],
    faults: [expect.stringContaining('大括号不成对')],
    usable: false,
  })
  const refused = await head.send('POST', receipt, { sha256: wrong.body.sha256, fileName: '收件回执.docx', fromDay: today })
  expect(refused).toMatchObject({ status: 422, body: { message: expect.stringContaining('不认识字段“{申请人}”') } })
  expect(await upload(head, `${receipt}/check`, Buffer.from('文'))).toMatchObject({ status: 422, body: { code: 'bad-template' } })
})

test('one template a day; never for days that are past; a later one takes over, retired it gives way', async () => {
  const blank = await raw(`${receipt}/docx`)
  const { body } = await upload(
    head,
    `${receipt}/check`,
    changed(blank, '<w:t xml:space="preserve">', '<w:t xml:space="preserve">本县新样式 '),
  )
  const adopt = (fromDay: string) => head.send('POST', receipt, { sha256: body.sha256, fileName: '新样式.docx', fromDay })
  expect((await adopt(today)).status).toBe(409)
  expect((await adopt('2020-01-01')).status).toBe(400)
  const { own } = (await head.get(receipt)).body as unknown as { own: { id: string; fileName: string }[] }
  const before = await received()
  expect((await adopt('2999-01-01')).status).toBe(201)
  expect(await received()).not.toContain('本县新样式')
  const retired = await head.send(
    'POST',
    `/api/document-template/${own[0]?.id}/acts/retire`,
    actBody('justiceBureau', today, { reason: '换新样式' }),
  )
  expect(retired.status).toBe(201)
  expect((await adopt(today)).status).toBe(201)
  expect(await received()).toContain('本县新样式')
  expect(before).not.toContain('本县新样式')
})

test('only who looks after the county’s templates may replace one', async () => {
  const other = await server.as('longtai')
  expect((await upload(other, `${receipt}/check`, await raw(`${receipt}/docx`))).status).toBe(403)
  expect((await other.get('/api/templates')).body).toMatchObject({ mayReplace: false })
})
