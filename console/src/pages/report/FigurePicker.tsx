import { useQuery } from '@tanstack/react-query'
import { Button, Input, type InputRef, Select } from 'antd'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../../api/client.ts'
import { FigureValue } from '../figures/FigureValue.tsx'
import { clearOfCaret } from './HeardBar.tsx'
import { type CatalogueFigure, search } from './search.ts'

export const useCatalogue = () =>
  useQuery({ queryKey: ['figures'], queryFn: () => ask<{ figures: CatalogueFigure[] }>('/figures'), staleTime: 10 * 60_000 })

/** Spans a token may name, each as the figure routes ask for it. */
export const tokenSpans = (year: number) => [
  { value: '', label: '本年度', period: `${year}` },
  { value: 'previous', label: '上年度', period: `${year - 1}` },
  { value: 'H1', label: '上半年', period: `${year}-H1` },
  { value: 'H2', label: '下半年', period: `${year}-H2` },
  ...[1, 2, 3, 4].map((n) => ({ value: `Q${n}`, label: `第${'一二三四'[n - 1]}季度`, period: `${year}-Q${n}` })),
  { value: 'last-5', label: '近五个月', period: `last-5@${year}-12` },
]

/** A figure found by typing part of its name, for a span; its value stands beside it. Enter takes the line marked, Esc leaves. */
export function FigurePicker({
  year,
  unit,
  begin = '',
  onPick,
  onLeave,
}: {
  year: number
  unit?: string | undefined
  begin?: string
  onPick: (token: string) => void
  onLeave: () => void
}) {
  const { data } = useCatalogue()
  const [text, setText] = useState(begin)
  const [span, setSpan] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<InputRef>(null)
  const list = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLElement>(null)
  // The line written on stays in sight; then the box takes the keys.
  useLayoutEffect(() => clearOfCaret(frame.current), [])
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const spans = tokenSpans(year)
  const period = spans.find(({ value }) => value === span)?.period ?? `${year}`
  const found = useMemo(() => search(data?.figures ?? [], text).slice(0, 40), [data, text])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  const pick = (figure: CatalogueFigure | undefined) => {
    if (!figure) return
    const style = figure.kind === 'outside' ? '|says' : figure.kind === 'change' ? '|moved' : ''
    onPick(`{${figure.id}${span && `@${span}`}${style}}`)
  }
  return (
    <section
      ref={frame}
      className="picker"
      aria-label="插入指标"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.stopPropagation()
          onLeave()
        }
      }}
    >
      <div className="filters">
        <Input
          ref={box}
          role="combobox"
          aria-label="指标名称"
          aria-expanded="true"
          aria-controls="picker-list"
          aria-activedescendant={found[at] ? `pick-${found[at].id}` : undefined}
          placeholder="输入指标名称中的字"
          style={{ flex: '1 1 160px' }}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              setAt((now) => Math.max(0, Math.min(found.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
            }
            if (event.key === 'Enter') {
              event.preventDefault()
              pick(found[at])
            }
          }}
        />
        <Select
          aria-label="期间"
          style={{ width: 112 }}
          value={span}
          onChange={setSpan}
          options={spans.map(({ value, label }) => ({ value, label }))}
        />
        <Button onClick={onLeave}>关闭</Button>
      </div>
      <p className="sr-only" role="status">
        找到 {found.length} 项
      </p>
      <div id="picker-list" role="listbox" aria-label="指标" className="picker-list" ref={list}>
        {found.map((figure, index) => (
          <button
            type="button"
            key={figure.id}
            id={`pick-${figure.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(figure)}
          >
            <span>{figure.title}</span>
            <strong>
              <FigureValue key={`${figure.id} ${period}`} id={figure.id} span={period} {...(unit && { unit })} />
            </strong>
            <span className="small second">{figure.definition}</span>
          </button>
        ))}
        {data && found.length === 0 && <p className="second">没有找到。可换个说法，或者到“指标”页查看全部。</p>}
      </div>
    </section>
  )
}
