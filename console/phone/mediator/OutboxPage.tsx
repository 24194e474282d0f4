import { useState } from 'react'
import { ask } from '../../src/api/client.ts'
import type { FilePageAnswer } from '../../src/api/types.ts'
import { drop, type Sending, sendAgain, sendAll } from '../device/outbox.ts'
import { useElder } from '../parts/elder.ts'
import { Mark } from '../parts/Mark.tsx'
import { go, To } from '../parts/route.tsx'
import { clock, Screen } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { useOutbox, waits } from '../parts/useOutbox.ts'

/** 上送情况: what is still on this phone, what is on its way, what has arrived and when. */
export function OutboxPage() {
  const { login } = useSigned().session
  const elder = useElder()
  const all = useOutbox()
  if (!all) return null
  const waiting = all.filter(waits)
  const received = all.filter((one) => !waits(one))
  const size = elder ? 4 : 50
  return (
    <Screen
      title="上送情况"
      back="/phone/"
      foot={
        waiting.some(({ standing }) => standing !== 'asks') && (
          <button type="button" className="button main" onClick={() => void sendAll(login)}>
            现在上送
          </button>
        )
      }
    >
      <p aria-live="polite" className="lead">
        {waiting.length === 0 ? '都已经上送，本机没有待送的' : `待上送 ${waiting.length} 件`}
      </p>
      <ul className="cards" aria-label="待上送">
        {waiting.slice(0, size).map((one) => (
          <li key={one.key} className="card">
            <strong>{one.title}</strong>
            <span>
              <State one={one} />
            </span>
            {one.standing === 'here' && one.problem && <span>{one.problem.says}</span>}
            {one.standing === 'asks' && <To href={`/phone/outbox/${one.key}`}>看看问什么</To>}
          </li>
        ))}
      </ul>
      {received.length > 0 && (
        <>
          <h2>已收的</h2>
          <ul className="cards" aria-label="已收">
            {received.slice(0, size).map((one) => (
              <li key={one.key} className="card">
                <strong>{one.title}</strong>
                <span>
                  <State one={one} />
                </span>
                {givesSlip(one) && (
                  <To href={`/phone/slip/${one.file}`} className="button">
                    给他们的告知书
                  </To>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  )
}

/** Where nothing came of it the parties are handed what they can still do, and by which day. */
const givesSlip = ({ type, file, steps }: Sending): boolean =>
  type === 'dispute' && file !== undefined && steps.some(({ act }) => act === 'fail' || act === 'refuse')

function State({ one }: { one: Sending }) {
  if (one.standing === 'received') return <Mark look="done">{`已收（${clock(one.receivedAt ?? one.madeAt)}）`}</Mark>
  if (one.standing === 'sending') return <Mark look="soon">上送中</Mark>
  if (one.standing === 'asks') return <Mark look="cross">没有收下，等您决定</Mark>
  return <Mark look="unknown">{`本机（${clock(one.madeAt)}记的）`}</Mark>
}

/** The server did not take it, or somebody else was there first: the person decides, not the machine. */
export function AskedPage({ name }: { name: string }) {
  const all = useOutbox()
  const one = all?.find(({ key }) => key === name)
  const [sure, setSure] = useState(false)
  const [failed, setFailed] = useState(false)
  if (!all) return null
  if (one?.standing !== 'asks')
    return (
      <Screen title="上送情况" back="/phone/outbox">
        <p>{one ? <State one={one} /> : '本机没有这一件'}</p>
      </Screen>
    )
  const taken = one.steps.filter(({ done }) => done)
  const again = async () => {
    try {
      // Whoever says go on has seen what stands there now.
      const seq = one.file === undefined ? undefined : (await ask<FilePageAnswer>(`/${one.type}/${one.file}`)).seq
      await sendAgain(one, seq)
      go('/phone/outbox', { replace: true })
    } catch {
      setFailed(true)
    }
  }
  // Somebody else was first: what was told may still stand. Otherwise it will be refused again until it is mended.
  const moved = one.problem?.code === 'moved'
  const mends = one.filled !== undefined && taken.length === 0
  const mend = (main: boolean) => (
    <To href={`/phone/mend/${one.key}`} className={main ? 'button main' : 'button'}>
      改一改再送
    </To>
  )
  const on = (main: boolean) => (
    <button type="button" className={main ? 'button main' : 'button'} onClick={() => void again()}>
      {moved ? '看过了，接着送' : '不改，再送一次'}
    </button>
  )
  return (
    <Screen title="没有收下，请您决定" back="/phone/outbox" foot={mends && !moved ? mend(true) : on(true)}>
      <p className="lead">{one.title}</p>
      <div className="strip bad">
        <p style={{ whiteSpace: 'pre-line' }}>{one.problem?.says}</p>
        {one.problem?.way && <p>{one.problem.way}</p>}
      </div>
      {taken.length > 0 && <p>已经收下：{taken.map(({ title }) => title).join('、')}</p>}
      <p>
        还没有收下：
        {one.steps
          .filter(({ done }) => !done)
          .map(({ title }) => title)
          .join('、')}
      </p>
      {failed && <p className="strip soon">现在连不上服务器，有网了再按一次</p>}
      {mends && (moved ? mend(false) : on(false))}
      {one.file !== undefined && <a href={`/console/files/${one.type}/${one.file}`}>到工作台看全卷</a>}
      <button
        type="button"
        className="button"
        onClick={() => {
          if (!sure) return setSure(true)
          void drop(one).then(() => go('/phone/outbox', { replace: true }))
        }}
      >
        {sure ? '真的不送了，从本机删掉' : '不送了'}
      </button>
    </Screen>
  )
}
