import { deterministicId } from '../../kernel/file/deterministicId.ts'
import { countyEyes, enterAsSystem, type Outcome, type Work } from './system.ts'

/**
 * Enters what the law makes happen when a limit runs out (视为受理, 失效…): for every clock past its due day whose definition names such
 * an act, that act with the due day as its legal day.
 */
export async function expireClocks(work: Work): Promise<Outcome[]> {
  const { store, definitions, county } = work
  const today = county.today()
  const outcomes: Outcome[] = []
  for (const line of await store.system.desk(countyEyes(county), { today, within: 0, limit: 2000 })) {
    const kind = definitions.procedures.get(line.type)?.clocks[line.clock]?.expires
    if (!kind || line.due >= today || line.paused) continue
    const id = deterministicId('expiry', county.code, line.file, line.clock, line.n)
    outcomes.push(
      await enterAsSystem(work, `expiry ${line.clock}`, {
        type: line.type,
        id: line.file,
        act: { id, kind, on: line.due, data: {}, unit: line.unit },
      }),
    )
  }
  return outcomes
}
