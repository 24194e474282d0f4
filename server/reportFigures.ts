import { type Answer, answer, type Records } from '../kernel/figure/answer.ts'
import { period } from '../kernel/figure/period.ts'
import { catalogueFor, type Versions, versionFor } from '../kernel/figure/versions.ts'
import type { Tell } from '../kernel/report/writeChapter.ts'
import type { Day } from '../kernel/time/day.ts'

export interface Asker {
  readonly tell: Tell
  /** Every figure asked so far, by `id@span`. */
  readonly asked: () => Promise<ReadonlyMap<string, Answer>>
}

/**
 * Answers the figures of a report, each asked once, under the definition that holds for its period.
 * @param of.units only files of these units: a township's report from the same catalogue
 * @param of.asOf as the records were known then
 */
export function asker(
  records: Records,
  versions: Versions,
  of: { readonly today: Day; readonly units?: readonly string[]; readonly asOf?: string; readonly list?: boolean },
): Asker {
  const asked = new Map<string, Promise<Answer>>()
  const catalogues = new Map<string, ReturnType<typeof catalogueFor>>()
  const { units, asOf, list, today } = of
  return {
    tell: (id, span) => {
      const key = `${id}@${span}`
      const known = asked.get(key)
      if (known) return known
      const within = period(span, today)
      const catalogue = catalogues.get(within.to) ?? catalogueFor(versions, within)
      catalogues.set(within.to, catalogue)
      const told = answer(
        id,
        { period: within, today, ...(units && { units }), ...(asOf && { asOf }), ...(list && { list }) },
        catalogue,
        records,
      )
      asked.set(key, told)
      return told
    },
    asked: async () => new Map(await Promise.all([...asked].map(async ([key, told]) => [key, await told] as const))),
  }
}

/** Which version of a figure's definition holds for a span. */
export const versionOf = (versions: Versions, id: string, span: string, today: Day): number =>
  versionFor(versions.get(id) ?? [], period(span, today))?.n ?? 1
