import { type ReactNode, useEffect, useRef } from 'react'
import type { ApiProblem } from '../../src/api/client.ts'
import { To } from './route.tsx'

/** A page: the way back, one heading, its content, and at the foot, under the thumb, what is done next. */
export function Screen({
  title,
  back,
  backTitle = '返回',
  foot,
  last = false,
  children,
}: {
  title: string
  back?: string | (() => void)
  backTitle?: string
  foot?: ReactNode
  /** The foot stands after all the rest and not under the thumb: it is reached by whoever has gone through the page. */
  last?: boolean
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${title} - 准绳`
    // A page that follows another is read from its heading; the first leaves the focus where the browser puts it.
    if (!first.current) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    first.current = false
  }, [title])
  return (
    <>
      {back !== undefined && (
        <nav className="back" aria-label="返回">
          {typeof back === 'string' ? (
            <To href={back}>‹ {backTitle}</To>
          ) : (
            <button type="button" onClick={back}>
              ‹ {backTitle}
            </button>
          )}
        </nav>
      )}
      <main id="main">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {foot && (
        <section className={last ? 'foot last' : 'foot'} aria-label="下一步">
          {foot}
        </section>
      )}
    </>
  )
}

/** What the server says cannot be done, with the way out. */
export function Trouble({ problem }: { problem: Pick<ApiProblem, 'message' | 'way' | 'refusals'> }) {
  const { message, way, refusals } = problem
  return (
    <div className="strip bad" role="alert">
      {refusals.length > 0 ? (
        refusals.map(({ says, way: out }) => (
          <p key={says}>
            {says}。{out}
          </p>
        ))
      ) : (
        <p>
          {message}。{way}
        </p>
      )}
    </div>
  )
}

/** That what is shown is not of now: 离线，显示的是3月11日 14:05的内容. */
export function OldAnswer({ at }: { at: string }) {
  return <p className="strip soon">现在连不上服务器，显示的是{clock(at)}的内容</p>
}

/** 3月11日 14:05, by this phone's clock. */
export function clock(at: string): string {
  const day = new Date(at)
  return `${day.getMonth() + 1}月${day.getDate()}日 ${String(day.getHours()).padStart(2, '0')}:${String(day.getMinutes()).padStart(2, '0')}`
}
