import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import type { FilePageAnswer } from '../../api/types.ts'

/** How often the open page says that it is open, in milliseconds; the server forgets after a minute. */
const beat = 25_000

/** At the head of a file: who else has it open now, and whether it has moved on since it was read. It never keeps anybody from anything. */
export function Presence({ file }: { file: FilePageAnswer }) {
  const refresh = useRefresh()
  const path = `/presence/${file.type}/${file.id}`
  const { data } = useQuery({
    queryKey: ['presence', file.id],
    queryFn: () => ask<{ others: readonly string[]; seq: number }>(path, { method: 'PUT' }),
    refetchInterval: beat,
    gcTime: 0,
    retry: false,
  })
  // A window that is closed says nothing; its last beat is forgotten in time.
  useEffect(() => () => void ask(path, { method: 'DELETE' }).catch(() => undefined), [path])
  const moved = data !== undefined && data.seq > file.seq
  if (!moved && (data?.others.length ?? 0) === 0) return null
  return (
    <p className="presence small second no-print" role="status">
      {(data?.others.length ?? 0) > 0 && `正在查看本卷：${data?.others.join('、')}`}
      {moved && (
        <span className="mark soon">
          本卷有新的办理
          <button type="button" className="sort" onClick={refresh}>
            　显示
          </button>
        </span>
      )}
    </p>
  )
}
