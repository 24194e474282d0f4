import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useProcedure, useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { newId } from '../../form/newId.ts'
import { savedWords, useDraft } from '../../form/useDraft.ts'
import { DueMark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { PointsInput } from './PointsInput.tsx'
import { type AppealPoint, hundredths, isLost, type Line, type Trace } from './types.ts'
import { useSend } from './useSend.ts'
import './assessment.css'

/** A unit's appeal on one page: which lost points, what it claims instead, on what ground and evidence. It is made once, for all points together. */
export function AppealPage() {
  const { id = '' } = useParams()
  const { data: trace, error } = useQuery({ queryKey: ['assessment', id], queryFn: () => ask<Trace>(`/reckoning/assessment/${id}`) })
  if (error) return <PageProblem problem={error} />
  if (!trace) return <Skeleton rows={10} />
  return <Appeal trace={trace} />
}

function Appeal({ trace }: { trace: Trace }) {
  const session = useSigned()
  const units = useUnits()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { data: file } = useFile('assessment', trace.id)
  const { data: procedure } = useProcedure('assessment')
  const lost = trace.lines.filter(isLost)
  const { draft, change, saved, clear } = useDraft(session, `assessment.appeal:${trace.id}`, () => ({
    id: newId(),
    on: session.county.today,
    capacity: '',
    data: { appealPoints: lost.filter(({ item }) => item === query.get('item')).map(fresh) },
  }))
  const [asking, setAsking] = useState(false)
  const { send, problem, busy } = useSend(`/assessment/${trace.id}/acts/appeal`)
  if (!draft || !file || !procedure) return <Skeleton rows={10} />
  const by = procedure.acts.find(({ act }) => act === 'appeal')?.by.map(({ code }) => code) ?? []
  const worn = session.capacities.find(({ capacity }) => by.includes(capacity))
  const clock = file.clocks.find(({ name, met, stopped }) => name === 'appeal' && !met && !stopped)
  const closed = file.choices.find(({ act, open }) => act === 'appeal' && !open)
  const points = (draft.data.appealPoints ?? []) as readonly AppealPoint[]
  const put = (next: readonly AppealPoint[]) => {
    const order = lost.map(({ item }) => item)
    const sorted = next.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
    change({ ...draft, data: { appealPoints: sorted } })
  }
  const bare = points.filter(({ ground }) => ground.trim() === '')
  const title = units.get(trace.unit) ?? trace.title
  const hand = async () => {
    const appealPoints = points.map(({ evidence, ...one }) => ({ ...one, ...(evidence && { evidence }) }))
    const body = { id: draft.id, on: draft.on, capacity: worn?.capacity ?? '', ...(worn && { unit: worn.unit }), expect: file.seq }
    const entered = await send({ ...body, data: { appealPoints } })
    setAsking(false)
    if (!entered) return
    await clear()
    navigate(`/assessment/${trace.id}?only=lost`)
  }
  return (
    <Page
      title={`申诉：${title}`}
      crumbs={[
        { title: '考核与报告' },
        { title: '法治考核', to: '/assessment' },
        { title, to: `/assessment/${trace.id}` },
        { title: '申诉' },
      ]}
      aside={
        clock && (
          <span>
            申诉期限 {clock.due} 24:00 前 <DueMark due={clock.due} today={session.county.today} />
          </span>
        )
      }
    >
      {problem && <ProblemStrip problem={problem} />}
      {closed && <p role="status">现在不能申诉：{closed.refusals.map(({ says, way }) => `${says}。${way}`).join('；')}。</p>}
      <p>勾选要申诉的失分项，写明主张的得分和理由。一次考核只申诉一次，提出后不能补充。申诉由没有参加评分的人员复核，逐项决定。</p>
      {lost.length === 0 ? (
        <Empty>没有失分项。</Empty>
      ) : (
        <>
          <ul className="scoring">
            {lost.map((line) => {
              const point = points.find(({ item }) => item === line.item)
              const set = (changes: Partial<AppealPoint>) =>
                put([...points.filter(({ item }) => item !== line.item), { ...(point ?? fresh(line)), ...changes }])
              return (
                <li key={line.item} aria-current={point ? 'step' : undefined}>
                  <div className="scoring-head">
                    <label>
                      <input
                        type="checkbox"
                        checked={point !== undefined}
                        onChange={({ target }) => (target.checked ? set({}) : put(points.filter(({ item }) => item !== line.item)))}
                      />{' '}
                      <strong>
                        {line.item} {line.name}
                      </strong>
                    </label>
                    <span>
                      得 {Number(line.points).toFixed(2)} 分，满分 {Number(line.weight).toFixed(2)}
                    </span>
                  </div>
                  <p className="second small">{line.arithmetic}</p>
                  {point && (
                    <>
                      <label className="why" htmlFor={`claimed-${line.item}`}>
                        主张的得分（分）
                        <PointsInput
                          id={`claimed-${line.item}`}
                          value={point.claimed}
                          max={hundredths(line.weight)}
                          onChange={(claimed) => set({ claimed })}
                        />
                      </label>
                      <label className="why" htmlFor={`ground-${line.item}`}>
                        理由
                        <Input.TextArea
                          id={`ground-${line.item}`}
                          autoSize={{ minRows: 2 }}
                          maxLength={2000}
                          status={point.ground.trim() ? '' : 'error'}
                          value={point.ground}
                          onChange={({ target }) => set({ ground: target.value })}
                        />
                      </label>
                      <label className="why" htmlFor={`evidence-${line.item}`}>
                        佐证（文件名称、文号或者系统内的案号；选填）
                        <Input
                          id={`evidence-${line.item}`}
                          maxLength={400}
                          value={point.evidence ?? ''}
                          onChange={({ target }) => set({ evidence: target.value })}
                        />
                      </label>
                    </>
                  )}
                </li>
              )
            })}
          </ul>
          <div className="scoring-bar low">
            <span role="status" aria-live="polite">
              申诉 {points.length} 项{bare.length > 0 && `，${bare.map(({ item }) => item).join('、')} 没有写理由`}
            </span>
            <span className={saved?.where === 'here' ? '' : 'second'}>{savedWords(saved)}</span>
            <Button
              type="primary"
              loading={busy}
              disabled={points.length === 0 || bare.length > 0 || closed !== undefined}
              onClick={() => setAsking(true)}
            >
              提出申诉
            </Button>
          </div>
          <Modal
            title="提出申诉"
            open={asking}
            okText="提出申诉"
            cancelText="返回修改"
            confirmLoading={busy}
            cancelButtonProps={{ autoFocus: true }}
            onOk={() => void hand()}
            onCancel={() => setAsking(false)}
            destroyOnHidden
          >
            <p>
              申诉 {points.map(({ item }) => item).join('、')}，共 {points.length} 项。提出后不能补充，得分在决定前显示为申诉中。
            </p>
          </Modal>
        </>
      )}
    </Page>
  )
}

const fresh = ({ item, weight }: Line): AppealPoint => ({ item, claimed: hundredths(weight), ground: '' })
