import type { z } from 'zod'
import { isAmendment } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { keyOf } from '../kernel/file/reaction.ts'
import { shownValue } from '../kernel/report/shownValue.ts'
import type { Matter, Step } from '../portal/progressPages.ts'
import { windows } from '../portal/windows/index.ts'
import type { Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import type { KeptAct } from '../store/history.ts'
import { stateTitle } from './filePage.ts'
import { awaitedOf } from './publicAwaited.ts'
import { phoneOfUnit } from './publicLook.ts'
import type { Serving } from './serving.ts'

/**
 * A matter as whoever sent it may see it: where it is, with whom since when, what comes by when, each step by its name and unit, and what
 * was answered. Names of officials, of others and whatever was noted inside are not in it.
 */
export async function matterOf(serving: Serving, county: County, window: Window, file: File, number?: string): Promise<Matter> {
  const procedure = serving.definitions.procedures.get(file.type)!
  const acts = await actsOf(serving, county, file)
  const last = acts.at(-1)
  const phone = await phoneOfUnit(serving, county, file.unit)
  const told = window.tells.flatMap((name) => {
    const schema = procedure.facts.shape[name] as z.ZodType | undefined
    const shown = schema && shownValue(lookup(file)(name), schema, { unit: county.unitName, file: () => '已登记' })
    return shown ? [{ title: fieldMeta(schema)?.title ?? name, says: shown }] : []
  })
  return {
    title: window.title,
    state: stateTitle(procedure, file.state),
    unitName: county.unitName(file.unit),
    ...(phone && { phone }),
    since: sinceOf(acts, file, last?.on ?? file.opened),
    ...(number && { number }),
    awaited: procedure.closed.includes(file.state) ? [] : awaitedOf(serving, county, file),
    steps: stepsOf(acts, county, (kind) => procedure.acts[kind]?.title ?? kind),
    told,
  }
}

const actsOf = async ({ store }: Serving, county: County, file: File): Promise<KeptAct[]> => {
  const acts = await store.system.history({ county: county.code, unit: county.root, person: '' }, file.id)
  const voided = new Set(acts.filter(({ kind }) => kind === '$void').map(({ data }) => data.seq))
  return acts.filter(({ kind, seq }) => !isAmendment(kind) && !voided.has(seq))
}

/** The day the unit that keeps it got it: that of the first step of its own, otherwise of the opening. */
const sinceOf = (acts: readonly KeptAct[], file: File, otherwise: string): string =>
  acts.find(({ actor }) => actor.unit === file.unit)?.on ?? otherwise

function stepsOf(acts: readonly KeptAct[], county: County, titleOf: (kind: string) => string): Step[] {
  return acts.map(({ on, kind, actor }, at) => ({
    on,
    title: titleOf(kind),
    unitName: county.unitName(actor.unit),
    handed: at > 0 && actor.unit !== acts[at - 1]?.actor.unit,
  }))
}

/** What the matter became elsewhere, under the same number: files of other windows that a reaction opened from it. */
export async function followedBy(serving: Serving, county: County, file: File): Promise<{ window: Window; file: File; number?: string }[]> {
  const { store, definitions } = serving
  const eyes = { county: county.code, unit: county.root, person: '' }
  const acts = await store.system.history(eyes, file.id)
  const found: { window: Window; file: File; number?: string }[] = []
  for (const reaction of definitions.reactions) {
    const window = windows.find(({ type }) => type === reaction.then.type)
    if (reaction.when.type !== file.type || !window || !('one' in reaction.then.file)) continue
    for (const act of acts.filter(({ kind }) => reaction.when.acts.includes(kind))) {
      const id = deterministicId('reaction-file', county.code, ...keyOf(reaction, file, act))
      const { row } = await store.system.read(eyes, { type: reaction.then.type, id })
      if (row && !found.some((one) => one.file.id === row.file.id))
        found.push({ window, file: row.file, ...(row.number && { number: row.number }) })
    }
  }
  return found
}
