import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { kindWords, sittingPath } from './types.ts'

interface Row {
  readonly sitting: string
  readonly kind: keyof typeof kindWords
  readonly called: number
  readonly open: number
  readonly firstPassed: number
  readonly firstFailed: number
  readonly absent: number
  readonly resitPassed: number
  readonly failed: number
}

const columns = [
  ['called', '应考（人）', {}],
  ['firstPassed', '首次合格', { firstResult: 'passed' }],
  ['firstFailed', '首次不合格', { firstResult: 'failed' }],
  ['absent', '缺考', { firstResult: 'absent' }],
  ['resitPassed', '补考合格', { resitResult: 'passed' }],
  ['failed', '补考仍不合格', { state: 'failed' }],
] as const

/** Each sitting in numbers; every number opens its list. */
export function Results() {
  const { data, error } = useQuery({ queryKey: ['exam-results'], queryFn: () => ask<{ rows: Row[] }>('/exam-results') })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  if (data.rows.length === 0) return <Empty action={<Link to="/exam/call">通知考试</Link>}>还没有通知过考试。</Empty>
  return (
    <div className="scroll">
      <table className="plain cards">
        <caption className="sr-only">各场考试的人数</caption>
        <thead>
          <tr>
            <th scope="col">场次</th>
            {columns.map(([name, title]) => (
              <th key={name} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col" className="number">
              尚未结束
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={`${row.sitting} ${row.kind}`}>
              <th scope="row">
                <Link to={sittingPath(row.sitting, row.kind)}>
                  {row.sitting}
                  {kindWords[row.kind]}
                </Link>
              </th>
              {columns.map(([name, title, where]) => (
                <td key={name} className="number" data-title={title}>
                  {row[name] === 0 ? (
                    0
                  ) : (
                    <Link to={`/files/exam?${new URLSearchParams({ sitting: row.sitting, kind: row.kind, ...where })}`}>{row[name]}</Link>
                  )}
                </td>
              ))}
              <td className="number" data-title="尚未结束">
                {row.open}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
