import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useUnits } from '../../api/units.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { instant } from '../../patterns/instant.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import './report.css'
import { useEnter } from './useEnter.ts'

interface Closed {
  readonly period: string
  readonly from: string
  readonly to: string
  readonly first: string
  readonly last: string
  readonly rows: number
  readonly corrections: number
}
interface Row {
  readonly metric: string
  readonly title: string
  readonly unit: string
  readonly n: number
  readonly files: number
  readonly value: number
  readonly digest: string
  readonly asOf: string
  readonly reason: string
  readonly place: number
  readonly version: number
  readonly prev: string
  readonly hash: string
}

/** Periods closed like accounts (结账): every count and sum with the digest of its list, signed, each row chained to the one before. */
export function ClosingsPage() {
  const { worn, session } = useEnter()
  const [query, setQuery] = useSearchParams()
  const { data, error } = useQuery({ queryKey: ['report', 'closings'], queryFn: () => ask<{ periods: Closed[] }>('/closings') })
  if (error && !data) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={8} />
  const periods = data.periods.toSorted((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from))
  const chosen = periods.find(({ from, to }) => query.get('period') === `${from}..${to}`) ?? periods[0]
  const office = session.roles.some(({ code }) => code === 'ASO') && worn(['countyOffice'])
  return (
    <Page title="结账" crumbs={[{ title: '年度报告', to: '/report' }]} acts={<Button onClick={() => window.print()}>打印</Button>}>
      <p className="second">
        一个期间结账后，各计数、求和指标的数值和名单摘要固定下来，签名成链。以后记录有变动的，再结一次，只增加变动的行。
      </p>
      {office && <Close today={session.county.today} />}
      {!chosen ? (
        <Empty>还没有结过账的期间。</Empty>
      ) : (
        <>
          <section className="block" aria-label="已结账的期间">
            <h2>已结账的期间（{periods.length}）</h2>
            <table className="plain cards">
              <caption className="sr-only">已结账的期间</caption>
              <thead>
                <tr>
                  <th scope="col">期间</th>
                  <th scope="col">首次结账</th>
                  <th scope="col">最近结账</th>
                  <th scope="col" className="number">
                    行数
                  </th>
                  <th scope="col" className="number">
                    其中更正
                  </th>
                </tr>
              </thead>
              <tbody>
                {periods.map((one) => (
                  <tr key={one.period}>
                    <td>
                      <Button
                        type="link"
                        size="small"
                        style={{ padding: 0 }}
                        aria-pressed={one === chosen}
                        onClick={() => setQuery({ period: `${one.from}..${one.to}` })}
                      >
                        {one.period}
                      </Button>
                    </td>
                    <td data-title="首次结账">{instant(one.first)}</td>
                    <td data-title="最近结账">{instant(one.last)}</td>
                    <td className="number" data-title="行数">
                      {one.rows.toLocaleString('zh-CN')}
                    </td>
                    <td className="number" data-title="其中更正">
                      {one.corrections > 0 ? `${one.corrections} 行` : '没有'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Rows closed={chosen} />
        </>
      )}
    </Page>
  )
}

/** The rows of a period in the order of the chain, the county's or a unit's. */
function Rows({ closed }: { closed: Closed }) {
  const units = useUnits()
  const [unit, setUnit] = useState<string>()
  const [text, setText] = useState('')
  const [only, setOnly] = useState(false)
  const [most, setMost] = useState(60)
  const { data, error } = useQuery({
    queryKey: ['report', 'closings', closed.period, unit],
    queryFn: () => ask<{ rows: Row[] }>(`/closings/${encodeURIComponent(closed.period)}`, { query: { unit } }),
    placeholderData: (before) => before,
  })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={8} />
  const rows = data.rows.filter((row) => (!only || row.n > 1) && (text === '' || row.title.includes(text)))
  return (
    <section className="block" aria-label={closed.period}>
      <h2>{closed.period}</h2>
      <div className="filters">
        <Select
          aria-label="单位"
          allowClear
          placeholder="全县"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={unit}
          onChange={setUnit}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
        <Input
          aria-label="指标名称"
          allowClear
          placeholder="指标名称"
          style={{ width: 200 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {closed.corrections > 0 && (
          <Button aria-pressed={only} onClick={() => setOnly(!only)}>
            {only ? '看全部' : `只看更正 ${closed.corrections} 行`}
          </Button>
        )}
      </div>
      <p role="status">共 {rows.length} 行</p>
      <div className="scroll" tabIndex={0} role="region" aria-label="结账明细">
        <table className="plain">
          <caption className="sr-only">{closed.period}的结账明细</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                链上序号
              </th>
              <th scope="col">指标</th>
              <th scope="col" className="number">
                数值
              </th>
              <th scope="col" className="number">
                名单
              </th>
              <th scope="col">第几次</th>
              <th scope="col">取数时刻、事由</th>
              <th scope="col">前一行摘要 → 本行摘要</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.place}>
                <td className="number">{row.place}</td>
                <td style={{ minWidth: 180 }}>
                  <Link
                    to={`/figures/${row.metric}?period=${spanOf(closed)}&asOf=${encodeURIComponent(row.asOf)}${unit ? `&unit=${unit}` : ''}`}
                  >
                    {row.title}
                  </Link>
                  {row.version > 1 && <span className="small second">　口径第 {row.version} 版</span>}
                </td>
                <td className="number">{row.value.toLocaleString('zh-CN')}</td>
                <td className="number">{row.files.toLocaleString('zh-CN')} 件</td>
                <td style={{ whiteSpace: 'nowrap' }}>{row.n === 1 ? '首次' : <Mark look="soon">{`第 ${row.n} 次，更正`}</Mark>}</td>
                <td style={{ minWidth: 180 }}>
                  {instant(row.asOf)}
                  <div className="small second">{row.reason}</div>
                </td>
                <td className="small" style={{ whiteSpace: 'nowrap' }}>
                  <span title={row.prev}>{row.prev.slice(0, 8)}</span> → <span title={row.hash}>{row.hash.slice(0, 8)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <div className="pager">
          <Button onClick={() => setMost(most + 200)}>再显示 {Math.min(200, rows.length - most)} 行</Button>
        </div>
      )}
    </section>
  )
}

/** A whole year by its name, so that the figure's page offers the year before. */
const spanOf = ({ from, to }: Closed): string =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : `${from}..${to}`

/** Closes a month, a quarter, a half or a year that is over. */
function Close({ today }: { today: string }) {
  const { run, busy, problem } = useEnter()
  const [period, setPeriod] = useState<string>()
  const [reason, setReason] = useState('')
  const [told, tell] = useState<string>()
  const close = async () => {
    const done = await run(() =>
      ask<{ period: string; added: number; corrections: number }>('/closings', { method: 'POST', body: { period, reason: reason.trim() } }),
    )
    if (!done) return
    tell(
      done.added === 0
        ? `${done.period}没有变动，没有增加行。`
        : `${done.period}已结账，增加 ${done.added} 行${done.corrections > 0 ? `，其中更正 ${done.corrections} 行` : ''}。`,
    )
    setReason('')
  }
  return (
    <section className="block no-print" aria-label="办理结账">
      <h2>办理结账</h2>
      <div className="filters" style={{ marginBottom: 0 }}>
        <Select
          aria-label="期间"
          placeholder="选期间"
          style={{ width: 180 }}
          value={period}
          onChange={setPeriod}
          options={closable(today)}
        />
        <Input
          aria-label="事由"
          placeholder="事由，如 月结"
          style={{ width: 240 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="primary" loading={busy} disabled={!period || reason.trim() === ''} onClick={() => void close()}>
          结账
        </Button>
        {busy && <span className="second">正在逐项取数，约需一分钟</span>}
      </div>
      {problem && <ProblemStrip problem={problem} />}
      {told && (
        <p role="status" style={{ margin: '8px 0 0' }}>
          <Mark look="done">{told}</Mark>
        </p>
      )}
    </section>
  )
}

/** Periods that are over: the last twelve months, then quarters, halves and years. */
export function closable(today: string): { value: string; label: string }[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const months = Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + month - 2 - back
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
    return { value: `${y}-${String(m).padStart(2, '0')}`, label: `${y}年${m}月` }
  })
  const halves = [year, year - 1].flatMap((y) => [
    { value: `${y}-H2`, label: `${y}年下半年`, end: `${y}-12-31` },
    { value: `${y}-H1`, label: `${y}年上半年`, end: `${y}-06-30` },
  ])
  const years = [year, year - 1, year - 2].map((y) => ({ value: `${y}`, label: `${y}年`, end: `${y}-12-31` }))
  return [...years, ...halves]
    .filter(({ end }) => end < today)
    .map(({ value, label }) => ({ value, label }))
    .concat(months)
}
