import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ApiProblem, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { AccessLog } from './AccessLog.tsx'

interface SealLine {
  readonly day: string
  readonly acts: number
  readonly root: string
  readonly hash: string
}

/** 操作日志与封存: the daily seals for everybody, the log of who read what for the auditor alone. */
export function AuditPage() {
  const session = useSigned()
  const auditor = session.roles.some(({ code }) => code === 'AUD')
  const [query, setQuery] = useSearchParams()
  const tab = query.get('tab') ?? (auditor ? 'log' : 'seals')
  return (
    <Page title="操作日志与封存" acts={<Button onClick={() => window.print()}>打印</Button>}>
      {auditor && (
        <nav className="filters" aria-label="内容">
          {[
            ['log', '操作日志'],
            ['read', '个人信息查阅'],
            ['seals', '每日封存'],
          ].map(([name = '', title]) => (
            <Button
              key={name}
              type={tab === name ? 'primary' : 'default'}
              aria-pressed={tab === name}
              onClick={() => setQuery({ tab: name })}
            >
              {title}
            </Button>
          ))}
        </nav>
      )}
      {auditor && tab !== 'seals' ? <AccessLog key={tab} only={tab === 'read' ? 'secrets' : undefined} /> : <Seals />}
    </Page>
  )
}

/** Each day's seal, and whether the acts of the day still make it. */
function Seals() {
  const [limit, setLimit] = useState(31)
  const { data, error } = useQuery({
    queryKey: ['seals', limit],
    queryFn: () => ask<{ seals: readonly SealLine[] }>('/seals', { query: { limit } }),
    placeholderData: (before) => before,
  })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  return (
    <>
      <p>
        每日结束后，当日录入的全部行为合成一个封存值，并与前一日相连。抄存一份，日后就能看出哪一天的记录被动过。封存值同时
        <a href="/seals">对社会公开</a>。
      </p>
      {data.seals.length === 0 ? (
        <Empty>还没有封存。首次封存在启用后的次日。</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">每日封存</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" className="number">
                行为数
              </th>
              <th scope="col">封存值</th>
              <th scope="col">核对</th>
            </tr>
          </thead>
          <tbody>
            {data.seals.map((seal) => (
              <tr key={seal.day}>
                <td style={{ whiteSpace: 'nowrap' }}>{seal.day}</td>
                <td className="number" data-title="行为数">
                  {seal.acts.toLocaleString('zh-CN')}
                </td>
                <td data-title="封存值" style={{ overflowWrap: 'anywhere' }}>
                  <code className="small">{seal.hash}</code>
                </td>
                <td data-title="核对">
                  <Check day={seal.day} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.seals.length === limit && limit < 366 && (
        <div className="pager">
          <Button onClick={() => setLimit(366)}>显示一年</Button>
        </div>
      )}
    </>
  )
}

interface Checked {
  readonly acts: number
  readonly holds: boolean
  readonly follows: boolean
}

function Check({ day }: { day: string }) {
  const [found, setFound] = useState<Checked>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setFound(await ask<Checked>(`/seals/${day}/check`))
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      setBusy(false)
    }
  }
  if (problem) return <ProblemStrip problem={problem} />
  if (!found)
    return (
      <Button size="small" loading={busy} onClick={() => void check()}>
        重新计算
      </Button>
    )
  if (!found.holds) return <Mark look="late">与封存不符</Mark>
  return <Mark look={found.follows ? 'done' : 'late'}>{found.follows ? `相符，${found.acts} 个行为` : '与前一日衔接不上'}</Mark>
}
