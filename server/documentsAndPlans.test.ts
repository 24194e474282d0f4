import { afterAll, beforeAll, expect, test } from 'vitest'
import { react } from './jobs/reactions.ts'
import { countyEyes } from './jobs/system.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import type { Client } from './testing/toyServer.ts'

let server: CountyServer
let bureau: Client
let longtai: Client
beforeAll(async () => {
  server = await countyServer([
    ['shenhe', 'ASO', 'root'],
    ['longtai', 'UADM', 'longtai'],
  ])
  for (const [id, name, parent] of [
    ['zhaolou', '赵楼村', 'longtai'],
    ['lizhai', '李寨村', 'longtai'],
    ['wangji', '王集村', 'shiqiao'],
  ] as const)
    await server.put('unit', id, 'establish', '2021-01-01', { name, shortName: name, parent, kind: 'village' }, 'countyOffice')
  bureau = await server.as('shenhe')
  longtai = await server.as('longtai')
})
afterAll(() => server?.end())

const all = async (type: string) =>
  (await server.store.list(countyEyes(server.work.county), { type, where: {}, limit: 200 })).rows.map(({ file }) => file)

const document = (n: number, basis: readonly string[]) => ({
  docTitle: `第${n}号办法`,
  docKind: 'measures',
  maker: 'root',
  level: 'county',
  draftUnit: 'bureau',
  oldNumber: `宁政〔2021〕${n}号`,
  publishedOn: '2021-05-01',
  effectiveOn: '2021-07-01',
  validUntil: '2026-06-30',
  trial: false,
  basis,
})

test('a changed law opens a review of each document in force that cites it, and of no other; run twice, it is once', async () => {
  const law = { lawTitle: '行政复议法', level: 'law', version: '2017', effectiveFrom: '2018-01-01' }
  await server.put('upper-law', 'law-1', 'enter', '2022-01-04', law, 'reviewer')
  await server.put('upper-law', 'law-2', 'enter', '2022-01-04', { ...law, lawTitle: '公路法' }, 'reviewer')
  await server.put('normative-document', 'd1', 'record', '2022-01-04', document(1, ['law-1']), 'reviewer')
  await server.put('normative-document', 'd2', 'record', '2022-01-04', document(2, ['law-2', 'law-1']), 'reviewer')
  await server.put('normative-document', 'd3', 'record', '2022-01-04', document(3, ['law-2']), 'reviewer')
  await server.put('normative-document', 'd4', 'record', '2022-01-04', document(4, ['law-1']), 'reviewer')
  await server.put('normative-document', 'd4', 'repeal', '2023-01-10', { reason: '不再适用' }, 'head')
  const change = { version: '2023', changedOn: '2023-09-01', effectiveFrom: '2024-01-01', change: '管辖、简易程序' }
  await server.put('upper-law', 'law-1', 'revise', '2023-09-04', change, 'reviewer')
  const landed = { type: 'upper-law', file: 'law-1', seq: 2 }
  await react(server.work, landed)
  expect(await react(server.work, landed)).toEqual([
    { reaction: 'upper-law.review', outcome: 'repeated' },
    { reaction: 'upper-law.review', outcome: 'repeated' },
  ])
  const reviews = await all('document-review')
  expect(reviews.map(({ facts }) => [facts.document, facts.cause, facts.law, facts.about]).sort()).toEqual([
    ['d1', 'law-change', 'law-1', '管辖、简易程序'],
    ['d2', 'law-change', 'law-1', '管辖、简易程序'],
  ])

  const of = (id: string) => reviews.find(({ facts }) => facts.document === id)?.id ?? ''
  await server.put('document-review', of('d1'), 'propose', '2023-09-20', { proposal: 'repeal', reason: '已无必要' }, 'drafter')
  await server.put('document-review', of('d1'), 'decide', '2023-09-25', { verdict: 'repeal', decisionReason: '已无必要' }, 'reviewer')
  await react(server.work, { type: 'document-review', file: of('d1'), seq: 3 })
  expect((await all('normative-document')).find(({ id }) => id === 'd1')).toMatchObject({ state: 'repealed', closed: '2023-09-25' })
})

test('a document published is reported to each recipient that takes its maker’s, and to no other', async () => {
  const to = (recipientName: string, recipientKind: string, levels: string[]) => ({ recipientName, recipientKind, levels, ground: '办法' })
  await server.put('filing-recipient', 'r1', 'list', '2022-01-04', to('天中市人民政府', 'statutory', ['county']), 'justiceBureau')
  await server.put('filing-recipient', 'r2', 'list', '2022-01-04', to('省办公室', 'rule-of-law', ['county', 'township']), 'justiceBureau')
  await server.put('filing-recipient', 'r3', 'list', '2022-01-04', to('县人民政府', 'statutory', ['department']), 'justiceBureau')
  const { oldNumber: _, publishedOn: __, ...taken } = document(9, ['law-2'])
  await server.put('normative-draft', 'draft-9', 'propose', '2023-03-01', proposal, 'drafter')
  const signed = { ...taken, draft: 'draft-9', effectiveOn: '2023-08-01', validUntil: '2028-07-31' }
  await server.put('normative-document', 'd9', 'take', '2023-06-01', signed, 'system')
  await server.put('normative-document', 'd9', 'register', '2023-06-02', { registerCode: 'NCXD-2023-0009' }, 'reviewer')
  await server.put('normative-document', 'd9', 'publish', '2023-06-05', { channels: ['website'], interpretation: '解读' }, 'reviewer')
  await react(server.work, { type: 'normative-document', file: 'd9', seq: 3 })
  const filings = await all('normative-filing')
  expect(filings.map(({ title, facts }) => [title, facts.recipientKind]).sort()).toEqual([
    ['第9号办法报天中市人民政府备案', 'statutory'],
    ['第9号办法报省办公室备案', 'rule-of-law'],
  ])
  const { status, body } = await bureau.get('/api/normative-document/d9')
  expect([status, body.number]).toEqual([200, expect.stringMatching(/^宁.*规〔2023〕1号$/)])
})

const proposal = {
  docTitle: '第9号办法',
  docKind: 'measures',
  maker: 'root',
  level: 'county',
  draftUnit: 'bureau',
  basis: ['law-2'],
  planned: true,
  necessity: '需要',
  byPower: true,
  touchesRights: true,
  binding: true,
  open: true,
}

const plan = (unit: string, name: string, clauses: readonly { name: string; body: string }[]) => ({
  planName: `${name}防汛预案`,
  planUnit: unit,
  level: 'village',
  requirement: 'req',
  hazard: 'flood',
  category: 'grassroots',
  revisionReason: 'season',
  template: 'tpl',
  clauses,
  responsible: [{ layer: 'village', name: '赵刚', post: '村主任' }],
  signer: '赵刚',
  sensitivity: 'open',
})

test('which village lacks its plan, by name, as far as the account looks; how a plan differs from its template', async () => {
  const requirement = { requiredName: '防汛预案', level: 'village', hazard: 'flood', owedBy: ['village'], ground: '县要求' }
  await server.put('plan-requirement', 'req', 'require', '2022-01-04', requirement, 'unitAdmin')
  const clauses = [
    { name: '总则', body: '依据防汛条例。' },
    { name: '转移', body: '按路线转移。' },
  ]
  const template = { templateName: '村级防汛预案范本', level: 'village', requirement: 'req', clauses }
  await server.put('plan-template', 'tpl', 'publish', '2023-03-10', template, 'unitAdmin')
  const copied = [{ name: '转移', body: '王集村群众转移至小学。' }]
  await server.put('emergency-plan', 'plan-zhaolou', 'sign', '2023-05-10', plan('zhaolou', '赵楼村', copied), 'head')
  const revised = { clauses: [{ name: '总则', body: '依据突发事件应对法。' }, ...clauses.slice(1)], changeNote: '新法施行' }
  await server.put('plan-template', 'tpl', 'revise', '2024-02-26', revised, 'unitAdmin')

  const { body: county } = await bureau.get('/api/emergency/coverage?level=village')
  expect(county.requirements).toEqual([{ id: 'req', title: '村级防汛预案', owed: 3, held: 1 }])
  const named = (grid: typeof county) =>
    (grid.lacking as { name: string; parentName: string }[]).map((one) => `${one.parentName}${one.name}`)
  expect(named(county)).toEqual(['龙台镇李寨村', '石桥镇王集村'])
  expect(named((await longtai.get('/api/emergency/coverage')).body)).toEqual(['龙台镇李寨村'])
  expect((await bureau.get('/api/emergency/coverage?level=town')).status).toBe(400)

  const { body } = await bureau.get('/api/emergency/plans/plan-zhaolou/differences')
  expect((body.clauses as { name: string; kind: string }[]).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    '总则 inherited',
    '转移 changed',
  ])
  expect([body.overtaken, body.foreign]).toEqual([['总则'], [{ name: '王集村', clause: '转移' }]])
  expect((await longtai.get('/api/emergency/plans/plan-zhaolou/differences')).body).toEqual(body)
  expect((await bureau.get('/api/emergency/plans/nothing/differences')).status).toBe(404)
})
