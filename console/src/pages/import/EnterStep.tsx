import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { address, ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { DryRun } from './answers.ts'
import { SumWords } from './Sum.tsx'
import { type StepProps, Ways } from './Ways.tsx'

/** ⑤ 入库: what will be entered and what stays out, said once more before anything is written. */
export function EnterStep({ shown, busy }: StepProps) {
  const { id, balance, open, problems, totals } = shown
  const client = useQueryClient()
  const navigate = useNavigate()
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const run = async () => {
    setRunning(true)
    setProblem(undefined)
    try {
      await ask(`/imports/${id}/run`, { method: 'POST' })
      client.setQueryData<DryRun>(['import', id], (before) => before && { ...before, run: true })
      void navigate(`/import/${id}/result`)
    } catch (error) {
      setProblem(error)
      setRunning(false)
    }
  }
  const differing = totals.filter(({ difference }) => difference !== 0).length
  return (
    <>
      {problem !== undefined && <ProblemStrip problem={problem} />}
      <section className="block" aria-label="入库之前">
        <h2>尚未入库</h2>
        <p>
          将入库“{shown.type.title}”<strong>{balance.imported}</strong>{' '}
          件。由后台办理，可以离开本页；入库后在没有人接着办理之前，可以整批撤回。
        </p>
        {open > 0 && (
          <p className="strip">
            还有 {open} 个问题没有回答，有关的行这次不入库。<Link to={`/import/${id}/problems`}>回去处理</Link>
          </p>
        )}
        {problems.count > 0 && (
          <p className="strip">
            还有 {balance.stopped} 行停下，这次不入库；可以<a href={address(`/imports/${id}/annotated`)}>下载带批注的原表</a>
            ，改好后重新上传。
          </p>
        )}
        {differing > 0 && (
          <p className="strip bad">
            有 {differing} 处合计与按行相加之数不符。<Link to={`/import/${id}/check`}>看可能出错的行</Link>
          </p>
        )}
        {balance.imported === 0 && <p className="strip">没有可以入库的行。</p>}
        <SumWords />
      </section>
      <div className="ways">
        <Ways back={`/import/${id}/problems`} />
        <Button type="primary" disabled={balance.imported === 0 || busy} loading={running} onClick={() => void run()}>
          入库 {balance.imported} 件
        </Button>
      </div>
    </>
  )
}
