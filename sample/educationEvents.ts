import { deterministicId } from '../kernel/file/deterministicId.ts'
import { dutyPeriod } from '../kernel/file/dutyPeriod.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { yearlyLecture } from '../systems/lectures/duty.ts'
import { countyCode } from './countyCode.ts'
import { later, midnightAfter, officeDays, recordingTime } from './days.ts'
import { boardPlaces, keyDates, lectureLines, outreachLines } from './educationEventTable.ts'
import { personName } from './names.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits, townUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** The six departments whose powers went to the townships; their staff lecture there. */
const partners = ['land', 'urban', 'transport', 'farming', 'culture', 'fire'].map((key) => `unit-${key}`)
const office = 'unit-rule-of-law'
const boards = 126
const eventsOf2023 = 38

/** 20 lectures of 2023, one in each township, by six departments; two of 2024. The duty of each township is opened and met as jobs do it. */
export function planLectures(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  for (const department of partners)
    world.plan('lecture-partner', `lecture-partner-${department.replace('unit-', '')}`, [
      {
        kind: 'join',
        on: days.between('2023-02-13', '2023-02-17'),
        actor: people.as('justiceBureau', staff.training),
        data: {
          department,
          subjects: '本部门常见违法行为、四张清单和办事指引',
          speakers: [1, 2].map(() => ({ name: personName(random).name, post: '业务骨干' })),
          joinedOn: day('2023-02-20'),
        },
      },
    ])
  const order = random.shuffle(delegatedUnits)
  for (const [at, { id, name }] of order.entries()) {
    const month = String(3 + Math.floor(at / 2.3)).padStart(2, '0')
    owe(id, '2023', hold(at, id, name, days.between(`2023-${month}-03`, `2023-${month}-26`)))
  }
  for (const [at, { id, name }] of order.entries())
    owe(id, '2024', at < 2 ? hold(20 + at, id, name, days.between('2024-02-26', '2024-03-07')) : undefined)

  function hold(at: number, township: string, name: string, heldOn: Day): { id: string; on: Day; recordedAt: string } {
    const lead = partners[at % partners.length] as string
    const others = random.shuffle(partners.filter((one) => one !== lead)).slice(0, random.int(1, 2))
    const [subject, laws] = lectureLines[lead.replace('unit-', '')]?.[Math.floor(at / 6) % 2] ?? ['', '']
    const heard = random.int(32, 88)
    const recordedAt = recordingTime(random, heldOn)
    const id = `lecture-${at < 20 ? '2023' : '2024'}-${String((at % 20) + 1).padStart(2, '0')}`
    world.plan('lecture', id, [
      {
        kind: 'hold',
        on: heldOn,
        recordedAt,
        actor: people.of(lead, 'admin', 'unitAdmin'),
        data: {
          subject,
          heldOn,
          hosts: [lead, ...others, office],
          organiser: lead,
          township,
          place: `${name}${random.pick(['文化广场', '综合文化站', '集市', '便民服务中心'])}`,
          audiences: random.pick([['villagers'], ['villagers', 'enterprises'], ['villagers', 'migrants']]),
          // At markets nobody signs in.
          ...(at % 7 === 3 ? { estimated: heard * 2 } : { signedIn: heard }),
          form: 'talk',
          speakers: `${[lead, ...others].map(world.nameOf).join('、')}业务骨干`,
          laws,
          materials: '四张清单手册、办事指引',
          copies: random.int(8, 30) * 10,
        },
      },
    ])
    return { id, on: heldOn, recordedAt }
  }

  function owe(unit: string, year: string, met: { id: string; on: Day; recordedAt: string } | undefined): void {
    const span = dutyPeriod('year', day(`${year}-01-01`))
    const id = deterministicId('duty-file', countyCode, yearlyLecture.id, unit, span.title)
    const actor = { person: 'system', name: '系统', unit, capacity: 'system' } as const
    const open = {
      kind: 'open',
      on: span.from,
      id: deterministicId('duty', countyCode, yearlyLecture.id, unit, span.title),
      recordedAt: midnightAfter(addDays(span.from, -1)),
      actor,
      data: { owedBy: unit, period: span.title, begins: span.from, ends: span.to, required: yearlyLecture.atLeast },
    }
    const meet = met && {
      kind: 'meet',
      on: met.on,
      id: deterministicId('duty-met', countyCode, id),
      recordedAt: later(met.recordedAt, 2),
      actor,
      data: { activities: [met.id], done: 1 },
    }
    world.plan(yearlyLecture.id, id, meet ? [open, meet] : [open])
  }
}

/** 38 publicity events of 2023, four of 2024, the days they are held on, and 126 boards at 45 places, looked at in autumn. */
export function planOutreach(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.training)
  for (const [at, [occasion, when, theme, lead]] of keyDates.entries())
    world.plan('outreach-date', keyDateOf(at), [
      {
        kind: 'list',
        on: day('2023-01-05'),
        actor: bureau,
        data: { occasion, when, theme, lead: `unit-${lead}` },
      },
    ])
  for (const [at, line] of outreachLines.entries()) hold(at, line)
  for (const [at, place] of boardPlaces(townUnits).entries()) setUp(at, place)

  function hold(at: number, [on, form, subject, hosts, keyDate]: (typeof outreachLines)[number]): void {
    const [heldOn, year] = [day(on), on.slice(0, 4)]
    const lead = `unit-${hosts[0]}`
    const town = random.pick(form === 'countryside' || form === 'market' ? delegatedUnits : townUnits)
    const heard = random.int(6, 40) * 10
    world.plan('outreach-event', `outreach-${year}-${String(year === '2023' ? at + 1 : at + 1 - eventsOf2023).padStart(2, '0')}`, [
      {
        kind: 'hold',
        on: heldOn,
        actor: people.of(lead, 'admin', 'unitAdmin'),
        data: {
          subject,
          heldOn,
          hosts: hosts.map((key) => `unit-${key}`),
          organiser: lead,
          township: town.id,
          place: `${town.name}${placeWords[form]}`,
          audiences: form === 'campus' ? ['youth'] : form === 'enterprise' ? ['enterprises'] : ['villagers'],
          ...(['square', 'market'].includes(form) && at % 3 === 0 ? { estimated: heard * 3 } : { signedIn: heard }),
          form,
          ...(keyDate !== undefined && { keyDate: keyDateOf(keyDate) }),
          materials: '宣传折页、法律单行本',
          copies: random.int(10, 90) * 10,
          answered: random.int(3, 40),
        },
      },
    ])
  }

  function setUp(at: number, { unit, place, kind }: ReturnType<typeof boardPlaces>[number]): void {
    const setUpOn = days.between('2023-05-04', '2023-06-16')
    const checkedOn = days.between('2023-09-20', '2023-10-27')
    const condition = at % 8 === 5 ? random.pick(['faded', 'damaged']) : 'sound'
    const actor = people.of(unit, 'admin', 'unitAdmin')
    world.plan('display-board', `display-board-${String(at + 1).padStart(2, '0')}`, [
      {
        kind: 'set-up',
        on: setUpOn,
        actor,
        data: {
          keeper: unit,
          township: unit,
          place,
          placeKind: kind,
          theme: random.pick(['四张清单', '宪法和民法典', '服务型行政执法', '行政复议为民', '防范电信网络诈骗']),
          // Two at each place, and a third at the first 36.
          boards: at < boards - 2 * 45 ? 3 : 2,
          setUpOn,
        },
      },
      { kind: 'check', on: checkedOn, actor, data: { checkedOn, condition } },
      ...(condition === 'sound'
        ? []
        : [{ kind: 'mend', on: days.workdays(checkedOn, 6, 15), actor, data: { repair: '更换版面，重新固定。' } }]),
    ])
  }
}

const keyDateOf = (at: number): string => `outreach-date-${String(at + 1).padStart(2, '0')}`

const placeWords: Readonly<Record<string, string>> = {
  square: '文化广场',
  countryside: '便民服务中心',
  market: '集市',
  campus: '中心学校',
  enterprise: '产业园',
  community: '社区活动室',
  organ: '会议室',
  performance: '文化广场',
  contest: '文化站',
}
