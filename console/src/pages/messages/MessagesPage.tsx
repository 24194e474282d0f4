import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import { newId } from '../../form/newId.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import './messages.css'
import { ago } from './ago.ts'

interface Message {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly says: string
  readonly link?: string
  readonly undo?:
    | { readonly kind: 'remark'; readonly file: string; readonly id: string }
    | { readonly kind: 'act'; readonly type: string; readonly file: string; readonly seq: number }
  /** Whether what this tells of was taken back. */
  readonly undone?: boolean
  readonly at: string
  readonly readAt?: string
}
interface Answer {
  readonly messages: readonly Message[]
  readonly total: number
  readonly unread: number
  readonly now: string
}

/** So many to a page. */
const limit = 50

/** 消息: what concerns oneself, newest first, and what one did that can still be taken back. */
export function MessagesPage() {
  const [query, setQuery] = useSearchParams()
  const unread = query.get('show') === 'unread'
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1)
  const refresh = useRefresh()
  const { data, error, refetch } = useQuery({
    queryKey: ['messages', unread, page],
    queryFn: () => ask<Answer>('/messages', { query: { limit, page, ...(unread && { unread: 1 }) } }),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  })
  const read = async (ids?: readonly string[]) => {
    await ask('/messages/read', { method: 'PUT', body: { ...(ids && { ids }) } })
    refresh()
  }
  return (
    <Page
      title="消息"
      acts={
        <Button disabled={!data || data.unread === 0} onClick={() => void read()}>
          全部标为已读
        </Button>
      }
    >
      <div className="filters">
        <Segmented
          aria-label="显示"
          value={unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: '全部' },
            { value: 'unread', label: `未读 ${data?.unread ?? 0}` },
          ]}
          onChange={(value) => setQuery(value === 'unread' ? { show: 'unread' } : {})}
        />
      </div>
      {error && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data &&
        (data.messages.length === 0 ? (
          <Empty action={unread && <Link to="/messages">看全部消息</Link>}>{unread ? '没有未读的消息。' : '还没有消息。'}</Empty>
        ) : (
          <ul className="messages">
            {data.messages.map((message) => (
              <Line key={message.id} message={message} now={data.now} onRead={() => void read([message.id])} onUndone={refresh} />
            ))}
          </ul>
        ))}
      {data && data.total > limit && (
        <div className="pager">
          <Button disabled={page === 1} onClick={() => setQuery({ ...(unread && { show: 'unread' }), page: String(page - 1) })}>
            上一页
          </Button>
          <span>
            第 {page} 页，共 {Math.ceil(data.total / limit)} 页
          </span>
          <Button
            disabled={page * limit >= data.total}
            onClick={() => setQuery({ ...(unread && { show: 'unread' }), page: String(page + 1) })}
          >
            下一页
          </Button>
        </div>
      )}
    </Page>
  )
}

function Line({ message, now, onRead, onUndone }: { message: Message; now: string; onRead: () => void; onUndone: () => void }) {
  const { title, says, link, at, readAt, undo } = message
  const [problem, setProblem] = useState<ApiProblem>()
  const [tookBack, setTookBack] = useState(false)
  const undone = tookBack || message.undone === true
  const takeBack = async () => {
    if (!undo) return
    try {
      if (undo.kind === 'remark') await ask(`/remarks/${undo.file}/${undo.id}`, { method: 'DELETE' })
      else await ask('/transfers/undo', { method: 'POST', body: { id: newId(), type: undo.type, file: undo.file, seq: undo.seq } })
      setTookBack(true)
      onUndone()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <li className={readAt === undefined ? 'unread' : undefined}>
      <div className="message-title">
        {readAt === undefined && <span className="mark soon">未读</span>}
        {link ? (
          <Link to={link} onClick={readAt === undefined ? onRead : undefined} data-row-link>
            {title}
          </Link>
        ) : (
          <span>{title}</span>
        )}
        <time className="small second" dateTime={at}>
          {ago(at, now)}
        </time>
      </div>
      {says !== '' && <div className="second">{says}</div>}
      {problem && <ProblemStrip problem={problem} />}
      <div className="message-acts">
        {readAt === undefined && (
          <Button type="link" size="small" onClick={onRead}>
            标为已读
          </Button>
        )}
        {undo && !undone && !problem && (
          <Button type="link" size="small" onClick={() => void takeBack()}>
            撤销
          </Button>
        )}
        {undone && <span className="small second">已撤销</span>}
      </div>
    </li>
  )
}
