import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { Line } from './types.ts'

interface Records {
  readonly rule: string
  readonly total: number
  readonly counted: number
  readonly rows: readonly {
    readonly id: string
    readonly type: string
    readonly title: string
    readonly counted: boolean
    readonly number?: string
  }[]
}

/** Why a line has its points: arithmetic at once; rule, standard and the very records when opened. */
export function Basis({ file, line }: { file: string; line: Line }) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="assessment-basis">
      <summary>{line.arithmetic}</summary>
      <dl className="facts">
        <dt>规则</dt>
        <dd>{line.rule}</dd>
        <dt>评分标准</dt>
        <dd>{line.standard}</dd>
        {line.records && (
          <>
            <dt>指标</dt>
            <dd>
              <Link to={`/figures/${encodeURIComponent(line.records.figure)}`}>{line.records.title}</Link>（{line.records.from} 至{' '}
              {line.records.to}）
            </dd>
          </>
        )}
      </dl>
      {open && line.records && <Behind file={file} item={line.item} />}
    </details>
  )
}

function Behind({ file, item }: { file: string; item: string }) {
  const { data, error } = useQuery({
    queryKey: ['assessment-records', file, item],
    queryFn: () => ask<Records>(`/reckoning/assessment/${file}/items/${encodeURIComponent(item)}`),
  })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <p role="status">正在查记录</p>
  const hidden = data.total - data.rows.length
  return (
    <div>
      <p role="status">
        记录 {data.total} 条，其中计入 {data.counted} 条{hidden > 0 && `；${hidden} 条本账号不能查看，只计数`}。
      </p>
      <ul className="assessment-records">
        {data.rows.slice(0, 50).map((row) => (
          <li key={row.id}>
            <Mark look={row.counted ? 'done' : 'paused'}>{row.counted ? '计入' : '未计入'}</Mark>{' '}
            <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
          </li>
        ))}
      </ul>
      {data.rows.length > 50 && <p className="second">只列前 50 条，全部记录见指标页。</p>}
    </div>
  )
}
