import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useProcedure, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { savedWords, useDraft } from '../../form/useDraft.ts'
import { ClockMark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { PointsInput } from './PointsInput.tsx'
import { type AppealPoint, type Decided, hundredths, points as printed, type Trace } from './types.ts'
import { useSend } from './useSend.ts'
import './assessment.css'

const grants = { granted: '支持', partly: '部分支持', rejected: '不予支持' } as const

/** The decision on an appeal: each point granted, partly or not, with what it becomes and why; how many change is counted, never typed. */
export function DecidePage() {
  const { id = '' } = useParams()
  const { data: file, error } = useFile('assessment-appeal', id)
  const factOf = (name: string) => file?.facts.find((one) => one.name === name)
  const assessment = factOf('assessment')?.value as string | undefined
  const { data: trace } = useQuery({
    queryKey: ['assessment', assessment],
    queryFn: () => ask<Trace>(`/reckoning/assessment/${assessment}`),
    enabled: assessment !== undefined,
  })
  if (error) return <PageProblem problem={error} />
  if (!file || !trace) return <Skeleton rows={10} />
  return <Decide file={file} trace={trace} points={(factOf('appealPoints')?.value ?? []) as readonly AppealPoint[]} />
}

function Decide({ file, trace, points }: { file: FilePageAnswer; trace: Trace; points: readonly AppealPoint[] }) {
  const session = useSigned()
  const navigate = useNavigate()
  const { data: procedure } = useProcedure('assessment-appeal')
  const lineOf = (item: string) => trace.lines.find((line) => line.item === item)
  const stands = (item: string) => hundredths(lineOf(item)?.points ?? '0')
  const { draft, change, saved, clear } = useDraft(session, `assessment-appeal.decide:${file.id}`, () => ({
    id: newId(),
    on: session.county.today,
    capacity: '',
    data: { decisions: [] },
  }))
  const { send, problem, busy } = useSend(`/assessment-appeal/${file.id}/acts/decide`)
  if (!draft || !procedure) return <Skeleton rows={10} />
  const by = procedure.acts.find(({ act }) => act === 'decide')?.by.map(({ code }) => code) ?? []
  const worn = session.capacities.find(({ capacity }) => by.includes(capacity))
  const closed = file.choices.find(({ act, open }) => act === 'decide' && !open)
  const clock = file.clocks.find(({ name }) => name === 'decide')
  const decisions = (draft.data.decisions ?? []) as readonly Decided[]
  const decidedOf = (item: string) => decisions.find((one) => one.item === item)
  const set = (item: string, changes: Partial<Decided>) => {
    const next = { item, granted: 'granted' as const, becomes: stands(item), reason: '', ...decidedOf(item), ...changes }
    const order = points.map((one) => one.item)
    const all = [...decisions.filter((one) => one.item !== item), next].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
    change({ ...draft, data: { decisions: all } })
  }
  const open = points.filter(({ item }) => !decidedOf(item)?.reason.trim())
  const adjusted = decisions.filter(({ granted }) => granted !== 'rejected').length
  const hand = async () => {
    const result = adjusted > 0 ? 'granted' : 'rejected'
    const body = { id: draft.id, on: draft.on, capacity: worn?.capacity ?? '', ...(worn && { unit: worn.unit }), expect: file.seq }
    if (!(await send({ ...body, data: { decisions, adjusted, result } }))) return
    await clear()
    navigate(`/files/assessment-appeal/${file.id}`)
  }
  return (
    <Page
      title="作出申诉决定"
      crumbs={[
        { title: '考核与报告' },
        { title: '考核申诉', to: '/files/assessment-appeal' },
        { title: file.title, to: `/files/assessment-appeal/${file.id}` },
      ]}
      aside={
        clock && (
          <span>
            决定期限 {clock.due} <ClockMark clock={clock} />
          </span>
        )
      }
    >
      {problem && <ProblemStrip problem={problem} />}
      {closed && <p role="status">现在不能决定：{closed.refusals.map(({ says, way }) => `${says}。${way}`).join('；')}。</p>}
      <ul className="scoring">
        {points.map((point) => {
          const line = lineOf(point.item)
          const decided = decidedOf(point.item)
          return (
            <li key={point.item} aria-current={decided ? 'step' : undefined}>
              <div className="scoring-head">
                <strong>
                  {point.item} {line?.name}
                </strong>
                <span>
                  原得 {printed(stands(point.item))} 分，主张 {printed(point.claimed)} 分，满分 {Number(line?.weight ?? 0).toFixed(2)}
                </span>
              </div>
              <p className="second small">{line?.arithmetic}</p>
              <dl className="facts">
                <dt>理由</dt>
                <dd style={{ whiteSpace: 'pre-wrap' }}>{point.ground}</dd>
                <dt>佐证</dt>
                <dd>{point.evidence ?? '没有'}</dd>
              </dl>
              <fieldset className="fifths">
                <legend className="sr-only">
                  {point.item} {line?.name}的决定
                </legend>
                {Object.entries(grants).map(([code, title]) => (
                  <label key={code}>
                    <input
                      type="radio"
                      name={`granted-${point.item}`}
                      checked={decided?.granted === code}
                      onChange={() =>
                        set(point.item, {
                          granted: code as Decided['granted'],
                          becomes: code === 'granted' ? point.claimed : stands(point.item),
                        })
                      }
                    />
                    {title}
                  </label>
                ))}
                {decided?.granted === 'partly' && (
                  <label htmlFor={`becomes-${point.item}`}>
                    调整为（分）
                    <PointsInput
                      id={`becomes-${point.item}`}
                      value={decided.becomes}
                      max={hundredths(line?.weight ?? '0')}
                      onChange={(becomes) => set(point.item, { becomes })}
                    />
                  </label>
                )}
              </fieldset>
              {decided && (
                <label className="why" htmlFor={`reason-${point.item}`}>
                  决定的理由
                  <Input.TextArea
                    id={`reason-${point.item}`}
                    autoSize={{ minRows: 2 }}
                    maxLength={2000}
                    status={decided.reason.trim() ? '' : 'error'}
                    value={decided.reason}
                    onChange={({ target }) => set(point.item, { reason: target.value })}
                  />
                </label>
              )}
            </li>
          )
        })}
      </ul>
      <div className="scoring-bar low">
        <span role="status" aria-live="polite">
          已决定 {points.length - open.length}/{points.length} 项，调整得分 {adjusted} 项
        </span>
        <span className={saved?.where === 'here' ? '' : 'second'}>{savedWords(saved)}</span>
        <Button type="primary" loading={busy} disabled={open.length > 0 || closed !== undefined} onClick={() => void hand()}>
          作出申诉决定
        </Button>
      </div>
    </Page>
  )
}
