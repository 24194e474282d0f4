import { addDays, type Day } from '../kernel/time/day.ts'
import type { CaseFacts } from '../systems/lists/caseFacts.ts'
import { consult, traceOf } from '../systems/lists/consult.ts'
import { officeDays, openDay, today } from './days.ts'
import { itemsAbout } from './lists.ts'
import type { Penalties } from './penalties.ts'
import { drawParty, powerOf, sayYuan } from './penaltyParts.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import { type Violation, violations } from './violations.ts'
import type { Step, World } from './world.ts'

const yuan = (amount: number): number => amount * 100
const departments = ['unit-urban', 'unit-urban', 'unit-transport', 'unit-transport', 'unit-market', 'unit-health', 'unit-farming']
/** What a summary fine can reach: the range begins low enough. */
const small = violations.filter(({ least, gravity }) => least <= yuan(200) && gravity === 'light')
const repeated: CaseFacts = { firstOffence: false, corrected: false, cooperates: true }

/** Decisions on the spot (简易程序): 640 of 2023, and those of 2024 so far. Townships decide about one in six of them, from May 2023. */
export function planOnTheSpot(random: Random, world: World, people: People, penalties: Penalties): void {
  const days = officeDays(random)
  for (const [year, count, from, to] of [
    ['2023', 640, '2023-01-04', '2023-12-29'],
    ['2024', 60, '2024-01-02', '2024-03-08'],
  ] as const)
    for (const [at, on] of Array.from({ length: count }, () => days.between(from, to))
      .sort()
      .entries()) {
      const township = on >= '2023-05-04' && random.chance(0.17)
      const agency = township ? random.pick(delegatedUnits).id : random.pick(departments)
      const fitting = small.filter(({ unit, power }) => (township ? power : unit === agency))
      world.plan('penalty-summary', `summary-${year}-${String(at + 1).padStart(3, '0')}`, told(agency, on, township, random.pick(fitting)))
    }

  function told(agency: string, on: Day, township: boolean, violation: Violation): Step[] {
    const { first, second } = penalties.team(agency)
    const officer = people.as('officer', first.person, first.certNumber)
    const drawn = drawParty(random, violation)
    const warned = random.chance(0.45)
    const most = drawn.partyKind === 'citizen' ? yuan(200) : Math.min(yuan(3000), violation.most)
    const fine = warned ? undefined : Math.max(violation.least, Math.min(most, yuan(random.pick([50, 100, 100, 200, 500, 1000]))))
    const found = traceOf(
      consult(itemsAbout(violation.code), { violationCode: violation.code, violation: violation.name, facts: repeated }, on),
    )
    const filed = { kind: 'file-with-agency', on: days.workdays(on, 1, 2), actor: officer, data: { filedWith: '本机关法制机构' } }
    const paid = fine ? payment(on, fine, officer) : []
    const last = [filed.on, ...paid.map((step) => step.on)].sort().at(-1) as Day
    const steps: Step[] = [
      {
        kind: 'tell-and-hear',
        on,
        actor: officer,
        data: {
          ...{ agency, field: violation.field, ...drawn, violation: violation.name, violationCode: violation.code },
          place: `${people.get(first.person).section ?? '执法大队'}辖区巡查现场`,
          basis: violation.law,
          clear: true,
          officers: [first.certificate, second.certificate],
          handlers: [first.person, second.person],
          shown: true,
          ...powerOf(agency, violation, township),
          ...found,
        },
      },
      {
        kind: 'decide-on-spot',
        on,
        actor: officer,
        data: {
          ...(fine
            ? { penaltyKinds: ['fine'], fine, decisionText: `罚款${sayYuan(fine)}。` }
            : { penaltyKinds: ['warning'], decisionText: '警告。' }),
          listKind: 'none',
        },
      },
      { kind: 'deliver-on-spot', on, actor: officer, data: { signed: random.chance(0.97) ? 'signed' : 'refused' } },
      ...[filed, ...paid].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      { kind: 'close', on: days.workdays(last, 0, 3), actor: { ...officer, capacity: 'handler' } },
    ]
    return steps.filter((step) => step.on <= today)
  }

  /** A small fine may be taken on the spot, to be handed in and banked in two workdays each; the others are paid at the bank. */
  function payment(on: Day, fine: number, officer: Step['actor']): Step[] {
    const receipt = `HN${String(random.int(1, 99_999_999)).padStart(8, '0')}`
    const handler = { ...officer, capacity: 'handler' }
    if (fine > yuan(100) || random.chance(0.6))
      return [{ kind: 'pay', on: openDay(addDays(on, random.int(0, 12))), actor: handler, data: { paid: fine, receipt } }]
    const handedIn = days.workdays(on, 0, 2)
    return [
      { kind: 'collect-on-spot', on, actor: officer, data: { collectGround: 'small', collected: fine, receipt } },
      { kind: 'hand-in', on: handedIn, actor: officer },
      { kind: 'to-bank', on: days.workdays(handedIn, 0, 2), actor: handler, data: { paid: fine } },
    ]
  }
}
