import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import type { Entered } from '../../api/types.ts'

/** Enters an act from a page of its own; what is refused stays on the page with its reasons. */
export function useSend(path: string) {
  const refresh = useRefresh()
  const client = useQueryClient()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const send = async (body: object): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await ask<Entered>(path, { method: 'POST', body })
      refresh()
      await client.invalidateQueries({ queryKey: ['assessment'] })
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, problem, busy }
}
