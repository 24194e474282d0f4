import { useMemo } from 'react'

/** Rows opened in this session of the browser, marked by a hollow dot. */
export function useVisited(type: string): { has(id: string): boolean; add(id: string): void } {
  return useMemo(() => {
    const key = `zhunsheng.visited.${type}`
    const ids = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[])
    return {
      has: (id) => ids.has(id),
      add: (id) => {
        ids.add(id)
        sessionStorage.setItem(key, JSON.stringify([...ids].slice(-500)))
      },
    }
  }, [type])
}
