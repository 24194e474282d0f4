import { deterministicId } from '../kernel/file/deterministicId.ts'
import { dutyPeriod } from '../kernel/file/dutyPeriod.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { monthlyTraining } from '../systems/training/duty.ts'
import type { Officer } from './certificates.ts'
import { countyCode } from './countyCode.ts'
import { later, midnightAfter, officeDays, recordingTime } from './days.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { World } from './world.ts'

const subjects = [
  '行政处罚法总则与处罚的种类、管辖',
  '赋权事项的依据和实施程序',
  '现场检查与调查取证',
  '执法文书制作',
  '行政处罚裁量基准的适用',
  '行政强制措施和强制执行',
  '听证与陈述申辩',
  '送达、执行和期限计算',
  '行政执法三项制度',
  '行政复议与应诉中的常见问题',
  '案卷整理和评查标准',
  '行政复议法修订要点',
  '冬春季安全检查要点',
]

/** Eleven monthly sessions of 2023 (seven with 56 present, four with 55: 612), two of 2024, and one on the file standard. */
export function planTraining(random: Random, world: World, people: People, officers: ReadonlyMap<string, readonly Officer[]>): void {
  const days = officeDays(random)
  const townships = delegatedUnits.map(({ id }) => id)
  const months = [...Array.from({ length: 11 }, (_, at) => `2023-${String(at + 2).padStart(2, '0')}`), '2024-01', '2024-02']
  const sizes = [...random.shuffle([...Array<number>(7).fill(56), ...Array<number>(4).fill(55)]), 56, 55]
  for (const [at, month] of months.entries()) {
    const heldOn = days.between(`${month}-08`, `${month}-24`)
    const id = `training-${month}`
    const recordedAt = recordingTime(random, heldOn)
    hold(id, '月训', 'monthly', heldOn, subjects[at] ?? '', attendees(sizes[at] ?? 0), recordedAt)
    for (const unit of townships) planDuty(unit, heldOn, id, recordedAt)
  }
  for (const unit of townships) planDuty(unit, day('2024-03-01'))
  const standard = days.between('2023-09-11', '2023-09-15')
  hold(
    'training-2023-standard',
    '会议',
    'special',
    standard,
    '行政执法案卷标准（监督业务培训会）',
    attendees(60),
    recordingTime(random, standard),
  )

  /** Each township sends two, the rest come from where they can be spared. */
  function attendees(size: number): Officer[] {
    const drawn = townships.map((unit) => random.shuffle(officers.get(unit) ?? []))
    const first = drawn.flatMap((own) => own.slice(0, 2))
    return [...first, ...random.shuffle(drawn.flatMap((own) => own.slice(2))).slice(0, size - first.length)]
  }

  function hold(id: string, form: string, kind: string, heldOn: Day, subject: string, present: Officer[], recordedAt: string): void {
    world.plan('training', id, [
      {
        kind: 'hold',
        on: heldOn,
        recordedAt,
        actor: people.as('justiceBureau', staff.training),
        data: {
          subject: `${subject}${form === '月训' ? '（每月一培训）' : ''}`,
          kind,
          heldOn,
          hours: 6,
          place: '县委党校报告厅',
          organiser: 'unit-justice',
          lecturer: people.get(random.pick(staff.supervisors)).name,
          units: townships,
          attendees: present.map(({ person, unit, certificate }) => ({
            person,
            workUnit: unit,
            ...(heldOn >= '2023-03-20' && { certificate }),
          })),
          topics: `${subject}；结合案例讲解，现场答疑。`,
        },
      },
    ])
  }

  /** The duty of one township and month, as the program's jobs open it and find it met. */
  function planDuty(unit: string, on: Day, met?: string, recordedAt = ''): void {
    const span = dutyPeriod(monthlyTraining.per, on)
    const id = deterministicId('duty-file', countyCode, monthlyTraining.id, unit, span.title)
    const actor = { person: 'system', name: '系统', unit, capacity: 'system' }
    const open = {
      kind: 'open',
      on: span.from,
      id: deterministicId('duty', countyCode, monthlyTraining.id, unit, span.title),
      recordedAt: midnightAfter(addDays(span.from, -1)),
      actor,
      data: { owedBy: unit, period: span.title, begins: span.from, ends: span.to, required: monthlyTraining.atLeast },
    }
    const meet = {
      kind: 'meet',
      on,
      id: deterministicId('duty-met', countyCode, id),
      recordedAt: later(recordedAt || open.recordedAt, 2),
      actor,
      data: { activities: [met], done: 1 },
    }
    world.plan(monthlyTraining.id, id, met ? [open, meet] : [open])
  }
}
