import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { reachedEvent } from '../api/client.ts'

/** Told when the server is out of reach: what is typed stays on this machine until it is back, which is tried every ten seconds. */
export function Offline() {
  const client = useQueryClient()
  const [reached, setReached] = useState(true)
  useEffect(() => {
    const hear = (event: Event) => setReached((event as CustomEvent<boolean>).detail)
    window.addEventListener(reachedEvent, hear)
    return () => window.removeEventListener(reachedEvent, hear)
  }, [])
  useEffect(() => {
    if (reached) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['session'] }), 10_000)
    return () => clearInterval(timer)
  }, [reached, client])
  if (reached) return null
  return (
    <div className="strip" role="status" style={{ margin: 0, borderRadius: 0 }}>
      没有连上服务器：可继续填写，内容保存在本机，恢复连接后再提交。
    </div>
  )
}
