import { useSyncExternalStore } from 'react'

const subscribe = (told: () => void) => {
  window.addEventListener('online', told)
  window.addEventListener('offline', told)
  return () => {
    window.removeEventListener('online', told)
    window.removeEventListener('offline', told)
  }
}

/** Told when the connection is gone: what is typed stays on this machine until it is back. */
export function Offline() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (online) return null
  return (
    <div className="strip" role="status" style={{ margin: 0, borderRadius: 0 }}>
      离线：可继续填写，内容保存在本机，恢复连接后再提交。
    </div>
  )
}
