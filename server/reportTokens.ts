import { type Answer, NoSuchFigure } from '../kernel/figure/answer.ts'
import { measuresOf } from '../kernel/figure/measuresOf.ts'
import { type Period, period, yearsBefore } from '../kernel/figure/period.ts'
import { catalogueFor } from '../kernel/figure/versions.ts'
import { pieces, spanOf, type Token } from '../kernel/report/chapter.ts'
import type { CheckedPart, ReportProblem } from '../kernel/report/reportCheck.ts'
import { checkReport } from '../kernel/report/reportCheck.ts'
import { printedAs, type Tell } from '../kernel/report/writeChapter.ts'
import type { Day } from '../kernel/time/day.ts'
import { versionOf } from './reportFigures.ts'
import { checkOptions, type Keeping, type ReportFacts, tellFor } from './reportFile.ts'

/** The one token that a text is; undefined where it is anything else. */
export function tokenOf(text: string): Token | undefined {
  const [piece, ...rest] = pieces(text)
  return piece === undefined || typeof piece === 'string' || rest.length > 0 ? undefined : piece
}

/** A token with its printed value, as the editor shows it; one that names no figure is told as unknown. */
export async function toldToken(keeping: Keeping, facts: ReportFacts, source: string, tell = tellFor(keeping, facts)) {
  const token = tokenOf(source)
  if (!token) return { token: source, unknown: true as const }
  const span = spanOf(token, Number(facts.year))
  try {
    const told = await tell(token.figure, span)
    return { token: source, figure: told.id, span, ...shownAnswer(told), text: printedAs(token, told) }
  } catch (error) {
    if (error instanceof NoSuchFigure) return { token: source, figure: token.figure, unknown: true as const }
    throw error
  }
}

const shownAnswer = ({ title, value, shown, unit, numerator, denominator, source, period: within }: Answer) => ({
  title,
  value,
  shown,
  unit,
  period: within,
  ...(numerator !== undefined && { numerator, denominator }),
  ...(source && { source }),
})

/**
 * A token opened: its definition and version, the counts and sums it is made of, each with the span its list is asked for, and the year before.
 * Of a frozen report everything is as it was frozen, so nothing is counted anew.
 */
export async function openedToken(keeping: Keeping, facts: ReportFacts, source: string) {
  const tell = tellFor(keeping, facts)
  const told = await toldToken(keeping, facts, source, tell)
  if ('unknown' in told) return told
  const { county, versions } = keeping
  const { definition } = await tell(told.figure, told.span)
  const within = period(told.span, county.today())
  const kept = facts.figures?.find((one) => one.figure === told.figure && one.span === told.span)
  const of = {
    ...told,
    definition,
    version: kept?.version ?? versionOf(versions, told.figure, told.span, county.today()),
    ...(facts.asOf && { asOf: facts.asOf }),
    ...(kept && { files: kept.files, digest: kept.digest }),
    ...(facts.level !== 'county' && { reporter: facts.reporter }),
  }
  if (facts.figures) return { ...of, parts: [] }
  const parts = await Promise.all(
    measuresOf(told.figure, catalogueFor(versions, within))
      .filter(({ measure, yearsBefore: back }) => measure.id !== told.figure || back !== 0)
      .map(async ({ measure, yearsBefore: back }) => {
        const span = back === 0 ? within : yearsBefore(within, back)
        const { shown } = await tell(measure.id, `${span.from}..${span.to}`)
        return { figure: measure.id, title: measure.title, shown, period: span }
      }),
  )
  return { ...of, parts, before: await yearBefore(told, within, tell) }
}

async function yearBefore(told: Pick<Answer, 'value' | 'unit'> & { readonly figure: string }, within: Period, tell: Tell) {
  const past = yearsBefore(within, 1)
  const before = await tell(told.figure, `${past.from}..${past.to}`)
  return { shown: before.shown, value: before.value, period: past, words: comparedWords(told, before) }
}

/** Tokens of a report not yet frozen, each beside the year before. */
export async function comparedTokens(keeping: Keeping, facts: ReportFacts, sources: readonly string[]) {
  const tell = tellFor(keeping, facts, { now: true })
  return Promise.all(
    sources.map(async (source) => {
      const told = await toldToken(keeping, facts, source, tell)
      return 'unknown' in told ? told : { ...told, before: await yearBefore(told, period(told.span, keeping.county.today()), tell) }
    }),
  )
}

/**
 * Against the year before, in words: of two rates in percentage points (个百分点), of two amounts by how much. '' where nothing can be compared: a
 * year of which nothing is on record is no year of nought.
 */
export function comparedWords(now: Pick<Answer, 'value' | 'unit'>, before: Pick<Answer, 'value'>): string {
  if (typeof now.value !== 'number' || typeof before.value !== 'number' || now.unit === '个百分点') return ''
  if (before.value === 0 && now.unit !== '%') return ''
  const by = now.value - before.value
  if (by === 0) return '持平'
  if (now.unit === '%') return `${by > 0 ? '上升' : '下降'}${Math.abs(by).toFixed(1)}个百分点`
  return `${by > 0 ? '增加' : '减少'}${Math.abs(by).toLocaleString('zh-CN')}${now.unit}`
}

/** What is amiss in a text not yet stored, each number with the token that would stand in its place. */
export async function heardIn(keeping: Keeping, facts: ReportFacts, part: Omit<CheckedPart, 'required'>) {
  const problems = await checkReport([{ ...part, required: false }], checkOptions(keeping, facts))
  const text = part.blocks.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
  return problems.map((problem) => ({
    kind: problem.kind,
    words: problem.words ?? '',
    note: problem.note,
    ...suggestion(problem, text, Number(facts.year), keeping),
  }))
}

const verbs = /(?:增长|增加|上升|提高|提升|下降|减少|降低)$/

function suggestion({ number }: ReportProblem, text: string, year: number, { county, versions }: Keeping) {
  if (!number) return {}
  const { at, end, figure, title, computed, period: span } = number
  if (!figure || !span) return { at, end }
  const within = tokenSpan(span, year, county.today())
  // A change prints its own direction word, so the one typed before it is taken along.
  const change = versions.get(figure)?.at(-1)?.figure.kind === 'change'
  const verb = change ? (verbs.exec(text.slice(0, at))?.[0] ?? '') : ''
  return {
    at: at - verb.length,
    end,
    title,
    ...(computed && { computed }),
    ...(within !== undefined && { token: `{${figure}${within && `@${within}`}${verb ? '|moved' : ''}}` }),
  }
}

/** How a token writes a span of days within the year of its report; undefined where it cannot. */
export function tokenSpan(within: Pick<Period, 'from' | 'to'>, year: number, today: Day): string | undefined {
  const known = [
    '',
    'previous',
    'H1',
    'H2',
    ...['Q1', 'Q2', 'Q3', 'Q4'],
    ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
    ...Array.from({ length: 11 }, (_, at) => `last-${at + 1}`),
  ]
  return known.find((span) => {
    const { from, to } = period(spanOf({ figure: 'X', ...(span && { span }) }, year), today)
    return from === within.from && to === within.to
  })
}
