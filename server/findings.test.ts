import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import type { Client } from './testing/toyServer.ts'

let server: CountyServer
let officer: Client
let bureau: Client
beforeAll(async () => {
  server = await countyServer([
    ['zhao', 'OFC', 'longtai'],
    ['shiqiao', 'UADM', 'shiqiao'],
    ['jiandu', 'SUP', 'bureau'],
  ])
  ;[officer, bureau] = [await server.as('zhao'), await server.as('jiandu')]
  for (const [id, name, n] of [
    ['zhao', '赵刚', 1],
    ['qian', '钱进', 2],
    ['sun', '孙梅', 3],
  ] as const)
    await server.put(
      'certificate',
      `cert-${id}`,
      'issue',
      '2023-03-20',
      {
        person: `p-${id}`,
        name,
        agency: 'longtai',
        certNumber: `1641179800${n}`,
        certKind: 'enforcement',
        fields: ['general'],
        validFrom: '2023-03-20',
        validTo: '2026-12-31',
      },
      'justiceBureau',
    )
})
afterAll(() => server?.end())

const body = (capacity: string, on: string, data: object) => ({ id: randomUUID(), on, capacity, data })
const suspend = (id: string, on: string) =>
  bureau.send(
    'POST',
    `/api/certificate/${id}/acts/suspend`,
    body('justiceBureau', on, { suspendReason: 'unlawful', decision: '宁司暂扣字〔2024〕1号', findings: '违法执法' }),
  )

async function planned(): Promise<string> {
  const data = {
    agency: 'longtai',
    kind: 'daily',
    powerSource: 'statutory',
    subject: { kind: 'legal', name: '某公司' },
    matter: '占道经营',
    plannedOn: '2024-03-04',
  }
  return (await officer.send('POST', '/api/inspection/acts/plan', body('officer', '2024-03-01', data))).body.id
}
const show = (file: string, on: string, officers: readonly string[]) =>
  officer.send('POST', `/api/inspection/${file}/acts/show-certificate`, body('officer', on, { officers, shown: true }))

interface Row {
  readonly file: string
  readonly on: string
  readonly says: string
  readonly actTitle: string
}
const found = async (client: Client, query = '') =>
  (await client.get(`/api/findings/unqualified${query}`)).body.rows as unknown as readonly Row[]

test('五日暂扣的，六日不能选用，四日可以', async () => {
  expect((await suspend('cert-zhao', '2024-03-05')).status).toBe(201)
  const file = await planned()
  const sixth = await show(file, '2024-03-06', ['cert-zhao', 'cert-qian'])
  expect(sixth.status).toBe(422)
  expect(sixth.body.refusals.map(({ says }) => says)).toEqual([expect.stringContaining('所引用的执法证当日无效')])
  expect((await show(file, '2024-03-05', ['cert-zhao', 'cert-qian'])).status).toBe(422)
  expect((await show(file, '2024-03-04', ['cert-zhao', 'cert-qian'])).status).toBe(201)
  expect(await found(bureau)).toEqual([])
})

test('倒签的暂扣：录入之前已经办了的，一次查询列出来', async () => {
  const file = await planned()
  expect((await show(file, '2024-03-06', ['cert-sun', 'cert-qian'])).status).toBe(201)
  expect(await found(bureau)).toEqual([])
  expect((await suspend('cert-sun', '2024-03-05')).status).toBe(201)
  expect(await found(bureau)).toMatchObject([
    { file, on: '2024-03-06', actTitle: '出示执法证件', says: '孙梅（16411798003）当日处于暂扣', unitName: '龙台镇' },
  ])
  expect(await found(bureau, '?to=2024-03-05')).toEqual([])
  expect(await found(bureau, '?from=2024-03-06&unit=longtai')).toHaveLength(1)
  expect(await found(bureau, '?unit=shiqiao')).toEqual([])
  // Another township sees nothing of it.
  expect(await found(await server.as('shiqiao'))).toEqual([])
  // Restored from the day on, nothing is left to find after it.
  const restored = body('justiceBureau', '2024-03-07', { decision: '宁司恢复字〔2024〕1号' })
  expect((await bureau.send('POST', '/api/certificate/cert-sun/acts/restore', restored)).status).toBe(201)
  expect(await found(bureau)).toHaveLength(1)
})

test('单位编号、容许差额写错的，说明怎么改', async () => {
  expect((await bureau.get('/api/findings/unqualified?unit=nowhere')).body.message).toContain('没有编号为“nowhere”的单位')
  expect((await bureau.get('/api/findings/unequal?tolerated=some')).status).toBe(400)
  expect((await bureau.get('/api/findings/unequal?townships=1')).body).toMatchObject({ groups: [] })
})
