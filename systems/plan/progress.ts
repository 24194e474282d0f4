import { type Answer, answer, type Catalogue, type Records } from '../../kernel/figure/answer.ts'
import { narrowed } from '../../kernel/figure/narrowed.ts'
import { decimal, type Fraction, fraction, minus } from '../../kernel/figure/rounding.ts'
import { show, whole } from '../../kernel/figure/scoring.ts'
import { type Day, day } from '../../kernel/time/day.ts'
import type { Task } from './planTask.ts'
import { directions } from './words.ts'

export interface Reckoning {
  readonly today: Day
  readonly catalogue: Catalogue
  readonly records: Records
  readonly unitsBelow: (unit: string) => readonly string[]
}

/** How far a task bound to a figure is, by the records and by nothing else. */
export interface Progress {
  readonly figure: string
  readonly title: string
  readonly from: Day
  readonly to: Day
  readonly numerator: number
  readonly denominator?: number
  /** The figure as printed. */
  readonly shown: string
  /** Nothing to measure against yet. */
  readonly noValue: boolean
  /** Whether the target is reached as things stand; a task that may not rise above a value is reached while it has not. */
  readonly reached: boolean
  /** Share of the target reached, in per cent, for what is to be reached from below; cut at 100. */
  readonly percent?: number
  readonly arithmetic: string
}

/**
 * Reckons a task's progress over its year so far: from its first day to today, or to its last day. Nothing is typed in.
 * @returns undefined for a task without a figure: it can only be claimed and verified
 */
export async function progressOf(task: Task, { today, catalogue, records, unitsBelow }: Reckoning): Promise<Progress | undefined> {
  const { figure, byColumn, measuredFor, lead, begins, dueBy } = task
  if (figure === undefined) return undefined
  const [from, to] = [day(begins), today < dueBy ? today : day(dueBy)]
  const own = measuredFor === 'lead' && byColumn !== undefined && byColumn !== 'unit'
  const ask = {
    period: { from, to: to < from ? from : to, title: `${from}至${to}` },
    today,
    ...(measuredFor === 'lead' && byColumn === 'unit' && { units: unitsBelow(lead) }),
  }
  const told = await answer(figure, ask, own ? narrowed(catalogue, figure, byColumn, lead) : catalogue, records)
  return { figure, title: told.title, from, to, ...heldAgainst(task, told) }
}

/** A figure's answer held against a task's target. */
export function heldAgainst(
  { direction, target }: Pick<Task, 'direction' | 'target'>,
  told: Pick<Answer, 'value' | 'numerator' | 'denominator' | 'shown'>,
) {
  const value = exact(told)
  const counts = {
    numerator: told.numerator ?? (typeof told.value === 'number' ? told.value : 0),
    ...(told.denominator !== undefined && { denominator: told.denominator }),
  }
  const wanted = whole(target)
  if (!value)
    return {
      ...counts,
      shown: told.shown,
      noValue: true,
      reached: direction === 'at-most',
      arithmetic: `没有可以计算的基数，目标为${directions[direction]}${show(wanted)}`,
    }
  const hundredfold = { numerator: value.numerator * 100n, denominator: value.denominator }
  const over = minus(hundredfold, wanted).numerator
  const reached = direction === 'at-least' ? over >= 0n : over <= 0n
  const share =
    target === 0
      ? undefined
      : Number(decimal({ numerator: hundredfold.numerator * 100n, denominator: hundredfold.denominator * BigInt(target) }, 1))
  const rate = told.denominator === undefined ? '' : `${told.numerator}÷${told.denominator}×100＝`
  return {
    ...counts,
    shown: told.shown,
    noValue: false,
    reached,
    ...(direction === 'at-least' && share !== undefined && { percent: Math.min(100, share) }),
    arithmetic: `${rate}${show(hundredfold)}，目标为${directions[direction]}${show(wanted)}，${reached ? '达到' : '没有达到'}`,
  }
}

function exact({ numerator, denominator, value }: Pick<Answer, 'value' | 'numerator' | 'denominator'>): Fraction | undefined {
  if (denominator !== undefined) return fraction((numerator ?? 0) * 100, denominator)
  return typeof value === 'number' ? fraction(value, 1) : undefined
}

/** The data of the act `settle`, once a task's day has come. */
export function settlingTask({
  numerator,
  denominator,
  noValue,
  reached,
  arithmetic,
}: Pick<Progress, 'numerator' | 'denominator' | 'noValue' | 'reached' | 'arithmetic'>) {
  return { numerator, ...(denominator !== undefined && { denominator }), noValue, reached, arithmetic, result: reached ? 'done' : 'missed' }
}
