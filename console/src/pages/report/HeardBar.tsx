import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Reason } from './Problems.tsx'
import { type Heard, problemTitles, type ReportText } from './types.ts'

/** What was heard amiss in the paragraph somebody is writing, with what settles it; it never stands in the way of writing. */
export function HeardBar({
  report,
  part,
  heard,
  onBind,
  onChoose,
  onLeave,
  onAnswered,
}: {
  report: ReportText
  part: string
  heard: readonly Heard[]
  onBind: (one: Heard) => void
  onChoose: (one: Heard) => void
  onLeave: () => void
  onAnswered: () => void
}) {
  const [at, go] = useState(0)
  const [answering, answer] = useState(false)
  const all = heard.filter((one, n) => heard.findIndex(({ words }) => words === one.words) === n)
  const one = all[Math.min(at, all.length - 1)]
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    if (one) clearOfCaret(bar.current)
  })
  if (!one) return null
  const next = (to: number) => {
    go(to)
    answer(false)
  }
  return (
    <section className="heard" aria-label="这一段的提示" ref={bar}>
      <div>
        <Mark look="soon">{problemTitles[one.kind]}</Mark>
        <strong className="after">{one.words}</strong>
        <span className="small after" role="status">
          {one.note}
        </span>
      </div>
      <div className="filters">
        {one.token && (
          <Button size="small" type="primary" onClick={() => onBind(one)}>
            绑定“{one.title}”{one.computed && `（${one.computed}）`}
          </Button>
        )}
        <Button size="small" onClick={() => onChoose(one)}>
          {one.token ? '选别的指标' : '选指标绑定'}
        </Button>
        {(one.kind === 'unbound' || one.kind === 'vague') && (
          <Button size="small" aria-expanded={answering} onClick={() => answer(!answering)}>
            {one.kind === 'vague' ? '说明' : '不是统计数'}
          </Button>
        )}
        {all.length > 1 && (
          <Button size="small" onClick={() => next((at + 1) % all.length)}>
            下一处（共 {all.length} 处）
          </Button>
        )}
        <Button size="small" onClick={onLeave}>
          收起
        </Button>
      </div>
      {answering && <Reason report={report} part={part} words={one.words} onDone={onAnswered} onLeave={() => answer(false)} />}
    </section>
  )
}

/** Scrolls the line somebody writes on out from under a bar that stands over the foot of the page. */
export function clearOfCaret(bar: HTMLElement | null): void {
  const selection = window.getSelection()
  if (!bar || !selection?.rangeCount || !selection.anchorNode?.parentElement?.closest('.page-text')) return
  const line = selection.getRangeAt(0).getBoundingClientRect()
  const hidden = line.bottom + 12 - bar.getBoundingClientRect().top
  if (line.height > 0 && hidden > 0) window.scrollBy({ top: hidden })
}
