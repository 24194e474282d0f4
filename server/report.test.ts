import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actBody, answerOf, application, type Client, type ToyServer, toyServer } from './testing/toyServer.ts'

let server: ToyServer
let head: Client
beforeAll(async () => {
  server = await toyServer()
  head = await server.as('recl')
  for (const result of ['annul', 'uphold']) {
    const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', '2024-01-10', application()))
    await head.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', '2024-01-11', { handler: 'p-rec' }))
    const decided = actBody('authorityHead', '2024-03-01', { result, grounds: '程序违法' })
    expect((await head.send('POST', `/api/appeal/${body.id}/acts/decide`, decided)).status).toBe(201)
  }
})
afterAll(() => server?.end())

const raw = async (client: Client, url: string) => server.app.inject({ method: 'GET', url, headers: { cookie: client.cookie } })

test('the report comes with every number naming its figure, and opens to the files behind it', async () => {
  const { status, body } = await head.get('/api/report/2024')
  expect(status).toBe(200)
  expect(body.demonstration).toBe(true)
  expect(body.chapters).toEqual([
    {
      part: '一(三)',
      title: '复议',
      sentences: [
        [
          { text: '办理复议，全年作出决定' },
          { text: '2件', figure: 'TOY.DECIDED', period: '2024年' },
          { text: '，撤销率' },
          { text: '50.0%', figure: 'TOY.RATE', period: '2024年' },
          { text: '，上半年收到' },
          { text: '2件', figure: 'TOY.RECEIVED', period: '2024年上半年' },
          { text: '。' },
        ],
      ],
    },
  ])
  const figures = body.figures as { id: string; href: string; value: number }[]
  const decided = figures.find(({ id }) => id === 'TOY.DECIDED')
  expect((await head.get(decided?.href ?? '')).body.list).toHaveLength(decided?.value ?? -1)
  expect(body.holes).toEqual([])
  expect(JSON.stringify(body.tree)).toContain('"figure":"TOY.RATE"')
})

test('as docx and as Markdown it says the same, under a Chinese file name', async () => {
  const docx = await raw(head, '/api/report/2024?format=docx')
  expect(decodeURIComponent(String(docx.headers['content-disposition']))).toContain("''宁川县2024年度法治政府建设情况报告.docx")
  expect((await mammoth.extractRawText({ buffer: docx.rawPayload })).value).toContain('全年作出决定2件，撤销率50.0%，上半年收到2件。')
  const markdown = await raw(head, '/api/report/2024?format=md')
  expect(markdown.headers['content-type']).toContain('text/markdown')
  expect(markdown.body).toContain('全年作出决定2件[^TOY.DECIDED]')
})

test('only for those who see the whole county; a hole is named, a year to come is not written', async () => {
  expect(await (await server.as('police')).get('/api/report/2024')).toMatchObject({ status: 403 })
  expect(await (await server.as('sys')).get('/api/report/2024')).toMatchObject({ status: 403 })
  expect((await head.get('/api/report/2023')).body.holes).toEqual(['撤销率（2023年）'])
  for (const url of ['/api/report/2025', '/api/report/last', '/api/report/2024?format=exe'])
    expect(await head.get(url)).toMatchObject({ status: 400 })
})

const draft = '我县依法办理行政复议案件，2024年共办理复议案件，作出决定3件。'

/** A form as a browser sends it. */
function upload(client: Client, name: string, content: Buffer, year?: string) {
  const line = (text: string) => Buffer.from(`${text}\r\n`)
  const payload = Buffer.concat([
    ...(year === undefined ? [] : [line('--xx'), line('Content-Disposition: form-data; name="year"'), line(''), line(year)]),
    line('--xx'),
    line(`Content-Disposition: form-data; name="file"; filename="${name}"`),
    line('Content-Type: application/octet-stream'),
    line(''),
    content,
    line(''),
    line('--xx--'),
  ])
  const headers = { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': 'multipart/form-data; boundary=xx' }
  return answerOf(server.app, { method: 'POST', url: '/api/check', headers, payload })
}

test('a draft is held against the records: as text, as a file, as the report just written', async () => {
  const wrong = { verdict: 'differs', figure: 'TOY.DECIDED', computed: '2件' }
  const asText = await head.send('POST', '/api/check', { text: draft })
  expect(asText).toMatchObject({ status: 200, body: { passes: false } })
  expect(asText.body.numbers).toContainEqual(expect.objectContaining(wrong))
  expect((await upload(head, '报告.txt', Buffer.from(draft))).body.numbers).toEqual(asText.body.numbers)
  const noYear = Buffer.from(draft.replace('2024年', ''))
  expect((await upload(head, '报告.md', noYear, '2024')).body.numbers).toContainEqual(expect.objectContaining(wrong))
  const docx = (await raw(head, '/api/report/2024?format=docx')).rawPayload
  const own = await upload(head, '报告.docx', docx, '2024')
  expect(own).toMatchObject({ status: 200, body: { passes: true } })
  expect(own.body.numbers).toContainEqual(expect.objectContaining({ verdict: 'agrees', figure: 'TOY.DECIDED' }))
})

test('what cannot be checked is told in Chinese with the way out', async () => {
  expect(await (await server.as('police')).send('POST', '/api/check', { text: draft })).toMatchObject({ status: 403 })
  for (const [answered, status, says] of [
    [await head.send('POST', '/api/check', {}), 400, '文稿'],
    [await head.send('POST', '/api/check', { text: draft, year: 1999 }), 400, '年度'],
    [await head.send('POST', '/api/check', { text: '件'.repeat(200_001) }), 400, '内容过多'],
    [await upload(head, '报告.pdf', Buffer.from('%PDF')), 422, '格式'],
    [await upload(head, '报告.docx', Buffer.from('no zip')), 422, '不是完好的 docx'],
    [await upload(head, '报告.txt', Buffer.from(draft), '去年'), 400, '四位数字'],
    [await upload(head, '报告.txt', Buffer.from('一'.repeat(200_001))), 413, '20'],
    [await upload(head, '报告.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')), 413, '过大'],
  ] as const) {
    expect(answered.status).toBe(status)
    expect(answered.text).toContain(says)
    expect(answered.body.way).toBeTruthy()
  }
})
