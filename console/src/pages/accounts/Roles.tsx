import { Button, Select } from 'antd'
import { useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type AccountLine, type AccountRoleLine, scopeWords, type UnitLine } from './types.ts'

/** The roles of one account, each for a unit; they count from the next request on. */
export function Roles({
  account,
  roles,
  units,
  onChanged,
}: {
  account: AccountLine
  roles: readonly AccountRoleLine[]
  units: readonly UnitLine[]
  onChanged: () => void
}) {
  const [grants, setGrants] = useState(account.grants)
  // Somebody with posts in two units holds roles for each.
  const [unit, setUnit] = useState(account.unit)
  const [problem, setProblem] = useState<ApiProblem>()
  const [saved, setSaved] = useState(false)
  const titles = new Map(roles.map((role) => [role.code, role]))
  const change = (next: typeof grants) => {
    setGrants(next)
    setSaved(false)
  }
  const add = (role: string) => {
    const unitName = units.find(({ id }) => id === unit)?.name ?? unit
    if (!grants.some((one) => one.role === role && one.unit === unit)) change([...grants, { role, unit, unitName }])
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
      {account.wanted && account.wanted.length > 0 && grants.length === 0 && (
        <p>
          申请的角色：{account.wanted.map((role) => titles.get(role)?.title ?? role).join('、')}
          <Button
            type="link"
            onClick={() => change((account.wanted ?? []).map((role) => ({ role, unit: account.unit, unitName: account.unitName })))}
          >
            按申请填入
          </Button>
        </p>
      )}
      <div className="field">
        <label htmlFor="role-unit">任职单位</label>
        <Select
          id="role-unit"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={unit}
          onChange={(value: string) => setUnit(value)}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="hint">在两个单位任职的，分别为各单位增加角色</div>
      </div>
      <div style={{ display: 'flex', gap: 8 }}>
        <Select
          aria-label="增加角色"
          placeholder="增加角色"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ flex: '1 1 auto' }}
          value={null}
          onChange={add}
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
