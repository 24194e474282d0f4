import type { Answer } from '../kernel/figure/answer.ts'
import type { DocumentTree } from '../kernel/report/documentTree.ts'
import { draftOf, writePart } from '../kernel/report/partText.ts'
import type { ReportPart } from '../kernel/report/reportPart.ts'
import { reportTree, type WrittenPart } from '../kernel/report/reportTree.ts'
import { type WrittenChapter, writeChapter } from '../kernel/report/writeChapter.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { defaultParts, type Level, reportPart } from '../systems/report/part.ts'
import type { Definitions } from './definitions.ts'
import { asker } from './reportFigures.ts'

/** Whose records are asked, and what there is to ask them. */
export interface ReportSource {
  readonly store: Pick<Store, 'records' | 'figures'> & { readonly system: Pick<Store['system'], 'list'> }
  readonly county: County
  readonly scope: Scope
  readonly definitions: Pick<Definitions, 'systems' | 'procedures'>
  /** The report of one unit and those below it. */
  readonly unit?: string
}

export interface Report {
  readonly chapters: readonly WrittenChapter[]
  readonly tree: DocumentTree
  /** Every figure asked, by `id@span`. */
  readonly figures: ReadonlyMap<string, Answer>
  /** Figures without a value yet, in words. */
  readonly holes: readonly string[]
}

/** The annual report (法治政府建设年度报告) of a year as its systems would write it now, in the county's parts, each figure asked once. */
export async function writtenReport(source: ReportSource, year: number): Promise<Report> {
  const { store, county, scope, definitions, unit } = source
  const today = county.today()
  const { versions } = await store.figures(county.code)
  const { tell, asked } = asker(store.records(scope), versions, { today, ...(unit && { units: county.unitsBelow(unit) }) })
  const all = definitions.systems.flatMap(({ chapters = [] }) => chapters)
  const parts = await partsOf(source, unit ? 'township' : 'county')
  const [chapters, written] = await Promise.all([
    Promise.all(all.map((chapter) => writeChapter(chapter, year, tell))),
    Promise.all(
      parts.map(async (part): Promise<WrittenPart> => ({ name: part.name, blocks: await writePart(draftOf(part, all), year, tell) })),
    ),
  ])
  const figures = await asked()
  return {
    chapters,
    tree: reportTree(
      { issuer: unit ? county.unitName(unit) : `${county.name}人民政府`, year, on: today, demonstration: county.demo },
      written,
    ),
    figures,
    holes: [...figures.values()].filter(({ value }) => value === null).map(({ title, period: span }) => `${title}（${span.title}）`),
  }
}

/** The parts that reports of a level have in this county, in their order; the rule's own where the county has set none. */
export async function partsOf(
  { store, county, definitions }: Pick<ReportSource, 'store' | 'county' | 'definitions'>,
  level: Level,
): Promise<readonly (ReportPart & { readonly byRule: boolean })[]> {
  if (!definitions.procedures.has(reportPart.type)) return defaultParts
  const { rows } = await store.system.list(
    { county: county.code, unit: county.root, person: 'system' },
    { type: reportPart.type, where: { level, state: 'adopted' }, limit: 100 },
  )
  const parts = rows.map(({ file }) => file.facts as unknown as ReportPart & { place: number; byRule: boolean })
  if (parts.length === 0) return defaultParts
  return parts.sort((a, b) => a.place - b.place).map(({ sections = [], ...part }) => ({ ...part, sections }))
}
