import { rule } from '../kernel/law/rules.ts'
import { addDays, type Day } from '../kernel/time/day.ts'
import { reckon } from '../kernel/time/reckon.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { openDay } from './days.ts'
import { expired } from './expired.ts'
import type { Telling } from './penaltyTelling.ts'
import type { Step } from './world.ts'

/** Service, payment, closing and the archive. */
export function execution(telling: Telling, fine?: number, confiscated?: number): Step[] {
  const { random, people, days, one, told, team } = telling
  const { agency, decided, ending } = one
  const handler = people.as('handler', team.first.person, team.first.certNumber)
  const head = people.of(agency, 'deputy', 'head')
  const served = told.days?.serve ?? days.workdays(decided, 0, 4)
  const tells = ending !== 'withdrawn' && ending !== 'police'
  const service = tells ? [{ kind: 'serve', on: served, actor: handler, data: { serviceWay: 'direct', receivedOn: served } }] : []
  const paidOn = openDay(addDays(served, random.int(1, 12)))
  const pay = {
    kind: 'pay',
    on: paidOn,
    actor: handler,
    data: { paid: (fine ?? 0) + (confiscated ?? 0), receipt: `HN${String(random.int(1, 99_999_999)).padStart(8, '0')}` },
  }
  const courted = ending === 'enforced' ? enforced(telling, served, handler) : []
  const paid = courted.length > 0 ? courted : fine ? [pay] : []
  const closed = days.workdays(paid.at(-1)?.on ?? served, 1, 6)
  const closing = { withdrawn: 'terminated', police: 'transferred', 'no-penalty': 'no-penalty-served', enforced: 'court-enforced' }[
    ending as string
  ]
  const filmed = random.chance(0.98)
  return [
    ...service,
    ...paid,
    { kind: 'close', on: closed, actor: head, data: { penaltyClose: closing ?? 'performed', closingReport: '决定已执行，予以结案。' } },
    {
      kind: 'archive',
      on: days.workdays(closed, 1, 12),
      actor: handler,
      data: { pages: random.int(24, 90), retention: ending === 'major' ? 'thirty' : 'ten', recordings: filmed, recordComplete: filmed },
    },
  ]
}

/** A fine that is not paid: the time to sue runs out, the party is urged, the court is asked. */
function enforced({ days, one }: Telling, served: Day, handler: Step['actor']): Step[] {
  const over = reckon(rule('sue-direct'), served, { calendar: stateCalendar }).due
  const urged = days.workdays(over, 2, 4)
  const asked = days.workdays(urged, 12, 14)
  const accepted = days.workdays(asked, 2, 3)
  return [
    expired(one.id, 'sue', 'remedy-over', over, one.agency),
    { kind: 'demand', on: urged, actor: handler, data: { demandReceivedOn: urged } },
    { kind: 'apply-court', on: asked, actor: handler },
    { kind: 'court-accept', on: accepted, actor: handler },
    { kind: 'court-rule', on: days.workdays(accepted, 3, 4), actor: handler, data: { courtRuling: 'enforce' } },
  ]
}
