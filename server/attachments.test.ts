import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actBody, answerOf, type Client, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let rec: Client
beforeAll(async () => {
  server = await toyServer()
  rec = await server.as('rec')
})
afterAll(() => server?.end())

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

function upload(client: Client, name: string, content: Buffer, type = 'application/pdf') {
  const boundary = 'x-boundary-x'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return answerOf(server.app, { method: 'POST', url: '/api/attachments', headers, payload })
}

test('an attachment is kept under the digest of its content, once, and comes back as it went in', async () => {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  expect(await upload(rec, '决定书.pdf', pdf)).toMatchObject({ status: 201, body: { sha256, type: 'application/pdf', size: pdf.length } })
  expect(await upload(rec, '另一份.pdf', pdf)).toMatchObject({ status: 201, body: { sha256 } })
  const { body } = await upload(rec, '又一份.pdf', pdf)
  const url = `/api/attachments/${sha256}?ticket=${String(body.ticket)}`
  const back = await server.app.inject({ method: 'GET', url, headers: { cookie: rec.cookie } })
  expect(back.statusCode).toBe(200)
  expect(back.rawPayload.equals(pdf)).toBe(true)
  expect(back.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/)
})

test('a program under the name of a document is refused, whatever it says it is', async () => {
  const program = Buffer.from('MZ\u0090\u0000\u0003', 'latin1')
  expect(await upload(rec, '决定书.pdf', program)).toMatchObject({ status: 415, body: { code: 'bad-file-type' } })
  expect(await upload(rec, '决定书.png', pdf, 'image/png')).toMatchObject({ status: 415 })
  expect(await upload(rec, '页面.txt', Buffer.from('<script>alert(1)</script>'), 'text/plain')).toMatchObject({ status: 415 })
  expect(await upload(rec, '空.pdf', Buffer.alloc(0))).toMatchObject({ status: 400 })
})

test('more than 20 MB is refused', async () => {
  const big = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)])
  expect(await upload(rec, '大.pdf', big)).toMatchObject({ status: 413 })
})

test('whoever has no part in it does not get it', async () => {
  const secret = Buffer.concat([pdf, Buffer.from('only for us')])
  const { body } = await upload(rec, '内部.pdf', secret)
  const url = `/api/attachments/${String(body.sha256)}`
  const admin = await server.as('admin')
  const longtai = await server.as('longtai')
  expect(await rec.get(url)).toMatchObject({ status: 404 })
  expect(await admin.get(`${url}?ticket=${String(body.ticket)}`)).toMatchObject({ status: 404 })
  expect(await (await server.as('sys')).get(url)).toMatchObject({ status: 403 })
  expect(await rec.get('/api/attachments/not-a-digest')).toMatchObject({ status: 404 })
  const card = await admin.send('POST', '/api/card/acts/enter', actBody('unitAdmin', '2024-03-05', { name: '甲', scan: body.sha256 }))
  const there = `${url}?type=card&file=${card.body.id}`
  expect([(await admin.get(there)).status, (await rec.get(there)).status, (await longtai.get(there)).status]).toEqual([200, 200, 404])
  const missing = actBody('unitAdmin', '2024-03-05', { name: '乙', scan: 'f'.repeat(64) })
  expect((await admin.send('POST', '/api/card/acts/enter', missing)).body.refusals).toMatchObject([
    { about: 'scan', says: '“扫描件”所列的附件尚未上传' },
  ])
})
