import type { Measurement } from '../kernel/figure/scoredBlock.ts'
import type { File } from '../kernel/file/file.ts'
import { type Day, day } from '../kernel/time/day.ts'
import { itemOf } from '../systems/assessment/item.ts'
import { measuredOf } from '../systems/assessment/measureUnits.ts'
import {
  concluding,
  finalising,
  freezing,
  publishing,
  type SchemeTerms,
  settling,
  telling,
  termsOf,
} from '../systems/assessment/proposals.ts'
import { itemsOf, type SheetRow, type VetoRecord } from '../systems/assessment/reckon.ts'
import { checkScheme } from '../systems/assessment/schemeCheck.ts'
import type { Group } from '../systems/assessment/words.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { homeAmong, KnownFigures } from './assessmentFigures.ts'
import { type Line, reasons, schemeLines } from './assessmentTable.ts'
import { officeDays } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { countyUnits, townUnits } from './unitTable.ts'
import type { Step, Surroundings, World } from './world.ts'

const scheme = 'assessment-scheme-2023'
const year = '2023'
const cutoff = day('2023-11-30')
const frozenOn = day('2023-12-01')
const concludedOn = day('2023-12-28')
const toldOn = day('2024-01-04')
const settledOn = day('2024-01-24')
const publishedOn = day('2024-01-29')
const confirmedOn = day('2024-02-05')
const finalOn = day('2024-02-07')
const rectifyBy = day('2024-04-30')

const system = { person: 'system', name: '系统', unit: 'unit-rule-of-law', capacity: 'system' }
const assessed = [...townUnits, ...countyUnits]
const idOf = (unit: string): string => `assessment-2023-${unit.replace('unit-', '')}`
const terms: SchemeTerms = { gapPercent: 20, topPercent: 30, bonusCap: 500, deductionCap: 1000 }

/** Scorers of the four groups, two posts of each of these units. No unit is scored by its own people. */
const scorerUnits: Readonly<Record<Group, readonly string[]>> = {
  A: ['politics-law', 'office', 'justice', 'audit'],
  B: ['politics-law', 'discipline', 'procuratorate', 'court'],
  C: ['organisation', 'justice', 'office', 'congress'],
  D: ['justice', 'audit', 'finance', 'office'],
}
const teamNames: Readonly<Record<Group, string>> = { A: '第一考核组', B: '第二考核组', C: '第三考核组', D: '第四考核组' }

/** Units at which the two scorers saw things so differently that a third was sent. */
const split = ['unit-411798101', 'unit-water', 'unit-hospital', 'unit-youth', 'unit-gas']
/** What was appealed: the unit, the item, what it becomes of its weight (absent: not granted), and why. */
const appeals: readonly (readonly [unit: string, item: string, becomes: 'full' | 'half' | undefined, ground: string, reason: string])[] = [
  ['unit-411798102', 'H01', 'full', '第三次专题研究在十二月召开，会议记录当时没有归档。', '会议记录真实，应予认定。'],
  ['unit-transport', 'H08', 'half', '回放缺失系设备故障，已有故障报告。', '故障报告属实，但没有及时补记，部分支持。'],
  ['unit-health', 'H10', 'full', '败诉分析报告已按期报送，考核人没有查阅系统。', '系统中有报告，应予更正。'],
  ['unit-forestry', 'H06', undefined, '当事人认识执法人员，不必出示证件。', '出示证件是法定程序，不予支持。'],
  ['unit-registry', 'H03', undefined, '清单更新由上级统一安排。', '更新期限由法律修改之日起算，不予支持。'],
  ['unit-union', 'H13', undefined, '现场被问的人是新入职人员。', '新入职人员也在普法对象之内，不予支持。'],
]
/** So many, those with the fewest points, still have to put right what they lost. */
const stillOpen = 9

/** The assessment of 2023: the scheme in March, 126 units by four groups in December, told and appealed in January. */
export function planAssessment(random: Random, world: World, people: People, { unitsAbove }: Surroundings): void {
  const days = officeDays(random)
  const office = people.as('countyOffice', staff.ruleOfLaw)
  enterScheme()
  for (const group of ['A', 'B', 'C', 'D'] as const) formTeam(group)

  const items = schemeLines.map((line) => itemOf({ facts: itemFacts(line) }))
  const figures = new KnownFigures(world, `${frozenOn}T01:00:00.000Z`)
  const span = { from: day(`${year}-01-01`), to: cutoff, title: year }
  const told = new Map(
    items.flatMap(({ code, figure, byColumn, block }) =>
      figure && byColumn && block !== 'veto' ? [[code, figures.ask(figure, { period: span, by: byColumn }).groups] as const] : [],
    ),
  )
  const measured = measuredOf(items, told, homeAmong(new Set(assessed.map(({ id }) => id)), unitsAbove), catalogue)
  const known = new KnownFigures(world, `${toldOn}T01:00:00.000Z`)
  const wholeYear = { from: day('2023-01-01'), to: day('2023-12-31'), title: year }
  const vetoed = items
    .filter(({ block, figure }) => block === 'veto' && figure)
    .flatMap(({ code, figure = '', effect, atLeast }) => {
      const { list, groups } = known.ask(figure, { period: wholeYear, by: 'unit' })
      const many = new Set(groups.flatMap(({ key, value }) => ((value ?? 0) >= atLeast ? [key] : [])))
      return list
        .filter(({ unit }) => many.has(unit))
        .map((row) => ({ unit: row.unit, item: code, effect, type: row.type, record: row.id, title: row.title }))
    })

  for (const [at, { id, group }] of assessed.entries()) assess(at, id, group ?? 'D')
  followSheets()
  followAppeals()

  function enterScheme(): void {
    const entered = day('2023-03-02')
    world.plan('assessment-scheme', scheme, [
      {
        kind: 'draft',
        on: day('2023-03-01'),
        recordedAt: '2023-03-01T01:00:00.000Z',
        actor: office,
        data: { name: '2023年度法治宁川（法治政府）建设考核方案', forYear: year, yearEnd: '2023-12-31', cutoff, ...terms },
      },
      {
        kind: 'check',
        on: day('2023-03-07'),
        actor: system,
        data: checkScheme(
          schemeLines.map((line) => itemOf({ facts: itemFacts(line) })),
          { catalogue, procedures },
        ),
      },
      { kind: 'issue', on: day('2023-03-13'), actor: office, data: { assessedUnits: assessed.map(({ id }) => id) } },
    ])
    for (const line of schemeLines)
      world.plan('assessment-item', `assessment-item-2023-${line.code}`, [
        { kind: 'enter', on: entered, actor: office, data: itemFacts(line) },
      ])
  }

  function formTeam(group: Group): void {
    const members = membersOf(group)
    world.plan('assessment-team', `assessment-team-2023-${group}`, [
      {
        kind: 'form',
        on: day('2023-11-10'),
        actor: office,
        data: { scheme, name: teamNames[group], groups: [group], leader: personOf(`unit-${scorerUnits[group][0]}`, 'deputy'), members },
      },
    ])
  }

  function assess(at: number, unit: string, group: Group): void {
    const head = people.of(unit, 'head', 'head')
    const able = random.shuffle(membersOf(group).filter((member) => people.get(member).unit !== unit))
    const first = able[0] ?? ''
    const second = able.find((member) => people.get(member).unit !== people.get(first).unit) ?? ''
    const frozen = freezing({ facts: { group } }, cutoff, items, byUnit(unit), catalogue)
    const surveyed = random.int(30, 60)
    const promoted = at % 25 === 3
    const steps: Step[] = [
      {
        kind: 'open',
        on: day('2023-11-13'),
        actor: office,
        data: { scheme, team: `assessment-team-2023-${group}`, assessed: unit, group, forYear: year, yearEnd: '2023-12-31' },
      },
      {
        kind: 'report',
        on: days.between('2023-11-16', '2023-11-24'),
        actor: head,
        data: { selfReport: '对照方案逐项自查，系统以外的佐证材料附后；存在的问题已列入整改计划。', selfScore: random.int(930, 995) * 10 },
      },
      { kind: 'freeze', on: frozenOn, actor: system, data: frozen },
      {
        kind: 'appoint',
        on: day('2023-12-04'),
        actor: office,
        data: { firstScorer: first, firstUnit: people.get(first).unit, secondScorer: second, secondUnit: people.get(second).unit },
      },
      { kind: 'survey', on: day('2023-12-25'), actor: office, data: { surveyed, surveyMean: false, satisfaction: random.int(840, 975) } },
      ...(promoted
        ? [
            {
              kind: 'add-bonus',
              on: day('2023-12-26'),
              actor: office,
              data: { item: 'J02', matter: '法治工作经验被省级推广', document: '省有关部门推广文件', points: 50 },
            },
          ]
        : []),
    ]
    world.plan('assessment', idOf(unit), steps)
  }

  /** Each scorer scores for himself; the reaction has given out the sheets. */
  function followSheets(): void {
    const seen = new Map<string, readonly SheetRow[]>()
    world.whenOpened('assessment-sheet', ({ id, facts }) => {
      const { slot, scorer, assessment } = facts as { slot: string; scorer: string; assessment: string }
      const { assessed: unit, group } = world.file(assessment).facts as { assessed: string; group: Group }
      const base = seen.get(assessment) ?? firstImpression(unit, group)
      const rows = slot === 'first' ? base : otherView(base, slot === 'second' && split.includes(unit))
      seen.set(assessment, base)
      const visited = slot === 'third' ? day('2023-12-29') : days.between('2023-12-11', '2023-12-21')
      world.plan('assessment-sheet', id, [
        {
          kind: 'submit',
          on: slot === 'third' ? visited : days.workdays(visited, 0, 1),
          actor: people.as('assessor', scorer),
          data: { visitedOn: visited, rows, score: rows.reduce((sum, { points }) => sum + points, 0), unitSays: '对评分没有其他说明。' },
        },
      ])
    })
    world.whenReacted('assessment', 'take-sheet', (file) => {
      const ids = [file.facts.firstSheet, file.facts.secondSheet, file.facts.thirdSheet].filter((id) => typeof id === 'string')
      if (ids.length < 2 || (ids.length === 2 && file.state === 'third')) return
      const data = concluding(
        ids.map((id) => world.file(id)),
        terms,
      )
      const third = ids.length === 3
      world.plan('assessment', file.id, [{ kind: 'conclude', on: third ? day('2024-01-02') : concludedOn, actor: system, data }])
      if (!('handScore' in data)) askThird(file)
    })
    // The sheets are opened as soon as the score is concluded.
    world.whenReacted('assessment-sheet', 'open', ({ facts }) => {
      if (facts.slot === 'first') tell(world.file(String(facts.assessment)))
    })
  }

  function askThird(file: File): void {
    const { group, firstScorer, secondScorer, assessed: unit } = file.facts as Record<string, string> & { group: Group }
    const taken = [people.get(firstScorer ?? '').unit, people.get(secondScorer ?? '').unit, unit]
    const third = membersOf(group).find((member) => !taken.includes(people.get(member).unit)) ?? ''
    world.plan('assessment', file.id, [
      { kind: 'appoint-third', on: concludedOn, actor: office, data: { thirdScorer: third, thirdUnit: people.get(third).unit } },
    ])
  }

  function tell(file: File): void {
    const unit = String(file.facts.assessed)
    const data = telling(file, items, terms, byUnit(unit), vetoRecords(unit))
    const after: File = { ...file, facts: { ...file.facts, ...data } }
    const appeal = appeals.find(([who]) => who === unit)
    const steps: Step[] = [{ kind: 'tell', on: toldOn, actor: system, data }]
    const head = people.of(unit, 'head', 'head')
    if (appeal) {
      const [, item, , ground] = appeal
      const weight = weightOf(item, after)
      steps.push({
        kind: 'appeal',
        on: days.between('2024-01-08', '2024-01-12'),
        actor: head,
        data: { appealPoints: [{ item, claimed: weight, ground }] },
      })
    } else {
      if (random.chance(0.7)) steps.push({ kind: 'accept', on: days.workdays(toldOn, 1, 6), actor: head })
      steps.push({ kind: 'settle', on: settledOn, actor: system, data: settling(after, items) })
    }
    world.plan('assessment', file.id, steps)
  }

  function followAppeals(): void {
    world.whenOpened('assessment-appeal', ({ id, opened, facts }) => {
      const unit = String(facts.appellant)
      const [, item = '', becomes, , reason = ''] = appeals.find(([who]) => who === unit) ?? []
      const file = world.file(String(facts.assessment))
      const line = (file.facts.handItems as { item: string; points: number }[]).find((one) => one.item === item)
      const weight = weightOf(item, file)
      const points = becomes === 'full' ? weight : becomes === 'half' ? (weight + (line?.points ?? 0)) >> 1 : (line?.points ?? 0)
      const granted = becomes === 'full' ? 'granted' : becomes === 'half' ? 'partly' : 'rejected'
      const examined = days.workdays(opened, 1, 2)
      world.plan('assessment-appeal', id, [
        {
          kind: 'examine',
          on: examined,
          actor: office,
          data: { assessment: file.id, reviewer: staff.ruleOfLaw, found: '调阅评分表、佐证材料和系统记录，并听取申诉单位意见。' },
        },
        {
          kind: 'decide',
          on: days.workdays(examined, 1, 3),
          actor: people.as('countyLeader', staff.viceMayor),
          data: {
            decisions: [{ item, granted, becomes: points, reason }],
            adjusted: becomes ? 1 : 0,
            result: becomes ? 'granted' : 'rejected',
          },
        },
      ])
    })
    world.whenReacted('assessment', 'appeal-decided', (file) => {
      world.plan('assessment', file.id, [{ kind: 'settle', on: settledOn, actor: system, data: settling(file, items) }])
    })
  }

  /** What the first scorer finds: most in order, a few points off where there is a reason. */
  function firstImpression(unit: string, group: Group): readonly SheetRow[] {
    const appealed = appeals.find(([who]) => who === unit)?.[1]
    return itemsOf(items, 'hand', group).map(({ code, weights }) => {
      const weight = weights[group]
      const faulty = code === appealed || random.chance(0.3)
      const lost = faulty ? Math.max(20, Math.floor((weight * random.int(12, 45)) / 1000) * 10) : 0
      return { item: code, weight, points: weight - lost, ...(lost > 0 && { reason: reasons[code] ?? '' }) }
    })
  }

  /** Another sees much the same, within a tenth of the weight; or, where the two differ, one item quite otherwise. */
  function otherView(rows: readonly SheetRow[], differs: boolean): readonly SheetRow[] {
    return rows.map((row, at) => {
      const down = differs && at === 0 ? Math.floor(row.weight / 20) * 10 : row.points < row.weight && random.chance(0.5) ? 10 : 0
      const points = Math.max(0, row.points - down)
      return { ...row, points, ...(points < row.weight && { reason: row.reason ?? reasons[row.item] ?? '' }) }
    })
  }

  function membersOf(group: Group): readonly string[] {
    return scorerUnits[group].flatMap((key) => [personOf(`unit-${key}`, 'deputy'), personOf(`unit-${key}`, 'legal')])
  }
  function byUnit(unit: string): (code: string) => Measurement | undefined {
    return (code) => measured(unit, code)
  }
  function vetoRecords(unit: string): readonly VetoRecord[] {
    return vetoed.filter((one) => one.unit === unit).map(({ unit: _, ...record }) => record)
  }
  function weightOf(code: string, { facts }: Pick<File, 'facts'>): number {
    return items.find((item) => item.code === code)?.weights[facts.group as Group] ?? 0
  }
}

const itemFacts = ({
  code,
  name,
  block,
  level,
  looksAt,
  standard,
  weights: [a, b, c, d],
  figure,
  byColumn,
  rule,
  effect,
  curable,
}: Line) => ({
  scheme,
  code,
  name,
  block,
  level,
  looksAt,
  standard,
  weightA: a * 100,
  weightB: b * 100,
  weightC: c * 100,
  weightD: d * 100,
  ...(figure && { figure }),
  ...(byColumn && { byColumn }),
  ...rule,
  ...(effect && { effect }),
  ...(curable && { curable }),
})

/** When every unit's score is settled: the ranking is published, confirmed and told; lost points are put right, most of them by March. */
export function finishAssessment(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const office = people.as('countyOffice', staff.ruleOfLaw)
  const settled = world.ofType('assessment')
  const published = publishing(settled, termsOf(world.file(scheme)))
  const results = { id: scheme, facts: { ...world.file(scheme).facts, ...published } }
  world.plan('assessment-scheme', scheme, [
    { kind: 'publish', on: publishedOn, actor: system, data: published },
    { kind: 'object', on: day('2024-01-30'), actor: office, data: { from: '一名干部', matter: '询问一票否决是否影响名次。' } },
    {
      kind: 'answer',
      on: day('2024-01-31'),
      actor: office,
      data: { matter: '一票否决与名次', answer: '名次按总分确定，一票否决影响等次和评先评优资格。' },
    },
    {
      kind: 'confirm',
      on: confirmedOn,
      recordedAt: `${confirmedOn}T02:00:00.000Z`,
      actor: people.as('countyLeader', staff.viceMayor),
      data: { approvedBy: '县委全面依法治县委员会2024年第一次会议' },
    },
    { kind: 'notify', on: day('2024-02-08'), actor: office, data: { summary: '各单位要对照失分项制定整改方案，按期整改销号。' } },
  ])
  for (const file of settled)
    world.plan('assessment', file.id, [{ kind: 'finalise', on: finalOn, actor: system, data: finalising(file, results, rectifyBy) ?? {} }])

  const lowest = settled
    .toSorted((a, b) => Number(a.facts.total) - Number(b.facts.total) || (a.id < b.id ? -1 : 1))
    .slice(0, stillOpen)
    .map(({ facts }) => String(facts.assessed))

  world.whenOpened('assessment-rectification', ({ id, facts }) => {
    const unit = String(facts.rectifier)
    const head = people.of(unit, 'head', 'head')
    const admin = people.of(unit, 'admin', 'unitAdmin')
    const lost = facts.lostItems as readonly { item: string; name: string }[]
    const planned = days.between('2024-02-18', '2024-02-22')
    const reported = days.workdays(planned, 2, 4)
    const applied = days.workdays(reported, 1, 3)
    const measures = lost.map(({ item, name }) => ({
      item,
      measure: `对照“${name}”的失分原因逐项改正，建立自查制度。`,
      person: admin.name,
    }))
    const plan: Step = { kind: 'plan', on: planned, actor: head, data: { leader: head.name, measures } }
    const done = lost.map(
      ({ item }): Step => ({
        kind: 'progress',
        on: reported,
        actor: admin,
        data: { item, did: '已改正，补齐制度和材料。', evidence: '整改材料存本单位办公室' },
      }),
    )
    const verified: Day = days.workdays(applied, 2, 4)
    const finished: Step[] = [
      { kind: 'apply', on: applied, actor: head, data: { signedBy: head.name } },
      { kind: 'verify', on: verified, actor: office, data: { verified: 'met', verification: '查阅整改材料并抽查，已改正。' } },
    ]
    world.plan('assessment-rectification', id, lowest.includes(unit) ? [plan] : [plan, ...done, ...finished])
  })
}
