import { useCallback, useEffect, useRef, useState } from 'react'
import { reachedEvent, signedOutEvent } from '../src/api/client.ts'
import type { FilePageAnswer } from '../src/api/types.ts'
import { sendAll } from './device/outbox.ts'
import { LeaderHome } from './leader/LeaderPages.tsx'
import { MatterPage } from './leader/MatterPage.tsx'
import { MediatorHome, QuarrelsPage } from './mediator/MediatorHome.tsx'
import { AskedPage, OutboxPage } from './mediator/OutboxPage.tsx'
import { RecordPage } from './mediator/RecordPage.tsx'
import { SlipPage } from './mediator/SlipPage.tsx'
import { VisitPage } from './mediator/VisitPage.tsx'
import { CheckPage } from './officer/CheckPage.tsx'
import { OfficerCasePage, OfficerHome } from './officer/OfficerHome.tsx'
import { AccountPage } from './parts/Account.tsx'
import { setElder, useElder } from './parts/elder.ts'
import { go, To, useRoute } from './parts/route.tsx'
import { Screen } from './parts/Screen.tsx'
import { SignIn } from './parts/SignIn.tsx'
import { findSession, type Signed, SignedContext, useSigned, wears } from './parts/session.ts'
import { useAsked } from './parts/useAsked.ts'
import { useOutbox, waits } from './parts/useOutbox.ts'

/** How often a server out of reach is looked for, in milliseconds. */
const lookEvery = 30_000
/** Between two attempts that nobody asked for, in milliseconds. */
const pause = 10_000

/** The phone's pages: signed in or not, with a network or without. */
export function App() {
  const [signed, setSigned] = useState<Signed | 'nobody' | 'unreached'>()
  const [reached, setReached] = useState(true)
  const look = useCallback(() => {
    void findSession().then((found) => setSigned(typeof found === 'string' ? found : found.signed))
  }, [])
  useEffect(() => {
    look()
    const heard = (event: Event) => setReached((event as CustomEvent<boolean>).detail)
    const ended = () => setSigned('nobody')
    window.addEventListener(reachedEvent, heard)
    window.addEventListener(signedOutEvent, ended)
    window.addEventListener('online', look)
    const shown = () => document.visibilityState === 'visible' && look()
    document.addEventListener('visibilitychange', shown)
    return () => {
      window.removeEventListener(reachedEvent, heard)
      window.removeEventListener(signedOutEvent, ended)
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [look])
  // A network may be there without the server, and come back without a word: while it is gone it is looked for.
  useEffect(() => {
    if (reached) return
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [reached, look])
  const login = typeof signed === 'object' ? signed.session.login : undefined
  // What waits is sent whenever somebody is signed in and the server is there; where it keeps failing, not without a pause.
  const tried = useRef(0)
  useEffect(() => {
    if (login === undefined || !reached) return
    const timer = setTimeout(
      () => {
        tried.current = Date.now()
        void sendAll(login)
      },
      Math.max(0, tried.current + pause - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [login, reached])
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      {typeof signed === 'object' ? (
        <SignedContext.Provider value={signed}>
          <Head />
          <Offline reached={reached} />
          <Pages
            onLeft={() => {
              setSigned('nobody')
              go('/phone/', { replace: true })
            }}
          />
          <Foot />
        </SignedContext.Provider>
      ) : (
        <>
          <Head />
          {signed !== undefined && <SignIn unreached={signed === 'unreached'} onSignedIn={setSigned} />}
          <footer>
            <Call />
          </footer>
        </>
      )}
    </>
  )
}

function Head() {
  const elder = useElder()
  return (
    <header className="head">
      <button type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>
        {elder ? '标准模式' : '长者模式'}
      </button>
      <span className="product">准绳</span>
      <SignedContext.Consumer>{(signed) => signed && <To href="/phone/me">{signed.session.name}</To>}</SignedContext.Consumer>
    </header>
  )
}

function Offline({ reached }: { reached: boolean }) {
  const waiting = (useOutbox() ?? []).filter(waits).length
  return <div aria-live="polite">{!reached && <p className="offline">离线：可继续记录，{waiting} 件待上送</p>}</div>
}

/** The homes of the capacities somebody has, in this order. */
const homes = [
  { path: 'mediator', title: '调解', capacities: ['mediator'], Home: MediatorHome },
  { path: 'officer', title: '执法', capacities: ['officer'], Home: OfficerHome },
  { path: 'leader', title: '要您定的', capacities: ['countyLeader', 'authorityHead', 'head'], Home: LeaderHome },
] as const

function Pages({ onLeft }: { onLeft: () => void }) {
  const signed = useSigned()
  const { parts, query } = useRoute()
  const [page = '', a = '', b = '', c = ''] = parts
  const own = homes.filter(({ capacities }) => wears(signed, ...capacities))
  const home = own.find(({ path }) => path === page) ?? (page === '' ? own[0] : undefined)
  if (signed.session.mustChangePassword)
    return (
      <Screen title="先改密码">
        <p>
          第一次登录要先改密码，请<a href="/console/password">到工作台修改</a>，再回到这里。
        </p>
      </Screen>
    )
  if (home)
    return (
      <>
        {own.length > 1 && (
          <nav className="homes" aria-label="主导航">
            {own.map(({ path, title }) => (
              <To key={path} href={`/phone/${path}`} aria-current={home.path === path ? 'page' : undefined}>
                {title}
              </To>
            ))}
          </nav>
        )}
        <home.Home />
      </>
    )
  switch (page) {
    case '':
      return (
        <Screen title="准绳">
          <p>
            手机页面供人民调解员、执法人员和领导使用。其他岗位请<a href="/console/">到工作台办理</a>。
          </p>
        </Screen>
      )
    case 'me':
      return <AccountPage onLeft={onLeft} />
    case 'record':
      return <RecordPage key={a} {...(a !== '' && { file: a })} />
    case 'mend':
      return <Mend name={a} />
    case 'open':
      return <QuarrelsPage />
    case 'visits':
      return <QuarrelsPage visits />
    case 'visit':
      return <VisitPage key={a} file={a} />
    case 'outbox':
      return a === '' ? <OutboxPage /> : <AskedPage name={a} />
    case 'slip':
      return <SlipPage key={a} file={a} />
    case 'cases':
      return <OfficerCasePage id={a} />
    case 'check':
      return <CheckPage key={query.toString()} query={query} />
    case 'matters':
      return <MatterPage key={`${b} ${c}`} type={a} id={b} act={c} />
    default:
      return (
        <Screen title="没有找到这个页面" back="/phone/">
          <p>地址可能写错了。</p>
        </Screen>
      )
  }
}

/** A record that the server did not take, opened again as it was told. */
function Mend({ name }: { name: string }) {
  const all = useOutbox()
  if (!all) return null
  const one = all.find(({ key }) => key === name)
  if (one?.standing !== 'asks') return <OutboxPage />
  return <RecordPage key={name} again={one} {...(one.file !== undefined && { file: one.file })} />
}

/** A number to call, on every page: somebody's own office, otherwise the legal service line. */
const Call = ({ own }: { own?: string | undefined }) => (
  <a className="button call" href={`tel:${own ?? '12348'}`}>
    {own ? `打电话问：${own}` : '打电话问：12348法律服务热线'}
  </a>
)

/** The committee's own number is that of whoever minds it. */
function Foot() {
  const signed = useSigned()
  const mediator = wears(signed, 'mediator')
  const { heard } = useAsked<{ rows: readonly { id: string }[] }>(mediator ? '/mediation-committee?state=standing&limit=100' : undefined)
  const only = heard?.answer.rows.length === 1 ? heard.answer.rows[0]?.id : undefined
  const { heard: committee } = useAsked<FilePageAnswer>(only === undefined ? undefined : `/mediation-committee/${only}`)
  const own = committee?.answer.facts.find(({ name }) => name === 'phone')?.shown
  return (
    <footer>
      <Call own={own} />
      {signed.session.county.demo && (
        <p className="demo">
          演示数据：{signed.session.county.name}的人员和案卷均为虚构，县内日期为{signed.today}。
        </p>
      )}
    </footer>
  )
}
