import { useState } from 'react'
import { useElder } from '../parts/elder.ts'
import { DueMark } from '../parts/Mark.tsx'
import { To } from '../parts/route.tsx'
import { OldAnswer, Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { useAsked } from '../parts/useAsked.ts'
import type { OfficerCase } from './answer.ts'

/** ＋ 立案前核对, and the officer's own cases with their next lawful step. */
export function OfficerHome() {
  const elder = useElder()
  const { today } = useSigned()
  const { heard, problem } = useAsked<{ rows: readonly OfficerCase[] }>('/officer-check/cases')
  const [from, setFrom] = useState(0)
  const rows = heard?.answer.rows ?? []
  const size = elder ? 2 : 20
  return (
    <Screen
      title="我的案件"
      foot={
        <div className="feet">
          <a href="/console/files/inspection" className="button">
            检查记录
          </a>
          <To href="/phone/check" className="button main">
            ＋ 立案
          </To>
        </div>
      }
    >
      {problem && <Trouble problem={problem} />}
      {heard?.old && <OldAnswer at={heard.at} />}
      {heard && rows.length === 0 && <p className="hint">现在没有办着的案件</p>}
      <ul className="cards">
        {rows.slice(from, from + size).map((one) => (
          <li key={one.id}>
            <To href={`/phone/cases/${one.id}`} className="card">
              <strong>{one.title}</strong>
              <span>
                {one.state.title} <DueMark due={one.due} today={today} late={one.late} />
              </span>
              <span>下一步：{nextOf(one)}</span>
            </To>
          </li>
        ))}
      </ul>
      {rows.length > size && (
        <button type="button" className="button" onClick={() => setFrom(from + size < rows.length ? from + size : 0)}>
          {from + size < rows.length ? '看下面的' : '从头看'}
        </button>
      )}
    </Screen>
  )
}

const nextOf = ({ next }: OfficerCase): string =>
  next.length === 0
    ? '等别人办理'
    : next
        .slice(0, 2)
        .map(({ title }) => title)
        .join('、')

/** One case: where it stands, and every step that is lawful now. */
export function OfficerCasePage({ id }: { id: string }) {
  const elder = useElder()
  const { today } = useSigned()
  const { heard, problem } = useAsked<{ rows: readonly OfficerCase[] }>('/officer-check/cases')
  const one = heard?.answer.rows.find((row) => row.id === id)
  const [from, setFrom] = useState(0)
  if (!one)
    return (
      <Screen title="案件" back="/phone/officer">
        {problem ? <Trouble problem={problem} /> : heard ? <p>这件案件已经办结，或者不由您承办。</p> : <p>正在查询</p>}
      </Screen>
    )
  const [first, ...others] = one.next
  const size = elder ? 2 : 20
  return (
    <Screen title={one.title} back="/phone/officer" foot={first && <Step of={one} act={first} main />}>
      {heard?.old && <OldAnswer at={heard.at} />}
      <p className="card">
        {one.number && <span>{one.number}</span>}
        <span>{one.state.title}</span>
        <DueMark due={one.due} today={today} late={one.late} />
      </p>
      {first ? <p>现在可以办：</p> : <p>现在要等别人办理。</p>}
      <div className="big">
        {others.slice(from, from + size).map((act) => (
          <Step key={act.act} of={one} act={act} />
        ))}
        {others.length > size && (
          <button type="button" className="button" onClick={() => setFrom(from + size < others.length ? from + size : 0)}>
            {from + size < others.length ? '看别的' : '从头看'}
          </button>
        )}
      </div>
      <p>
        <a href={`/console/files/penalty/${one.id}`}>看全卷</a>
      </p>
    </Screen>
  )
}

/** A step leads to its form; the filing leads through the five ticks. */
function Step({ of, act, main = false }: { of: OfficerCase; act: { act: string; title: string }; main?: boolean }) {
  const className = main ? 'button main' : 'button'
  if (act.act !== 'propose-case')
    return (
      <a className={className} href={`/console/files/penalty/${of.id}/acts/${act.act}`}>
        {act.title}
      </a>
    )
  const query = new URLSearchParams({ case: of.id, violation: of.violation ?? '', ...(of.violationCode && { code: of.violationCode }) })
  return (
    <To className={className} href={`/phone/check?${query}`}>
      {act.title}
    </To>
  )
}
