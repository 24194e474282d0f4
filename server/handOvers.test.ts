import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import type { Client } from './testing/toyServer.ts'

let server: CountyServer
beforeAll(async () => {
  server = await countyServer([
    ['zhang', 'REC', 'bureau'],
    ['li', 'REC', 'bureau'],
    ['juzhang', 'RECL', 'bureau'],
    ['neiqin', 'UADM', 'longtai'],
    ['sys', 'SYS', 'bureau'],
    ['sec', 'SEC', 'bureau'],
  ])
})
afterAll(() => server?.end())

const act = (client: Client, path: string, capacity: string, data: object, headers?: Record<string, string>) =>
  client.send('POST', `/api/${path}`, { id: randomUUID(), on: '2024-03-11', capacity, data }, headers)

const application = {
  applicants: [{ kind: 'natural', name: '王某' }],
  respondent: 'longtai',
  receiveWay: 'in-person',
  actName: '行政处罚决定',
  actKind: 'penalty-fine',
  adminField: 'market',
  requests: ['annul'],
  reasons: '认定事实不清',
}
async function caseOf(handler: string): Promise<string> {
  const bureau = await server.as('zhang')
  const received = await act(bureau, 'reconsideration/acts/receive', 'reconOffice', application)
  expect(received.status, JSON.stringify(received.body)).toBe(201)
  const id = String(received.body.id)
  const assigned = await act(bureau, `reconsideration/${id}/acts/assign`, 'reconOffice', { handler, coHandlers: ['p-juzhang'] })
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(201)
  return id
}
interface HandOvers {
  readonly open: readonly { readonly id: string; readonly type: string; readonly claimable: boolean }[]
  readonly offered: readonly { readonly id: string; readonly giverName: string }[]
  readonly acting: readonly object[]
}
const desk = async (client: Client) => (await client.get('/api/hand-overs')).body as unknown as HandOvers

test('移交本人全部未办结的案卷，由接收人确认后逐件改由其承办；再接收不重复，经过里留着两个人', async () => {
  const [giver, receiver] = [await server.as('zhang'), await server.as('li')]
  const id = await caseOf('p-zhang')
  const { open } = await desk(giver)
  expect(open).toMatchObject([{ id, type: 'reconsideration', claimable: true }])
  const items = open.map(({ type, id: file }) => ({ type, file, remark: '王某案' }))
  const data = { giver: 'p-zhang', receiver: 'p-li', receiverUnit: 'bureau', reason: 'moved', items }
  const offered = await act(giver, 'hand-over/acts/offer', 'handler', data)
  expect(offered.status, JSON.stringify(offered.body)).toBe(201)
  const [offer] = (await desk(receiver)).offered
  expect(offer?.giverName).toBe('人员zhang')
  expect((await giver.send('POST', `/api/hand-overs/${offer?.id}/receive`)).status).toBe(403)
  // Until it is received the giver keeps it.
  expect((await desk(giver)).open).toHaveLength(1)
  const results = [{ file: id, ok: true, says: '已改由接收人承办' }]
  expect((await receiver.send('POST', `/api/hand-overs/${offer?.id}/receive`)).body).toMatchObject({ results })
  expect((await receiver.send('POST', `/api/hand-overs/${offer?.id}/receive`)).body).toMatchObject({
    results: [{ says: '已由接收人承办' }],
  })
  expect((await desk(giver)).open).toEqual([])
  const page = (await receiver.get(`/api/reconsideration/${id}`)).body as unknown as {
    holder: string
    timeline: { title: string; actor: { name: string } }[]
  }
  expect(page.holder).toBe('p-li')
  expect(page.timeline.filter(({ title }) => title === '指定承办人').map(({ actor }) => actor.name)).toEqual(['人员zhang', '人员li'])
})

test('授权代办有角色、有起止：代办期间看得到、办得了授权人的，每一笔记明为谁；授权人没有的角色给不出去', async () => {
  const [head, clerk] = [await server.as('juzhang'), await server.as('li')]
  const grant = (roleCode: string) =>
    act(head, 'delegation-of-role/acts/grant', 'justiceBureau', {
      grantor: 'p-juzhang',
      delegate: 'p-li',
      roleCode,
      startsOn: '2024-03-11',
      days: 5,
      reason: '出差',
    })
  const behalf = { 'x-behalf': 'p-juzhang' }
  const capacities = async (headers?: Record<string, string>) => {
    const found = await server.app.inject({ url: '/api/session', headers: { cookie: clerk.cookie, ...headers } })
    const body = found.json() as { code?: string; capacities?: { capacity: string }[]; behalves?: object[] }
    return { code: body.code, held: body.capacities?.map(({ capacity }) => capacity) ?? [], behalves: body.behalves }
  }
  expect((await capacities(behalf)).code).toBe('no-delegation')
  expect((await grant('LDR')).status).toBe(201)
  // A leader's role is not the head's to give.
  expect((await capacities(behalf)).code).toBe('no-delegation')
  const given = await grant('RECL')
  expect((await capacities()).behalves).toMatchObject([{ name: '人员juzhang', until: '2024-03-15', roles: ['复议机构负责人'] }])
  expect((await capacities()).held).not.toContain('reconOfficeHead')
  expect((await capacities(behalf)).held).toContain('reconOfficeHead')
  // A download is a plain link and says the same in its query, where a list must not take it for a condition.
  const shownTo = async (path: string) => (await clerk.get(path)).status
  expect(await shownTo('/api/reconsideration?x-behalf=p-juzhang')).toBe(200)
  expect(await shownTo('/api/reconsideration?x-behalf=p-nobody')).toBe(403)
  const id = await caseOf('p-li')
  const done = await act(
    clerk,
    `reconsideration/${id}/acts/assign`,
    'reconOfficeHead',
    { handler: 'p-li', coHandlers: ['p-zhang'] },
    behalf,
  )
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  const { timeline } = (await clerk.get(`/api/reconsideration/${id}`)).body as unknown as {
    timeline: { actor: { name: string; behalf?: string } }[]
  }
  expect(timeline.some(({ actor }) => actor.name === '人员li' && actor.behalf === 'p-juzhang')).toBe(true)
  expect((await act(head, `delegation-of-role/${given.body.id}/acts/revoke`, 'justiceBureau', { revokeReason: '已返回' })).status).toBe(201)
  expect((await capacities(behalf)).code).toBe('no-delegation')
})

test('单位申请账号，系统管理员依申请开通，安全管理员看到所申请的角色；不予开通的说明理由', async () => {
  const [unit, sys, sec] = [await server.as('neiqin'), await server.as('sys'), await server.as('sec')]
  const ask = (name: string, wanted: string[]) =>
    act(unit, 'account-request/acts/request', 'unitAdmin', { person: `p-${name}`, name, forUnit: 'longtai', wanted, reason: '新到岗' })
  expect((await ask('xin', ['SYS'])).status).toBe(422)
  const [first, second] = [await ask('xin', ['OFC']), await ask('jiu', ['OFC'])]
  const accounts = async (client: Client) =>
    (await client.get('/api/accounts')).body as unknown as {
      accounts: { login: string; wanted?: string[] }[]
      requests: { id: string; unitName: string }[]
    }
  expect((await accounts(sys)).requests).toHaveLength(2)
  const body = { login: 'xin', person: 'p-xin', name: 'xin', unit: 'longtai', password: 'Ningchuan-new-1', request: first.body.id }
  expect((await sys.send('POST', '/api/accounts', body)).status).toBe(201)
  expect((await sys.send('POST', '/api/accounts', { ...body, login: 'xin2' })).body.code).toBe('request-settled')
  expect((await sec.send('POST', `/api/account-requests/${second.body.id}/refuse`, { reason: '无此人' })).status).toBe(403)
  expect((await sys.send('POST', `/api/account-requests/${second.body.id}/refuse`, { reason: '无此人' })).status).toBe(200)
  const now = await accounts(sec)
  expect(now.requests).toEqual([])
  expect(now.accounts.find(({ login }) => login === 'xin')?.wanted).toEqual(['OFC'])
  const states = (await unit.get('/api/account-request')).body.rows as unknown as { state: { code: string } }[]
  expect(states.map(({ state }) => state.code).sort()).toEqual(['opened', 'refused'])
  const running = (await sys.get('/api/home/operation')).body as unknown as { accounts: { without: number } }
  expect(running.accounts.without).toBe(1)
})
