import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { instant } from '../../patterns/instant.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import type { ReportText } from './types.ts'
import { publishers, useEnter } from './useEnter.ts'

interface FrozenFigure {
  readonly figure: string
  readonly span: string
  readonly name: string
  readonly shown: string
  readonly version: number
  readonly files: number
}
interface Moved {
  readonly figure: string
  readonly span: string
  readonly name: string
  readonly was: string
  readonly now: string
  readonly shownDiffers: boolean
  readonly corrected: boolean
}

/** A frozen report: its figures as they were kept, what has moved since, and the corrections. */
export function Frozen({ report, file }: { report: ReportText; file: FilePageAnswer }) {
  const { data } = useQuery({
    queryKey: ['report', report.id, 'moved'],
    queryFn: () => ask<{ moved: Moved[]; figures: number }>(`/annual-report/${report.id}/moved`),
  })
  const { run, worn, busy, problem } = useEnter()
  const [correcting, correct] = useState<Moved>()
  const kept = (file.facts.find(({ name }) => name === 'figures')?.value ?? []) as readonly FrozenFigure[]
  const recorded = (file.facts.find(({ name }) => name === 'movements')?.value ?? []) as readonly Moved[]
  const fresh = (data?.moved ?? []).filter(
    (one) =>
      one.shownDiffers &&
      !one.corrected &&
      !recorded.some(({ figure, span, now }) => figure === one.figure && span === one.span && now === one.now),
  )
  const may = worn(publishers) !== undefined
  const published = report.state.code === 'published' || report.state.code === 'archived'
  return (
    <>
      <p>
        封存于 {report.asOf && instant(report.asOf)} 的记录，共 {kept.length} 个数。
      </p>
      <p className="small second">全文摘要 {report.digest?.slice(0, 24)}</p>
      <h3>封存后的变动</h3>
      {!data && <Skeleton rows={3} />}
      {data && data.moved.length === 0 && (
        <p>
          <Mark look="done">没有变动</Mark>
        </p>
      )}
      {problem && <ProblemStrip problem={problem} />}
      {data && data.moved.length > 0 && (
        <ul className="problems">
          {data.moved.map((one) => (
            <li key={`${one.figure} ${one.span}`}>
              <div>
                <Mark look={one.corrected ? 'done' : one.shownDiffers ? 'late' : 'soon'}>
                  {one.corrected ? '已勘误' : one.shownDiffers ? '数值有变' : '名单有变'}
                </Mark>
                <strong className="after">{one.name}</strong>
              </div>
              <div>
                封存 {one.was}，现在 {one.now}
              </div>
              <div className="filters">
                <Link className="act" to={`/figures/${one.figure}?period=${one.span}`}>
                  看现在的名单
                </Link>
                {may && published && one.shownDiffers && !one.corrected && (
                  <Button size="small" onClick={() => correct(one)}>
                    发布勘误
                  </Button>
                )}
              </div>
              {correcting === one && <Erratum report={report} moved={one} onDone={() => correct(undefined)} />}
            </li>
          ))}
        </ul>
      )}
      {may && fresh.length > 0 && (
        <p>
          <Button loading={busy} onClick={() => void run(() => ask(`/annual-report/${report.id}/moved`, { method: 'POST', body: {} }))}>
            登记 {fresh.length} 个数有变动
          </Button>
          <span className="small second">　登记之日起计算勘误期限</span>
        </p>
      )}
      <h3>勘误</h3>
      {report.errata.length === 0 ? (
        <p className="second">没有勘误。</p>
      ) : (
        <ol style={{ paddingLeft: 20 }}>
          {report.errata.map((one) => (
            <li key={`${one.figure} ${one.span} ${one.now}`}>
              “{one.was}”更正为“{one.now}”。{one.why}
            </li>
          ))}
        </ol>
      )}
      <h3>封存的数</h3>
      <table className="plain compact">
        <caption className="sr-only">封存的数</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              数值
            </th>
            <th scope="col" className="number">
              名单
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map((one) => (
            <tr key={`${one.figure} ${one.span}`}>
              <td>
                {one.name}
                <div className="small second">
                  {one.span}，口径第 {one.version} 版
                </div>
              </td>
              <td className="number">{one.shown}</td>
              <td className="number">
                <Link to={`/figures/${one.figure}?period=${one.span}${report.asOf ? `&asOf=${encodeURIComponent(report.asOf)}` : ''}`}>
                  {one.files} 件
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A correction (勘误): what was printed and what the records say now are filled in, the reason is a person's. */
function Erratum({ report, moved, onDone }: { report: ReportText; moved: Moved; onDone: () => void }) {
  const { run, around, busy, problem } = useEnter()
  const [why, setWhy] = useState('')
  const send = async () => {
    const done = await run(() =>
      ask(`/annual-report/${report.id}/errata`, {
        method: 'POST',
        body: { ...around(publishers), figure: moved.figure, span: moved.span, why: why.trim() },
      }),
    )
    if (done) onDone()
  }
  return (
    <section className="note" aria-label="发布勘误">
      <p>
        原文“{moved.name}
        {moved.was}”更正为“{moved.now}”，附在公开的报告之后。
      </p>
      <div className="field">
        <label htmlFor="erratum-why">更正的原因</label>
        <Input.TextArea id="erratum-why" autoSize={{ minRows: 2 }} value={why} onChange={(event) => setWhy(event.target.value)} />
      </div>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button type="primary" loading={busy} disabled={why.trim() === ''} onClick={() => void send()}>
          发布勘误
        </Button>
        <Button onClick={onDone}>返回</Button>
      </div>
    </section>
  )
}
