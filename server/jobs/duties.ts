import type { Period } from '../../kernel/figure/period.ts'
import { type AnyWhere, holds } from '../../kernel/figure/where.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { Duty } from '../../kernel/file/duty.ts'
import { dutyPeriod, dutyPeriods } from '../../kernel/file/dutyPeriod.ts'
import { type File, lookup } from '../../kernel/file/file.ts'
import { addDays } from '../../kernel/time/day.ts'
import type { Landed } from './reactions.ts'
import { countyEyes, enterAsSystem, type Work } from './system.ts'

/**
 * Opens a file for each unit that owes a duty, for the period of today and the one before (so that a day the program stood still is
 * made up for), and marks as met what has been done.
 */
export async function openDuties(work: Work): Promise<number> {
  const today = work.county.today()
  let opened = 0
  for (const duty of work.definitions.duties) {
    const before = addDays(dutyPeriod(duty.per, today).from, -1)
    const periods = dutyPeriods(duty, before, today)
    if (periods.length === 0) continue
    const units = await all(work, 'unit', duty.units)
    for (const span of periods) {
      const there = new Set((await all(work, duty.id, { period: span.title })).map(({ unit }) => unit))
      for (const { id: unit } of units.filter(({ id }) => !there.has(id))) {
        const data = { owedBy: unit, period: span.title, begins: span.from, ends: span.to, required: duty.atLeast }
        const act = { id: deterministicId('duty', work.county.code, duty.id, unit, span.title), kind: 'open', on: span.from, data, unit }
        const id = dutyFile(work, duty, unit, span)
        if ((await enterAsSystem(work, `duty ${duty.id}`, { type: duty.id, id, act })) === 'entered') opened++
      }
      for (const { id } of units) await settle(work, duty, id, span)
    }
  }
  return opened
}

/** Marks the duties met that an activity just entered completes. */
export async function settleDuties(work: Work, landed: Landed): Promise<void> {
  const duties = work.definitions.duties.filter((duty) => duty.of.type === landed.type)
  if (duties.length === 0) return
  const { row } = await work.store.system.read(countyEyes(work.county), { type: landed.type, id: landed.file })
  if (!row) return
  for (const duty of duties) {
    const [span] = dutyPeriods(duty, row.file.opened, row.file.opened)
    if (span) for (const unit of unitsOf(duty, row.file)) await settle(work, duty, unit, span)
  }
}

async function settle(work: Work, duty: Duty, unit: string, span: Period): Promise<void> {
  const owed = (await all(work, duty.id, { period: span.title })).find((file) => file.unit === unit && file.state === 'owed')
  if (!owed) return
  const held = (await all(work, duty.of.type, { opened: { from: span.from, to: span.to } }))
    .filter((file) => unitsOf(duty, file).includes(unit))
    .toSorted((a, b) => (a.opened < b.opened ? -1 : 1))
  const last = held[duty.atLeast - 1]
  if (!last) return
  const data = { activities: held.map(({ id }) => id), done: held.length }
  const act = { id: deterministicId('duty-met', work.county.code, owed.id), kind: 'meet', on: last.opened, data, unit }
  await enterAsSystem(work, `duty ${duty.id}`, { type: duty.id, id: owed.id, act })
}

const dutyFile = ({ county }: Work, duty: Duty, unit: string, span: Period): string =>
  deterministicId('duty-file', county.code, duty.id, unit, span.title)

/** Units an activity counts for, if it counts at all. */
function unitsOf(duty: Duty, file: File): string[] {
  const look = lookup(file)
  if (duty.of.where && !holds(duty.of.where, look)) return []
  return [look(duty.of.unit)].flat().filter((unit): unit is string => typeof unit === 'string')
}

async function all({ store, county }: Work, type: string, where: AnyWhere): Promise<File[]> {
  const files: File[] = []
  let after: string | undefined
  do {
    const page = await store.system.list(countyEyes(county), { type, where, limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    after = page.next
  } while (after)
  return files
}
