import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, ask } from '../../api/client.ts'

/** Which columns of a register somebody sees, in which order, and how wide. */
export interface Layout {
  readonly columns?: readonly string[]
  readonly widths?: Readonly<Record<string, number>>
}

/** A person's own layout of one register; kept on the server, hence the same on every machine. */
export function useLayout(type: string) {
  const client = useQueryClient()
  const key = ['layout', type]
  const path = `/drafts/layout.${type}`
  const { data: layout = {} } = useQuery({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Layout> => {
      try {
        return (await ask<{ body: Layout }>(path)).body
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return {}
        throw error
      }
    },
  })
  const keep = (next: Layout) => {
    client.setQueryData(key, next)
    void ask(path, { method: 'PUT', body: next }).catch(() => undefined)
  }
  const reset = () => {
    client.setQueryData(key, {})
    void ask(path, { method: 'DELETE' }).catch(() => undefined)
  }
  return { layout, keep, reset }
}
