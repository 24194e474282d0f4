import { Link, useSearchParams } from 'react-router'
import type { Row } from '../../api/types.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { lookOf } from './Requests.tsx'
import { office, useEnter } from './useEnter.ts'
import { useRows } from './useReport.ts'

/** What units are asked for reports: theirs to answer, or, for the office, how all of them stand. */
export function RequestsPage() {
  const { worn, session } = useEnter()
  const [query, setQuery] = useSearchParams()
  const { data: rows, error } = useRows('report-request', {})
  if (error && !rows) return <ProblemStrip problem={error} />
  if (!rows) return <Skeleton rows={8} />
  const state = query.get('state') ?? ''
  const states = new Map(rows.map((row) => [row.state.code, row.state.title]))
  const order = ['sent', 'disputed', 'answered', 'withdrawn']
  const shown = rows
    .filter((row) => state === '' || row.state.code === state)
    .toSorted((a, b) => order.indexOf(a.state.code) - order.indexOf(b.state.code))
  return (
    <Page title="征求材料" crumbs={[{ title: '年度报告', to: '/report' }]}>
      <p className="second">
        {worn(office)
          ? '向各单位征求的材料。指标由记录算出后预填，单位确认或者提出异议；有异议的，处理后才能签发报告。'
          : '年度报告要用的本单位指标，已由记录算出并预填。逐项看名单，无误的确认，有误的提出异议，不用重新填数。'}
      </p>
      <div className="filters">
        {['', ...order.filter((code) => states.has(code))].map((code) => (
          <a
            key={code}
            className="tab"
            href={code === '' ? '?' : `?state=${code}`}
            aria-current={state === code ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              setQuery(code === '' ? {} : { state: code })
            }}
          >
            {code === '' ? `全部 ${rows.length}` : `${states.get(code)} ${rows.filter((row) => row.state.code === code).length}`}
          </a>
        ))}
      </div>
      <p role="status">共 {shown.length} 件</p>
      {shown.length === 0 ? (
        <Empty>没有征求{session.countyWide ? '' : '本单位'}材料的通知。</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">征求材料</caption>
          <thead>
            <tr>
              <th scope="col">征求单位和事项</th>
              <th scope="col">状态</th>
              <th scope="col">答复期限</th>
              <th scope="col" className="number">
                指标
              </th>
              <th scope="col" className="number">
                异议
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line key={row.id} row={row} today={session.county.today} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

function Line({ row, today }: { row: Row; today: string }) {
  const due = row.columns.replyBy
  return (
    <tr>
      <td>
        <Link to={`/report/requests/${row.id}`} data-row-link>
          {row.title}
        </Link>
      </td>
      <td data-title="状态">
        <Mark look={lookOf(row.state.code)}>{row.state.title}</Mark>
      </td>
      <td data-title="答复期限">
        {typeof due === 'string' && (
          <>
            {row.state.code === 'sent' && <DueMark due={due} today={today} />} {due}
          </>
        )}
      </td>
      <td className="number" data-title="指标">
        {String(row.columns['figures.size'] ?? 0)} 项
      </td>
      <td className="number" data-title="异议">
        {Number(row.columns['objections.size'] ?? 0)} 项
      </td>
    </tr>
  )
}
