import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useSigned } from '../../api/queries.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { inWords, weekday, weekdayNumber } from '../../patterns/days.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import type { CalendarDay, DueLine, MonthAnswer } from './answer.ts'
import '../../patterns/month.css'
import './calendar.css'
import { Moved } from './Moved.tsx'

/** 期限日历: a month with its workdays and days off, what falls due on each, and what a holiday notice moved. */
export function CalendarPage() {
  const session = useSigned()
  const procedures = useProcedures()
  const [query, setQuery] = useSearchParams()
  const { today } = session.county
  const month = query.get('month') ?? today.slice(0, 7)
  const all = query.get('scope') === 'all'
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['desk', 'calendar', month],
    queryFn: () => ask<MonthAnswer>('/calendar', { query: { month } }),
    placeholderData: (before) => before,
  })
  if (error && !data) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes))
        if (value === undefined) next.delete(name)
        else next.set(name, value)
      return next
    })
  const lines = data.lines.filter((line) => all || line.mine)
  const chosen = query.get('day') ?? (today.startsWith(month) ? today : undefined)
  const notice = procedures.get('calendar-notice')
  const issue = notice?.acts.find(
    ({ opens, by }) => opens && by.some(({ code }) => session.capacities.some(({ capacity }) => capacity === code)),
  )
  return (
    <Page
      title="期限日历"
      aside={<span className="second">{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</span>}
      acts={
        <>
          <Button onClick={() => set({ month: monthBeside(month, -1), day: undefined })}>上一月</Button>
          <Button onClick={() => set({ month: undefined, day: undefined })}>本月</Button>
          <Button onClick={() => set({ month: monthBeside(month, 1), day: undefined })}>下一月</Button>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <div className="filters">
        <Segmented
          aria-label="范围"
          value={all ? 'all' : 'mine'}
          options={[
            { value: 'mine', label: '本岗位要办的' },
            { value: 'all', label: '看得到的全部' },
          ]}
          onChange={(value) => set({ scope: value === 'all' ? 'all' : undefined })}
        />
        <span role="status" aria-live="polite">
          本月届满 {lines.length} 件{data.until && data.until < (data.days.at(-1)?.day ?? '') && `（只列到 ${data.until}）`}
        </span>
      </div>
      <div className={isPlaceholderData ? 'dimmed' : ''}>
        <Month data={data} lines={lines} chosen={chosen} onChoose={(day) => set({ day })} />
      </div>
      {chosen && <DayList day={chosen} data={data} lines={lines.filter(({ due }) => due === chosen)} />}
      <section className="block" aria-labelledby="notices" style={{ marginTop: 16 }}>
        <h2 id="notices">放假通知</h2>
        {data.notices.length === 0 ? (
          <p className="second">所用的是国务院办公厅各年放假安排，本县没有另外录入通知。</p>
        ) : (
          data.notices.map((one) => <Moved key={one.id} notice={one} />)
        )}
        {issue && <Link to={`/files/calendar-notice/new/${issue.act}`}>录入放假通知</Link>}
      </section>
    </Page>
  )
}

/** Month before or after. */
function monthBeside(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

const columns = ['一', '二', '三', '四', '五', '六', '日']

function Month({
  data,
  lines,
  chosen,
  onChoose,
}: {
  data: MonthAnswer
  lines: readonly DueLine[]
  chosen: string | undefined
  onChoose: (day: string) => void
}) {
  const first = data.days[0]?.day ?? data.today
  const blanks = (weekdayNumber(first) + 6) % 7
  const cells: (CalendarDay | undefined)[] = [...Array.from({ length: blanks }, () => undefined), ...data.days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day]),
  )
  return (
    <table className="month">
      <caption className="sr-only">{data.month}：每日是否上班，届满的期限件数</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={week.find((day) => day)?.day ?? at}>
            {week.map((day, place) =>
              day ? (
                <Cell
                  key={day.day}
                  day={day}
                  today={data.today}
                  lines={lines.filter(({ due }) => due === day.day)}
                  chosen={chosen === day.day}
                  onChoose={onChoose}
                />
              ) : (
                <td key={columns[place]} className="rest" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What kind of day it is, in words: never by colour alone. */
const kindOf = (day: CalendarDay): string =>
  day.makeUp ? '调休上班' : day.works ? (day.name ?? '') : day.name ? `休（${day.name}）` : '休'

function Cell({
  day,
  today,
  lines,
  chosen,
  onChoose,
}: {
  day: CalendarDay
  today: string
  lines: readonly DueLine[]
  chosen: boolean
  onChoose: (day: string) => void
}) {
  const late = day.day < today
  return (
    <td className={[day.works ? '' : 'rest', day.day === today ? 'today' : ''].join(' ')}>
      <a
        href={`?day=${day.day}`}
        aria-current={chosen ? 'date' : undefined}
        onClick={(event) => {
          event.preventDefault()
          onChoose(day.day)
        }}
      >
        <span className="date">{Number(day.day.slice(8))}</span> <span className="kind">{kindOf(day)}</span>
        <span className="sr-only">{`${inWords(day.day)}，${kindOf(day) || '上班'}，届满 ${lines.length} 件`}</span>
        {day.provisional && <span className="kind">？暂定</span>}
        {lines.length > 0 && (
          <div>
            <Mark look={late ? 'late' : day.day === today ? 'soon' : 'fine'}>{`${late ? '逾期' : '届满'} ${lines.length}`}</Mark>
          </div>
        )}
      </a>
    </td>
  )
}

function DayList({ day, data, lines }: { day: string; data: MonthAnswer; lines: readonly DueLine[] }) {
  const about = data.days.find((one) => one.day === day)
  return (
    <section className="block" aria-labelledby="day" style={{ marginTop: 16 }}>
      <h2 id="day">
        {inWords(day)}　{weekday(day)}
        {about && kindOf(about) && `　${kindOf(about)}`}
      </h2>
      {about?.source && (
        <p className="second">
          依据：{about.source.id ? <Link to={`/files/calendar-notice/${about.source.id}`}>{about.source.title}</Link> : about.source.title}
        </p>
      )}
      {lines.length === 0 ? (
        <Empty>这一天没有届满的期限。</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">{day} 届满的期限</caption>
          <thead>
            <tr>
              <th scope="col">期限</th>
              <th scope="col">案号、名称</th>
              <th scope="col">届满的期限</th>
              <th scope="col">单位</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.file} ${line.clock}`}>
                <td>{line.paused ? <Mark look="paused">停表</Mark> : <DueMark due={line.due} today={data.today} />}</td>
                <td>
                  <Link to={`/files/${line.type}/${line.file}`} data-row-link>
                    {line.number ?? line.title}
                  </Link>
                  <div className="small second">
                    {line.typeTitle}
                    {line.number && `　${line.title}`}
                  </div>
                </td>
                <td data-title="届满的期限">
                  {line.clock}
                  {line.provisional && <span className="small second">（节假日安排未公布，暂定）</span>}
                </td>
                <td data-title="单位">{line.unit.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
