import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem } from '../api/client.ts'
import { useRefresh } from '../api/queries.ts'
import { ProblemStrip } from '../patterns/ProblemStrip.tsx'
import { currentNotice, dismiss, type Notice, tellDone, useNotice } from './undo.ts'

/** How long a reversible act is told of, in milliseconds; it stands still while a pointer or the focus is on it. */
const shownFor = 10_000
/** Heard from the keyboard: Ctrl+Z. */
export const undoEvent = 'zhunsheng:undo'

/** What was just done, with its undoing. Whatever went wrong with undoing stays until it is closed. */
export function Toast() {
  const notice = useNotice()
  const refresh = useRefresh()
  const [problem, setProblem] = useState<ApiProblem>()
  const takeBack = useCallback(
    async ({ undo, says }: Notice) => {
      if (!undo) return
      setProblem(undefined)
      try {
        await undo()
        tellDone(`已撤销：${says}`)
        refresh()
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        dismiss()
        setProblem(error)
      }
    },
    [refresh],
  )
  useEffect(() => {
    const hear = () => {
      const now = currentNotice()
      if (now?.undo) void takeBack(now)
      else tellDone('没有可以撤销的操作。已办理的行为、已盖章的文书，在案卷的“更多”中更正或者作废。')
    }
    window.addEventListener(undoEvent, hear)
    return () => window.removeEventListener(undoEvent, hear)
  }, [takeBack])
  return (
    <div className="toasts no-print" aria-live="polite">
      {problem && (
        <div className="toast">
          <ProblemStrip problem={problem} />
          <Button size="small" onClick={() => setProblem(undefined)}>
            关闭
          </Button>
        </div>
      )}
      {notice && <Shown key={notice.n} notice={notice} onUndo={() => void takeBack(notice)} />}
    </div>
  )
}

function Shown({ notice, onUndo }: { notice: Notice; onUndo: () => void }) {
  const [held, hold] = useState(false)
  const left = useRef(shownFor)
  useEffect(() => {
    if (held) return
    const began = performance.now()
    const timer = setTimeout(dismiss, left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1000, left.current - (performance.now() - began))
    }
  }, [held])
  return (
    // Hovering and focusing only hold the time; everything that can be done here is a button.
    <div
      className="toast"
      role="status"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{notice.says}</span>
      {notice.link && <Link to={notice.link.to}>{notice.link.title}</Link>}
      {notice.undo && (
        <Button size="small" onClick={onUndo}>
          撤销
        </Button>
      )}
      <Button size="small" type="text" onClick={dismiss}>
        关闭
      </Button>
    </div>
  )
}
