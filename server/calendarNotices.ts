import { type ClockState, dueUnder } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import type { Calendar } from '../kernel/time/calendar.ts'
import type { Day } from '../kernel/time/day.ts'
import { type County, countyOf, countyTypes } from '../store/county.ts'
import type { Store } from '../store/store.ts'

/** A holiday notice (放假通知) that holds, and the days it names. */
export interface Notice {
  readonly id: string
  readonly title: string
  readonly document: string
  readonly issuedOn: Day
  /** When it was entered here. */
  readonly opened: Day
  readonly days: ReadonlyMap<Day, { readonly name: string; readonly works: boolean }>
  /** The county's calendar as it would be without this notice. */
  readonly without: Calendar
}

/** A due day that a notice moved. */
export interface MovedDue {
  readonly clock: string
  readonly n: number
  readonly before: Day
  readonly after: Day
}

/** The notices in force that were entered in this county; those the program brought along moved nothing here. */
export async function noticesOf(store: Store, county: County): Promise<readonly Notice[]> {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { rows } = await store.list(eyes, { type: countyTypes.notice, where: { state: 'inForce' }, sort: '-opened', limit: 200 })
  const files = rows.map(({ file }) => file)
  return files.map((file) => ({
    id: file.id,
    title: file.title,
    document: String(file.facts.document ?? ''),
    issuedOn: String(file.facts.issuedOn ?? file.opened) as Day,
    opened: file.opened,
    days: new Map([...named(file.facts.daysOff, false), ...named(file.facts.workdays, true)]),
    without: countyOf(
      county.code,
      files.filter(({ id }) => id !== file.id),
    ).calendar,
  }))
}

function named(list: unknown, works: boolean): [Day, { name: string; works: boolean }][] {
  return ((list as { on?: unknown; name?: unknown }[] | undefined) ?? []).flatMap(({ on, name }) =>
    typeof on === 'string' ? [[on as Day, { name: String(name ?? ''), works }]] : [],
  )
}

/** Running clocks of a file that a notice entered since they started has moved, each with its due day before and after. */
export function movedBy({ without, opened }: Notice, { clocks }: Pick<File, 'clocks'>, calendar: Calendar): MovedDue[] {
  return clocks
    .filter((clock) => isRunning(clock) && clock.started <= opened)
    .flatMap((clock) => {
      const [before, after] = [dueUnder(clock, without), dueUnder(clock, calendar)]
      return before === after ? [] : [{ clock: clock.name, n: clock.n, before, after }]
    })
}

/** A clock whose due day still matters. */
const isRunning = ({ met, stopped }: ClockState): boolean => met === undefined && stopped === undefined
