import { useSyncExternalStore } from 'react'

/** Something done that can be taken back, or a word about what cannot. */
export interface Notice {
  readonly n: number
  readonly says: string
  /** Takes it back. Absent where there is nothing to take back. */
  readonly undo?: () => Promise<void>
  /** A page that helps instead. */
  readonly link?: { readonly to: string; readonly title: string }
}

let notice: Notice | undefined
let n = 0
const listeners = new Set<() => void>()
const set = (next: Notice | undefined): void => {
  notice = next
  for (const listener of listeners) listener()
}

/** Tells of a reversible act for ten seconds; the act stands in 消息 as well. */
export const tellDone = (says: string, undo?: () => Promise<void>, link?: Notice['link']): void =>
  set({ n: ++n, says, ...(undo && { undo }), ...(link && { link }) })

export const dismiss = (): void => set(undefined)
export const currentNotice = (): Notice | undefined => notice

export const useNotice = (): Notice | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notice,
  )
