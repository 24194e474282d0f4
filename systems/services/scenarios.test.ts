import { expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import { actSchema } from '../../kernel/file/procedure.ts'
import { story } from '../../kernel/file/story.ts'
import { dataFor, randomness, wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { guideCheck } from './guideCheck.ts'
import { guideFaults, materialsFor } from './guideFaults.ts'
import { serviceItem } from './item.ts'
import { serviceMatter } from './matter.ts'
import { serviceMeasure } from './measure.ts'
import { serviceSession } from './session.ts'
import { serviceTally } from './tally.ts'
import { serviceUnable } from './unable.ts'

const says = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

const guide = {
  code: '411798001001-01',
  name: '食品经营许可（新办）',
  parent: 'sub-1',
  itemType: 'licence',
  exercise: 'county',
  organ: 'unit-market',
  basis: '食品安全法第三十五条',
  conditions: '有与经营的食品相适应的场所、设备和制度',
  objects: ['person', 'legal'],
  statutoryDays: 20,
  promisedDays: 2,
  approval: 'reviewed',
  visits: 0,
  depth: 'whole',
  online: true,
  oneWindow: true,
  windowNumber: '市监综合12号',
  place: '县政务服务中心二楼',
  hours: '工作日9:00-17:00',
  consultPhone: '0396-5920001',
  complaintPhone: '0396-5920002',
  fee: false,
  onlinePay: false,
  resultKind: 'certificate',
  resultName: '食品经营许可证',
  steps: ['受理', '审查', '决定', '制证', '送达'].map((name) => ({ name, post: '审批岗', workdays: 0 })),
  materials: [
    { name: '食品经营许可申请书', necessity: 'required', source: 'form', copies: 1 },
    { name: '营业执照', necessity: 'free', source: 'government', issuer: '市场监管部门', copies: 1 },
    { name: '委托书', necessity: 'situation', source: 'applicant', copies: 1, situation: 'Q2' },
  ],
  situations: [
    { code: 'Q1', question: '是否委托他人办理', answer: '否', name: '本人办理' },
    { code: 'Q2', question: '是否委托他人办理', answer: '是', name: '委托办理' },
  ],
}
const inUse: Record<string, Seen> = {
  'item-1': { type: 'service-item', title: guide.name, unit: 'unit-market', state: 'in-use', facts: { ...guide, level: 'handling' } },
}
const application = {
  item: 'item-1',
  itemName: guide.name,
  itemType: 'licence',
  approval: 'reviewed',
  organ: 'unit-market',
  resultKind: 'certificate',
  statutoryDays: 20,
  promisedDays: 2,
  applicant: { kind: 'natural', name: '张某' },
  channel: 'one-window',
  materials: [{ name: '食品经营许可申请书', way: 'electronic' }],
}
const received = (data: object = {}) =>
  story(serviceMatter).did('2024-03-01', 'submit', { ...application, ...data }, { capacity: 'window', seen: inUse })
const accepted = (data: object = {}) =>
  received(data).did('2024-03-04', 'accept', { acceptor: 'person-window', handler: 'person-handler' }, 'window')

test('窗口收件：时限照当日指南抄，抄错了收不了；公布的承诺两天，期限就是两个工作日', () => {
  const wrong = { ...application, promisedDays: 5 }
  const told = story(serviceMatter)
  expect(says(told.refused('2024-03-01', 'submit', wrong, { capacity: 'window', seen: inUse }))).toEqual([
    '食品经营许可（新办）：登记的时限与指南的承诺时限、法定时限不一致',
  ])
  const matter = accepted()
  expect(matter.clock('accept')).toMatchObject({ rule: 'licence-correction-notice', due: '2024-03-08', met: '2024-03-04' })
  expect(matter.clock('statutory')).toMatchObject({ rule: 'licence-decide', due: '2024-04-01' })
  expect(matter.clock('promised')).toMatchObject({ rule: 'county:service-promise', due: '2024-03-06' })
})

test('当场办结的事项，承诺期限就是受理当日', () => {
  const seen = { 'item-1': { ...inUse['item-1']!, facts: { ...inUse['item-1']!.facts, promisedDays: 0 } } }
  const told = story(serviceMatter)
    .did('2024-03-04', 'submit', { ...application, promisedDays: 0 }, { capacity: 'window', seen })
    .did('2024-03-04', 'accept', { acceptor: 'person-window', handler: 'person-handler' }, 'window')
  expect(told.clock('promised').due).toBe('2024-03-04')
})

test('没有法定时限的公共服务不走法定期限；其他时限照指南，不套用许可的二十日', () => {
  const service = { itemType: 'service', statutoryDays: 0 }
  const plain = story(serviceMatter)
    .did('2024-03-01', 'submit', { ...application, ...service })
    .did('2024-03-04', 'accept', { acceptor: 'person-window', handler: 'person-handler' }, 'window')
  expect(plain.file.clocks.map(({ name }) => name)).toEqual(['accept-service', 'promised'])
  const payment = story(serviceMatter)
    .did('2024-03-01', 'submit', { ...application, itemType: 'payment', statutoryDays: 30 })
    .did('2024-03-04', 'accept', { acceptor: 'person-window', handler: 'person-handler' }, 'window')
  expect(payment.clock('statutory')).toMatchObject({ rule: 'county:service-statutory', due: '2024-04-16' })
})

test('补正只能告知一次；五个工作日不告知，许可视为受理', () => {
  const told = received().did('2024-03-04', 'ask-supplement', { missing: '平面图', supplementBy: '2024-03-08' })
  expect(says(told.refused('2024-03-08', 'return-overdue', { reason: '未补正' }))).toEqual(['补正期限尚未届满'])
  told.did('2024-03-07', 'supplement', { materials: application.materials })
  expect(says(told.refused('2024-03-08', 'ask-supplement', { missing: '租赁合同', supplementBy: '2024-03-12' }))).toEqual([
    '已经告知过一次补正',
  ])
  expect(told.did('2024-03-14', 'deem-accepted', {}, 'system').clock('promised').due).toBe('2024-03-18')
})

test('现场勘验、鉴定的时间不计入，须书面告知；两个期限一同停走', () => {
  const told = accepted()
  expect(says(told.refused('2024-03-05', 'begin-special', { special: 'appraisal', specialDays: 7, specialTold: false }))).toEqual([
    '没有把所需时间书面告知申请人',
  ])
  told.did('2024-03-05', 'begin-special', { special: 'appraisal', specialDays: 7, specialTold: true }).did('2024-03-12', 'end-special')
  expect([told.clock('promised').due, told.clock('statutory').due]).toEqual(['2024-03-13', '2024-04-09'])
})

test('前审后批：受理的人不能自己批；不予许可要说理由、告知权利；准予后十日内发证', () => {
  const told = accepted()
  const handler = { capacity: 'handler' as const }
  expect(says(told.refused('2024-03-05', 'decide', { decision: 'granted' }, { ...handler, person: 'person-window' }))).toEqual([
    '受理人和决定人是同一人',
  ])
  expect(says(told.refused('2024-03-05', 'decide', { decision: 'refused' }, handler))).toEqual(['不予许可没有说明理由或者没有告知救济权利'])
  told.did('2024-03-05', 'decide', { decision: 'granted' }, handler)
  expect([told.file.state, told.clock('issue').due]).toEqual(['issuing', '2024-03-19'])
  told.did('2024-03-06', 'deliver', { resultNumber: 'JY14117980000001', service: 'electronic' })
  expect(told.file).toMatchObject({ state: 'finished', outcome: 'granted', findings: [] })
})

test('超过承诺、没有超过法定期限：承诺逾期记一笔，法定不记', () => {
  const told = accepted().did('2024-03-11', 'decide', { decision: 'granted' })
  expect(told.file.findings.map(({ rule, code }) => [rule, code])).toEqual([['promised', 'late']])
})

test('差评五个工作日内核实、整改、回访；一件只评一次', () => {
  const told = accepted().did('2024-03-05', 'decide', { decision: 'done' })
  expect(told.file.state).toBe('finished')
  told.did('2024-03-06', 'rate', { score: 'worst', comment: '排队太久' })
  expect(told.clock('rectify').due).toBe('2024-03-13')
  expect(says(told.refused('2024-03-07', 'rate', { score: 'best' }))).toEqual(['本件已经评价'])
  told.did('2024-03-08', 'rectify', { rectification: '增设窗口', followedUp: true })
  expect(told.file.findings).toEqual([])
})

test('指南发布前逐条核对：承诺长于法定、即办超一日、全程网办还要跑、索要政府核发的证件，都发布不了', () => {
  const claimed = (data: object) => story(serviceItem).did('2023-03-01', 'claim', { ...guide, ...data })
  const refused = (data: object) => says(claimed(data).refused('2023-03-02', 'publish', { guideVersion: 1 }))
  expect(refused({})).toEqual([])
  expect(refused({ promisedDays: 21 })).toEqual(['承诺办结时限长于法定时限'])
  expect(refused({ approval: 'instant', promisedDays: 2 })).toEqual(['即办件的承诺时限超过一个工作日'])
  expect(refused({ visits: 1 })).toEqual(['要到现场而没有原因', '全程网办的不应再到现场'])
  expect(refused({ fee: true })).toEqual(['收费事项没有收费依据或者不能网上缴费'])
  expect(refused({ onlinePay: true })).toEqual(['不收费的事项不应开通缴费'])
  expect(refused({ complaintPhone: guide.consultPhone })).toEqual(['咨询电话和监督投诉电话相同'])
  const demanded = [{ name: '身份证', necessity: 'required', source: 'government', copies: 1 }]
  expect(refused({ materials: demanded })).toEqual(['向申请人索要政府部门核发的材料'])
})

test('在用的指南改动要先退回编制，改好再发；优化措施落实后承诺时限随之缩短', () => {
  const told = story(serviceItem).did('2023-03-01', 'claim', guide).did('2023-03-02', 'publish', { guideVersion: 1 })
  told.did('2023-06-01', 'improve', { promisedDays: 1 }, 'system')
  expect(told.file.facts.promisedDays).toBe(1)
  expect(says(told.refused('2023-06-02', 'improve', { promisedDays: 25 }, 'system'))).toEqual(['承诺办结时限长于法定时限'])
  told.did('2023-07-01', 'revise', { reason: '法律修改' }).did('2023-07-02', 'edit', { statutoryDays: 15 })
  expect(told.did('2023-07-03', 'publish', { guideVersion: 2 }).file).toMatchObject({ state: 'in-use', facts: { statutoryDays: 15 } })
})

test('规则自查：兜底材料、情形不分、电话没有区号，一次说全', () => {
  expect(guideFaults(guide)).toEqual([])
  const bad = {
    ...guide,
    consultPhone: '5920001',
    materials: [
      { name: '法律法规规定的其他材料', necessity: 'required', source: 'applicant', copies: 1 },
      { name: '委托书', necessity: 'situation', source: 'applicant', copies: 1 },
    ],
  }
  expect(guideFaults(bad).map(({ rule }) => rule)).toEqual(['兜底材料', '适用情形', '情形无别', '电话'])
  expect(materialsFor(guide, 'Q1').map(({ name }) => name)).toEqual(['食品经营许可申请书'])
  expect(materialsFor(guide, 'Q2').map(({ name }) => name)).toEqual(['食品经营许可申请书', '委托书'])
})

test('指南检查：有误的五个工作日内改正，复核准确才了结', () => {
  const told = story(guideCheck).did('2024-03-01', 'check', { item: 'item-1', itemName: guide.name, organ: 'unit-market', ways: 'call' })
  const fault = { rule: '电话', says: '咨询电话没有人接', way: '请核对' }
  expect(says(told.refused('2024-03-01', 'conclude', { result: 'accurate', faults: [fault] }))).toEqual(['有差错而结论为准确'])
  told.did('2024-03-01', 'conclude', { result: 'inaccurate', faults: [fault] })
  expect(told.clock('correct').due).toBe('2024-03-08')
  told.did('2024-03-05', 'correct', { correction: '已更正' }).did('2024-03-06', 'verify')
  expect(told.file).toMatchObject({ state: 'verified', outcome: 'inaccurate', findings: [] })
})

test('五减一优：减时限要从指南的时限减起，没有减少的不算', () => {
  const proposal = { item: 'item-1', itemName: guide.name, organ: 'unit-market', kind: 'days', measure: 'workdays', before: 2, after: 1 }
  const propose = (data: object) =>
    says(
      story(serviceMeasure).refused(
        '2024-03-01',
        'propose',
        { ...proposal, content: '……', ...data },
        { capacity: 'unitAdmin', seen: inUse },
      ),
    )
  expect(propose({})).toEqual([])
  expect(propose({ before: 5 })).toEqual(['食品经营许可（新办）：优化前的时限与指南的承诺时限不一致'])
  expect(propose({ after: 2 })).toEqual(['优化后没有比优化前减少'])
  expect(propose({ measure: 'pieces' })).toEqual(['减时限应以工作日计'])
})

test('报送办件量：合计由各事项相加，零件的不报', () => {
  const report = { organ: 'unit-civil', spanFrom: '2023-05-01', spanTo: '2023-05-31', origin: 'platform' }
  const told = story(serviceTally)
  const zero = { ...report, lines: [{ item: 'item-1', handled: 0, online: 0 }] }
  expect(says(told.refused('2023-06-01', 'hold', zero))).toEqual(['有的事项办件量为零'])
  expect(says(told.refused('2023-05-30', 'hold', { ...report, lines: [{ item: 'item-1', handled: 3, online: 1 }] }))).toEqual([
    '统计期的止日早于起日，或者晚于报送之日',
  ])
})

test('“办不成事”：一个工作日答复，五个工作日解决，转交要写明转给谁', () => {
  const told = story(serviceUnable).did('2024-03-01', 'tell', {
    person: { kind: 'natural', name: '李某' },
    responsible: 'unit-market',
    problem: 'again',
    detail: '补了三次材料',
  })
  expect([told.clock('reply').due, told.clock('solve').due]).toEqual(['2024-03-04', '2024-03-08'])
  const handed = { result: 'handed', resultText: '转窗口', cause: '一次告知不清' }
  expect(says(told.refused('2024-03-05', 'solve', handed))).toEqual(['转交而没有写明转交何处'])
})

test('集中办公：两个以上单位，结束后登记，有问题要有处理结果', () => {
  const held = {
    subject: '年末办件集中办理',
    spanFrom: '2023-12-11',
    spanTo: '2023-12-15',
    place: '县政务服务中心',
    organiser: 'unit-approval',
  }
  const refused = (on: string, data: object) =>
    says(story(serviceSession).refused(on, 'hold', { ...held, present: ['unit-civil', 'unit-market'], staff: 20, entered: 300, ...data }))
  expect(refused('2023-12-18', {})).toEqual([])
  expect(refused('2023-12-14', {})).toEqual(['止日早于起日，或者晚于登记之日'])
  expect(refused('2023-12-18', { present: ['unit-civil'], problems: '网络不通' })).toEqual(['参加单位不足两个', '有问题而没有处理结果'])
})

test.each([serviceItem, serviceMatter, serviceTally, serviceMeasure, guideCheck, serviceUnable].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks)
        expect(clock.met ?? clock.stopped ?? (file.closed ? clock.name === 'rectify' : clock.due)).toBeTruthy()
    }
  },
)

test('表单生成的数据都能读懂', () => {
  for (const kind of Object.keys(serviceMatter.acts))
    expect(
      actSchema(serviceMatter, kind).safeParse(dataFor(actSchema(serviceMatter, kind), day('2024-03-01'), randomness(1))).success,
    ).toBe(true)
})
