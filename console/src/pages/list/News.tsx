import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../api/client.ts'
import type { ListAnswer } from '../../api/types.ts'

type Asked = Readonly<Record<string, string | number | undefined>>

/** How often an open list looks for what is new, in milliseconds. */
const every = 30_000

/**
 * What has changed behind an open list since it was shown: told in a strip, shown when asked for, so that no row moves under somebody's hand.
 * @param onShown is given the rows that are new or changed
 */
export function News({
  type,
  asked,
  shown,
  onShown,
}: {
  type: string
  asked: Asked
  shown: ListAnswer
  onShown: (ids: ReadonlySet<string>) => void
}) {
  const client = useQueryClient()
  const key = ['list-news', type, asked]
  const { data, dataUpdatedAt } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<ListAnswer>(`/${type}`, { query: { count: 1, limit: 20, ...asked }, signal }),
    initialData: shown,
    staleTime: every,
    refetchInterval: every,
    gcTime: 0,
    retry: false,
  })
  // What the list itself has asked meanwhile is no news.
  useEffect(() => {
    client.setQueryData(['list-news', type, asked], shown)
  }, [client, type, asked, shown])
  const before = new Map(shown.rows.map(({ id, seq }) => [id, seq]))
  const fresh = data.rows.filter(({ id }) => !before.has(id))
  const moved = data.rows.filter(({ id, seq }) => before.has(id) && before.get(id) !== seq)
  const gone = shown.rows.filter(({ id }) => !data.rows.some((row) => row.id === id))
  const parts = [
    fresh.length > 0 && `${fresh.length} 件新的`,
    moved.length > 0 && `${moved.length} 件有新的办理`,
    gone.length > 0 && fresh.length === 0 && `${gone.length} 件已不在此列`,
  ].filter((part) => part !== false)
  if (parts.length === 0 || dataUpdatedAt === 0) return null
  return (
    <div className="strip no-print" role="status">
      有{parts.join('，')}。
      <button
        type="button"
        onClick={() => {
          onShown(new Set([...fresh, ...moved].map(({ id }) => id)))
          client.setQueryData(['list', type, asked], data)
        }}
      >
        显示
      </button>
    </div>
  )
}
