import { Link } from 'react-router'
import { useList, useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

/** The sheets that one has to score, those waiting first. */
export function Sheets() {
  const session = useSigned()
  const units = useUnits()
  const { data, error } = useList('assessment-sheet', { limit: 200, sort: '-opened' })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  const own = data.rows.filter(({ holder }) => holder === session.person)
  if (own.length === 0) return <Empty>没有指定本人评分的单位。</Empty>
  const waits = (code: string) => (code === 'assigned' ? 0 : 1)
  const done = own.filter(({ state }) => state.code === 'submitted' || state.code === 'opened').length
  return (
    <>
      <p className="counts" role="status">
        已评 {done}/{own.length}。两名考核人各自评分，收齐汇总后才互相可见。
      </p>
      <table className="plain cards">
        <caption className="sr-only">我的评分表</caption>
        <thead>
          <tr>
            <th scope="col">评分表</th>
            <th scope="col">期限</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {own
            .toSorted((a, b) => waits(a.state.code) - waits(b.state.code))
            .map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/assessment/sheets/${row.id}`}>{unitOf(row.columns, units) ?? row.title}</Link>
                </td>
                <td data-title="期限">
                  {row.due && row.state.code === 'assigned' ? <DueMark due={row.due} today={session.county.today} /> : '—'}
                </td>
                <td data-title="状态">{row.state.title}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}

function unitOf({ assessedUnit }: Readonly<Record<string, unknown>>, units: ReadonlyMap<string, string>): string | undefined {
  return typeof assessedUnit === 'string' ? (units.get(assessedUnit) ?? undefined) : undefined
}
