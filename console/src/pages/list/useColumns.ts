import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, ask } from '../../api/client.ts'

/** Which columns of a list one has put away; kept on the server, hence the same on every machine. */
export function useColumns(type: string) {
  const client = useQueryClient()
  const key = ['columns', type]
  const path = `/drafts/columns.${type}`
  const { data: hidden = [] } = useQuery({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        return (await ask<{ body: { hidden?: string[] } }>(path)).body.hidden ?? []
      } catch (error) {
        if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return []
        throw error
      }
    },
  })
  return {
    shows: (name: string) => !hidden.includes(name),
    hidden,
    hide: async (next: readonly string[]) => {
      client.setQueryData(key, next)
      await ask(path, { method: 'PUT', body: { hidden: next } })
    },
  }
}
