import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { react } from './jobs/reactions.ts'
import { type CountyServer, countyServer } from './testing/countyServer.ts'
import { actBody, type Client } from './testing/toyServer.ts'

let server: CountyServer
let office: Client
const today = '2024-03-11'

/** Enters an act by the front door and lets what it sets off happen, as the outbox would. */
async function act(client: Client, type: string, id: string | undefined, kind: string, capacity: string, data: object, on = today) {
  const answer = await client.send('POST', `/api/${type}${id ? `/${id}` : ''}/acts/${kind}`, actBody(capacity, on, data))
  if (answer.status === 201) await follow(type, answer.body.id)
  return answer
}

async function follow(type: string, id: string): Promise<void> {
  const { row } = await server.store.system.read({ county: '411798', unit: 'root', person: 'p0' }, { type, id })
  await react(server.work, { type, file: id, seq: row?.file.seq ?? 0 })
}

async function reckon(type: string, id: string, step: string, body: object = {}) {
  const answer = await office.send('POST', `/api/reckoning/${type}/${id}/${step}`, body)
  if (answer.status === 200) await follow(type, id)
  return answer
}

const item = (code: string, more: object) => ({
  scheme: '',
  code,
  name: code,
  block: 'hand',
  level: 'leadership',
  looksAt: 'procedure',
  standard: '按方案评分。',
  weightA: 0,
  weightB: 0,
  weightC: 0,
  weightD: 0,
  ...more,
})
const all = (weight: number) => ({ weightA: weight, weightB: weight, weightC: weight, weightD: weight })
const rate = { block: 'auto', rule: 'linear', full: 10_000, zero: 5000, absent: 'redistribute', byColumn: 'unit' }

let scheme = ''
const assessments: Record<string, string> = {}

beforeAll(async () => {
  server = await countyServer([
    ['yifa', 'ASO', 'bureau'],
    ['zuyuan', 'ASR', 'bureau'],
    ['zuyuan-s', 'ASR', 'shiqiao'],
    ['zuyuan-l', 'ASR', 'longtai'],
    ['longtai', 'UADM', 'longtai'],
    ['shiqiao', 'UADM', 'shiqiao'],
    ['xianzhang', 'LDR', 'root'],
  ])
  office = await server.as('yifa')
  // A plan of 2023 with one task done and one claimed in vain: what the automatic item measures.
  await server.put(
    'annual-plan',
    'plan',
    'draft',
    '2023-02-01',
    { name: '2023年实施方案', forYear: '2023', begins: '2023-01-01', ends: '2023-12-31' },
    'countyOffice',
    'bureau',
  )
  await server.put(
    'annual-plan',
    'plan',
    'add-part',
    '2023-02-01',
    { no: '一', heading: '依法决策', content: '落实决策程序。' },
    'countyOffice',
    'bureau',
  )
  await server.put(
    'annual-plan',
    'plan',
    'issue',
    '2023-02-02',
    { approvedBy: '第一次会议', toUnits: ['longtai', 'shiqiao'] },
    'countyOffice',
    'bureau',
  )
  for (const [id, met] of [
    ['task-1', true],
    ['task-2', false],
  ] as const) {
    const task = {
      plan: 'plan',
      forYear: '2023',
      part: '一',
      no: id,
      matter: '公布目录',
      measure: '按期公布',
      lead: 'longtai',
      leader: '赵某',
      dueBy: '2023-06-30',
      begins: '2023-01-01',
    }
    await server.put('plan-task', id, 'assign', '2023-02-03', task, 'countyOffice', 'bureau')
    if (met) {
      const claim = { claim: '已公布', evidence: [{ document: '目录', where: '网站' }], claimSigned: '赵某' }
      await server.put('plan-task', id, 'claim', '2023-06-01', claim, 'unitAdmin', 'longtai')
      await server.put(
        'plan-task',
        id,
        'verify',
        '2023-06-05',
        { verified: 'met', verification: '属实', result: 'done' },
        'countyOffice',
        'bureau',
      )
    } else await server.put('plan-task', id, 'miss', '2023-07-10', { reason: '没有公布' }, 'countyOffice', 'bureau')
  }
  const bound = {
    plan: 'plan',
    forYear: '2023',
    part: '一',
    no: 'task-3',
    matter: '任务完成率',
    measure: '按指标',
    lead: 'longtai',
    leader: '赵某',
    dueBy: '2023-12-29',
    begins: '2023-01-01',
  }
  await server.put(
    'plan-task',
    'task-3',
    'assign',
    '2023-02-03',
    { ...bound, figure: 'PLAN.DONE.RATE', byColumn: 'unit', measuredFor: 'lead', direction: 'at-least', target: 5000 },
    'countyOffice',
    'bureau',
  )
})
afterAll(() => server?.end())

describe('拟定方案', () => {
  test('成功率、办案数量、照片数量，列入时即被拒绝并说明理由', async () => {
    const drafted = await act(office, 'assessment-scheme', undefined, 'draft', 'countyOffice', {
      name: '2023年度考核方案',
      forYear: '2023',
      yearEnd: '2023-12-31',
      cutoff: '2023-11-30',
      gapPercent: 20,
      topPercent: 30,
      bonusCap: 500,
      deductionCap: 1000,
    })
    scheme = drafted.body.id
    const enter = (data: object) => act(office, 'assessment-item', undefined, 'enter', 'countyOffice', { ...data, scheme })
    const says = async (data: object) => (await enter(data)).body.refusals.map((refusal) => refusal.says)
    expect(await says(item('X1', { ...rate, ...all(100), name: '调解成功率', figure: 'MED.RATE', byColumn: 'unit' }))).toEqual([
      expect.stringContaining('成功率'),
    ])
    expect(await says(item('X2', { ...rate, ...all(100), name: '处罚案件数', figure: 'PEN.DECIDED' }))).toEqual([
      expect.stringContaining('办案指标'),
    ])
    expect(await says(item('X3', { ...all(100), name: '宣传照片', looksAt: 'traces' }))).toEqual([expect.stringContaining('形式主义')])
  })

  test('说是考核程序、名称却是照片数量的，列得进，过不了核对；改正后定稿，定稿后不能再改', async () => {
    const enter = (data: object) => act(office, 'assessment-item', undefined, 'enter', 'countyOffice', { ...data, scheme })
    await enter(item('G1', { ...rate, ...all(3000), name: '任务完成率', figure: 'PLAN.DONE.RATE', looksAt: 'duty' }))
    await enter(
      item('G2', {
        ...rate,
        ...all(1000),
        name: '被追责',
        figure: 'ACC.DECIDED',
        rule: 'deduct',
        each: 100,
        absent: 'full',
        looksAt: 'fault',
      }),
    )
    await enter(item('H1', { ...all(3000), name: '第一责任人职责' }))
    const photos = await enter(item('H2', { ...all(2000), name: '宣传照片数量' }))
    await enter(item('M1', { ...all(1000), block: 'survey', name: '满意度' }))
    const checked = await reckon('assessment-scheme', scheme, 'check')
    expect(checked.body).toMatchObject({
      state: 'draft',
      data: { weightA: 10_000, problems: [{ item: 'H2', says: expect.stringContaining('形式主义') }] },
    })
    expect(
      (await act(office, 'assessment-item', photos.body.id, 'remove', 'countyOffice', { ofScheme: scheme, reason: '不得计分' })).status,
    ).toBe(201)
    await enter(item('H2', { ...all(2000), name: '重大决策程序' }))
    expect((await reckon('assessment-scheme', scheme, 'check')).body).toMatchObject({ state: 'checked', data: { problems: [] } })
    const late = await enter(item('H3', all(100)))
    expect(late.body.refusals.map(({ says }) => says)).toEqual([expect.stringContaining('方案已经定稿')])
    expect(
      (await act(office, 'assessment-scheme', scheme, 'issue', 'countyOffice', { assessedUnits: ['longtai', 'shiqiao'] })).status,
    ).toBe(201)
  })
})

describe('考核两个镇', () => {
  test('只有依法治县办能发起计算；分数谁也不能自己填', async () => {
    const team = await act(office, 'assessment-team', undefined, 'form', 'countyOffice', {
      scheme,
      name: '第一考核组',
      groups: ['A'],
      leader: 'p-zuyuan',
      members: ['p-zuyuan', 'p-zuyuan-s', 'p-zuyuan-l'],
    })
    for (const unit of ['longtai', 'shiqiao']) {
      const opened = await act(office, 'assessment', undefined, 'open', 'countyOffice', {
        scheme,
        team: team.body.id,
        assessed: unit,
        group: 'A',
        forYear: '2023',
        yearEnd: '2023-12-31',
      })
      assessments[unit] = opened.body.id
      await act(await server.as(unit), 'assessment', opened.body.id, 'report', 'unitAdmin', { selfReport: '自查情况', selfScore: 9500 })
    }
    const longtai = await server.as('longtai')
    expect((await longtai.send('POST', `/api/reckoning/assessment/${assessments.longtai}/freeze`, {})).status).toBe(403)
    const typed = await act(office, 'assessment', assessments.longtai, 'freeze', 'countyOffice', {
      asOf: '2023-11-30',
      autoItems: [],
      autoApplicable: 4000,
      autoScore: 4000,
    })
    expect(typed.body.refusals.map(({ code }) => code)).toContain('not-entitled')
    const preview = await longtai.get(`/api/reckoning/assessment/${assessments.longtai}`)
    expect(preview.body).toMatchObject({ preview: true, group: 'A' })
    expect((await office.send('POST', `/api/reckoning/assessment-scheme/${scheme}/units/freeze`, {})).body).toMatchObject({
      done: 2,
      left: [],
    })
  })

  test('得分表每一分有规则、案卷和算式；看得到自己的，看不到别人的', async () => {
    const longtai = await server.as('longtai')
    const { body } = await longtai.get(`/api/reckoning/assessment/${assessments.longtai}`)
    const lines = body.lines as { item: string; points?: string; arithmetic: string; rule: string; records?: object; status: string }[]
    expect(lines.find(({ item: code }) => code === 'G1')).toMatchObject({
      points: '0.0000',
      rule: '达到100得满分，50以下不得分，其间按比例',
      arithmetic: '1÷2×100＝50.00%；50没有达到起分线50，得0分',
      records: { figure: 'PLAN.DONE.RATE', column: 'unit', unit: 'longtai', from: '2023-01-01', to: '2023-11-30' },
    })
    expect(lines.find(({ item: code }) => code === 'H1')).toMatchObject({ status: '待评' })
    const behind = await longtai.get(`/api/reckoning/assessment/${assessments.longtai}/items/G1`)
    expect(behind.body).toMatchObject({ total: 2, counted: 1 })
    expect((behind.body.rows as { id: string; counted: boolean }[]).map(({ id, counted }) => [id, counted])).toEqual([
      ['task-1', true],
      ['task-2', false],
    ])
    expect((await longtai.get(`/api/reckoning/assessment/${assessments.shiqiao}`)).status).toBe(404)
    // 石桥镇 had no task: its weight is shared by what applies.
    const other = await (await server.as('shiqiao')).get(`/api/reckoning/assessment/${assessments.shiqiao}`)
    expect(other.body.sums).toMatchObject([
      { title: '日常评价', points: '40.00', arithmetic: '10.0000÷适用分值10.00×40.00＝40.00分' },
      {},
      {},
      {},
      {},
    ])
  })

  test('考核人互相看不到，连依法治县办也看不到，收齐汇总后一起启封', async () => {
    const sheets: Record<string, { id: string; login: string }[]> = {}
    for (const [unit, second] of [
      ['longtai', 'zuyuan-s'],
      ['shiqiao', 'zuyuan-l'],
    ] as const) {
      const own = await act(office, 'assessment', assessments[unit], 'appoint', 'countyOffice', {
        firstScorer: `p-${second}`,
        firstUnit: unit,
        secondScorer: 'p-zuyuan',
        secondUnit: 'bureau',
      })
      expect(own.body.refusals.map(({ says }) => says)).toEqual([expect.stringContaining('回避')])
      await act(office, 'assessment', assessments[unit], 'appoint', 'countyOffice', {
        firstScorer: 'p-zuyuan',
        firstUnit: 'bureau',
        secondScorer: `p-${second}`,
        secondUnit: second === 'zuyuan-s' ? 'shiqiao' : 'longtai',
      })
      const { body } = await office.get(`/api/assessment-sheet?assessment=${assessments[unit]}`)
      sheets[unit] = (body.rows as { id: string; holder: string }[]).map(({ id, holder }) => ({ id, login: holder.slice(2) }))
      expect(sheets[unit]).toHaveLength(2)
    }
    const [first, second] = [...(sheets.longtai ?? [])].sort((a) => (a.login === 'zuyuan' ? -1 : 1))
    const scorer = await server.as('zuyuan')
    const form = await scorer.get(`/api/reckoning/assessment-sheet/${first?.id}`)
    expect(form.body).toMatchObject({
      unit: { id: 'longtai' },
      items: [
        { item: 'H1', weight: 3000 },
        { item: 'H2', weight: 2000 },
      ],
    })
    const rows = [
      { item: 'H1', weight: 3000, points: 2800, reason: '专题研究少一次' },
      { item: 'H2', weight: 2000, points: 2000 },
    ]
    const submit = (login: string, id: string | undefined, of: typeof rows) =>
      server.as(login).then((client) =>
        act(client, 'assessment-sheet', id, 'submit', 'assessor', {
          visitedOn: today,
          rows: of,
          score: of.reduce((sum, { points }) => sum + points, 0),
        }),
      )
    const bare = await submit('zuyuan', first?.id, [{ item: 'H1', weight: 3000, points: 2800 } as never, rows[1] as never])
    expect(bare.body.refusals.map(({ says }) => says)).toEqual(['没有给满分的项目没有写明扣分理由'])
    expect((await submit('zuyuan', first?.id, rows)).status).toBe(201)

    expect((await office.get(`/api/assessment-sheet/${first?.id}`)).status).toBe(404)
    expect((await (await server.as('zuyuan-s')).get(`/api/assessment-sheet/${first?.id}`)).status).toBe(404)
    expect((await (await server.as('longtai')).get(`/api/assessment-sheet/${first?.id}`)).status).toBe(404)
    expect((await scorer.get(`/api/assessment-sheet/${first?.id}`)).status).toBe(200)
    const listed = await office.get(`/api/assessment-sheet?assessment=${assessments.longtai}`)
    expect((listed.body.rows as { id: string }[]).map(({ id }) => id)).toEqual([second?.id])
    expect((await reckon('assessment', assessments.longtai ?? '', 'conclude')).status).toBe(422)

    await submit('zuyuan-s', second?.id, [{ ...rows[0], points: 2900 } as never, rows[1] as never])
    const concluded = await reckon('assessment', assessments.longtai ?? '', 'conclude')
    expect(concluded.body).toMatchObject({ state: 'concluded', data: { split: false, handScore: 4850 } })
    expect((await office.get(`/api/assessment-sheet/${first?.id}`)).status).toBe(200)
    for (const { id, login } of sheets.shiqiao ?? []) await submit(login, id, [{ ...rows[0], points: 3000 } as never, rows[1] as never])
    await reckon('assessment', assessments.shiqiao ?? '', 'conclude')
  })

  test('公示之前各单位只见自己和中位数，公示之后都看得到；名次按总分', async () => {
    for (const [unit, satisfaction] of [
      ['longtai', 900],
      ['shiqiao', 950],
    ] as const)
      await act(office, 'assessment', assessments[unit], 'survey', 'countyOffice', { surveyed: 40, surveyMean: false, satisfaction })
    expect((await office.send('POST', `/api/reckoning/assessment-scheme/${scheme}/units/tell`, {})).body).toMatchObject({
      done: 2,
      left: [],
    })
    const early = await office.send('POST', `/api/reckoning/assessment-scheme/${scheme}/units/settle`, {})
    expect(early.body).toMatchObject({ done: 0, left: [{ says: expect.stringContaining('申诉期限尚未届满') }, {}] })
    for (const unit of ['longtai', 'shiqiao']) await act(await server.as(unit), 'assessment', assessments[unit], 'accept', 'unitAdmin', {})
    expect((await office.send('POST', `/api/reckoning/assessment-scheme/${scheme}/units/settle`, {})).body).toMatchObject({
      done: 2,
      left: [],
    })

    const longtai = await server.as('longtai')
    const before = await longtai.get(`/api/reckoning/assessment-scheme/${scheme}/ranking`)
    expect(before.body).toMatchObject({
      published: false,
      settled: 2,
      of: 2,
      medians: [{ group: 'A', median: 8350 }],
      rows: [{ unit: { id: 'longtai' }, total: 6750 }],
    })
    expect(before.body.rows).toHaveLength(1)
    expect((before.body.rows as object[])[0]).not.toHaveProperty('rank')
    expect((await office.get(`/api/reckoning/assessment-scheme/${scheme}/ranking`)).body.rows).toHaveLength(2)

    expect((await reckon('assessment-scheme', scheme, 'publish')).body).toMatchObject({ state: 'published' })
    const after = await longtai.get(`/api/reckoning/assessment-scheme/${scheme}/ranking`)
    expect(
      (after.body.rows as { unit: { id: string }; rank: number; grade: string }[]).map(({ unit, rank, grade }) => [unit.id, rank, grade]),
    ).toEqual([
      ['shiqiao', 1, 'good'],
      ['longtai', 2, 'pass'],
    ])
    const soon = await act(await server.as('xianzhang'), 'assessment-scheme', scheme, 'confirm', 'countyLeader', {
      approvedBy: '第一次会议',
    })
    expect(soon.body.refusals.map(({ says }) => says)).toEqual(['公示期未满'])
  })
})

test('考核各步：只有依法治县办看得到；再办一次和办一次一样；下一年度方案由本年度拟出，重复提交只有一个', async () => {
  const longtai = await server.as('longtai')
  const path = `/api/reckoning/assessment-scheme/${scheme}`
  expect((await longtai.get(`${path}/steps`)).status).toBe(403)
  expect((await longtai.send('POST', `${path}/next`, { id: randomUUID(), terms: {}, items: [] })).status).toBe(403)
  const { body } = await office.get(`${path}/steps`)
  const steps = body.steps as { step: string; state: string; says: string }[]
  expect(steps.filter(({ state }) => state !== 'done').map(({ step }) => step)).toEqual(['confirm', 'finalise', 'notify', 'rectified'])
  expect(steps.find(({ step }) => step === 'finalise')).toMatchObject({ state: 'not-yet', says: '考核结果没有审定' })
  const files = Object.values(assessments)
  expect((await office.send('POST', `${path}/units/settle`, { files })).body).toMatchObject({
    done: 2,
    left: [],
    entered: [{ says: '此前已经办理' }, { says: '此前已经办理' }],
  })
  expect((await office.send('POST', `${path}/units/finalise`, { files, rectifyBy: '2024-06-30' })).body).toMatchObject({
    done: 0,
    left: [{ says: expect.stringContaining('考核结果没有审定') }, { says: expect.stringContaining('考核结果没有审定') }],
  })

  const drawn = await office.get(`${path}/next`)
  expect(drawn.body).toMatchObject({
    has: [],
    terms: { name: '2024年度考核方案', forYear: '2024', yearEnd: '2024-12-31', cutoff: '2024-11-30', bonusCap: 500 },
  })
  const items = (drawn.body.items as { code: string }[]).map(({ code }) => code)
  expect(items).toEqual(['G1', 'G2', 'H1', 'H2', 'M1'])
  const asked = { id: randomUUID(), terms: drawn.body.terms, items: items.filter((code) => code !== 'G2') }
  const made = await office.send('POST', `${path}/next`, asked)
  expect(made.body).toMatchObject({ title: '2024年度考核方案', done: 4, left: [] })
  expect((await office.send('POST', `${path}/next`, asked)).body).toEqual(made.body)
  expect((await office.get(`${path}/next`)).body.has).toEqual([{ id: made.body.id, title: '2024年度考核方案' }])
  const checked = await reckon('assessment-scheme', made.body.id, 'check')
  expect(checked.body).toMatchObject({ state: 'draft', data: { items: 4, weightA: 9000 } })
})

test('任务台账的进展按指标计算；绑定指标的任务不能申报，由系统核定', async () => {
  const longtai = await server.as('longtai')
  const { body } = await longtai.get('/api/reckoning/annual-plan/plan')
  const rows = body.rows as { no: string; progress?: { shown: string; reached: boolean; arithmetic: string }; state: { code: string } }[]
  expect(rows.map(({ no, state }) => [no, state.code])).toEqual([
    ['task-1', 'done'],
    ['task-2', 'missed'],
    ['task-3', 'assigned'],
  ])
  expect(rows[2]?.progress).toMatchObject({ shown: '50.0%', reached: true, arithmetic: '1÷2×100＝50，目标为不低于50，达到' })
  const claimed = await act(longtai, 'plan-task', 'task-3', 'claim', 'unitAdmin', {
    claim: '已完成',
    evidence: [{ document: '无', where: '无' }],
    claimSigned: '赵某',
  })
  expect(claimed.body.refusals.map(({ says }) => says)).toEqual(['本任务绑定了指标，完成与否由指标计算，不能申报'])
  expect((await reckon('plan-task', 'task-3', 'settle')).body).toMatchObject({
    state: 'done',
    data: { numerator: 1, denominator: 2, reached: true },
  })
  expect((await reckon('plan-task', 'task-3', 'settle')).status).toBe(422)
})

test('没有登录的什么也算不了', async () => {
  const answer = await server.app.inject({ method: 'POST', url: `/api/reckoning/plan-task/${randomUUID()}/settle`, payload: {} })
  expect(answer.statusCode).toBe(401)
})
