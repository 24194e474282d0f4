import { deterministicId } from '../../kernel/file/deterministicId.ts'
import { isWorkday } from '../../kernel/time/calendar.ts'
import { addDays } from '../../kernel/time/day.ts'
import type { ClockLine } from '../../store/desk.ts'
import type { Telling } from '../../store/messages.ts'
import { colleagues } from '../colleagues.ts'
import { deskLines } from '../deskLines.ts'
import { Problem } from '../problem.ts'
import { monthAndDay } from '../urge.ts'
import { countyEyes, type Work } from './system.ts'

/** So many last-day alarms at most; the digest counts the rest. */
const mostAlarms = 10

/**
 * The one message a day (每日提要, on workdays): how much of one's work is late, falls due today, or within three days; and, on any day, an alarm
 * for each limit that ends today and is one's own to meet. Whoever has nothing of it is told nothing. Again on the same day it tells nothing new.
 * @returns how many messages there were
 */
export async function tellDigest(work: Work): Promise<number> {
  const { store, definitions, county } = work
  const today = county.today()
  const workday = isWorkday(county.calendar, today)
  const desks = new Map<string, Promise<ClockLine[]>>()
  const told: Telling[] = []
  for (const permission of await colleagues(work, county)) {
    const eyes = eyesOf(permission)
    if (!eyes) continue
    // People who look through the same unit share one question.
    const asked = desks.get(eyes.unit) ?? store.desk(eyes, { today, within: 3, limit: 2000 })
    desks.set(eyes.unit, asked)
    const lines = deskLines(definitions, permission, county, await asked).filter((line) => line.mine && !line.paused)
    const late = lines.filter(({ group }) => group === 'late').length
    const ends = lines.filter((line) => line.due === today && !line.right)
    const soon = lines.filter(({ due }) => due > today && due <= addDays(today, 3)).length
    const { person, unit } = permission.account
    if (workday && late + ends.length + soon > 0)
      told.push({
        to: person,
        id: deterministicId('digest', county.code, today),
        kind: 'digest',
        title: `${monthAndDay(today)}的待办：逾期 ${late} 件，今天到期 ${ends.length} 件，3 日内 ${soon} 件`,
        says: '',
        link: '/desk?view=list',
      })
    const own = ends.filter((line) => line.holder === person || (line.holder === undefined && line.unit.id === unit))
    for (const line of own.slice(0, mostAlarms))
      told.push({
        to: person,
        id: deterministicId('last-day', county.code, line.file, line.clock, today),
        kind: 'last-day',
        title: `今天 24:00 到期：${line.typeTitle}　${line.number ?? line.title}`,
        says: line.why,
        link: `/files/${line.type}/${line.file}`,
      })
  }
  await store.system.messages(countyEyes(county)).tell(told)
  return told.length
}

/** Accounts without business data have no desk. */
function eyesOf(permission: Awaited<ReturnType<typeof colleagues>>[number]) {
  try {
    return permission.eyes()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
