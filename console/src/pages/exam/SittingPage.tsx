import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import type { Coded, Unit } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { kindWords, resultWords, type Seat } from './types.ts'
import './exam.css'

interface Progress {
  readonly sitting: string
  readonly kind: keyof typeof kindWords
  readonly today: string
  readonly rows: readonly (Pick<Seat, 'id' | 'name' | 'state' | 'first' | 'resit' | 'resitBy' | 'resitOn' | 'focus'> & {
    readonly unit: Unit
    /** The paper last drawn. */
    readonly paper?: { readonly seed: string; readonly asked: number; readonly focused: number }
  })[]
}

/** How far one sitting is: who has still to sit, who has to sit again and when, and what they scored. */
export function SittingPage() {
  const { sitting = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const kind = query.get('kind') ?? 'monthly'
  const state = query.get('state') ?? undefined
  const { data, error } = useQuery({
    queryKey: ['exam-progress', sitting, kind],
    queryFn: () => ask<Progress>('/exam-sittings/progress', { query: { sitting, kind } }),
  })
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={10} />
  const states = new Map<string, Coded & { count: number }>()
  for (const { state: of } of data.rows) states.set(of.code, { ...of, count: (states.get(of.code)?.count ?? 0) + 1 })
  const rows = data.rows.filter((row) => state === undefined || row.state.code === state)
  const focus = [...new Set(data.rows.flatMap((row) => row.focus))]
  const waiting = data.rows.filter((row) => row.state.code === 'resit')
  return (
    <Page
      title={`${data.sitting}${kindWords[data.kind]}`}
      crumbs={[{ title: '执法监督' }, { title: '考试与执法资格', to: '/exam?tab=results' }]}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      <p className="counts" role="status">
        应考 {data.rows.length} 人：{[...states.values()].map(({ title, count }) => `${title} ${count} 人`).join('，')}
      </p>
      {focus.length > 0 && (
        <p>侧重选题：{focus.join('；')}。各卷的每种题型至少一半出自选题，题库中不够的除外；种子随卷保存，用它再抽，卷面相同。</p>
      )}
      {waiting.length > 0 && <Resit data={data} waiting={waiting.length} />}
      <div className="filters">
        <Select
          aria-label="状态"
          allowClear
          placeholder="全部状态"
          style={{ minWidth: 160 }}
          value={state}
          onChange={(value?: string) =>
            setQuery((now) => {
              const next = new URLSearchParams(now)
              if (value) next.set('state', value)
              else next.delete('state')
              return next
            })
          }
          options={[...states.values()].map(({ code, title, count }) => ({ value: code, label: `${title}（${count}）` }))}
        />
      </div>
      {rows.length === 0 ? (
        <Empty>没有处于这一状态的应考人。</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">应考人的进度</caption>
          <thead>
            <tr>
              <th scope="col">应考人</th>
              <th scope="col">单位</th>
              <th scope="col">状态</th>
              <th scope="col">试卷</th>
              <th scope="col">首次</th>
              <th scope="col">补考</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/files/exam/${row.id}`} data-row-link>
                    {row.name}
                  </Link>
                </td>
                <td data-title="单位">{row.unit.name}</td>
                <td data-title="状态">{row.state.title}</td>
                <td data-title="试卷">
                  {row.paper ? (
                    <>
                      <span>
                        {row.paper.asked} 题{row.focus.length > 0 && `，出自选题 ${row.paper.focused} 题`}
                      </span>
                      <div className="small second">
                        种子 <code className="exam-seed">{row.paper.seed}</code>
                      </div>
                    </>
                  ) : (
                    '尚未抽题'
                  )}
                </td>
                <td data-title="首次">{scoreWords(row.first)}</td>
                <td data-title="补考">
                  {row.state.code === 'resit' ? (
                    <>
                      {row.resitOn ? `${row.resitOn} 补考` : '未定补考日期'}{' '}
                      {row.resitBy && <DueMark due={row.resitBy} today={data.today} />}
                    </>
                  ) : (
                    scoreWords(row.resit)
                  )}
                </td>
                <td data-title="办理">
                  {row.state.code === 'called' && <Link to={`/files/exam/${row.id}/acts/miss`}>登记缺考</Link>}
                  {row.state.code === 'resit' && <Link to={`/files/exam/${row.id}/acts/call-resit`}>另定补考日期</Link>}
                  {!['called', 'resit'].includes(row.state.code) && '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

const scoreWords = (of: Seat['first']): string => (of ? `${of.score === undefined ? '' : `${of.score} 分 `}${resultWords[of.result]}` : '—')

/** One day of re-sit for all who have to sit again. */
function Resit({ data, waiting }: { data: Progress; waiting: number }) {
  const client = useQueryClient()
  const [on, setOn] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState('')
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { sitting, kind } = data
      const answer = await ask<{ called: number }>('/exam-sittings/resit', { method: 'POST', body: { sitting, kind, on } })
      setDone(`已通知 ${answer.called} 人于 ${on} 补考`)
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['exam-progress'] })
    }
  }
  return (
    <section className="block" aria-labelledby="resit">
      <h2 id="resit">补考</h2>
      {problem && <ProblemStrip problem={problem} />}
      <p>
        应补考 {waiting} 人，补考日期 <DayInput label="补考日期" value={on} onChange={setOn} short />
        <Button style={{ marginLeft: 8 }} disabled={on === undefined} loading={busy} onClick={() => void send()}>
          通知补考
        </Button>
      </p>
      {done && <output>{done}</output>}
    </section>
  )
}
