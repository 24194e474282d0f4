import { useQuery } from '@tanstack/react-query'
import { ask } from './client.ts'

/** Names of the county's units by id; asked once. */
export function useUnits(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['units'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { rows } = await ask<{ readonly rows: readonly { readonly id: string; readonly title: string }[] }>('/units')
      return new Map(rows.map(({ id, title }) => [id, title]))
    },
  })
  return data ?? none
}
const none: ReadonlyMap<string, string> = new Map()
