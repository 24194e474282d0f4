import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import { answerOf, type Client } from './testing/toyServer.ts'

let server: CountyServer
let bureau: Client
let code: string
beforeAll(async () => {
  server = await countyServer([
    ['jiandu', 'SUP', 'bureau'],
    ['shiqiao', 'UADM', 'shiqiao'],
  ])
  bureau = await server.as('jiandu')
  await server.put(
    'certificate',
    'cert-1',
    'issue',
    '2023-03-20',
    {
      person: 'p-1',
      name: '王秀兰',
      agency: 'longtai',
      certNumber: '16411798001',
      certKind: 'enforcement',
      fields: ['general'],
      validFrom: '2023-03-20',
      validTo: '2026-12-31',
    },
    'justiceBureau',
    'bureau',
  )
  await server.put(
    'certificate',
    'cert-1',
    'suspend',
    '2023-07-21',
    { suspendReason: 'exam', decision: '宁司暂扣字〔2023〕1号', findings: '补考不合格' },
    'justiceBureau',
  )
  code = String((await bureau.get('/api/certificate/cert-1/code')).body.code)
})
afterAll(() => server?.end())

const open = async (asked: string, query = '', remoteAddress = '10.0.0.1') => {
  const { status, text } = await answerOf(server.app, {
    method: 'GET',
    url: `/certificates/${encodeURIComponent(asked)}${query}`,
    remoteAddress,
  })
  return { status, text }
}

test('谁都能扫码核验当日和指定之日的状态；姓名遮去一部分，原因不说，页面只有朗读用的脚本', async () => {
  const now = await open(code)
  expect(now.status).toBe(200)
  expect(now.text).toContain('该执法证处于暂扣，持证人当日不得从事行政执法活动')
  for (const wanted of ['王*兰', '16411798001', '龙台镇', '综合行政执法', '2024年3月11日']) expect(now.text).toContain(wanted)
  expect(now.text.replace(/<script src="\/portal\/[a-p]+\.js" defer><\/script>/, '')).not.toMatch(/<script|王秀兰|补考|p-1/)
  expect((await open(code, '?on=2023-07-20')).text).toContain('该执法证在2023-07-20有效')
  expect((await open(code, '?on=2023-07-21')).text).toContain('处于暂扣')
  expect((await open(code, '?on=2023-03-19')).text).toContain('还没有发证')
  for (const wrong of ['2025-01-01', '昨天'])
    expect((await open(code, `?on=${encodeURIComponent(wrong)}`)).text).toContain('以下为今日的情况')
})

test('核验码改动一个字符就查不到，也不能从一个推出另一个', async () => {
  const other = code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'a')
  for (const wrong of [other, code.replace('cert-1', 'cert-2'), 'cert-1', '16411798001', '.', 'x'.repeat(90)]) {
    const { status, text } = await open(wrong, '', '10.0.0.2')
    expect(status).toBe(404)
    expect(text).toContain('没有这个核验码')
    expect(text).not.toContain('王')
  }
})

test('短时间内查得太多的，请其稍候', async () => {
  const statuses = []
  for (let n = 0; n < 31; n++) statuses.push((await open(code, '', '10.0.0.3')).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(30)
  expect(statuses.at(-1)).toBe(429)
})

test('二维码给看得到执法证的人；印在核验单上', async () => {
  const svg = await bureau.get('/api/certificate/cert-1/code.svg')
  expect([svg.status, svg.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(svg.text).toMatch(/^<svg[^>]*>/)
  expect((await (await server.as('shiqiao')).get('/api/certificate/cert-1/code.svg')).status).toBe(404)
  const { rawPayload, statusCode } = await server.app.inject({
    method: 'GET',
    url: `/api/certificate/cert-1/documents/1/${encodeURIComponent('行政执法资格核验单')}`,
    headers: { cookie: bureau.cookie },
  })
  expect(statusCode).toBe(200)
  const { value } = await mammoth.convertToHtml({ buffer: rawPayload })
  expect(value).toMatch(/<img [^>]*src="data:image\/png;base64,/)
  expect(value).toContain('扫码核验执法资格')
})
