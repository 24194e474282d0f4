import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import type { LedgerReading } from './answers.ts'

/** How often progress is asked for while a ledger is read, in milliseconds. */
const often = 400

/** How a reading ended; a problem where the ledger cannot be used. */
export type ReadingEnd = { readonly how: 'done' | 'stopped' } | { readonly how: 'failed'; readonly problem: unknown }

/**
 * A ledger being read and checked by the server: how far it is, how fast, and the way to stop it. Leaving the page stops nothing, nor does
 * the end of the program: the asking goes on until the next one has gone on with it.
 */
export function Reading({ id, onEnd }: { readonly id: string; readonly onEnd: (end: ReadingEnd) => void }) {
  const { data, error } = useQuery({
    queryKey: ['import-reading', id],
    queryFn: () => ask<LedgerReading>(`/imports/${id}/reading`),
    refetchInterval: often,
    staleTime: 0,
    retry: false,
  })
  const isAway = error instanceof ApiProblem && (error.status === 0 || error.status >= 500)
  const told = useRef(onEnd)
  told.current = onEnd
  useEffect(() => {
    if (isAway) return
    if (error) told.current({ how: 'failed', problem: error })
    else if (data?.phase === 'done') told.current({ how: 'done' })
    else if (data?.problem) {
      // Told here, so it need not be listed any longer.
      void ask(`/imports/${id}/reading`, { method: 'DELETE' }).catch(() => {})
      told.current({ how: 'failed', problem: new ApiProblem(422, data.problem) })
    }
  }, [id, isAway, error, data])
  const stop = async () => {
    await ask(`/imports/${id}/reading`, { method: 'DELETE' })
    onEnd({ how: 'stopped' })
  }
  return (
    <div>
      <p role="status">
        {isAway ? '服务器暂时没有应答，恢复后自动接着读取；台账已经收到，不必重新上传。' : data ? words(data) : '正在查看进度…'}
      </p>
      {data?.of !== undefined && !isAway && (
        <progress className="reading" max={data.of} value={data.rows} aria-label="检查的进度">
          {data.rows} / {data.of}
        </progress>
      )}
      <p className="second">可以离开本页：检查在后台继续，完成后列在“没有办完的导入”，并发消息告知；程序停下重新启动后也会接着读取。</p>
      <div className="filters" style={{ marginBottom: 0 }}>
        <Button disabled={isAway} onClick={() => void stop()}>
          停止检查
        </Button>
        <Link to="/import">先做别的</Link>
      </div>
    </div>
  )
}

/** How far a reading is, in a line. */
export function words({ name, phase, rows, of, perSecond, seconds }: LedgerReading): string {
  if (phase === 'waiting') return `“${name}”已经收到，正在排队等候读取`
  if (phase === 'done') return `“${name}”已经读完、检查过`
  const count = (n: number) => n.toLocaleString('zh-CN')
  const pace = perSecond > 0 ? `，每秒 ${count(perSecond)} 行` : ''
  const done = of === undefined ? `已读 ${count(rows)} 行` : `已检查 ${count(rows)} / ${count(of)} 行`
  return `正在${phase === 'reading' ? '读取' : '逐行检查'}“${name}”：${done}${pace}，已用 ${Math.round(seconds)} 秒`
}
