import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'

let server: CountyServer
beforeAll(async () => {
  server = await countyServer([
    ['wang', 'OFC', 'longtai'],
    ['chen', 'UHD', 'longtai'],
    ['shiqiao', 'UHD', 'shiqiao'],
    ['clerk', 'UADM', 'longtai'],
    ['leader', 'LDR', 'root'],
  ])
  const { put } = server
  const issue = (id: string, person: string, name: string, agency: string) =>
    put('certificate', id, 'issue', '2022-01-04', certificate(person, name, agency), 'justiceBureau')
  await issue('c-wang', 'p-wang', '王某', 'longtai')
  await issue('c-li', 'p-li', '李某', 'longtai')
  await issue('c-zhao', 'p-zhao', '赵某', 'longtai')
  const ground = { suspendReason: 'exam', decision: '宁司暂扣字〔2024〕1号', findings: '补考不合格' }
  await put('certificate', 'c-zhao', 'suspend', '2024-02-20', ground, 'justiceBureau')
  await issue('c-far', 'p-far', '石某', 'shiqiao')
  const item = {
    itemCode: 'FQ-01',
    itemName: '对占道经营的行政处罚',
    field: 'urban',
    originUnit: 'bureau',
    basis: '条例',
    listVersion: '一',
  }
  await put('power-item', 'item', 'list', '2023-02-20', { ...item, approval: '文件' }, 'justiceBureau')
  const accepted = { ...item, item: 'item', township: 'longtai', validFrom: '2023-04-03' }
  await put('power', 'power', 'accept', '2023-03-22', accepted, 'justiceBureau')
  await put('discretion-band', 'band', 'publish', '2022-01-01', band, 'justiceBureau')
  await put('list-item', 'listed', 'list', '2022-06-01', listed, 'justiceBureau')
})
afterAll(() => server?.end())

const certificate = (person: string, name: string, agency: string) => ({
  person,
  name,
  agency,
  certNumber: `1641${person}`,
  certKind: 'enforcement',
  fields: ['general'],
  validFrom: '2022-01-04',
  validTo: '2026-12-31',
})
const band = {
  bandCode: 'CG-1',
  field: 'city',
  violation: '占道经营',
  violationCode: 'CG-06',
  grade: 'lighter',
  circumstances: '初次违法',
  lowFen: 5_000,
  highFen: 20_000,
  basis: '条例',
  level: 'province',
  docNumber: '文',
  validFrom: '2022-01-01',
}
const listed = {
  kind: 'no-penalty',
  itemCode: 'B-01',
  field: 'city',
  keeper: 'bureau',
  violation: '占道经营',
  violationCode: 'CG-06',
  article: '条例',
  ground: 'first',
  conditions: '{"firstOffence":true,"corrected":true}',
  conditionText: '初次、改正',
  evidence: '照片',
  docNumber: '文',
  validFrom: '2022-07-01',
}
const question = {
  violation: '占道经营',
  violationCode: 'CG-06',
  power: 'power',
  partner: 'c-li',
  facts: { firstOffence: true, corrected: false },
}

interface Checked {
  readonly ticks: readonly {
    readonly key: string
    readonly standing: string
    readonly says: string
    readonly way?: string
    readonly source?: string
  }[]
  readonly ready: boolean
  readonly questions: readonly { readonly name: string }[]
  readonly proposal?: unknown
  readonly case?: unknown
}
const check = async (asked: object): Promise<Checked> => {
  const { body } = await (await server.as('wang')).send('POST', '/api/officer-check', asked)
  return body as unknown as Checked
}
const ask = (more: object = {}) => check({ ...question, ...more })
const standings = ({ ticks }: Pick<Checked, 'ticks'>) => Object.fromEntries(ticks.map(({ key, standing }) => [key, standing]))
const all = { certificate: 'met', partner: 'met', power: 'met', lists: 'met', discretion: 'met' }

describe('立案前五项核对', () => {
  test('five ticks where everything is in order, each with what it rests on', async () => {
    const answer = await ask()
    expect(standings(answer)).toEqual(all)
    expect(answer.ready).toBe(true)
    expect(answer.ticks[0]?.says).toBe('王某（证号1641p-wang，有效期至2026-12-31），今日有效')
    expect(answer.ticks[2]?.says).toContain('龙台镇·对占道经营的行政处罚，自2023-04-03起行使')
    expect(answer.ticks[4]?.says).toContain('从轻 50元至200元')
  })

  test('a partner whose certificate is suspended is a cross that says since when, by which article, and who can help', async () => {
    const { ticks, ready } = await ask({ partner: 'c-zhao' })
    expect(standings({ ticks })).toEqual({ ...all, partner: 'not' })
    expect(ticks[1]?.says).toContain('自2024-02-20起暂扣')
    expect(ticks[1]?.source).toContain('第四十二条')
    expect(ready).toBe(false)
  })

  test('an officer of another unit is no partner', async () => {
    expect(standings(await ask({ partner: 'c-far' }))).toEqual({ ...all, partner: 'open' })
  })

  test('a township without the power may not', async () => {
    const other = { violation: '擅自挖掘道路', partner: 'c-li' }
    const body = await check(other)
    expect(standings(body)).toEqual({ ...all, power: 'not', discretion: 'open' })
    expect(body.ticks[2]?.way).toContain('原实施单位')
  })

  test('the power is found by the violation; a list whose conditions nobody answered is open', async () => {
    const { power: _, facts: __, ...bare } = question
    const body = await check(bare)
    expect(standings(body)).toEqual({ ...all, lists: 'open' })
    expect(body.questions.map(({ name }) => name)).toEqual(['firstOffence', 'corrected'])
  })

  test('only officers are asked for', async () => {
    expect(await (await server.as('clerk')).send('POST', '/api/officer-check', question)).toMatchObject({ status: 403 })
  })

  test('what can be looked into: the unit’s own powers', async () => {
    const { body } = await (await server.as('wang')).get(`/api/officer-check/violations?q=${encodeURIComponent('占道')}`)
    expect(body.rows).toEqual([{ violation: '占道经营', violationCode: 'CG-06', field: 'city', power: 'power' }])
  })

  test('what the ticks propose is what the filing takes; then it waits for the head of that unit alone', async () => {
    const wang = await server.as('wang')
    const data = {
      source: 'inspection',
      clue: '巡查发现',
      agency: 'longtai',
      field: 'city',
      party: { kind: 'business', name: '某小吃店' },
      partyKind: 'citizen',
      violation: '占道经营',
      violationCode: 'CG-06',
      place: '镇政府前街',
      enterprise: false,
    }
    const act = (kind: string, more: object) => ({ id: crypto.randomUUID(), on: '2024-03-11', capacity: kind, ...more })
    const registered = await wang.send('POST', '/api/penalty/acts/register-source', act('officer', { data }))
    expect(registered.status).toBe(201)
    const id = registered.body.id
    expect((await wang.get('/api/officer-check/cases')).body.rows).toMatchObject([{ id, next: [{ act: 'propose-case' }] }])
    const checked = await ask({ case: id, band: 'band' })
    expect(checked.case).toMatchObject({ id, seq: 1 })
    const proposed = await wang.send('POST', `/api/penalty/${id}/acts/propose-case`, act('officer', { data: checked.proposal, expect: 1 }))
    expect(proposed).toMatchObject({ status: 201, body: { state: { code: 'proposed' } } })

    const waits = async (login: string) => (await (await server.as(login)).get('/api/deciding')).body.matters
    expect(await waits('chen')).toMatchObject([{ id, act: 'file-case', back: { act: 'refuse-file', remark: 'refusal' } }])
    expect(await waits('shiqiao')).toEqual([])
    expect(await waits('leader')).toEqual([])
    expect(await waits('wang')).toEqual([])
  })
})
