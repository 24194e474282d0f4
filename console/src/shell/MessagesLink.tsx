import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { ask } from '../api/client.ts'

/** 消息 with how many are unread: a number in words, no red dot; it can always be emptied. */
export function MessagesLink() {
  const { pathname } = useLocation()
  const { data } = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => ask<{ unread: number }>('/messages/unread'),
    refetchInterval: 60_000,
  })
  const unread = data?.unread ?? 0
  return (
    <Link to="/messages" className="messages-link" aria-current={pathname === '/messages' ? 'page' : undefined}>
      消息
      {unread > 0 && (
        <>
          （{unread > 99 ? '99+' : unread}
          <span className="sr-only"> 条未读</span>）
        </>
      )}
    </Link>
  )
}
