import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { QuestionImport } from './QuestionImport.tsx'
import { Results } from './Results.tsx'
import { Suspensions } from './Suspensions.tsx'
import { kindWords, resultWords, type Seat } from './types.ts'
import './exam.css'

const tabs = [
  { key: 'own', title: '我的考试', for: 'officer' },
  { key: 'results', title: '各场成绩', for: 'justiceBureau' },
  { key: 'suspensions', title: '暂扣提请', for: 'justiceBureau' },
  { key: 'questions', title: '题库导入', for: 'justiceBureau' },
] as const

/** Exams: one's own to sit, and for the bureau the results, the bank and what is proposed of those who failed twice. */
export function ExamsPage() {
  const session = useSigned()
  const [query] = useSearchParams()
  const worn = new Set(session.capacities.map(({ capacity }) => capacity))
  const open = tabs.filter((tab) => worn.has(tab.for))
  const tab = open.find(({ key }) => key === query.get('tab')) ?? open[0]
  return (
    <Page
      title="考试与执法资格"
      crumbs={[{ title: '执法监督' }, { title: '考试与执法资格' }]}
      acts={
        worn.has('justiceBureau') && (
          <Link className="act first" to="/exam/call">
            通知考试
          </Link>
        )
      }
    >
      <nav className="filters" aria-label="考试与执法资格">
        {open.map(({ key, title }) => (
          <Link key={key} className="tab" to={`/exam?tab=${key}`} aria-current={key === tab?.key ? 'page' : undefined}>
            {title}
          </Link>
        ))}
        {worn.has('justiceBureau') && (
          <>
            <Link className="tab" to="/files/exam">
              考试台账
            </Link>
            <Link className="tab" to="/files/question">
              题库台账
            </Link>
            <Link className="tab" to="/files/certificate">
              执法证
            </Link>
          </>
        )}
      </nav>
      {!tab && <Empty>本账号没有要参加或者组织的考试。</Empty>}
      {tab?.key === 'own' && <Own />}
      {tab?.key === 'results' && <Results />}
      {tab?.key === 'suspensions' && <Suspensions />}
      {tab?.key === 'questions' && <QuestionImport />}
    </Page>
  )
}

function Own() {
  const { data, error } = useQuery({ queryKey: ['exams'], queryFn: () => ask<{ today: string; rows: Seat[] }>('/exam-seats') })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={6} />
  if (data.rows.length === 0) return <Empty>现在没有通知本人参加的考试。</Empty>
  const open = data.rows.filter(({ startable, state }) => startable || state.code.endsWith('sitting'))
  return (
    <>
      <p className="counts" role="status">
        共 {data.rows.length} 场，其中要参加 {open.length} 场
      </p>
      <table className="plain cards">
        <caption className="sr-only">我的考试</caption>
        <thead>
          <tr>
            <th scope="col">场次</th>
            <th scope="col">状态</th>
            <th scope="col">首次</th>
            <th scope="col">补考</th>
            <th scope="col">要做什么</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((seat) => (
            <tr key={seat.id}>
              <td>
                <Link to={`/exam/${seat.id}`}>
                  {seat.sitting}
                  {kindWords[seat.kind]}
                </Link>
              </td>
              <td data-title="状态">{seat.state.title}</td>
              <td data-title="首次">
                {seat.first ? `${seat.first.score === undefined ? '' : `${seat.first.score} 分 `}${resultWords[seat.first.result]}` : '—'}
              </td>
              <td data-title="补考">
                {seat.resit ? `${seat.resit.score === undefined ? '' : `${seat.resit.score} 分 `}${resultWords[seat.resit.result]}` : '—'}
              </td>
              <td data-title="要做什么">
                {seat.state.code.endsWith('sitting') && (
                  <Mark look="soon">{seat.attempt === 'resit' ? '补考中，继续作答' : '考试中，继续作答'}</Mark>
                )}
                {seat.state.code === 'called' && <Mark look="fine">参加考试</Mark>}
                {seat.state.code === 'resit' &&
                  (seat.resitBy ? (
                    <>
                      {seat.resitOn ? `${seat.resitOn} 补考` : '参加补考'} <DueMark due={seat.resitBy} today={data.today} />
                    </>
                  ) : (
                    '参加补考'
                  ))}
                {!seat.startable && !seat.state.code.endsWith('sitting') && '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
