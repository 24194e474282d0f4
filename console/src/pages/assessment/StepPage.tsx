import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { crumbsOf, useYear, type Year, type YearStep } from './year.ts'
import './assessment.css'

/** What a step does, and what of it cannot be taken back. */
const words: Readonly<Record<string, (year: Year) => readonly string[]>> = {
  check: () => [
    '系统核对各组分值是否合计一百分，指标有没有重复，有没有不得作为考核指标的内容。',
    '没有问题的，方案转为待印发；有问题的，逐项列出。',
  ],
  open: () => [
    '按机构名录写明的考核组别（没有写明的按上一次考核的组别），由负责该组的考核组对被考核单位启动考核，各单位自启动之日起报送自查。',
    '组别不明的单位，在机构名录写明组别，或者在考核台账中逐个启动。',
  ],
  freeze: ({ cutoff }) => [
    `系统按方案的指标，从记录计算各单位的日常评价得分，数据截止日是${cutoff}。`,
    '固定以后，记录再有变化，得分也不随之变化，各单位不能再补救。确有错误的，只能在考核案卷上作废并说明理由。',
  ],
  conclude: () => ['系统汇总考核人的评分，评分表从此启封。', '两人评分相差超过规定的，转第三人评分。'],
  tell: () => ['系统计算加减分、一票否决和总分，反馈被考核单位。', '申诉期限从反馈之日起算。'],
  settle: () => ['系统按申诉决定核定得分，列出每一项失分。', '核定以后不再接受申诉。'],
  publish: () => [
    '系统按核定的得分排出各组名次和等次，公示五个工作日。',
    '公示以后，全部单位看得到全部名次，不能撤回。公示期间的意见，在方案案卷上登记和答复。',
  ],
  finalise: () => [
    '系统按公示并审定的结果给各单位定等。',
    '有失分项的，同时开立失分整改，期限是下面填写的日期。定等以后，名次和等次不再改变。',
  ],
}
const irreversible = new Set(['freeze', 'publish', 'finalise'])

interface Answer {
  readonly entered: readonly { readonly unit: string; readonly says: string }[]
  readonly left: readonly { readonly unit: string; readonly says: string }[]
}
type Line = { readonly unit: string; readonly says: string; readonly ok: boolean }
/** So many units are asked for at once: the figures are measured once for all of them. */
const atOnce = 8

/** One step that the program takes: first in words what will happen, then unit by unit with an answer for each. */
export function StepPage() {
  const { id = '', step = '' } = useParams()
  const { data: year, error } = useYear(id)
  if (error) return <PageProblem problem={error} />
  if (!year) return <Skeleton rows={10} />
  const found = year.steps.find((one) => one.step === step && (one.by === 'units' || one.by === 'scheme'))
  if (!found) return <Empty action={<Link to={`/assessment/years/${id}`}>返回考核步骤</Link>}>没有这一步。</Empty>
  return <Step year={year} step={found} />
}

function Step({ year, step }: { year: Year; step: YearStep }) {
  const client = useQueryClient()
  const refresh = useRefresh()
  const [rectifyBy, setRectifyBy] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([])
  const [of, setOf] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const stopped = useRef(false)
  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])
  const units = step.by === 'units'
  const bare = step.step === 'finalise' && rectifyBy < year.today

  const unitsInTurn = async () => {
    const { ready } = step
    setOf(ready.length)
    for (let at = 0; at < ready.length && !stopped.current; at += atOnce) {
      const files = ready.slice(at, at + atOnce).map((one) => one.id)
      const { entered, left } = await ask<Answer>(`/reckoning/assessment-scheme/${year.id}/units/${step.step}`, {
        method: 'POST',
        body: { files, ...(rectifyBy && { rectifyBy }) },
      })
      setLines((before) => [...before, ...entered.map((one) => ({ ...one, ok: true })), ...left.map((one) => ({ ...one, ok: false }))])
    }
  }
  const once = async () => {
    const { state, data } = await ask<{ state: string; data: { problems?: readonly { item: string; says: string }[] } }>(
      `/reckoning/assessment-scheme/${year.id}/${step.step}`,
      { method: 'POST', body: {} },
    )
    setOf(1)
    const problems = data.problems ?? []
    setLines(
      problems.length > 0
        ? problems.map(({ item, says }) => ({ unit: item, says, ok: false }))
        : [{ unit: year.title, says: state === 'checked' ? '没有问题，可以印发' : '已公示', ok: true }],
    )
  }
  const run = async () => {
    setBusy(true)
    setProblem(undefined)
    setLines([])
    stopped.current = false
    try {
      await (units ? unitsInTurn() : once())
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
      refresh()
      for (const key of ['year', 'ranking', 'assessment']) await client.invalidateQueries({ queryKey: [key] })
    }
  }
  const ok = lines.filter((line) => line.ok).length
  return (
    <Page title={step.title} crumbs={[...crumbsOf(year), { title: step.title }]}>
      {problem && <ProblemStrip problem={problem} />}
      <section className="block" aria-labelledby="what">
        <h2 id="what">{irreversible.has(step.step) ? '办理前请核对' : '这一步做什么'}</h2>
        {words[step.step]?.(year).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <strong>{units && step.ready.length > 0 ? `现在可以办理的有 ${step.ready.length} 个单位。` : ''}</strong>
          <span className="second">{step.says}。</span>
        </p>
        {units && step.ready.length > 0 && (
          <details>
            <summary>看是哪些单位</summary>
            <p>{step.ready.map(({ unit }) => unit).join('、')}</p>
          </details>
        )}
        {step.step === 'finalise' && step.open && (
          <div className="field">
            <label htmlFor="rectify-by">整改期限</label>
            <DayInput id="rectify-by" value={rectifyBy} onChange={(on) => setRectifyBy(on ?? '')} />
          </div>
        )}
        <div className="step-acts">
          {step.open && (
            <Button type="primary" loading={busy} disabled={bare} onClick={() => void run()}>
              {step.title}
              {units && `（${step.ready.length} 个单位）`}
            </Button>
          )}
          {busy && units && (
            <Button
              onClick={() => {
                stopped.current = true
              }}
            >
              停在这里
            </Button>
          )}
          <Link to={`/assessment/years/${year.id}`}>返回考核步骤</Link>
        </div>
        {step.open && bare && <p className="second small">请先填写整改期限，不早于今日。</p>}
      </section>
      <p className="counts" role="status" aria-live="polite">
        {of > 0 &&
          (units
            ? `${busy ? '正在办理' : '已办理'} ${lines.length}/${of}：办成 ${ok} 个${lines.length > ok ? `，没有办成 ${lines.length - ok} 个` : ''}。${busy ? '可以离开本页，办到哪里就到哪里，回来接着办。' : ''}`
            : ok > 0
              ? '已办理。'
              : `核对出 ${lines.length} 个问题，请改正后再核对。`)}
      </p>
      {lines.length > 0 && (
        <table className="plain cards">
          <caption className="sr-only">{step.title}的结果</caption>
          <thead>
            <tr>
              <th scope="col">{units ? '单位' : '事项'}</th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {lines
              .toSorted((a, b) => Number(a.ok) - Number(b.ok))
              .map((line) => (
                <tr key={`${line.unit} ${line.says}`}>
                  <td>{line.unit}</td>
                  <td data-title="结果">
                    <Mark look={line.ok ? 'done' : 'late'}>{line.ok ? '办成' : units ? '没有办成' : '有问题'}</Mark>
                  </td>
                  <td data-title="说明">{line.says}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
