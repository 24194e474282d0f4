import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import type { ListAnswer } from '../../api/types.ts'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

/** All files that hold the words: by number, name or party. */
export function SearchPage() {
  const session = useSigned()
  const [query] = useSearchParams()
  const q = query.get('q')?.trim() ?? ''
  const { data, error } = useQuery({
    queryKey: ['search', q],
    enabled: q.length >= 2,
    queryFn: ({ signal }) => ask<ListAnswer>('/search', { query: { q, limit: 50 }, signal }),
  })
  return (
    <Page title="检索">
      {q.length < 2 && <Empty>请在上方输入至少两个字。</Empty>}
      {error && <ProblemStrip problem={error} />}
      {q.length >= 2 && !data && !error && <Skeleton rows={8} />}
      {data && (
        <>
          <p role="status" aria-live="polite">
            找到 {data.rows.length} 件{data.rows.length === 50 && '（只显示前 50 件，可补充检索词）'}
          </p>
          {data.rows.length === 0 ? (
            <Empty>没有含“{q}”的卷，或者不在查阅范围内。</Empty>
          ) : (
            <div className="scroll">
              <table className="plain cards">
                <caption className="sr-only">检索结果</caption>
                <thead>
                  <tr>
                    <th scope="col">案号、名称</th>
                    <th scope="col">种类</th>
                    <th scope="col">状态</th>
                    <th scope="col">单位</th>
                    <th scope="col">登记日期</th>
                    <th scope="col">期限</th>
                  </tr>
                </thead>
                <tbody>
                  {data.rows.map((row) => (
                    <tr key={row.id}>
                      <td>
                        <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                          {row.number ?? row.title}
                        </Link>
                        {row.number && <div className="small second">{row.title}</div>}
                      </td>
                      <td data-title="种类">{row.typeTitle}</td>
                      <td data-title="状态">{row.state.title}</td>
                      <td data-title="单位">{row.unit.name}</td>
                      <td data-title="登记日期" className="day">
                        {row.opened}
                      </td>
                      <td data-title="期限" className={row.due ? undefined : 'nothing'}>
                        {row.due ? <DueMark due={row.due} today={session.county.today} late={row.late ?? false} /> : '—'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </Page>
  )
}
