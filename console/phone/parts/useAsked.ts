import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../src/api/client.ts'
import { askKept, type Heard } from '../device/askKept.ts'
import { arrivedEvent } from '../device/outbox.ts'
import { useSigned } from './session.ts'

interface Asked<T> {
  readonly heard?: Heard<T>
  readonly problem?: ApiProblem
}

/** An answer of the server, or the last one that this phone heard. Asked anew whenever records have arrived. */
export function useAsked<T>(path: string | undefined): Asked<T> & { readonly again: () => void } {
  const { login } = useSigned().session
  const [asked, set] = useState<Asked<T>>({})
  const turn = useRef(0)
  const again = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    if (path === undefined) return
    askKept<T>(login, path).then(
      (heard) => mine === turn.current && set({ heard }),
      (error: unknown) => mine === turn.current && set({ problem: error instanceof ApiProblem ? error : new ApiProblem(500, {}) }),
    )
  }, [login, path])
  useEffect(() => {
    again()
    window.addEventListener(arrivedEvent, again)
    return () => {
      turn.current += 1
      window.removeEventListener(arrivedEvent, again)
    }
  }, [again])
  return { ...asked, again }
}
