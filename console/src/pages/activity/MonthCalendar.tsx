import { Button } from 'antd'
import { Link } from 'react-router'
import { addDays, weekdayNumber } from '../../patterns/days.ts'
import type { YearOfEvents } from './types.ts'
import '../../patterns/month.css'

/** One month, Monday first; each day with its events. */
export function MonthCalendar({ of, month, onMonth }: { of: YearOfEvents; month: string; onMonth: (month: string) => void }) {
  const first = `${of.year}-${month}-01`
  const start = addDays(first, -((weekdayNumber(first) + 6) % 7))
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(start, week * 7 + day))).filter(
    (week, at) => at === 0 || week[0]?.slice(5, 7) === month,
  )
  const on = new Map<string, YearOfEvents['events'][number][]>()
  for (const event of of.events) on.set(event.on, [...(on.get(event.on) ?? []), event])
  const held = of.events.filter((event) => event.on.startsWith(first.slice(0, 7))).length
  const step = (by: number) => onMonth(String(Number(month) + by).padStart(2, '0'))
  return (
    <>
      <div className="filters">
        <Button disabled={month === '01'} onClick={() => step(-1)}>
          上一月
        </Button>
        <strong aria-live="polite">
          {of.year}年{Number(month)}月，{held} 场
        </strong>
        <Button disabled={month === '12'} onClick={() => step(1)}>
          下一月
        </Button>
      </div>
      {held === 0 && <p className="none-held second">这个月没有登记。</p>}
      <table className="month">
        <caption className="sr-only">
          {of.title}，{of.year}年{Number(month)}月
        </caption>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const events = day.slice(5, 7) === month ? (on.get(day) ?? []) : []
                const kind = day.slice(5, 7) !== month ? 'other none' : events.length === 0 ? 'none' : ''
                return (
                  <td key={day} className={`${kind}${day === of.today ? ' today' : ''}`}>
                    <div className="date">
                      {day === of.today ? <strong>今天</strong> : <span>{Number(day.slice(8))}</span>}
                      {events.length > 3 && <span>{events.length} 场</span>}
                    </div>
                    <Events of={of} events={events} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Events({ of, events }: { of: YearOfEvents; events: YearOfEvents['events'] }) {
  if (events.length === 0) return null
  const link = (event: YearOfEvents['events'][number]) => (
    <li key={event.id}>
      <Link to={`/files/${of.type}/${event.id}`} title={event.place}>
        {event.title}
      </Link>
    </li>
  )
  return (
    <>
      <ul>{events.slice(0, 3).map(link)}</ul>
      {events.length > 3 && (
        <details className="small">
          <summary>其余 {events.length - 3} 场</summary>
          <ul>{events.slice(3).map(link)}</ul>
        </details>
      )}
    </>
  )
}
