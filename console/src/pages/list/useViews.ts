import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, ask } from '../../api/client.ts'

export interface View {
  readonly name: string
  readonly query: string
}

/** Saved conditions of one list; kept on the server among what the person has typed, hence on every machine. */
export function useViews(type: string) {
  const client = useQueryClient()
  const key = ['views', type]
  const path = `/drafts/views.${type}`
  const { data: views = [] } = useQuery({
    queryKey: key,
    queryFn: async () => {
      try {
        return (await ask<{ body: { views?: View[] } }>(path)).body.views ?? []
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return []
        throw error
      }
    },
  })
  const put = async (next: readonly View[]) => {
    await ask(path, { method: 'PUT', body: { views: next } })
    await client.invalidateQueries({ queryKey: key })
  }
  return {
    views,
    save: (name: string, query: string) => put([...views.filter((view) => view.name !== name), { name, query }]),
    remove: (name: string) => put(views.filter((view) => view.name !== name)),
  }
}
