import { type Answer, answer } from '../kernel/figure/answer.ts'
import { period } from '../kernel/figure/period.ts'
import type { DocumentTree } from '../kernel/report/documentTree.ts'
import { reportTree } from '../kernel/report/reportTree.ts'
import { type Tell, type WrittenChapter, writeChapter } from '../kernel/report/writeChapter.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import type { Definitions } from './definitions.ts'

/** Whose records are asked, and what there is to ask them. */
export interface ReportSource {
  readonly store: Pick<Store, 'records'>
  readonly county: County
  readonly scope: Scope
  readonly definitions: Pick<Definitions, 'systems' | 'catalogue'>
}

export interface Report {
  readonly chapters: readonly WrittenChapter[]
  readonly tree: DocumentTree
  /** Every figure asked, by `id@span`. */
  readonly figures: ReadonlyMap<string, Answer>
  /** Figures without a value yet, in words. */
  readonly holes: readonly string[]
}

/** The annual report (法治政府建设年度报告) of a year from the figures of all systems, each figure asked once. */
export async function writtenReport({ store, county, scope, definitions }: ReportSource, year: number): Promise<Report> {
  const today = county.today()
  const records = store.records(scope)
  const asked = new Map<string, Promise<Answer>>()
  const tell: Tell = (id, span) => {
    const key = `${id}@${span}`
    const told = asked.get(key) ?? answer(id, { period: period(span, today), today }, definitions.catalogue, records)
    asked.set(key, told)
    return told
  }
  const chapters = await Promise.all(
    definitions.systems.flatMap((system) => (system.chapters ?? []).map((chapter) => writeChapter(chapter, year, tell))),
  )
  const figures = new Map(await Promise.all([...asked].map(async ([key, told]) => [key, await told] as const)))
  return {
    chapters,
    tree: reportTree({ county: county.name, year, on: today, demonstration: county.demo }, chapters),
    figures,
    holes: [...figures.values()].filter(({ value }) => value === null).map(({ title, period: span }) => `${title}（${span.title}）`),
  }
}
