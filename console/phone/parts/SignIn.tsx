import { type SyntheticEvent, useState } from 'react'
import { ApiProblem } from '../../src/api/client.ts'
import { Screen, Trouble } from './Screen.tsx'
import { type Signed, signIn } from './session.ts'

export function SignIn({ onSignedIn, unreached }: { onSignedIn: (signed: Signed) => void; unreached: boolean }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    signIn(name.trim(), password)
      .then(onSignedIn, (error: unknown) => setProblem(error instanceof ApiProblem ? error : new ApiProblem(500, {})))
      .finally(() => setBusy(false))
  }
  return (
    <Screen title="登录">
      {unreached && <p className="strip soon">现在连不上服务器。登录过一次以后，没有网也能记。</p>}
      {problem && <Trouble problem={problem} />}
      <form onSubmit={submit}>
        <label className="field">
          账号
          <input
            name="account"
            autoComplete="username"
            autoCapitalize="none"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field">
          密码
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit" className="button main" disabled={busy || name.trim() === '' || password === ''}>
          登录
        </button>
      </form>
    </Screen>
  )
}
