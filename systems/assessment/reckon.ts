import type { Catalogue } from '../../kernel/figure/answer.ts'
import { blockOf, type FigureItem, type ItemScore, type Measurement, scoreBlock } from '../../kernel/figure/scoredBlock.ts'
import { pointsOf } from '../../kernel/figure/scoring.ts'
import type { Item } from './item.ts'
import { refusalOf } from './schemeCheck.ts'
import { type Effect, fullMarks, type Group } from './words.ts'

/**
 * What the program works out of one unit's assessment, step by step. Pure: each function gives the data of one act, so that anybody with
 * the same records comes to the same points. Points of single figures are in ten-thousandths, everything else in hundredths.
 */
export interface AutoLine extends Record<string, unknown> {
  readonly item: string
  readonly status: ItemScore['status']
  readonly weight: number
  readonly points: number
  readonly numerator?: number
  readonly denominator?: number
  readonly arithmetic: string
}

/** Items of one block that count in this group, in the order of their codes. */
export const itemsOf = (items: readonly Item[], block: Item['block'], group: Group): Item[] =>
  items.filter((item) => item.block === block && item.weights[group] > 0).sort((a, b) => (a.code < b.code ? -1 : 1))

export const blockWeight = (items: readonly Item[], block: Item['block'], group: Group): number =>
  itemsOf(items, block, group).reduce((sum, { weights }) => sum + weights[group], 0)

/** 固定数据: every figure of the automatic block as it stands. An item that may not be scored has no weight, whatever the scheme says. */
export function freezeData(
  items: readonly Item[],
  group: Group,
  measured: (code: string) => Measurement | undefined,
  catalogue: Catalogue,
) {
  const block = itemsOf(items, 'auto', group)
  const figured = block.flatMap(({ code, weights, rule, absent, ...item }): FigureItem[] =>
    rule && !refusalOf({ ...item, rule }, catalogue) ? [{ id: code, weight: weights[group], rule, na: absent }] : [],
  )
  const { items: scored, applicable, score } = scoreBlock(figured, measured)
  const refused = block.flatMap(({ code, weights, ...item }): AutoLine[] => {
    const why = refusalOf(item, catalogue)
    return why ? [{ item: code, status: 'not-applicable', weight: weights[group], points: 0, arithmetic: why }] : []
  })
  const lines = scored.map(({ id, ...one }): AutoLine => ({ item: id, ...one, ...measured(id) }))
  const weight = blockWeight(items, 'auto', group)
  const whole = refused.length > 0 ? blockOf([...scored, ...refused.map(asScore)], weight) : { applicable, score }
  return {
    autoItems: [...lines, ...refused],
    autoApplicable: whole.applicable,
    ...(whole.score !== undefined && { autoScore: whole.score }),
  }
}

const asScore = ({ item, status, weight, points, arithmetic }: AutoLine): ItemScore => ({ id: item, status, weight, points, arithmetic })

/** One person's sheet, as far as scores go. */
export interface SheetRow {
  readonly item: string
  readonly weight: number
  readonly points: number
  readonly reason?: string
}

export interface HandLine extends Record<string, unknown> {
  readonly item: string
  readonly weight: number
  readonly first: number
  readonly second: number
  readonly third?: number
  readonly points: number
  readonly reason?: string
}

/**
 * 汇总评分: two sheets that nowhere differ by more than so many per cent of an item's weight give their mean; otherwise a third is asked.
 * Of three the two closest give the mean, and where both pairs are as close, all three do. Means are rounded half up.
 */
export function concludeData(sheets: readonly (readonly SheetRow[])[], gapPercent: number) {
  const [first = [], second = [], third] = sheets
  const pointsIn = (rows: readonly SheetRow[], item: string) => rows.find((row) => row.item === item)
  const wide = first.filter((row) => {
    const other = pointsIn(second, row.item)
    return !other || Math.abs(row.points - other.points) * 100 > row.weight * gapPercent
  })
  const split = wide.length > 0 || first.length !== second.length
  if (split && !third) return { split }
  const handItems = first.map(({ item, weight, points, reason }): HandLine => {
    const [other, last] = [pointsIn(second, item), third && pointsIn(third, item)]
    const all = [points, other?.points, last?.points].filter((one) => one !== undefined)
    const why = reason ?? other?.reason ?? last?.reason
    return {
      item,
      weight,
      first: points,
      second: other?.points ?? 0,
      ...(last && { third: last.points }),
      points: mean(closest(all)),
      ...(why !== undefined && { reason: why }),
    }
  })
  return { split, handItems, handScore: handItems.reduce((sum, line) => sum + line.points, 0) }
}

function closest(points: readonly number[]): readonly number[] {
  const [low = 0, middle = 0, high] = [...points].sort((a, b) => a - b)
  if (high === undefined || middle - low === high - middle) return points
  return middle - low < high - middle ? [low, middle] : [middle, high]
}

const mean = (points: readonly number[]): number =>
  points.length === 0 ? 0 : Math.floor((2 * points.reduce((sum, one) => sum + one, 0) + points.length) / (2 * points.length))

export interface Extra {
  readonly item: string
  readonly matter: string
  readonly points: number
}

/** A record that triggers a veto: a file of the veto item's figure. */
export interface VetoRecord extends Record<string, unknown> {
  readonly item: string
  readonly effect: Effect
  readonly type: string
  readonly record: string
  readonly title: string
}

/** 加分、减分: one matter counts once, by its highest points; each block has its cap. */
export const extraOf = (extras: readonly Extra[], cap: number): number => {
  const byMatter = new Map<string, number>()
  for (const { matter, points } of extras) byMatter.set(matter, Math.max(byMatter.get(matter) ?? 0, points))
  return Math.min(
    cap,
    [...byMatter.values()].reduce((sum, points) => sum + points, 0),
  )
}

/** Deductions that a figure makes by count: so much for each, beyond so many, up to a cap. Hundredths, rounded half up. */
export function figureDeductions(items: readonly Item[], group: Group, measured: (code: string) => Measurement | undefined) {
  return itemsOf(items, 'deduction', group).flatMap(({ code, weights, rule }) => {
    const found = measured(code)
    if (rule?.kind !== 'deduct' || !found) return []
    const { points, arithmetic } = pointsOf(rule, weights[group], { numerator: BigInt(found.numerator), denominator: 1n })
    const lost = weights[group] - Number(points.numerator / points.denominator)
    return lost > 0 ? [{ item: code, matter: code, points: lost, arithmetic }] : []
  })
}

/** The gravest of several effects. */
export const gravest = (effects: readonly Effect[]): Effect =>
  effects.includes('unqualified') ? 'unqualified' : effects.includes('no-award') ? 'no-award' : 'none'

export interface Parts {
  readonly autoScore?: number
  readonly autoApplicable: number
  readonly handScore: number
  readonly satisfaction: number
  readonly bonusScore: number
  readonly minusScore: number
}

/**
 * The total in hundredths, and how it is made up. Where nothing of the automatic block applies to a unit, its weight is shared by what
 * does: no unit gains or loses by having had no case.
 * @param autoWeight of the automatic block in this group
 */
export function totalOf({ autoScore, handScore, satisfaction, bonusScore, minusScore }: Parts, autoWeight: number): number {
  const rest = handScore + satisfaction
  const base = autoScore === undefined ? scaled(rest, fullMarks - autoWeight) : autoScore + rest
  return Math.max(0, Math.min(10_500, base + bonusScore - minusScore))
}

const scaled = (points: number, of: number): number => (of === 0 ? 0 : Math.floor((2 * points * fullMarks + of) / (2 * of)))

export interface Decision {
  readonly item: string
  readonly granted?: 'granted' | 'partly' | 'rejected'
  readonly becomes: number
}

/** The scores after the decisions on an appeal: each item granted takes the points decided, a rejected one keeps its own; the blocks are added anew. */
export function adjusted(auto: readonly AutoLine[], hand: readonly HandLine[], decisions: readonly Decision[], autoWeight: number) {
  const becomes = (item: string) => decisions.find((one) => one.item === item && one.granted !== 'rejected')?.becomes
  const autoItems = auto.map((line): AutoLine => {
    const points = becomes(line.item)
    return points === undefined ? line : { ...line, points: points * 100 }
  })
  const handItems = hand.map((line): HandLine => ({ ...line, points: becomes(line.item) ?? line.points }))
  const { score } = blockOf(autoItems.map(asScore), autoWeight)
  return { autoItems, handItems, autoScore: score, handScore: handItems.reduce((sum, { points }) => sum + points, 0) }
}

/** Every item below full marks, with why. */
export function lostItems(auto: readonly AutoLine[], hand: readonly HandLine[], items: readonly Item[]) {
  const nameOf = (code: string) => items.find((item) => item.code === code)?.name ?? code
  return [
    ...auto
      .filter(({ status, weight, points }) => status !== 'not-applicable' && points < weight * 100)
      .map(({ item, weight, points, arithmetic }) => ({ item, name: nameOf(item), lost: weight * 100 - points, why: arithmetic })),
    ...hand
      .filter(({ weight, points }) => points < weight)
      .map(({ item, weight, points, reason }) => ({
        item,
        name: nameOf(item),
        lost: (weight - points) * 100,
        why: reason ?? '考核人扣分',
      })),
  ]
}
