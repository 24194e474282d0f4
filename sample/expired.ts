import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { Day } from '../kernel/time/day.ts'
import { countyCode } from './countyCode.ts'
import { midnightAfter, today } from './days.ts'
import type { Step } from './world.ts'

/** An act that the program enters when a limit of a file has run out. */
export const expired = (file: string, clock: string, kind: string, due: Day, unit: string): Step => ({
  kind,
  on: due,
  id: deterministicId('expiry', countyCode, file, clock, 1),
  recordedAt: midnightAfter(due),
  actor: { person: 'system', name: '系统', unit, capacity: 'system' },
})

/** Whether an act is done by the county's today; what the program enters, it enters when the day is over. */
export const isPast = ({ on, actor }: Step): boolean => (actor.capacity === 'system' ? on < today : on <= today)
