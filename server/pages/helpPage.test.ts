import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from '../testing/countyServer.ts'
import { answerOf } from '../testing/toyServer.ts'

/** The one script there is, which reads aloud; no page needs it. */
const scriptTag = /<script src="\/portal\/[a-p]+\.js" defer><\/script>/

const guide = {
  code: '411798001001',
  name: '食品经营许可（新办）',
  itemType: 'licence',
  organ: 'bureau',
  basis: '食品安全法第三十五条',
}
const claim = {
  ...guide,
  parent: 'sub-1',
  exercise: 'county',
  conditions: '有相适应的场所',
  objects: ['person', 'legal'],
  statutoryDays: 20,
  promisedDays: 2,
  approval: 'reviewed',
  visits: 0,
  depth: 'whole',
  online: true,
  oneWindow: true,
  place: '县政务服务中心',
  hours: '工作日',
  consultPhone: '0396-5920001',
  complaintPhone: '0396-5920002',
  fee: false,
  onlinePay: false,
  resultKind: 'certificate',
  resultName: '食品经营许可证',
  steps: ['受理', '审查', '决定', '制证', '送达'].map((name) => ({ name, post: '审批岗', workdays: 0 })),
  materials: [{ name: '申请书<样式>', necessity: 'required', source: 'form', copies: 1 }],
}

let server: CountyServer
beforeAll(async () => {
  server = await countyServer([])
  const put = (id: string, kind: string, data: Record<string, unknown>) =>
    server.put('service-item', id, kind, '2023-03-01', data, 'unitAdmin', 'bureau')
  await put('main-1', 'enlist', { ...guide, level: 'main', name: '食品经营许可' })
  await put('sub-1', 'enlist', { ...guide, level: 'sub', name: '食品经营许可证核发', parent: 'main-1' })
  await put('item-1', 'claim', claim)
  await put('item-2', 'claim', { ...claim, name: '食品经营许可（注销）' })
  await put('item-1', 'publish', { guideVersion: 1 })
})
afterAll(() => server?.end())

const open = async (url: string) => {
  const { status, text, body } = await answerOf(server.app, { method: 'GET', url })
  const words = text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return { status, text, words, body: body as unknown as Record<string, unknown> }
}

test('the front door asks one thing, then says where to go and by which day, without script', async () => {
  const first = await open('/help')
  expect(first.words).toContain('和别人有纠纷')
  expect(first.text.replace(scriptTag, '')).not.toContain('<script')
  const act = await open('/help?kind=act&knewOn=2024-02-01&told=1')
  expect(act.words).toMatch(/建议先走这条路 行政复议 .*2024年4月1日（星期一）以前 ，还有21日 （《行政复议法》第二十条第一款）/)
  expect(act.words).toMatch(/还可以 行政诉讼 .*2024年8月1日（星期四）以前/)
  const quarrel = await open('/help?kind=quarrel')
  expect(quarrel.words).toMatch(/人民调解 .*2024年4月11日（星期四）以前一般应当调解完毕/)
  expect(quarrel.words).toContain('还不能说到哪一天为止')
})

test('a day that is none is said and left out; an unknown kind starts over; made-up words are only text', async () => {
  const odd = await open('/help?kind=act&knewOn=2024-13-01&told=perhaps')
  expect(odd.words).toContain('“知道的日期”应按2024-03-11的样式填写')
  expect(odd.words).toContain('应填写1（是）或者0（否）')
  expect((await open('/help?kind=act&knewOn=2025-01-01')).words).toContain('不应晚于今日')
  const made = await open(`/help?kind=${encodeURIComponent('<script>')}`)
  expect(made.words).toContain('没有这一类事情')
  expect(made.text).not.toContain('<script>')
})

test('the same as data', async () => {
  const { body } = await open('/api/help?kind=act&knewOn=2024-02-01')
  expect(body).toMatchObject({
    today: '2024-03-11',
    need: { kind: 'act', knewOn: '2024-02-01' },
    advice: [{ path: 'reconsider', until: { due: '2024-04-01', left: 21 } }, { path: 'sue' }, { path: 'consult' }],
  })
  expect((await open('/api/help')).body).toMatchObject({ kinds: { question: '只想问一个法律问题' } })
  expect(await open('/api/help?kind=act&knewOn=today')).toMatchObject({ status: 400 })
})

test('guides in use are public with their fields; those being written are not, whatever id is guessed', async () => {
  expect((await open('/public')).words).toContain('办事指南')
  const list = await open('/public/service-item')
  expect(list.words).toContain('食品经营许可（新办） 县司法局 2023-03-01')
  expect(list.words).not.toContain('注销')
  const page = await open('/public/service-item/item-1')
  expect(page.words).toMatch(/承诺办结时限（工作日） 2 .*申请材料 材料名称 材料必要性 来源渠道 份数 申请书&#60;样式&#62; 必要 填写表格 1/)
  for (const url of ['/public/service-item/item-2', '/public/service-item/main-1', '/public/service-matter', '/public/unit/root'])
    expect((await open(url)).status, url).toBe(404)
})

test('a search finds by words of the title', async () => {
  expect((await open(`/public/service-item?text=${encodeURIComponent('食品')}`)).words).toContain('食品经营许可（新办）')
  expect((await open(`/public/service-item?text=${encodeURIComponent('婚姻')}`)).words).toContain('没有找到')
})
