import { addDays, day } from '../kernel/time/day.ts'
import { type Officer, suspendedOfficer } from './certificates.ts'
import { expired, type Penalties, type Told } from './penalties.ts'
import { drawParty } from './penaltyParts.ts'
import type { Case } from './penaltyPlan.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import { violations } from './violations.ts'
import type { World } from './world.ts'

const violationOf = (code: string) => {
  const found = violations.find((one) => one.code === code)
  if (!found) throw new Error(`There is no violation ${code}`)
  return found
}
const yuan = (amount: number): number => amount * 100

/**
 * The five cases of 2023 that are made to be wrong, or whose filing is: three that the evaluation finds unqualified, each of them lost
 * before the court of first instance for that very reason; a major penalty filed late; one never filed.
 */
export function planPlantedPenalties(
  random: Random,
  world: World,
  penalties: Penalties,
  officers: ReadonlyMap<string, readonly Officer[]>,
): void {
  const plan = (one: Omit<Case, 'township' | 'hearing'> & Partial<Case>, told: Told = {}) =>
    world.plan('penalty', one.id, penalties.tell({ township: false, hearing: false, ...one }, told))
  const firm = (code: string) => drawParty(random, violationOf(code), true)

  // Sixty thousand yuan for a firm: twice over, in this field, what a hearing must be offered at.
  const noHearing = day('2023-04-06')
  plan(
    {
      id: planted.noHearingNotice,
      agency: 'unit-urban',
      violation: violationOf('CG-11'),
      ending: 'fine',
      filed: day('2023-02-13'),
      decided: noHearing,
    },
    {
      party: firm('CG-11'),
      punishment: { kinds: ['fine'], fine: yuan(60_000), grade: 'general' },
      hearingUntold: true,
      planted: ['notify-intended'],
    },
  )

  // Filed on 24 November, decided on the ninety-seventh day: 1 March.
  const late = day('2023-03-01')
  const steps = penalties.tell(
    {
      id: planted.decidedLate,
      agency: 'unit-market',
      violation: violationOf('SJ-05'),
      ending: 'fine',
      township: false,
      hearing: false,
      filed: addDays(late, -97),
      decided: late,
    },
    { published: true, planted: ['decide'] },
  )
  const at = steps.findIndex(({ kind }) => kind === 'notify-intended')
  const overdue = expired(planted.decidedLate, 'decide-market', 'note-overdue', addDays(late, -7), 'unit-market')
  world.plan('penalty', planted.decidedLate, [...steps.slice(0, at + 1), overdue, ...steps.slice(at + 1)])

  // The officer was suspended on 21 July, after he had shown his certificate and before he collected evidence.
  const suspended = suspendedOfficer(officers)
  const { first } = penalties.team(suspended.unit)
  plan(
    {
      id: planted.suspendedOfficer,
      agency: suspended.unit,
      violation: violationOf('CG-12'),
      ending: 'fine',
      township: true,
      filed: day('2023-07-10'),
      decided: day('2023-08-14'),
    },
    {
      team: { first, second: suspended },
      days: { 'show-certificate': day('2023-07-11'), 'collect-evidence': day('2023-07-25') },
      published: true,
      planted: ['collect-evidence'],
    },
  )

  plan({
    id: planted.filedLate,
    agency: 'unit-ecology',
    violation: violationOf('HJ-05'),
    ending: 'major',
    filed: day('2023-06-05'),
    decided: day('2023-08-08'),
  })
  plan({
    id: planted.neverFiled,
    agency: 'unit-emergency',
    violation: violationOf('YJ-08'),
    ending: 'major',
    filed: day('2023-09-11'),
    decided: day('2023-11-14'),
  })
}
