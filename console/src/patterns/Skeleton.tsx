import { useEffect, useState } from 'react'

/** Grey rows in the place of what is being asked; they come after 300 ms, so that a quick answer does not flash. */
export function Skeleton({ rows }: { rows: number }) {
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), 300)
    return () => clearTimeout(timer)
  }, [])
  const height = `calc(var(--row) * ${rows})`
  if (!shown) return <div style={{ height }} />
  return (
    <div role="status" aria-label="正在查询" style={{ height }}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="skeleton" />
      ))}
    </div>
  )
}
