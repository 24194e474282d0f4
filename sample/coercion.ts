import { addDays, type Day } from '../kernel/time/day.ts'
import { consult, traceOf } from '../systems/lists/consult.ts'
import { officeDays, openDay, today } from './days.ts'
import { listItems } from './lists.ts'
import type { Penalties } from './penalties.ts'
import { powerOf } from './penaltyParts.ts'
import type { Case } from './penaltyPlan.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** What each unit seizes or seals, and the item of the no-coercion list that speaks of such goods. */
const goods: Readonly<Record<string, readonly [name: string, amount: string, listed: string]>> = {
  'unit-market': ['食品', '二十箱', '食品标签存在瑕疵（产品）'],
  'unit-farming': ['农药', '十五瓶', '零售少量未附标签的农药（农药）'],
  'unit-transport': ['货车', '一辆', '车辆超限运输（车辆）'],
  'unit-ecology': ['排污设备', '一套', ''],
}

/** Coercive measures (查封、扣押) in 24 cases of 2023: 20 approved before, 4 urgent and approved the same day; all ended within thirty days. */
export function planMeasures(random: Random, world: World, people: People, penalties: Penalties, cases: readonly Case[]): void {
  const days = officeDays(random)
  const fitting = cases.filter(
    ({ agency, filed, township }) => goods[agency] && !township && filed >= '2023-01-04' && filed <= '2023-11-30',
  )
  for (const [at, one] of random.shuffle(fitting).slice(0, 24).sort(byFiling).entries())
    world.plan('coercive-measure', `measure-2023-${String(at + 1).padStart(2, '0')}`, told(one, at % 6 === 5))

  function told(one: Case, urgent: boolean): Step[] {
    const { party, team } = penalties.partyOf(one)
    const [name = '', amount = '', listed = ''] = goods[one.agency] ?? []
    const officer = people.as('officer', team.first.person, team.first.certNumber)
    const head = people.of(one.agency, 'head', 'head')
    const on = days.workdays(one.filed, 2, 3)
    const sealed = one.agency === 'unit-ecology'
    const item = listItems.filter(({ violation, kind }) => kind === 'no-coercion' && violation === listed)
    const asked = {
      violation: listed,
      facts: { corrected: false, correctedOnSpot: false, evidenceSafe: false, cooperates: false, noHarm: false },
    }
    const request = {
      ...{ penaltyCase: one.id, agency: one.agency, field: one.violation.field, ...party },
      measureKind: sealed ? 'seal' : 'seize',
      basis: one.violation.law,
      reason: '防止证据损毁和危害扩大。',
      ...powerOf(one.agency, one.violation, false),
      handlers: [team.first.person, team.second.person],
      ...traceOf(consult(item, asked, on)),
    }
    const scene = {
      officers: [team.first.certificate, team.second.certificate],
      ...{ shown: true, told: true, present: 'party', place: `${party.party.name}经营场所` },
      goods: [{ name, amount, keptAt: sealed ? '就地封存' : `${people.get(team.first.person).section ?? ''}暂存库` }],
    }
    const begun: Step[] = urgent
      ? [
          { kind: 'urgent-measure', on, actor: officer, data: { ...request, ...scene } },
          { kind: 'report-urgent', on, actor: head, data: { afterwards: 'approved' } },
        ]
      : [
          { kind: 'request', on, actor: officer, data: request },
          { kind: 'approve-measure', on, actor: head },
          { kind: 'carry-out', on, actor: officer, data: scene },
        ]
    return [...begun, ended(on, head)].filter((step) => step.on <= today)
  }

  function ended(on: Day, head: Step['actor']): Step {
    const day = openDay(addDays(on, random.int(8, 20)))
    return random.chance(0.3)
      ? { kind: 'dispose', on: day, actor: head, data: { result: 'confiscate', disposal: '依法没收，随处罚决定处理。' } }
      : { kind: 'release', on: day, actor: head, data: { releaseGround: 'decided', returned: true } }
  }
}

const byFiling = (a: Case, b: Case): number => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : a.id < b.id ? -1 : 1)
