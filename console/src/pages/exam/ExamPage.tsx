import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { RightAnswers } from './RightAnswers.tsx'
import { Sitting } from './Sitting.tsx'
import { closedStates, kindWords, resultWords, type Seat } from './types.ts'
import './exam.css'

/** One's own exam: to start, to answer, to see how it went. */
export function ExamPage() {
  const { paper = '' } = useParams()
  const client = useQueryClient()
  const { data: seat, error } = useQuery({
    queryKey: ['exam', paper],
    queryFn: () => ask<Seat>(`/exam-seats/${paper}`),
    refetchOnWindowFocus: false,
    // A paper being answered is the page's own; an old one must not come back for a moment.
    gcTime: 0,
  })
  const again = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['exam', paper] })
    void client.invalidateQueries({ queryKey: ['exams'] })
    void client.invalidateQueries({ queryKey: ['desk'] })
  }, [client, paper])
  const state = seat?.state.code
  // A paper begins, and a result is read, from the top.
  useEffect(() => {
    if (state) window.scrollTo(0, 0)
  }, [state])
  if (error && !seat) return <PageProblem problem={error} />
  if (!seat) return <Skeleton rows={10} />
  return (
    <Page
      title={`${seat.sitting}${kindWords[seat.kind]}`}
      crumbs={[{ title: '执法监督' }, { title: '考试与执法资格', to: '/exam' }, { title: seat.sitting }]}
      aside={
        <span>
          状态：<strong>{seat.state.title}</strong>
          <span className="second">　应考人：{seat.name}</span>
        </span>
      }
    >
      {seat.questions ? (
        <Sitting key={`${seat.id} ${seat.attempt}`} seat={seat} onDone={again} />
      ) : (
        <Before seat={seat} onStarted={again} />
      )}
    </Page>
  )
}

/** Not being sat: what is to come, or how it went. */
function Before({ seat, onStarted }: { seat: Seat; onStarted: () => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const resit = seat.attempt === 'resit'
  const start = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await ask(`/exam-seats/${seat.id}/start`, { method: 'POST' })
      onStarted()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {problem && <ProblemStrip problem={problem} />}
      {(seat.first || seat.resit) && (
        <section className="block" aria-labelledby="result">
          <h2 id="result">成绩</h2>
          <dl className="facts">
            {seat.first && <Score title="首次" {...seat.first} passMark={seat.passMark} />}
            {seat.resit && <Score title="补考" {...seat.resit} passMark={seat.passMark} />}
          </dl>
          {seat.state.code === 'failed' && <p>补考仍不合格，系统已提请暂扣执法证，由县司法局听取本人陈述后决定。</p>}
        </section>
      )}
      {seat.startable && (
        <section className="block" aria-labelledby="start">
          <h2 id="start">{resit ? '补考' : '开始前'}</h2>
          <ul>
            <li>时长 {seat.minutes} 分钟，从点开始起由服务器计时，中途关闭页面不停止。</li>
            {seat.focus.length > 0 && <li>侧重：{seat.focus.join('；')}。</li>}
            <li>满分 100 分，{seat.passMark} 分合格。</li>
            <li>答案选一题存一题；换一台电脑登录，可以接着答。</li>
            {resit && seat.resitBy && <li>补考应在 {seat.resitBy} 24:00 前完成。</li>}
          </ul>
          <Button type="primary" loading={busy} onClick={() => void start()}>
            {resit ? '开始补考' : '开始考试'}
          </Button>
        </section>
      )}
      {!seat.startable && !closedStates.includes(seat.state.code) && <p>已交卷，正在评分。</p>}
      {closedStates.includes(seat.state.code) && <RightAnswers id={seat.id} />}
    </>
  )
}

function Score({ title, result, score, passMark }: { title: string; result: keyof typeof resultWords; score?: number; passMark: number }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {score !== undefined && <strong>{score} 分　</strong>}
        <Mark look={result === 'passed' ? 'done' : 'late'}>{resultWords[result]}</Mark>
        <span className="second">　{passMark} 分合格</span>
      </dd>
    </>
  )
}
