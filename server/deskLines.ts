import { addDays, daysBetween } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { ClockLine } from '../store/desk.ts'
import type { Definitions } from './definitions.ts'
import { stepsToMeet } from './listRow.ts'
import type { Permission } from './permission.ts'

/** Running limits as lines of an account's desk: why each is here, the lawful steps that meet it, whether one of them is the account's. */
export function deskLines(definitions: Definitions, permission: Permission, county: County, found: readonly ClockLine[]) {
  const today = county.today()
  const worn = new Set(permission.capacities().map(({ capacity }) => capacity))
  return found.flatMap((line) => {
    const procedure = definitions.procedures.get(line.type)
    if (!procedure || !permission.isWithin(procedure, line.holder)) return []
    const title = procedure.clocks[line.clock]?.title ?? line.clock
    const steps = stepsToMeet(procedure, line.clock)
    return [
      {
        file: line.file,
        type: line.type,
        typeTitle: procedure.title,
        title: line.title,
        ...(line.number && { number: line.number }),
        unit: { id: line.unit, name: county.unitName(line.unit) },
        ...(line.holder && { holder: line.holder }),
        clock: line.clock,
        started: line.started,
        due: line.due,
        // A right that lapses, or an act that has to wait for its day: neither is ever late.
        ...((line.lapses || line.opens !== undefined) && { right: true }),
        ...(line.paused && { paused: line.paused }),
        why: whyOf(title, line, today),
        steps,
        mine: steps.some(({ capacities }) => capacities.some((capacity) => worn.has(capacity))),
        group: line.standing === 'lapsed' ? ('due' as const) : line.standing,
      },
    ]
  })
}

function whyOf(title: string, line: ClockLine, today: ClockLine['due']): string {
  const { due } = line
  if (line.paused) return `“${title}”自${line.paused}起中止`
  if (line.opens !== undefined) return today < line.opens ? `“${title}”须等到${line.opens}` : `“${title}”已满，自${line.opens}起可以办理`
  const days = daysBetween(today, due)
  if (days < 0 && line.standing === 'lapsed') return `“${title}”已于${due}届满，权利未行使`
  if (days < 0) return `“${title}”已于${due}届满，超期${-days}日`
  if (days === 0) return `“${title}”今日届满`
  return `“${title}”还有${days}日，${due === addDays(today, 1) ? '明日' : due}届满`
}
