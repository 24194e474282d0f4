import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ask } from '../../api/client.ts'
import type { Change, DryRun } from './answers.ts'

/** Two changes as one; the later word holds. */
export const together = (first: Change, next: Change): Change => ({
  ...first,
  ...next,
  ...(first.headRows || next.headRows ? { headRows: { ...first.headRows, ...next.headRows } } : {}),
  ...(first.map || next.map ? { map: { ...first.map, ...next.map } } : {}),
  ...(first.answers || next.answers ? { answers: { ...first.answers, ...next.answers } } : {}),
  ...(first.fixes || next.fixes ? { fixes: { ...first.fixes, ...next.fixes } } : {}),
})

const isEmpty = (change: Change) => Object.keys(change).length === 0

export interface Changing {
  /** Says something more of the import. What is said while the server still reckons goes with the next request: one at a time. */
  readonly change: (next: Change) => void
  /** Said and not yet reckoned with. */
  readonly pending: Change
  readonly busy: boolean
  readonly problem: unknown
}

/** Sends what is said of an import, in order, and keeps the dry run that comes back. */
export function useChange(id: string): Changing {
  const client = useQueryClient()
  const [pending, setPending] = useState<Change>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const waiting = useRef<Change>({})
  const running = useRef(false)
  const send = async () => {
    running.current = true
    setBusy(true)
    while (!isEmpty(waiting.current)) {
      const body = waiting.current
      waiting.current = {}
      try {
        client.setQueryData(['import', id], await ask<DryRun>(`/imports/${id}`, { method: 'PUT', body }))
        setProblem(undefined)
      } catch (error) {
        setProblem(error)
      }
      setPending(waiting.current)
    }
    running.current = false
    setBusy(false)
  }
  return {
    change: (next) => {
      waiting.current = together(waiting.current, next)
      setPending((before) => together(before, next))
      if (!running.current) void send()
    },
    pending,
    busy,
    problem,
  }
}
