import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import type { FilePageAnswer, ShownClock } from '../../api/types.ts'
import { ClockMark } from '../../patterns/ClockMark.tsx'
import { weekday } from '../../patterns/days.ts'
import { dueWords } from '../../patterns/dueWords.ts'
import { Skeleton } from '../../patterns/Skeleton.tsx'

const ended = ({ met, stopped }: ShownClock): boolean => met !== undefined || stopped !== undefined

/** The limits of a file: running ones first, each with its article and, asked for, day by day. */
export function Clocks({ file }: { file: FilePageAnswer }) {
  const [all, setAll] = useState(false)
  const running = file.clocks.filter((clock) => !ended(clock)).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const past = file.clocks.filter(ended)
  if (file.clocks.length === 0) return null
  const shown = all || running.length === 0 ? [...running, ...past] : running
  return (
    <section className="block" aria-labelledby="clocks">
      <h2 id="clocks">期限</h2>
      {(file.moved ?? []).map(({ clock, n, title, before, after, notice }) => (
        <p key={`${clock} ${n} ${notice.id}`} className="strip" role="status">
          {title}的期限由 {before} 改为 {after}：依据 <Link to={`/files/calendar-notice/${notice.id}`}>{notice.title}</Link>（
          {notice.document}）
        </p>
      ))}
      {shown.map((clock) => (
        <Clock key={`${clock.name} ${clock.n}`} clock={clock} file={file} />
      ))}
      {running.length > 0 && past.length > 0 && (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? '只看正在计算的' : `已结束的期限 ${past.length} 项`}
        </Button>
      )}
    </section>
  )
}

function Clock({ clock, file }: { clock: ShownClock; file: FilePageAnswer }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="clock">
      <ClockMark clock={clock} />
      <span>{clock.title}</span>
      <span>{dueWords(clock)}</span>
      <span className="small second">{clock.rule.source}</span>
      {clock.rule.caution && <span className="small mark unknown">{clock.rule.caution}</span>}
      {clock.provisional && <span className="small mark unknown">? 节假日安排未公布，到时重算</span>}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        怎么算的
      </Button>
      {open && <Ledger clock={clock} file={file} />}
    </div>
  )
}

/** Day by day: counted or not, as which, and why. */
function Ledger({ clock, file }: { clock: ShownClock; file: FilePageAnswer }) {
  const { data } = useQuery({
    queryKey: ['file', file.type, file.id, 'ledger', file.seq],
    queryFn: () => ask<FilePageAnswer>(`/${file.type}/${file.id}`, { query: { ledger: 1 } }),
  })
  const days = data?.clocks.find(({ name, n }) => name === clock.name && n === clock.n)?.ledger
  if (!data) return <Skeleton rows={3} />
  if (!days) return <p className="second">没有逐日计算。</p>
  const counted = days.filter((day) => day.counted).length
  return (
    <div style={{ flexBasis: '100%', maxHeight: 420, overflow: 'auto' }} tabIndex={0} role="region" aria-label="逐日计算表">
      <table className="plain">
        <caption className="small second" style={{ textAlign: 'left' }}>
          {clock.rule.title}：自 {clock.started} 起，计入 {counted} 日，至 {clock.due}。
        </caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">星期</th>
            <th scope="col">计入</th>
            <th scope="col">第几日</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <td>{day.day}</td>
              <td>{weekday(day.day)}</td>
              <td>{day.counted ? '计入' : '不计入'}</td>
              <td className="number">{day.n ?? ''}</td>
              <td>{day.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
