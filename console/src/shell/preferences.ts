import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiProblem, ask } from '../api/client.ts'

export type Density = 'compact' | 'normal' | 'loose'

/** How one person wants the console, on every machine. */
export interface Preferences {
  /** Whether single letters are keys. */
  readonly keys: boolean
  readonly density: Density
  readonly large: boolean
}

const usual: Preferences = { keys: true, density: 'normal', large: false }
const here = 'zhunsheng.preferences'

function apply({ density, large }: Preferences): void {
  const { classList } = document.documentElement
  classList.toggle('large', large)
  classList.toggle('compact', density === 'compact')
  classList.toggle('loose', density === 'loose')
}

function keptHere(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(here) ?? '{}') as Partial<Preferences>) }
  } catch {
    return usual
  }
}
// What this machine showed last, so that nothing jumps while the server is asked.
apply(keptHere())

/** One's own settings; they are kept on the server among what the person has typed. */
export function usePreferences(): readonly [Preferences, (changed: Partial<Preferences>) => Promise<void>] {
  const client = useQueryClient()
  const { data = keptHere() } = useQuery({
    queryKey: ['preferences'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        return { ...usual, ...(await ask<{ body: Partial<Preferences> }>('/drafts/settings')).body }
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return usual
        // The technical administrators keep nothing among business data: theirs stay on the machine.
        if (error instanceof ApiProblem && error.status === 403) return keptHere()
        throw error
      }
    },
  })
  useEffect(() => {
    apply(data)
    localStorage.setItem(here, JSON.stringify(data))
  }, [data])
  return [
    data,
    async (changed) => {
      const next = { ...data, ...changed }
      client.setQueryData(['preferences'], next)
      await ask('/drafts/settings', { method: 'PUT', body: next }).catch((error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error
      })
    },
  ]
}
