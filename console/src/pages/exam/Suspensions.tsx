import { Link } from 'react-router'
import { useList, useSigned } from '../../api/queries.ts'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

const grounds: Readonly<Record<string, string>> = { exam: '考试补考不合格', misconduct: '考试作弊' }

/** What the program proposes of those who failed twice or cheated; a person hears the officer and decides. */
export function Suspensions() {
  const { county } = useSigned()
  const { data, error } = useList('suspension-proposal', { limit: 100, sort: '-opened' })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={4} />
  if (data.rows.length === 0) return <Empty>没有提请暂扣的执法证。</Empty>
  const waiting = data.rows.filter(({ state }) => state.code !== 'decided').length
  return (
    <>
      <p className="counts" role="status">
        共 {data.total ?? data.rows.length} 件，其中待决定 {waiting} 件。系统只提请，不自动暂扣；决定前应当听取本人陈述。
      </p>
      <table className="plain cards">
        <caption className="sr-only">暂扣执法证提请</caption>
        <thead>
          <tr>
            <th scope="col">提请</th>
            <th scope="col">原因</th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => {
            const path = `/files/suspension-proposal/${row.id}`
            return (
              <tr key={row.id}>
                <td>
                  <Link to={path}>{row.title}</Link>
                  <div className="small second">{row.opened}</div>
                </td>
                <td data-title="原因">{grounds[String(row.columns.ground)] ?? '—'}</td>
                <td data-title="单位">{row.unit.name}</td>
                <td data-title="状态">
                  {row.state.title} {row.state.code !== 'decided' && row.due && <DueMark due={row.due} today={county.today} />}
                </td>
                <td data-title="办理">
                  {row.state.code === 'proposed' && <Link to={`${path}/acts/hear`}>听取本人陈述</Link>}
                  {row.state.code === 'heard' && <Link to={`${path}/acts/decide`}>作出决定</Link>}
                  {row.state.code === 'decided' && '—'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
