import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { type Day, day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { type Item, itemOf } from '../systems/assessment/item.ts'
import { type Measured, measureUnits } from '../systems/assessment/measureUnits.ts'
import { concluding, finalising, freezing, publishing, settling, telling, termsOf } from '../systems/assessment/proposals.ts'
import { type Listing, vetoRecordsOf } from '../systems/assessment/recordsOf.ts'
import { checkScheme } from '../systems/assessment/schemeCheck.ts'
import { taskOf } from '../systems/plan/planTask.ts'
import { progressOf, settlingTask } from '../systems/plan/progress.ts'
import type { Definitions } from './definitions.ts'
import { countyEyes, systemActor } from './jobs/system.ts'
import { noSuchFile, Problem } from './problem.ts'
import { refused } from './refusals.ts'

/** What reckoning works with. It looks through the county's eyes, so that a sum is the same whoever asks; lists are asked through the asker's own. */
export interface Reckoning {
  readonly store: Store
  readonly county: County
  readonly definitions: Definitions
}

/** A file whoever it is of; the caller asks whether it may be shown. @throws Problem 404 */
export async function fileFor({ store, county }: Reckoning, type: string, id: string): Promise<File> {
  const { row } = await store.system.read(countyEyes(county), { type, id })
  if (!row) throw noSuchFile()
  return row.file
}

/** Every file of a type that a condition finds. */
export async function filesFor({ store, county }: Reckoning, type: string, where: Readonly<Record<string, unknown>>): Promise<File[]> {
  const files: File[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.system.list(countyEyes(county), { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    if (!page.next) return files
    after = page.next
  }
}

/** A scheme with the items that stand in it, by code. */
export interface Scheme {
  readonly file: File
  readonly items: readonly Item[]
}

export async function schemeFor(reckoning: Reckoning, id: string): Promise<Scheme> {
  const [file, items] = await Promise.all([
    fileFor(reckoning, 'assessment-scheme', id),
    filesFor(reckoning, 'assessment-item', { scheme: id, state: 'entered' }),
  ])
  return { file, items: items.map(itemOf).sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

/** How the records of a scheme's year are asked: from the first of January to the cutoff, or to the end of the year. */
export function listingFor({ store, county, definitions }: Reckoning, { file }: Scheme, until: 'cutoff' | 'yearEnd'): Listing {
  const year = String(file.facts.forYear)
  return {
    period: { from: day(`${year}-01-01`), to: day(String(file.facts[until])), title: `${year}年` },
    today: county.today(),
    catalogue: definitions.catalogue,
    records: store.system.records(countyEyes(county)),
    unitsBelow: county.unitsBelow,
  }
}

/** Every item's figure for every assessed unit, as the records stand. */
export function measuredFor(reckoning: Reckoning, scheme: Scheme): Promise<Measured> {
  const assessed = new Set(scheme.file.facts.assessedUnits as readonly string[])
  const home = (unit: string) => [unit, ...reckoning.county.unitsAbove(unit)].find((one) => assessed.has(one))
  return measureUnits(
    scheme.items.filter(({ block }) => block !== 'veto'),
    { ...listingFor(reckoning, scheme, 'cutoff'), home },
  )
}

/** Steps that the program reckons, by type of file. */
export const reckoned = {
  'assessment-scheme': ['check', 'publish'],
  assessment: ['freeze', 'conclude', 'tell', 'settle', 'finalise'],
  'plan-task': ['settle'],
} as const
export type ReckonedType = keyof typeof reckoned

/** What a step needs to be told besides the records. */
export interface Asked {
  /** By when lost points have to be put right, for `finalise`. */
  readonly rectifyBy?: Day
  /** Measured once where many units are reckoned. */
  readonly measured?: Measured
}

/**
 * Works out the data of a step from the records and enters the act as the program: nobody types a score or a progress.
 * @throws Problem 404, 422 with every refusal
 */
export async function reckon(reckoning: Reckoning, type: ReckonedType, id: string, act: string, asked: Asked) {
  const file = await fileFor(reckoning, type, id)
  const data = await dataOf(reckoning, type, file, act, asked)
  const { store, county } = reckoning
  const entered = await store.system.enter(countyEyes(county), {
    type,
    id,
    act: {
      id: deterministicId('reckoning', county.code, id, act, file.seq),
      kind: act,
      on: county.today(),
      data,
      actor: systemActor(file.unit),
    },
  })
  if (entered.ok) return { id, seq: entered.seq, state: entered.file.state, data }
  if ('refusals' in entered) throw refused(entered.refusals)
  throw new Problem(409, 'moved', '本卷刚刚有了新的办理', '请刷新后重试')
}

async function dataOf(reckoning: Reckoning, type: ReckonedType, file: File, act: string, asked: Asked): Promise<Record<string, unknown>> {
  if (type === 'plan-task') return taskData(reckoning, file)
  const scheme = await schemeFor(reckoning, type === 'assessment' ? String(file.facts.scheme) : file.id)
  if (type === 'assessment-scheme')
    return act === 'check'
      ? checkScheme(scheme.items, reckoning.definitions)
      : publishing(await filesFor(reckoning, 'assessment', { scheme: file.id, not: { state: 'cancelled' } }), termsOf(scheme.file))
  const unit = String(file.facts.assessed)
  const ofUnit = async () => {
    const measured = asked.measured ?? (await measuredFor(reckoning, scheme))
    return (code: string) => measured(unit, code)
  }
  switch (act) {
    case 'freeze':
      return freezing(file, String(scheme.file.facts.cutoff), scheme.items, await ofUnit(), reckoning.definitions.catalogue)
    case 'conclude':
      return concluding(await sheetsOf(reckoning, file), termsOf(scheme.file))
    case 'tell': {
      const records = await vetoRecordsOf(scheme.items, unit, listingFor(reckoning, scheme, 'yearEnd'))
      return telling(file, scheme.items, termsOf(scheme.file), await ofUnit(), records)
    }
    case 'settle':
      return settling(file, scheme.items)
    default:
      return rankedData(file, scheme, asked.rectifyBy)
  }
}

function rankedData(file: File, scheme: Scheme, rectifyBy: Day | undefined) {
  const data = scheme.file.facts.results === undefined ? undefined : finalising(file, scheme.file, rectifyBy ?? '')
  if (!data) throw new Problem(409, 'not-ranked', '本单位不在公示的结果中', '请先公示并审定结果')
  if (rectifyBy) return data
  const { rectifyBy: _, ...rest } = data
  return rest
}

async function sheetsOf(reckoning: Reckoning, { facts }: File): Promise<File[]> {
  const ids = [facts.firstSheet, facts.secondSheet, facts.thirdSheet].filter((id): id is string => typeof id === 'string')
  return Promise.all(ids.map((id) => fileFor(reckoning, 'assessment-sheet', id)))
}

/** A task's progress as the records stand; undefined for one that no figure measures. */
export function taskProgress({ store, county, definitions }: Reckoning, file: Pick<File, 'facts'>) {
  return progressOf(taskOf(file), {
    today: county.today(),
    catalogue: definitions.catalogue,
    records: store.system.records(countyEyes(county)),
    unitsBelow: county.unitsBelow,
  })
}

async function taskData(reckoning: Reckoning, file: File): Promise<Record<string, unknown>> {
  const progress = await taskProgress(reckoning, file)
  if (!progress) throw new Problem(409, 'no-figure', '本任务没有绑定指标，不能由系统核定', '请由牵头单位申报，经核验销号')
  return settlingTask(progress)
}
