import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { File } from '../../kernel/file/file.ts'
import { annualReport } from '../../systems/report/annualReport.ts'
import { factsOf, type Keeping, moveData, unrecordedMoves } from '../reportFile.ts'
import { countyEyes, enterAsSystem, type Work } from './system.ts'

/**
 * Looks through every report that was frozen for printed figures that have moved since, so that it does not take somebody to open the page.
 * Each is recorded once on the report (封存的数字有变动), from which the limit for the correction runs. The act lands in the outbox like any
 * other; whoever is to be told of it is told from there.
 * @returns how many were recorded
 */
export async function recordMovedFigures(work: Work): Promise<number> {
  if (!work.definitions.procedures.has(annualReport.type)) return 0
  const { versions } = await work.store.figures(work.county.code)
  const keeping: Keeping = { store: work.store, county: work.county, versions }
  let recorded = 0
  for await (const file of frozenReports(work)) {
    for (const moved of await unrecordedMoves(keeping, factsOf(file))) {
      const { figure, span, now } = moved
      const id = deterministicId('figure-moved', work.county.code, file.id, figure, span, now)
      const act = { id, kind: 'move', on: work.county.today(), data: moveData(moved), unit: file.unit }
      if ((await enterAsSystem(work, `moved ${figure}`, { type: annualReport.type, id: file.id, act })) === 'entered') recorded++
    }
  }
  return recorded
}

/** The states in which the text and the figures of a report stand sealed. */
const frozen = ['frozen', 'published', 'archived']

async function* frozenReports({ store, county }: Work): AsyncGenerator<File> {
  const where = { state: { in: frozen } }
  for (let after: string | undefined; ; ) {
    const page = await store.system.list(countyEyes(county), { type: annualReport.type, where, limit: 100, ...(after && { after }) })
    for (const { file } of page.rows) if (factsOf(file).figures && factsOf(file).asOf) yield file
    if (!page.next) return
    after = page.next
  }
}
