import { useState } from 'react'
import { useElder } from '../parts/elder.ts'
import { DueMark } from '../parts/Mark.tsx'
import { To } from '../parts/route.tsx'
import { OldAnswer, Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { useAsked } from '../parts/useAsked.ts'
import type { Matters } from './matter.ts'

/** At most so many stand on the page; more are no longer a morning's page. */
const most = 7

/** 要您定的. */
export function LeaderHome() {
  const elder = useElder()
  const { today } = useSigned()
  const { heard, problem } = useAsked<Matters>('/deciding')
  const [from, setFrom] = useState(0)
  const matters = heard?.answer.matters ?? []
  const size = elder ? 3 : most
  return (
    <Screen title="要您定的">
      {problem && <Trouble problem={problem} />}
      {heard?.old && <OldAnswer at={heard.at} />}
      {heard && (
        <p className="lead" aria-live="polite">
          {matters.length === 0 ? '现在没有要您定的事' : `共 ${matters.length} 件`}
        </p>
      )}
      <ul className="cards">
        {matters.slice(from, from + size).map(({ id, type, act, actTitle, typeTitle, title, unit, why, due, late }) => (
          <li key={`${id} ${act}`}>
            <To href={`/phone/matters/${type}/${id}/${act}`} className="card">
              <strong>{title}</strong>
              <span>
                {typeTitle}：{actTitle} <DueMark due={due} today={today} late={late} />
              </span>
              <span>
                {unit.name}　{why}
              </span>
            </To>
          </li>
        ))}
      </ul>
      {matters.length > size && (
        <button type="button" className="button" onClick={() => setFrom(from + size < matters.length ? from + size : 0)}>
          {from + size < matters.length ? '看下面的' : '从头看'}
        </button>
      )}
      <p>
        <a href="/console/figures">看指标</a>
      </p>
    </Screen>
  )
}
