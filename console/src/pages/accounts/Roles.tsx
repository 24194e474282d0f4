import { Button, Select } from 'antd'
import { useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type AccountLine, type AccountRoleLine, scopeWords } from './types.ts'

/** The roles of one account, each for a unit; they count from the next request on. */
export function Roles({ account, roles, onChanged }: { account: AccountLine; roles: readonly AccountRoleLine[]; onChanged: () => void }) {
  const [grants, setGrants] = useState(account.grants)
  const [problem, setProblem] = useState<ApiProblem>()
  const [saved, setSaved] = useState(false)
  const titles = new Map(roles.map((role) => [role.code, role]))
  const change = (next: typeof grants) => {
    setGrants(next)
    setSaved(false)
  }
  const save = async () => {
    setProblem(undefined)
    try {
      await ask(`/accounts/${account.login}/roles`, { method: 'PUT', body: { roles: grants.map(({ role, unit }) => ({ role, unit })) } })
      setSaved(true)
      onChanged()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <section className="block" aria-label="角色">
      <h2>角色</h2>
      {problem && <ProblemStrip problem={problem} />}
      {grants.length === 0 && <p className="second">未授予角色，登录后没有可办的事。</p>}
      <ul style={{ margin: '0 0 12px', paddingLeft: 20 }}>
        {grants.map(({ role, unit, unitName }) => (
          <li key={`${role} ${unit}`}>
            {titles.get(role)?.title ?? role}　{unitName}
            <Button
              type="link"
              size="small"
              aria-label={`去掉${titles.get(role)?.title ?? role}`}
              onClick={() => change(grants.filter((one) => one.role !== role || one.unit !== unit))}
            >
              去掉
            </Button>
            <div className="small second">
              看得到：{scopeWords[titles.get(role)?.scope ?? 'own']}；可用身份：
              {titles
                .get(role)
                ?.capacities.map(({ title }) => title)
                .join('、') || '无'}
            </div>
          </li>
        ))}
      </ul>
      <div style={{ display: 'flex', gap: 8 }}>
        <Select
          aria-label="增加角色"
          placeholder="增加角色"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ flex: '1 1 auto' }}
          value={null}
          onChange={(role: string) => {
            if (!grants.some((one) => one.role === role && one.unit === account.unit))
              change([...grants, { role, unit: account.unit, unitName: account.unitName }])
          }}
          options={roles.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Button type="primary" onClick={() => void save()}>
          保存角色
        </Button>
      </div>
      {saved && <p role="status">角色已保存，下一次操作起生效。</p>}
    </section>
  )
}
