import { daysBetween } from '../../src/patterns/days.ts'

const signs = { late: '■', soon: '▲', fine: '●', done: '✓', unknown: '?', cross: '✗' } as const

/** A state told by sign, word and number before it is told by colour. */
export function Mark({ look, children }: { look: keyof typeof signs; children: string }) {
  return (
    <span className={`mark ${look}`}>
      <span aria-hidden="true">{signs[look]}</span> {children}
    </span>
  )
}

/** How a limit stands today. */
export function DueMark({ due, today, late }: { due: string | undefined; today: string; late?: boolean | undefined }) {
  if (due === undefined) return null
  const days = daysBetween(today, due)
  if (days < 0) return late === false ? <Mark look="fine">{`已满 ${-days} 日`}</Mark> : <Mark look="late">{`逾期 ${-days} 日`}</Mark>
  if (days === 0) return <Mark look="soon">今天到期</Mark>
  return <Mark look={days <= 3 ? 'soon' : 'fine'}>{`剩 ${days} 日`}</Mark>
}
