import { useProcedures, useSigned } from '../../api/queries.ts'
import type { BriefProcedure } from '../../api/types.ts'

/** The kinds of activity that have a page of their own here, and which of them this account may register. */
export function useKinds() {
  const session = useSigned()
  const worn = new Set(session.capacities.map(({ capacity }) => capacity))
  const all = [...useProcedures().values()].filter(({ kind, occasion }) => kind === 'activity' && occasion)
  const mayHold = ({ acts }: BriefProcedure) => acts.some(({ opens, by }) => opens && by.some(({ code }) => worn.has(code)))
  const own = all.filter(mayHold)
  return { all: session.countyWide ? all : all.filter((one) => own.includes(one)), own }
}
