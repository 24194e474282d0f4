import { useEffect, useRef, useState } from 'react'

/**
 * Which item of a score sheet one is at, kept in view. Whoever comes back goes on where the first item waits.
 * @param begun the place to go on at, once the draft is there
 */
export function useScoringPlace(count: number, begun: number | undefined) {
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(0)
  const come = useRef(false)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  useEffect(() => {
    if (begun === undefined || come.current) return
    come.current = true
    if (begun > 0) {
      setAt(begun)
      list.current?.children[begun]?.scrollIntoView({ block: 'nearest' })
    }
  }, [begun])
  /** Asks for the reason at once; its field is there after the change that calls for it. */
  const askWhy = () => setTimeout(() => list.current?.children[at]?.querySelector<HTMLElement>('textarea')?.focus())
  return { list, at, setAt, go, askWhy }
}
