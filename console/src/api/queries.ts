import { useQuery, useQueryClient } from '@tanstack/react-query'
import { actFor, behalfKept, wear, wearingOf, worn } from '../shell/wearing.ts'
import { ApiProblem, ask, keepBehalf, keepToken } from './client.ts'
import type { BriefProcedure, Definitions, Desk, FilePageAnswer, FullProcedure, ListAnswer, Session } from './types.ts'

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      keepBehalf(behalfKept())
      try {
        const session = await ask<Session>('/session')
        keepToken(session.csrf)
        wear(session, wearingOf(session))
        return session
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null
        // The delegation has ended: from now on one acts for oneself.
        if (error instanceof ApiProblem && error.code === 'no-delegation') {
          actFor(undefined)
          const session = await ask<Session>('/session')
          keepToken(session.csrf)
          wear(session, wearingOf(session))
          return session
        }
        throw error
      }
    },
    staleTime: 5 * 60_000,
    retry: false,
    select: (session: Session | null) => session && worn(session),
  })
}

/** The session inside the shell, where somebody is certainly signed in. */
export function useSigned(): Session {
  const { data } = useSession()
  if (!data) throw new Error('no session inside the shell')
  return data
}

const lasting = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }

export const useDefinitions = () =>
  useQuery({ queryKey: ['definitions'], queryFn: () => ask<Definitions>('/definitions', { query: { brief: 1 } }), ...lasting })

/** Every procedure by its type; empty until they are there. */
export function useProcedures(): ReadonlyMap<string, BriefProcedure> {
  const { data } = useDefinitions()
  if (!data) return none
  let map = maps.get(data)
  if (!map) {
    map = new Map(data.procedures.map((procedure) => [procedure.type, procedure]))
    maps.set(data, map)
  }
  return map
}
const none: ReadonlyMap<string, BriefProcedure> = new Map()
const maps = new WeakMap<Definitions, ReadonlyMap<string, BriefProcedure>>()

export const useProcedure = (type: string) =>
  useQuery({ queryKey: ['definition', type], queryFn: () => ask<FullProcedure>(`/definitions/${type}`), ...lasting, enabled: type !== '' })

export const useDesk = (within = 15, mine = false) =>
  useQuery({
    queryKey: ['desk', within, mine],
    queryFn: () => ask<Desk>('/desk', { query: { within, ...(mine && { mine: 1 }) } }),
    placeholderData: (before) => before,
  })

export const useList = (type: string, query: Readonly<Record<string, string | number | undefined>>) =>
  useQuery({
    queryKey: ['list', type, query],
    queryFn: ({ signal }) => ask<ListAnswer>(`/${type}`, { query: { count: 1, limit: 20, ...query }, signal }),
    placeholderData: (before) => before,
  })

export const useFile = (type: string, id: string) =>
  useQuery({ queryKey: ['file', type, id], queryFn: () => ask<FilePageAnswer>(`/${type}/${id}`), placeholderData: undefined })

/** After a write: whatever lists, desks and figures showed is asked anew. */
export function useRefresh(): () => void {
  const client = useQueryClient()
  return () => {
    for (const key of ['desk', 'list', 'file', 'figure', 'report', 'drafts', 'mine', 'messages', 'tags'])
      void client.invalidateQueries({ queryKey: [key] })
  }
}
