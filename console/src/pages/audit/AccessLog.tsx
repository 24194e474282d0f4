import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { instant } from '../../patterns/instant.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import type { AccountLine } from '../accounts/types.ts'

interface Access {
  readonly at: string
  readonly person: string
  readonly unit: string
  readonly what: string
  readonly about: string
  readonly reason: string
}

interface Accounts {
  readonly accounts: readonly AccountLine[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

const whats: Readonly<Record<string, string>> = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-in-locked': '暂停登录期间的尝试',
  'read-secret': '查阅个人信息',
  'erase-secret': '删除个人信息',
  'create-account': '新建账号',
  'assign-roles': '授予角色',
  'account-status': '停用、启用、解锁、重置密码',
  'add-note': '批注',
  'remove-note': '撤回批注',
  'add-tag': '加标签',
  'remove-tag': '去掉标签',
  'send-copy': '抄送',
  'recall-copy': '撤回抄送',
  urge: '催办',
}
const secrets = new Set(['read-secret', 'erase-secret'])
/** Who signed in, changed an account, or read a personal identifier and why. Newest first; nobody can change a line. */
export function AccessLog({ only }: { only: 'secrets' | undefined }) {
  const [what, setWhat] = useState<string>()
  const [text, setText] = useState('')
  const { data, error } = useQuery({
    queryKey: ['access-log'],
    queryFn: () => ask<{ rows: readonly Access[] }>('/access-log', { query: { limit: 1000 } }),
  })
  const { data: accounts } = useQuery({ queryKey: ['accounts'], queryFn: () => ask<Accounts>('/accounts') })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={10} />
  const names = new Map(accounts?.accounts.map(({ person, name }) => [person, name]))
  const units = new Map(accounts?.units.map(({ id, name }) => [id, name]))
  const rows = data.rows.filter(
    (row) =>
      (only === undefined || secrets.has(row.what)) &&
      (what === undefined || row.what === what) &&
      (text === '' || `${names.get(row.person) ?? ''}${row.person}${row.about}${row.reason}`.includes(text)),
  )
  return (
    <>
      <div className="filters">
        {only === undefined && (
          <Select
            aria-label="操作"
            allowClear
            placeholder="全部操作"
            style={{ minWidth: 200 }}
            value={what}
            onChange={setWhat}
            options={Object.entries(whats).map(([value, label]) => ({ value, label }))}
          />
        )}
        <Input
          allowClear
          aria-label="姓名、对象、理由"
          placeholder="姓名、对象、理由"
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span role="status" aria-live="polite">
          共 {rows.length} 条{data.rows.length === 1000 && '（最近 1000 条之内）'}
        </span>
      </div>
      {rows.length === 0 ? (
        <Empty>{only ? '没有人查阅过个人信息。' : '没有符合条件的记录。'}</Empty>
      ) : (
        <table className="plain cards">
          <caption className="sr-only">操作日志</caption>
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">单位</th>
              <th scope="col">操作</th>
              <th scope="col">对象</th>
              <th scope="col">理由、来源</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 300).map((row) => (
              <tr key={`${row.at} ${row.person} ${row.what} ${row.about}`}>
                <td style={{ whiteSpace: 'nowrap' }}>{instant(row.at)}</td>
                <td data-title="人员">{names.get(row.person) ?? (row.person || '—')}</td>
                <td data-title="单位">{units.get(row.unit) ?? (row.unit || '—')}</td>
                <td data-title="操作">{whats[row.what] ?? row.what}</td>
                <td data-title="对象" style={{ overflowWrap: 'anywhere' }}>
                  {row.about}
                </td>
                <td data-title="理由、来源">{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
