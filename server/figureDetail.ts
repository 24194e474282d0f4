import { type Answer, answer, type Catalogue, type ListRow, type Records } from '../kernel/figure/answer.ts'
import type { Measure } from '../kernel/figure/indicator.ts'
import type { Period } from '../kernel/figure/period.ts'
import type { AnyWhere } from '../kernel/figure/where.ts'
import type { Day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import type { Eyes } from './permission.ts'
import type { FrozenFigure } from './reportFile.ts'

/** What a figure is asked over. */
export interface Over {
  readonly period: Period
  readonly today: Day
  readonly units?: readonly string[]
  readonly asOf?: string
}

/** Files that belong to a figure and are not in its number, with the reason. */
export interface LeftOut {
  readonly why: string
  readonly files: readonly Pick<ListRow, 'id' | 'type' | 'number' | 'title'>[]
}

/** The measure that a figure's number is the length or the sum of; of a rate its base. */
export function measuredBy(id: string, catalogue: Catalogue): Measure | undefined {
  const figure = catalogue.get(id)
  if (figure?.kind === 'ratio') return measuredBy(figure.base, catalogue)
  if (figure?.kind === 'distinct') return measuredBy(figure.of, catalogue)
  return figure?.kind === 'count' || figure?.kind === 'sum' ? figure : undefined
}

const standsFor = (at: string) => ['opened', 'closed', 'standing'].includes(at)

/**
 * What was left out of a number and why: files closed in the period that lack the day by which they are counted, files whose amount is
 * missing, and voided ones. Files that the definition itself leaves out are told by the definition.
 * @param dayTitle the words of a day column
 */
export async function leftOut(
  measure: Measure,
  over: Over,
  {
    records,
    store,
    eyes,
    dayTitle,
  }: { readonly records: Records; readonly store: Pick<Store, 'list'>; readonly eyes: Eyes; readonly dayTitle: (name: string) => string },
): Promise<readonly LeftOut[]> {
  const { period, units, asOf } = over
  const asked = { period, ...(units && { units }), ...(asOf && { asOf }), list: true }
  const counted = async (where: AnyWhere, at: string) => {
    const { id, title, unit, definition, of, sharedBy } = measure
    const all = { all: [measure.where ?? {}, where] } as AnyWhere
    const found = await records.measure({
      measure: { kind: 'count', id, title, unit, definition, of, ...(sharedBy && { sharedBy }), where: all, at },
      ...asked,
    })
    return found.list ?? []
  }
  const undated = standsFor(measure.at) ? [] : await counted({ [measure.at]: { exists: false } }, 'closed')
  const missing =
    measure.kind === 'sum' && !/^n\.|\.(size|sum)\b/.test(measure.column)
      ? await counted({ [measure.column]: { exists: false } }, measure.at)
      : []
  const at = measure.at === 'standing' ? 'opened' : measure.at
  const range = { from: period.from, to: period.to }
  const voided =
    asOf || measure.sharedBy
      ? []
      : (
          await store.list(eyes, {
            type: measure.of,
            where: { state: '$void', [at]: range, ...(units && { unit: { in: [...units] } }) },
            limit: 200,
          })
        ).rows.map(({ file, number }) => ({ id: file.id, type: file.type, ...(number && { number }), title: file.title }))
  return [
    { why: `已办结而没有登记“${dayTitle(measure.at)}”，不知归入哪一期`, files: undated },
    { why: '没有登记数额，按零计', files: missing },
    { why: '已作废', files: voided },
  ].filter(({ files }) => files.length > 0)
}

/** Files that several units did together: added up by unit they are more than the number, which counts each once. */
export async function jointly(
  id: string,
  over: Over,
  catalogue: Catalogue,
  records: Records,
): Promise<{ sum: number; value: number } | undefined> {
  const measure = measuredBy(id, catalogue)
  if (!measure?.sharedBy) return undefined
  const {
    value,
    groups = [],
    overlaps,
  } = await records.measure({
    measure,
    period: over.period,
    by: 'unit',
    ...(over.units && { units: over.units }),
    ...(over.asOf && { asOf: over.asOf }),
  })
  return overlaps ? { sum: groups.reduce((all, group) => all + group.value, 0), value } : undefined
}

/** One unit in a roll-up, with what lies below it. */
export interface RolledUp {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly value: number | boolean | null
  readonly shown: string
  readonly numerator?: number
  readonly denominator?: number
  /** Units right below it that have something of their own. */
  readonly below: number
}

/**
 * A figure of one unit and of each unit right below it, every one with its subtree. What the unit itself keeps stands apart.
 * @returns the rows in the order of the register; of a count or sum also their total
 */
export async function rolledUp(
  id: string,
  over: Omit<Over, 'units'> & { readonly unit: string; readonly wide: boolean },
  {
    catalogue,
    records,
    county,
    units,
  }: { readonly catalogue: Catalogue; readonly records: Records; readonly county: County; readonly units: readonly UnitOf[] },
) {
  const { unit, wide, ...span } = over
  const whole = await answer(id, { ...span, ...(!wide && { units: county.unitsBelow(unit) }) }, catalogue, records)
  const byUnit = await answer(id, { ...span, by: 'unit' }, catalogue, records)
  const having = new Set(
    (byUnit.groups ?? []).filter(({ value, denominator = 0 }) => (value ?? 0) !== 0 || denominator > 0).map(({ key }) => key),
  )
  const children = units.filter(({ parent }) => parent === unit)
  const told = (one: Answer) => ({
    value: one.value,
    shown: one.shown,
    ...(one.numerator !== undefined && { numerator: one.numerator }),
    ...(one.denominator !== undefined && { denominator: one.denominator }),
  })
  const rows: RolledUp[] = []
  for (const child of children) {
    const subtree = county.unitsBelow(child.id)
    if (!subtree.some((one) => having.has(one))) continue
    const below = units.filter(
      ({ parent, id: one }) => parent === child.id && county.unitsBelow(one).some((each) => having.has(each)),
    ).length
    rows.push({
      id: child.id,
      name: child.name,
      kind: child.kind,
      below,
      ...told(await answer(id, { ...span, units: subtree }, catalogue, records)),
    })
  }
  const itself = having.has(unit) ? told(await answer(id, { ...span, units: [unit] }, catalogue, records)) : undefined
  const rate = whole.denominator !== undefined
  const numbers = [...rows, ...(itself ? [itself] : [])].map(({ value }) => (typeof value === 'number' ? value : 0))
  const parts = [...rows, ...(itself ? [itself] : [])]
  return {
    whole,
    rows,
    silent: children.length - rows.length,
    ...(itself && { itself }),
    sum: rate
      ? {
          numerator: parts.reduce((all, one) => all + (one.numerator ?? 0), 0),
          denominator: parts.reduce((all, one) => all + (one.denominator ?? 0), 0),
        }
      : { value: numbers.reduce((all, one) => all + one, 0) },
  }
}

export interface UnitOf {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parent?: string
}

/** A sealed report that prints this figure, and what it printed. */
export interface Cited {
  readonly report: string
  readonly title: string
  readonly year: string
  readonly span: string
  readonly shown: string
  readonly value: string
}

/** Every sealed report, of those given, that prints the figure over the span. */
export const citedIn = (
  reports: readonly { readonly id: string; readonly title: string; readonly facts: Readonly<Record<string, unknown>> }[],
  figure: string,
  spans: readonly string[],
): readonly Cited[] =>
  reports.flatMap(({ id, title, facts }) =>
    ((facts.figures ?? []) as readonly FrozenFigure[])
      .filter((one) => one.figure === figure && spans.includes(one.span))
      .map((one) => ({ report: id, title, year: String(facts.year), span: one.span, shown: one.shown, value: one.value })),
  )

/** Why a span has no number yet, in words; undefined where it can be counted. */
export function notYet({ from, title }: Period, county: Pick<County, 'today' | 'calendar'>): string | undefined {
  if (from <= county.today()) return undefined
  const year = from.slice(0, 4)
  return county.calendar.data.coveredTo < from ? `缺${year}年日历，这一期间还没有开始` : `${title}还没有开始`
}
