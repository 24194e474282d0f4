import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile } from '../../api/queries.ts'
import type { Row, Session } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { ClockMark, DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import './report.css'
import { dueWords } from '../../patterns/dueWords.ts'
import { levelTitles } from './types.ts'
import { publishers, useEnter, writers } from './useEnter.ts'
import { useRows } from './useReport.ts'

const ended = ['published', 'archived', 'dropped']

/** The annual reports: those in hand with their parts and limits, then all, by year and level. */
export function ReportsPage() {
  const { worn, session } = useEnter()
  const { data: rows, error } = useRows('annual-report', {})
  const [opening, open] = useState(false)
  if (error && !rows) return <ProblemStrip problem={error} />
  if (!rows) return <Skeleton rows={10} />
  const own = rows.filter((row) => !ended.includes(row.state.code) && isOwn(row, session))
  return (
    <Page
      title="年度报告"
      acts={
        <>
          <Link className="act" to="/report/requests">
            征求材料
          </Link>
          {session.countyWide && (
            <Link className="act" to="/closings">
              结账
            </Link>
          )}
          {worn(publishers) && (
            <Button type="primary" onClick={() => open(true)}>
              启动编制
            </Button>
          )}
        </>
      }
    >
      {opening && <Open onLeave={() => open(false)} />}
      {own.map((row) => (
        <InHand key={row.id} row={row} />
      ))}
      {rows.length === 0 ? (
        <Empty>还没有年度报告。由依法治县办、县司法局或者各单位启动编制。</Empty>
      ) : (
        <All rows={rows} session={session} />
      )}
    </Page>
  )
}

/** The county's own for those who look over the county; their unit's for all others. */
const isOwn = (row: Row, session: Session): boolean =>
  session.countyWide ? row.columns.level === 'county' : row.unit.id === session.unit.id

/** A report being written: its two limits and how each part stands. */
function InHand({ row }: { row: Row }) {
  const { data: file } = useFile('annual-report', row.id)
  const value = (name: string) => (file?.facts.find((fact) => fact.name === name)?.value ?? []) as readonly Record<string, unknown>[]
  const problems = value('problems')
  return (
    <section className="block" aria-label={row.title}>
      <h2>
        <Link to={`/report/${row.id}`}>{row.title}</Link>
        <span className="second">　{row.state.title}</span>
      </h2>
      {!file && <Skeleton rows={2} />}
      {file && (
        <>
          <div className="deadlines">
            {file.clocks
              .filter(({ name }) => name !== 'erratum')
              .map((clock) => (
                <p key={clock.name}>
                  <ClockMark clock={clock} /> {clock.title}，{dueWords(clock)}
                  <span className="small second">　{clock.rule.source}</span>
                </p>
              ))}
          </div>
          <ol className="progress">
            {value('parts').map((part) => {
              const key = String(part.key)
              const text = value('texts').findLast((one) => one.part === key)?.text
              const empty = value('empties').findLast((one) => one.part === key)
              const wrong = problems.filter((one) => one.part === key).length
              return (
                <li key={key}>
                  <Link to={`/report/${row.id}?part=${key}`}>{String(part.name)}</Link>{' '}
                  {text ? (
                    wrong > 0 ? (
                      <Mark look="soon">{`有 ${wrong} 处问题`}</Mark>
                    ) : (
                      <span className="second">已写入</span>
                    )
                  ) : empty ? (
                    <Mark look="paused">已说明空缺</Mark>
                  ) : (
                    <Mark look={part.required ? 'late' : 'paused'}>{part.required ? '还没有内容' : '未开始'}</Mark>
                  )}
                </li>
              )
            })}
          </ol>
          {problems.filter((one) => one.part === undefined).length > 0 && (
            <p style={{ marginTop: 8 }}>
              <Mark look="soon">还要处理</Mark>　
              {problems
                .filter((one) => one.part === undefined)
                .map((one) => String(one.note))
                .join('；')}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function All({ rows, session }: { rows: readonly Row[]; session: Session }) {
  const [query, setQuery] = useSearchParams()
  const set = (name: string, value: string | undefined) =>
    setQuery((now) => {
      const next = new URLSearchParams(now)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  const [year, level, state] = ['year', 'level', 'state'].map((name) => query.get(name) ?? undefined)
  const years = [...new Set(rows.map((row) => String(row.columns.year)))].toSorted().toReversed()
  const states = new Map(rows.map((row) => [row.state.code, row.state.title]))
  const levels = Object.keys(levelTitles) as (keyof typeof levelTitles)[]
  const shown = rows
    .filter(
      (row) => (!year || row.columns.year === year) && (!level || row.columns.level === level) && (!state || row.state.code === state),
    )
    .toSorted(
      (a, b) =>
        String(b.columns.year).localeCompare(String(a.columns.year)) ||
        levels.indexOf(a.columns.level as never) - levels.indexOf(b.columns.level as never) ||
        a.unit.id.localeCompare(b.unit.id),
    )
  return (
    <section className="block" aria-label="各年度报告">
      <h2>各年度、各层级报告</h2>
      <div className="filters">
        <Select
          aria-label="报告年度"
          allowClear
          placeholder="全部年度"
          style={{ width: 120 }}
          value={year}
          onChange={(value?: string) => set('year', value)}
          options={years.map((value) => ({ value, label: `${value}年度` }))}
        />
        <Select
          aria-label="层级"
          allowClear
          placeholder="全部层级"
          style={{ width: 140 }}
          value={level}
          onChange={(value?: string) => set('level', value)}
          options={levels.map((value) => ({ value, label: levelTitles[value] }))}
        />
        <Select
          aria-label="状态"
          allowClear
          placeholder="全部状态"
          style={{ width: 160 }}
          value={state}
          onChange={(value?: string) => set('state', value)}
          options={[...states].map(([value, label]) => ({ value, label }))}
        />
      </div>
      <p role="status" aria-live="polite">
        共 {shown.length} 份
      </p>
      <table className="plain cards">
        <caption className="sr-only">年度报告</caption>
        <thead>
          <tr>
            <th scope="col">报告</th>
            <th scope="col">层级</th>
            <th scope="col">状态</th>
            <th scope="col">报送（2月底前）</th>
            <th scope="col">公开（3月31日前）</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/report/${row.id}`} data-row-link>
                  {row.title}
                </Link>
                {row.number && <div className="small second">{row.number}</div>}
              </td>
              <td data-title="层级">{levelTitles[row.columns.level as keyof typeof levelTitles] ?? '—'}</td>
              <td data-title="状态">{row.state.title}</td>
              <td data-title="报送">
                <Limit
                  done={row.columns['on.send-up']}
                  due={row.columns['due.submit']}
                  ended={row.closed !== undefined}
                  today={session.county.today}
                />
              </td>
              <td data-title="公开">
                <Limit
                  done={row.columns['on.publish']}
                  due={row.columns['due.publish']}
                  ended={row.closed !== undefined}
                  today={session.county.today}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Done on a day, within the limit or after it; or how long is left. */
function Limit({ done, due, ended: over, today }: { done: unknown; due: unknown; ended: boolean; today: string }) {
  if (typeof done === 'string')
    return (
      <>
        <Mark look={typeof due === 'string' && done > due ? 'late' : 'done'}>
          {typeof due === 'string' && done > due ? '逾期' : '按期'}
        </Mark>{' '}
        {done}
      </>
    )
  if (typeof due !== 'string' || over) return <>—</>
  return (
    <>
      <DueMark due={due} today={today} /> {due}
    </>
  )
}

/** Begins a report (启动编制): its parts are the county's, its span the year. */
function Open({ onLeave }: { onLeave: () => void }) {
  const { run, around, busy, problem, session, worn } = useEnter()
  const units = useUnits()
  const navigate = useNavigate()
  const last = Number(session.county.today.slice(0, 4)) - 1
  const wide = session.countyWide && worn(['countyOffice', 'justiceBureau']) !== undefined
  const [level, setLevel] = useState<keyof typeof levelTitles>(wide ? 'county' : 'township')
  const [year, setYear] = useState(String(last))
  const [reporter, setReporter] = useState(wide ? undefined : session.unit.id)
  const { data: root } = useQuery({
    queryKey: ['unit', 'root'],
    enabled: wide,
    queryFn: () => ask<{ rows: Row[] }>('/annual-report', { query: { level: 'county', limit: 1 } }),
  })
  const own = level === 'county' ? (reporter ?? root?.rows[0]?.unit.id ?? 'root') : reporter
  const start = async () => {
    const done = await run(() =>
      ask<{ id: string }>('/annual-report/open', { method: 'POST', body: { ...around(writers), level, reporter: own, year } }),
    )
    if (done) await navigate(`/report/${done.id}`)
  }
  return (
    <section className="block" aria-label="启动编制">
      <h2>启动编制</h2>
      <div className="filters">
        <label htmlFor="open-year">
          报告年度{' '}
          <Select
            id="open-year"
            style={{ width: 120 }}
            value={year}
            onChange={setYear}
            options={[last + 1, last, last - 1].map((n) => ({ value: String(n), label: `${n}年度` }))}
          />
        </label>
        <label htmlFor="open-level">
          层级{' '}
          <Select
            id="open-level"
            style={{ width: 140 }}
            value={level}
            onChange={(value) => {
              setLevel(value)
              if (wide) setReporter(undefined)
            }}
            options={(Object.keys(levelTitles) as (keyof typeof levelTitles)[])
              .filter((value) => wide || value !== 'county')
              .map((value) => ({ value, label: levelTitles[value] }))}
          />
        </label>
        {level !== 'county' && (
          <label htmlFor="open-unit">
            报告单位{' '}
            <Select
              id="open-unit"
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 220 }}
              value={reporter}
              onChange={setReporter}
              options={[...units].map(([value, label]) => ({ value, label }))}
            />
          </label>
        )}
      </div>
      <p className="second small">统计期为全年。组成部分按本县设置，规定要求的四部分必备。</p>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters" style={{ marginBottom: 0 }}>
        <Button type="primary" loading={busy} disabled={own === undefined} onClick={() => void start()}>
          启动编制
        </Button>
        <Button onClick={onLeave}>返回</Button>
      </div>
    </section>
  )
}
