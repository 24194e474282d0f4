import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { type ApiProblem, ask, keepToken } from '../api/client.ts'
import type { Session } from '../api/types.ts'
import { ProblemStrip } from '../patterns/ProblemStrip.tsx'
import { wear, wearingOf } from './wearing.ts'

/** Signing in: a page of its own, or over the page that was open when the session ended. */
export function SignIn({ over = false, onSignedIn }: { over?: boolean; onSignedIn: () => void }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!over) document.title = '登录 - 准绳'
  }, [over])

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      const session = await ask<Session>('/session', { method: 'POST', body: { name, password } })
      keepToken(session.csrf)
      wear(session, wearingOf(session))
      const before = client.getQueryData<Session | null>(['session'])
      // Somebody else's lists are not shown to whoever signs in now.
      if (before && before.login !== session.login) client.clear()
      client.setQueryData(['session'], session)
      if (over) await client.invalidateQueries()
      onSignedIn()
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      setBusy(false)
    }
  }
  const form = (
    <form
      className="block"
      style={{ width: 'min(360px, calc(100vw - 24px))', margin: '15vh auto 0', padding: 24 }}
      onSubmit={(event) => void submit(event)}
    >
      <h1 style={{ marginBottom: 16 }}>{over ? '登录已失效，请重新登录' : '准绳'}</h1>
      {over && <p className="second">页面上填写的内容都还在，登录后接着办理。</p>}
      {problem && <ProblemStrip problem={problem} />}
      <div className="field">
        <label htmlFor="login-name">账号</label>
        <Input id="login-name" autoComplete="username" autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="login-password">密码</label>
        <Input.Password
          id="login-password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <Button type="primary" htmlType="submit" block loading={busy} disabled={name === '' || password === ''}>
        登录
      </Button>
    </form>
  )
  if (!over) return <main>{form}</main>
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label="重新登录"
      style={{ position: 'fixed', inset: 0, zIndex: 1100, background: 'rgba(31,35,41,.45)' }}
    >
      {form}
    </div>
  )
}
