import type { File } from '../kernel/file/file.ts'
import { rule } from '../kernel/law/rules.ts'
import type { Day } from '../kernel/time/day.ts'
import { reckon } from '../kernel/time/reckon.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import type { Officer } from './certificates.ts'
import { officeDays, today } from './days.ts'
import { expired } from './penalties.ts'
import { type People, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** What is to be seen before anybody acts (事前公示), by the justice bureau for the whole county. */
const before = [
  ['subjects', '行政执法主体清单'],
  ['people', '行政执法人员清单'],
  ['powers', '权责清单和执法依据'],
  ['random-list', '随机抽查事项清单'],
  ['review-list', '重大执法决定法制审核目录'],
  ['recording-list', '音像记录事项清单'],
  ['four-lists', '行政执法“四张清单”'],
  ['bands', '行政处罚裁量基准'],
] as const

/** Plans what is made public before any decision, all of it in time. */
export function planBefore(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const bureau = 'unit-justice'
  for (const [kind, subject] of before) {
    const made = days.between('2022-07-01', '2022-07-15')
    const admin = people.of(bureau, 'admin', 'unitAdmin')
    world.plan('publication', `publication-${kind}`, [
      { kind: 'open', on: made, actor: admin, data: { kind, publisher: bureau, subject, madeOn: made } },
      { kind: 'review-secrecy', on: days.workdays(made, 1, 3), actor: people.of(bureau, 'head', 'head'), data: { secrecy: 'open' } },
      {
        kind: 'publish',
        on: days.workdays(made, 4, 8),
        actor: admin,
        data: { channels: ['website', 'hall'], address: '宁川县人民政府网站行政执法公示专栏', masked: true },
      },
    ])
  }
}

/** What people go on to do with publications and filings that decisions open, and with publications of decisions that are set aside. */
export function followDecisions(random: Random, world: World, people: People, officers: ReadonlyMap<string, readonly Officer[]>): void {
  const days = officeDays(random)
  const done = (steps: readonly Step[]): Step[] => steps.filter(({ on, actor }) => (actor.capacity === 'system' ? on < today : on <= today))

  world.whenOpened('publication', ({ id, unit, opened, facts }) => {
    const reviewer = (officers.get(unit) ?? []).find((one) => one.reviewer)
    if (!reviewer) throw new Error(`Nobody reviews in ${unit}`)
    const legal = people.as('legalReviewer', reviewer.person, reviewer.certNumber)
    const reviewed = days.workdays(opened, 1, 3)
    const penalty = world.file(String(facts.penaltyCase))
    if (facts.market && !penalty.facts.fine && !penalty.facts.confiscated) {
      const data = { excuse: 'warning-only', excuseNote: '仅给予警告，依规定不予公示。' }
      world.plan('publication', id, done([{ kind: 'excuse', on: reviewed, actor: legal, data }]))
      return
    }
    const party = penalty.facts.party as { kind: string; name: string }
    world.plan(
      'publication',
      id,
      done([
        { kind: 'review-secrecy', on: reviewed, actor: legal, data: { secrecy: 'open' } },
        {
          kind: 'publish',
          on: days.workdays(reviewed, 1, 3),
          actor: people.of(unit, 'admin', 'unitAdmin'),
          data: {
            channels: random.pick([['website'], ['website', 'credit'], ['website', 'board']]),
            address: '宁川县人民政府网站行政执法公示专栏',
            shownName: party.kind === 'natural' ? `${party.name.slice(0, 1)}某` : party.name,
            masked: true,
          },
        },
      ]),
    )
  })

  world.whenReacted('publication', 'set-aside', ({ id, unit, on }) => {
    const withdrawn = days.workdays(on['set-aside'] as Day, 1, 3)
    const data = { withdrawReason: '处罚决定已被依法改变，撤回原公示信息。', explained: true }
    world.plan('publication', id, done([{ kind: 'withdraw', on: withdrawn, actor: people.of(unit, 'admin', 'unitAdmin'), data }]))
  })

  world.whenOpened('major-filing', (filing) => world.plan('major-filing', filing.id, done(filed(filing))))

  function filed({ id, unit, opened, facts }: File): Step[] {
    const due = reckon(rule('major-penalty-filing'), opened, { calendar: stateCalendar }).due
    const noted = expired(id, 'file', 'note-late', due, unit)
    if (facts.penaltyCase === planted.neverFiled) return [noted]
    const late = facts.penaltyCase === planted.filedLate
    const on = late ? days.workdays(due, 3, 3) : days.workdays(opened, 3, 7)
    const penalty = world.file(String(facts.penaltyCase))
    const office = people.as('filingOffice', staff.supervisors[1] ?? '')
    const registered = days.workdays(on, 1, 2)
    const reviewed = days.workdays(registered, 2, 8)
    const legal = people.of(unit, 'legal', 'handler')
    return [
      ...(late ? [noted] : []),
      {
        kind: 'file',
        on,
        actor: legal,
        planted: late,
        data: {
          decisionNumber: `罚决〔${opened.slice(0, 4)}〕${id.slice(0, 4)}号`,
          pack: ['decision', 'review', 'evidence', 'approval', 'notice', 'investigation', 'panel', 'service'],
          filer: legal.name,
          hearingHeld: (penalty.n['hold-hearing'] ?? 0) > 0,
        },
      },
      { kind: 'register', on: registered, actor: office },
      {
        kind: 'review',
        on: reviewed,
        actor: office,
        data: { item: 'procedure', finding: late ? 'defect' : 'ok', ...(late && { note: '报送逾期' }) },
      },
      { kind: 'review', on: reviewed, actor: office, data: { item: 'discretion', finding: 'ok' } },
      { kind: 'pass', on: days.workdays(reviewed, 0, 2), actor: office, data: { conclusion: 'passed' } },
    ]
  }
}
