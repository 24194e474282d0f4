import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useFile, useRefresh, useSigned } from '../../api/queries.ts'
import type { Coded, Entered, Unit } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { newId } from '../../form/newId.ts'
import { savedWords, useDraft } from '../../form/useDraft.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { useScoringKeys } from '../../patterns/useScoringKeys.ts'
import { useScoringPlace } from '../../patterns/useScoringPlace.ts'
import { PageProblem } from '../exceptions.tsx'
import { PointsInput } from './PointsInput.tsx'
import { points } from './types.ts'
import './assessment.css'

interface Row {
  readonly item: string
  readonly weight: number
  readonly points: number
  readonly reason?: string
  readonly evidence?: string
}
interface Sheet {
  readonly id: string
  readonly state: Coded
  readonly unit: Unit
  readonly selfReport?: string
  readonly items: readonly Item[]
  readonly rows?: readonly Row[]
  readonly score?: number
}
interface Item {
  readonly item: string
  readonly name: string
  readonly standard: string
  /** Hundredths of a point. */
  readonly weight: number
}

/** One person's scores of one unit, given with the keyboard; the other scorer's are not to be seen. */
export function SheetPage() {
  const { id = '' } = useParams()
  const { data: sheet, error } = useQuery({ queryKey: ['sheet', id], queryFn: () => ask<Sheet>(`/reckoning/assessment-sheet/${id}`) })
  if (error) return <PageProblem problem={error} />
  if (!sheet) return <Skeleton rows={12} />
  return (
    <Page
      title={`实地考核评分：${sheet.unit.name}`}
      crumbs={[{ title: '考核与报告' }, { title: '法治考核', to: '/assessment?tab=sheets' }, { title: sheet.unit.name }]}
      aside={
        <span>
          状态：<strong>{sheet.state.title}</strong>
        </span>
      }
      acts={
        sheet.state.code === 'assigned' && (
          <Link className="act" to={`/files/assessment-sheet/${id}/acts/recuse`}>
            申请回避
          </Link>
        )
      }
    >
      <p className="second">
        {sheet.state.code === 'submitted'
          ? '本表已经封存：收齐汇总、启封以前，除本人外谁也不能查看，也不能更改。'
          : '两名考核人各自评分，收齐汇总后才互相可见。'}
      </p>
      {sheet.state.code === 'assigned' ? <Scoring sheet={sheet} /> : <Done sheet={sheet} />}
    </Page>
  )
}

function Done({ sheet }: { sheet: Sheet }) {
  if (!sheet.rows) return <p>本表没有评分。</p>
  const given = new Map(sheet.rows.map((row) => [row.item, row]))
  return (
    <>
      <p>本人的评分，合计 {points(sheet.score ?? 0)} 分</p>
      <table className="plain cards">
        <caption className="sr-only">本人的评分</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              分值
            </th>
            <th scope="col" className="number">
              评分
            </th>
            <th scope="col">扣分理由</th>
          </tr>
        </thead>
        <tbody>
          {sheet.items.map(({ item, name, weight }) => (
            <tr key={item}>
              <td>
                {item} {name}
              </td>
              <td className="number" data-title="分值">
                {points(weight)}
              </td>
              <td className="number" data-title="评分">
                {points(given.get(item)?.points ?? 0)}
              </td>
              <td data-title="扣分理由">{given.get(item)?.reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Scoring({ sheet }: { sheet: Sheet }) {
  const session = useSigned()
  const refresh = useRefresh()
  const client = useQueryClient()
  const { data: file } = useFile('assessment-sheet', sheet.id)
  const worn = session.capacities.find(({ capacity }) => capacity === 'assessor')
  const { draft, change, saved, clear } = useDraft(session, `assessment-sheet.submit:${sheet.id}`, () => ({
    id: newId(),
    on: session.county.today,
    capacity: 'assessor',
    data: { visitedOn: session.county.today, rows: [] },
  }))
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const rows = (draft?.data.rows ?? []) as readonly Row[]
  const rowOf = (item: string) => rows.find((row) => row.item === item)
  const begun = draft && (saved ? sheet.items.findIndex(({ item }) => !rowOf(item)) : 0)
  const { list, at, setAt, go, askWhy } = useScoringPlace(sheet.items.length, begun)
  const put = ({ item, weight }: Item, changes: Partial<Row>) => {
    if (!draft) return
    const row = { ...(rowOf(item) ?? { item, weight, points: weight }), ...changes }
    const order = sheet.items.map((one) => one.item)
    const next = [...rows.filter((one) => one.item !== item), row].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
    change({ ...draft, data: { ...draft.data, rows: next.map(plainRow), score: next.reduce((sum, one) => sum + one.points, 0) } })
  }
  const score = (fifths: number) => {
    const item = sheet.items[at]
    if (!item) return
    put(item, { points: Math.round((item.weight * fifths) / 5) })
    if (fifths === 5) go(at + 1)
    else askWhy()
  }
  useScoringKeys(!asking, { score, move: (by) => go(at + by) })
  if (!draft) return <Skeleton rows={10} />
  const open = sheet.items.filter(({ item }) => !rowOf(item))
  const unsaid = sheet.items.filter((item) => {
    const row = rowOf(item.item)
    return row !== undefined && row.points < item.weight && !row.reason
  })
  const sum = rows.reduce((all, row) => all + row.points, 0)
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { id, data } = draft
      const body = {
        id,
        on: session.county.today,
        capacity: 'assessor',
        ...(worn && { unit: worn.unit }),
        data,
        ...(file && { expect: file.seq }),
      }
      await ask<Entered>(`/assessment-sheet/${sheet.id}/acts/submit`, { method: 'POST', body })
      await clear()
      setAsking(false)
      refresh()
      void client.invalidateQueries({ queryKey: ['sheet', sheet.id] })
      void client.invalidateQueries({ queryKey: ['sheets'] })
      window.scrollTo(0, 0)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div className="scoring-bar">
        <span role="status" aria-live="polite">
          已评 {sheet.items.length - open.length}/{sheet.items.length}，合计 {points(sum)} 分
        </span>
        <span className="second small no-phone">1 至 5 评分（5 为满分），J 下一项，K 上一项；写完理由按回车到下一项</span>
        <span className={saved?.where === 'here' ? '' : 'second'} role="status">
          {savedWords(saved)}
        </span>
        <Button type="primary" onClick={() => setAsking(true)}>
          提交评分表
        </Button>
      </div>
      {problem && !asking && <ProblemStrip problem={problem} />}
      <div className="field">
        <label htmlFor="visited">到场日期</label>
        <DayInput
          id="visited"
          value={draft.data.visitedOn as string | undefined}
          onChange={(visitedOn) => change({ ...draft, data: { ...draft.data, visitedOn } })}
        />
      </div>
      {sheet.selfReport && (
        <details className="block">
          <summary>单位自查报告</summary>
          <p style={{ whiteSpace: 'pre-wrap' }}>{sheet.selfReport}</p>
        </details>
      )}
      <ol className="scoring" ref={list}>
        {sheet.items.map((item, place) => {
          const row = rowOf(item.item)
          const lost = row !== undefined && row.points < item.weight
          return (
            <li key={item.item} aria-current={place === at ? 'step' : undefined} onFocus={() => setAt(place)}>
              <div className="scoring-head">
                <strong>
                  {item.item} {item.name}
                </strong>
                <span>
                  {row ? <Mark look={lost ? 'soon' : 'done'}>{`${points(row.points)} 分`}</Mark> : <span className="second">未评</span>}
                  <span className="second">　满分 {points(item.weight)}</span>
                </span>
              </div>
              <p className="second">{item.standard}</p>
              <fieldset className="fifths">
                <legend className="sr-only">{item.name}评分</legend>
                {[1, 2, 3, 4, 5].map((fifths) => {
                  const value = Math.round((item.weight * fifths) / 5)
                  return (
                    <label key={fifths}>
                      <input type="radio" name={item.item} checked={row?.points === value} onChange={() => put(item, { points: value })} />
                      {fifths}（{points(value)}）
                    </label>
                  )
                })}
                <label htmlFor={`points-${item.item}`}>
                  得分{' '}
                  <PointsInput
                    id={`points-${item.item}`}
                    value={row?.points}
                    max={item.weight}
                    onChange={(given) => put(item, { points: given })}
                  />
                </label>
              </fieldset>
              {lost && (
                <>
                  <label className="why" htmlFor={`why-${item.item}`}>
                    扣分理由（未给满分应写明）
                    <Input.TextArea
                      id={`why-${item.item}`}
                      autoSize={{ minRows: 1 }}
                      maxLength={200}
                      value={row.reason ?? ''}
                      status={row.reason ? '' : 'error'}
                      onChange={({ target }) => put(item, { reason: target.value })}
                    />
                  </label>
                  <label className="why" htmlFor={`evidence-${item.item}`}>
                    佐证（选填）
                    <Input
                      id={`evidence-${item.item}`}
                      maxLength={200}
                      value={row.evidence ?? ''}
                      onChange={({ target }) => put(item, { evidence: target.value })}
                    />
                  </label>
                </>
              )}
            </li>
          )
        })}
      </ol>
      <Modal
        title="提交评分表"
        open={asking}
        okText="提交评分表"
        cancelText="返回评分"
        confirmLoading={busy}
        okButtonProps={{ disabled: open.length > 0 || unsaid.length > 0 }}
        cancelButtonProps={{ autoFocus: true }}
        onOk={() => void send()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {problem && <ProblemStrip problem={problem} />}
        <p>
          {sheet.unit.name}，合计 {points(sum)} 分。提交后封存，不能修改；收齐汇总后一并启封。
        </p>
        {open.length > 0 && (
          <p>
            还有 {open.length} 项没有评分：{open.map(({ item }) => item).join('、')}。
          </p>
        )}
        {unsaid.length > 0 && <p>没有写明扣分理由：{unsaid.map(({ item }) => item).join('、')}。</p>}
      </Modal>
    </>
  )
}

/** As the act takes it: what is empty is left out. */
const plainRow = ({ item, weight, points: given, reason, evidence }: Row): Row => ({
  item,
  weight,
  points: given,
  ...(reason && { reason }),
  ...(evidence && { evidence }),
})
