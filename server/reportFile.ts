import type { Answer } from '../kernel/figure/answer.ts'
import { coverage } from '../kernel/figure/coverage.ts'
import { listDigest } from '../kernel/figure/listDigest.ts'
import { measuresOf } from '../kernel/figure/measuresOf.ts'
import { period, yearsBefore } from '../kernel/figure/period.ts'
import { catalogueFor, type Versions } from '../kernel/figure/versions.ts'
import type { File } from '../kernel/file/file.ts'
import { sha256 } from '../kernel/file/sha256.ts'
import type { DocumentTree } from '../kernel/report/documentTree.ts'
import { figuresIn, type PartBlock, textOf, writePart } from '../kernel/report/partText.ts'
import { checkReport, type ReportCheckOptions, type ReportProblem } from '../kernel/report/reportCheck.ts'
import { reportTree } from '../kernel/report/reportTree.ts'
import { similarity } from '../kernel/report/similarity.ts'
import { recorded, spokenOf } from '../kernel/report/spoken.ts'
import type { Tell } from '../kernel/report/writeChapter.ts'
import { day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import type { ProblemKind } from '../systems/report/annualReport.ts'
import { countyEyes } from './jobs/system.ts'
import { asker, versionOf } from './reportFigures.ts'

/** What a report file holds of itself, as the acts have made it. */
export interface ReportFacts {
  readonly year: string
  readonly level: 'county' | 'department' | 'township'
  readonly reporter: string
  readonly parts: readonly {
    readonly key: string
    readonly name: string
    readonly required: boolean
    readonly byRule: boolean
    readonly sections?: readonly { readonly code: string; readonly name: string }[]
  }[]
  readonly texts?: readonly { readonly part: string; readonly text: string }[]
  readonly empties?: readonly { readonly part: string; readonly reason: string }[]
  readonly answers?: readonly { readonly part: string; readonly words: string; readonly reason: string }[]
  readonly problems?: readonly { readonly kind: ProblemKind; readonly part?: string; readonly words?: string; readonly note: string }[]
  readonly figures?: readonly FrozenFigure[]
  readonly movements?: readonly { readonly figure: string; readonly span: string; readonly was: string; readonly now: string }[]
  readonly errata?: readonly Erratum[]
  readonly checked?: boolean
  readonly asOf?: string
  readonly digest?: string
}

/** A figure as a published report keeps it (封存). */
export interface FrozenFigure {
  readonly figure: string
  readonly span: string
  readonly name: string
  readonly shown: string
  /** A number, `true` or `false`, or '' where it had none. */
  readonly value: string
  readonly definition: string
  readonly version: number
  readonly files: number
  readonly digest: string
  /** What the paper of an outside fact says. */
  readonly says?: string
}

interface Erratum {
  readonly figure: string
  readonly span: string
  readonly was: string
  readonly now: string
  readonly why: string
}

/** Who keeps the records, and under which definitions they are asked. */
export interface Keeping {
  readonly store: Store
  readonly county: County
  readonly versions: Versions
}

export const factsOf = (file: File): ReportFacts => file.facts as unknown as ReportFacts

/** A part with its last text. */
export interface StandingPart {
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly byRule: boolean
  readonly sections: readonly { readonly code: string; readonly name: string }[]
  readonly text?: string
  readonly emptyReason?: string
}

/** The parts as they stand: each with the text written last, or the reason why it has none. */
export function standingParts({ parts, texts = [], empties = [] }: ReportFacts): StandingPart[] {
  return parts.map(({ sections = [], ...part }) => {
    const text = texts.findLast((one) => one.part === part.key)?.text
    const emptyReason = empties.findLast((one) => one.part === part.key)?.reason
    return { ...part, sections, ...(text ? { text } : emptyReason && { emptyReason }) }
  })
}

/** The files that count for a report: all of the county's, or those of a unit and what is below it. */
const unitsOf = ({ level, reporter }: ReportFacts, county: County) => (level === 'county' ? {} : { units: county.unitsBelow(reporter) })

/** Answers a report's figures: from the records, or, once it is frozen, as they were frozen. */
export function tellFor(keeping: Keeping, facts: ReportFacts, how: { asOf?: string; list?: boolean; now?: boolean } = {}): Tell {
  if (facts.figures && !how.now) return frozenTell(facts.figures, keeping.county)
  return liveAsker(keeping, facts, how).tell
}

function liveAsker({ store, county, versions }: Keeping, facts: ReportFacts, how: { asOf?: string; list?: boolean }) {
  return asker(store.system.records(countyEyes(county)), versions, { today: county.today(), ...unitsOf(facts, county), ...how })
}

function frozenTell(figures: readonly FrozenFigure[], county: County): Tell {
  const byKey = new Map(figures.map((one) => [`${one.figure}@${one.span}`, one]))
  return async (id, span) => {
    const one = byKey.get(`${id}@${span}`)
    const value = one && frozenValue(one)
    return {
      id,
      title: one?.name ?? id,
      value: value ?? null,
      shown: one?.shown ?? '',
      unit: one ? unitOf(one) : '',
      definition: one?.definition ?? '',
      period: period(span, county.today()),
      ...(one?.says && { source: one.says }),
    }
  }
}

const frozenValue = ({ value }: FrozenFigure): Answer['value'] =>
  value === '' ? null : value === 'true' || value === 'false' ? value === 'true' : Number(value)
const unitOf = ({ shown }: FrozenFigure): string => /^-?[\d.]+(.*)$/.exec(shown)?.[1] ?? ''

/** A part as it prints. */
export interface PrintedPart extends StandingPart {
  readonly blocks: readonly PartBlock[]
}

export async function printedParts(facts: ReportFacts, tell: Tell, only?: string): Promise<PrintedPart[]> {
  const parts = standingParts(facts).filter(({ key }) => only === undefined || key === only)
  return Promise.all(
    parts.map(async (part) => ({ ...part, blocks: part.text ? await writePart(part.text, Number(facts.year), tell) : [] })),
  )
}

/** The whole report as an official document, with whatever was corrected after it was published. */
export async function reportDocument(keeping: Keeping, file: File, number?: string): Promise<DocumentTree> {
  const facts = factsOf(file)
  const { county } = keeping
  const parts = await printedParts(facts, tellFor(keeping, facts))
  const issuer = facts.level === 'county' ? `${county.name}人民政府` : county.unitName(facts.reporter)
  const errata = (facts.errata ?? []).map(({ was, now, why }, at) => `${at + 1}.原文“${was}”更正为“${now}”。${why}`)
  const on = file.on.approve ?? file.on['approve-own'] ?? file.on['send-up'] ?? county.today()
  return reportTree(
    { issuer, year: Number(facts.year), on: day(on), demonstration: county.demo, ...(number && { number }), errata },
    parts.map(({ name, blocks, emptyReason }) => ({ name, blocks, ...(emptyReason && { emptyReason }) })),
  )
}

/** The share of a text that last year's report had already, from which a person should look. */
const COPIED = 0.7

/** Everything that keeps a report from going on: what its text bears, and what was asked or said and is not settled. */
export async function reportProblems(
  keeping: Keeping,
  file: File,
): Promise<{ readonly kind: ProblemKind; readonly part?: string; readonly words?: string; readonly note: string }[]> {
  const facts = factsOf(file)
  const { store, county } = keeping
  const parts = await printedParts(facts, tellFor(keeping, facts))
  const text: readonly ReportProblem[] = await checkReport(parts, checkOptions(keeping, facts))
  const open = async (type: string, where: Record<string, unknown>) =>
    (await store.system.list(countyEyes(county), { type, where: { ...where, report: file.id }, limit: 200 })).rows.map((row) => row.file)
  const requests = await open('report-request', { state: { in: ['sent', 'disputed'] } })
  const comments = await open('report-comment', { state: 'raised' })
  return [
    ...text.map(({ number: _, ...problem }) => problem),
    ...(await copied(keeping, file, parts)),
    ...requests.map(({ title, state }) => ({
      kind: 'request' as const,
      note: `${title}：${state === 'sent' ? '还没有答复' : '异议还没有处理'}`,
    })),
    ...comments.map(({ title, facts: { part } }) => ({ kind: 'comment' as const, part: String(part), note: `${title}还没有处理` })),
  ]
}

/** What the check of a report's text holds it against: the records, and what somebody has answered for. */
export function checkOptions(keeping: Keeping, facts: ReportFacts): ReportCheckOptions {
  const { store, county, versions } = keeping
  const catalogue = catalogueFor(versions, period(facts.year, county.today()))
  const covers = coverage(catalogue, store.system.records(countyEyes(county)))
  const { tell } = liveAsker(keeping, facts, {})
  return {
    year: Number(facts.year),
    figures: spokenOf(catalogue.values()),
    answers: facts.answers ?? [],
    compute: async (id, span) => {
      const figure = catalogue.get(id)
      if (!figure || !(await covers(id))) return undefined
      return recorded(figure, await tell(id, `${span.from}..${span.to}`))
    },
  }
}

/** Parts that last year's report of the same unit had, but for the numbers. */
async function copied({ store, county }: Keeping, file: File, parts: readonly PrintedPart[]) {
  const facts = factsOf(file)
  const year = String(Number(facts.year) - 1)
  const { rows } = await store.system.list(countyEyes(county), {
    type: file.type,
    where: { year, unit: facts.reporter, not: { state: 'dropped' } },
    limit: 1,
  })
  const before = rows[0] && standingParts(factsOf(rows[0].file))
  return parts.flatMap(({ key, name, blocks }) => {
    const earlier = before?.find((one) => one.key === key)?.text
    const share = earlier ? similarity(blocks.map(textOf).join('\n'), earlier) : 0
    return share > COPIED
      ? [{ kind: 'copied' as const, part: key, note: `“${name}”有${Math.round(share * 100)}%与${year}年度报告相同` }]
      : []
  })
}

/** Every figure of a report's text with its list, as known at an instant: what freezing keeps. */
export async function frozenFigures(keeping: Keeping, facts: ReportFacts, asOf: string): Promise<FrozenFigure[]> {
  const { tell } = liveAsker(keeping, facts, { asOf })
  const year = Number(facts.year)
  const wanted = new Map(
    standingParts(facts)
      .flatMap(({ text = '' }) => figuresIn(text, year))
      .map((one) => [`${one.figure}@${one.span}`, one]),
  )
  return Promise.all([...wanted.values()].map(async ({ figure, span }) => frozen(keeping, facts, await tell(figure, span), span, asOf)))
}

async function frozen(keeping: Keeping, facts: ReportFacts, told: Answer, span: string, asOf: string): Promise<FrozenFigure> {
  const { county, store, versions } = keeping
  const within = period(span, county.today())
  const records = store.system.records(countyEyes(county))
  const lists = await Promise.all(
    measuresOf(told.id, catalogueFor(versions, within)).map(async ({ measure, yearsBefore: back }) => {
      const asked = { measure, period: back === 0 ? within : yearsBefore(within, back), list: true, asOf, ...unitsOf(facts, county) }
      return (await records.measure(asked)).list ?? []
    }),
  )
  const rows = lists.length > 0 ? lists.flat() : (told.list ?? [])
  return {
    figure: told.id,
    span,
    name: told.title,
    shown: told.shown,
    value: told.value === null ? '' : String(told.value),
    definition: told.definition,
    version: versionOf(versions, told.id, span, county.today()),
    files: new Set(rows.map(({ id }) => id)).size,
    digest: listDigest(rows),
    ...(told.source && { says: told.source }),
  }
}

/** The digest of a report's text as it prints. */
export async function textDigest(keeping: Keeping, facts: ReportFacts, figures: readonly FrozenFigure[]): Promise<string> {
  const parts = await printedParts(facts, frozenTell(figures, keeping.county))
  return sha256(JSON.stringify(parts.map(({ key, blocks, emptyReason }) => [key, blocks.map(textOf), emptyReason ?? null])))
}

/** A frozen figure whose value or list is another one now. */
export interface Moved {
  readonly figure: string
  readonly span: string
  readonly name: string
  readonly was: string
  readonly now: string
  /** The printed value differs, not only the list behind it. */
  readonly shownDiffers: boolean
  /** Already told of in a correction. */
  readonly corrected: boolean
}

/** What has moved since a report was frozen, as the records are now. */
export async function movedFigures(keeping: Keeping, facts: ReportFacts): Promise<Moved[]> {
  const { county, store, versions } = keeping
  const { tell } = liveAsker(keeping, facts, {})
  const records = store.system.records(countyEyes(county))
  const all = await Promise.all(
    (facts.figures ?? []).map(async (was): Promise<Moved[]> => {
      const within = period(was.span, county.today())
      const lists = await Promise.all(
        measuresOf(was.figure, catalogueFor(versions, within)).map(async ({ measure, yearsBefore: back }) => {
          const span = back === 0 ? within : yearsBefore(within, back)
          return (await records.measure({ measure, period: span, list: true, ...unitsOf(facts, county) })).list ?? []
        }),
      )
      const now = await tell(was.figure, was.span)
      const rows = lists.length > 0 ? lists.flat() : (now.list ?? [])
      const shownDiffers = now.shown !== was.shown
      if (!shownDiffers && listDigest(rows) === was.digest) return []
      const corrected = (facts.errata ?? []).some((one) => one.figure === was.figure && one.span === was.span && one.now === now.shown)
      return [{ figure: was.figure, span: was.span, name: was.name, was: was.shown, now: now.shown, shownDiffers, corrected }]
    }),
  )
  return all.flat()
}

/** Of what has moved, the printed values that differ and that nobody has recorded or corrected yet. */
export async function unrecordedMoves(keeping: Keeping, facts: ReportFacts): Promise<Moved[]> {
  const isRecorded = ({ figure, span, now }: Moved) =>
    (facts.movements ?? []).some((was) => was.figure === figure && was.span === span && was.now === now)
  return (await movedFigures(keeping, facts)).filter((one) => one.shownDiffers && !one.corrected && !isRecorded(one))
}

/** What the act records of a figure that moved. */
export const moveData = ({ figure, span, was, now, name }: Moved) => ({ figure, span, was, now, files: `${name}：见差异清单` })
