import { Button, Input, Select } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { AccountRequest, UnitLine } from './types.ts'

const fields = [
  { name: 'login', title: '账号', hint: '3至40个小写字母、数字、点、横线' },
  { name: 'name', title: '姓名', hint: '' },
  { name: 'person', title: '人员标识', hint: '人员名录中的标识，向单位管理员查对' },
] as const

/** A new account: it has no role until the security administrator gives one, and its first password must be changed. */
export function NewAccount({
  units,
  asked,
  onDone,
}: {
  units: readonly UnitLine[]
  asked: AccountRequest | undefined
  onDone: () => void
}) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    asked ? { name: asked.name, person: asked.person, unit: asked.unit, request: asked.id } : {},
  )
  const [problem, setProblem] = useState<ApiProblem>()
  const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value.trim() }))
  const send = async (event: SyntheticEvent) => {
    event.preventDefault()
    setProblem(undefined)
    try {
      await ask('/accounts', { method: 'POST', body: values })
      onDone()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      {problem && <ProblemStrip problem={problem} />}
      {asked && (
        <p className="second">
          依 {asked.unitName} {asked.opened} 的申请开通：{asked.reason}
        </p>
      )}
      {fields.map(({ name, title, hint }) => (
        <div className="field" key={name}>
          <label htmlFor={`new-${name}`}>{title}</label>
          <Input id={`new-${name}`} autoComplete="off" value={values[name] ?? ''} onChange={(event) => set(name, event.target.value)} />
          {hint && <div className="hint">{hint}</div>}
        </div>
      ))}
      <div className="field">
        <label htmlFor="new-unit">所在单位</label>
        <Select
          id="new-unit"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={values.unit}
          onChange={(unit: string) => set('unit', unit)}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="field">
        <label htmlFor="new-password">初始密码</label>
        <Input.Password
          id="new-password"
          autoComplete="new-password"
          value={values.password ?? ''}
          onChange={(event) => set('password', event.target.value)}
        />
        <div className="hint">至少10个字符，含字母和数字；首次登录后须修改</div>
      </div>
      <Button
        type="primary"
        htmlType="submit"
        disabled={[...fields.map(({ name }) => name), 'unit', 'password'].some((name) => !values[name])}
      >
        新建账号
      </Button>
    </form>
  )
}
