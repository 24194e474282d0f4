import type { Day } from '../time/day.ts'
import type { Change, Compare, Distinct, Indicator, Measure, Ratio, Streak, Total } from './indicator.ts'
import { monthsOf, type Period, yearsBefore } from './period.ts'
import { decimal, type Fraction, fraction, hundredfold, minus } from './rounding.ts'

/** One measure asked of the records. */
export interface Query {
  readonly measure: Measure
  readonly period: Period
  /** Only files kept by one of these units. */
  readonly units?: readonly string[]
  /** `unit`, `month`, or the name of a kind column or term. */
  readonly by?: string
  /** As the records were known at this instant (ISO); absent: now. */
  readonly asOf?: string
  /** Whether the files behind the number are wanted. */
  readonly list?: boolean
}

/** A file behind a number; `amount` is the column that was summed, 1 for a count. */
export interface ListRow {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly unit: string
  readonly day?: string
  readonly amount: number
}

export interface Measured {
  readonly value: number
  readonly groups?: readonly { readonly key: string; readonly value: number }[]
  /** A file stands in more than one group: the groups add up to more than the value, which counts it once. */
  readonly overlaps?: true
  readonly list?: readonly ListRow[]
}

/** Where measures are answered: the database, or folded files in memory. The two are held equal by a property test. */
export interface Records {
  measure(query: Query): Promise<Measured>
  /** Stamped or outside values for the period, newest first. */
  stated?(id: string, period: Period, asOf?: string): Promise<{ value: number; source: string; list: readonly ListRow[] } | undefined>
}

export interface Answer {
  readonly id: string
  readonly title: string
  /** `null` where the base is empty or nothing is stated. Percentages are in per cent, changes of ratios in percentage points. */
  readonly value: number | boolean | null
  /** As printed, with its unit. */
  readonly shown: string
  readonly unit: string
  /** Of a rate its two counts; of a change in per cent the value now and then; of a change in points their exact difference. */
  readonly numerator?: number
  readonly denominator?: number
  readonly definition: string
  readonly period: Period
  readonly asOf?: string
  /** Of a stated figure: what its paper says. */
  readonly source?: string
  readonly groups?: readonly {
    readonly key: string
    readonly value: number | null
    readonly numerator?: number
    readonly denominator?: number
  }[]
  /** Groups share files (one event of several hosts): their sum is more than the value, in which each file counts once. */
  readonly overlaps?: true
  readonly list?: readonly ListRow[]
}

export interface Ask {
  readonly period: Period
  readonly today: Day
  readonly units?: readonly string[]
  readonly by?: string
  readonly asOf?: string
  readonly list?: boolean
}

/** A figure that is not in the catalogue. */
export class NoSuchFigure extends Error {
  override readonly name = 'NoSuchFigure'
  constructor(id: string) {
    super(`没有编号为“${id}”的指标；用 zhunsheng figure --all 查看全部指标`)
  }
}

export type Catalogue = ReadonlyMap<string, Indicator>

/**
 * Computes a figure from its definition and the records.
 * @throws NoSuchFigure for an unknown id, also inside a definition
 */
export async function answer(id: string, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const figure = find(catalogue, id)
  switch (figure.kind) {
    case 'count':
    case 'sum': {
      const { value, groups, overlaps, list } = await records.measure({ measure: figure, ...asked(ask) })
      const parts = { ...(groups && { groups }), ...(overlaps && { overlaps }), ...(list && { list }) }
      return { ...printed(figure, ask), value, shown: `${value}${figure.unit}`, ...parts }
    }
    case 'total':
      return answerTotal(figure, ask, catalogue, records)
    case 'distinct':
      return answerDistinct(figure, ask, catalogue, records)
    case 'ratio':
      return answerRatio(figure, ask, catalogue, records)
    case 'change':
      return answerChange(figure, ask, catalogue, records)
    case 'compare':
      return answerCompare(figure, ask, catalogue, records)
    case 'streak':
      return answerStreak(figure, ask, catalogue, records)
    case 'reported':
    case 'outside': {
      const stated = await records.stated?.(id, ask.period, ask.asOf)
      return {
        ...printed(figure, ask),
        value: stated?.value ?? null,
        shown: stated ? `${stated.value}${figure.unit}` : '（未填报）',
        ...(stated && { source: stated.source }),
        list: stated?.list ?? [],
      }
    }
  }
}

const printed = (figure: Indicator, ask: Ask) => ({
  id: figure.id,
  title: figure.title,
  unit: figure.unit,
  definition: figure.definition,
  period: ask.period,
  ...(ask.asOf && { asOf: ask.asOf }),
})

const asked = ({ period, units, by, asOf, list }: Ask) => ({
  period,
  ...(units && { units }),
  ...(by && { by }),
  ...(asOf && { asOf }),
  ...(list && { list }),
})

function find(catalogue: Catalogue, id: string): Indicator {
  const figure = catalogue.get(id)
  if (!figure) throw new NoSuchFigure(id)
  return figure
}

function measureOf(catalogue: Catalogue, id: string): Measure {
  const figure = find(catalogue, id)
  if (figure.kind !== 'count' && figure.kind !== 'sum') throw new NoSuchFigure(`${id}（应为计数或者求和指标）`)
  return figure
}

async function answerTotal(figure: Total, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const parts = await Promise.all(figure.of.map((id) => records.measure({ measure: measureOf(catalogue, id), ...asked(ask) })))
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const keys = [...new Set(parts.flatMap((part) => part.groups?.map(({ key }) => key) ?? []))].sort()
  const groups = keys.map((key) => ({ key, value: parts.reduce((sum, part) => sum + groupValue(part, key), 0) }))
  return {
    ...printed(figure, ask),
    value,
    shown: `${value}${figure.unit}`,
    ...(ask.by && { groups }),
    ...(ask.list && { list: parts.flatMap((part) => part.list ?? []) }),
  }
}

/** The groups are those counted; each shows its part of the measure. */
async function answerDistinct(figure: Distinct, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const measured = await records.measure({ measure: measureOf(catalogue, figure.of), ...asked(ask), by: figure.by })
  const groups = (measured.groups ?? []).filter(({ key, value }) => key !== '' && value > 0)
  return {
    ...printed(figure, ask),
    value: groups.length,
    shown: `${groups.length}${figure.unit}`,
    groups,
    ...(measured.overlaps && { overlaps: measured.overlaps }),
    ...(measured.list && { list: measured.list }),
  }
}

/** One group's part of a measure. */
const groupValue = ({ groups }: Measured, key: string): number => groups?.find((group) => group.key === key)?.value ?? 0

async function answerRatio(figure: Ratio, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const hits = await Promise.all(figure.hit.map((id) => records.measure({ measure: measureOf(catalogue, id), ...asked(ask) })))
  const base = await records.measure({ measure: measureOf(catalogue, figure.base), ...asked(ask) })
  const share = (hit: number, all: number) => (figure.rest ? all - hit : hit)
  const numerator = share(
    hits.reduce((sum, hit) => sum + hit.value, 0),
    base.value,
  )
  const percent = shownPercent(fraction(numerator, base.value), figure)
  const groups = base.groups?.map(({ key, value: denominator }) => {
    const own = share(
      hits.reduce((sum, hit) => sum + groupValue(hit, key), 0),
      denominator,
    )
    return { key, value: shownPercent(fraction(own, denominator), figure), numerator: own, denominator }
  })
  return {
    ...printed(figure, ask),
    value: percent,
    shown: percent === null ? '—（基数为零）' : `${text(percent, figure.digits)}%`,
    numerator,
    denominator: base.value,
    ...(groups && { groups }),
    ...(base.overlaps && { overlaps: base.overlaps }),
    ...(base.list && { list: hits.flatMap((hit) => hit.list ?? []) }),
  }
}

const shownPercent = (value: Fraction | undefined, { digits, rounding }: Pick<Ratio, 'digits' | 'rounding'>) =>
  value ? Number(decimal(hundredfold(value), digits, rounding)) : null

async function answerChange(figure: Change, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const { by: _, list: __, ...plain } = ask
  const now = await answer(figure.of, plain, catalogue, records)
  const then = await answer(figure.of, { ...plain, period: yearsBefore(ask.period, figure.years) }, catalogue, records)
  const value = figure.as === 'percent' ? changePercent(now, then) : changePoints(now, then)
  const shown = value && decimal(hundredfold(value), figure.digits, figure.rounding)
  const unit = figure.as === 'percent' ? '%' : '个百分点'
  return {
    ...printed(figure, ask),
    value: shown === undefined ? null : Number(shown),
    shown: shown === undefined ? '—（缺少可比基数）' : `${shown}${unit}`,
    ...(figure.as === 'percent'
      ? { numerator: Number(now.value), denominator: Number(then.value) }
      : value && { numerator: Number(value.numerator), denominator: Number(value.denominator) }),
  }
}

function changePercent(now: Answer, then: Answer): Fraction | undefined {
  return fraction(Number(now.value) - Number(then.value), Number(then.value))
}

function changePoints(now: Answer, then: Answer): Fraction | undefined {
  const a = fraction(now.numerator ?? 0, now.denominator ?? 0)
  const b = fraction(then.numerator ?? 0, then.denominator ?? 0)
  return a && b && minus(a, b)
}

async function answerCompare(figure: Compare, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const { by: _, list: __, ...plain } = ask
  const lines = await Promise.all(
    figure.all.map(async ({ left, is, right, yearsBefore: years = 0, bothYearsBefore: both = 0 }) => {
      const at = (back: number) => (back === 0 ? plain : { ...plain, period: yearsBefore(ask.period, back) })
      const a = await answer(left, at(both), catalogue, records)
      const b = await answer(right, at(both + years), catalogue, records)
      return { is, a, b, true: relation(a, is, b) }
    }),
  )
  const value = lines.some((line) => line.true === null) ? null : lines.every((line) => line.true)
  const words = { above: '高于', below: '低于', 'at-least': '不低于' }
  const shown = lines.map(({ is, a, b, true: yes }) => `${a.title}${a.shown}${yes ? '' : '未'}${words[is]}${b.title}${b.shown}`).join('；')
  return { ...printed(figure, ask), value, shown: value === null ? '—（缺少可比数据）' : shown }
}

/** Ratios are compared as exact fractions, not by the digits they print. */
function relation(a: Answer, is: 'above' | 'below' | 'at-least', b: Answer): boolean | null {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return null
  const exact = (x: Answer) => (x.denominator === undefined ? fraction(Number(x.value), 1) : fraction(x.numerator ?? 0, x.denominator))
  const [left, right] = [exact(a), exact(b)]
  if (!left || !right) return null
  const difference = minus(left, right).numerator
  return is === 'above' ? difference > 0n : is === 'below' ? difference < 0n : difference >= 0n
}

async function answerStreak(figure: Streak, ask: Ask, catalogue: Catalogue, records: Records): Promise<Answer> {
  const measure = measureOf(catalogue, figure.of)
  const { groups = [] } = await records.measure({ measure, ...asked(ask), by: 'month', list: false })
  const byMonth = new Map(groups.map(({ key, value }) => [key, value]))
  const months = monthsOf(ask.period).filter((month) => month.from <= ask.today)
  const stop = months.findLastIndex((month) => (byMonth.get(month.title) ?? 0) > figure.atMost)
  const value = months.length - 1 - stop
  return { ...printed(figure, ask), value, shown: `${value}${figure.unit}` }
}

const text = (value: number, digits: number) => value.toFixed(digits)
