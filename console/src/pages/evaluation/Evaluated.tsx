import { Link } from 'react-router'
import { useList } from '../../api/queries.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { gradeWords, points } from './types.ts'

/** What the unit's own dossiers came to, once it has been told. */
export function Evaluated() {
  const { data, error } = useList('evaluation', { limit: 50, sort: '-opened' })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={4} />
  if (data.rows.length === 0) return <Empty>没有告知本单位的评查结果。评查结果告知后在此查看、提出异议、报告整改。</Empty>
  return (
    <table className="plain cards">
      <caption className="sr-only">本单位被评查的案卷</caption>
      <thead>
        <tr>
          <th scope="col">案卷</th>
          <th scope="col" className="number">
            得分
          </th>
          <th scope="col">等次</th>
          <th scope="col">抽取日期</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to={`/files/evaluation/${row.id}`}>{row.title}</Link>
            </td>
            <td className="number" data-title="得分">
              {typeof row.columns.finalScore === 'number' ? points(row.columns.finalScore) : '—'}
            </td>
            <td data-title="等次">{gradeWords[row.outcome ?? ''] ?? '—'}</td>
            <td data-title="抽取日期">{row.opened}</td>
            <td data-title="状态">{row.state.title}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
