import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import type { Answer, Seat } from './types.ts'

type Kept = { readonly n: number; readonly answers: readonly Answer[]; readonly at: string }
export type Saved = { readonly at: string; readonly where: 'server' | 'here' }

const keyOf = (id: string, attempt: string) => `zhunsheng.exam ${id} ${attempt}`

/**
 * The answers of a sitting: on this machine with every choice, at the server at once after. A tab that was killed finds them again; a
 * server that was away gets them when it is back. Whichever was counted further is the later.
 * @param onLeft the seconds left by the server's clock, told with every save
 * @param onOver the sitting has ended meanwhile
 */
export function useAnswers(seat: Seat, onLeft: (seconds: number) => void, onOver: () => void) {
  const key = keyOf(seat.id, seat.attempt)
  const [kept, setKept] = useState<Kept>(() =>
    later(readHere(key), { n: seat.n ?? 0, answers: seat.answers ?? [], at: seat.savedAt ?? '' }),
  )
  const [saved, setSaved] = useState<Saved | undefined>(seat.savedAt ? { at: seat.savedAt, where: 'server' } : undefined)
  const sent = useRef(seat.n ?? 0)
  const latest = useRef(kept)
  latest.current = kept
  const told = useRef({ onLeft, onOver })
  told.current = { onLeft, onOver }

  const send = useCallback(async () => {
    const { n, answers } = latest.current
    if (n <= sent.current) return
    try {
      const done = await ask<{ n: number; savedAt: string; secondsLeft: number }>(`/exam-seats/${seat.id}/answers`, {
        method: 'PUT',
        body: { n, answers },
      })
      sent.current = Math.max(sent.current, done.n)
      told.current.onLeft(done.secondsLeft)
      if (n === latest.current.n) setSaved({ at: done.savedAt, where: 'server' })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'exam-over') told.current.onOver()
      else setSaved({ at: latest.current.at, where: 'here' })
    }
  }, [seat.id])

  useEffect(() => {
    void send()
    const again = setInterval(() => void send(), 5000)
    const back = () => void send()
    window.addEventListener('online', back)
    return () => {
      clearInterval(again)
      window.removeEventListener('online', back)
    }
  }, [send])

  const choose = (question: string, chosen: readonly string[]) => {
    const next = {
      n: latest.current.n + 1,
      answers: [...latest.current.answers.filter((one) => one.question !== question), { question, chosen }],
      at: new Date().toISOString(),
    }
    latest.current = next
    setKept(next)
    localStorage.setItem(key, JSON.stringify(next))
    setSaved({ at: next.at, where: 'here' })
    void send()
  }
  return { answers: kept.answers, saved, choose, forget: () => localStorage.removeItem(key) }
}

const later = (here: Kept | undefined, there: Kept): Kept => (here && here.n > there.n ? here : there)

function readHere(key: string): Kept | undefined {
  const text = localStorage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as Kept)
}
