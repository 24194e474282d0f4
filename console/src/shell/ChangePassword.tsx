import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { type ApiProblem, ask, keepToken } from '../api/client.ts'
import type { Session } from '../api/types.ts'
import { ProblemStrip } from '../patterns/ProblemStrip.tsx'

/** The first sign-in asks for a password of one's own; the same form changes it later. */
export function ChangePassword({ session }: { session: Session }) {
  const client = useQueryClient()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const differs = again !== '' && again !== fresh
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    try {
      await ask('/password', { method: 'PUT', body: { old, new: fresh } })
      keepToken(undefined)
      client.clear()
      window.location.assign('/console/desk')
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <form className="block" style={{ maxWidth: 400, margin: '10vh auto 0', padding: 24 }} onSubmit={(event) => void submit(event)}>
      <h1 style={{ marginBottom: 8 }}>修改密码</h1>
      <p className="second">
        {session.name}（{session.login}）。新密码至少10个字符，含字母和数字；改后重新登录。
      </p>
      {problem && <ProblemStrip problem={problem} />}
      <div className="field">
        <label htmlFor="old">原密码</label>
        <Input.Password id="old" autoComplete="current-password" value={old} onChange={(event) => setOld(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="new">新密码</label>
        <Input.Password id="new" autoComplete="new-password" value={fresh} onChange={(event) => setFresh(event.target.value)} />
      </div>
      <div className={differs ? 'field has-error' : 'field'}>
        <label htmlFor="again">再输一次新密码</label>
        <Input.Password id="again" autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} />
        {differs && <div className="wrong">两次输入的新密码不一致，请核对</div>}
      </div>
      <Button type="primary" htmlType="submit" block disabled={old === '' || fresh === '' || again !== fresh}>
        修改密码
      </Button>
    </form>
  )
}
