import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useDesk } from '../../api/queries.ts'
import type { DeskLine } from '../../api/types.ts'
import { DeskMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { Urge, urgedWords } from '../../patterns/Urge.tsx'
import { PageProblem } from '../exceptions.tsx'
import { EditionMark } from './EditionMark.tsx'
import { Blocks } from './HomePage.tsx'
import type { BlockCode } from './homes.ts'
import { Morning } from './Morning.tsx'
import { Start } from './Start.tsx'

type Group = 'late' | 'due' | 'waiting'
type Scope = 'todo' | 'mine' | 'all'
const groupWords: Readonly<Record<Group, string>> = { late: '逾期', due: '将到期', waiting: '等待中' }

/**
 * What has to be done (我的待办): each line says why it is here and which lawful step is next.
 * @param beside what stands beside it: what a clerk waits for, what is due this week, what may be taken up
 */
export function TodoPage({ beside }: { beside: readonly BlockCode[] }) {
  const [query, setQuery] = useSearchParams()
  // First what this post can take forward itself; what others have to do is one touch away.
  const scope = (query.get('scope') as Scope | null) ?? 'todo'
  const { data: asked, error, isPlaceholderData } = useDesk(15, scope === 'mine')
  const [shown, show] = useState(100)
  if (error && !asked) return <PageProblem problem={error} />
  if (!asked) return <Skeleton rows={10} />
  const wanted = (lines: readonly DeskLine[]) => (scope === 'todo' ? lines.filter((line) => line.mine) : lines)
  const data = { today: asked.today, late: wanted(asked.late), due: wanted(asked.due), waiting: wanted(asked.waiting) }
  const group = query.get('group') as Group | null
  const lines = (['late', 'due', 'waiting'] as const).filter((name) => group === null || name === group).flatMap((name) => data[name])
  const today = data.due.filter(({ due }) => due === data.today).length
  const set = (name: string, value: string | undefined) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      if (value === undefined) next.delete(name)
      else next.set(name, value)
      return next
    })
  return (
    <Page title="我的待办" acts={<Button onClick={() => window.print()}>打印</Button>}>
      <div className="filters">
        <Segmented
          aria-label="范围"
          value={scope}
          options={[
            { value: 'todo', label: '本岗位要办的' },
            { value: 'mine', label: '本人承办的' },
            { value: 'all', label: '看得到的全部' },
          ]}
          onChange={(value) => set('scope', value === 'todo' ? undefined : value)}
        />
        <Segmented
          aria-label="期限状态"
          value={group ?? 'any'}
          options={[
            { value: 'any', label: '全部' },
            ...(['late', 'due', 'waiting'] as const).map((name) => ({ value: name, label: `${groupWords[name]} ${data[name].length}` })),
          ]}
          onChange={(value) => set('group', value === 'any' ? undefined : value)}
        />
      </div>
      <p className="counts" role="status">
        共 {lines.length} 件：<Mark look="late">{`逾期 ${data.late.length}`}</Mark> <Mark look="soon">{`今天到期 ${today}`}</Mark>{' '}
        <Mark look="fine">{`15 日内到期 ${data.due.length - today}`}</Mark> <Mark look="paused">{`等待中 ${data.waiting.length}`}</Mark>
      </p>
      <Morning />
      <div className={beside.length > 0 ? 'home-two' : ''}>
        <div>
          {lines.length === 0 ? (
            <Empty
              action={
                scope === 'all' ? <Link to="/ledgers">查看全部台账</Link> : <Link to="/desk?view=list&scope=all">看得到的全部事项</Link>
              }
            >
              {scope === 'mine' ? '现在没有本人承办的期限事项。' : '现在没有等着办理的事项。'}
            </Empty>
          ) : (
            <div className={isPlaceholderData ? 'scroll dimmed' : 'scroll'}>
              <DeskTable lines={lines.slice(0, shown)} today={data.today} />
            </div>
          )}
          {lines.length > shown && (
            <div className="pager">
              <Button onClick={() => show(shown + 200)}>再显示 {Math.min(200, lines.length - shown)} 件</Button>
            </div>
          )}
          {lines.length === 0 && scope !== 'mine' && <Start />}
        </div>
        {beside.length > 0 && (
          <aside aria-label="其他事项">
            <Blocks codes={beside} />
          </aside>
        )}
      </div>
    </Page>
  )
}

function DeskTable({ lines, today }: { lines: readonly DeskLine[]; today: string }) {
  return (
    <table className="plain cards">
      <caption className="sr-only">待办事项，按期限先后</caption>
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">案号、名称</th>
          <th scope="col">下一步</th>
          <th scope="col">为什么在这里</th>
          <th scope="col">单位</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.file} ${line.clock}`}>
            <td data-title="期限">
              <DeskMark line={line} today={today} />
              <div className="small second">{line.due}</div>
            </td>
            <td>
              <Link to={`/files/${line.type}/${line.file}`} data-row-link>
                {line.number ?? line.title}
              </Link>
              <div className="small second">
                {line.typeTitle}
                <EditionMark type={line.type} file={line.file} />
                {line.number && `　${line.title}`}
              </div>
            </td>
            <td data-title="下一步">
              {line.steps.length === 0 && '—'}
              {line.steps.slice(0, 2).map(({ act, title, by }, at) => (
                <div key={act}>
                  {line.mine ? (
                    <Link to={`/files/${line.type}/${line.file}/acts/${act}`} {...(at === 0 && { 'data-row-act': true })}>
                      {title}
                    </Link>
                  ) : (
                    title
                  )}
                  {!line.mine && <span className="small second">（{by.join('、')}）</span>}
                </div>
              ))}
              {line.steps.length > 2 && (
                <Link className="small" to={`/files/${line.type}/${line.file}`}>
                  另有 {line.steps.length - 2} 项
                </Link>
              )}
            </td>
            <td data-title="原因">
              {line.why}
              {line.urged && <div className="small">{urgedWords(line.urged)}</div>}
              {!line.mine && line.paused === undefined && !line.right && (
                <div>
                  <Urge small type={line.type} file={line.file} clock={line.clock} urged={line.urged} />
                </div>
              )}
            </td>
            <td data-title="单位">{line.unit.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
