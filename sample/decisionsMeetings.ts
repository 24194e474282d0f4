import { addWorkdays } from '../kernel/time/calendar.ts'
import { type Day, day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { later, officeDays, today } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** One standing meeting: its file and its day. */
export interface Meeting {
  readonly id: string
  readonly on: Day
  readonly held: boolean
  /** When it was recorded as held; its topics come after. */
  readonly recordedAt: string
}

const term = '县第十六届人民政府'
/** The first meeting of 2023 was the 38th of its term. */
const before2023 = 37
const members = 9

/** So many workdays from a day, back where negative. */
export const workdays = (from: Day, n: number): Day => addWorkdays(stateCalendar, from, n)

/** Twice a month in 2023: 24 meetings. Four until 11 March 2024, and one that has been called. */
export function planMeetings(random: Random, world: World, people: People): Meeting[] {
  const days = officeDays(random)
  const office = people.of('unit-office', 'admin', 'unitAdmin')
  const months = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`)
  const dates = [
    ...months.flatMap((month) => [days.between(`${month}-05`, `${month}-12`), days.between(`${month}-18`, `${month}-26`)]),
    ...['2024-01-10', '2024-01-24', '2024-02-23', '2024-03-06'].map((on) => day(on)),
  ]
  // The one meeting at which the consultative conference had nobody.
  const without = random.int(4, 20)
  return [...dates.map((on, at) => plan(on, at, true)), plan(day('2024-03-20'), dates.length, false)]

  function plan(on: Day, at: number, held: boolean): Meeting {
    const id = `meeting-${String(before2023 + at + 1).padStart(3, '0')}`
    const recordedAt = `${on}T03:30:00.000Z`
    const absent = random.int(0, 2)
    const chiefAbsent = absent > 0 && random.chance(0.2)
    const consultative = at !== without
    const counsel = at % 2 === 0
    const called = {
      kind: 'call',
      on: workdays(on, -8),
      actor: office,
      data: { term, ordinal: before2023 + at + 1, plannedOn: on, place: '县政府一楼会议室', urgent: false },
    }
    if (!held) {
      world.plan('meeting', id, [called])
      return { id, on, held, recordedAt }
    }
    const attendance = [
      { as: 'congress', name: people.get(personOf('unit-congress', 'deputy')).name, post: '县人大常委会副主任' },
      ...(consultative
        ? [{ as: 'consultative', name: people.get(personOf('unit-consultative', 'deputy')).name, post: '县政协副主席' }]
        : []),
      {
        as: 'justice',
        name: people.get(personOf('unit-justice', at % 5 === 4 ? 'deputy' : 'head')).name,
        post: at % 5 === 4 ? '副局长' : '局长',
      },
      ...(counsel ? [{ as: 'counsel', name: people.get(`person-counsel-${(at % 5) + 1}`).name, post: '政府法律顾问' }] : []),
      { as: 'discipline', name: people.get(personOf('unit-discipline', 'deputy')).name, post: '县纪委监委副书记' },
    ]
    world.plan('meeting', id, [
      called,
      {
        kind: 'invite',
        on: workdays(on, -4),
        actor: office,
        data: {
          invited: ['congress', 'consultative', 'justice', ...(counsel ? ['counsel'] : []), 'discipline', 'department'],
        },
      },
      { kind: 'distribute', on: workdays(on, -3), actor: office, data: { papers: random.int(6, 14) } },
      {
        kind: 'hold',
        on,
        recordedAt,
        actor: office,
        data: {
          chair: `${people.get(chiefAbsent ? staff.viceMayor : staff.mayor).name}（${chiefAbsent ? '受县长委托，副县长' : '县长'}）`,
          members,
          present: members - absent,
          absent,
          ...(absent > 0 && { absence: `${absent}人因公外出请假。` }),
          attendance,
          congress: true,
          consultative,
          justice: true,
          counsel,
        },
      },
      ...(workdays(on, 5) <= today
        ? [
            {
              kind: 'minute',
              on: workdays(on, random.int(2, 4)),
              actor: office,
              data: { minutes: '会议听取了各议题的汇报，经集体讨论形成决定，由责任单位按期落实，政府办公室督办。' },
            },
          ]
        : []),
    ])
    return { id, on, held, recordedAt }
  }
}

/** Minutes into a meeting at which its so-many-th topic was entered. */
export const minuteOf = (meeting: Meeting, no: number): string => later(meeting.recordedAt, no * 60)
