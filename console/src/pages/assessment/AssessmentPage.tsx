import { Link, useSearchParams } from 'react-router'
import { useList, useSigned } from '../../api/queries.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { Ranks } from './Ranks.tsx'
import { Sheets } from './Sheets.tsx'
import { Tasks } from './Tasks.tsx'
import './assessment.css'

const tabs = { units: '各单位得分', sheets: '我的评分表', tasks: '实施方案任务' } as const
type Tab = keyof typeof tabs

/** The year's assessment: units with their points, sheets to score, and the plan's tasks as their figures stand. */
export function AssessmentPage() {
  const session = useSigned()
  const [query] = useSearchParams()
  const worn = new Set(session.capacities.map(({ capacity }) => capacity))
  const scores = worn.has('assessor')
  const shown: readonly Tab[] = scores && !session.countyWide ? ['sheets'] : [...(scores ? (['sheets'] as const) : []), 'units', 'tasks']
  const tab = shown.find((one) => one === query.get('tab')) ?? shown[0]
  return (
    <Page title="法治考核" crumbs={[{ title: '考核与报告' }, { title: '法治考核' }]}>
      <nav className="filters" aria-label="法治考核">
        {shown.map((one) => (
          <Link key={one} className="tab" to={`/assessment?tab=${one}`} aria-current={one === tab ? 'page' : undefined}>
            {tabs[one]}
          </Link>
        ))}
        <Link className="tab" to="/files/assessment">
          考核台账
        </Link>
        {worn.has('countyOffice') && (
          <>
            <Link className="tab" to="/files/assessment-scheme">
              考核方案
            </Link>
            <Link className="tab" to="/files/assessment-appeal">
              申诉
            </Link>
            <Link className="tab" to="/files/assessment-rectification">
              失分整改
            </Link>
          </>
        )}
      </nav>
      {tab === 'sheets' && <Sheets />}
      {tab === 'units' && (session.countyWide ? <Schemes /> : <Own />)}
      {tab === 'tasks' && <Tasks />}
    </Page>
  )
}

function Schemes() {
  const [query, setQuery] = useSearchParams()
  const runs = useSigned().capacities.some(({ capacity }) => capacity === 'countyOffice')
  const { data, error } = useList('assessment-scheme', { limit: 20, sort: '-opened' })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  const scheme = data.rows.find(({ id }) => id === query.get('scheme')) ?? data.rows[0]
  if (!scheme) return <Empty action={<Link to="/files/assessment-scheme">制定考核方案</Link>}>还没有考核方案。</Empty>
  return (
    <>
      {data.rows.length > 1 && (
        <p>
          <label>
            方案{' '}
            <select
              value={scheme.id}
              onChange={({ target }) => setQuery((before) => new URLSearchParams({ ...Object.fromEntries(before), scheme: target.value }))}
            >
              {data.rows.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {runs && (
        <p className="step-acts">
          <Link className="act first" to={`/assessment/years/${scheme.id}`}>
            考核步骤
          </Link>
          <Link className="act" to={`/assessment/years/${scheme.id}/next`}>
            按上一年度方案新建
          </Link>
        </p>
      )}
      <Ranks scheme={scheme} />
    </>
  )
}

/** A unit opens its own sheets, year by year. */
function Own() {
  const { data, error } = useList('assessment', { limit: 20, sort: '-opened' })
  if (error && !data) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={4} />
  if (data.rows.length === 0) return <Empty>还没有对本单位的考核。</Empty>
  return (
    <table className="plain cards">
      <caption className="sr-only">对本单位的考核</caption>
      <thead>
        <tr>
          <th scope="col">考核</th>
          <th scope="col">状态</th>
          <th scope="col" className="number">
            总分
          </th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to={`/assessment/${row.id}`}>{row.title}</Link>
            </td>
            <td data-title="状态">{row.state.title}</td>
            <td className="number" data-title="总分">
              {typeof row.columns.total === 'number' ? (row.columns.total / 100).toFixed(2) : '待评'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
