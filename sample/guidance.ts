import { deterministicId } from '../kernel/file/deterministicId.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { weeklyGuidance } from '../systems/guidance/duty.ts'
import { guidanceWeeks, proposeRota } from '../systems/guidance/rota.ts'
import type { Officer } from './certificates.ts'
import { countyCode } from './countyCode.ts'
import { later, midnightAfter, officeDays, recordingTime } from './days.ts'
import { type Advice, advices } from './guidanceTable.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** Visits paid in 26 weeks to 20 townships, of which two weeks of two townships were missed. */
const visitsInAll = 548
const missed: readonly (readonly [week: string, township: number, why: string])[] = [
  ['2023-W24', 13, '当周全乡抢收小麦和禁烧值班，经商指导组改在次周集中指导。'],
  ['2023-W30', 6, '当周防汛应急响应，指导人员和执法人员均在一线值守，未能到场。'],
]

const fields = ['land', 'urban', 'transport', 'farming', 'culture', 'fire'] as const
const contents = ['inspection', 'filing', 'papers', 'field', 'discretion', 'dossier', 'law'] as const
const problems: readonly (readonly [problem: string, suggestion: string])[] = [
  ['现场检查笔录缺少当事人签名', '笔录逐页签名，拒签的注明并录像。'],
  ['立案审批表没有写明法律依据', '立案时写明涉嫌违反的条款。'],
  ['证据照片没有注明拍摄时间、地点和拍摄人', '照片统一附制作说明。'],
  ['送达回证填写不完整', '按送达方式逐项填写，留置送达附照片。'],
  ['裁量理由没有对应裁量基准的档次', '决定书写明适用的裁量档次和情节。'],
  ['案卷目录页码与内容不一致', '归档前逐页核对编号。'],
]

interface Guide extends Officer {
  readonly id: string
  readonly field: (typeof fields)[number]
}

/** Six departments lend two guides each; 548 visits from 2023-W14 to W39, the weekly duty of each township, and what was asked. */
export function planGuidance(random: Random, world: World, people: People, officers: ReadonlyMap<string, readonly Officer[]>): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.training)
  const guides = new Map(fields.flatMap((field) => lent(field).map((guide) => [guide.id, guide])))
  for (const { id, person, unit, field } of guides.values())
    world.plan('guide', id, [
      {
        kind: 'appoint',
        on: day('2023-03-27'),
        actor: bureau,
        data: { person, name: people.get(person).name, department: unit, field, servesFrom: day('2023-04-03') },
      },
    ])

  const townships = delegatedUnits.map(({ id }) => id)
  const isMissed = (week: string, township: string) => missed.find(([when, at]) => when === week && townships[at] === township)
  const turns = proposeRota([...guides.keys()], townships)
  for (const { title, from } of guidanceWeeks)
    world.plan('guidance-rota', `guidance-rota-${title}`, [
      {
        kind: 'issue',
        on: lastOfficeDayBefore(from),
        actor: bureau,
        data: {
          week: title,
          begins: from,
          turns: turns.filter(({ week }) => week === title).map(({ township, guide }) => ({ township, guide })),
        },
      },
    ])
  const paid = turns.filter(({ week, township }) => !isMissed(week, township))
  const twice = new Set(random.shuffle(paid).slice(0, visitsInAll - paid.length))
  let n = 0
  for (const turn of turns) {
    const { week, from, township, guide } = turn
    const excuse = isMissed(week, township)
    const visits = excuse ? [] : Array.from({ length: twice.has(turn) ? 2 : 1 }, () => visit(++n, from, township, guide))
    planDuty(week, from, township, visits.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))[0], excuse?.[2])
  }
  for (const [at, advice] of advices.entries()) ask(at, advice)

  function lent(field: Guide['field']): Guide[] {
    const own = officers.get(`unit-${field}`) ?? []
    return own.slice(4, 6).map((officer, at) => ({ ...officer, id: `guide-${field}-${at + 1}`, field }))
  }

  function lastOfficeDayBefore(monday: Day): Day {
    return days.workdays(monday, -1, -1)
  }

  function visit(number: number, from: Day, township: string, guide: string): { id: string; on: Day; recordedAt: string } {
    const id = `guidance-visit-2023-${String(number).padStart(3, '0')}`
    const on = days.between(from, addDays(from, 6))
    const { person, certNumber } = guides.get(guide) as Guide
    const recordedAt = recordingTime(random, on)
    const [problem, suggestion] = random.pick(problems)
    world.plan('guidance-visit', id, [
      {
        kind: 'hold',
        on,
        recordedAt,
        actor: people.as('officer', person, certNumber),
        data: {
          township,
          visitedOn: on,
          guides: [guide],
          contents: random.shuffle(contents).slice(0, random.int(1, 3)),
          townshipSigned: true,
          signer: people.of(township, 'deputy', 'head').name,
          ...(random.chance(0.4) && { problems: problem, suggestions: suggestion }),
        },
      },
    ])
    return { id, on, recordedAt }
  }

  /** As the program's jobs open the duty of a week and find it met; where it was missed, the township says why. */
  function planDuty(week: string, from: Day, unit: string, met: ReturnType<typeof visit> | undefined, why = ''): void {
    const id = deterministicId('duty-file', countyCode, weeklyGuidance.id, unit, week)
    const actor = { person: 'system', name: '系统', unit, capacity: 'system' }
    const ends = addDays(from, 6)
    world.plan(weeklyGuidance.id, id, [
      {
        kind: 'open',
        on: from,
        id: deterministicId('duty', countyCode, weeklyGuidance.id, unit, week),
        recordedAt: midnightAfter(addDays(from, -1)),
        actor,
        data: { owedBy: unit, period: week, begins: from, ends, required: weeklyGuidance.atLeast },
      },
      met
        ? {
            kind: 'meet',
            on: met.on,
            id: deterministicId('duty-met', countyCode, id),
            recordedAt: later(met.recordedAt, 2),
            actor,
            data: { activities: [met.id], done: 1 },
          }
        : { kind: 'explain', on: days.workdays(ends, 1, 2), actor: people.of(unit, 'admin', 'unitAdmin'), data: { why } },
    ])
  }

  function ask(at: number, { field, subject, question, answer, law, article, articleText }: Advice): void {
    const township = random.pick(townships)
    const guide = random.pick([...guides.values()].filter((one) => one.field === field))
    const asked = days.between('2023-04-10', '2023-09-15')
    const answered = days.workdays(asked, 1, 4)
    world.plan('guidance-question', `guidance-question-2023-${String(at + 1).padStart(2, '0')}`, [
      {
        kind: 'ask',
        on: asked,
        actor: people.of(township, 'admin', 'unitAdmin'),
        data: { township, department: guide.unit, field, subject, question },
      },
      {
        kind: 'answer',
        on: answered,
        actor: people.as('officer', guide.person, guide.certNumber),
        data: { guide: guide.id, answer, law, article, ...(articleText && { articleText }) },
      },
      ...(articleText ? [{ kind: 'keep', on: days.workdays(answered, 2, 8), actor: bureau }] : []),
    ])
  }
}
