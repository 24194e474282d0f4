import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { readDay, weekday } from '../patterns/days.ts'

/**
 * A day, typed in whatever way people write it; what was understood is read back. The calendar is an extra.
 * @param short without the line that reads it back, for filters
 */
export function DayInput({
  id,
  label,
  value,
  onChange,
  short = false,
  describedBy,
}: {
  id?: string
  label?: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  short?: boolean
  describedBy?: string
}) {
  const [text, setText] = useState(value ?? '')
  const [says, setSays] = useState<string>()
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setText(value ?? '')
    if (value) setSays(undefined)
  }, [value])
  const settle = (typed: string) => {
    if (typed.trim() === '') {
      setSays(undefined)
      return onChange(undefined)
    }
    const read = readDay(typed)
    if ('says' in read) return setSays(read.says)
    setSays(undefined)
    setText(read.day)
    onChange(read.day)
  }
  return (
    <span style={{ display: 'inline-block' }}>
      <span style={{ display: 'inline-flex', gap: 4 }}>
        <Input
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={says !== undefined}
          inputMode="numeric"
          placeholder="2026-03-05"
          style={{ width: short ? 116 : 150 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => settle(text)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle(text)
          }}
        />
        <Button aria-label={`${label ?? ''}选择日期`} icon={<CalendarOutlined />} onClick={() => picker.current?.showPicker()} />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={value ?? ''}
          onChange={(event) => settle(event.target.value)}
          style={{ width: 0, height: 0, border: 0, padding: 0, opacity: 0 }}
        />
      </span>
      {says && (
        <span className="wrong small" role="alert" style={{ display: 'block', color: 'var(--late)' }}>
          {says}
        </span>
      )}
      {!short && !says && value && <span className="hint small second">　{`${value}，${weekday(value)}`}</span>}
    </span>
  )
}
