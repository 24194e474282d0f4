import { useEffect, useState } from 'react'

/** Grey rows in the place of what is being asked; they come after 300 ms, so that a quick answer does not flash. */
export function Skeleton({ rows }: { rows: number }) {
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), 300)
    return () => clearTimeout(timer)
  }, [])
  const [slow, tell] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => tell(true), 5000)
    return () => clearTimeout(timer)
  }, [])
  const height = `calc(var(--row) * ${rows})`
  if (!shown) return <div style={{ height }} />
  return (
    <div role="status" aria-label="正在查询" style={{ height, position: 'relative' }}>
      {slow && <p className="slow">仍在查询，可继续等待或者缩小条件</p>}
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="skeleton" />
      ))}
    </div>
  )
}
