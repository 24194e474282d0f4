import { deterministicId } from '../kernel/file/deterministicId.ts'
import { day } from '../kernel/time/day.ts'
import { countyCode } from './countyCode.ts'
import { officeDays } from './days.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Before, HandlingItem } from './servicesItems.ts'
import type { Step, World } from './world.ts'

type Kind = 'days' | 'visits' | 'materials' | 'steps' | 'cost' | 'flow'
/** Measures of 2023 by kind; five to reduce and one to improve. */
const measures: readonly (readonly [Kind, number])[] = [
  ['days', 42],
  ['materials', 30],
  ['visits', 18],
  ['steps', 16],
  ['flow', 10],
  ['cost', 4],
]
const rejected = 6

/** What measures will have made of their items: which items are published with a longer promise or one more visit first. */
export function drawMeasures(random: Random, items: readonly HandlingItem[]): { item: HandlingItem; kind: Kind; before: Before }[] {
  const free = random.shuffle(items.filter(({ approval, promisedDays }) => approval !== 'instant' && promisedDays > 0))
  return measures.flatMap(([kind, n]) =>
    Array.from({ length: n }, () => {
      const at = free.findIndex(({ visits, statutoryDays, promisedDays }) =>
        kind === 'visits' ? visits === 1 : kind === 'days' ? statutoryDays > promisedDays + 3 : true,
      )
      const item = free.splice(at, 1)[0] as HandlingItem
      const before: Before =
        kind === 'days' ? { promisedDays: item.promisedDays + random.int(1, 3) } : kind === 'visits' ? { visits: item.visits + 1 } : {}
      return { item, kind, before }
    }),
  )
}

const words: Readonly<Record<Kind, { measure: string; content: string }>> = {
  days: { measure: 'workdays', content: '并联审查，压缩承诺办结时限' },
  materials: { measure: 'pieces', content: '通过数据共享和电子证照免提交部分材料' },
  visits: { measure: 'visits', content: '证件邮寄送达，减少到现场次数' },
  steps: { measure: 'steps', content: '合并审核和审批环节' },
  flow: { measure: 'none', content: '一件事一次办，表单合并、流程再造' },
  cost: { measure: 'fen', content: '免收证照工本费' },
}

/** The measures of 2023, adopted, and some that were not taken up. */
export function planMeasures(
  random: Random,
  world: World,
  people: People,
  drawn: readonly { item: HandlingItem; kind: Kind; before: Before }[],
): void {
  const days = officeDays(random)
  const adopter = people.of('unit-approval', 'head', 'head')
  const adopted = drawn.map(({ item, kind, before }, at) => ({ item, kind, before, at, reject: false }))
  const dropped = random
    .shuffle(drawn.filter(({ kind }) => kind === 'flow' || kind === 'steps'))
    .slice(0, rejected)
    .map(({ item, kind }, n) => ({ item, kind, before: {} as Before, at: drawn.length + n, reject: true }))
  for (const { item, kind, before, at, reject } of [...adopted, ...dropped]) {
    const { measure, content } = words[kind]
    const [from, to] = amounts(random, kind, item, before)
    const on = days.between('2023-02-06', '2023-10-20')
    const data = { item: item.id, itemName: item.name, organ: item.unit, kind, measure, before: from, after: to, content }
    const propose: Step = { kind: 'propose', on, actor: people.of(item.unit, 'admin', 'unitAdmin'), data }
    const done: Step = reject
      ? { kind: 'reject', on: days.workdays(on, 5, 15), actor: adopter, data: { reason: '上级系统暂不支持' } }
      : { kind: 'adopt', on: days.workdays(on, 5, 15), actor: adopter, data: { saved: from - to } }
    world.plan('service-measure', `service-measure-2023-${String(at + 1).padStart(3, '0')}`, [propose, done])
  }
}

function amounts(random: Random, kind: Kind, item: HandlingItem, before: Before): [number, number] {
  switch (kind) {
    case 'days':
      return [before.promisedDays ?? 0, item.promisedDays]
    case 'visits':
      return [before.visits ?? 0, item.visits]
    case 'materials':
      return [item.materials.length + random.int(1, 3), item.materials.length]
    case 'steps':
      return [item.steps.length + 1, item.steps.length]
    case 'cost':
      return [500, 0]
    case 'flow':
      return [0, 0]
  }
}

/** Guides checked in 2023, those with a fault, and the sessions at which several units sat together. */
const checked = 240
const wrong = 5

export function planGuideChecks(random: Random, world: World, people: People, items: readonly HandlingItem[]): void {
  const days = officeDays(random)
  const checker = people.of('unit-approval', 'admin', 'countyOffice')
  for (const [at, item] of random.shuffle(items).slice(0, checked).entries()) {
    const on = days.between('2023-03-01', '2023-12-08')
    const fault = at < wrong
    const steps: Step[] = [
      {
        kind: 'check',
        on,
        actor: checker,
        data: { item: item.id, itemName: item.name, organ: item.unit, ways: random.pick(['call', 'visit', 'compare', 'machine']) },
      },
      {
        kind: 'conclude',
        on,
        actor: checker,
        data: fault ? { result: 'inaccurate', faults: [random.pick(faults)] } : { result: 'accurate', faults: [] },
      },
    ]
    if (fault) {
      const corrected = days.workdays(on, 1, 4)
      steps.push(
        { kind: 'correct', on: corrected, actor: people.of(item.unit, 'admin', 'unitAdmin'), data: { correction: '已经更正并重新公布' } },
        { kind: 'verify', on: days.workdays(corrected, 1, 2), actor: checker },
      )
    }
    world.plan('guide-check', deterministicId('sample', countyCode, 'guide-check', item.id), steps)
  }
}

const faults = [
  { rule: '电话', says: '咨询电话两次无人接听', way: '请核对并安排人员接听' },
  { rule: '材料', says: '指南写明免提交的材料，窗口仍在收取', way: '请纠正窗口的做法' },
  { rule: '时间', says: '冬季办理时间没有更新', way: '请更新办理时间' },
] as const

const sessions: readonly (readonly [from: string, to: string, subject: string, entered: number])[] = [
  ['2023-04-10', '2023-04-14', '第一次政务服务办件集中办公', 1860],
  ['2023-06-12', '2023-06-16', '第二次政务服务办件集中办公', 2140],
  ['2023-09-11', '2023-09-15', '第三次政务服务办件集中办公', 1975],
  ['2023-10-23', '2023-10-27', '第四次政务服务办件集中办公', 1630],
  ['2023-11-20', '2023-11-24', '第五次政务服务办件集中办公', 2255],
  ['2023-12-18', '2023-12-22', '第六次政务服务办件集中办公', 1490],
]

export function planSessions(random: Random, world: World, people: People, items: readonly HandlingItem[]): void {
  const units = [...new Set(items.map(({ unit }) => unit))]
  for (const [at, [spanFrom, spanTo, subject, entered]] of sessions.entries()) {
    const present = random.shuffle(units).slice(0, random.int(18, 26))
    const data = {
      subject,
      spanFrom,
      spanTo,
      place: '县政务服务中心三楼会议室',
      organiser: 'unit-approval',
      present,
      staff: present.length * 2,
      items: random
        .shuffle(items.filter(({ unit }) => present.includes(unit)))
        .slice(0, 4)
        .map(({ id }) => id),
      entered,
      problems: '部分事项年内还没有办件，个别事项的表单与省平台不一致',
      result: '当场与省平台核对，逐项补录真实办件，没有需求的报请认定',
    }
    const actor = people.of('unit-approval', 'admin', 'unitAdmin')
    world.plan('service-session', `service-session-2023-${at + 1}`, [{ kind: 'hold', on: day(spanTo), actor, data }])
  }
}
