import { day } from '../kernel/time/day.ts'
import type { Officer } from './certificates.ts'
import { recordsBegin } from './days.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** The file of somebody who reviews decisions. */
export const reviewerId = ({ person }: Officer): string => person.replace('person-', 'reviewer-')

/** Plans the register of the 66 legal reviewers (法制审核人员): who began after July 2021 has passed the examination of the legal profession. */
export function planReviewers(random: Random, world: World, people: People, officers: ReadonlyMap<string, readonly Officer[]>): void {
  let passed = 0
  for (const reviewer of [...officers.values()].flat().filter((one) => one.reviewer)) {
    const township = delegatedUnits.some(({ id }) => id === reviewer.unit)
    const first = township || random.chance(0.25)
    const step = {
      kind: 'list',
      on: township ? day('2023-03-22') : recordsBegin,
      actor: people.as('justiceBureau', staff.training),
      data: {
        person: reviewer.person,
        name: people.get(reviewer.person).name,
        reviewUnit: reviewer.unit,
        certificate: reviewer.certificate,
        firstReview: first,
        engagement: 'staff',
        since: township ? '2023-03-22' : first ? '2021-09-01' : '2019-03-01',
        ...((first || random.chance(0.4)) && { qualification: `A2019411798${String(++passed).padStart(4, '0')}` }),
      },
    }
    if (township) world.plan('legal-reviewer', reviewerId(reviewer), [step])
    else world.found('legal-reviewer', reviewerId(reviewer), [step])
  }
}
