import { type Day, day } from '../kernel/time/day.ts'
import { officeDays, today } from './days.ts'
import { enterpriseName, personName } from './names.ts'
import { type People, personOf } from './people.ts'
import type { Random } from './random.ts'
import type { HandlingItem } from './servicesItems.ts'
import type { Step, World } from './world.ts'

type Way = 'granted' | 'refused' | 'supplemented' | 'special' | 'withdrawn' | 'not-accepted' | 'returned' | 'open'

/** Matters kept here file by file; the guides measures changed are left to those who come after. */
const years: readonly (readonly [from: string, to: string, ways: readonly (readonly [Way, number])[]])[] = [
  [
    '2023-01-04',
    '2023-12-14',
    [
      ['granted', 256],
      ['supplemented', 24],
      ['special', 10],
      ['refused', 8],
      ['withdrawn', 4],
      ['not-accepted', 4],
      ['returned', 2],
    ],
  ],
  [
    '2024-01-03',
    '2024-02-23',
    [
      ['granted', 26],
      ['supplemented', 3],
      ['refused', 1],
    ],
  ],
]
/** Applications of the last days, still in time. */
const underWay = 6
const decidedWays: readonly Way[] = ['granted', 'supplemented', 'special', 'refused']

/** How many of them will have been decided in 2023. */
export const decidedIn2023 = years[0]?.[2].reduce((sum, [way, n]) => sum + (decidedWays.includes(way) ? n : 0), 0) ?? 0

/** Plans whole matters, from the application to the rating, each within what its guide promised on that day. */
export function planMatters(random: Random, world: World, people: People, items: readonly HandlingItem[]): void {
  const days = officeDays(random)
  const popular = items.flatMap((item) => Array<HandlingItem>(Math.min(6, Math.ceil(item.weight / 20))).fill(item))
  const licences = items.filter(({ type }) => type === 'licence')
  let n = 0
  for (const [from, to, ways] of years)
    for (const [way, many] of ways) for (let one = 0; one < many; one++) handle(way, random.pick(poolFor(way)), days.between(from, to))
  for (let one = 0; one < underWay; one++)
    handle('open', random.pick(items.filter(({ promisedDays }) => promisedDays >= 2)), days.between('2024-03-08', '2024-03-11'))

  function poolFor(way: Way): readonly HandlingItem[] {
    if (way === 'special' || way === 'refused' || way === 'not-accepted') return licences.filter(({ promisedDays }) => promisedDays >= 1)
    if (way === 'supplemented' || way === 'returned') return licences
    return popular
  }

  function handle(way: Way, item: HandlingItem, on: Day): void {
    const { unit } = item
    const window = people.of(unit, 'admin', 'window')
    const handler = people.of(unit, 'deputy', 'handler')
    const natural = item.objects.length === 1 || random.chance(0.5)
    const applicant = natural ? { kind: 'natural', name: personName(random).name } : { kind: 'legal', name: enterpriseName(random) }
    const materials = item.materials.map(({ name }) => ({ name, way: name === '申请人身份证件' ? 'shared' : 'electronic' }))
    const steps: Step[] = [
      {
        kind: 'submit',
        on,
        actor: window,
        data: {
          item: item.id,
          itemName: item.name,
          itemType: item.type,
          approval: item.approval,
          organ: unit,
          resultKind: item.resultKind,
          statutoryDays: item.statutoryDays,
          promisedDays: item.promisedDays,
          ...(item.situations[0] && { situation: item.situations[0].name }),
          applicant,
          channel: random.pick(['online', 'online', 'one-window', 'one-window', 'mobile', 'terminal']),
          materials,
        },
      },
    ]
    const accept = (at: Day): Step => ({
      kind: 'accept',
      on: at,
      actor: window,
      data: { acceptor: personOf(unit, 'admin'), handler: personOf(unit, 'deputy') },
    })
    const id = `service-matter-${on.slice(0, 4)}-${String(++n).padStart(4, '0')}`
    switch (way) {
      case 'open':
        if (random.chance(0.5)) steps.push(accept(on))
        break
      case 'withdrawn':
        steps.push({ kind: 'withdraw', on: days.workdays(on, 1, 2), actor: window, data: { reason: '申请人暂不办理' } })
        break
      case 'not-accepted':
        steps.push({
          kind: 'refuse',
          on: days.workdays(on, 1, 4),
          actor: window,
          data: { reason: '依法不属于本机关职权范围，已告知向有权机关申请', told: true },
        })
        break
      case 'returned': {
        const asked = days.workdays(on, 1, 3)
        const by = days.workdays(asked, 5, 8)
        const back = days.workdays(by, 1, 3)
        steps.push(
          { kind: 'ask-supplement', on: asked, actor: window, data: { missing: '经营场所使用证明', supplementBy: by } },
          { kind: 'return-overdue', on: back, actor: window, data: { reason: '逾期没有补正' } },
        )
        break
      }
      default:
        finish(way, item, steps, on, { accept, window, handler })
    }
    world.plan('service-matter', id, steps)
  }

  function finish(
    way: Way,
    item: HandlingItem,
    steps: Step[],
    submitted: Day,
    by: { accept: (on: Day) => Step; window: Step['actor']; handler: Step['actor'] },
  ): void {
    const { accept, window, handler } = by
    let accepted = item.promisedDays === 0 ? submitted : days.workdays(submitted, 0, 3)
    if (way === 'supplemented') {
      const asked = days.workdays(submitted, 1, 4)
      const supplied = days.workdays(asked, 1, 4)
      accepted = days.workdays(supplied, 0, 2)
      steps.push(
        { kind: 'ask-supplement', on: asked, actor: window, data: { missing: '授权委托书', supplementBy: days.workdays(asked, 8, 10) } },
        { kind: 'supplement', on: supplied, actor: window, data: { materials: [{ name: '授权委托书', way: 'electronic' }] } },
      )
    }
    steps.push(accept(accepted))
    let from = accepted
    if (way === 'special') {
      const out = days.workdays(accepted, 0, 1)
      const back = days.workdays(out, 3, 8)
      steps.push(
        { kind: 'begin-special', on: out, actor: handler, data: { special: 'appraisal', specialDays: 12, specialTold: true } },
        { kind: 'end-special', on: back, actor: handler },
      )
      from = back
    }
    // A stop leaves of the promise what had not run by then; only the day of resuming is surely in time.
    const decided = way === 'special' ? from : days.workdays(from, 0, item.promisedDays)
    const refused = way === 'refused'
    steps.push({
      kind: 'decide',
      on: decided,
      actor: handler,
      data: refused
        ? { decision: 'refused', reason: '场所不符合规定的条件', told: true }
        : { decision: item.resultKind === 'none' ? 'done' : 'granted' },
    })
    let last = decided
    if (!refused && item.resultKind !== 'none') {
      last = days.workdays(decided, 0, 3)
      steps.push({
        kind: 'deliver',
        on: last,
        actor: window,
        data: { resultNumber: `${decided.slice(0, 4)}${String(random.int(1, 999_999)).padStart(6, '0')}`, service: 'electronic' },
      })
    }
    if (random.chance(0.75)) rate(steps, last, window)
  }

  /** One in two hundred is not content; then somebody calls back. */
  function rate(steps: Step[], from: Day, window: Step['actor']): void {
    const on = days.workdays(from, 0, 3)
    if (on > today) return
    const bad = random.chance(0.005)
    steps.push({ kind: 'rate', on, actor: window, data: { score: bad ? 'bad' : random.pick(['best', 'best', 'best', 'good', 'fair']) } })
    if (bad)
      steps.push({
        kind: 'rectify',
        on: days.workdays(on, 1, 4),
        actor: window,
        data: { rectification: '核实后向申请人致歉，增设引导人员', followedUp: true },
      })
  }
}

const troubles = ['refusal', 'again', 'offline', 'unclear', 'passing'] as const

/** “办不成事” told in 2023 and seen to. */
export function planUnable(random: Random, world: World, people: People, items: readonly HandlingItem[]): void {
  const days = officeDays(random)
  for (let n = 1; n <= 18; n++) {
    const item = random.pick(items)
    const on = n === 18 ? day('2024-01-16') : days.between('2023-02-06', '2023-12-08')
    const window = people.of('unit-approval', 'admin', 'window')
    const solved = days.workdays(on, 2, 4)
    world.plan('service-unable', `service-unable-${n}`, [
      {
        kind: 'tell',
        on,
        actor: window,
        data: {
          person: { kind: 'natural', name: personName(random).name },
          responsible: item.unit,
          item: item.id,
          problem: random.pick(troubles),
          detail: `办理“${item.name}”未成，请求协调`,
        },
      },
      { kind: 'reply', on: days.workdays(on, 0, 1), actor: window, data: { reply: '已经联系责任单位，五个工作日内告知结果' } },
      {
        kind: 'solve',
        on: solved,
        actor: window,
        data: { result: random.pick(['done', 'done', 'explained']), resultText: '责任单位当面办理或者解释', cause: '一次告知不够清楚' },
      },
      { kind: 'follow-up', on: days.workdays(solved, 1, 5), actor: window, data: { satisfied: random.chance(0.95) } },
    ])
  }
}
