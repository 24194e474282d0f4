import { type ReactNode, useId } from 'react'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

/** One block of a first page. The first has no heading of its own: it is the page's. */
export function Block({ title, more, children }: { title?: string; more?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="block home-block" {...(title && { 'aria-labelledby': id })}>
      {title && (
        <h2 id={id}>
          {title}
          {more && <span className="home-more">{more}</span>}
        </h2>
      )}
      {children}
    </section>
  )
}

/** What a block shows while it is asked, and when it was refused. */
export function Asked<T>({
  data,
  error,
  rows = 3,
  children,
}: {
  data: T | undefined
  error: unknown
  rows?: number
  children: (data: T) => ReactNode
}) {
  if (error) return <ProblemStrip problem={error} />
  if (data === undefined) return <Skeleton rows={rows} />
  return <>{children(data)}</>
}
