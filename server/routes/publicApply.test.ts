import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PaperLine } from '../papers.ts'
import { sweepPortalDrafts } from '../publicDrafts.ts'
import { type CountyServer, countyServer } from '../testing/countyServer.ts'
import { answerOf } from '../testing/toyServer.ts'

let server: CountyServer
beforeAll(async () => {
  server = await countyServer([
    ['tiaojie', 'MCHR', 'longtai'],
    ['sifaju', 'ASO', 'root'],
    ['zixun', 'AID', 'bureau'],
    ['fuyi', 'REC', 'bureau'],
    ['shiqiao', 'MCHR', 'shiqiao'],
  ])
  await server.put(
    'mediation-committee',
    'committee-longtai',
    'establish',
    '2023-01-04',
    {
      name: '龙台镇人民调解委员会',
      kind: 'township',
      regionCode: '411798100',
      members: [
        { name: '甲', sex: 'female', post: 'chair' },
        { name: '乙', sex: 'male', post: 'member' },
        { name: '丙', sex: 'male', post: 'member' },
      ],
      electedOn: '2023-01-04',
    },
    'committee',
    'longtai',
  )
  await server.put('unit', 'longtai', 'amend', '2023-01-04', { phone: '0399-5550100' }, 'unitAdmin', 'longtai')
})
afterAll(() => server?.end())

const eyes = { county: '411798', unit: 'root', person: '' }
const words = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** A browser that knows neither script nor cookie: it reads pages, presses buttons, follows. */
async function get(url: string): Promise<{ status: number; text: string; words: string; url: string }> {
  const { status, text, headers } = await answerOf(server.app, { method: 'GET', url })
  if (status === 303) return get(String(headers.location))
  return { status, text, words: words(text), url }
}
const formIn = (text: string, action: string) =>
  text.match(new RegExp(`<form method="post" action="([^"]*${action}[^"]*)"`))?.[1]?.replaceAll('&#38;', '&') ?? ''

/** Sends a form that brings papers, as a browser does: fields first, in the order of the page. */
async function bring(
  page: { readonly text: string; readonly url: string },
  papers: readonly (readonly [name: string, content: Buffer])[],
  fields: Readonly<Record<string, string>> = {},
  token = page.text.match(/name="token" value="([^"]*)"/)?.[1] ?? '',
) {
  const piece = (head: string, content: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--of-papers\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const from = page.url.includes('from=check') || page.url.includes('/check') ? { from: 'check' } : {}
  const payload = Buffer.concat([
    ...Object.entries({ token, ...from, kind: 'evidence', ...fields }).map(([name, value]) => piece(`name="${name}"`, value)),
    ...papers.map(([name, content]) => piece(`name="files"; filename="${name}"\r\nContent-Type: application/octet-stream`, content)),
    ...(papers.length === 0 ? [piece('name="files"; filename=""', '')] : []),
    Buffer.from('--of-papers--\r\n'),
  ])
  const answer = await answerOf(server.app, {
    method: 'POST',
    url: formIn(page.text, '/papers'),
    headers: { 'content-type': 'multipart/form-data; boundary=of-papers' },
    payload,
  })
  if (answer.status === 303) return get(String(answer.headers.location))
  return { ...answer, words: words(answer.text), url: page.url }
}

const png = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.from('现场')])
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj\n2 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n')

/** Papers of the public that lie in the store, by what the database and the folder hold. */
async function waiting() {
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query<{ sha256: string; name: string; added_by: string }>(
    `select sha256, name, added_by from attachment where type = 'application/x-sealed-until-sent' order by added_at`,
  )
  await client.end()
  return rows
}

/** An application for mediation up to the page of its papers. */
async function untilPapers() {
  let page = await press(await get('/apply/mediation'), {})
  while (!page.url.includes('/papers'))
    page = await press(page, { answer: said[page.url.match(/\/apply\/[^/]+\/([^?]+)/)?.[1] ?? ''] ?? '' })
  return page
}

async function press(
  page: { readonly text: string },
  fields: Readonly<Record<string, string>>,
  more: { token?: string; action?: string } = {},
) {
  const action = more.action ?? (formIn(page.text, '/send') || formIn(page.text, ''))
  const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  const payload = new URLSearchParams({ ...Object.fromEntries(hidden), ...(more.token !== undefined && { token: more.token }), ...fields })
  const answer = await answerOf(server.app, {
    method: 'POST',
    url: action,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: payload.toString(),
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
  const to = answer.headers.location
  return answer.status === 303 ? get(String(to)) : { ...answer, words: words(answer.text), url: action }
}

const said: Readonly<Record<string, string>> = {
  filler: 'family',
  fillerName: '王小明，儿子',
  kind: 'natural',
  name: '王大明',
  phone: '138 0000 0000',
  other: '隔壁的养猪户',
  disputeKind: 'neighbour',
  brief: '猪圈的水流到院子里',
  claims: '',
  happenedOn: '2024年3月1日',
  area: 'longtai',
  committee: 'committee-longtai',
}

/** Answers every question until the check page. */
async function filled(window: string, answers: Readonly<Record<string, string>>) {
  let page = await press(await get(`/apply/${window}`), {})
  while (!page.url.includes('/check')) {
    const step = page.url.match(/\/apply\/[^/]+\/([^?]+)/)?.[1] ?? ''
    const next = step === 'papers' ? await bring(page, []) : await press(page, { answer: answers[step] ?? '' })
    if (next.status !== 200) throw new Error(`${step}: ${next.words}`)
    page = next
  }
  return page
}

const receiptIn = (text: string) => ({
  receipt: text.match(/id="receipt">([^<]+)/)?.[1] ?? '',
  code: text.match(/id="code">([^<]+)/)?.[1] ?? '',
})

test('申请调解：一页一问，核对，交一次，回执有受理号、谁在办、哪天以前；刷新不重复', async () => {
  const check = await filled('mediation', said)
  expect(check.words).toMatch(/核对 还没有交。/)
  expect(check.words).toMatch(/对方 更改 隔壁的养猪户/)
  const done = await press(check, {})
  expect(done.words).toMatch(/申请人民调解：已经收到/)
  expect(done.words).toMatch(/谁在办 龙台镇 电话 0399-5550100/)
  expect(done.words).toMatch(/2024年3月14日（星期四）以前，还有三天/)
  expect((await press(check, {})).words).toContain('已经收到')
  expect((await get(check.url)).words).toContain('已经收到')
  const clerk = await server.as('tiaojie')
  const { body } = await clerk.get('/api/dispute')
  const files = (body as unknown as { rows: { id: string; title: string }[] }).rows
  expect(files.map(({ title }) => title)).toEqual(['王大明与隔壁的养猪户邻里纠纷'])
  const whole = JSON.stringify((await clerk.get(`/api/dispute/${files[0]?.id}`)).body)
  expect(whole).toContain('代填人：王小明，儿子')
  expect(whole).not.toContain('13800000000')
  expect(whole).toContain('网上来件人')
})

test('查进度：两样对得上才看得到；办了什么、谁在办、下一步哪天', async () => {
  const done = await press(await filled('consult', { category: 'land', question: '宅基地能不能卖' }), {})
  const { receipt, code } = receiptIn(done.text)
  const form = await get('/progress')
  const none = await press(form, { receipt, code: 'ABCD-EFGH-JKMN' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('<title>有误：查进度')
  const found = await press(form, { receipt: receipt.replace('-', ''), code: code.toLowerCase() })
  expect(found.words).toMatch(/现在 待答复 .*谁在办 县司法局/)
  expect(found.words).toMatch(/下一步：答复咨询 2024年3月12日（星期二）以前/)
  const cancel = await get(found.text.match(/href="(\/progress\/withdraw[^"]+)"/)?.[1] ?? '')
  expect((await press(cancel, {})).words).toMatch(/现在 咨询人撤回/)
})

test('填错了：标题说有误，一处一条，同样的话写在那一处；日期按人的写法认', async () => {
  let page = await press(await get('/apply/mediation'), {})
  page = await press(page, {})
  expect(page.status).toBe(422)
  expect(page.text).toMatch(/<title>有误：/)
  expect(page.text.match(/请选择“填表人”/g)).toHaveLength(2)
  const day = await filled('mediation', said)
  const change = await get(
    day.text
      .match(/href="(\/apply\/mediation\/happenedOn[^"]+)"/)?.[1]
      ?.replaceAll('&#38;', '&')
      .replaceAll('&amp;', '&') ?? '',
  )
  const wrong = await press(change, { answer: '2024-02-30' })
  expect(wrong.words).toContain('“发生日期”没有这一天（2024-02-30），请核对')
  expect((await press(wrong, { answer: '２０２４．３．２' })).words).toMatch(/发生日期 更改 2024年3月2日/)
})

test('停下来的，用保存码接着填；库里看不到填的内容', async () => {
  let page = await press(await get('/apply/complaint'), {})
  page = await press(page, { answer: 'yes' })
  const code = page.words.match(/保存码 ([A-Z2-9-]{14}) 接着填/)?.[1] ?? ''
  const again = await press(await get('/apply/resume'), { code: code.replaceAll('-', ' ') })
  expect(again.words).toContain('反映的是哪个单位')
  expect((await press(await get('/apply/resume'), { code: 'ABCD-EFGH-JKMN' })).status).toBe(422)
  const all = await server.store.drafts({ county: '411798', unit: 'root', person: 'public-portal' }).all()
  expect(all).toEqual([])
})

test('不是从本站打开的表单、过期的网址、没有的步骤，都答一页中文', async () => {
  const page = await get('/apply/mediation')
  const forged = await press(page, {}, { token: 'made-up' })
  expect(forged).toMatchObject({ status: 400, words: expect.stringContaining('不是从本站打开的') })
  expect(await get('/apply/mediation/check?s=made-up')).toMatchObject({ status: 410, words: expect.stringContaining('这个网址已经失效') })
  expect((await get('/apply/nothing')).words).toContain('没有找到这个页面')
  const foreign = await answerOf(server.app, {
    method: 'POST',
    url: '/apply/mediation',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
    payload: 'token=x',
  })
  expect(foreign.status).toBe(403)
  const long = await press(page, { brief: '长'.repeat(40_000) })
  expect(long).toMatchObject({ status: 413, words: expect.stringContaining('写得太长了') })
  const api = await answerOf(server.app, {
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'name=a&password=b',
  })
  expect(api.status).toBe(415)
})

test('找错：不用登录，按两次只收一次，单位在工作台上看得到，答复和更正看得到', async () => {
  const form = await get('/feedback?page=%2Fpublic%2Funit')
  expect((await press(form, {})).text).toMatch(/<title>有误：这一页有错/)
  const done = await press(form, { says: '龙台镇的电话打不通，我的是13800000000' })
  expect(done.words).toMatch(/已经收到 .*2024年3月14日（星期四）以前/)
  await press(form, { says: '龙台镇的电话打不通，我的是13800000000' })
  const office = await server.as('sifaju')
  const { body } = await office.get('/api/public-message')
  const files = (body as unknown as { rows: { id: string }[] }).rows
  expect(files).toHaveLength(1)
  const desk = JSON.stringify((await office.get('/api/desk')).body)
  expect(desk).toContain(files[0]?.id)
  await office.send('POST', `/api/public-message/${files[0]?.id}/acts/answer`, {
    id: crypto.randomUUID(),
    on: '2024-03-11',
    capacity: 'justiceBureau',
    data: { reply: '谢谢，已经改了', corrected: true, correction: '龙台镇电话改为13900000000以外的现用号码' },
  })
  const { receipt, code } = receiptIn(done.text)
  expect((await press(await get('/progress'), { receipt, code })).words).toContain('谢谢，已经改了')
  const shown = (await get('/public/public-message')).text
  expect(shown).toContain('（已隐去）以外的现用号码')
  expect(shown).not.toMatch(/1[39]\d{9}/)
})

test('网上申请行政复议：不服乡镇的，管理类别就是乡镇；不服部门的留给复议机构写明，不写“其他”', async () => {
  const answers = {
    ...said,
    filler: 'self',
    address: '龙台镇1号',
    actName: '罚款2000元的处罚决定',
    actKind: 'penalty-fine',
    knewOn: '20240305',
    requests: 'annul',
    reasons: '没有这回事',
  }
  for (const respondent of ['shiqiao', 'bureau']) await press(await filled('reconsideration', { ...answers, respondent }), {})
  const clerk = await server.as('fuyi')
  const { body } = await clerk.get('/api/reconsideration')
  const files = (body as unknown as { rows: { id: string }[] }).rows
  const fields = await Promise.all(files.map(async ({ id }) => JSON.stringify((await clerk.get(`/api/reconsideration/${id}`)).body)))
  expect(fields.map((text) => /乡镇（街道）政府/.test(text)).toSorted()).toEqual([false, true])
  expect(fields.join()).not.toContain('"adminField":"other"')
})

describe('随申请交材料', () => {
  test('先说清楚能放什么；按内容认种类；删得掉；核对页上看得到；交了以后在卷里，来源写明，别人看不到', async () => {
    const page = await untilPapers()
    expect(page.words).toContain('可以放照片（jpg、png）、pdf和Word文件（docx）。每份不超过10MB，最多10份，合计不超过30MB。')
    const wrong = await bring(page, [
      ['决定书.pdf', Buffer.from('MZ\u0090', 'latin1')],
      ['现场.jpg', png],
    ])
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/<title>有误：/)
    expect(wrong.text.match(/“决定书.pdf”不是照片（jpg、png）、pdf或者Word文件（docx）/g)).toHaveLength(2)
    // What was in order is kept; its name tells what it is.
    expect(wrong.words).toMatch(/已经放了1份.*现场\.png （证据，1KB） 删除/)
    const more = await bring(
      wrong,
      [
        ['户口本.pdf', pdf],
        ['再来一次.png', png],
      ],
      { kind: 'identity', more: 'yes' },
    )
    expect(more.words).toMatch(/已经放了2份.*户口本\.pdf （身份证件、营业执照、委托书，1KB）/)
    const before = await waiting()
    expect(before).toHaveLength(2)
    expect(JSON.stringify(before)).not.toMatch(/现场|户口本/)
    const check = await bring(more, [])
    expect(check.url).toContain('/check')
    expect(check.words).toMatch(/材料 更改 现场\.png .*删除 .*户口本\.pdf .*删除/)
    const [first = ''] = [...check.text.matchAll(/name="remove" value="([0-9a-f]{64})"/g)].map(([, one]) => one)
    const fewer = await bring(check, [], { remove: first })
    expect(fewer.url).toContain('/check')
    expect(fewer.words).not.toContain('现场.png')
    expect(await waiting()).toHaveLength(1)
    const done = await press(fewer, {})
    expect(done.words).toMatch(/材料 户口本\.pdf/)
    expect((await press(fewer, {})).words).toContain('已经收到')
    expect(await waiting()).toEqual([])

    const clerk = await server.as('tiaojie')
    const { body } = await clerk.get('/api/dispute')
    const brought: PaperLine[] = []
    for (const { id } of (body as unknown as { rows: { id: string }[] }).rows) {
      const { papers } = (await clerk.get(`/api/dispute/${id}/papers`)).body as unknown as { papers: PaperLine[] }
      brought.push(...papers.filter(({ kept }) => kept))
    }
    expect(brought).toMatchObject([
      {
        name: '户口本.pdf',
        kind: '身份、资格材料',
        source: '当事人网上提交',
        origin: '当事人网上提交，原件由当事人保存',
        by: '网上来件人',
        status: '已收入',
      },
    ])
    const there = await server.app.inject({ method: 'GET', url: brought[0]?.href ?? '', headers: { cookie: clerk.cookie } })
    expect(there.rawPayload.equals(pdf)).toBe(true)
    const other = await server.as('shiqiao')
    expect(await other.get(brought[0]?.href ?? '')).toMatchObject({ status: 404 })
    expect((await answerOf(server.app, { method: 'GET', url: brought[0]?.href ?? '' })).status).toBe(401)
  })

  test('太大的、太多的不收，说明白；不是本站的表单连看都不看', async () => {
    const page = await untilPapers()
    const big = await bring(page, [
      ['大.png', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])],
      ['小.png', png],
    ])
    expect(big.words).toContain('“大.png”超过10MB，请压缩后再放，或者带到窗口')
    expect(big.words).toContain('已经放了1份')
    const many = await bring(
      page,
      Array.from({ length: 12 }, (_, n) => [`${n}.png`, Buffer.concat([png, Buffer.from(String(n))])] as const),
    )
    expect(many.words).toContain('最多10份，“9.png”没有收')
    expect(many.words).toContain('不能再放')
    const count = (await waiting()).length
    expect(await bring(page, [['伪造.png', Buffer.concat([png, Buffer.from('x')])]], {}, 'made-up')).toMatchObject({ status: 400 })
    expect(await waiting()).toHaveLength(count)
  })

  test('三个月没有人接着填的，连同材料删掉，只记件数；接着填的和卷里的不动', async () => {
    const folder = server.store.portalDrafts('411798')
    expect(await folder.waiting()).toBeGreaterThan(0)
    const page = await untilPapers()
    await bring(page, [['新的.png', Buffer.concat([png, Buffer.from('new')])]])
    const [last] = (await waiting()).slice(-1)
    const client = new pg.Client(server.url)
    await client.connect()
    const old = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await client.query('update draft set saved_at = $1 where person <> $2', [old, last?.added_by])
    await client.query('update attachment set added_at = $1', [old])
    const drafts = Number((await client.query(`select count(*) from draft where file = 'portal'`)).rows[0].count)
    await server.store.drafts({ county: '411798', unit: 'root', person: 'p-tiaojie' }).save('one', 'act', {})
    const lines: object[] = []
    const log = { info: (what: object) => lines.push(what), warn: () => {} }
    const papers = (await waiting()).length
    await sweepPortalDrafts({ store: server.store, log }, '411798', new Date())
    expect(lines).toEqual([{ drafts: drafts - 1, papers: papers - 1 }])
    expect(await waiting()).toEqual([last])
    await expect(buffer(server.store.attachments(eyes).open(last?.sha256 ?? ''))).resolves.toBeInstanceOf(Buffer)
    const { rows } = await client.query<{ sha256: string }>(`select sha256 from attachment where type = 'application/pdf'`)
    await expect(buffer(server.store.attachments(eyes).open(rows[0]?.sha256 ?? ''))).resolves.toEqual(pdf)
    expect((await client.query(`select from draft where file = 'one'`)).rowCount).toBe(1)
    await client.end()
    await sweepPortalDrafts({ store: server.store, log }, '411798', new Date())
    expect(lines).toHaveLength(1)
  })
})
