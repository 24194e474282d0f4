import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { holds } from '../../kernel/figure/where.ts'
import { type Act, isAmendment } from '../../kernel/file/act.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import { type File, lookup } from '../../kernel/file/file.ts'
import type { Given, Reaction } from '../../kernel/file/reaction.ts'
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
    const outcome = await carryOut(work, reaction, found.file, found.act)
    if (outcome) done.push({ reaction: reaction.id, outcome })
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

async function carryOut(work: Work, { id, then }: Reaction, file: File, act: Act): Promise<Outcome | undefined> {
  const target = targetOf(work, id, then, file, act)
  if (target === undefined) return undefined
  const data = Object.fromEntries(
    Object.entries(then.data).flatMap(([name, given]) => {
      const value = givenValue(given, file, act)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const actId = deterministicId('reaction', work.county.code, id, file.id, act.seq)
  if ('one' in then.file && (await isOpen(work, then.type, target))) return 'repeated'
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

function targetOf({ county }: Work, reaction: string, then: Reaction['then'], file: File, act: Act): string | undefined {
  if ('fact' in then.file) {
    const named = lookup(file)(then.file.fact)
    return typeof named === 'string' ? named : undefined
  }
  const key = { $file: file.id, $unit: file.unit, $year: act.on.slice(0, 4) }
  return deterministicId('reaction-file', county.code, reaction, ...then.file.one.map((part) => key[part]))
}

function givenValue(given: Given, file: File, act: Act): unknown {
  if (given === '$file') return file.id
  if (given === '$on') return act.on
  if (given === '$unit') return file.unit
  return typeof given === 'object' ? lookup(file)(given.fact) : given
}
