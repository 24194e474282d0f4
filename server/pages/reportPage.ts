import { type Answer, answer } from '../../kernel/figure/answer.ts'
import { measuresOf } from '../../kernel/figure/measuresOf.ts'
import { period } from '../../kernel/figure/period.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import { type ReportShown, reportFigurePage, reportFiguresPage, reportPage } from '../../portal/reportPages.ts'
import type { County } from '../../store/county.ts'
import { annualReport } from '../../systems/report/annualReport.ts'
import { penaltyKey } from '../publicPenalties.ts'
import { publicRecordsOf } from '../publicRecords.ts'
import { withoutNumbers } from '../publicText.ts'
import { type FrozenFigure, factsOf, printedParts, tellFor } from '../reportFile.ts'
import type { Serving } from '../serving.ts'
import { tellsOfPeople } from '../tellsOfPeople.ts'
import { breakdown, monthRows, unitRows } from './figurePage.ts'
import { publicEyes, sentence } from './publicFigures.ts'

/** A published report as everybody reads it, or one of its figures; undefined where there is none. */
export async function publicReportPage(
  serving: Serving,
  look: Look,
  county: County,
  id: string,
  figure: number | undefined,
): Promise<string | undefined> {
  const { row } = await serving.store.system.read(publicEyes(county), { type: annualReport.type, id })
  if (row?.file.type !== annualReport.type || !['published', 'archived'].includes(row.file.state)) return undefined
  const report = await shownReport(serving, county, row.file, row.number)
  const frozen = factsOf(row.file).figures ?? []
  if (figure !== undefined) {
    const one = frozen[figure - 1]
    return one && figureOf(serving, look, county, report, one)
  }
  const asked = new URLSearchParams(look.query)
  const part = Number(asked.get('part') ?? 0)
  if (look.elder && part > report.parts.length) return reportFiguresPage(look, report, part - report.parts.length)
  return reportPage(look, report, part > 0 ? part - 1 : undefined)
}

async function shownReport({ store }: Serving, county: County, file: File, number: string | undefined): Promise<ReportShown> {
  const facts = factsOf(file)
  const { figures = [], errata = [], asOf, digest } = facts
  const parts = await printedParts(facts, tellFor({ store, county, versions: new Map() }, facts))
  const placeOf = (told: Answer, text: string) => {
    const exact = figures.findIndex((one) => one.figure === told.id && one.shown === text)
    return exact >= 0 ? exact : figures.findIndex((one) => one.figure === told.id)
  }
  return {
    id: file.id,
    title: file.title,
    ...(number && { number }),
    reporter: county.unitName(facts.reporter),
    published: file.on.publish ?? '',
    ...(asOf && { asOf: instant(asOf) }),
    ...(digest && { digest }),
    parts: parts.map(({ name, blocks, emptyReason }) => ({
      name,
      ...(emptyReason && { emptyReason }),
      blocks: blocks.map(({ heading, runs }) => ({
        heading: heading !== undefined && heading !== false,
        runs: runs.map((run) => {
          const place = 'answer' in run ? placeOf(run.answer, run.text) : -1
          const bold = 'bold' in run && run.bold === true
          return { text: withoutNumbers(run.text), ...(bold && { bold }), ...(place >= 0 && { figure: place }) }
        }),
      })),
    })),
    figures,
    errata: errata.map(({ was, now, why }) => ({ was, now, why: withoutNumbers(why) })),
  }
}

/** An instant as the county reads it, to the minute. */
const instant = (iso: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))

async function figureOf(serving: Serving, look: Look, county: County, report: ReportShown, frozen: FrozenFigure): Promise<string> {
  const { figure, span, name, shown, definition, version, digest, says } = frozen
  const { catalogue } = serving.definitions
  const people = tellsOfPeople(figure, serving.definitions)
  const told = await today(serving, county, figure, span)
  const unchanged = told?.month.shown === shown
  const digits = digitsOf(serving, figure)
  const breakdowns = told && unchanged && /^\d{4}$/.test(span) ? parts(look, told, span, county, digits, people) : []
  const types = new Set(catalogue.has(figure) ? measuresOf(figure, catalogue).map(({ measure }) => measure.of) : [])
  const kind = types.size === 1 ? publicRecordsOf(serving).kinds.find(({ key }) => key !== penaltyKey && types.has(key)) : undefined
  return reportFigurePage(look, {
    report,
    name,
    span,
    shown,
    definition: sentence(definition),
    version,
    digest,
    ...(report.asOf && { asOf: report.asOf }),
    ...(says && { says: withoutNumbers(says) }),
    ...(told && !unchanged && { now: told.month.shown }),
    ...(kind && { list: { href: `/public/${kind.key}${/^\d{4}$/.test(span) ? `?year=${span}` : ''}`, title: kind.title } }),
    breakdowns,
    people,
  })
}

/** What the records say of the figure today; undefined for what they cannot tell, such as a fact from outside. */
async function today({ store, definitions }: Serving, county: County, figure: string, span: string) {
  const kind = definitions.catalogue.get(figure)?.kind
  if (kind === undefined || kind === 'reported' || kind === 'outside') return undefined
  const on = county.today()
  const ask = (by: string) =>
    answer(figure, { period: period(span, on), today: on, by }, definitions.catalogue, store.records(publicEyes(county)))
  return { month: await ask('month'), unit: await ask('unit') }
}

function parts(
  look: Look,
  { month, unit }: { readonly month: Answer; readonly unit: Answer },
  span: string,
  county: County,
  digits: number,
  people: boolean,
): Html[] {
  return [
    breakdown(look, `${span}年分月`, '月份', monthRows(month, span), month, digits, people),
    breakdown(look, `${span}年分单位`, '单位', unitRows(unit, county.unitName), unit, digits, people),
  ].filter((one) => one !== false)
}

function digitsOf({ definitions }: Serving, id: string): number {
  const figure = definitions.catalogue.get(id)
  return figure && 'digits' in figure ? figure.digits : 0
}
