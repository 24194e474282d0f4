import { addDays, type Day } from '../kernel/time/day.ts'
import { isSuspended, type Officer } from './certificates.ts'
import { lastOpenDay, officeDays, openDay, today } from './days.ts'
import { enterpriseName, personName, shopName } from './names.ts'
import type { Party } from './penaltyParts.ts'
import type { People } from './people.ts'
import { powerId, powerItems, powersBegin } from './powers.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** Departments that inspect most, with what they look at. */
const departments: readonly (readonly [unit: string, matter: string])[] = [
  ['unit-market', '食品经营许可、进货查验、明码标价情况'],
  ['unit-emergency', '安全生产责任制、隐患排查治理和应急预案情况'],
  ['unit-ecology', '污染防治设施运行和排污许可执行情况'],
  ['unit-health', '公共场所卫生管理和医疗废物处置情况'],
  ['unit-transport', '道路运输经营和车辆安全管理情况'],
  ['unit-farming', '农药、种子、饲料经营台账和质量情况'],
  ['unit-housing', '建筑施工现场质量安全和扬尘防治情况'],
  ['unit-urban', '建筑垃圾处置和占道经营情况'],
  ['unit-culture', '文化市场经营和未成年人保护情况'],
  ['unit-fire', '消防通道、消防设施和用火用电情况'],
  ['unit-land', '耕地保护和矿产资源开采情况'],
  ['unit-labour', '劳动合同签订和工资支付情况'],
]
const problems = [
  '台账登记不完整',
  '消防器材过期未更换',
  '未按规定公示收费标准',
  '从业人员健康证过期',
  '安全警示标志缺失',
  '疏散通道堆放杂物',
  '进货查验记录不全',
  '未建立隐患排查记录',
]

type Subject = Party['party']

/** An inspection that found what is to be punished, and how it ends where the case is not among our files. */
export interface Found {
  readonly id: string
  readonly agency: string
  readonly on: Day
  /** Of the inspection of somebody: whoever is punished, where the case is among our files. */
  readonly steps: (subject: Subject) => readonly Step[]
  readonly subject: Subject
  readonly close: Step
}

/**
 * Inspections: 60 of 2022, 300 of 2023, 45 of 2024; all lawful.
 * @returns those that led to a case, not yet planned: see `planLedInspections`
 */
export function planInspections(
  random: Random,
  world: World,
  people: People,
  officers: ReadonlyMap<string, readonly Officer[]>,
): readonly Found[] {
  const days = officeDays(random)
  const led: Found[] = []
  for (const [year, count, from, to, townshipShare] of [
    ['2022', 60, '2022-01-10', '2022-12-28', 0],
    ['2023', 300, '2023-01-09', '2023-12-22', 0.45],
    ['2024', 45, '2024-01-08', '2024-03-08', 0.4],
  ] as const) {
    const dates = Array.from({ length: count }, () => days.between(from, to)).sort()
    for (const [at, date] of dates.entries()) {
      const id = `inspection-${year}-${String(at + 1).padStart(3, '0')}`
      const township = date > addDays(powersBegin, 4) && random.chance(townshipShare)
      const agency = township ? random.pick(delegatedUnits).id : random.pick(departments)[0]
      const steps = inspect(id, agency, date, township)
      if (led.at(-1)?.id !== id) world.plan('inspection', id, steps)
    }
  }
  return led

  function inspect(id: string, agency: string, on: Day, township: boolean): Step[] {
    const able = random.shuffle((officers.get(agency) ?? []).filter((officer) => !isSuspended(officer)))
    const [first, second] = able
    if (!first || !second) throw new Error(`${agency} has too few officers`)
    const actor = people.as('officer', first.person, first.certNumber)
    const certificates = [first.certificate, second.certificate]
    const item = random.pick(powerItems)
    const kind = random.pick(
      agency === 'unit-emergency' || agency === 'unit-fire'
        ? ['safety', 'safety', 'random']
        : ['daily', 'daily', 'random', 'special', 'complaint', 'joint'],
    )
    const joint = kind === 'joint' && { joint: township ? ['unit-emergency'] : [agency === 'unit-market' ? 'unit-health' : 'unit-market'] }
    const subject: Subject = random.chance(0.5)
      ? { kind: 'legal', name: enterpriseName(random) }
      : random.chance(0.7)
        ? { kind: 'business', name: shopName(random) }
        : { kind: 'natural', name: personName(random).name }
    const matter = township ? item.name.replace('的行政处罚', '的检查') : (departments.find(([unit]) => unit === agency)?.[1] ?? '')
    const drawn = random.next()
    const finding = drawn < 0.55 ? 'none' : drawn < 0.75 ? 'corrected-at-once' : drawn < 0.96 ? 'order-correct' : 'file-case'
    const found = finding === 'none' ? {} : { problems: random.pick(problems) }
    const stepsFor = (of: Subject): Step[] => [
      {
        kind: 'plan',
        on: days.workdays(on, -3, -1),
        actor,
        data: { agency, kind, powerSource: township ? 'delegated' : 'statutory', subject: of, matter, plannedOn: on, ...joint },
      },
      { kind: 'show-certificate', on, actor, data: { officers: certificates, shown: true } },
      {
        kind: 'record',
        on,
        actor,
        data: {
          officers: certificates,
          ...(township && { power: powerId(agency, item) }),
          place: `${of.name}经营场所`,
          says: '出示执法证件后，由检查对象负责人陪同，查看现场、查阅台账，逐项核对并告知结果。',
          signed: random.chance(0.96) ? 'signed' : 'refused',
          finding,
          ...found,
        },
      },
    ]
    const steps = stepsFor(subject)
    if (finding === 'order-correct') return [...steps, ...corrected(on, actor, certificates)]
    const close = days.workdays(on, 0, 3)
    const caseFile =
      finding === 'file-case'
        ? { caseFile: `宁${people.get(first.person).unit.slice(-3)}立〔${on.slice(0, 4)}〕${random.int(1, 60)}号` }
        : {}
    const closing: Step = { kind: 'close', on: close, actor, data: caseFile }
    if (finding === 'file-case') led.push({ id, agency, on, steps: stepsFor, subject, close: closing })
    return close > today || finding === 'file-case' ? steps : [...steps, closing]
  }

  function corrected(on: Day, actor: Step['actor'], certificates: readonly string[]): Step[] {
    const correctBy = openDay(addDays(on, random.int(7, 15)))
    const order: Step = {
      kind: 'order-correct',
      on,
      actor,
      data: { basis: '行政处罚法第二十八条第一款', orders: '在期限内改正上述问题，改正后报告检查机关。', correctBy },
    }
    if (correctBy > lastOpenDay(today)) return [order]
    const recheck: Step = {
      kind: 'recheck',
      on: correctBy,
      actor,
      data: { officers: certificates, recheck: 'corrected', says: '经复查，所列问题已改正。' },
    }
    return [order, recheck, { kind: 'close', on: correctBy, actor }]
  }
}

/**
 * Plans what led to a case: of whoever is punished and closed with the case, where that is among our files, else closed with its number.
 * @param linked who is punished, by inspection
 */
export function planLedInspections(random: Random, world: World, found: readonly Found[], linked: ReadonlyMap<string, Subject>): void {
  const days = officeDays(random)
  const closeOf = new Map(found.map(({ id, close }) => [id, close]))
  for (const { id, steps, subject, close } of found) {
    const punished = linked.get(id)
    world.plan('inspection', id, [...steps(punished ?? subject), ...(punished || close.on > today ? [] : [close])])
  }
  world.whenReacted('inspection', 'link-case', ({ id, on }) => {
    const step = closeOf.get(id)
    const filed = on['link-case']
    if (!step || !filed) throw new Error(`${id} led to a case unawares`)
    const closed = days.workdays(filed, 0, 2)
    if (closed <= today) world.plan('inspection', id, [{ kind: 'close', on: closed, actor: step.actor }])
  })
}
