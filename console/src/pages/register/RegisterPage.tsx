import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedure, useSigned } from '../../api/queries.ts'
import type { Row, ShownFact } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'

type Entry = Row & { readonly since: string; readonly facts: readonly ShownFact[] }
interface Answer {
  readonly on: string
  readonly rows: readonly Entry[]
  readonly next?: string
}

/** A register (名录) as it stood on a day: who was in it then, in which state, with which entries. */
export function RegisterPage() {
  const { type = '' } = useParams()
  const session = useSigned()
  const [query, setQuery] = useSearchParams()
  const on = query.get('on') ?? session.county.today
  const { data: procedure, error: unknown } = useProcedure(type)
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['register', type, on],
    queryFn: ({ pageParam }) => ask<Answer>(`/registers/${type}`, { query: { on, limit: 100, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  if (unknown) return <PageProblem problem={unknown} />
  if (!procedure) return <Skeleton rows={10} />
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const active = rows.filter(({ state }) => !procedure.states.find(({ code }) => code === state.code)?.closed)
  const shown = query.get('all') === '1' ? rows : active
  const columns = procedure.list.slice(0, 4)
  return (
    <Page title={`${procedure.title}：某日在册`} crumbs={[{ title: procedure.title, to: `/files/${type}` }]}>
      <div className="filters">
        <span>截至</span>
        <DayInput label="截至日期" value={on} onChange={(day) => setQuery(day ? { on: day } : {})} />
        <label>
          <input
            type="checkbox"
            checked={query.get('all') === '1'}
            onChange={(event) => setQuery(event.target.checked ? { on, all: '1' } : { on })}
          />{' '}
          连同当日已退出的
        </label>
      </div>
      {error && <ProblemStrip problem={error} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <p role="status" aria-live="polite">
          {on} 在册 {active.length.toLocaleString('zh-CN')} 项{hasNextPage && '（尚未全部显示）'}
        </p>
      )}
      {data && shown.length === 0 && (
        <Empty>
          {on} 没有在册的{procedure.title}。
        </Empty>
      )}
      {shown.length > 0 && (
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">
              {procedure.title}，截至 {on}
            </caption>
            <thead>
              <tr>
                <th scope="col">名称</th>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {procedure.facts.properties?.[name]?.title}
                  </th>
                ))}
                <th scope="col">当日状态</th>
                <th scope="col">自何日起</th>
                <th scope="col">单位</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={`/files/${type}/${row.id}`} data-row-link>
                      {row.number ?? row.title}
                    </Link>
                  </td>
                  {columns.map((name) => (
                    <td key={name} data-title={procedure.facts.properties?.[name]?.title}>
                      {row.facts.find((fact) => fact.name === name)?.shown ?? '—'}
                    </td>
                  ))}
                  <td data-title="当日状态">{row.state.title}</td>
                  <td data-title="自何日起">{row.since}</td>
                  <td data-title="单位">{row.unit.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div className="pager">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            继续显示
          </Button>
        </div>
      )}
    </Page>
  )
}
