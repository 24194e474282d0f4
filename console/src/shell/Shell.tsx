import { MenuOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { ask, keepToken, signedOutEvent } from '../api/client.ts'
import { useDefinitions, useSession } from '../api/queries.ts'
import type { Session } from '../api/types.ts'
import { Skeleton } from '../patterns/Skeleton.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { Keys } from './Keys.tsx'
import { MessagesLink } from './MessagesLink.tsx'
import { menuFor } from './navigation.ts'
import { Offline } from './Offline.tsx'
import { usePreferences } from './preferences.ts'
import { Rail } from './Rail.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SignIn } from './SignIn.tsx'
import { Toast } from './Toast.tsx'
import { WearingSwitch } from './WearingSwitch.tsx'

/** The frame of every page: sign-in before it, head and menu around it. An ended session is renewed over the page, so that nothing typed is lost. */
export function Shell() {
  const { data: session, isPending } = useSession()
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    const hear = () => setEnded(true)
    window.addEventListener(signedOutEvent, hear)
    return () => window.removeEventListener(signedOutEvent, hear)
  }, [])
  if (isPending) return <Skeleton rows={6} />
  if (!session) return <SignIn onSignedIn={() => setEnded(false)} />
  if (session.mustChangePassword) return <ChangePassword session={session} />
  return (
    <>
      <Frame session={session} />
      {ended && <SignIn over onSignedIn={() => setEnded(false)} />}
    </>
  )
}

function Frame({ session }: { session: Session }) {
  const { data: definitions } = useDefinitions()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const before = useRef(pathname)
  // A new page is read from its beginning; the menu of a phone closes.
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    setOpen(false)
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  const menu = definitions ? menuFor(session, definitions) : []
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="head">
        <Button className="menu" icon={<MenuOutlined />} aria-expanded={open} aria-label="菜单" onClick={() => setOpen(!open)} />
        <span className="product">
          准绳<span>{session.county.name}</span>
        </span>
        <SearchBox />
        <div className="right">
          <WearingSwitch session={session} />
          <MessagesLink />
          <Who session={session} />
        </div>
      </header>
      {session.county.demo && (
        <div className="demo">
          演示数据：{session.county.name}的人员和案卷均为虚构；县内日期为{session.county.today}。
        </div>
      )}
      <Offline />
      <div className="body">
        <Rail menu={menu} open={open} />
        <main id="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<Skeleton rows={8} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Keys />
      <Toast />
    </>
  )
}

/** Who is signed in, as what; and the way out. */
function Who({ session }: { session: Session }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [{ large }, prefer] = usePreferences()
  const leave = async () => {
    await ask('/session', { method: 'DELETE' })
    keepToken(undefined)
    client.clear()
    await navigate('/desk')
  }
  const roles = [...new Set(session.roles.map(({ title }) => title))].join('、')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${session.unit.name}　${roles}`, disabled: true },
          { key: 'large', label: large ? '恢复标准字号' : '放大字号', onClick: () => void prefer({ large: !large }) },
          { key: 'settings', label: '我的设置', onClick: () => void navigate('/settings') },
          { key: 'password', label: '修改密码', onClick: () => void navigate('/password') },
          { key: 'leave', label: '退出登录', onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text">
        <span className="who-unit">{session.unit.name}　</span>
        {session.name}
      </Button>
    </Dropdown>
  )
}
