import { NoSuchFigure } from '../kernel/figure/answer.ts'
import { measuresOf } from '../kernel/figure/measuresOf.ts'
import { period, yearsBefore } from '../kernel/figure/period.ts'
import { catalogueFor } from '../kernel/figure/versions.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { pieces } from '../kernel/report/chapter.ts'
import { annualReport } from '../systems/report/annualReport.ts'
import { countyEyes } from './jobs/system.ts'
import { badRequest } from './problem.ts'
import { asker } from './reportFigures.ts'
import { type FrozenFigure, factsOf, type Keeping, type PrintedPart, type ReportFacts } from './reportFile.ts'

/** A part as the editor takes it: its text with tokens, and its blocks with every number opening to its files. */
export function shownPart({ blocks, text, ...part }: PrintedPart, year: number, unit: string | undefined) {
  const of = unit ? `&unit=${encodeURIComponent(unit)}` : ''
  return {
    ...part,
    ...(text !== undefined && { text }),
    tokens: text === undefined ? 0 : pieces(text).filter((piece) => typeof piece !== 'string').length,
    blocks: blocks.map(({ heading, runs }) => ({
      heading,
      runs: runs.map((run) => {
        if (!('answer' in run)) return run
        const { id, title, value, shown, definition, period: span, numerator, denominator } = run.answer
        return {
          text: run.text,
          figure: id,
          title,
          value,
          shown,
          definition,
          period: span.title,
          ...(numerator !== undefined && { numerator, denominator }),
          href: `/api/figures/${encodeURIComponent(id)}?period=${span.from}..${span.to}${of}&list=1`,
        }
      }),
    })),
    year,
  }
}

/** The figures of a unit as its request bears them. @throws Problem 400 for a figure that is not there */
export async function fillFigures(
  { store, county, versions }: Keeping,
  unit: string,
  figures: readonly { figure: string; span: string }[],
) {
  if (county.unitName(unit) === unit) throw badRequest(`没有编号为“${unit}”的单位`, '单位编号见机构名录')
  const filledAt = new Date().toISOString()
  const { tell } = asker(store.system.records(countyEyes(county)), versions, { today: county.today(), units: county.unitsBelow(unit) })
  return Promise.all(
    figures.map(async ({ figure, span }) => {
      if (!versions.has(figure)) throw new NoSuchFigure(figure)
      const told = await tell(figure, span)
      return { figure, name: told.title, span, shown: told.shown, filledAt }
    }),
  )
}

/** Closes the counts and sums that figures are made of, each for its own period. Returns the periods closed and how many rows were added. */
export async function closeFigures(
  { store, county, versions }: Keeping,
  figures: readonly Pick<FrozenFigure, 'figure' | 'span'>[],
  reason: string,
) {
  const byPeriod = new Map<string, { span: ReturnType<typeof period>; metrics: Set<string> }>()
  for (const { figure, span } of figures) {
    const within = period(span, county.today())
    for (const { measure, yearsBefore: back } of measuresOf(figure, catalogueFor(versions, within))) {
      const own = back === 0 ? within : calendarYearBefore(within, back, county.today())
      const known = byPeriod.get(own.title) ?? { span: own, metrics: new Set<string>() }
      known.metrics.add(measure.id)
      byPeriod.set(own.title, known)
    }
  }
  const closed: { period: string; metrics: number; rows: number }[] = []
  for (const { span, metrics } of byPeriod.values()) {
    const rows = await store.closePeriod(county.code, span, reason, metrics)
    closed.push({ period: span.title, metrics: metrics.size, rows: rows.length })
  }
  return closed
}

/** Last year's whole year is closed under its own name, not as “the year before” of another. */
function calendarYearBefore(within: ReturnType<typeof period>, back: number, today: Parameters<typeof period>[1]) {
  const before = yearsBefore(within, back)
  const whole = before.from.endsWith('-01-01') && before.to.endsWith('-12-31') && before.from.slice(0, 4) === before.to.slice(0, 4)
  return whole ? period(before.from.slice(0, 4), today) : before
}

/** Where the reports of the units below stand, and one figure rolled up: each unit's value, their sum, the whole county's. */
export async function rollUp(keeping: Keeping, file: File, facts: ReportFacts, figure: string | undefined, span: string) {
  const { store, county, versions } = keeping
  const below = new Set(county.unitsBelow(facts.reporter))
  const rows: File[] = []
  let after: string | undefined
  do {
    const page = await store.system.list(countyEyes(county), {
      type: annualReport.type,
      where: { year: facts.year, not: { state: 'dropped' } },
      limit: 200,
      ...(after && { after }),
    })
    rows.push(...page.rows.map((row) => row.file))
    after = page.next
  } while (after)
  const reports = rows.filter((one) => one.id !== file.id && below.has(one.unit)).sort((a, b) => (a.unit < b.unit ? -1 : 1))
  const progress = reports.map((one) => {
    const submit = one.clocks.find(({ name }) => name === 'submit')
    return {
      id: one.id,
      unit: one.unit,
      name: county.unitName(one.unit),
      level: factsOf(one).level,
      state: { code: one.state, title: annualReport.states[one.state] },
      ...(submit && { due: submit.due, standing: standing(submit, county.today()), ...(submit.met && { submitted: submit.met }) }),
    }
  })
  if (figure === undefined) return { year: facts.year, reports: progress }
  if (!versions.has(figure)) throw new NoSuchFigure(figure)
  const records = store.system.records(countyEyes(county))
  const of = async (units?: readonly string[]) =>
    asker(records, versions, { today: county.today(), ...(units && { units }) }).tell(figure, span)
  const whole = await of(facts.level === 'county' ? undefined : county.unitsBelow(facts.reporter))
  const units = await Promise.all(
    progress.map(async ({ id, unit, name }) => {
      const told = await of(county.unitsBelow(unit))
      return { report: id, unit, name, value: told.value, shown: told.shown, numerator: told.numerator, denominator: told.denominator }
    }),
  )
  const counted = units.every(({ numerator }) => numerator === undefined)
  const sum = units.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0)
  return {
    year: facts.year,
    reports: progress,
    figure: { id: whole.id, title: whole.title, unit: whole.unit, definition: whole.definition, value: whole.value, shown: whole.shown },
    units,
    // Rates do not add up; what is kept by the county's own offices stands outside the units' sum.
    ...(counted && typeof whole.value === 'number' && { sum, elsewhere: whole.value - sum }),
  }
}
