import { useState } from 'react'
import type { ListAnswer, Row } from '../../src/api/types.ts'
import { daysBetween, inWords } from '../../src/patterns/days.ts'
import { useElder } from '../parts/elder.ts'
import { DueMark } from '../parts/Mark.tsx'
import { To } from '../parts/route.tsx'
import { OldAnswer, Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { useAsked } from '../parts/useAsked.ts'
import { useOutbox, waits } from '../parts/useOutbox.ts'
import { daysInWords } from './words.ts'

const openPath = '/dispute?state=registered,accepted,mediating&sort=opened&limit=100'
const agreedPath = '/dispute?state=agreed&limit=100'

/** Agreements that nobody has looked at since, the oldest first (人民调解法第31条). */
const toVisit = (rows: readonly Row[]): Row[] =>
  rows
    .filter(({ columns }) => columns['on.follow-up'] === undefined)
    .sort((a, b) => ((a.closed ?? a.opened) < (b.closed ?? b.opened) ? -1 : 1))

/** 记一件, what is not yet ended, whom to visit: nothing else. */
export function MediatorHome() {
  const elder = useElder()
  const open = useAsked<ListAnswer>(openPath)
  const agreed = useAsked<ListAnswer>(agreedPath)
  const waiting = (useOutbox() ?? []).filter(waits)
  const unfinished = open.heard?.answer.rows ?? []
  const visits = toVisit(agreed.heard?.answer.rows ?? [])
  const problem = open.problem ?? agreed.problem
  const record = (
    <To href="/phone/record" className="button main record">
      ＋ 记一件
    </To>
  )
  const sent = waiting.length > 0 ? `待上送 ${waiting.length} 件` : '上送情况'
  if (elder)
    return (
      <Screen title="调解" foot={record}>
        {problem && problem.status !== 0 && <Trouble problem={problem} />}
        <nav className="big" aria-label="调解">
          <To href="/phone/open" className="button">
            没办完的（{unfinished.length}件）
          </To>
          <To href="/phone/visits" className="button">
            该回访的（{visits.length}件）
          </To>
          <To href="/phone/outbox" className="button">
            {sent}
          </To>
        </nav>
      </Screen>
    )
  return (
    <Screen title="调解" foot={record}>
      {problem && problem.status !== 0 && <Trouble problem={problem} />}
      {open.heard?.old && <OldAnswer at={open.heard.at} />}
      <section>
        <h2>没办完的（{unfinished.length}件）</h2>
        <Quarrels rows={unfinished} to={(id) => `/phone/record/${id}`} none="没有没办完的" />
      </section>
      <section>
        <h2>该回访的（{visits.length}件）</h2>
        <Quarrels rows={visits} to={(id) => `/phone/visit/${id}`} none="没有该回访的" agreed />
      </section>
      <p>
        <To href="/phone/outbox">{sent}</To>
      </p>
    </Screen>
  )
}

/** A list of its own, for 长者模式. */
export function QuarrelsPage({ visits = false }: { visits?: boolean }) {
  const { heard, problem } = useAsked<ListAnswer>(visits ? agreedPath : openPath)
  const rows = heard?.answer.rows ?? []
  return (
    <Screen title={visits ? '该回访的' : '没办完的'} back="/phone/">
      {problem && <Trouble problem={problem} />}
      {heard?.old && <OldAnswer at={heard.at} />}
      <Quarrels
        rows={visits ? toVisit(rows) : rows}
        to={(id) => `/phone/${visits ? 'visit' : 'record'}/${id}`}
        none={visits ? '没有该回访的' : '没有没办完的'}
        agreed={visits}
      />
    </Screen>
  )
}

function Quarrels({
  rows,
  to,
  none,
  agreed = false,
}: {
  rows: readonly Row[]
  to: (id: string) => string
  none: string
  agreed?: boolean
}) {
  const elder = useElder()
  const { today } = useSigned()
  const [from, setFrom] = useState(0)
  const size = elder ? 4 : 20
  if (rows.length === 0) return <p className="hint">{none}</p>
  return (
    <>
      <ul className="cards">
        {rows.slice(from, from + size).map(({ id, title, state, opened, closed, due, late }) => (
          <li key={id}>
            <To href={to(id)} className="card">
              <strong>{title}</strong>
              <span>{agreed ? since(`${inWords(closed ?? opened)}说好的`, '今天说好的', closed ?? opened, today) : state.title}</span>
              {!agreed && (
                <span>
                  {since('', '今天记的', opened, today)} <DueMark due={due} today={today} late={late} />
                </span>
              )}
            </To>
          </li>
        ))}
      </ul>
      {rows.length > size && (
        <button type="button" className="button" onClick={() => setFrom(from + size < rows.length ? from + size : 0)}>
          {from + size < rows.length ? '看下面的' : '从头看'}
        </button>
      )}
    </>
  )
}

/** 2024年3月1日说好的，过了十天; of today's, that it is today's. */
function since(said: string, fresh: string, day: string, today: string): string {
  const days = daysBetween(day, today)
  return days <= 0 ? fresh : said === '' ? `记了${daysInWords(days)}` : `${said}，过了${daysInWords(days)}`
}
