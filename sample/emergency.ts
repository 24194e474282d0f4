import { deterministicId } from '../kernel/file/deterministicId.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { yearlyDrill } from '../systems/emergency/duty.ts'
import { countyCode } from './countyCode.ts'
import { later, midnightAfter, officeDays, openDay, recordingTime, recordsBegin, today } from './days.ts'
import { calledBack, countyPlans, dangers, type RequirementKey, requirementId, requirements, templates } from './emergencyTable.ts'
import { personName } from './names.ts'
import type { Organisation } from './organisation.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { root, townUnits, type Unit } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** Villages that have neither of their two plans. */
export const villagesWithout = 43

const season = '2024-05-15'
const templateId = (key: RequirementKey): string => `plan-template-${key}`
const emergency = 'unit-emergency'
const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The required plans and templates, 4 county plans with their earlier editions, 48 of townships, 620 of the 310 villages that have them,
 * drills and their yearly duty, and hidden dangers until they are struck off; two of them are being put right on the county's today.
 */
export function planEmergency(random: Random, world: World, people: People, { villages }: Organisation): void {
  const days = officeDays(random)
  const bureau = people.of(emergency, 'admin', 'unitAdmin')
  const step = (kind: string, on: Day, actor: Step['actor'], data: Record<string, unknown> = {}): Step => ({ kind, on, actor, data })

  for (const [key, requiredName, level, owedBy, ground] of requirements)
    world.found('plan-requirement', requirementId(key), [
      { kind: 'require', on: recordsBegin, actor: bureau, data: { requiredName, level, hazard: 'flood', owedBy, ground } },
    ])
  for (const { key, name, clauses } of templates)
    world.plan('plan-template', templateId(key), [
      step('publish', day('2023-03-10'), bureau, {
        templateName: name,
        level: key.split('-')[0],
        requirement: requirementId(key),
        clauses,
      }),
      ...(key === 'village-flood'
        ? [
            step('revise', day('2024-02-26'), bureau, {
              clauses: clauses.map((one) => (one.name === calledBack.name ? calledBack : one)),
              changeNote: '按照“谁叫应、叫应谁、叫应后做什么”的要求，补充夜间叫应。',
            }),
          ]
        : []),
    ])
  planCounty('2022')
  planCounty('2023')
  for (const town of townUnits) planTown(town)
  const without = new Set(random.shuffle(villages).slice(0, villagesWithout))
  for (const village of villages) if (!without.has(village)) planVillage(village)
  for (const [at, town] of townUnits.entries()) planDrills(town, at)
  planCountyDrills()
  planChecks()

  function planCounty(year: '2022' | '2023'): void {
    for (const [at, [key, planName, category]] of countyPlans.entries()) {
      const on = (monthDay: string): Day => openDay(day(`${year}-${monthDay}`))
      world.plan('emergency-plan', `emergency-plan-${year}-${key}`, [
        step('draft', on('03-07'), bureau, {
          planName,
          planUnit: root,
          level: 'county',
          requirement: requirementId(key),
          hazard: 'flood',
          category,
          revisionReason: 'season',
          ...(year === '2023' && { supersedes: `emergency-plan-2022-${key}` }),
        }),
        step('write', on('03-20'), bureau, {
          clauses: [
            { name: '组织指挥', body: '县防汛抗旱指挥部统一指挥，成员单位按职责分工，乡镇、街道分级负责。' },
            { name: '预警和响应', body: '按雨情、水情分为Ⅳ级至Ⅰ级响应，由县防汛抗旱指挥部发布和解除。' },
            { name: '人员转移', body: '按预案确定的危险区、路线和安置点转移，应转尽转，不落一人。' },
          ],
          responsible: [
            { layer: 'county', name: people.get(staff.mayor).name, post: '县长、指挥长' },
            { layer: 'county', name: people.get(staff.viceMayor).name, post: '副县长、副指挥长' },
          ],
        }),
        step('consult', on('03-27'), bureau, { consulted: '书面征求指挥部成员单位和各乡镇、街道意见，修改后无不同意见。' }),
        step('review', on('04-10'), people.of(emergency, 'legal', 'legalReviewer'), {
          legalReview: '没有违反法律法规的内容。',
          expertReview: '专家评审通过。',
        }),
        step('approve', on('04-14'), people.as('countyLeader', staff.mayor), { approvedBy: '县防汛抗旱指挥部指挥长批准' }),
        step('issue', on('04-18'), people.as('countyLeader', staff.viceMayor), {
          docNumber: `宁汛〔${year}〕${at + 2}号`,
          signer: people.get(staff.viceMayor).name,
          sensitivity: key === 'county-extreme' ? 'brief' : 'open',
          reviseBy: `${Number(year) + 1}-05-15`,
        }),
        step('file', on('05-08'), bureau, { filedWith: '天中市应急管理局', filingNumber: `天应急备〔${year}〕${31 + at}号` }),
      ])
    }
  }

  function planTown(town: Unit): void {
    const admin = people.of(town.id, 'admin', 'unitAdmin')
    for (const [kind, category] of [
      ['flood', 'grassroots'],
      ['avoidance', 'avoidance'],
    ] as const) {
      const key = `township-${kind}` as const
      const begun = days.between('2023-03-20', '2023-03-31')
      const after = (least: number, most: number, from: Day): Day => days.workdays(from, least, most)
      const reviewed = after(8, 12, begun)
      const issued = after(4, 7, reviewed)
      world.plan('emergency-plan', planOf(town, kind), [
        step('draft', begun, admin, {
          planName: `${town.name}${kind === 'flood' ? '防汛预案' : '避险预案'}`,
          planUnit: town.id,
          level: 'township',
          requirement: requirementId(key),
          hazard: 'flood',
          category,
          revisionReason: 'season',
          template: templateId(key),
        }),
        step('write', after(2, 4, begun), admin, {
          clauses: [
            kind === 'flood'
              ? { name: '巡堤查险', body: `${town.short}境内河道堤防分段到村，每日巡查，超警戒水位时每小时一次。` }
              : { name: '转移路线', body: `${town.short}各村向镇中学、中心小学两处安置点转移，临河各村先行。` },
          ],
          responsible: [
            { layer: 'township', name: people.get(personOf(town.id, 'head')).name, post: people.get(personOf(town.id, 'head')).post },
            { layer: 'township', name: people.get(personOf(town.id, 'deputy')).name, post: people.get(personOf(town.id, 'deputy')).post },
          ],
          ...(kind === 'avoidance' && {
            shelters: [
              { name: `${town.short}中心小学`, capacity: random.int(4, 9) * 100, keeper: people.get(personOf(town.id, 'deputy')).name },
            ],
          }),
        }),
        step('consult', after(5, 7, begun), admin, { consulted: '征求各村（社区）和驻地单位意见。' }),
        step('review', reviewed, people.of(town.id, 'legal', 'legalReviewer'), {
          legalReview: '同意。',
          expertReview: '县应急管理局指导审核通过。',
        }),
        step('approve', after(1, 2, reviewed), people.of(town.id, 'head', 'head'), { approvedBy: '党政联席会议' }),
        step('issue', issued, people.of(town.id, 'head', 'head'), {
          docNumber: `${town.word}政〔2023〕${random.int(8, 30)}号`,
          signer: people.get(personOf(town.id, 'head')).name,
          sensitivity: 'open',
          reviseBy: season,
        }),
        step('file', after(3, 12, issued), admin, {
          filedWith: '宁川县应急管理局',
          filingNumber: `宁应急备〔2023〕${random.int(100, 900)}号`,
        }),
      ])
    }
  }

  /** Signed by the village and filed with its township: two acts. */
  function planVillage(village: Unit): void {
    const township = village.parent ?? root
    const admin = people.of(township, 'admin', 'unitAdmin')
    const [head, grid] = [personName(random).name, personName(random).name]
    const households = random.int(3, 40)
    for (const kind of ['flood', 'avoidance'] as const) {
      const key = `village-${kind}` as const
      const signed = days.between('2023-04-24', '2023-05-12')
      world.plan('emergency-plan', planOf(village, kind), [
        step('sign', signed, admin, {
          planName: `${village.name}${kind === 'flood' ? '防汛预案' : '避险预案'}`,
          planUnit: village.id,
          level: 'village',
          requirement: requirementId(key),
          hazard: 'flood',
          category: kind === 'flood' ? 'grassroots' : 'avoidance',
          revisionReason: 'season',
          template: templateId(key),
          clauses: [
            kind === 'flood'
              ? { name: '村情和危险区', body: `${village.short}低洼处和沟渠沿线${households}户受威胁，名单张贴在村部。` }
              : { name: '转移路线和安置点', body: `${village.short}群众沿村主路转移至村部和小学，${head}负责清点。` },
          ],
          responsible: [
            { layer: 'village', name: head, post: '村（社区）主任' },
            { layer: 'grid', name: grid, post: '网格员' },
          ],
          signer: head,
          sensitivity: 'open',
          reviseBy: season,
          ...(kind === 'avoidance' && {
            dangerAreas: [{ name: '沟渠沿线', households, people: households * 3 }],
            shelters: [{ name: `${village.short}村部`, capacity: households * 4, keeper: head }],
          }),
        }),
        step('file', days.workdays(signed, 3, 15), admin, { filedWith: '所在乡镇、街道', filingNumber: `${two(random.int(1, 60))}号` }),
      ])
    }
  }

  /** One drill of each township in June 2023, which meets its duty of the year; that of 2024 is owed. */
  function planDrills(town: Unit, at: number): void {
    const on = days.between('2023-05-25', '2023-06-20')
    const id = `plan-drill-2023-${two(at + 1)}`
    const recordedAt = recordingTime(random, on)
    world.plan('plan-drill', id, [
      {
        ...step('hold', on, people.of(town.id, 'admin', 'unitAdmin'), {
          organiser: town.id,
          drillName: `${town.short}防汛转移避险演练`,
          plans: [planOf(town, 'flood'), planOf(town, 'avoidance')],
          form: random.pick(['field', 'field', 'desk']),
          heldOn: on,
          place: `${town.short}政府和临河村`,
          participants: random.int(60, 180),
          scenario: '短时强降雨，河道水位超警戒，临河村需要转移。',
          ...(random.chance(0.4) && { problems: '夜间叫应没有全部应答。', improvement: '逐户登记应答方式，指定上门人员。' }),
        }),
        recordedAt,
      },
    ])
    planDuty(town.id, '2023', { id, on, recordedAt })
    planDuty(town.id, '2024')
  }

  /** As the program's jobs open the duty of a year and find it met. */
  function planDuty(unit: string, year: string, met?: { id: string; on: Day; recordedAt: string }): void {
    const id = deterministicId('duty-file', countyCode, yearlyDrill.id, unit, year)
    const actor = { person: 'system', name: '系统', unit, capacity: 'system' }
    const begins = day(`${year}-01-01`)
    world.plan(yearlyDrill.id, id, [
      {
        kind: 'open',
        on: begins,
        id: deterministicId('duty', countyCode, yearlyDrill.id, unit, year),
        recordedAt: midnightAfter(addDays(begins, -1)),
        actor,
        data: { owedBy: unit, period: year, begins, ends: day(`${year}-12-31`), required: yearlyDrill.atLeast },
      },
      ...(met
        ? [
            {
              kind: 'meet',
              on: met.on,
              id: deterministicId('duty-met', countyCode, id),
              recordedAt: later(met.recordedAt, 4),
              actor,
              data: { activities: [met.id], done: 1 },
            },
          ]
        : []),
    ])
  }

  function planCountyDrills(): void {
    for (const [at, [on, key, name, form]] of (
      [
        ['2023-05-31', 'county-flood', '全县防汛抢险综合演练', 'whole'],
        ['2023-06-27', 'county-drainage', '城区排水防涝实战演练', 'field'],
        ['2023-07-05', 'county-extreme', '超标准洪水应对桌面推演', 'desk'],
      ] as const
    ).entries())
      world.plan('plan-drill', `plan-drill-2023-county-${at + 1}`, [
        step('hold', openDay(day(on)), bureau, {
          organiser: emergency,
          drillName: name,
          plans: [`emergency-plan-2023-${key}`],
          form,
          heldOn: openDay(day(on)),
          place: form === 'desk' ? '县应急指挥中心' : '宁川河城区段',
          participants: form === 'desk' ? 42 : 260,
          scenario: '上游来水加本地强降雨，水位持续上涨。',
          score: 88 + at,
        }),
      ])
  }

  /** Each township looks over its flood works before the season, the departments over their fields in autumn; six more checks in 2024. */
  function planChecks(): void {
    const departments = ['unit-emergency', 'unit-fire', 'unit-housing', 'unit-transport', 'unit-education', 'unit-market']
    for (const [at, { id }] of townUnits.entries())
      check(`2023-${two(at + 1)}`, id, 'flood', days.between('2023-04-10', '2023-05-12'), at % 2 === 0 ? 2 : 1)
    for (const [at, id] of departments.entries())
      check(`2023-${two(at + 25)}`, id, 'works', days.between('2023-09-11', '2023-11-24'), at % 3 === 0 ? 3 : 2)
    for (const [at, id] of departments.entries())
      check(
        `2024-${two(at + 1)}`,
        id,
        'works',
        days.between(at < 2 ? '2024-03-04' : '2024-01-08', at < 2 ? '2024-03-06' : '2024-01-26'),
        at < 4 ? 1 : 0,
      )
  }

  function check(key: string, unit: string, field: 'flood' | 'works', on: Day, found: number): void {
    const admin = people.of(unit, 'admin', 'unitAdmin')
    const id = `danger-check-${key}`
    const recordedAt = recordingTime(random, on)
    const held = step('hold', on, admin, {
      checkUnit: unit,
      field,
      checkedOn: on,
      people: random.int(3, 8),
      sites: random.int(6, 24),
      found,
      scope: field === 'flood' ? '辖区河道、沟渠、桥涵、泵站和临河危房' : '本领域重点单位和场所',
    })
    world.plan('danger-check', id, [{ ...held, recordedAt }])
    for (let n = 0; n < found; n++) danger(`${key}-${n + 1}`, id, unit, field, on, later(recordedAt, 90 * (n + 1)))
  }

  function danger(key: string, check: string, unit: string, field: 'flood' | 'works', on: Day, recordedAt: string): void {
    const admin = people.of(unit, 'admin', 'unitAdmin')
    const [place, problem, order] = random.pick<readonly [place: string, problem: string, order: string]>(dangers[field])
    const grave = place === '堤防裂缝'
    const ordered = days.workdays(on, 1, 2)
    const rectifyBy = addDays(ordered, grave ? 30 : 15)
    const rectified = days.workdays(ordered, 3, grave ? 15 : 7)
    const rechecked = days.workdays(rectified, 1, 6)
    const steps = [
      step('find', on, admin, {
        ownerUnit: unit,
        check,
        field,
        place,
        problem,
        grade: grave ? 'grave' : 'common',
        precaution: '设置警示标志，专人看守。',
      }),
      ...(grave ? [step('list-grave', ordered, people.as('countyLeader', staff.viceMayor), { supervisedBy: '县防汛抗旱指挥部' })] : []),
      step('order', ordered, admin, { order, keeper: people.of(unit, 'deputy', 'head').name, rectifyBy }),
      step('rectify', rectified, admin, { done: '已按要求整改。', money: random.int(1, 40) * 1000 }),
      step('recheck', rechecked, people.of(unit, 'head', 'head'), { recheck: 'passed', recheckNote: '现场复查，整改到位。' }),
    ]
    world.plan(
      'hidden-danger',
      `hidden-danger-${key}`,
      steps.filter((one) => one.on <= today).map((one, at) => (at === 0 ? { ...one, recordedAt } : one)),
    )
  }
}

/** The plan of a unit: villages and townships have one of each kind. */
function planOf({ id }: Unit, kind: 'flood' | 'avoidance'): string {
  return `emergency-plan-2023-${id.replace('unit-', '')}-${kind}`
}
