import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { type FigureAnswer, valueWords } from './answer.ts'

export const useFigure = (id: string, query: Readonly<Record<string, string | undefined>>, enabled = true) =>
  useQuery({
    queryKey: ['figure', id, query],
    enabled,
    queryFn: ({ signal }) => ask<FigureAnswer>(`/figures/${encodeURIComponent(id)}`, { query, signal }),
    placeholderData: (before) => before,
  })

/** A figure's value, asked once it comes into view: a catalogue has hundreds. */
export function FigureValue({ id, span, unit }: { id: string; span: string; unit?: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const at = place.current
    if (!at) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
      },
      { rootMargin: '200px' },
    )
    watch.observe(at)
    return () => watch.disconnect()
  }, [])
  const { data, error } = useFigure(id, { period: span, unit }, seen)
  return (
    <span ref={place}>
      {error ? <span className="mark unknown">? 算不出来</span> : !data ? <span className="second">…</span> : <Value figure={data} />}
    </span>
  )
}

/** As printed; what cannot be computed says so and why, and is never a nought. */
export function Value({ figure }: { figure: FigureAnswer }) {
  if (figure.value === null) {
    const why = figure.uncomputable ?? (figure.shown.replace(/[—（）]/g, '') || '没有可计算的件')
    return <Mark look="unknown">{`算不出来：${why}`}</Mark>
  }
  return <>{valueWords(figure)}</>
}
