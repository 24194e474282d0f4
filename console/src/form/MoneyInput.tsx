import { Input } from 'antd'
import { useEffect, useState } from 'react'

/** Yuan typed with up to two decimals; the value is integer fen. */
export function MoneyInput({
  id,
  value,
  onChange,
}: {
  id: string
  value: number | undefined
  onChange: (fen: number | undefined) => void
}) {
  const [text, setText] = useState(value === undefined ? '' : (value / 100).toFixed(2))
  const [says, setSays] = useState<string>()
  useEffect(() => {
    if (value !== undefined && fenOf(text) !== value) setText((value / 100).toFixed(2))
  }, [value, text])
  const change = (typed: string) => {
    setText(typed)
    if (typed.trim() === '') {
      setSays(undefined)
      return onChange(undefined)
    }
    const fen = fenOf(typed)
    setSays(fen === undefined ? '金额写成数字，最多两位小数，如 2000 或 2000.50' : undefined)
    if (fen !== undefined) onChange(fen)
  }
  return (
    <>
      <Input
        id={id}
        inputMode="decimal"
        style={{ width: 220 }}
        suffix="元"
        aria-invalid={says !== undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {says && <div className="wrong small">{says}</div>}
    </>
  )
}

function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[,，\s元]/g, '')
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}
