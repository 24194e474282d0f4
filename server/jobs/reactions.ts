import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { holds } from '../../kernel/figure/where.ts'
import { type Act, isAmendment } from '../../kernel/file/act.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import { type File, lookup } from '../../kernel/file/file.ts'
import {
  advancedBy,
  causeOf,
  type Each,
  eachOf,
  keyOf,
  type One,
  type Reaction,
  reactionData,
  whereOfEach,
} from '../../kernel/file/reaction.ts'
import { fold } from '../../kernel/file/step.ts'
import { countyEyes, enterAsSystem, type Outcome, type Work } from './system.ts'

/** One act that was entered, as the outbox hands it on. */
export interface Landed {
  readonly type: string
  readonly file: string
  readonly seq: number
}

/**
 * Runs every reaction to an act that has landed. Twice is once: what a reaction enters bears an id made from the reaction, the file and
 * the act, and what it opens bears one made from its `one` key.
 * @returns what became of each reaction that applied
 */
export async function react(work: Work, landed: Landed): Promise<{ reaction: string; outcome: Outcome }[]> {
  const wanted = work.definitions.reactions.filter((reaction) => reaction.when.type === landed.type)
  if (wanted.length === 0) return []
  const found = await fileAfter(work, landed)
  if (!found || isAmendment(found.act.kind)) return []
  const done: { reaction: string; outcome: Outcome }[] = []
  for (const reaction of wanted) {
    if (!(await applies(work, reaction, found.file, found.act))) continue
    for (const each of await runsFor(work, reaction, found.file)) {
      const outcome = await carryOut(work, reaction, found.file, found.act, each)
      if (outcome) done.push({ reaction: reaction.id, outcome })
    }
  }
  return done
}

/** The file as the act left it, whatever has been done to it since. */
async function fileAfter({ store, definitions, county }: Work, landed: Landed): Promise<{ file: File; act: Act } | undefined> {
  const procedure = definitions.procedures.get(landed.type)
  const history = (await store.system.history(countyEyes(county), landed.file)).filter(({ seq }) => seq <= landed.seq)
  const act = history.at(-1)
  if (!procedure || !act || act.seq !== landed.seq) return undefined
  const file = fold(landed.file, history, {
    procedure,
    calendar: county.calendar,
    unitsAbove: county.unitsAbove,
    unitName: county.unitName,
  })
  return file && { file, act }
}

async function applies(work: Work, { when }: Reaction, file: File, act: Act): Promise<boolean> {
  if (!when.acts.includes(act.kind)) return false
  if (when.where && !holds(when.where, lookup(file), { actor: act.actor.person, on: act.on, today: work.county.today() })) return false
  if (!when.figure) return true
  const today = work.county.today()
  const ask = { period: period(act.on.slice(0, 4), today), today, units: [file.unit] }
  const { value } = await answer(when.figure.id, ask, work.definitions.catalogue, work.store.system.records(countyEyes(work.county)))
  return typeof value === 'number' && value >= when.figure.atLeast
}

/** Once, or once for each value that the file lists or file that the reaction looks for. */
async function runsFor(work: Work, reaction: Reaction, file: File): Promise<readonly (One | undefined)[]> {
  const { each } = reaction.then
  return typeof each === 'object' ? filesOf(work, each, file) : eachOf(reaction, lookup(file))
}

/** Every file that a condition finds now, page after page. */
async function filesOf({ store, county }: Work, each: Each, file: File): Promise<readonly One[]> {
  const listing = { type: each.type, where: whereOfEach(each, file), sort: 'opened', limit: 200 }
  const found: One[] = []
  let after: string | undefined
  do {
    const page = await store.system.list(countyEyes(county), { ...listing, ...(after && { after }) })
    found.push(...page.rows.map((row) => ({ id: row.file.id, file: row.file })))
    after = page.next
  } while (after)
  return found
}

async function carryOut(work: Work, reaction: Reaction, file: File, act: Act, each?: One): Promise<Outcome | undefined> {
  const { id, then } = reaction
  const target = targetOf(work, reaction, file, act, each)
  if (target === undefined) return undefined
  if ('one' in then.file && (await isOpen(work, then.type, target))) return 'repeated'
  const actId = deterministicId('reaction', work.county.code, ...causeOf(reaction, file, act, each))
  const data = reactionData(then, file, act, each)
  return enterAsSystem(work, `reaction ${id}`, {
    type: then.type,
    id: target,
    act: { id: actId, kind: then.act, on: act.on, data, unit: file.unit },
  })
}

/** Whether the one file is there already: this reaction's own, or that of an earlier cause. */
async function isOpen({ store, county }: Work, type: string, id: string): Promise<boolean> {
  return (await store.system.read(countyEyes(county), { type, id })).row !== undefined
}

function targetOf({ county }: Work, reaction: Reaction, file: File, act: Act, each?: One): string | undefined {
  const { then } = reaction
  if ('one' in then.file) return deterministicId('reaction-file', county.code, ...keyOf(reaction, file, act, each))
  return advancedBy(reaction, file, each)
}
