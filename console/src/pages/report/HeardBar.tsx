import { Button } from 'antd'
import { useState } from 'react'
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
  const [answering, answer] = useState<string>()
  return (
    <section className="heard" aria-label="这一段的提示">
      <div className="note-head">
        <span className="small second" role="status">
          这一段有 {heard.length} 处提示
        </span>
        <Button size="small" onClick={onLeave}>
          收起提示
        </Button>
      </div>
      <ul className="problems">
        {heard.slice(0, 4).map((one, at) => (
          <li key={`${one.kind} ${one.words} ${heard.slice(0, at).filter(({ words }) => words === one.words).length}`}>
            <Mark look="soon">{problemTitles[one.kind]}</Mark>
            <strong className="after">{one.words}</strong>
            <span className="small after">{one.note}</span>
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
                <Button size="small" onClick={() => answer(answering === one.words ? undefined : one.words)}>
                  {one.kind === 'vague' ? '说明' : '不是统计数'}
                </Button>
              )}
            </div>
            {answering === one.words && (
              <Reason report={report} part={part} words={one.words} onDone={onAnswered} onLeave={() => answer(undefined)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
