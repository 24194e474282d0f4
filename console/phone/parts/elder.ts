import { useSyncExternalStore } from 'react'

const key = 'zhunsheng.phone.elder'
const hears = new Set<() => void>()
const now = (): boolean => localStorage.getItem(key) === '1'

/** 长者模式, kept on this phone; `?mode=elder` in an address turns it on, `?mode=standard` off. */
export function beginElder(): void {
  const mode = new URLSearchParams(location.search).get('mode')
  if (mode === 'elder' || mode === 'standard') localStorage.setItem(key, mode === 'elder' ? '1' : '0')
  apply()
}

export function setElder(elder: boolean): void {
  localStorage.setItem(key, elder ? '1' : '0')
  apply()
  for (const hear of hears) hear()
}

const apply = () => document.documentElement.classList.toggle('elder', now())

export function useElder(): boolean {
  return useSyncExternalStore((hear) => {
    hears.add(hear)
    return () => hears.delete(hear)
  }, now)
}
