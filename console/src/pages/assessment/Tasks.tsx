import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useList, useSigned } from '../../api/queries.ts'
import type { Coded, Unit } from '../../api/types.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { useSend } from './useSend.ts'

interface Plan {
  readonly id: string
  readonly title: string
  readonly today: string
  readonly rows: readonly {
    readonly id: string
    readonly no: string
    readonly matter: string
    readonly lead: Unit
    readonly leader?: string
    readonly dueBy: string
    readonly state: Coded
    readonly claimed?: boolean
    readonly progress?: {
      readonly figure: string
      readonly title: string
      readonly from: string
      readonly to: string
      readonly shown: string
      readonly noValue: boolean
      readonly reached: boolean
      readonly percent?: number
      readonly arithmetic: string
    }
  }[]
}

/** The plan's tasks, each as its figure stands; nobody types a progress. */
export function Tasks() {
  const { county, capacities } = useSigned()
  const runs = capacities.some(({ capacity }) => capacity === 'countyOffice')
  const [query, setQuery] = useSearchParams()
  const plans = useList('annual-plan', { limit: 20, sort: '-opened' })
  const id = query.get('plan') ?? plans.data?.rows[0]?.id
  const { data, error } = useQuery({
    queryKey: ['plan', id],
    queryFn: () => ask<Plan>(`/reckoning/annual-plan/${id}`),
    enabled: id !== undefined,
  })
  const problem = plans.error ?? error
  if (problem) return <ProblemStrip problem={problem} />
  if (plans.data?.rows.length === 0) return <Empty>还没有年度实施方案。</Empty>
  if (!data) return <Skeleton rows={10} />
  const done = data.rows.filter(({ state, progress }) => progress?.reached || state.code === 'done').length
  return (
    <>
      {(plans.data?.rows.length ?? 0) > 1 && (
        <p>
          <label>
            实施方案{' '}
            <select value={id} onChange={({ target }) => setQuery({ tab: 'tasks', plan: target.value })}>
              {plans.data?.rows.map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {plan.title}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <p className="counts" role="status">
        {data.title}：{data.rows.length} 项，达到目标或者已销号 {done} 项。进展按指标计算，不能填报。
      </p>
      <table className="plain cards">
        <caption className="sr-only">实施方案任务</caption>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">牵头</th>
            <th scope="col">期限</th>
            <th scope="col">进展</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/files/plan-task/${row.id}`}>
                  {row.no} {row.matter}
                </Link>
              </td>
              <td data-title="牵头">{row.lead.name}</td>
              <td data-title="期限" style={{ whiteSpace: 'nowrap' }}>
                {row.dueBy}
                {/^(assigned|started|claimed)$/.test(row.state.code) && (
                  <div>
                    <DueMark due={row.dueBy} today={county.today} />
                  </div>
                )}
              </td>
              <td data-title="进展">
                {row.progress ? (
                  <>
                    <Mark look={row.progress.noValue ? 'unknown' : row.progress.reached ? 'done' : 'soon'}>
                      {row.progress.noValue ? '没有基数' : row.progress.reached ? '达到目标' : '未达目标'}
                    </Mark>{' '}
                    <Link to={`/figures/${encodeURIComponent(row.progress.figure)}?from=${row.progress.from}&to=${row.progress.to}`}>
                      {row.progress.shown}
                    </Link>
                    <div className="small second">{row.progress.arithmetic}</div>
                  </>
                ) : row.claimed ? (
                  '已申报，待核验'
                ) : (
                  '没有绑定指标，由牵头单位申报'
                )}
              </td>
              <td data-title="状态">
                {row.state.title}
                {runs && row.progress && row.state.code === 'assigned' && row.dueBy <= county.today && (
                  <Settle task={row} progress={row.progress} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A task past its day whose figure decides: entered by the program, done or missed as the records have it. */
function Settle({ task, progress }: { task: Plan['rows'][number]; progress: NonNullable<Plan['rows'][number]['progress']> }) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const { send, problem, busy } = useSend(`/reckoning/plan-task/${task.id}/settle`)
  const settle = async () => {
    if (!(await send({}))) return
    setAsking(false)
    await client.invalidateQueries({ queryKey: ['plan'] })
  }
  return (
    <div>
      <Button size="small" aria-label={`按指标核定${task.no}`} onClick={() => setAsking(true)}>
        按指标核定
      </Button>
      <Modal
        title={`按指标核定：${task.no} ${task.matter}`}
        open={asking}
        okText="核定"
        cancelText="返回"
        confirmLoading={busy}
        cancelButtonProps={{ autoFocus: true }}
        onOk={() => void settle()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {problem && <ProblemStrip problem={problem} />}
        <p>{progress.arithmetic}。</p>
        <p>
          完成时限{task.dueBy}已到。核定后，本任务记为{progress.reached ? '已完成' : '未完成'}。
        </p>
      </Modal>
    </div>
  )
}
