import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { grade, type Remark, score, total, worstLoss } from '../kernel/file/standard.ts'
import { type Day, day } from '../kernel/time/day.ts'
import { conclusionData, machineData } from '../systems/evaluation/conclusion.ts'
import { penaltyStandard } from '../systems/evaluation/penaltyStandard.ts'
import { type Candidate, drawSample } from '../systems/evaluation/sampling.ts'
import { officeDays } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import { countyUnits, delegatedUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

const campaign = 'evaluation-campaign-2023'
const seed = '宁川县2023年行政处罚案卷评查-20231025'
const drawnOn = day('2023-11-01')
const wanted = 88
const excellent = 22
/** Named to be evaluated: lost before the court, and what was wrong with them is what the machine finds. */
const designated: readonly string[] = [planted.noHearingNotice, planted.decidedLate, planted.suspendedOfficer]
/** Units of those who may sign in to review: the two of the spot check, and a third in case they differ. */
export const spotReviewers = ['unit-transport', 'unit-ecology', 'unit-police'] as const
const reviewingUnits = ['police', 'health', 'ecology', 'transport', 'labour', 'housing', 'emergency', 'farming'].map((key) => `unit-${key}`)

interface Reason extends Remark {
  readonly why: string
}

/** What people find that no rule can see. */
const byHand: readonly Reason[] = penaltyStandard.items.flatMap(({ id, points, faults }) =>
  faults.flatMap(({ says, minus = 0, manual }) => (manual && points && minus <= 10 ? [{ item: id, minus, why: says }] : [])),
)

/**
 * The evaluation of November 2023: 88 dossiers of 34 departments and 20 townships, the machine first, two reviewers blind; 22 excellent,
 * 63 qualified, 3 unqualified. To be called when the penalties are there.
 */
export function planEvaluation(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.supervisors[2] ?? '')
  const scope = [...countyUnits.filter(({ group }) => group === 'B'), ...delegatedUnits].map(({ id }) => id)
  const dossiers = world
    .knownAt('penalty', `${drawnOn}T01:00:00.000Z`)
    .filter(({ closed, unit }) => closed && closed >= '2023-01-01' && closed <= '2023-10-31' && scope.includes(unit))
  const byId = new Map(dossiers.map((file) => [file.id, file]))
  const sample = drawSample(
    seed,
    { total: wanted - designated.length, min: 1, max: 4, strata: ['major', 'not-punished'] },
    dossiers.filter(({ id }) => !designated.includes(id)).map(candidate),
  )
  const ids = [...sample.drawn.flatMap((one) => one.ids), ...designated]
  const able = ids.filter((id) => {
    const { total: points, failed, findings } = score(penaltyStandard, dossier(id))
    return failed.length === 0 && grade(penaltyStandard, points, worstLoss(penaltyStandard, findings)) === 'excellent'
  })
  const best = new Set(random.shuffle(able).slice(0, excellent))

  world.plan('evaluation-campaign', campaign, [
    {
      kind: 'plan',
      on: day('2023-10-25'),
      actor: bureau,
      data: {
        name: '2023年行政处罚案卷评查',
        mode: 'cross',
        caseKind: 'penalty',
        standard: penaltyStandard.id,
        scope,
        closedFrom: day('2023-01-01'),
        closedTo: day('2023-10-31'),
        seed,
        wanted,
      },
    },
    { kind: 'draw', on: drawnOn, actor: bureau, data: { candidates: dossiers.length, digest: sample.digest, drawn: ids.length } },
    { kind: 'finish', on: day('2023-11-29'), actor: bureau },
    {
      kind: 'notify',
      on: day('2023-11-30'),
      actor: bureau,
      data: {
        summary: `评查案卷${wanted}件，评查结果已逐卷反馈。`,
        commonProblems: '文书要素不全、证据形式不规范、说理简单。',
        requirements: '不合格案卷限期整改，其他问题由各单位自查。',
      },
    },
    { kind: 'close', on: day('2023-12-20'), actor: bureau },
  ])
  for (const [at, id] of ids.entries()) evaluate(at, dossier(id))

  function dossier(id: string): File {
    const found = byId.get(id)
    if (!found) throw new Error(`The dossier “${id}” was not closed when the sample was drawn`)
    return found
  }

  function evaluate(at: number, file: File): void {
    const n = String(at + 1).padStart(2, '0')
    const evaluation = `evaluation-2023-${n}`
    const machine = machineData(penaltyStandard, file)
    const found = machine.machineFindings.map(({ item, minus, says }): Reason => ({ item, minus, why: says.slice(0, 200) }))
    const failed = total(penaltyStandard, found).failed
    const first = best.has(file.id) || failed.length > 0 ? found : lowered(found)
    const other = best.has(file.id) || failed.length > 0 ? found : first.slice(0, -1)
    const reviewers = random.shuffle(reviewingUnits.filter((unit) => unit !== file.unit))
    const sheets = [first, other].map((remarks, place) => {
      const id = `score-sheet-2023-${n}-${place + 1}`
      const sheet = { slot: place === 0 ? 'first' : 'second', ...marks(remarks) }
      planSheet(id, { evaluation, sheet, unit: reviewers[place] ?? '', evaluated: file.unit })
      return { id, facts: sheet }
    })
    const result = conclusionData(penaltyStandard, sheets)
    if (!('grade' in result)) throw new Error(`${file.id} would need a third reviewer`)
    const graded = result.grade
    const told = day('2023-11-17')
    const admin = people.of(file.unit, 'admin', 'unitAdmin')
    const bad = graded === 'unqualified'
    const steps: Step[] = [
      {
        kind: 'draw',
        on: drawnOn,
        actor: bureau,
        data: {
          campaign,
          dossier: file.id,
          dossierTitle: file.title,
          evaluated: file.unit,
          standard: penaltyStandard.id,
          drawMethod: designated.includes(file.id) ? 'designated' : 'random',
        },
      },
      { kind: 'machine', on: day('2023-11-02'), actor: system('unit-justice'), data: machine },
      {
        kind: 'conclude',
        on: day('2023-11-16'),
        actor: bureau,
        data: {
          ...result,
          ...(failed[0] && { failedItem: failed[0] }),
          ...(first.length > 0 && { mainProblems: [...new Set(first.map(({ why }) => why))].join('；') }),
        },
      },
      { kind: 'tell', on: told, actor: bureau, data: { toldUnit: file.unit, ...(bad && { rectifyBy: day('2023-12-15') }) } },
      { kind: 'accept-result', on: days.workdays(told, 1, 4), actor: admin },
      { kind: 'finalise', on: day('2023-11-28'), actor: bureau },
      ...(bad
        ? [
            {
              kind: 'rectify',
              on: days.between('2023-12-05', '2023-12-08'),
              actor: admin,
              data: { measures: '组织承办人员剖析问题，修订办案流程，对同类案件逐件自查。' },
            },
            { kind: 'verify', on: day('2023-12-14'), actor: bureau, data: { verified: 'met' } },
          ]
        : []),
    ]
    world.plan('evaluation', evaluation, steps)
  }

  interface Sheet {
    readonly evaluation: string
    readonly unit: string
    readonly evaluated: string
    readonly sheet: { readonly slot: string } & ReturnType<typeof marks>
  }

  function planSheet(id: string, { evaluation, unit, evaluated, sheet: { slot, ...data } }: Sheet): void {
    const reviewer = personOf(unit, 'legal')
    world.plan('score-sheet', id, [
      {
        kind: 'assign',
        on: day('2023-11-06'),
        actor: bureau,
        data: { evaluation, slot, reviewer, reviewerUnit: unit, evaluated },
      },
      {
        kind: 'submit',
        on: days.between('2023-11-08', '2023-11-13'),
        actor: people.as('evaluator', reviewer),
        data,
      },
    ])
  }

  /** What was found by machine, and by hand so much more that both sheets stay below excellent. */
  function lowered(found: readonly Reason[]): readonly Reason[] {
    const remarks = [...found]
    const least = random.int(110, 240)
    for (const more of random.shuffle(byHand)) {
      if (1000 - total(penaltyStandard, remarks).total >= least + 10) break
      remarks.push(more)
    }
    return remarks
  }
}

/** What a reviewer who writes this down hands in. */
function marks(remarks: readonly Reason[]) {
  const { total: points, failed } = total(penaltyStandard, remarks)
  return {
    failedItems: failed.length > 0 ? failed : ['none'],
    failed: failed.length > 0,
    remarks,
    score: points,
    worst: worstLoss(penaltyStandard, remarks),
  }
}

/**
 * The spot check of March 2024 that is under way: three dossiers, two reviewers who may both sign in, and one sheet handed in already,
 * sealed until the other is. To be called last: it draws nothing by chance.
 */
export function planSpotCheck(world: World, people: People): void {
  const id = 'evaluation-campaign-2024'
  const bureau = people.as('justiceBureau', staff.supervisors[2] ?? '')
  const name = '2024年3月行政处罚案卷抽查'
  const lot = '宁川县行政处罚案卷抽查-20240301'
  const scope = ['market', 'urban', 'land'].map((key) => `unit-${key}`)
  const [closedFrom, closedTo, on] = [day('2023-11-01'), day('2024-02-29'), day('2024-03-04')]
  const morning = (date: string, n: number) => `${date}T0${1 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}:00.000Z`
  const dossiers = world
    .knownAt('penalty', morning(on, 0))
    .filter(({ closed, unit }) => closed && closed >= closedFrom && closed <= closedTo && scope.includes(unit))
  const sample = drawSample(lot, { total: scope.length, min: 1, max: 4, strata: ['major', 'not-punished'] }, dossiers.map(candidate))
  const drawn = dossiers.filter((file) => sample.drawn.some(({ ids }) => ids.includes(file.id)))
  let steps = 0
  const enter = (type: string, file: string, kind: string, date: string, actor: Step['actor'], data: NonNullable<Step['data']>) => {
    const n = steps++
    world.plan(type, file, [
      { kind, on: day(date), actor, data, recordedAt: morning(date, n), id: deterministicId('spot check', file, kind) },
    ])
  }
  const wanted = scope.length
  const rest = { mode: 'spot', caseKind: 'penalty', standard: penaltyStandard.id, scope, closedFrom, closedTo, seed: lot, wanted }
  enter('evaluation-campaign', id, 'plan', '2024-03-01', bureau, { name, ...rest })
  for (const [at, file] of drawn.entries()) {
    const evaluation = `evaluation-2024-${at + 1}`
    const given = { campaign: id, dossier: file.id, dossierTitle: file.title, evaluated: file.unit, drawMethod: 'random' }
    enter('evaluation', evaluation, 'draw', on, bureau, { ...given, standard: penaltyStandard.id })
    enter('evaluation', evaluation, 'machine', on, system('unit-justice'), machineData(penaltyStandard, file))
  }
  enter('evaluation-campaign', id, 'draw', on, bureau, { candidates: dossiers.length, digest: sample.digest, drawn: drawn.length })
  for (const [at, file] of drawn.entries())
    for (const [place, unit] of spotReviewers.slice(0, 2).entries()) {
      const sheet = `score-sheet-2024-${at + 1}-${place + 1}`
      const slot = place === 0 ? 'first' : 'second'
      const reviewer = personOf(unit, 'legal')
      const asked = { evaluation: `evaluation-2024-${at + 1}`, slot, reviewer, reviewerUnit: unit, evaluated: file.unit }
      enter('score-sheet', sheet, 'assign', '2024-03-05', bureau, asked)
      if (at > 0 || place > 0) continue
      const found = machineData(penaltyStandard, file).machineFindings.map(({ item, minus, says }): Reason => ({ item, minus, why: says }))
      enter('score-sheet', sheet, 'submit', '2024-03-08', people.as('evaluator', reviewer), marks([...found, ...byHand.slice(0, 2)]))
    }
}

/** Of the strata, those that the standard treats apart. */
function candidate({ id, unit, facts }: File): Candidate {
  const strata = [...(facts.filing ? ['major'] : []), ...(facts.penaltyDecision === 'punish' ? [] : ['not-punished'])]
  return { id, unit, strata }
}

const system = (unit: string) => ({ person: 'system', name: '系统', unit, capacity: 'system' })

/** The faults of the three, that the reaction opens as findings of supervision, are put right too. */
export function followFindings(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const actor = people.as('supervisor', staff.supervisors[2] ?? '')
  world.whenOpened('supervision', ({ id, opened }) => {
    const heard = days.workdays(opened, 2, 4)
    const guided = days.workdays(heard, 1, 3)
    const verified: Day = days.workdays(guided, 8, 12)
    world.plan('supervision', id, [
      {
        kind: 'hear',
        on: heard,
        actor,
        data: { investigators: staff.supervisors.slice(2, 4), statement: '对评查结果没有异议，正在整改。' },
      },
      { kind: 'guide', on: guided, actor, data: { advice: '剖析该案问题，自查同类案件，修订办案流程。' } },
      { kind: 'verify', on: verified, actor, data: { verified: 'corrected', verification: '查阅整改报告和自查记录，已整改。' } },
      { kind: 'close', on: days.workdays(verified, 1, 3), actor, data: { faultSeen: 'not-needed' } },
    ])
  })
}
