import type { DeskLine, ShownClock } from '../api/types.ts'
import { daysBetween } from './days.ts'

type Look = 'late' | 'soon' | 'fine' | 'paused' | 'done' | 'unknown'
const signs: Readonly<Record<Look, string>> = { late: '■', soon: '▲', fine: '●', paused: '‖', done: '✓', unknown: '?' }

/** A state told four ways at once: sign, word, number with its unit, and colour last. */
export function Mark({ look, children }: { look: Look; children: string }) {
  return (
    <span className={`mark ${look}`}>
      <span aria-hidden="true">{signs[look]}</span>
      <span>{children}</span>
    </span>
  )
}

/** How a running limit stands on a day: late from the day after its last, soon in its last three days. */
export function DueMark({ due, today, late }: { due: string; today: string; late?: boolean }) {
  const days = daysBetween(today, due)
  if (days < 0) return <Mark look={late === false ? 'fine' : 'late'}>{late === false ? `已满 ${-days} 日` : `逾期 ${-days} 日`}</Mark>
  if (days === 0) return <Mark look="soon">今天到期</Mark>
  return <Mark look={days <= 3 ? 'soon' : 'fine'}>{`剩 ${days} 日`}</Mark>
}

/** A clock of a file. */
export function ClockMark({ clock }: { clock: ShownClock }) {
  switch (clock.standing) {
    case 'met':
      return <Mark look="done">按期办结</Mark>
    case 'met-late':
      return <Mark look="late">办结逾期</Mark>
    case 'paused':
      return <Mark look="paused">停表</Mark>
    case 'stopped':
      return <Mark look="paused">不再计算</Mark>
    case 'lapsed':
      return <Mark look="fine">已届满</Mark>
    case 'late':
      // Late since a weekend only: no workday has passed yet.
      return <Mark look="late">{clock.workdaysLeft ? `逾期 ${-clock.workdaysLeft} 个工作日` : `逾期 ${-clock.daysLeft} 日`}</Mark>
    default: {
      if (clock.opens)
        return clock.daysLeft < 0 ? <Mark look="fine">可以办理</Mark> : <Mark look="paused">{`再等 ${clock.daysLeft + 1} 日`}</Mark>
      if (clock.daysLeft === 0) return <Mark look="soon">今天到期</Mark>
      const left = clock.workdaysLeft ?? clock.daysLeft
      return <Mark look={left <= 3 ? 'soon' : 'fine'}>{clock.workdaysLeft === undefined ? `剩 ${left} 日` : `剩 ${left} 个工作日`}</Mark>
    }
  }
}

/** A line of the desk: what waits stands still. */
export function DeskMark({ line, today }: { line: DeskLine; today: string }) {
  if (line.paused !== undefined) return <Mark look="paused">停表</Mark>
  return <DueMark due={line.due} today={today} late={!line.right} />
}
