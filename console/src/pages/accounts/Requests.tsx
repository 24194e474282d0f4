import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { AccountRequest } from './types.ts'

/** 账号申请: what units ask for; the system administrator opens the account or says why not. */
export function Requests({
  requests,
  roles,
  first,
  decides,
  onOpen,
  onChanged,
}: {
  requests: readonly AccountRequest[]
  roles: ReadonlyMap<string, string>
  /** The request somebody came for, shown on top. */
  first: string | undefined
  decides: boolean
  onOpen: (one: AccountRequest) => void
  onChanged: () => void
}) {
  const [refusing, refuse] = useState<AccountRequest>()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  if (requests.length === 0) return null
  const send = async (one: AccountRequest) => {
    setProblem(undefined)
    try {
      await ask(`/account-requests/${one.id}/refuse`, { method: 'POST', body: { reason } })
      refuse(undefined)
      setReason('')
      onChanged()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  const sorted = requests.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
  return (
    <section className="block" aria-labelledby="account-requests">
      <h2 id="account-requests">账号申请　{requests.length} 件待办</h2>
      <table className="plain cards">
        <caption className="sr-only">等候开通的账号</caption>
        <thead>
          <tr>
            <th scope="col">使用人</th>
            <th scope="col">单位</th>
            <th scope="col">申请的角色</th>
            <th scope="col">事由</th>
            <th scope="col">申请日期</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td data-title="单位">{one.unitName}</td>
              <td data-title="申请的角色">{one.wanted.map((role) => roles.get(role) ?? role).join('、')}</td>
              <td data-title="事由">{one.reason}</td>
              <td data-title="申请日期">{one.opened}</td>
              <td data-title="办理">
                {decides ? (
                  <>
                    <Button size="small" onClick={() => onOpen(one)}>
                      开通账号
                    </Button>{' '}
                    <Button size="small" onClick={() => refuse(one)}>
                      不予开通
                    </Button>
                  </>
                ) : (
                  '由系统管理员办理'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Modal
        title={`不予开通${refusing?.name ?? ''}的账号`}
        open={refusing !== undefined}
        onCancel={() => refuse(undefined)}
        cancelText="返回"
        okText="不予开通"
        okButtonProps={{ disabled: reason.trim() === '' }}
        onOk={() => refusing && void send(refusing)}
      >
        {problem && <ProblemStrip problem={problem} />}
        <label htmlFor="refuse-reason">理由（申请单位看得到）</label>
        <Input.TextArea id="refuse-reason" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </section>
  )
}
