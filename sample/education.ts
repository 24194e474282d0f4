import { addWorkdays, nextWorkday } from '../kernel/time/calendar.ts'
import type { Day } from '../kernel/time/day.ts'
import { day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { officeDays, openDay } from './days.ts'
import { cancellations, comments, menuLines, squadLines } from './educationMenu.ts'
import { expired, isPast } from './expired.ts'
import { enterpriseName, personName } from './names.ts'
import type { Organisation } from './organisation.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { townUnits, type Unit } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** 480 orders of 2023: 462 delivered, of which 22 nobody rated; 18 cancelled. And so many of early 2024, each as far as it has come. */
const ordered = 480
const cancelled = 18
const unrated = 22
const orderedIn2024 = 24

interface Squad {
  readonly id: string
  readonly base: string
  readonly speakers: readonly string[]
  readonly subjects: readonly string[]
}

/** The menu of 73 topics, 12 squads, and what was ordered from it. */
export function planEducation(random: Random, world: World, people: People, organisation: Organisation): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.training)
  const topics = menuLines.map((line, at) => propose(line, at))
  const squads = squadLines.map((line, at) => form(line, at))
  const villagesOf = new Map(townUnits.map(({ id }) => [id, organisation.villages.filter(({ parent }) => parent === id)]))
  const cancels = new Set(random.shuffle(Array.from({ length: ordered }, (_, at) => at)).slice(0, cancelled))
  const silent = new Set(random.shuffle(Array.from({ length: ordered }, (_, at) => at).filter((at) => !cancels.has(at))).slice(0, unrated))
  for (let at = 0; at < ordered; at++) order(`law-order-2023-${String(at + 1).padStart(3, '0')}`, at, '2023-02-01', '2023-11-24')
  for (let at = 0; at < orderedIn2024; at++)
    order(`law-order-2024-${String(at + 1).padStart(2, '0')}`, ordered + at, '2024-01-08', '2024-03-08')

  function propose([category, lawName, topicName]: (typeof menuLines)[number], at: number) {
    const id = `menu-topic-${String(at + 1).padStart(2, '0')}`
    const proposed = days.between('2023-01-03', '2023-01-06')
    const reviewed = days.between('2023-01-09', '2023-01-12')
    world.plan('menu-topic', id, [
      {
        kind: 'propose',
        on: proposed,
        actor: bureau,
        data: {
          topicCode: `P${String(at + 1).padStart(2, '0')}`,
          topicName,
          lawName,
          category,
          form: random.pick(['talk', 'talk', 'talk', 'play', 'moot', 'video', 'advice']),
          audiences: category === 'minors' ? ['youth', 'villagers'] : category === 'business' ? ['enterprises'] : ['villagers'],
          minutes: random.pick([30, 45, 60, 90]),
        },
      },
      { kind: 'review', on: reviewed, actor: bureau, data: { reviewed: '引用的法律现行有效，内容准确。' } },
      { kind: 'publish', on: day('2023-01-16'), actor: bureau },
    ])
    return { id, category }
  }

  function form([word, base, subjects]: (typeof squadLines)[number], at: number): Squad {
    const id = `law-squad-${String(at + 1).padStart(2, '0')}`
    const members = Array.from({ length: 5 }, (_, n) => ({
      name: personName(random).name,
      from: n < 2 ? '律师事务所' : world.nameOf(base),
      trade: n < 2 ? 'lawyer' : base === 'unit-police' ? 'police' : base === 'unit-court' ? 'court' : 'department',
    }))
    world.plan('law-squad', id, [
      {
        kind: 'form',
        on: day('2023-01-12'),
        actor: bureau,
        data: { squadName: `${word}普法小分队`, base, leader: members[2]?.name, members, subjects: [...subjects] },
      },
    ])
    return { id, base: base.startsWith('unit-law-firm') ? 'unit-justice' : base, speakers: members.map(({ name }) => name), subjects }
  }

  function order(id: string, at: number, from: string, to: string): void {
    const on = days.between(from, to)
    const town = random.pick(townUnits)
    const topic = random.pick(topics)
    const squad = random.pick(squads.filter(({ subjects }) => subjects.includes(topic.category)))
    const clerk = people.of(town.id, 'admin', 'unitAdmin')
    const wished = [addWorkdays(stateCalendar, on, random.int(6, 10)), addWorkdays(stateCalendar, on, random.int(11, 15))] as const
    const steps: Step[] = [
      {
        kind: 'order',
        on,
        actor: clerk,
        data: {
          ...ordererOf(town),
          township: town.id,
          contact: personName(random).name,
          channel: random.pick(['grid', 'wechat', 'wechat', 'phone', 'visit']),
          topic: topic.id,
          firstDay: wished[0],
          secondDay: wished[1],
          place: random.pick(['村文化广场', '村部会议室', '学校报告厅', '社区活动室']),
          expected: random.int(3, 12) * 10,
          audience: topic.category === 'minors' ? 'youth' : topic.category === 'business' ? 'enterprises' : 'villagers',
        },
      },
    ]
    const sent = days.workdays(on, 0, 3)
    if (cancels.has(at) && at % 3 === 0) {
      steps.push(cancel(days.workdays(on, 1, 2), clerk))
    } else {
      const { taken, promised } = dispatch(steps, squad, sent, wished)
      if (cancels.has(at)) steps.push(cancel(days.workdays(taken, 1, 1), clerk))
      else deliver(id, at, steps, squad, promised, town.id)
    }
    world.plan('law-order', id, steps.filter(isPast))
  }

  function ordererOf({ id, name }: Unit): { orderer: string; ordererKind: string } {
    const kind = random.pick(['village', 'village', 'village', 'school', 'enterprise'])
    if (kind === 'village') return { orderer: random.pick(villagesOf.get(id) ?? []).name, ordererKind: 'village' }
    return kind === 'school'
      ? { orderer: `${name}${random.pick(['中心小学', '初级中学'])}`, ordererKind: 'school' }
      : { orderer: enterpriseName(random), ordererKind: 'enterprise' }
  }

  /** Sends the order for the day wished first; where that squad cannot come, another for the second day. */
  function dispatch(steps: Step[], squad: Squad, on: Day, wished: readonly [Day, Day]): { taken: Day; promised: Day } {
    const send = (at: Day, scheduledOn: Day): Step => ({
      kind: 'dispatch',
      on: at,
      actor: bureau,
      data: { squad: squad.id, speaker: random.pick(squad.speakers), scheduledOn },
    })
    const squadClerk = people.of(squad.base, 'admin', 'unitAdmin')
    steps.push(send(on, wished[0]))
    let [taken, promised] = [days.workdays(on, 0, 2), wished[0]]
    if (random.chance(0.04)) {
      steps.push({ kind: 'decline', on: taken, actor: squadClerk, data: { reason: '主讲人当日另有安排。' } })
      const again = days.workdays(taken, 0, 2)
      steps.push(send(again, wished[1]))
      taken = days.workdays(again, 0, 2)
      promised = wished[1]
    }
    steps.push({ kind: 'accept', on: taken, actor: squadClerk })
    return { taken, promised }
  }

  function deliver(id: string, at: number, steps: Step[], squad: Squad, on: Day, township: string): void {
    const heard = random.int(22, 120)
    steps.push({
      kind: 'deliver',
      on,
      actor: people.of(squad.base, 'admin', 'unitAdmin'),
      data: {
        deliveredOn: on,
        ...(random.chance(0.08) ? { estimated: heard * 2 } : { signedIn: heard }),
        copies: random.int(2, 20) * 10,
      },
    })
    const due = nextWorkday(stateCalendar, addWorkdays(stateCalendar, on, 10))
    if (silent.has(at)) steps.push(expired(id, 'rate', 'close', due, township))
    else
      steps.push({
        kind: 'rate',
        on: days.workdays(on, 1, 8),
        actor: people.of(township, 'admin', 'unitAdmin'),
        data: rating(at),
      })
  }

  function rating(at: number): Record<string, unknown> {
    if (at % 96 === 50) return { satisfaction: 'two', comment: '照着稿子念，群众听不懂。' }
    const satisfaction = random.chance(0.72) ? 'five' : random.chance(0.85) ? 'four' : 'three'
    return { satisfaction, again: satisfaction !== 'three', ...(random.chance(0.2) && { comment: random.pick(comments) }) }
  }

  function cancel(on: Day, actor: Step['actor']): Step {
    const [cancelledBy, reason] = random.pick(cancellations)
    return { kind: 'cancel', on: openDay(on), actor, data: { cancelledBy, reason } }
  }
}
