import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ApiProblem, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { NewAccount } from './NewAccount.tsx'
import { Requests } from './Requests.tsx'
import { Roles } from './Roles.tsx'
import type { AccountLine, AccountRequest, AccountRoleLine, UnitLine } from './types.ts'

/** 账号: the system administrator creates and disables, the security administrator gives roles, unlocks and resets; the auditor looks on. */
export function AccountsPage() {
  const session = useSigned()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [chosen, choose] = useState<string>()
  const [adding, add] = useState(false)
  const [query] = useSearchParams()
  const [asked, takeUp] = useState<AccountRequest>()
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: () => ask<{ accounts: readonly AccountLine[]; requests: readonly AccountRequest[]; units: readonly UnitLine[] }>('/accounts'),
  })
  const roles = useQuery({ queryKey: ['roles'], queryFn: () => ask<{ roles: readonly AccountRoleLine[] }>('/roles') })
  if (accounts.error) return <PageProblem problem={accounts.error} />
  if (roles.error) return <PageProblem problem={roles.error} />
  if (!accounts.data || !roles.data) return <Skeleton rows={12} />
  const held = new Set(session.roles.map(({ code }) => code))
  const titles = new Map(roles.data.roles.map(({ code, title }) => [code, title]))
  const shown = accounts.data.accounts.filter((one) => text === '' || `${one.login}${one.name}${one.unitName}`.includes(text))
  const changed = () => void client.invalidateQueries({ queryKey: ['accounts'] })
  const open = accounts.data.accounts.find(({ login }) => login === chosen)
  return (
    <Page
      title="账号"
      acts={
        held.has('SYS') && (
          <Button
            type="primary"
            onClick={() => {
              takeUp(undefined)
              add(true)
            }}
          >
            新建账号
          </Button>
        )
      }
    >
      <p className="second">
        三员分立：系统管理员建立、停用账号，安全管理员授予角色、解锁、重置密码，审计管理员查看记录。三员都不接触业务数据。
      </p>
      <Requests
        requests={accounts.data.requests}
        roles={titles}
        first={query.get('request') ?? undefined}
        decides={held.has('SYS')}
        onOpen={(one) => {
          takeUp(one)
          add(true)
        }}
        onChanged={changed}
      />
      <div className="filters">
        <Input
          allowClear
          aria-label="账号、姓名、单位"
          placeholder="账号、姓名、单位"
          style={{ width: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span role="status" aria-live="polite">
          共 {shown.length} 个账号，停用 {shown.filter(({ disabled }) => disabled).length} 个
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty action={<Button onClick={() => setText('')}>清空条件</Button>}>没有符合条件的账号</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">账号清单</caption>
          <thead>
            <tr>
              <th scope="col">账号</th>
              <th scope="col">姓名</th>
              <th scope="col">所在单位</th>
              <th scope="col">角色</th>
              <th scope="col">状态</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.login}>
                <td>{one.login}</td>
                <td data-title="姓名">{one.name}</td>
                <td data-title="所在单位">{one.unitName}</td>
                <td data-title="角色">
                  {one.grants
                    .map(({ role, unit, unitName }) => `${titles.get(role) ?? role}${unit === one.unit ? '' : `（${unitName}）`}`)
                    .join('、') || '未授予'}
                </td>
                <td data-title="状态">
                  {one.disabled ? (
                    <Mark look="paused">停用</Mark>
                  ) : one.mustChange ? (
                    <Mark look="soon">首次登录须改密码</Mark>
                  ) : (
                    <Mark look="fine">启用</Mark>
                  )}
                </td>
                <td data-title="办理">
                  {(held.has('SYS') || held.has('SEC')) && (
                    <Button size="small" onClick={() => choose(one.login)}>
                      管理
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Drawer
        title={open ? `${open.login}　${open.name}` : ''}
        open={open !== undefined}
        onClose={() => choose(undefined)}
        size={420}
        destroyOnHidden
      >
        {open && <Manage account={open} roles={roles.data.roles} units={accounts.data.units} held={held} onChanged={changed} />}
      </Drawer>
      <Drawer title="新建账号" open={adding} onClose={() => add(false)} size={420} destroyOnHidden>
        <NewAccount
          units={accounts.data.units}
          asked={asked}
          onDone={() => {
            add(false)
            changed()
          }}
        />
      </Drawer>
    </Page>
  )
}

/** What each administrator may do with one account; the other's acts are not shown. */
function Manage({
  account,
  roles,
  units,
  held,
  onChanged,
}: {
  account: AccountLine
  roles: readonly AccountRoleLine[]
  units: readonly UnitLine[]
  held: ReadonlySet<string>
  onChanged: () => void
}) {
  const [problem, setProblem] = useState<ApiProblem>()
  const [password, setPassword] = useState('')
  const [done, setDone] = useState('')
  const put = async (body: object, says: string) => {
    setProblem(undefined)
    setDone('')
    try {
      await ask(`/accounts/${account.login}/status`, { method: 'PUT', body })
      setDone(says)
      onChanged()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <>
      {problem && <ProblemStrip problem={problem} />}
      {done && (
        <output className="strip good" style={{ display: 'block' }}>
          {done}
        </output>
      )}
      {held.has('SYS') && (
        <section className="block" aria-label="停用和启用">
          <h2>{account.disabled ? '启用账号' : '停用账号'}</h2>
          <p className="second">{account.disabled ? '启用后可以登录，角色不变。' : '停用后立即退出登录，已办理的记录不变。'}</p>
          <Button
            danger={!account.disabled}
            onClick={() => void put({ disabled: !account.disabled }, account.disabled ? '已启用' : '已停用')}
          >
            {account.disabled ? '启用账号' : '停用账号'}
          </Button>
        </section>
      )}
      {held.has('SEC') && (
        <>
          <Roles account={account} roles={roles} units={units} onChanged={onChanged} />
          <section className="block" aria-label="解锁和密码">
            <h2>解锁、重置密码</h2>
            <p>
              <Button onClick={() => void put({ unlock: true }, '已解除暂停登录')}>解除暂停登录</Button>
            </p>
            <div className="field">
              <label htmlFor="reset-password">新密码</label>
              <Input.Password
                id="reset-password"
                autoComplete="new-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
              <div className="hint">至少10个字符，含字母和数字；登录后须修改</div>
            </div>
            <Button disabled={password === ''} onClick={() => void put({ password }, '密码已重置').then(() => setPassword(''))}>
              重置密码
            </Button>
          </section>
        </>
      )}
    </>
  )
}
