import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Whole seconds left, counted from what the server last said by a clock that nobody can set (`performance.now`): changing the machine's
 * time moves nothing.
 */
export function useTimeLeft(first: number) {
  const from = useRef({ seconds: first, at: performance.now() })
  const [left, show] = useState(first)
  const tick = useCallback(() => {
    const { seconds, at } = from.current
    show(Math.max(0, Math.ceil(seconds - (performance.now() - at) / 1000)))
  }, [])
  useEffect(() => {
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [tick])
  const set = useCallback(
    (seconds: number) => {
      from.current = { seconds, at: performance.now() }
      tick()
    },
    [tick],
  )
  return { left, set }
}
