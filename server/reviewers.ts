import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { proposeReviewers, type Unreviewed } from '../systems/evaluation/proposeReviewers.ts'
import { scoreSheet } from '../systems/evaluation/scoreSheet.ts'
import { enterAct } from './enterAct.ts'
import { everyFile, type Reviews } from './fileReview.ts'
import { Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

export type Slot = 'first' | 'second' | 'third'

/** Somebody who may be asked to review. */
export interface Candidate {
  readonly person: string
  readonly name: string
  readonly unit: string
  /** Holds an account as a reviewer; without one nobody can hand in a sheet. */
  readonly account: boolean
  /** Sheets of this campaign already in hand or handed in. */
  readonly load: number
}

/** One dossier of a campaign with who reviews it, and whom the lot proposes for what is open. */
export interface Assigned {
  readonly evaluation: string
  readonly dossier: string
  readonly unit: string
  readonly state: string
  readonly slots: readonly {
    readonly slot: Slot
    /** Who has been asked, and how far the sheet is. */
    readonly has?: { readonly person: string; readonly unit: string; readonly state: string }
    readonly proposed?: string
  }[]
  readonly recused: readonly string[]
}

/** Who may review: everybody with an account for it, and who has reviewed before and is still in office. */
export async function reviewersOf(serving: Serving, reviews: Reviews, sheets: readonly File[]): Promise<Candidate[]> {
  const { store, county } = reviews
  const { roles, people } = serving.definitions
  const load = new Map<string, number>()
  for (const { facts, state } of sheets)
    if (state !== 'recused') load.set(String(facts.reviewer), (load.get(String(facts.reviewer)) ?? 0) + 1)
  const held = (await store.accounts.all(county.code)).filter(({ disabled }) => !disabled)
  const found = new Map<string, Candidate>()
  for (const { person, name, grants } of held) {
    const grant = grants.find(({ role }) => roles[role]?.capacities.includes('evaluator'))
    if (grant) found.set(person, { person, name, unit: grant.unit, account: true, load: load.get(person) ?? 0 })
  }
  if (people === undefined) return [...found.values()]
  const before = new Map((await everyFile(reviews, scoreSheet.type, {})).map(({ facts }) => [String(facts.reviewer), facts]))
  const inOffice = new Map((await everyFile(reviews, people, { state: 'serving' })).map((file) => [file.id, file]))
  for (const person of before.keys()) {
    const file = inOffice.get(person)
    if (!file || found.has(person)) continue
    found.set(person, { person, name: file.title, unit: file.unit, account: false, load: load.get(person) ?? 0 })
  }
  return [...found.values()].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.person < b.person ? -1 : 1))
}

/** The sheets of a campaign, whatever became of them. */
export async function sheetsOf(reviews: Reviews, evaluations: readonly File[]): Promise<File[]> {
  const ids = evaluations.map(({ id }) => id)
  const pages = []
  for (let at = 0; at < ids.length; at += 200) pages.push(ids.slice(at, at + 200))
  return (await Promise.all(pages.map((some) => everyFile(reviews, scoreSheet.type, { evaluation: { in: some } })))).flat()
}

/** Which slots an evaluation has open or filled: two while it is reviewed, the third where the two lay too far apart. */
const slotsOf = ({ state }: File): readonly Slot[] =>
  state === 'drawn' ? ['first', 'second'] : state === 'third' ? ['first', 'second', 'third'] : []

/** Every dossier under review with its reviewers, and the lot's proposal for what is open. @param pool whom the lot may draw */
export function assignments(seed: string, files: readonly File[], sheets: readonly File[], pool: readonly Candidate[]): Assigned[] {
  const rows = files.flatMap((file) => {
    const slots = slotsOf(file)
    if (slots.length === 0) return []
    const own = sheets.filter(({ facts }) => facts.evaluation === file.id)
    const filled = slots.map((slot) => {
      const sheet = own.find(({ facts, state }) => facts.slot === slot && state !== 'recused')
      const has = sheet && { person: String(sheet.facts.reviewer), unit: String(sheet.facts.reviewerUnit), state: sheet.state }
      return { slot, ...(has && { has }) }
    })
    const recused = own.filter(({ state }) => state === 'recused').map(({ facts }) => String(facts.reviewer))
    return [{ file, filled, recused }]
  })
  const wanting = rows.map(
    ({ file, filled, recused }): Unreviewed => ({
      id: file.id,
      unit: String(file.facts.evaluated),
      has: filled.flatMap(({ has }) => (has ? [has] : [])),
      recused,
      wants: filled.filter(({ has }) => !has).length,
    }),
  )
  const proposed = proposeReviewers(seed, wanting, pool)
  return rows.map(({ file, filled, recused }) => {
    const left = [...(proposed.get(file.id) ?? [])]
    return {
      evaluation: file.id,
      dossier: String(file.facts.dossierTitle),
      unit: String(file.facts.evaluated),
      state: file.state,
      slots: filled.map((one) => {
        const next = one.has ? undefined : left.shift()
        return { ...one, ...(next !== undefined && { proposed: next }) }
      }),
      recused,
    }
  })
}

export interface Wanted {
  readonly evaluation: string
  readonly slot: Slot
  readonly reviewer: string
}

/**
 * Opens a sheet for each reviewer named. All are judged before the first is entered; entered again, what is there stays and nothing doubles.
 * @returns how many were opened, and how many were there
 * @throws Problem 422 where somebody may not review, with the dossier
 */
export async function assignReviewers(
  serving: Serving,
  asking: Asking,
  {
    files,
    sheets,
    pool,
    wanted,
  }: {
    readonly files: readonly File[]
    readonly sheets: readonly File[]
    readonly pool: readonly Candidate[]
    readonly wanted: readonly Wanted[]
  },
): Promise<{ readonly opened: number; readonly there: number }> {
  const byPerson = new Map(pool.map((one) => [one.person, one]))
  const rows = new Map(assignments('', files, sheets, []).map((row) => [row.evaluation, row]))
  const todo: { readonly id: string; readonly data: Record<string, unknown> }[] = []
  let there = 0
  for (const { evaluation: of, slot, reviewer } of wanted) {
    const row = rows.get(of)
    const place = row?.slots.find((one) => one.slot === slot)
    if (!row || !place) throw new Problem(422, 'not-open', '有的案卷不在评查中，不能指定评查人', '请刷新后重新核对')
    if (place.has?.person === reviewer) {
      there++
      continue
    }
    const candidate = byPerson.get(reviewer)
    const wrong = place.has
      ? '已经有评查人'
      : !candidate
        ? '所指定的人不能评查'
        : candidate.unit === row.unit
          ? `${candidate.name}是被评查单位的人员，应当回避`
          : row.recused.includes(reviewer)
            ? `${candidate.name}已经回避`
            : clashes(row, wanted, { slot, candidate }, byPerson)
    if (wrong || !candidate) throw new Problem(422, 'may-not-review', `“${row.dossier}”：${wrong}`, '请改换评查人后重新提交')
    const before = sheets.filter(({ facts }) => facts.evaluation === of && facts.slot === slot).length
    todo.push({
      id: deterministicId('score-sheet', of, slot, String(before)),
      data: { evaluation: of, slot, reviewer, reviewerUnit: candidate.unit, evaluated: row.unit },
    })
  }
  for (const { id, data } of todo)
    await enterAct(serving, asking, scoreSheet, 'assign', undefined, { id, on: asking.county.today(), capacity: 'justiceBureau', data })
  return { opened: todo.length, there }
}

/** What speaks against two who would review the same dossier. */
function clashes(
  row: Assigned,
  wanted: readonly Wanted[],
  { slot, candidate }: { readonly slot: Slot; readonly candidate: Candidate },
  byPerson: ReadonlyMap<string, Candidate>,
): string | undefined {
  const others = row.slots.flatMap((one): readonly { readonly person: string; readonly unit: string }[] => {
    if (one.slot === slot) return []
    if (one.has) return [one.has]
    const next = wanted.find((each) => each.evaluation === row.evaluation && each.slot === one.slot)
    const known = next && byPerson.get(next.reviewer)
    return known ? [known] : []
  })
  if (others.some(({ person }) => person === candidate.person)) return `${candidate.name}不能同时是两名评查人`
  return others.some(({ unit }) => unit === candidate.unit) ? '两名评查人来自同一单位，看得到对方的评分' : undefined
}
