import { addDays, type Day } from '../kernel/time/day.ts'
import { officeDays, openDay } from './days.ts'
import { personName } from './names.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { clues, type Fault, faults } from './supervisionTable.ts'
import { delegatedUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** Found at the 20 teams; nine take a written opinion, one of these a decision. */
const findings = 61
const opinions = 9

/** Two groups, ten teams each, in September 2023; what they found, and how it was put right. Complaints against enforcement besides. */
export function planSupervision(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.training)
  const groups = [staff.supervisors.slice(0, 2), staff.supervisors.slice(2, 4)]
  const countOf = (at: number): number => Math.floor(findings / delegatedUnits.length) + (at < findings % delegatedUnits.length ? 1 : 0)
  let n = 0
  for (const [at, { id: team }] of delegatedUnits.entries()) {
    const members = groups[at % 2] ?? []
    const found = random.shuffle(faults).slice(0, countOf(at))
    const lost = found.map(({ item, points, problem }) => ({ item, points, why: problem }))
    const on = days.workdays(openDay('2023-09-04' as Day), Math.floor(at / 2), Math.floor(at / 2))
    const check = `supervision-check-2023-${String(at + 1).padStart(2, '0')}`
    world.plan('supervision-check', check, [
      {
        kind: 'hold',
        on,
        actor: people.as('supervisor', members[0] ?? ''),
        data: {
          team,
          group: at % 2 === 0 ? 'one' : 'two',
          members,
          from: '县司法局、涉及下放行政处罚权的县直部门',
          checkedOn: on,
          lost,
          score: 100 - lost.reduce((sum, { points }) => sum + points, 0),
          dossiers: random.int(4, 8),
          veto: 'none',
          problems: found.length,
          feedback: found.map(({ problem }) => problem).join('；'),
        },
      },
    ])
    for (const fault of found)
      world.plan('supervision', `supervision-2023-${String(++n).padStart(2, '0')}`, handle(n, team, check, on, members, fault))
  }
  for (const [at, clue] of clues.entries()) complain(at, clue)

  /** Every seventh finding, and the first, is grave and takes an opinion; the first is not put right and takes a decision too. */
  function handle(at: number, unit: string, check: string, checked: Day, members: readonly string[], fault: Fault): Step[] {
    const actor = people.as('supervisor', members[0] ?? '')
    const head = people.of(unit, 'head', 'head')
    const found = days.workdays(checked, 2, 4)
    const heard = days.workdays(found, 2, 5)
    const told = days.workdays(heard, 1, 5)
    const begun: Step[] = [
      {
        kind: 'find',
        on: found,
        actor,
        data: { supervisedUnit: unit, source: 'check', check, problemKind: fault.kind, problem: fault.problem, basis: fault.basis },
      },
      { kind: 'hear', on: heard, actor, data: { investigators: members, statement: '情况属实，系人手不足、业务不熟所致，愿意整改。' } },
    ]
    const verify = (on: Day, verified: string, verification: string): Step => ({
      kind: 'verify',
      on,
      actor,
      data: { verified, verification },
    })
    const close = (on: Day): Step => ({ kind: 'close', on: days.workdays(on, 1, 3), actor, data: { faultSeen: 'not-needed' } })
    const corrected = '调阅整改后的材料，问题已改正。'
    const grave = at === 1 || (at % 7 === 0 && at <= 7 * (opinions - 1))
    if (grave) return [...begun, ...opinion(told)]
    const verified = days.workdays(told, 8, 20)
    return [
      ...begun,
      { kind: 'guide', on: told, actor, data: { advice: fault.advice } },
      verify(verified, 'corrected', corrected),
      close(verified),
    ]

    function opinion(issued: Day): Step[] {
      const replyBy = openDay(addDays(issued, 20))
      const replied = days.workdays(issued, 5, 9)
      const checkedAgain = days.workdays(replied, 3, 6)
      const steps: Step[] = [
        { kind: 'issue-opinion', on: issued, actor: bureau, data: { basis: fault.basis, advice: fault.advice, replyBy } },
        { kind: 'reply', on: replied, actor: head, data: { measures: '已逐项整改，完善制度，附整改材料。' } },
      ]
      if (at !== 1) return [...steps, verify(checkedAgain, 'corrected', corrected), close(checkedAgain)]
      const decided = days.workdays(checkedAgain, 3, 6)
      const executed = days.workdays(decided, 5, 9)
      const last = days.workdays(executed, 2, 4)
      return [
        ...steps,
        verify(checkedAgain, 'partly', '只补了制度文本，问题没有实际改正。'),
        {
          kind: 'decide',
          on: decided,
          actor: bureau,
          data: { order: 'change', decisionText: '意见书要求的整改没有落实，责令限期改正。', executeBy: openDay(addDays(decided, 30)) },
        },
        { kind: 'execute', on: executed, actor: head, data: { execution: '已按监督决定改正，附改正前后对照材料。' } },
        verify(last, 'corrected', corrected),
        close(last),
      ]
    }
  }

  /** A complaint is answered: unfounded after a look at the case, or handed to the department that has to see to it, and founded. */
  function complain(at: number, { source, kind, matter, established, founded }: (typeof clues)[number]): void {
    const actor = people.as('supervisor', random.pick(staff.supervisors))
    const received = days.between('2023-02-06', '2023-11-10')
    const screened = days.workdays(received, 1, 2)
    const concluded = days.workdays(screened, 5, 14)
    const named = source === 'hotline' || source === 'complaint'
    world.plan('enforcement-clue', `clue-2023-${String(at + 1).padStart(2, '0')}`, [
      {
        kind: 'receive',
        on: received,
        actor,
        data: {
          clueSource: source,
          anonymous: !named,
          ...(named && { complainant: { kind: 'natural', name: personName(random).name } }),
          against: random.pick(delegatedUnits).id,
          matter,
          content: `${matter}，请求核查。`,
          problemKind: kind,
        },
      },
      founded
        ? {
            kind: 'hand-over',
            on: screened,
            actor: bureau,
            data: { receiver: '县纪委监委派驻机构', reason: '反映的是执法人员作风问题，按管理权限转办。' },
          }
        : { kind: 'screen', on: screened, actor, data: { pending: false } },
      { kind: 'conclude', on: concluded, actor, data: { conclusion: founded ? 'founded' : 'unfounded', established } },
      { kind: 'answer', on: days.workdays(concluded, 1, 4), actor, data: { answer: `经核查：${established}` } },
    ])
  }
}
