import { useEffect, useRef, useState } from 'react'
import { forget, keep, kept } from '../device/vault.ts'
import { useSigned } from '../parts/session.ts'

/** A record as far as it has been told. */
export interface Draft<T> {
  /** The record's own name: what is sent of it can be sent once only. */
  readonly key: string
  readonly told: T
  /** On which page of 长者模式 one is. */
  readonly page: number
}

/** What is being told, kept on this phone with every letter: a page that is killed loses nothing. */
export function useTold<T>(
  name: string,
  fresh: () => Draft<T>,
): {
  readonly draft: Draft<T> | undefined
  change(next: Draft<T>): void
  done(): Promise<void>
} {
  const { login } = useSigned().session
  const place = `draft ${login} ${name}`
  const [draft, set] = useState<Draft<T>>()
  const made = useRef(fresh)
  useEffect(() => {
    let gone = false
    void kept<Draft<T>>(place).then((found) => gone || set(found ?? made.current()))
    return () => {
      gone = true
    }
  }, [place])
  // One writing at a time, each with the newest: an older one that is slow to be sealed must not overtake.
  const newest = useRef<Draft<T>>(undefined)
  const writing = useRef<Promise<void>>(undefined)
  const write = async () => {
    while (newest.current) {
      const next = newest.current
      newest.current = undefined
      await keep(place, next)
    }
    writing.current = undefined
  }
  return {
    draft,
    change: (next) => {
      set(next)
      newest.current = next
      writing.current ??= write()
    },
    done: async () => {
      newest.current = undefined
      await writing.current
      await forget(place)
    },
  }
}
