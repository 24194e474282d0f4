import { useQuery } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { ListAnswer } from './types.ts'

/** Names of the county's units by id; asked once. */
export function useUnits(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['units'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const names = new Map<string, string>()
      let after: string | undefined
      do {
        const page: ListAnswer = await ask<ListAnswer>('/unit', { query: { limit: 200, ...(after && { after }) } })
        for (const { id, title } of page.rows) names.set(id, title)
        after = page.next
      } while (after)
      return names
    },
  })
  return data ?? none
}
const none: ReadonlyMap<string, string> = new Map()
