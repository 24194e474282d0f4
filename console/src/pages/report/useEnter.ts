import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import { newId } from '../../form/newId.ts'

/** Small acts entered from within the page, each with the problem it met. */
export function useEnter() {
  const session = useSigned()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  /** Runs what asks the server; @returns its answer, or undefined where it was refused */
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    setProblem(undefined)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      return undefined
    } finally {
      refresh()
      setBusy(false)
    }
  }
  /** Who acts: the first of these capacities that the account holds. */
  const worn = (by: readonly string[]) => session.capacities.find(({ capacity }) => by.includes(capacity))
  const around = (by: readonly string[]) => {
    const as = worn(by)
    return { id: newId(), on: session.county.today, capacity: as?.capacity ?? '', ...(as && { unit: as.unit }) }
  }
  const enter = (path: string, by: readonly string[], data: Readonly<Record<string, unknown>>, expect?: number) =>
    run(() =>
      ask<{ id: string; seq: number }>(path, {
        method: 'POST',
        body: { ...around(by), data, ...(expect !== undefined && { expect }) },
      }),
    )
  return { busy, problem, run, enter, around, worn, session, forget: () => setProblem(undefined) }
}

export const writers = ['countyOffice', 'justiceBureau', 'unitAdmin', 'drafter'] as const
export const office = ['countyOffice', 'justiceBureau'] as const
export const publishers = ['countyOffice', 'justiceBureau', 'unitAdmin'] as const
export const commenters = ['unitAdmin', 'head', 'reviewer', 'countyOffice', 'justiceBureau', 'countyLeader', 'authorityHead'] as const
export const answerers = ['unitAdmin', 'head'] as const
