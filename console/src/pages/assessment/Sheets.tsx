import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import type { Coded } from '../../api/types.ts'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

interface Answer {
  readonly today: string
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly unit: string
    readonly opened: string
    readonly state: Coded
    readonly due?: string
  }[]
}

/** The sheets that one has to score, those waiting first. */
export function Sheets() {
  const { data, error } = useQuery({ queryKey: ['sheets'], queryFn: () => ask<Answer>('/assessment-sheets') })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  if (data.rows.length === 0) return <Empty>没有指定本人评分的单位。</Empty>
  const waits = (code: string) => (code === 'assigned' ? 0 : 1)
  const done = data.rows.filter(({ state }) => state.code === 'submitted' || state.code === 'opened').length
  return (
    <>
      <p className="counts" role="status">
        已评 {done}/{data.rows.length}。两名考核人各自评分，收齐汇总后才互相可见。
      </p>
      <table className="plain cards">
        <caption className="sr-only">我的评分表</caption>
        <thead>
          <tr>
            <th scope="col">被考核单位</th>
            <th scope="col">评分表</th>
            <th scope="col">指定日期</th>
            <th scope="col">期限</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {data.rows
            .toSorted((a, b) => waits(a.state.code) - waits(b.state.code))
            .map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/assessment/sheets/${row.id}`}>{row.unit}</Link>
                </td>
                <td data-title="评分表">{row.title}</td>
                <td data-title="指定日期">{row.opened}</td>
                <td data-title="期限">{row.due && row.state.code === 'assigned' ? <DueMark due={row.due} today={data.today} /> : '—'}</td>
                <td data-title="状态">{row.state.title}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
