import { expect, test } from 'vitest'
import { dutyProcedure } from '../../kernel/file/dutyProcedure.ts'
import type { File } from '../../kernel/file/file.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { planCoverage } from './coverage.ts'
import { hiddenDanger } from './danger.ts'
import { dangerCheck } from './dangerCheck.ts'
import { documents } from './documents.ts'
import { planDrill } from './drill.ts'
import { yearlyDrill } from './duty.ts'
import { emergencySystem } from './index.ts'
import { emergencyPlan } from './plan.ts'
import { planRequirement } from './requirement.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

const opening = {
  planName: '宁川县防汛应急预案',
  planUnit: 'county',
  level: 'county',
  requirement: 'req-county-flood',
  hazard: 'flood',
  category: 'special',
  revisionReason: 'season',
}
const people = [{ layer: 'county', name: '周正', post: '副县长' }]
const village = {
  ...opening,
  planName: '赵楼村避险预案',
  planUnit: 'zhaolou',
  level: 'village',
  category: 'avoidance',
  clauses: [{ name: '转移', body: '沿河堤路转移至村小学。' }],
  responsible: [{ layer: 'village', name: '赵刚', post: '村主任' }],
  signer: '赵刚',
  sensitivity: 'open',
  shelters: [{ name: '村小学', capacity: 300, keeper: '赵刚' }],
  reviseBy: '2024-05-15',
}

const issued = () =>
  story(emergencyPlan, { id: 'plan-2023' })
    .did('2023-03-01', 'draft', opening)
    .did('2023-03-10', 'write', { clauses: [{ name: '总则', body: '……' }], responsible: people })
    .did('2023-03-15', 'consult', { consulted: '征求18个成员单位意见' })
    .did('2023-04-03', 'review', { legalReview: '合法', expertReview: '通过' })
    .did('2023-04-10', 'approve', { approvedBy: '县政府常务会议' })
    .did('2023-04-12', 'issue', { docNumber: '宁汛〔2023〕2号', signer: '县长', sensitivity: 'open', reviseBy: '2024-05-15' })

test('县级预案经征求意见、评审、审批才能印发；没有责任人印发不了', () => {
  const told = story(emergencyPlan).did('2023-03-01', 'draft', opening)
  expect(say(told.refused('2023-04-03', 'review', { legalReview: '合法', expertReview: '通过' }))).toEqual([
    '预案文本尚未完成',
    '没有征求有关部门和单位意见',
  ])
  told
    .did('2023-03-10', 'write', { clauses: [{ name: '总则', body: '……' }], responsible: [] })
    .did('2023-03-15', 'consult', { consulted: '无不同意见' })
    .did('2023-04-03', 'review', { legalReview: '合法', expertReview: '通过' })
    .did('2023-04-10', 'approve', { approvedBy: '县政府常务会议' })
  expect(say(told.refused('2023-04-12', 'issue', { docNumber: '1号', signer: '县长', sensitivity: 'open' }))).toEqual(['没有落实责任人'])
  expect(say(story(emergencyPlan).refused('2023-04-12', 'sign', { ...village, level: 'county' }))).toEqual(['县级、乡级预案不能直接签发'])
})

test('印发二十个工作日内备案，三年内评估，载明之日前修订；新旧办法各管各的', () => {
  const told = issued()
  expect([told.clock('file').due, told.clock('evaluate').due, told.clock('season').due, told.clock('drill').due]).toEqual([
    '2023-05-11',
    '2026-04-12',
    '2024-05-15',
    '2026-04-12',
  ])
  expect(told.clock('file').rule).toBe('plan2013:file')
  told.did('2023-05-06', 'file', { filedWith: '天中市应急管理局', filingNumber: '备2号' })
  told.did('2024-04-01', 'evaluate', { assessment: '指挥机构有调整', reviseBy: '2024-05-15' })
  expect([told.clock('evaluate').due, told.clock('season').due]).toEqual(['2027-04-01', '2024-05-15'])
  expect(told.did('2024-05-10', 'supersede', {}, 'system').file).toMatchObject({ state: 'superseded', findings: [] })
  const later = story(emergencyPlan).did('2024-03-01', 'sign', village)
  expect([later.clock('file').rule, later.clock('evaluate').rule]).toEqual(['plan-file', 'plan-evaluate'])
})

test('村级预案由村签发；避险预案要有安置点', () => {
  expect(say(story(emergencyPlan).refused('2023-05-10', 'sign', { ...village, shelters: [] }))).toEqual(['避险安置预案没有安置点'])
  const told = story(emergencyPlan).did('2023-05-10', 'sign', village)
  expect(told.file).toMatchObject({ state: 'in-force', unit: 'zhaolou', facts: { issuedOn: '2023-05-10' } })
  told.did('2023-05-20', 'file', { filedWith: '龙台镇人民政府', filingNumber: '1号' })
  expect(say(told.refused('2023-09-01', 'change-people', { responsible: [], reason: '换届' }))).toEqual(['没有落实责任人'])
  expect(told.did('2023-09-01', 'change-people', { responsible: people, reason: '换届' }).file.findings).toEqual([])
})

test('修订的须是现行预案', () => {
  const seen = { old: { type: 'emergency-plan', title: '旧预案', unit: 'zhaolou', state: 'superseded', facts: {} } }
  const refused = story(emergencyPlan).refused('2023-05-10', 'sign', { ...village, supersedes: 'old' }, { capacity: 'head', seen })
  expect(say(refused)).toEqual(['旧预案：拟修订的预案不是现行预案'])
})

const requirement = (id: string, level: string, owedBy: readonly string[]) =>
  story(planRequirement, { id }).did('2022-01-04', 'require', {
    requiredName: '防汛预案',
    level,
    hazard: 'flood',
    owedBy,
    ground: '县防汛工作要求',
  }).file

test('覆盖表：哪个村缺哪个预案，点名；已被替代的不算有；两个现行的提示', () => {
  const plan = (id: string, unit: string, of: string, state = 'in-force'): File =>
    ({ ...story(emergencyPlan, { id }).did('2023-05-10', 'sign', { ...village, planUnit: unit, requirement: of }).file, state }) as File
  const requirements = [
    requirement('flood', 'village', ['village']),
    requirement('avoid', 'village', ['village']),
    requirement('town', 'township', ['township']),
  ]
  const units = [
    { id: 'v1', name: '赵楼村', kind: 'village', parent: 't1' },
    { id: 'v2', name: '李寨村', kind: 'village', parent: 't1' },
    { id: 't1', name: '龙台镇', kind: 'township' },
    { id: 'x', name: '水利局', kind: 'government' },
  ]
  const plans = [
    plan('a', 'v1', 'flood'),
    plan('b', 'v1', 'flood'),
    plan('c', 'v1', 'avoid'),
    plan('d', 'v2', 'flood', 'superseded'),
    plan('e', 't1', 'town'),
  ]
  const grid = planCoverage(plans, requirements, units)
  expect(grid.requirements.map(({ id, owed, held }) => [id, owed, held])).toEqual([
    ['flood', 2, 1],
    ['avoid', 2, 1],
    ['town', 1, 1],
  ])
  expect(grid.lacking).toEqual([{ unit: 'v2', name: '李寨村', parent: 't1', requirements: ['flood', 'avoid'] }])
  expect(grid.rows[0]?.cells[0]).toMatchObject({ doubled: true })
  expect(grid.rows.map(({ unit }) => unit.id)).toEqual(['v1', 'v2', 't1'])
})

const drill = {
  organiser: 'longtai',
  drillName: '防汛转移演练',
  plans: ['plan-2023'],
  form: 'field',
  heldOn: '2023-06-08',
  place: '龙台镇',
  participants: 120,
  scenario: '河道水位超警戒',
}

test('演练：先演后登，发现问题要有改进，演的须是现行预案', () => {
  expect(say(story(planDrill).refused('2023-06-07', 'hold', drill))).toEqual(['演练日期晚于登记日期'])
  expect(say(story(planDrill).refused('2023-06-08', 'hold', { ...drill, problems: '叫应不畅', participants: 0 }))).toEqual([
    '没有参加人员',
    '发现问题而没有改进措施',
  ])
  const seen = { 'plan-2023': { type: 'emergency-plan', title: '旧预案', unit: 'longtai', state: 'abolished', facts: {} } }
  expect(say(story(planDrill).refused('2023-06-08', 'hold', drill, { capacity: 'head', seen }))).toEqual(['旧预案：演练的不是现行预案'])
})

test('每个乡镇每年一演练，没演的说明原因', () => {
  const owed = { owedBy: 'longtai', period: '2023', begins: '2023-01-01', ends: '2023-12-31', required: 1 }
  const told = story(dutyProcedure(yearlyDrill)).did('2023-01-01', 'open', owed)
  expect(told.clock('complete').due).toBe('2023-12-31')
  expect(told.refused('2023-12-30', 'explain', { why: '未组织' })[0]?.says).toBe('期间尚未届满')
})

const found = {
  ownerUnit: 'longtai',
  field: 'flood',
  place: '龙台河右堤',
  problem: '堤身裂缝',
  grade: 'grave',
  precaution: '设警戒线，专人值守',
}

test('重大隐患先挂牌督办再责令整改；复查不合格的限期再改；销号才算完', () => {
  const told = story(hiddenDanger).did('2023-05-10', 'find', found)
  expect(told.clock('order').due).toBe('2023-05-15')
  const order = { order: '灌浆加固', keeper: '镇长', rectifyBy: '2023-06-10' }
  expect(say(told.refused('2023-05-11', 'order', order))).toEqual(['重大隐患没有挂牌督办'])
  told.did('2023-05-11', 'list-grave', { supervisedBy: '县防汛抗旱指挥部' }).did('2023-05-12', 'order', order)
  expect(told.clock('rectify').due).toBe('2023-06-10')
  told.did('2023-06-08', 'rectify', { done: '已灌浆' })
  expect(say(told.refused('2023-06-12', 'recheck', { recheck: 'failed', recheckNote: '仍有渗水' }))).toEqual([
    '未整改到位而没有新的整改期限',
  ])
  told.did('2023-06-12', 'recheck', { recheck: 'failed', recheckNote: '仍有渗水', rectifyBy: '2023-06-20' })
  expect(told.file.state).toBe('ordered')
  told.did('2023-06-19', 'rectify', { done: '已复灌' })
  expect(told.did('2023-06-20', 'recheck', { recheck: 'passed', recheckNote: '无渗水' }).file).toMatchObject({
    state: 'closed',
    findings: [],
  })
})

test('一般隐患不挂牌；排查不少于两人', () => {
  const told = story(hiddenDanger).did('2023-05-10', 'find', { ...found, grade: 'common' })
  expect(say(told.refused('2023-05-11', 'list-grave', { supervisedBy: '县应急局' }))).toEqual(['一般隐患不挂牌督办'])
  const check = { checkUnit: 'longtai', field: 'flood', checkedOn: '2023-05-10', people: 1, sites: 6, found: 1, scope: '堤防' }
  expect(say(story(dangerCheck).refused('2023-05-10', 'hold', check))).toEqual(['排查人员少于两人'])
})

test.each(emergencySystem.procedures.map((each) => [each.title, each] as const))('%s：没有死路，期限都有着落', (_t, procedure) => {
  for (let seed = 0; seed < 60; seed++) {
    const { file } = wander(procedure, seed)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
})

test('文书齐全：每个卷种的文书都写了', () => {
  const named = emergencySystem.procedures.flatMap(({ type, acts }) =>
    Object.entries(acts).flatMap(([act, { documents: own = [] }]) => own.map((name) => `${type}.${act}.${name}`)),
  )
  const written = Object.entries(documents).flatMap(([type, all]) => all.map(({ act, name }) => `${type}.${act}.${name}`))
  expect(written.sort()).toEqual(named.sort())
})
