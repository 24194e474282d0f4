import { addDays } from '../kernel/time/day.ts'
import { officeDays, today } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

const results: Readonly<Record<string, string>> = { mediated: 'mediated', withdraw: 'withdrawn', 'withdraw-after-change': 'corrected' }

/** Plans the “1+3” file of a suit that was settled or withdrawn, one to one, from the days on which the suit's own file says so. */
export function planSettlement(random: Random, world: World, people: People, lawsuit: string, suit: readonly Step[]): void {
  const days = officeDays(random)
  const of = (kind: string) => suit.find((one) => one.kind === kind)
  const [received, begun, ended, judged] = ['receive-complaint', 'begin-mediation', 'end-mediation', 'receive-judgment'].map(of)
  if (!received || !begun || !ended || !judged) throw new Error(`${lawsuit} was not settled`)
  const unit = String(received.data?.defendant)
  const liaison = people.as('liaisonOffice', staff.liaison)
  const deputy = people.get(personOf(unit, 'deputy'))
  const team = days.workdays(begun.on, 1, 3)
  const met = days.workdays(team, 2, 5)
  // A few days after the unit has entered the ruling in the suit's file.
  const ruled = days.workdays(judged.on, 3, 4)
  const performed = days.workdays(ruled, 4, 12)
  const steps: Step[] = [
    {
      kind: 'refer',
      on: begun.on,
      actor: liaison,
      data: {
        from: 'during',
        disputeUnit: unit,
        lawsuit,
        claimants: received.data?.plaintiffs,
        dispute: `对${received.data?.actName}不服，已提起行政诉讼。`,
        group: false,
      },
    },
    {
      kind: 'form-team',
      on: team,
      actor: liaison,
      data: {
        lead: `${people.get(staff.viceMayor).name}（副县长）`,
        members: [
          { part: 'unit', name: deputy.name, post: deputy.post },
          { part: 'court', name: people.get(personOf('unit-court', 'legal')).name, post: '行政审判庭法官' },
          { part: 'liaison', name: people.get(staff.liaison).name, post: '工作人员' },
        ],
      },
    },
    {
      kind: 'meet',
      on: met,
      actor: liaison,
      data: {
        heldOn: met,
        evidence: '核对被诉行政行为的证据和程序，听取双方意见。',
        decided: '由承办单位提出化解方案，限期与对方当事人沟通。',
      },
    },
    {
      kind: 'plan',
      on: met,
      actor: liaison,
      data: { plan: random.pick(['mediate', 'reconcile']), planText: '就争议的实质诉求协商，达成一致后由法院审查。' },
    },
    {
      kind: 'agree',
      on: ended.on,
      actor: people.of(unit, 'legal', 'defendantUnit'),
      data: { agreement: '承办单位依法处理原告的实质诉求，双方就争议达成一致。', allSigned: true },
    },
    {
      kind: 'register-ruling',
      on: ruled,
      actor: liaison,
      data: {
        lawsuit,
        result: results[String(judged.data?.firstOutcome)],
        rulingOn: judged.data?.judgedOn,
        rulingNumber: judged.data?.judgmentNumber,
        performBy: addDays(ruled, 40),
      },
    },
    {
      kind: 'perform',
      on: performed,
      actor: people.of(unit, 'legal', 'defendantUnit'),
      data: { performance: random.chance(0.7) ? 'done' : 'nothing' },
    },
    { kind: 'close', on: days.workdays(performed, 1, 3), actor: liaison },
  ]
  world.plan(
    'settlement',
    lawsuit.replace('litigation', 'settlement'),
    steps.filter(({ on }) => on <= today),
  )
}
