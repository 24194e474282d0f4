import { afterAll, beforeAll, expect, test } from 'vitest'
import { actBody, answerOf, application, type ToyServer, toyServer } from '../testing/toyServer.ts'

let server: ToyServer
beforeAll(async () => {
  server = await toyServer({ sampleAccounts: [{ login: 'rec', title: '承办人<甲>', password: 'word' }] })
  const head = await server.as('recl')
  for (const [on, decided] of [
    ['2023-02-10', '2023-03-01'],
    ['2023-02-11', '2023-03-02'],
    ['2023-06-01', '2023-07-03'],
    ['2023-10-09', undefined],
  ] as const) {
    const { body } = await head.send('POST', '/api/appeal/acts/receive', actBody('reconOffice', on, application()))
    await head.send('POST', `/api/appeal/${body.id}/acts/accept`, actBody('reconOffice', on, { handler: 'p-rec' }))
    const result = decided === '2023-03-01' ? 'annul' : 'uphold'
    if (decided)
      await head.send('POST', `/api/appeal/${body.id}/acts/decide`, actBody('authorityHead', decided, { result, grounds: '违法' }))
  }
})
afterAll(() => server?.end())

const open = async (url: string) => {
  const { status, text, headers } = await answerOf(server.app, { method: 'GET', url })
  return {
    status,
    text,
    words: text
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
    headers,
  }
}

/** The one script there is, which reads aloud; no page needs it. */
const scriptTag = /<script src="\/portal\/[a-p]+\.js" defer><\/script>/

test('the first page says whose it is, offers the four entries and a search, and the year; it sets no cookie', async () => {
  const { status, words, text, headers } = await open('/')
  expect(status).toBe(200)
  for (const wanted of ['宁川县法治政府公开', '演示数据', '公示', '办事与求助', '普法', '查进度', '2023年主要数据'])
    expect(words).toContain(wanted)
  expect(words).toMatch(/作出决定 3件 当年作出的决定。/)
  expect(text).toContain('href="/figures/TOY.RATE"')
  expect(headers['set-cookie']).toBeUndefined()
  for (const page of [text, (await open('/seals')).text]) expect(page.replace(scriptTag, '')).not.toMatch(/<script|张三/)
})

test('what stands about the site: the limits, the seals, the interface, and for a demonstration its accounts', async () => {
  const { words, text } = await open('/about')
  for (const wanted of ['2024年3月11日', '尚无封存记录', '/api/openapi.json']) expect(words).toContain(wanted)
  expect(words).toMatch(/到期未办 1卷/)
  expect(words).toMatch(/其中复议申请1卷/)
  expect(text).toContain('承办人&#60;甲&#62;')
})

test('pressing a button for size or mode is remembered; pressing it back forgets; nothing else is kept', async () => {
  const elder = await open('/about?mode=elder')
  const [cookie = ''] = [elder.headers['set-cookie']].flat().map(String)
  expect(cookie).toMatch(/^look=e20; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
  const again = await answerOf(server.app, { method: 'GET', url: '/public?size=24', headers: { cookie: 'look=e20' } })
  expect(again.text).toContain('<html lang="zh-CN" class="elder s24">')
  const made = await answerOf(server.app, { method: 'GET', url: '/', headers: { cookie: 'look=e99"><b>' } })
  expect(made.text).toContain('class="plain s16"')
  const back = await answerOf(server.app, { method: 'GET', url: '/?mode=plain', headers: { cookie: 'look=e20' } })
  expect(String(back.headers['set-cookie'])).toMatch(/^look=; .*Expires=Thu, 01 Jan 1970/)
})

test('a key figure tells its definition, its years and its months', async () => {
  const count = (await open('/figures/TOY.DECIDED')).words
  expect(count).toMatch(/2023年 3件 .*2022年 0件 .*2024年至今日 0件/)
  // The files name people, so months of fewer than ten are not told apart.
  expect(count).toMatch(/ 2月 0件 3月 不显示 4月 0件 .* 7月 不显示 .* 全年 3件/)
  const rate = (await open('/figures/TOY.RATE')).words
  expect(rate).toMatch(/2023年 33\.3% 1 ÷ 3/)
  expect(rate).toMatch(/ 2月 — 0 ÷ 0 3月 不显示 /)
})

test('no other figure is public, and a made-up name is only text', async () => {
  expect(await open('/figures/TOY.RECEIVED')).toMatchObject({ status: 404 })
  const { status, text, headers } = await open(`/figures/${encodeURIComponent('<script>alert(1)</script>')}`)
  expect(status).toBe(404)
  expect(text).not.toContain('<script>')
  expect(headers['content-type']).toContain('text/html')
})

test('an address that is none is a page for people and JSON for programs', async () => {
  const page = await answerOf(server.app, { method: 'GET', url: '/nowhere', headers: { accept: 'text/html,*/*' } })
  expect(page).toMatchObject({ status: 404, text: expect.stringContaining('没有找到这个页面') })
  for (const [url, accept] of [
    ['/nowhere', 'application/json'],
    ['/api/nowhere', 'text/html'],
  ] as const)
    expect(await answerOf(server.app, { method: 'GET', url, headers: { accept } })).toMatchObject({
      status: 404,
      body: { code: 'no-such-path' },
    })
})

test('the seals stand on a page of their own', async () => {
  await server.store.seal('411798', '2024-03-10' as Parameters<typeof server.store.seal>[1])
  expect((await open('/seals')).words).toContain('每日封存')
  const [seal] = await server.store.seals('411798', 1)
  expect((await open('/api/seals')).text).toContain(seal?.hash)
})
