import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

interface Moved {
  readonly measures: readonly {
    readonly id: string
    readonly title: string
    readonly before: number
    readonly after: number
    readonly files: readonly {
      readonly id: string
      readonly type: string
      readonly number?: string
      readonly title: string
      readonly before: number
      readonly after: number
      readonly acts?: readonly { readonly seq: number; readonly title: string; readonly on: string; readonly name?: string }[]
    }[]
  }[]
}

/** Why a figure is another than it was known to be on an earlier day: the files that moved it, and what was done to them. */
export function Difference({ id, span }: { id: string; span: string }) {
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState<string>()
  const { data, error } = useQuery({
    queryKey: ['figure', id, 'difference', span, from],
    enabled: open && from !== undefined,
    queryFn: () => ask<Moved>(`/figures/${encodeURIComponent(id)}/difference`, { query: { period: span, from } }),
  })
  if (!open)
    return (
      <p className="no-print">
        <Button type="link" style={{ paddingLeft: 0 }} onClick={() => setOpen(true)}>
          和以前的数不一样，看为什么
        </Button>
      </p>
    )
  const moved = (data?.measures ?? []).flatMap((measure) => measure.files.map((file) => ({ file, measure })))
  return (
    <section className="block" aria-label="变动原因">
      <h2>变动原因</h2>
      <p>
        与 <DayInput label="对比日期" value={from} onChange={setFrom} short /> 当日已录入的相比
      </p>
      {error && <ProblemStrip problem={error} />}
      {from && !data && !error && <Skeleton rows={3} />}
      {data && moved.length === 0 && <p>两个时刻的数相同，没有变动的件。</p>}
      {data?.measures.map((measure) => (
        <p key={measure.id}>
          {measure.title}：{measure.before} → {measure.after}
        </p>
      ))}
      {moved.length > 0 && (
        <table className="plain cards">
          <caption className="sr-only">使数值变动的件</caption>
          <thead>
            <tr>
              <th scope="col">案号、名称</th>
              <th scope="col">计入指标</th>
              <th scope="col">变动</th>
              <th scope="col">其间录入的行为</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ file, measure }) => (
              <tr key={`${measure.id} ${file.id}`}>
                <td>
                  <Link to={`/files/${file.type}/${file.id}`}>{file.number ?? file.title}</Link>
                </td>
                <td data-title="计入指标">{measure.title}</td>
                <td data-title="变动">
                  {file.before} → {file.after}
                </td>
                <td data-title="其间录入的行为">{(file.acts ?? []).map((act) => `${act.on} ${act.title}`).join('；') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
