import type { Catalogue } from '../../kernel/figure/answer.ts'
import type { Measurement } from '../../kernel/figure/scoredBlock.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Item } from './item.ts'
import { type Entry, ranking } from './ranking.ts'
import {
  type AutoLine,
  adjusted,
  blockWeight,
  concludeData,
  type Decision,
  type Extra,
  extraOf,
  figureDeductions,
  freezeData,
  gravest,
  type HandLine,
  lostItems,
  type SheetRow,
  totalOf,
  type VetoRecord,
} from './reckon.ts'
import type { Effect, Group } from './words.ts'

/** An assessment's facts as the program reads them; what is not there yet is absent. */
interface Facts {
  readonly assessed: string
  readonly group: Group
  readonly autoItems?: readonly AutoLine[]
  readonly autoApplicable?: number
  readonly autoScore?: number
  readonly handItems?: readonly HandLine[]
  readonly handScore?: number
  readonly satisfaction?: number
  readonly bonuses?: readonly Extra[]
  readonly deductions?: readonly Extra[]
  readonly bonusScore?: number
  readonly minusScore?: number
  readonly enteredVeto?: Effect
  readonly vetoEffect?: Effect
  readonly decisions?: readonly Decision[]
  readonly total?: number
}
const factsOf = (file: Pick<File, 'facts'>) => file.facts as unknown as Facts

/** What a scheme lays down besides its items. */
export interface SchemeTerms {
  readonly gapPercent: number
  readonly topPercent: number
  readonly bonusCap: number
  readonly deductionCap: number
}
export const termsOf = ({ facts }: Pick<File, 'facts'>): SchemeTerms => ({
  gapPercent: Number(facts.gapPercent),
  topPercent: Number(facts.topPercent),
  bonusCap: Number(facts.bonusCap),
  deductionCap: Number(facts.deductionCap),
})

type ByCode = (code: string) => Measurement | undefined

/** The data of `freeze`. */
export const freezing = (file: Pick<File, 'facts'>, asOf: string, items: readonly Item[], measured: ByCode, catalogue: Catalogue) => ({
  asOf,
  ...freezeData(items, factsOf(file).group, measured, catalogue),
})

/** The data of `conclude`. @param sheets in the order first, second, third */
export function concluding(sheets: readonly Pick<File, 'id' | 'facts'>[], { gapPercent }: SchemeTerms) {
  const rows = sheets.map(({ facts }) => facts.rows as readonly SheetRow[])
  return { sheets: sheets.map(({ id }) => id), ...concludeData(rows, gapPercent) }
}

/** The data of `tell`: extras, veto, and the total so far. */
export function telling(
  file: Pick<File, 'facts'>,
  items: readonly Item[],
  terms: SchemeTerms,
  measured: ByCode,
  vetoRecords: readonly VetoRecord[],
) {
  const facts = factsOf(file)
  const deductions = [...(facts.deductions ?? []), ...figureDeductions(items, facts.group, measured)]
  const extras = {
    bonusScore: extraOf(facts.bonuses ?? [], terms.bonusCap),
    minusScore: extraOf(deductions, terms.deductionCap),
  }
  const vetoEffect = gravest([...vetoRecords.map(({ effect }) => effect), ...(facts.enteredVeto ? [facts.enteredVeto] : [])])
  return { ...extras, vetoEffect, vetoRecords, total: totalIn({ ...facts, ...extras }, items) }
}

/** The data of `settle`: scores after the decisions on the appeal, the total, and every point lost with its reason. */
export function settling(file: Pick<File, 'facts'>, items: readonly Item[]) {
  const facts = factsOf(file)
  const { autoItems, handItems, autoScore, handScore } = adjusted(
    facts.autoItems ?? [],
    facts.handItems ?? [],
    facts.decisions ?? [],
    blockWeight(items, 'auto', facts.group),
  )
  return {
    ...(autoScore !== undefined && { autoScore }),
    handScore,
    total: totalIn({ ...facts, handScore, ...(autoScore !== undefined && { autoScore }) }, items),
    lostItems: lostItems(autoItems, handItems, items),
  }
}

function totalIn(facts: Facts, items: readonly Item[]): number {
  const { autoScore, autoApplicable = 0, handScore = 0, satisfaction = 0, bonusScore = 0, minusScore = 0 } = facts
  const parts = { ...(autoScore !== undefined && { autoScore }), autoApplicable, handScore, satisfaction, bonusScore, minusScore }
  return totalOf(parts, blockWeight(items, 'auto', facts.group))
}

/** The entries of a ranking from settled assessments. */
export function entriesOf(files: readonly Pick<File, 'facts'>[]): Entry[] {
  return files.map((file) => {
    const { assessed, group, total = 0, autoScore = 0, minusScore = 0, vetoEffect = 'none' } = factsOf(file)
    return { unit: assessed, group, total, autoScore, minusScore, veto: vetoEffect }
  })
}

/** The data of `publish`: the ranking of every group over settled assessments. */
export function publishing(assessments: readonly Pick<File, 'id' | 'facts'>[], { topPercent }: SchemeTerms) {
  const results = ranking(entriesOf(assessments), topPercent).map(({ group, unit, total, rank, grade }) => ({
    group,
    unit,
    total,
    rank,
    grade,
  }))
  return { assessments: assessments.map(({ id }) => id), results }
}

/** The data of `finalise`, from the published results. @param rectifyBy by when lost points have to be put right */
export function finalising(file: Pick<File, 'facts'>, scheme: Pick<File, 'id' | 'facts'>, rectifyBy: string) {
  const results = scheme.facts.results as readonly { readonly unit: string; readonly rank: number; readonly grade: string }[]
  const found = results.find(({ unit }) => unit === factsOf(file).assessed)
  return found && { scheme: scheme.id, rank: found.rank, grade: found.grade, rectifyBy }
}
