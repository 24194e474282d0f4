import { useEffect, useState } from 'react'
import { outbox, outboxEvent, type Sending } from '../device/outbox.ts'
import { useSigned } from './session.ts'

/** The records on this phone that are on their way, or have arrived; undefined until they have been read. */
export function useOutbox(): readonly Sending[] | undefined {
  const { login } = useSigned().session
  const [all, set] = useState<readonly Sending[]>()
  useEffect(() => {
    let gone = false
    const read = () => void outbox(login).then((found) => gone || set(found))
    read()
    window.addEventListener(outboxEvent, read)
    return () => {
      gone = true
      window.removeEventListener(outboxEvent, read)
    }
  }, [login])
  return all
}

/** Whether it has not arrived yet. */
export const waits = ({ standing }: Sending): boolean => standing !== 'received'
