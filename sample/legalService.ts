import { isWorkday } from '../kernel/time/calendar.ts'
import { addDays, type Day, day, lastOfMonth } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { officeDays, recordsBegin } from './days.ts'
import { planAid } from './legalServiceAid.ts'
import { planConsultations } from './legalServiceConsultations.ts'
import { personName } from './names.ts'
import type { Organisation } from './organisation.ts'
import type { People } from './people.ts'
import { phoneOf } from './phones.ts'
import type { Random } from './random.ts'
import { lawFirms, type Unit } from './unitTable.ts'
import type { World } from './world.ts'

const lawyersInAll = 60
/** Consultations of 2023 in all, and those kept one by one; the rest is in daily reports. */
const consultations = { all: 9300, whole: 300 }
/** Legal aid of 2023 in all, and matters that are files of their own; the rest is in monthly reports. */
const aid = { all: 540, whole: 60 }

export interface Lawyer {
  readonly id: string
  readonly firm: string
}

/** 互联网+公共法律服务: 60 lawyers, an adviser for each of 353 villages, 9,300 consultations and 540 matters of legal aid. */
export function planLegalService(random: Random, world: World, people: People, organisation: Organisation): void {
  const lawyers = planLawyers(random.of('lawyers'), world, people)
  planAdvisers(random.of('advisers'), world, people, organisation.villages, lawyers)
  planConsultations(random.of('consultations'), world, people, lawyers, consultations.whole)
  planDailyReports(random.of('daily'), world, people, consultations.all - consultations.whole)
  planAid(random.of('aid'), world, people, lawyers, aid.whole)
  planMonthlyReports(random.of('monthly'), world, people, aid.all - aid.whole)
}

const areas = ['婚姻家庭、继承', '劳动、工伤', '土地承包、征收', '合同、债权', '交通事故、侵权', '行政', '刑事辩护', '房产、物业'] as const

function planLawyers(random: Random, world: World, people: People): readonly Lawyer[] {
  const days = officeDays(random)
  const actor = people.of('unit-justice', 'admin', 'justiceBureau')
  return Array.from({ length: lawyersInAll }, (_, at): Lawyer => {
    const firm = lawFirms[at % lawFirms.length] as Unit
    const id = `lawyer-${String(at + 1).padStart(2, '0')}`
    const practisingFrom = days.between('1999-01-04', '2021-12-31')
    world.found('lawyer', id, [
      {
        kind: 'enter',
        on: recordsBegin,
        actor,
        data: {
          name: personName(random).name,
          kind: at % 10 === 9 ? 'part' : 'full',
          // Seventeen digits that no lawyer bears: the county's code is not assigned.
          licence: `1411798${practisingFrom.slice(0, 4)}1${String(at + 1).padStart(5, '0')}`,
          firm: firm.id,
          areas: areas[at % areas.length],
          firmPhone: phoneOf('firm', lawFirms.indexOf(firm) + 1),
          practisingFrom,
        },
      },
      ...[2022, 2023].map((year) => ({
        kind: 'review',
        on: days.between(`${year}-05-08`, `${year}-05-31`),
        actor,
        data: { review: at % 20 === 13 ? 'basic' : 'competent', reviewYear: String(year - 1) },
      })),
    ])
    return { id, firm: firm.id }
  })
}

/** Each village its lawyer, none more than six; one visit of each in 2023 is in the log. */
function planAdvisers(random: Random, world: World, people: People, villages: readonly Unit[], lawyers: readonly Lawyer[]): void {
  const days = officeDays(random)
  const bureau = people.of('unit-justice', 'admin', 'justiceBureau')
  const order = random.shuffle(lawyers)
  for (const [at, village] of villages.entries()) {
    const lawyer = order[at % order.length] as Lawyer
    const id = `village-adviser-${village.region}`
    const appointed = days.between('2023-01-04', '2023-01-18')
    world.plan('village-adviser', id, [
      {
        kind: 'appoint',
        on: appointed,
        actor: bureau,
        data: {
          village: village.id,
          lawyer: lawyer.id,
          firm: lawyer.firm,
          contract: `宁村顾〔2023〕${at + 1}号`,
          termFrom: '2023-01-01',
          termTo: '2025-12-31',
          subsidy: 300_000,
        },
      },
      {
        kind: 'evaluate',
        on: days.between('2023-12-11', '2023-12-28'),
        actor: bureau,
        data:
          at % 9 === 0
            ? { score: 92, scoreYear: '2023', grade: 'excellent' }
            : { score: random.int(75, 89), scoreYear: '2023', grade: 'competent' },
      },
    ])
    const servedOn = days.between('2023-02-06', '2023-12-08')
    world.plan('adviser-log', `adviser-log-2023-${village.region}`, [
      {
        kind: 'hold',
        on: servedOn,
        actor: people.of(village.parent ?? 'unit-justice', 'legal', 'committee'),
        data: {
          village: village.id,
          appointment: id,
          lawyer: lawyer.id,
          servedOn,
          way: random.chance(0.8) ? 'site' : 'video',
          contents: random.pick([['consultation', 'lecture'], ['consultation'], ['consultation', 'charter'], ['lecture', 'mediation']]),
          people: random.int(6, 48),
          hours: random.int(2, 5),
          villageSigned: true,
          signer: '村（社区）负责人',
        },
      },
    ])
  }
}

/** One report for every workday of 2023; the rest of the year's consultations spread over them. */
function planDailyReports(random: Random, world: World, people: People, all: number): void {
  const actor = people.of('unit-justice', 'admin', 'aidCentre')
  const days = workdaysOf('2023-01-01', '2023-12-31')
  const counts = spread(random, all, days.length, 12)
  for (const [at, on] of days.entries()) report(on, counts[at] ?? 0)
  for (const on of workdaysOf('2024-01-01', '2024-03-08')) report(on, random.int(24, 44))

  function report(on: Day, number: number): void {
    const hotline = Math.floor(number * 0.42)
    const web = Math.floor(number * 0.33)
    const lines = [
      { channel: 'hotline', number: hotline },
      { channel: 'web', number: web },
      { channel: 'site', number: number - hotline - web },
    ]
    world.plan('consultation-tally', `consultation-tally-${on}`, [
      { kind: 'hold', on, actor, data: { centre: 'unit-justice', lines }, recordedAt: `${on}T09:${10 + random.int(0, 40)}:00.000Z` },
    ])
  }
}

function planMonthlyReports(random: Random, world: World, people: People, all: number): void {
  const actor = people.of('unit-justice', 'admin', 'aidCentre')
  const counts = spread(random, all, 12, 20)
  const months = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`)
  for (const [at, month] of months.entries()) report(month, counts[at] ?? 0)
  for (const month of ['2024-01', '2024-02']) report(month, random.int(30, 40))

  function report(month: string, number: number): void {
    const on = lastOfMonth(day(`${month}-01`))
    const labour = Math.floor(number * 0.4)
    const criminal = Math.floor(number * 0.25)
    const lines = [
      { kind: 'labour', number: labour },
      { kind: 'criminal', number: criminal },
      { kind: 'civil', number: number - labour - criminal },
    ]
    world.plan('aid-tally', `aid-tally-${month}`, [
      {
        kind: 'hold',
        on,
        actor,
        data: { centre: 'unit-justice', lines, people: number, recovered: number * random.int(600_000, 900_000) },
        recordedAt: `${on}T10:${10 + random.int(0, 40)}:00.000Z`,
      },
    ])
  }
}

function workdaysOf(from: string, to: string): Day[] {
  const found: Day[] = []
  for (let on = day(from); on <= to; on = addDays(on, 1)) if (isWorkday(stateCalendar, on)) found.push(on)
  return found
}

/** So many parts, each at least so much, that add up to the whole. */
function spread(random: Random, all: number, parts: number, least: number): number[] {
  const numbers = Array<number>(parts).fill(least)
  for (let left = all - least * parts; left > 0; left--) {
    const at = random.int(0, parts - 1)
    numbers[at] = (numbers[at] ?? 0) + 1
  }
  return numbers
}
