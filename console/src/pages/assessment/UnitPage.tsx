import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Basis } from './Basis.tsx'
import { Standing } from './Standing.tsx'
import { groupWords, isLost, type Line, type Ranking, type Trace } from './types.ts'
import './assessment.css'

type Only = 'all' | 'lost' | 'curable'

/** A unit's score sheet: every point with the rule, the records and the arithmetic behind it. */
export function UnitPage() {
  const { unit: id = '' } = useParams()
  const { county } = useSigned()
  const units = useUnits()
  const [query, setQuery] = useSearchParams()
  const { data: trace, error } = useQuery({ queryKey: ['assessment', id], queryFn: () => ask<Trace>(`/reckoning/assessment/${id}`) })
  const { data: file } = useFile('assessment', id)
  const scheme = file?.facts.find(({ name }) => name === 'scheme')?.value as string | undefined
  const { data: ranking } = useQuery({
    queryKey: ['ranking', scheme],
    queryFn: () => ask<Ranking>(`/reckoning/assessment-scheme/${scheme}/ranking`),
    enabled: scheme !== undefined,
    retry: false,
  })
  if (error) return <PageProblem problem={error} />
  if (!trace) return <Skeleton rows={12} />
  const only = (query.get('only') ?? 'all') as Only
  const shown = trace.lines.filter((line) => only === 'all' || (isLost(line) && (only === 'lost' || line.curable)))
  const appeal = file?.choices.find(({ act }) => act === 'appeal')
  const appealClock = file?.clocks.find(({ name, met, stopped }) => name === 'appeal' && !met && !stopped)
  const rectifyBy = file?.facts.find(({ name }) => name === 'rectifyBy')?.shown
  const title = units.get(trace.unit) ?? trace.title
  return (
    <Page
      title={title}
      crumbs={[{ title: '考核与报告' }, { title: '法治考核', to: '/assessment' }, { title }]}
      aside={
        <span>
          状态：<strong>{trace.state.title}</strong>
          <span className="second">　{groupWords[trace.group]}</span>
        </span>
      }
      acts={
        <>
          <Link className="act" to={`/files/assessment/${id}`}>
            考核案卷
          </Link>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <Total trace={trace} />
      {ranking && <Standing ranking={ranking} unit={trace.unit} />}
      {appeal?.open && appealClock && (
        <p>
          申诉期限 {appealClock.due} 24:00 前 <DueMark due={appealClock.due} today={county.today} />
          {'　'}申诉逐项写明理由和佐证，一次提出。
        </p>
      )}
      <div className="filters">
        <Segmented<Only>
          aria-label="看哪些指标"
          value={only}
          onChange={(next) => setQuery(next === 'all' ? {} : { only: next }, { replace: true })}
          options={[
            { value: 'all', label: '全部' },
            { value: 'lost', label: '只看失分' },
            { value: 'curable', label: '只看可补救' },
          ]}
        />
        <span role="status" aria-live="polite">
          {shown.length} 项{rectifyBy && only !== 'all' ? `，整改截止 ${rectifyBy}` : ''}
        </span>
      </div>
      <table className="plain cards">
        <caption className="sr-only">{title}得分表</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              分值
            </th>
            <th scope="col" className="number">
              得分
            </th>
            <th scope="col">依据</th>
            <th scope="col">申诉</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.item}>
              <td>
                <span>
                  {line.item} {line.name}
                </span>
                <div className="small second">{line.block}</div>
              </td>
              <td className="number" data-title="分值">
                {line.status === '已取消' ? '—' : Number(line.weight).toFixed(2)}
              </td>
              <td className="number" data-title="得分">
                <Points line={line} />
              </td>
              <td data-title="依据">
                <Basis file={id} line={line} />
              </td>
              <td data-title="申诉">
                {line.appealed ? (
                  <Mark look="soon">{line.status === '申诉中' ? '申诉中' : '已申诉'}</Mark>
                ) : appeal?.open && isLost(line) ? (
                  <Link to={`/files/assessment/${id}/acts/appeal?item=${encodeURIComponent(line.item)}`}>申诉</Link>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sums trace={trace} />
    </Page>
  )
}

function Points({ line }: { line: Line }) {
  if (line.status === '不适用' || line.status === '已取消') return <span>{line.status}</span>
  if (line.points === undefined) return <span>待评</span>
  const lost = isLost(line)
  return (
    <>
      <strong>{Number(line.points).toFixed(2)}</strong>
      {lost && <div className="small">失 {(Number(line.weight) - Number(line.points)).toFixed(2)} 分</div>}
      {lost && line.curable && <div className="small">可补救</div>}
    </>
  )
}

/** 自动得分 71.50 + 待评 12.00, or the total once it is there. */
function Total({ trace }: { trace: Trace }) {
  const auto = trace.sums[0]?.points
  const open = trace.lines.filter(({ points, status }) => points === undefined && status !== '已取消' && status !== '不适用')
  const waiting = open.reduce((sum, { weight }) => sum + Number(weight), 0) + (trace.sums[2]?.points === undefined ? 10 : 0)
  return (
    <div className="block assessment-total">
      {trace.preview && <p>数据尚未固定，以下按今天的记录计算，供对照补救。</p>}
      {trace.total === undefined ? (
        <p>
          自动得分 <strong>{auto ?? '—'}</strong> ＋ 待评 <strong>{waiting.toFixed(2)}</strong>
          {auto !== undefined && (
            <>
              {' '}
              → 最多 <strong>{(Number(auto) + waiting).toFixed(2)}</strong>/100
            </>
          )}
        </p>
      ) : (
        <p>
          总分 <strong className="figure-value">{trace.total}</strong>
          <span className="second">　{trace.arithmetic}</span>
        </p>
      )}
      {trace.veto.effect !== '没有' && (
        <p>
          <Mark look="late">一票否决</Mark> {trace.veto.effect}
          {trace.veto.document && `（${trace.veto.document}）`}
          {trace.veto.records.map(({ record, type, title }) => (
            <span key={record}>
              {'　'}
              <Link to={`/files/${type}/${record}`}>{title}</Link>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Sums({ trace }: { trace: Trace }) {
  return (
    <section className="block" aria-labelledby="sums" style={{ marginTop: 16 }}>
      <h2 id="sums">各部分得分</h2>
      <dl className="facts">
        {trace.sums.map(({ title, points, arithmetic }) => (
          <div key={title} style={{ display: 'contents' }}>
            <dt>{title}</dt>
            <dd>
              <strong>{points ?? '待评'}</strong>　<span className="second">{arithmetic}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
