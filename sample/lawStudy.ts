import { deterministicId } from '../kernel/file/deterministicId.ts'
import { dutyPeriod } from '../kernel/file/dutyPeriod.ts'
import type { File } from '../kernel/file/file.ts'
import { addDays, type Day, day } from '../kernel/time/day.ts'
import { monthlyStudy } from '../systems/lawStudy/duty.ts'
import { defaultTopics } from '../systems/lawStudy/topics.ts'
import { countyCode } from './countyCode.ts'
import { later, midnightAfter } from './days.ts'
import type { Meeting } from './decisionsMeetings.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { root } from './unitTable.ts'
import type { Step, World } from './world.ts'

interface Lesson {
  readonly subject: string
  readonly laws: readonly string[]
  /** The faults that it answers; absent where the season sets the subject. */
  readonly topic?: string
}

/** What the season sets: the other months take what was proposed from lost cases, corrections, failed dossiers and findings. */
const set: Readonly<Record<string, Lesson>> = {
  '2023-01': { subject: '学习贯彻宪法，推进依法行政', laws: ['宪法'] },
  '2023-02': { subject: '立法法修改和规范性文件管理', laws: ['立法法', '河南省行政规范性文件管理办法'] },
  '2023-04': { subject: '总体国家安全观和国家安全法', laws: ['国家安全法', '反间谍法'] },
  '2023-06': { subject: '安全生产责任和执法', laws: ['安全生产法'] },
  '2023-09': { subject: '行政复议法修订要点', laws: ['行政复议法'] },
  '2023-12': { subject: '国家宪法日专题学习', laws: ['宪法', '监督法'] },
  '2024-01': { subject: '新修订行政复议法的适用', laws: ['行政复议法', '行政复议法实施条例'] },
}

/**
 * Plans the twelve sessions of 2023 and two of 2024, each at a standing meeting, the plans and the monthly duty. What most cues known by
 * then ask for is what a session is about. To be called when the cues are there.
 */
export function planLawStudy(random: Random, world: World, people: People, meetings: readonly Meeting[]): void {
  const office = people.of('unit-office', 'admin', 'unitAdmin')
  const months = [...Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`), '2024-01', '2024-02']
  const studied = new Set<string>()
  const lessons = months.map((month) => {
    const meeting = meetings.find(({ on }) => on.startsWith(month)) as Meeting
    return { month, meeting, ...lessonOf(month, meeting.on) }
  })
  planYear(
    '2023',
    '2023-01-04',
    lessons.filter(({ month }) => month < '2024'),
    '2024-01-08',
  )
  planYear(
    '2024',
    '2024-01-03',
    lessons.filter(({ month }) => month >= '2024'),
  )
  for (const lesson of lessons) hold(lesson)
  for (const month of months) planDuty(day(`${month}-01`))
  planDuty(day('2024-03-01'))

  /** The lesson the season sets, or the subject most asked for among what is known on that day and has not been studied. */
  function lessonOf(month: string, on: Day): Lesson & { readonly cues: readonly File[] } {
    const known = world.ofType('study-cue').filter(({ id, opened }) => opened < on && !studied.has(id))
    const of = (topic: string) =>
      known.filter(({ facts }) => defaultTopics.find(({ id }) => id === topic)?.answers.includes(String(facts.cause)))
    const seasonal = set[month]
    if (seasonal) return { ...seasonal, cues: [] }
    const [topic] = [...defaultTopics].sort((a, b) => of(b.id).length - of(a.id).length)
    const cues = topic ? of(topic.id) : []
    for (const { id } of cues) studied.add(id)
    return { subject: topic?.title ?? '', laws: topic?.laws ?? [], ...(topic && { topic: topic.id }), cues }
  }

  function planYear(year: string, from: string, planned: readonly (Lesson & { readonly month: string })[], concluded?: string): void {
    let n = 0
    // Before the day's meeting, so that what is held there finds the plan.
    const step = (kind: string, on: Day, data: Record<string, unknown>): Step => ({
      kind,
      on,
      recordedAt: later(`${on}T01:00:00.000Z`, 60 * n++),
      actor: office,
      data,
    })
    const begun = day(from)
    const item = ({ month, subject, topic }: (typeof planned)[number]) => ({
      month,
      name: subject,
      way: topic ? 'case' : 'lecture',
      lecturer: people.get(personOf('unit-justice', 'head')).name,
      ...(topic && { from: '由败诉、复议纠错、案卷评查和执法监督的线索选题' }),
    })
    const first = planned.filter(({ topic }) => !topic)
    const added = planned.filter(({ topic }) => topic)
    world.plan('study-plan', `study-plan-${year}`, [
      step('draw', begun, { year, body: 'executive', studies: root }),
      ...first.map((one) => step('list', begun, item(one))),
      step('issue', begun, { docNumber: `宁政办〔${year}〕1号` }),
      ...added.map((one) => step('list', meetingOf(one.month), item(one))),
      ...(concluded ? [step('conclude', day(concluded), { held: planned.length, summary: '每月一学，学用结合，由案件选题。' })] : []),
    ])
  }

  /** A subject taken from cues is put into the plan on the day it is studied, not foreseen at the beginning of the year. */
  function meetingOf(month: string): Day {
    return lessons.find((one) => one.month === month)?.meeting.on ?? day(`${month}-04`)
  }

  function hold({ month, meeting, subject, laws, topic, cues }: (typeof lessons)[number]): void {
    const leaders = [
      staff.mayor,
      staff.viceMayor,
      ...['finance', 'development', 'justice', 'police', 'land', 'housing'].map((unit) => personOf(`unit-${unit}`, 'head')),
    ]
    const present = leaders.slice(0, random.int(6, leaders.length))
    const quizzed = month.endsWith('06') || month.endsWith('12')
    world.plan('study-session', `study-session-${month}`, [
      {
        kind: 'hold',
        on: meeting.on,
        recordedAt: later(meeting.recordedAt, 3600 * 4),
        actor: office,
        data: {
          subject,
          body: 'executive',
          studies: root,
          heldOn: meeting.on,
          plan: `study-plan-${month.slice(0, 4)}`,
          meeting: meeting.id,
          laws: laws.map((name) => ({ name })),
          way: topic ? 'case' : 'lecture',
          lecturer: people.get(personOf('unit-justice', 'head')).name,
          attendees: present.map((id) => ({ name: people.get(id).name, post: people.get(id).post })),
          gist: topic ? `通报${cues.length}条线索所涉案件的教训，学习有关规定，提出整改要求。` : '学习条文要点，结合本县工作谈体会。',
          ...(cues.length > 0 && { answers: cues.map(({ id }) => id) }),
          ...(quizzed && { quiz: present.map((id) => ({ name: people.get(id).name, score: random.int(76, 100), passed: true })) }),
        },
      },
    ])
  }

  /** The monthly duty, as the program's jobs open it and find it met. */
  function planDuty(on: Day): void {
    const span = dutyPeriod(monthlyStudy.per, on)
    const id = deterministicId('duty-file', countyCode, monthlyStudy.id, root, span.title)
    const actor = { person: 'system', name: '系统', unit: root, capacity: 'system' }
    const open = {
      kind: 'open',
      on: span.from,
      id: deterministicId('duty', countyCode, monthlyStudy.id, root, span.title),
      recordedAt: midnightAfter(addDays(span.from, -1)),
      actor,
      data: { owedBy: root, period: span.title, begins: span.from, ends: span.to, required: monthlyStudy.atLeast },
    }
    const lesson = lessons.find(({ month }) => span.from.startsWith(month))
    const meet = lesson && {
      kind: 'meet',
      on: lesson.meeting.on,
      id: deterministicId('duty-met', countyCode, id),
      recordedAt: later(lesson.meeting.recordedAt, 3600 * 4 + 2),
      actor,
      data: { activities: [`study-session-${lesson.month}`], done: 1 },
    }
    world.plan(monthlyStudy.id, id, meet ? [open, meet] : [open])
  }
}
