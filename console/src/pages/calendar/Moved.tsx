import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import type { MonthAnswer, NoticeAnswer } from './answer.ts'

/** A holiday notice and, asked for, the due days it moved: before and after. */
export function Moved({ notice }: { notice: MonthAnswer['notices'][number] }) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['desk', 'notice', notice.id],
    enabled: open,
    queryFn: () => ask<NoticeAnswer>(`/calendar/notices/${notice.id}`),
  })
  return (
    <div style={{ marginBottom: 8 }}>
      <Link to={`/files/calendar-notice/${notice.id}`}>{notice.title}</Link>　{notice.document}　{notice.issuedOn} 发布
      <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        改变了哪些期限
      </Button>
      {open && error && <ProblemStrip problem={error} />}
      {open && !data && !error && <Skeleton rows={3} />}
      {open && data && data.moved.length === 0 && <p className="second">正在计算的期限都没有变。</p>}
      {open && data && data.moved.length > 0 && (
        <table className="plain cards">
          <caption style={{ textAlign: 'left' }}>共 {data.moved.length} 个期限改变</caption>
          <thead>
            <tr>
              <th scope="col">案号、名称</th>
              <th scope="col">期限</th>
              <th scope="col">改前</th>
              <th scope="col">改后</th>
              <th scope="col">单位</th>
            </tr>
          </thead>
          <tbody>
            {data.moved.map((line) => (
              <tr key={`${line.file} ${line.clock}`}>
                <td>
                  <Link to={`/files/${line.type}/${line.file}`}>{line.number ?? line.title}</Link>
                  <div className="small second">{line.typeTitle}</div>
                </td>
                <td data-title="期限">{line.clock}</td>
                <td data-title="改前">
                  <del>{line.before}</del>
                </td>
                <td data-title="改后">
                  <strong>{line.after}</strong>
                </td>
                <td data-title="单位">{line.unit.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
